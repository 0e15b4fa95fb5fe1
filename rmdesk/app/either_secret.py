"""Opening a workbook with whatever somebody has: the passphrase, or else the recovery code, which is not used up."""

from rmdesk.domain.errors import RecoveryCodeMistyped, WrongSecret
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.recovery_code import parse_recovery_code
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import unlock, unlock_with_code


def open_with(folder: VaultFolder, typed: str, policy: KdfPolicy) -> OpenedVault:
    """The keys that a passphrase opens, or what may be a recovery code.

    Raises:
        WrongSecret: it is neither.
        WorldError: no key file can be read.
    """
    try:
        return unlock(folder, typed, policy)
    except WrongSecret:
        try:
            code = parse_recovery_code(typed)
        except RecoveryCodeMistyped:
            raise WrongSecret from None
        return unlock_with_code(folder, code, policy)
