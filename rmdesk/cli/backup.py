"""`rmdesk backup`: a sealed, checked copy for a place outside the vault. `rmdesk restore`: back into a new folder."""

import os
from pathlib import Path

from rmdesk.cli.asking import Passphrases
from rmdesk.cli.vaults import ask_to_open, shared_space, unlock_settled, vault_at, vault_in_hand
from rmdesk.domain.clock import plain_moment
from rmdesk.domain.errors import NotRestored
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.copy_places import check_copy_place
from rmdesk.runtime.policy import Policy
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.storage.file_copy import ClosedSpace
from rmdesk.vaultkeeping.backup.format import check_hashes, read_backup
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_outside_copy
from rmdesk.vaultkeeping.backup.restore import restore
from rmdesk.vaultkeeping.backup.verify import spaces_of
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault


def run_backup(
    vault: Path,
    out: Path,
    who: str | None,
    passphrases: Passphrases,
    policy: KdfPolicy = STANDARD_POLICY,
    *,
    organisation: Policy | None = None,
) -> int:
    """Write a backup of what that partner can open to `out` and say so; the exit code. `organisation`: IT's policy.

    Raises:
        CopyNotAllowedThere: that policy does not allow the place; no passphrase was asked for.
        WorldError: the vault does not open or is in use, or the backup could not be made.
        NoPassphrase: there is none to be had.
    """
    folder = vault_at(vault)
    check_copy_place(organisation or Policy(), out.absolute())
    opened = unlock_settled(folder, who, passphrases.next("Passphrase"), policy)
    with vault_in_hand(folder):
        make_outside_copy(folder, opened, _own_spaces(folder, opened), SystemClock(), out.absolute())
    print(f"Written and checked: {os.fspath(out)}")
    print("It holds your private pages and the shared pages. Your own passphrase or recovery code opens it.")
    return 0


def run_restore(
    file: Path, to: Path, who: str | None, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY, *,
    by_code: bool = False,
) -> int:  # fmt: skip
    """Restore a backup into the folder `to`, which must not exist yet, and say so; the exit code.

    The file is checked before a passphrase (or `by_code` a recovery code) is asked for, and everything inside it before
    anything is put in place.

    Raises:
        WorldError: BackupDamaged, WrongSecret, NotRestored; nothing is left behind.
        NoPassphrase: there is none to be had.
    """
    if to.exists():
        raise NotRestored("the folder exists already")
    backup = read_backup(file.absolute())
    check_hashes(backup)
    print(f"A backup made on {plain_moment(backup.manifest.made.astimezone())}.")
    words = "The passphrase that this backup was made under"
    restore(backup, to.absolute(), ask_to_open(who, passphrases, words, policy, by_code=by_code), _settle)
    print(f"Everything in it was checked. Restored to: {os.fspath(to)}")
    if by_code:
        print("Open it in rmdesk with this recovery code. You choose a new passphrase there, and get a new code.")
    return 0


def _own_spaces(folder: VaultFolder, opened: OpenedVault) -> OwnSpaces:
    shared, private = (ClosedSpace(folder.path / name, *keys) for name, keys in spaces_of(opened).items())
    return OwnSpaces(shared, private)


def _settle(folder: VaultFolder, opened: OpenedVault) -> None:
    """Give the restored copy a device id of its own: the computer it came from may have gone on since."""
    with shared_space(folder, opened, SystemClock()) as space:
        space.log.renew_device()
