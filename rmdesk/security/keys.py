"""The keys that a key file protects, and the two halves that the rest of rmdesk is given.

Unlocking yields `PartnerSecrets`; `split` turns them into `SharedKeys` for the shared wing and `PrivateKeys` for the
private one, so that no shared service is ever handed a private key.
"""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from rmdesk.domain.ids import PartnerId, VaultId, is_id, new_id
from rmdesk.security.exchange_seal import Unsealer
from rmdesk.security.signatures import SEED_LENGTH, Signer

KEY_LENGTH = 32
SALT_LENGTH = 16
FIRST_EPOCH = 1
_LAST_EPOCH = 2**31 - 1
_EPOCHS_KEPT = 4


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


@dataclass(frozen=True, slots=True)
class Recipient:
    """The other partner: whom a new pair key has to reach, and the public half of their exchange key, 32 bytes."""

    partner: PartnerId
    exchange_public: bytes

    def __post_init__(self) -> None:
        if not is_id(self.partner) or len(self.exchange_public) != KEY_LENGTH:
            raise ValueError("not a recipient")


@dataclass(frozen=True, slots=True, repr=False)
class Renewal:
    """Keys that are about to take the place of others: a change that has begun and is not finished.

    `pair` becomes the next epoch. `recipient` is the other partner; None while there is none.
    """

    private: SpaceKey
    pair: SpaceKey
    recipient: Recipient | None = None

    def __repr__(self) -> str:
        return "Renewal(hidden)"


@dataclass(frozen=True, slots=True, repr=False)
class CarriedKeys:
    """What signs and opens files between two laptops since somebody may know the keys that did so before."""

    signing_seed: bytes
    exchange_private: bytes

    def __post_init__(self) -> None:
        if len(self.signing_seed) != SEED_LENGTH or len(self.exchange_private) != KEY_LENGTH:
            raise ValueError("a key has 32 bytes")

    @staticmethod
    def generate() -> "CarriedKeys":
        """Fresh ones."""
        return CarriedKeys(secrets.token_bytes(SEED_LENGTH), secrets.token_bytes(KEY_LENGTH))

    def __repr__(self) -> str:
        return "CarriedKeys(hidden)"


@dataclass(frozen=True, slots=True, repr=False)
class PartnerSecrets:
    """Everything that one partner's key file protects. `pair` maps the epoch, from 1, to the shared space's key.

    While `renewal` is there, each space opens with its key from above or with the one from the renewal. `carried` takes
    the place of the partner's own two keys for files between laptops, and for nothing else; None: those keys do it.
    """

    private: SpaceKey
    pair: Mapping[int, SpaceKey]
    signing_seed: bytes
    exchange_private: bytes
    backup_mac_key: bytes
    renewal: Renewal | None = None
    carried: CarriedKeys | None = None

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

    def renewing(self, recipient: Recipient | None, *, carried: bool = False) -> "PartnerSecrets":
        """The same with fresh keys for both spaces, which are about to take the place of these.

        `carried`: files between laptops get fresh keys, too, so that the laptops have to meet again.
        """
        fresh = Renewal(SpaceKey.generate(), SpaceKey.generate(), recipient)
        return replace(self, renewal=fresh, carried=CarriedKeys.generate() if carried else self.carried)

    def renewed(self) -> "PartnerSecrets":
        """The renewal in the place of what it renews. The pair keys of a few earlier epochs stay: a shared space that
        comes back from a backup may need one.

        Raises:
            ValueError: there is none (a bug).
        """
        if self.renewal is None:
            raise ValueError("nothing is being renewed")
        return replace(
            self.with_pair_key(self.epoch + 1, self.renewal.pair), private=self.renewal.private, renewal=None
        )

    def with_pair_key(self, epoch: int, space: SpaceKey) -> "PartnerSecrets":
        """The same with the pair key of that epoch; at most 4 epochs are kept, the latest ones."""
        pair = {**self.pair, epoch: space}
        return replace(self, pair={one: pair[one] for one in sorted(pair)[-_EPOCHS_KEPT:]})

    def as_of(self, epoch: int) -> "PartnerSecrets":
        """The same without the pair keys of later epochs: for a shared space that came back from an older backup."""
        return replace(self, pair={one: key for one, key in self.pair.items() if one <= epoch})

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
    unsealer: Unsealer
    carried: tuple[Signer, Unsealer] | None = None
    """What signs and opens files between laptops instead of those two, which have been retired; None: they do."""

    @property
    def file_signer(self) -> Signer:
        """What signs files between laptops."""
        return self.carried[0] if self.carried is not None else self.signer

    @property
    def file_unsealer(self) -> Unsealer:
        """What opens files between laptops."""
        return self.carried[1] if self.carried is not None else self.unsealer

    @property
    def exchange_public(self) -> bytes:
        """The public half of the X25519 exchange key, 32 bytes."""
        return self.unsealer.public

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
    carried = unlocked.carried
    shared = SharedKeys(
        vault=vault,
        partner=partner,
        epoch=unlocked.epoch,
        space=unlocked.pair[unlocked.epoch],
        signer=Signer(unlocked.signing_seed),
        unsealer=Unsealer(unlocked.exchange_private),
        carried=(Signer(carried.signing_seed), Unsealer(carried.exchange_private)) if carried is not None else None,
    )
    return shared, PrivateKeys(vault, partner, unlocked.private)
