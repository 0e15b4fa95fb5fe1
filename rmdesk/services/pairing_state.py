"""Where a pairing stands: as the screens are told, and as it is kept in the shared space until it is done."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import SpaceDamaged
from rmdesk.domain.ids import PartnerId
from rmdesk.security.keys import SharedKeys
from rmdesk.storage.shared.peers import Peer

_EARLIER = 16


@dataclass(frozen=True, slots=True)
class NotBegun:
    """Nothing has been made or opened. `again`: the laptops knew each other, and have to meet with other keys.

    `can_go_back`: it was this person who gave the partner's keys up, so they can take that back.
    """

    again: bool = False
    can_go_back: bool = False


@dataclass(frozen=True, slots=True)
class OneLaptop:
    """Both partners are known from one log: they wrote, or write, on one laptop. No pairing is needed."""


@dataclass(frozen=True, slots=True)
class Invited:
    """The invitation is made here: send it, and open the answer. `words` are for one room only."""

    room: bool
    words: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class WordsWanted:
    """An invitation of one room was opened here: type the words of the other screen."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer is made here: send it, and open the proof."""


@dataclass(frozen=True, slots=True)
class CodesWanted:
    """Each reads out their own `digits` and types the other's. `first`: the proof is made here, and is to be sent."""

    first: bool
    digits: str = field(repr=False)
    tries_left: int


@dataclass(frozen=True, slots=True)
class Paired:
    """The partner's keys are known. `has_file`: the partner needs the last file from here, unless they have it.

    `heard`: something of theirs has come. Until then it can still be dropped and begun again.
    """

    partner: PartnerId
    first: bool = True
    room: bool = False
    has_file: bool = False
    heard: bool = False


PairingState: TypeAlias = "NotBegun | OneLaptop | Invited | WordsWanted | Answered | CodesWanted | Paired"


class At(StrEnum):
    """The step that is kept."""

    NOTHING = "nothing"
    INVITED = "invited"
    WORDS = "words"
    ANSWERED = "answered"
    CODES = "codes"
    DONE = "done"


@dataclass(frozen=True, slots=True, repr=False)
class Kept:
    """What is kept of a pairing. `files` are those of the steps 1 to 3 that are here; `earlier` are ids of tries.

    `again`: the partner's keys were given up here, and `retired` are those (`partner`, `signing`, `exchange`). `own` is
    the key that signed this partner's files when the laptops met last, as hex.
    """

    at: At = At.NOTHING
    first: bool = True
    room: bool = False
    pairing: str = ""
    files: Mapping[int, bytes] = field(default_factory=dict)
    nonce: bytes = b""
    words: tuple[str, ...] = ()
    tries: int = 0
    earlier: tuple[str, ...] = ()
    again: bool = False
    own: str = ""
    retired: Mapping[str, str] = field(default_factory=dict)

    def dropped(self) -> "Kept":
        """Nothing but the ids of what was begun, so that its files are known as old ones."""
        earlier = (*self.earlier, self.pairing) if self.pairing else self.earlier
        return Kept(earlier=earlier[-_EARLIER:], again=self.again, own=self.own, retired=self.retired)

    def own_file(self) -> bytes | None:
        """What the partner needs from here now."""
        last = {
            At.INVITED: 1,
            At.ANSWERED: 2,
            At.CODES: 3 if self.first else 2,
            At.DONE: 3 if self.first else 2,
        }.get(self.at)
        return None if last is None else self.files.get(last)

    def __repr__(self) -> str:
        return f"Kept({self.at})"


def to_plain(kept: Kept) -> Canonical:
    """As canonical JSON."""
    return {
        "at": kept.at.value,
        "first": kept.first,
        "room": kept.room,
        "pairing": kept.pairing,
        "files": {str(number): data.hex() for number, data in kept.files.items()},
        "nonce": kept.nonce.hex(),
        "words": list(kept.words),
        "tries": kept.tries,
        "earlier": list(kept.earlier),
        "again": kept.again,
        "own": kept.own,
        "retired": dict(kept.retired),
    }


def has_to_meet_again(kept: Kept, keys: SharedKeys, peers: Iterable[Peer]) -> bool:
    """Whether no file may go either way before the laptops have met again.

    Either the partner's keys were given up here, or this partner's own keys for files are others than at the last time,
    and others than those that stand among the `peers` of a workbook which both have used: the other one knows these.
    """
    if kept.again or keys.carried is None:
        return kept.again
    mine = keys.file_signer.public
    told = any((one.partner, one.signing_public) == (keys.partner, mine) for one in peers)
    return kept.own != mine.hex() and not told


def from_plain(plain: Canonical) -> Kept:
    """What `to_plain` made; nothing is kept yet when there is none.

    Raises:
        SpaceDamaged: it has another shape.
    """
    if plain is None:
        return Kept()
    try:
        if not isinstance(plain, Mapping):
            raise TypeError("not an object")
        files, words, earlier = plain["files"], plain["words"], plain["earlier"]
        retired = plain.get("retired", {})
        if not isinstance(retired, Mapping):
            raise TypeError("another shape")
        if not isinstance(files, Mapping) or not isinstance(words, list) or not isinstance(earlier, list):
            raise TypeError("another shape")
        return Kept(
            at=At(str(plain["at"])),
            first=plain["first"] is True,
            room=plain["room"] is True,
            pairing=str(plain["pairing"]),
            files={int(number): bytes.fromhex(str(data)) for number, data in files.items()},
            nonce=bytes.fromhex(str(plain["nonce"])),
            words=tuple(map(str, words)),
            tries=int(str(plain["tries"])),
            earlier=tuple(map(str, earlier)),
            again=plain.get("again") is True,
            own=str(plain.get("own", "")),
            retired={name: str(key) for name, key in retired.items()},
        )
    except (KeyError, TypeError, ValueError):
        raise SpaceDamaged("the state of a pairing cannot be read") from None
