"""What unlocking hands out: one value for each wing, and fresh secrets for a partner who may join."""

from dataclasses import dataclass

from rmdesk.security.backup_seal import BackupSeal
from rmdesk.security.keys import KeyFileIds, PartnerSecrets, PrivateKeys, SharedKeys, split


@dataclass(frozen=True, slots=True, repr=False)
class OpenedVault:
    """An unlocked vault. `shared` goes to the services, `private` to the private wing.

    `joining` is for a second partner's key file: it holds the pair's key and nothing of this partner. `seal` is what
    this pair's backups are sealed with; it stays in vaultkeeping. `sequence` is the key file's sequence number.
    `repaired` says that one copy of it was bad and has been mended; `unfinished_change` that a change
    of passphrase was cut off, so that both the old and the new one still open it; `renewing` that a change of every key
    has begun and waits for room on the disk: only the new secrets open it.
    """

    shared: SharedKeys
    private: PrivateKeys
    joining: PartnerSecrets
    seal: BackupSeal
    sequence: int
    repaired: bool = False
    unfinished_change: bool = False
    renewing: bool = False


def opened_from(
    ids: KeyFileIds, secrets: PartnerSecrets, *, sequence: int, repaired: bool = False, unfinished_change: bool = False
) -> OpenedVault:
    """Split one partner's secrets into what each part of the program may hold."""
    shared, private = split(ids.vault, ids.partner, secrets)
    joining, seal = secrets.for_other_partner(), BackupSeal(secrets.backup_mac_key)
    renewing = secrets.renewal is not None
    return OpenedVault(shared, private, joining, seal, sequence, repaired, unfinished_change, renewing)
