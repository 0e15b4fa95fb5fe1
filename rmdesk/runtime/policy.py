"""What the IT department of an organisation sets for a whole computer, and what of it counts.

A policy can only tighten. It has no field for text size, contrast, movement or font, it cannot lock sooner than after
2 minutes, and it cannot take away the exception for people whose assistive tools must see the window. Each value is
read by itself: one that makes no sense is refused with a plain line, and the others count. A list that cannot be read
allows nothing until it is put right, for half a rule must not open what the whole one closes.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType

from rmdesk.runtime.settings import Settings

SHORTEST_IDLE, LONGEST_IDLE = 2, 120
"""Between these a policy may set the longest time until the window locks, in minutes."""
LARGEST_FILE = 64 * 1024
"""More bytes than this are not read as a policy."""

_LONGEST_TEXT = 160
_LONGEST_PATH = 1000
_MOST_ENTRIES = 32
_FINGERPRINT = re.compile("[0-9]{40}")


@dataclass(frozen=True, slots=True)
class Policy:
    """What is set for this computer; a field that is not set leaves the choice to each person.

    `organisation` and `helpdesk`: plain words, shown on the settings page. `longest_idle_minutes`: nobody can choose a
    longer time until the window locks. `hide_from_capture`: the window is kept out of screenshots, but for people who
    say that an assistive tool must see it. `backup_folders`: copies outside the workbook go into these folders or below
    them only. `no_removable_backups`: not onto memory sticks. `pack_keys`: fingerprints of the keys whose programme
    packs may be used, as 40 digits. For the last two lists None means any, and an empty one means none.
    """

    organisation: str = ""
    helpdesk: str = ""
    longest_idle_minutes: int | None = None
    hide_from_capture: bool = False
    backup_folders: tuple[Path, ...] | None = None
    no_removable_backups: bool = False
    pack_keys: tuple[str, ...] | None = None

    def __post_init__(self) -> None:
        idle = self.longest_idle_minutes
        if idle is not None and not SHORTEST_IDLE <= idle <= LONGEST_IDLE:
            raise ValueError("a policy is out of its range")

    def over(self, settings: Settings) -> Settings:
        """The settings as they count under this policy; what the person chose stays in their own settings."""
        hidden = not settings.seen_by_tools if self.hide_from_capture else settings.hide_from_capture
        return replace(settings, idle_minutes=self.idle_at_most(settings.idle_minutes), hide_from_capture=hidden)

    def idle_at_most(self, minutes: int) -> int:
        """So many minutes until the window locks, or fewer if this policy says so."""
        return minutes if self.longest_idle_minutes is None else min(minutes, self.longest_idle_minutes)

    def allows_pack_key(self, fingerprint: str) -> bool:
        """Whether packs of that key may be used: the 40 digits of its fingerprint, with spaces or not."""
        return self.pack_keys is None or _digits(fingerprint) in self.pack_keys


class Trouble(StrEnum):
    """Why something was not taken from a policy; the value is the sentence, `{name}` what it is about."""

    UNKNOWN = "“{name}” is no setting of rmdesk, so it was left out."
    WRONG_KIND = "“{name}” is of the wrong kind, so it was left out."
    OUT_OF_RANGE = "“{name}” must be a whole number from 2 to 120, so it was left out."
    ONLY_TRUE = "“{name}” can only be true. Without it each person decides, so it was left out."
    NOT_PLAIN = "“{name}” must be one line of at most 160 plain characters, so it was left out."
    NOT_A_FOLDER = "“{name}” has a line that is no whole path of a folder. That line allows nothing."
    NOT_A_KEY = "“{name}” has a line that is no fingerprint of 40 digits. That line allows nothing."
    NOT_A_LIST = "“{name}” must be a list of at most 32 lines. Until that is put right it allows nothing."
    NOT_READ = "This place cannot be read, so nothing in it counts."
    NOT_A_POLICY = "What lies there is not written as a policy is, so nothing in it counts."
    TOO_LARGE = "What lies there is too large, so nothing in it counts."
    NOT_TRUSTED = "Others than an administrator may change this file or a folder above it, so nothing in it counts."


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that was not taken. `place` is where it stands, `name` which value; empty: the whole place."""

    place: str
    trouble: Trouble
    name: str = ""

    def as_text(self) -> str:
        """One plain line for whoever looks after the policy."""
        return f"{self.place}: {self.trouble.value.format(name=self.name)}"


@dataclass(frozen=True, slots=True)
class PolicyInForce:
    """A policy, the one place that it comes from (empty: there is none), and what was refused on the way."""

    policy: Policy = Policy()
    place: str = ""
    refused: tuple[Refusal, ...] = ()


NO_POLICY = PolicyInForce()


def registry_name(field: str) -> str:
    """The name of a field in the Windows registry and in the ADMX template: `LongestIdleMinutes`."""
    return "".join(part.title() for part in field.split("_"))


def read_policy(plain: Mapping[str, object], place: str) -> PolicyInForce:
    """The policy in the values of one place, by the names of the fields. Never raises for what they hold."""
    taken: dict[str, object] = {}
    refused: list[Refusal] = []
    for name, value in plain.items():
        read = _READERS.get(name)
        if read is None:
            refused.append(Refusal(place, Trouble.UNKNOWN, _short(name)))
            continue
        value_read, troubles = read(value)
        refused += [Refusal(place, trouble, name) for trouble in troubles]
        if value_read is not None:
            taken[name] = value_read
    return PolicyInForce(Policy(**taken), place, tuple(refused))  # type: ignore[arg-type] # each reader gives its kind


_Read = tuple[object, tuple[Trouble, ...]]
"""A value, or None for nothing, and what was refused of it."""


def _text(value: object) -> _Read:
    if not isinstance(value, str):
        return None, (Trouble.WRONG_KIND,)
    words = unicodedata.normalize("NFC", value.strip())
    plain = 0 < len(words) <= _LONGEST_TEXT and not any(unicodedata.category(one)[0] in "CZ" for one in _inked(words))
    return (words, ()) if plain else (None, (Trouble.NOT_PLAIN,))


def _minutes(value: object) -> _Read:
    if isinstance(value, bool) or not isinstance(value, int):
        return None, (Trouble.WRONG_KIND,)
    return (value, ()) if SHORTEST_IDLE <= value <= LONGEST_IDLE else (None, (Trouble.OUT_OF_RANGE,))


def _flag(value: object) -> _Read:
    if not isinstance(value, bool):
        return None, (Trouble.WRONG_KIND,)
    return (True, ()) if value else (None, (Trouble.ONLY_TRUE,))


def _folders(value: object) -> _Read:
    return _list(value, _folder, Trouble.NOT_A_FOLDER)


def _keys(value: object) -> _Read:
    return _list(value, _key, Trouble.NOT_A_KEY)


def _list(value: object, read: Callable[[str], object], trouble: Trouble) -> _Read:
    if not isinstance(value, list | tuple) or len(value) > _MOST_ENTRIES:
        return (), (Trouble.NOT_A_LIST,)
    found = [read(one) if isinstance(one, str) else None for one in value]
    return tuple(one for one in found if one is not None), (trouble,) * found.count(None)


def _folder(text: str) -> Path | None:
    """A whole path; `~` at its beginning is the home folder of each person."""
    if not 0 < len(text) <= _LONGEST_PATH or not text.isprintable():
        return None
    path = Path(text)
    try:
        path = Path.home().joinpath(*path.parts[1:]) if path.parts[:1] == ("~",) else path
    except RuntimeError:  # a user without a home folder
        return None
    return path if path.is_absolute() and ".." not in path.parts else None


def _key(text: str) -> str | None:
    digits = _digits(text)
    return digits if _FINGERPRINT.fullmatch(digits) else None


def _digits(text: str) -> str:
    return "".join(text.replace("-", " ").split())


def _inked(words: str) -> str:
    """Without its spaces; every other kind of blank, and what cannot be seen, stays in it."""
    return words.replace(" ", "")


def _short(name: str) -> str:
    """A name that somebody else wrote, as far as it can stand in a line."""
    return "".join(one if one.isprintable() else "?" for one in name[:40])


_READERS: Mapping[str, Callable[[object], _Read]] = MappingProxyType(
    {
        "organisation": _text,
        "helpdesk": _text,
        "longest_idle_minutes": _minutes,
        "hide_from_capture": _flag,
        "backup_folders": _folders,
        "no_removable_backups": _flag,
        "pack_keys": _keys,
    }
)
FLAGS = tuple(name for name, read in _READERS.items() if read is _flag)
LISTS = tuple(name for name, read in _READERS.items() if read in (_folders, _keys))
"""Which fields are lists: in the registry each is a key of its own, with one value for each line."""
