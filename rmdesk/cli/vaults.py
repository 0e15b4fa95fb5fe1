"""Finding a vault and opening it on the command line."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rmdesk.cli.asking import Passphrases
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import KeyFileMissing, NotOurFile
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.recovery_code import parse_recovery_code
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.keys_in_force import check_settled
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import partners_with_keys, unlock, unlock_as, unlock_with_code

_CODE = "Recovery code, 7 groups of 4"


def vault_at(path: Path) -> VaultFolder:
    """The vault in that folder.

    Raises:
        NotOurFile: there is no such folder.
    """
    if not path.is_dir():
        raise NotOurFile("no such folder")
    return VaultFolder(path)


def key_of(folder: VaultFolder, who: str) -> PartnerId:
    """The short id of the first (`a`) or second (`b`) key file, in the order of their names.

    Raises:
        KeyFileMissing: there are fewer.
    """
    names = partners_with_keys(folder)
    place = "ab".index(who)
    if place >= len(names):
        raise KeyFileMissing(f"no key file {who}")
    return PartnerId(names[place])


def unlock_for(folder: VaultFolder, who: str | None, passphrase: str, policy: KdfPolicy) -> OpenedVault:
    """Unlock with the named key file, or with whichever the passphrase fits.

    Raises:
        WorldError: as `vaultkeeping.unlock`.
    """
    if who is None:
        return unlock(folder, passphrase, policy)
    return unlock_as(folder, key_of(folder, who), passphrase, policy)


def unlock_settled(folder: VaultFolder, who: str | None, passphrase: str, policy: KdfPolicy) -> OpenedVault:
    """Unlock what is in use, where no change of every key is under way.

    Raises:
        ChangeOfKeysWaits: one is, and the window has to open this workbook first.
        WorldError: as `vaultkeeping.unlock`.
    """
    opened = unlock_for(folder, who, passphrase, policy)
    check_settled(folder, opened)
    return opened


def ask_to_open(
    who: str | None, passphrases: Passphrases, prompt: str, policy: KdfPolicy, *, by_code: bool
) -> Callable[[VaultFolder], OpenedVault]:
    """Ask for the passphrase, with `prompt`, or for a recovery code, which stays as it is. What is given back opens a
    vault with it, and raises as `vaultkeeping.unlock`.

    Raises:
        RecoveryCodeMistyped: what was typed is no such code.
        NoPassphrase: there is none to be had.
    """
    if by_code:
        code = parse_recovery_code(passphrases.next(_CODE))
        return lambda folder: unlock_with_code(folder, code, policy)
    passphrase = passphrases.next(prompt)
    return lambda folder: unlock_for(folder, who, passphrase, policy)


@contextmanager
def vault_in_hand(folder: VaultFolder) -> Iterator[None]:
    """Hold the vault's lock meanwhile, so that no window opens it.

    Raises:
        AlreadyOpen: a window has it open.
        CannotWrite, DiskFull: the lock cannot be made.
    """
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


@contextmanager
def shared_space(folder: VaultFolder, keys: OpenedVault, clock: Clock) -> Iterator[SharedSpace]:
    """The shared space, open. Only with the `vault_in_hand`.

    Raises:
        WorldError: as `open_shared`.
    """
    space = open_shared(folder.shared, keys.shared, clock, folder.backups)
    try:
        yield space
    finally:
        space.close()
