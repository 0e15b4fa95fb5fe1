"""What this computer remembers about its workbooks before anybody unlocks one.

Neutral labels only ("Pair 1", a colour, a shape), never a name. And the newest generation of each space and key file
seen here, and when, so that an older copy put back in its place is noticed, and when somebody last put a copy
elsewhere; and the hash of its programme pack, so that a copy of it can be believed while it is locked; and hashes of
the partner's keys that were given up after a loss, so that an older copy cannot bring them back. Losing this file costs
that, most of it until the workbook is next open, and nothing else.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from rmdesk.domain.ids import VaultId, is_id
from rmdesk.runtime.settings import read_plain, write_plain

_LARGEST = 2**63 - 1
_HASH = re.compile("[0-9a-f]{64}")


class Colour(StrEnum):
    """The colour of a workbook's mark; the theme says which shade."""

    TEAL = "teal"
    PLUM = "plum"
    AMBER = "amber"
    GREEN = "green"
    BLUE = "blue"
    BRICK = "brick"


class Shape(StrEnum):
    """The shape of a workbook's mark, so that colour is never the only difference."""

    CIRCLE = "circle"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"


@dataclass(frozen=True, slots=True)
class VaultEntry:
    """A workbook of this computer, as the lock screen shows it. `number` counts from 1.

    `exchange` is the folder through which it meets the partner's laptop; None: there is none. `pack` is the hash of the
    programme pack that was in use when it was last open here, as 64 hex digits; empty: none.
    """

    vault: VaultId
    folder: Path
    number: int
    colour: Colour
    shape: Shape
    exchange: Path | None = None
    pack: str = ""

    @property
    def label(self) -> str:
        """The neutral name."""
        return f"Pair {self.number}"


@dataclass(frozen=True, slots=True)
class LastKey:
    """Whose key file opened a workbook last: the first 8 hex digits of that partner's id."""

    vault: VaultId
    pid8: str


@dataclass(frozen=True, slots=True)
class Seen:
    """The highest number seen of a space's generation or a key file's sequence. `subject` is made of ids only."""

    subject: str
    number: int


@dataclass(frozen=True, slots=True)
class MachineState:
    """All that is remembered. Every change gives a new value; `save_state` keeps it."""

    vaults: tuple[VaultEntry, ...] = ()
    last_keys: tuple[LastKey, ...] = ()
    generations: tuple[Seen, ...] = ()
    sequences: tuple[Seen, ...] = ()
    copies: tuple[Seen, ...] = ()
    visits: tuple[Seen, ...] = ()
    lost_keys: tuple[Seen, ...] = ()

    def vault(self, vault: VaultId) -> VaultEntry | None:
        """The entry of that workbook."""
        return next((entry for entry in self.vaults if entry.vault == vault), None)

    def with_vault(self, vault: VaultId, folder: Path) -> "MachineState":
        """With that workbook in the list; a known one keeps its label and gets the folder."""
        known = self.vault(vault)
        if known is not None:
            moved = replace(known, folder=folder)
            return replace(self, vaults=tuple(moved if entry is known else entry for entry in self.vaults))
        taken = {entry.number for entry in self.vaults}
        number = next(one for one in range(1, len(taken) + 2) if one not in taken)
        return replace(self, vaults=(*self.vaults, VaultEntry(vault, folder, number, *_mark(number))))

    def with_exchange(self, vault: VaultId, folder: Path | None) -> "MachineState":
        """With that folder for the exchange of a workbook on the list, or with none."""
        return replace(
            self, vaults=tuple(replace(one, exchange=folder) if one.vault == vault else one for one in self.vaults)
        )

    def with_pack(self, vault: VaultId, fingerprint: str) -> "MachineState":
        """With that hash of the programme pack of a workbook on the list; empty: it has none."""
        return replace(
            self, vaults=tuple(replace(one, pack=fingerprint) if one.vault == vault else one for one in self.vaults)
        )

    def without_vault(self, vault: VaultId) -> "MachineState":
        """Without that workbook in the list; numbers that were seen stay, in case it comes back."""
        return replace(
            self,
            vaults=tuple(entry for entry in self.vaults if entry.vault != vault),
            last_keys=tuple(one for one in self.last_keys if one.vault != vault),
        )

    def without_partner(self, partner: str) -> "MachineState":
        """Without what was remembered of one partner, who has moved to another computer."""

        def others(seen: tuple[Seen, ...]) -> tuple[Seen, ...]:
            return tuple(one for one in seen if one.subject != partner)

        return replace(
            self,
            last_keys=tuple(one for one in self.last_keys if one.pid8 != partner[:8]),
            sequences=others(self.sequences),
            copies=others(self.copies),
            visits=others(self.visits),
        )

    def given_up(self, vault: VaultId) -> frozenset[str]:
        """The hashes of keys of that workbook's partner that were given up, as 64 hex digits each."""
        return frozenset(one.subject.partition("/")[2] for one in self.lost_keys if one.subject.startswith(f"{vault}/"))

    def with_given_up(self, vault: VaultId, fingerprint: str) -> "MachineState":
        """Remembers such a key."""
        return replace(self, lost_keys=_raised(self.lost_keys, Seen(f"{vault}/{fingerprint}", 1)))

    def without_given_up(self, vault: VaultId) -> "MachineState":
        """Forgets them: the laptop was in good hands all the time."""
        kept = tuple(one for one in self.lost_keys if not one.subject.startswith(f"{vault}/"))
        return replace(self, lost_keys=kept)

    def last_key(self, vault: VaultId) -> str | None:
        """The first 8 hex digits of the partner whose key was used last."""
        return next((one.pid8 for one in self.last_keys if one.vault == vault), None)

    def with_last_key(self, vault: VaultId, pid8: str) -> "MachineState":
        """Remembers whose key was used."""
        others = tuple(one for one in self.last_keys if one.vault != vault)
        return replace(self, last_keys=(*others, LastKey(vault, pid8)))

    def generation(self, space: str) -> int:
        """The highest generation seen of that space; 0 when it was never seen."""
        return _highest(self.generations, space)

    def with_generation(self, space: str, number: int) -> "MachineState":
        """Remembers a generation; never goes down."""
        return replace(self, generations=_raised(self.generations, Seen(space, number)))

    def sequence(self, key_file: str) -> int:
        """The highest sequence seen of that key file; 0 when it was never seen."""
        return _highest(self.sequences, key_file)

    def with_sequence(self, key_file: str, number: int) -> "MachineState":
        """Remembers the sequence of a key file; never goes down."""
        return replace(self, sequences=_raised(self.sequences, Seen(key_file, number)))

    def last_copy(self, partner: str) -> int:
        """When that partner last put a copy outside this computer, in seconds since 1970; 0: never from here."""
        return _highest(self.copies, partner)

    def with_copy(self, partner: str, at: int) -> "MachineState":
        """Remembers such a copy; never goes down."""
        return replace(self, copies=_raised(self.copies, Seen(partner, at)))

    def last_visit(self, partner: str) -> int:
        """When the newest state of that partner's workbook was last open here, in seconds since 1970; 0: unknown."""
        return _highest(self.visits, partner)

    def with_visit(self, partner: str, at: int) -> "MachineState":
        """Remembers when it was; never goes down."""
        return replace(self, visits=_raised(self.visits, Seen(partner, at)))


def load_state(path: Path) -> MachineState:
    """What was remembered; broken entries are left out one by one."""
    plain = read_plain(path)
    vaults = [entry for item in _list(plain.get("vaults")) if (entry := _vault_entry(item))]
    keys = [one for item in _list(plain.get("last_keys")) if (one := _last_key(item))]
    return MachineState(
        tuple({entry.vault: entry for entry in {entry.number: entry for entry in vaults}.values()}.values()),
        tuple({one.vault: one for one in keys}.values()),
        _all_seen(plain.get("generations")),
        _all_seen(plain.get("sequences")),
        _all_seen(plain.get("copies")),
        _all_seen(plain.get("visits")),
        _all_seen(plain.get("lost_keys")),
    )


def save_state(path: Path, state: MachineState) -> None:
    """Writes all of it, making the folder when needed.

    Raises:
        DiskFull, CannotWrite: the old file is as it was.
    """
    vaults = [
        {
            "vault": entry.vault,
            "folder": str(entry.folder),
            "number": entry.number,
            "colour": entry.colour.value,
            "shape": entry.shape.value,
            "exchange": "" if entry.exchange is None else str(entry.exchange),
            "pack": entry.pack,
        }
        for entry in state.vaults
    ]
    plain = {
        "vaults": vaults,
        "last_keys": [{"vault": one.vault, "pid8": one.pid8} for one in state.last_keys],
        "generations": {one.subject: one.number for one in state.generations},
        "sequences": {one.subject: one.number for one in state.sequences},
        "copies": {one.subject: one.number for one in state.copies},
        "visits": {one.subject: one.number for one in state.visits},
        "lost_keys": {one.subject: one.number for one in state.lost_keys},
    }
    write_plain(path, plain)


def _mark(number: int) -> tuple[Colour, Shape]:
    colours, shapes = tuple(Colour), tuple(Shape)
    return colours[(number - 1) % len(colours)], shapes[(number - 1) % len(shapes)]


def _highest(seen: Iterable[Seen], subject: str) -> int:
    return next((one.number for one in seen if one.subject == subject), 0)


def _raised(seen: tuple[Seen, ...], new: Seen) -> tuple[Seen, ...]:
    if not _is_subject(new.subject):
        raise ValueError("made of ids only")
    if _highest(seen, new.subject) >= new.number:
        return seen
    return (*(one for one in seen if one.subject != new.subject), new)


def _is_subject(text: str) -> bool:
    return 0 < len(text) <= 200 and set(text) <= set("0123456789abcdef/-")


def _list(plain: object) -> list[object]:
    return plain if isinstance(plain, list) else []


def _number(plain: object, least: int) -> int | None:
    whole = isinstance(plain, int) and not isinstance(plain, bool)
    return plain if whole and isinstance(plain, int) and least <= plain <= _LARGEST else None


def _vault_entry(plain: object) -> VaultEntry | None:
    if not isinstance(plain, Mapping):
        return None
    vault, folder, number = plain.get("vault"), plain.get("folder"), _number(plain.get("number"), 1)
    if not (isinstance(vault, str) and is_id(vault) and isinstance(folder, str) and number) or "\0" in folder:
        return None
    colour, shape = plain.get("colour"), plain.get("shape")
    usual, exchange, pack = _mark(number), plain.get("exchange"), plain.get("pack")
    return VaultEntry(
        VaultId(vault),
        Path(folder),
        number,
        next((one for one in Colour if one == colour), usual[0]),
        next((one for one in Shape if one == shape), usual[1]),
        Path(exchange) if isinstance(exchange, str) and exchange and "\0" not in exchange else None,
        pack if isinstance(pack, str) and _HASH.fullmatch(pack) else "",
    )


def _last_key(plain: object) -> LastKey | None:
    if not isinstance(plain, Mapping):
        return None
    vault, pid8 = plain.get("vault"), plain.get("pid8")
    if not (isinstance(vault, str) and is_id(vault) and isinstance(pid8, str)):
        return None
    return LastKey(VaultId(vault), pid8) if len(pid8) == 8 and _is_subject(pid8) else None


def _all_seen(plain: object) -> tuple[Seen, ...]:
    if not isinstance(plain, Mapping):
        return ()
    found = ((subject, _number(number, 0)) for subject, number in plain.items() if isinstance(subject, str))
    return tuple(Seen(subject, number) for subject, number in found if number is not None and _is_subject(subject))
