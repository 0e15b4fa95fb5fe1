"""The keys that a key file protects, and the two halves that the rest of rmdesk is given.

Unlocking yields `PartnerSecrets`; `split` turns them into `SharedKeys` for the shared wing and `PrivateKeys` for the
private one, so that no shared service is ever handed a private key.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from rmdesk.domain.ids import PartnerId, VaultId, is_id, new_id
from rmdesk.security.signatures import SEED_LENGTH, Signer

KEY_LENGTH = 32
SALT_LENGTH = 16
FIRST_EPOCH = 1
_LAST_EPOCH = 2**31 - 1


@dataclass(frozen=True, slots=True)
class KeyFileIds:
    """Whose key file: the vault and the partner."""

    vault: VaultId
    partner: PartnerId

    def __post_init__(self) -> None:
        if not is_id(self.vault) or not is_id(self.partner):
            raise ValueError("not an identifier")

    @property
    def raw(self) -> bytes:
        """Both identifiers as 32 bytes, vault first."""
        return bytes.fromhex(self.vault) + bytes.fromhex(self.partner)


@dataclass(frozen=True, slots=True, repr=False)
class SpaceKey:
    """What opens one database: a 32-byte key, its 16-byte salt, and the identifier written inside it."""

    key: bytes
    salt: bytes
    database_id: str

    def __post_init__(self) -> None:
        if len(self.key) != KEY_LENGTH or len(self.salt) != SALT_LENGTH or not is_id(self.database_id):
            raise ValueError("not a space key")

    @staticmethod
    def generate() -> "SpaceKey":
        """A fresh random key for a new database."""
        return SpaceKey(secrets.token_bytes(KEY_LENGTH), secrets.token_bytes(SALT_LENGTH), new_id())

    def __repr__(self) -> str:
        return "SpaceKey(hidden)"


@dataclass(frozen=True, slots=True, repr=False)
class PartnerSecrets:
    """Everything that one partner's key file protects. `pair` maps the epoch, from 1, to the shared space's key."""

    private: SpaceKey
    pair: Mapping[int, SpaceKey]
    signing_seed: bytes
    exchange_private: bytes
    backup_mac_key: bytes

    def __post_init__(self) -> None:
        object.__setattr__(self, "pair", MappingProxyType(dict(self.pair)))
        if not self.pair or not all(FIRST_EPOCH <= epoch <= _LAST_EPOCH for epoch in self.pair):
            raise ValueError("the pair key needs epochs from 1")
        if len(self.signing_seed) != SEED_LENGTH:
            raise ValueError("a signing seed has 32 bytes")
        if len(self.exchange_private) != KEY_LENGTH or len(self.backup_mac_key) != KEY_LENGTH:
            raise ValueError("a key has 32 bytes")

    @staticmethod
    def generate() -> "PartnerSecrets":
        """Fresh secrets for the partner who creates a vault."""
        return PartnerSecrets(
            private=SpaceKey.generate(),
            pair={FIRST_EPOCH: SpaceKey.generate()},
            signing_seed=secrets.token_bytes(SEED_LENGTH),
            exchange_private=secrets.token_bytes(KEY_LENGTH),
            backup_mac_key=secrets.token_bytes(KEY_LENGTH),
        )

    def for_other_partner(self) -> "PartnerSecrets":
        """Fresh secrets for the partner who joins: own private keys, and only what the pair shares from this one."""
        return PartnerSecrets(
            private=SpaceKey.generate(),
            pair={self.epoch: self.pair[self.epoch]},
            signing_seed=secrets.token_bytes(SEED_LENGTH),
            exchange_private=secrets.token_bytes(KEY_LENGTH),
            backup_mac_key=self.backup_mac_key,
        )

    @property
    def epoch(self) -> int:
        """The current pair epoch: the highest one."""
        return max(self.pair)

    @property
    def exchange_public(self) -> bytes:
        """The public half of the X25519 exchange key, 32 bytes."""
        return X25519PrivateKey.from_private_bytes(self.exchange_private).public_key().public_bytes_raw()

    def __repr__(self) -> str:
        return "PartnerSecrets(hidden)"


@dataclass(frozen=True, slots=True, repr=False)
class SharedKeys:
    """What the shared wing is given."""

    vault: VaultId
    partner: PartnerId
    epoch: int
    space: SpaceKey
    signer: Signer
    exchange_public: bytes

    def __repr__(self) -> str:
        return "SharedKeys(hidden)"


@dataclass(frozen=True, slots=True, repr=False)
class PrivateKeys:
    """What the private wing is given."""

    vault: VaultId
    partner: PartnerId
    space: SpaceKey

    def __repr__(self) -> str:
        return "PrivateKeys(hidden)"


def split(vault: VaultId, partner: PartnerId, unlocked: PartnerSecrets) -> tuple[SharedKeys, PrivateKeys]:
    """The secrets as two values that never meet again."""
    shared = SharedKeys(
        vault=vault,
        partner=partner,
        epoch=unlocked.epoch,
        space=unlocked.pair[unlocked.epoch],
        signer=Signer(unlocked.signing_seed),
        exchange_public=unlocked.exchange_public,
    )
    return shared, PrivateKeys(vault, partner, unlocked.private)
