"""Opening a vault: with a passphrase, or with a recovery code and then a new passphrase and a new code."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from rmdesk.domain.errors import KeyFileMissing, WorldError, WrongSecret
from rmdesk.domain.ids import PartnerId
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_ring import (
    Unlocked,
    list_key_files,
    replace_secrets,
    unlock_with_passphrase,
    unlock_with_recovery_code,
)
from rmdesk.security.recovery_code import RecoveryCode
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.keys_in_force import in_force
from rmdesk.vaultkeeping.opened import OpenedVault, opened_from
from rmdesk.vaultkeeping.renewal import finish_if_needed


def unlock(folder: VaultFolder, passphrase: str, policy: KdfPolicy, first: str = "") -> OpenedVault:
    """Open the vault with whichever partner's key file the passphrase fits; `first` is tried first (its 8 digits).

    A key file that is damaged beyond repair does not keep the other partner out. A change of keys that was cut off is
    finished here, and a new pair key that the other partner sent is taken in.

    Raises:
        WrongSecret: it fits neither.
        AlreadyOpen: there is something to finish, and the vault is open somewhere.
        KeyFileMissing, KeyFileDamaged, MadeByNewerVersion, AsksForTooMuch: and no other key file opens.
    """

    def attempt(who: PartnerId) -> Unlocked:
        return unlock_with_passphrase(folder.path, who, passphrase, policy)

    return opened_here(folder, _first_that_opens(folder, first, attempt), policy)


def unlock_as(folder: VaultFolder, partner: PartnerId, passphrase: str, policy: KdfPolicy) -> OpenedVault:
    """Open the vault as that partner (the full id or its first 8 digits) and nobody else.

    Raises:
        WrongSecret: the passphrase is not theirs.
        KeyFileMissing, KeyFileDamaged, MadeByNewerVersion, AsksForTooMuch: their key file does not open.
    """
    return _opened(unlock_with_passphrase(folder.path, partner, passphrase, policy))


def recover(folder: VaultFolder, code: RecoveryCode, chosen: NewSecrets, policy: KdfPolicy) -> OpenedVault:
    """Open with a recovery code, and put a new passphrase and a new code in place of the old ones.

    The old passphrase and the used code no longer open this vault's key file once this returns.

    Raises:
        WrongSecret: the code fits neither partner's key file.
    """
    unlocked = _first_that_opens(folder, "", lambda who: unlock_with_recovery_code(folder.path, who, code, policy))
    renewed = replace_secrets(folder.path, unlocked, chosen.passphrase, chosen.code, policy)
    return opened_here(folder, renewed, policy)


def unlock_with_code(folder: VaultFolder, code: RecoveryCode, policy: KdfPolicy) -> OpenedVault:
    """Open with a recovery code and leave it as it is: to look whether a backup is whole. `recover` is for going in.

    Raises:
        As `recover`.
    """
    unlocked = _first_that_opens(folder, "", lambda who: unlock_with_recovery_code(folder.path, who, code, policy))
    return opened_here(folder, unlocked, policy)


def code_fits(folder: VaultFolder, code: RecoveryCode, policy: KdfPolicy) -> bool:
    """Whether a recovery code opens one of the key files. It stays unused, and the passphrase stays as it is.

    Raises:
        KeyFileMissing, KeyFileDamaged, MadeByNewerVersion, AsksForTooMuch: no key file can be read at all.
    """
    try:
        _first_that_opens(folder, "", lambda who: unlock_with_recovery_code(folder.path, who, code, policy))
    except WrongSecret:
        return False
    return True


def partners_with_keys(folder: VaultFolder) -> tuple[str, ...]:
    """The short ids (8 hex digits) of everybody who has a key file here."""
    return list_key_files(folder.path)


def _first_that_opens(folder: VaultFolder, first: str, attempt: Callable[[PartnerId], Unlocked]) -> Unlocked:
    names = list_key_files(folder.path)
    if not names:
        raise KeyFileMissing
    worst: WorldError | None = None
    for name in _in_order(names, first):
        try:
            return attempt(PartnerId(name))
        except WrongSecret as error:
            worst = worst or error
        except WorldError as error:
            worst = error
    raise worst or WrongSecret()


def _in_order(names: Sequence[str], first: str) -> list[str]:
    return sorted(names, key=lambda name: (name != first[: len(name)] if first else True, name))


def opened_here(folder: VaultFolder, unlocked: Unlocked, policy: KdfPolicy) -> OpenedVault:
    """What is unlocked, with the keys that the files of this folder open with now.

    Raises:
        AlreadyOpen: there is something to finish, and the vault is open somewhere.
    """
    settled = finish_if_needed(folder, unlocked, policy)
    return _opened(replace(settled, secrets=in_force(folder, settled.ids, settled.secrets)))


def _opened(unlocked: Unlocked) -> OpenedVault:
    return opened_from(
        unlocked.ids,
        unlocked.secrets,
        sequence=unlocked.sequence,
        repaired=unlocked.repaired,
        unfinished_change=unlocked.unfinished_change,
    )
