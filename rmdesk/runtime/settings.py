"""What somebody set for this computer: looks, comfort, idle time. Of a person only which language they read here.

A JSON file that a person may edit. Whatever is unknown or broken in it falls back, value by value: bad settings never
keep anybody out.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import TypeGuard, TypeVar

from rmdesk.runtime.atomic import write_in_own_folder

_LARGEST = 64 * 1024
_PERSON = re.compile("[0-9a-f]{8}")
_Kind = TypeVar("_Kind", bound=StrEnum)


class Theme(StrEnum):
    """How the window looks."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class FontFamily(StrEnum):
    """The fonts that come with rmdesk."""

    INTER = "inter"
    ATKINSON = "atkinson"


class Tint(StrEnum):
    """A soft colour for the page behind the words."""

    NONE = "none"
    CREAM = "cream"
    GREEN = "green"
    BLUE = "blue"
    ROSE = "rose"


class LineSpacing(StrEnum):
    """How far apart the lines of a text are."""

    USUAL = "usual"
    WIDER = "wider"
    WIDEST = "widest"


class ColumnWidth(StrEnum):
    """How wide a column of text may be."""

    NARROW = "narrow"
    USUAL = "usual"
    WIDE = "wide"


class Nation(StrEnum):
    """Where somebody lives or works, for the support contacts."""

    ENGLAND = "england"
    SCOTLAND = "scotland"
    WALES = "wales"
    NORTHERN_IRELAND = "northern-ireland"


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. `text_scale` in percent, `idle_minutes` before the window locks, `language` as in BCP 47.

    `languages` holds what each person who opens a workbook here reads, by the first 8 characters of their partner id,
    as their key file is named too; `language` is for everything before that. `whole_pages`: show all questions of a
    page at once. `reminders`: a quiet line on the home page when a session is near.

    `last_folder` is the folder of the workbook that was open last, or empty. `hide_from_capture`: keep the window out
    of screenshots and screen sharing, where the system can. `seen_by_tools`: an assistive tool or a helper must see
    it, even where the organisation's IT keeps it out. `spelling`: look at the spelling of what is typed;
    `spelling_marks`: underline what the dictionary does not know.
    """

    theme: Theme = Theme.SYSTEM
    text_scale: int = 100
    font: FontFamily = FontFamily.INTER
    reduced_motion: bool = True
    idle_minutes: int = 3
    language: str = "en-GB"
    last_folder: str = ""
    hide_from_capture: bool = True
    seen_by_tools: bool = False
    spelling: bool = True
    spelling_marks: bool = True
    tint: Tint = Tint.NONE
    line_spacing: LineSpacing = LineSpacing.USUAL
    column_width: ColumnWidth = ColumnWidth.USUAL
    whole_pages: bool = False
    reminders: bool = True
    nation: Nation = Nation.ENGLAND
    languages: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        if not (_SCALE[0] <= self.text_scale <= _SCALE[1] and _IDLE[0] <= self.idle_minutes <= _IDLE[1]):
            raise ValueError("a setting is out of its range")

    def language_of(self, person: str) -> str:
        """What that person reads here; as everybody, until they choose."""
        return dict(self.languages).get(person[:8], self.language)

    def with_language(self, language: str, person: str = "") -> "Settings":
        """These settings with another language: of that person, and of what is shown before anybody is known."""
        one = {person[:8]: language} if person else {}
        return replace(self, language=language, languages=tuple(sorted({**dict(self.languages), **one}.items())))


_SCALE = (100, 200)
_IDLE = (2, 120)
_USUAL = Settings()


def load_settings(path: Path) -> Settings:
    """The settings in that file; the usual value for each one that is missing or broken."""
    return _from_plain(read_plain(path))


def save_settings(path: Path, settings: Settings) -> None:
    """Writes the settings, making the folder when needed.

    Raises:
        DiskFull, CannotWrite: the old file is as it was.
    """
    plain = {
        "theme": settings.theme.value,
        "text_scale": settings.text_scale,
        "font": settings.font.value,
        "reduced_motion": settings.reduced_motion,
        "idle_minutes": settings.idle_minutes,
        "language": settings.language,
        "last_folder": settings.last_folder,
        "hide_from_capture": settings.hide_from_capture,
        "seen_by_tools": settings.seen_by_tools,
        "spelling": settings.spelling,
        "spelling_marks": settings.spelling_marks,
        "tint": settings.tint.value,
        "line_spacing": settings.line_spacing.value,
        "column_width": settings.column_width.value,
        "whole_pages": settings.whole_pages,
        "reminders": settings.reminders,
        "nation": settings.nation.value,
        "languages": dict(settings.languages),
    }
    write_plain(path, plain)


def read_plain(path: Path) -> Mapping[str, object]:
    """The JSON object in a small file; an empty one when there is none that can be read."""
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
        plain = json.loads(raw.decode("utf-8")) if len(raw) <= _LARGEST else None
    except (OSError, ValueError, RecursionError):
        return {}
    return plain if isinstance(plain, dict) else {}


def write_plain(path: Path, plain: Mapping[str, object]) -> None:
    """Writes a JSON object that a person can read.

    Raises:
        DiskFull, CannotWrite: the old file is as it was.
    """
    write_in_own_folder(path, (json.dumps(plain, indent=2, sort_keys=True) + "\n").encode("ascii"))


def _from_plain(plain: Mapping[str, object]) -> Settings:
    language, folder = plain.get("language"), plain.get("last_folder")
    return Settings(
        theme=_member(plain.get("theme"), _USUAL.theme),
        text_scale=_whole(plain.get("text_scale"), _SCALE, _USUAL.text_scale),
        font=_member(plain.get("font"), _USUAL.font),
        reduced_motion=_flag(plain.get("reduced_motion"), _USUAL.reduced_motion),
        idle_minutes=_whole(plain.get("idle_minutes"), _IDLE, _USUAL.idle_minutes),
        language=language if _is_language(language) else _USUAL.language,
        spelling=_flag(plain.get("spelling"), _USUAL.spelling),
        spelling_marks=_flag(plain.get("spelling_marks"), _USUAL.spelling_marks),
        hide_from_capture=_flag(plain.get("hide_from_capture"), _USUAL.hide_from_capture),
        seen_by_tools=_flag(plain.get("seen_by_tools"), _USUAL.seen_by_tools),
        last_folder=folder if isinstance(folder, str) and "\0" not in folder else _USUAL.last_folder,
        tint=_member(plain.get("tint"), _USUAL.tint),
        line_spacing=_member(plain.get("line_spacing"), _USUAL.line_spacing),
        column_width=_member(plain.get("column_width"), _USUAL.column_width),
        whole_pages=_flag(plain.get("whole_pages"), _USUAL.whole_pages),
        reminders=_flag(plain.get("reminders"), _USUAL.reminders),
        nation=_member(plain.get("nation"), _USUAL.nation),
        languages=_languages(plain.get("languages")),
    )


def _member(value: object, usual: _Kind) -> _Kind:
    return next((one for one in type(usual) if one == value), usual)


def _flag(value: object, usual: bool) -> bool:
    return value if isinstance(value, bool) else usual


def _languages(value: object) -> tuple[tuple[str, str], ...]:
    """Those lines that can be read; the others are left out."""
    lines = value.items() if isinstance(value, dict) else ()
    return tuple(sorted((who, one) for who, one in lines if _PERSON.fullmatch(str(who)) and _is_language(one)))


def _whole(value: object, allowed: tuple[int, int], usual: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and allowed[0] <= value <= allowed[1]:
        return value
    return usual


def _is_language(text: object) -> TypeGuard[str]:
    if not isinstance(text, str):
        return False
    return text.isascii() and 2 <= len(text) <= 35 and all(part.isalnum() for part in text.split("-"))
