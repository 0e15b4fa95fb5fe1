"""Whether a pack may take the place of the one before: one programme, known keys, and a version that only goes up.

The first pack is trusted once somebody has typed the fingerprint from the programme card. From then on the keys that it
names are pinned. There is no way to open a pack all the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.pack_errors import (
    FingerprintDiffers,
    PackKeysChanged,
    PackOfAnotherKey,
    PackOfAnotherProgramme,
    PackOlder,
    PackVersionTaken,
)
from rmdesk.domain.packs import KeyName, Succession
from rmdesk.packs.fingerprint import fits
from rmdesk.packs.sealed import SealedPack
from rmdesk.packs.succession import keys_after

_HEX = frozenset("0123456789abcdef")


@dataclass(frozen=True, slots=True)
class Pin:
    """What a pair knows of its programme: its id, the version that is loaded, its hash, and the keys that are good."""

    programme: str
    version: int
    fingerprint: str
    keys: tuple[bytes, ...]

    @property
    def plain(self) -> Canonical:
        """As the shared log keeps it."""
        return {
            "programme": self.programme,
            "version": self.version,
            "hash": self.fingerprint,
            "keys": [one.hex() for one in self.keys],
        }


class Verdict(Enum):
    """What may happen with a pack. `ASK_CARD`: somebody types the fingerprint first. `ASK_BOTH`: both partners agree to
    the new key first. `SAME`: it is loaded already.
    """

    ASK_CARD = "ask-card"
    TAKE = "take"
    ASK_BOTH = "ask-both"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A verdict, with the statements that name new keys where both partners are asked."""

    verdict: Verdict
    successions: tuple[Succession, ...] = ()


def pin_of(sealed: SealedPack) -> Pin:
    """What is pinned once that pack is trusted."""
    pack = sealed.pack
    return Pin(pack.programme, pack.version, sealed.fingerprint, tuple(sorted(one.public for one in pack.keys)))


def pin_from_plain(plain: Canonical) -> Pin | None:
    """The pin that the log keeps; None where it holds none."""
    if not isinstance(plain, dict):
        return None
    programme, version, digest, keys = (plain.get(name) for name in ("programme", "version", "hash", "keys"))
    if not isinstance(version, int) or not isinstance(programme, str) or not isinstance(digest, str):
        return None
    if not programme or not isinstance(keys, list):
        return None
    texts = [one for one in keys if isinstance(one, str) and len(one) == 64 and set(one) <= _HEX]
    return Pin(programme, version, digest, tuple(bytes.fromhex(one) for one in texts))


def judge(sealed: SealedPack, pin: Pin | None) -> Judgement:
    """What may happen with a pack where that pin is known.

    Raises:
        PackRefused: it belongs to another programme or key, is older, or names keys that nobody vouches for.
    """
    if pin is None:
        return Judgement(Verdict.ASK_CARD)
    pack = sealed.pack
    if pack.programme != pin.programme:
        raise PackOfAnotherProgramme("programme")
    good = keys_after(pin.keys, pack.successions)
    if not set(sealed.signers) & set(good):
        raise PackOfAnotherKey("signer")
    if sealed.fingerprint == pin.fingerprint:
        return Judgement(Verdict.SAME)
    if pack.version < pin.version:
        raise PackOlder("version")
    if pack.version == pin.version:
        raise PackVersionTaken("version")
    if {one.public for one in pack.keys} != set(good):
        raise PackKeysChanged("keys")
    named = tuple(one for one in good.values() if one is not None)
    return Judgement(Verdict.ASK_BOTH, named) if named else Judgement(Verdict.TAKE)


def confirm(sealed: SealedPack, typed: str, words: Sequence[str]) -> KeyName:
    """The key whose fingerprint somebody typed from the programme card.

    Raises:
        FingerprintDiffers: it is that of no key which signed this pack.
    """
    for public in sealed.signers:
        key = sealed.pack.key(public)
        if key is not None and fits(typed, key, words):
            return key
    raise FingerprintDiffers("fingerprint")
