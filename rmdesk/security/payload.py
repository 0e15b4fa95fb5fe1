"""What lies sealed inside a key file: a partner's secrets and the KDF floor, as canonical JSON."""

from collections.abc import Mapping
from dataclasses import dataclass

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.errors import KeyFileDamaged
from rmdesk.domain.ids import PartnerId
from rmdesk.security.kdf import KdfCost, KdfPolicy
from rmdesk.security.keys import CarriedKeys, PartnerSecrets, Recipient, Renewal, SpaceKey

_LIMITS = canonical.Limits(size=4096, depth=3, string=64, items=32)
_MEMBERS = frozenset({"backup_mac_key", "exchange_private", "floor", "pair", "private", "rotation", "signing_seed"})
_CARRIED = "carried"
"""Only there once files between laptops have keys of their own."""


@dataclass(frozen=True, slots=True, repr=False)
class Payload:
    """The secrets, and the lowest passphrase cost that this partner's key file may ever ask for again."""

    secrets: PartnerSecrets
    floor_memory_kib: int
    floor_iterations: int

    @staticmethod
    def under(policy: KdfPolicy, secrets: PartnerSecrets) -> "Payload":
        """A payload that records the floor of `policy`."""
        return Payload(secrets, policy.floor_memory_kib, policy.floor_iterations)

    def allows(self, cost: KdfCost) -> bool:
        """Whether a passphrase slot of that cost may open this payload."""
        return cost.memory_kib >= self.floor_memory_kib and cost.iterations >= self.floor_iterations

    def __repr__(self) -> str:
        return "Payload(hidden)"


def encode(payload: Payload) -> bytes:
    """The canonical bytes. `rotation` holds the keys of a change that is not finished; else it is empty."""
    held = payload.secrets
    return canonical.encode(
        {
            "backup_mac_key": held.backup_mac_key.hex(),
            "exchange_private": held.exchange_private.hex(),
            "floor": {"iterations": payload.floor_iterations, "memory_kib": payload.floor_memory_kib},
            "pair": {str(epoch): _plain_space(space) for epoch, space in held.pair.items()},
            "private": _plain_space(held.private),
            "rotation": _plain_renewal(held.renewal),
            "signing_seed": held.signing_seed.hex(),
            **_plain_carried(held.carried),
        }
    )


def decode(data: bytes, *, by_newer: bool = False) -> Payload:
    """The payload behind canonical bytes. Members we do not know are allowed only when a newer version wrote them.

    Raises:
        KeyFileDamaged: not what `encode` writes. Never carries the content.
    """
    try:
        return _read(_object(canonical.decode(data, _LIMITS)), by_newer=by_newer)
    except (NotCanonical, KeyError, TypeError, ValueError):
        # Without the cause: its message could hold a piece of a key.
        raise KeyFileDamaged("the payload has the wrong shape") from None


def _read(plain: Mapping[str, Canonical], *, by_newer: bool) -> Payload:
    if not by_newer and set(plain) - {_CARRIED} != _MEMBERS:
        raise ValueError("unknown members")
    floor = _members(plain["floor"], "iterations", "memory_kib")
    held = PartnerSecrets(
        private=_space(plain["private"]),
        pair={_epoch(epoch): _space(space) for epoch, space in _object(plain["pair"]).items()},
        signing_seed=_bytes(plain["signing_seed"]),
        exchange_private=_bytes(plain["exchange_private"]),
        backup_mac_key=_bytes(plain["backup_mac_key"]),
        renewal=_renewal(plain["rotation"]),
        carried=_carried(plain[_CARRIED]) if _CARRIED in plain else None,
    )
    return Payload(held, floor_memory_kib=_count(floor["memory_kib"]), floor_iterations=_count(floor["iterations"]))


def _plain_carried(carried: CarriedKeys | None) -> dict[str, Canonical]:
    if carried is None:
        return {}
    return {_CARRIED: {"exchange_private": carried.exchange_private.hex(), "signing_seed": carried.signing_seed.hex()}}


def _carried(value: Canonical) -> CarriedKeys:
    plain = _members(value, "exchange_private", "signing_seed")
    return CarriedKeys(_bytes(plain["signing_seed"]), _bytes(plain["exchange_private"]))


def _plain_renewal(renewal: Renewal | None) -> dict[str, Canonical]:
    if renewal is None:
        return {}
    plain: dict[str, Canonical] = {"pair": _plain_space(renewal.pair), "private": _plain_space(renewal.private)}
    if renewal.recipient is not None:
        exchange = renewal.recipient.exchange_public.hex()
        plain["recipient"] = {"exchange_public": exchange, "partner": renewal.recipient.partner}
    return plain


def _renewal(value: Canonical) -> Renewal | None:
    plain = _object(value)
    if not plain:
        return None
    if not {"pair", "private"} <= set(plain) <= {"pair", "private", "recipient"}:
        raise ValueError("unknown members")
    recipient = _recipient(plain["recipient"]) if "recipient" in plain else None
    return Renewal(_space(plain["private"]), _space(plain["pair"]), recipient)


def _recipient(value: Canonical) -> Recipient:
    plain = _members(value, "exchange_public", "partner")
    partner = plain["partner"]
    if not isinstance(partner, str):
        raise TypeError("not a string")
    return Recipient(PartnerId(partner), _bytes(plain["exchange_public"]))


def _plain_space(space: SpaceKey) -> dict[str, Canonical]:
    return {"database_id": space.database_id, "key": space.key.hex(), "salt": space.salt.hex()}


def _space(value: Canonical) -> SpaceKey:
    plain = _members(value, "database_id", "key", "salt")
    database_id = plain["database_id"]
    if not isinstance(database_id, str):
        raise TypeError("not a string")
    return SpaceKey(_bytes(plain["key"]), _bytes(plain["salt"]), database_id)


def _members(value: Canonical, *names: str) -> Mapping[str, Canonical]:
    plain = _object(value)
    if set(plain) != set(names):
        raise ValueError("unknown members")
    return plain


def _object(value: Canonical) -> Mapping[str, Canonical]:
    if not isinstance(value, Mapping):
        raise TypeError("not an object")
    return value


def _bytes(value: Canonical) -> bytes:
    if not isinstance(value, str):
        raise TypeError("not a string")
    data = bytes.fromhex(value)
    if data.hex() != value:
        raise ValueError("not lower-case hex")
    return data


def _count(value: Canonical) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise TypeError("not a count")
    return value


def _epoch(text: str) -> int:
    epoch = int(text)
    if str(epoch) != text:
        raise ValueError("not a plain number")
    return epoch
