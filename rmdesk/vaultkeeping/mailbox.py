"""New pair keys that wait in the vault for a partner whose key file is closed: put there, found, and taken away.

A letter counts only once the shared space opens with what it brings: until then the change that it tells of has not
happened.
"""

import re
from contextlib import suppress
from pathlib import Path

from rmdesk.domain.ids import PartnerId, VaultId
from rmdesk.runtime.atomic import world_error, write_atomic
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.security.keys import KeyFileIds, PartnerSecrets, Recipient
from rmdesk.security.mail import LARGEST, Letter, NotForUs, read_letter, write_letter
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, VaultFolder

_NAME = re.compile(r"([0-9a-f]{8})-([0-9]{1,10})\.rmm")


def put_letter(folder: VaultFolder, vault: VaultId, to: Recipient, letter: Letter, seal: BackupSeal) -> None:
    """Leave a letter for the other partner. One of the same epoch is replaced.

    Raises:
        DiskFull, CannotWrite: there is no letter.
    """
    try:
        folder.mail.mkdir(mode=PRIVATE_FOLDER_MODE, exist_ok=True)
    except OSError as error:
        raise world_error(error) from error
    name = f"{to.partner[:8]}-{letter.epoch}.rmm"
    write_atomic(folder.mail / name, write_letter(vault, to, letter, seal))


def letters_for(folder: VaultFolder, ids: KeyFileIds, secrets: PartnerSecrets) -> tuple[Letter, ...]:
    """The letters that wait for that partner, the latest epoch first. Whatever else lies there is passed over."""
    seal = BackupSeal(secrets.backup_mac_key)
    found: list[Letter] = []
    for path in _files_for(folder, ids.partner):
        with suppress(OSError, NotForUs):
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
            found.append(read_letter(data, ids.vault, ids.partner, secrets.exchange_private, seal))
    return tuple(sorted(found, key=lambda letter: -letter.epoch))


def letter_waits(folder: VaultFolder, partner: PartnerId) -> bool:
    """Whether anything lies there for that partner, read or not."""
    return bool(_files_for(folder, partner))


def remove_letters(folder: VaultFolder, ids: KeyFileIds, up_to: int) -> None:
    """Take away the letters of that partner that have done their work, as far as that can be done."""
    for path in _files_for(folder, ids.partner):
        with suppress(OSError):
            if int(path.stem.split("-")[1]) <= up_to:
                path.unlink()


def _files_for(folder: VaultFolder, partner: PartnerId) -> list[Path]:
    try:
        paths = sorted(folder.mail.iterdir())
    except OSError:
        return []
    return [path for path in paths if (named := _NAME.fullmatch(path.name)) and named[1] == partner[:8]]
