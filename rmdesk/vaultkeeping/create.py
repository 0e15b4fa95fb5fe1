"""Making a vault, and giving its second partner a key of their own.

The databases are filled in by `build`, a callable from the composition root, because this package never knows what a
row is. A vault appears under its name in one step: until then it grows in a neighbouring folder, so that a crash in the
middle leaves nothing half-made in the way.
"""

import secrets
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.errors import CannotWrite
from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.runtime.atomic import sync_folder, world_error
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file_store import copy_paths
from rmdesk.security.key_ring import create_key_file
from rmdesk.security.keys import KeyFileIds, PartnerSecrets
from rmdesk.security.recovery_code import RecoveryCode
from rmdesk.vaultkeeping.folder import PRIVATE_FOLDER_MODE, VaultFolder, make_ballast
from rmdesk.vaultkeeping.opened import OpenedVault, opened_from

Build = Callable[[VaultFolder, OpenedVault], None]


@dataclass(frozen=True, slots=True)
class NewSecrets:
    """What a partner chose to open their key file with."""

    passphrase: str
    code: RecoveryCode

    def __repr__(self) -> str:
        return "NewSecrets(…)"


def create_vault(
    place: Path, chosen: NewSecrets, policy: KdfPolicy, build: Build, vault: VaultId | None = None
) -> OpenedVault:
    """Make a new vault at `place`, which must not exist yet; `build` makes the databases in it, and closes them.

    `vault` is the id of a pair whose other laptop has it already (None: a new pair). Every key is fresh all the same. A
    crash on the way leaves at most a hidden folder beside `place`, as encrypted as the vault would have been.

    Raises:
        CannotWrite, DiskFull: the folder cannot be made; nothing is left behind.
    """
    growing = place.with_name(f".{place.name}.new-{secrets.token_hex(4)}")
    made = growing
    try:
        if place.exists():
            raise CannotWrite("the vault folder exists already")
        growing.mkdir(parents=True, mode=PRIVATE_FOLDER_MODE)
        opened = _fill(VaultFolder(growing), chosen, policy, build, vault or VaultId(new_id()))
        made = growing.rename(place)
        sync_folder(place.parent)
    except OSError as error:
        shutil.rmtree(made, ignore_errors=True)
        raise world_error(error) from error
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return opened


@dataclass(frozen=True, slots=True, repr=False)
class Joining:
    """What a second partner needs to join a vault: fresh secrets with the pair's key, and nothing of the first one."""

    vault: VaultId
    secrets: PartnerSecrets


def add_partner(
    folder: VaultFolder, joining: Joining, chosen: NewSecrets, policy: KdfPolicy, build: Build, enter: Build
) -> OpenedVault:
    """Give the second partner a key file of their own, holding fresh private keys and the pair's key.

    Neither partner's key file can open the other's private space. `build` makes the private database; then comes the
    key file; then `enter` gives the partner a place in the shared space. A crash before the key file leaves the vault
    as it was, bar an empty private database that nobody can open; after it, the partner can unlock, and takes the place
    then. So nobody is ever in the shared space who has no key.

    Raises:
        CannotWrite, DiskFull: it could not be written; nothing is left behind, and it can be tried again.
    """
    ids = KeyFileIds(joining.vault, PartnerId(new_id()))
    opened = opened_from(ids, joining.secrets, sequence=1)
    try:
        build(folder, opened)
        create_key_file(folder.path, ids, joining.secrets, chosen.passphrase, chosen.code, policy)
        enter(folder, opened)
    except Exception:
        _take_back(folder, ids.partner)
        raise
    return opened


def _take_back(folder: VaultFolder, partner: PartnerId) -> None:
    """Remove what was just made for a partner whom nobody was told of."""
    database = folder.private(partner).name
    with suppress(OSError):
        for path in (*copy_paths(folder.path, partner), *folder.path.glob(f"{database}*")):
            path.unlink(missing_ok=True)


def _fill(folder: VaultFolder, chosen: NewSecrets, policy: KdfPolicy, build: Build, vault: VaultId) -> OpenedVault:
    ids = KeyFileIds(vault, PartnerId(new_id()))
    fresh = PartnerSecrets.generate()
    opened = opened_from(ids, fresh, sequence=1)
    folder.backups.mkdir(mode=PRIVATE_FOLDER_MODE)
    make_ballast(folder)
    build(folder, opened)
    create_key_file(folder.path, ids, fresh, chosen.passphrase, chosen.code, policy)
    return opened
