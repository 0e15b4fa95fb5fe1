"""Changing what opens a partner's own key file, while their workbook stays open.

The present passphrase is asked for each time, so an open workbook that somebody else finds is not enough. Only the
wrapping of the root key changes, never a database: copies made before keep opening with what opened them then.
"""

import contextlib

from rmdesk.domain.errors import CannotWrite, ChangeUnfinished, DiskFull, WrongSecret
from rmdesk.domain.ids import PartnerId
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_ring import (
    Unlocked,
    check_key_files,
    replace_secrets,
    unlock_with_passphrase,
    unlock_with_recovery_code,
)
from rmdesk.security.passphrase import typings
from rmdesk.security.recovery_code import RecoveryCode
from rmdesk.vaultkeeping.folder import VaultFolder


def check_own_passphrase(folder: VaultFolder, partner: PartnerId, passphrase: str, policy: KdfPolicy) -> None:
    """Whether this is that partner's passphrase; the other partner's does not count.

    Raises:
        WrongSecret: it is not.
        KeyFileMissing, KeyFileDamaged, MadeByNewerVersion, AsksForTooMuch: their key file does not open.
    """
    unlock_with_passphrase(folder.path, partner, passphrase, policy)


def check_own_code(folder: VaultFolder, partner: PartnerId, code: RecoveryCode, policy: KdfPolicy) -> None:
    """Whether this is that partner's recovery code. It stays unused, and nothing changes.

    Raises:
        As `check_own_passphrase`.
    """
    unlock_with_recovery_code(folder.path, partner, code, policy)


def change_passphrase(folder: VaultFolder, partner: PartnerId, present: str, new: str, policy: KdfPolicy) -> int:
    """Put `new`, which has passed `PassphraseRules`, in the place of `present`. The recovery code stays.

    Returns:
        The new sequence number of the key file. Both copies open with the new passphrase only.

    Raises:
        WrongSecret: `present` is not this partner's passphrase.
        DiskFull, CannotWrite, AsksForTooMuch: the present one still opens it, and the new one does not.
        ChangeUnfinished: one copy opens with the present one, the other with the new one.
        KeyFileMissing, KeyFileDamaged, MadeByNewerVersion: the key file does not open.
    """
    unlocked = unlock_with_passphrase(folder.path, partner, present, policy)
    return _replace(folder, unlocked, new, None, policy)


def renew_code(folder: VaultFolder, partner: PartnerId, present: str, code: RecoveryCode, policy: KdfPolicy) -> int:
    """Put `code` in the place of every earlier recovery code of this partner. The passphrase stays.

    Returns, Raises:
        As `change_passphrase`; when it fails, the earlier code still opens the key file.
    """
    unlocked, passphrase = _as_it_was_set(folder, partner, present, policy)
    return _replace(folder, unlocked, passphrase, code, policy)


def _as_it_was_set(folder: VaultFolder, partner: PartnerId, present: str, policy: KdfPolicy) -> tuple[Unlocked, str]:
    """Open, and say which form of what was typed opens, so that just this one stays."""
    *others, typed = reversed(typings(present))
    for form in others:
        with contextlib.suppress(WrongSecret):
            return unlock_with_passphrase(folder.path, partner, form, policy), form
    return unlock_with_passphrase(folder.path, partner, typed, policy), typed


def _replace(
    folder: VaultFolder, unlocked: Unlocked, passphrase: str, code: RecoveryCode | None, policy: KdfPolicy
) -> int:
    """Replace both, and when writing fails, look at what is there: people must know which paper to keep."""
    partner = unlocked.ids.partner
    before = check_key_files(folder.path, partner, policy)
    try:
        return replace_secrets(folder.path, unlocked, passphrase, code, policy).sequence
    except (DiskFull, CannotWrite) as error:
        after = check_key_files(folder.path, partner, policy)
        if after == before:
            raise
        if not after.ok:
            raise ChangeUnfinished from error
        return after.first_sequence  # it failed after both copies were in their places
