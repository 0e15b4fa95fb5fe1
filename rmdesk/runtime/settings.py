"""What somebody set for this computer: looks, comfort, idle time. Nothing about a person.

A JSON file that a person may edit. Whatever is unknown or broken in it falls back, value by value: bad settings never
keep anybody out.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from rmdesk.runtime.atomic import write_in_own_folder

_LARGEST = 64 * 1024


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


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings. `text_scale` in percent, `idle_minutes` before the window locks, `language` as in BCP 47.

    `last_folder` is the folder of the workbook that was open last, or empty. `hide_from_capture`: keep the window out
    of screenshots and screen sharing, where the system can. `spelling`: look at the spelling of what is typed;
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
    spelling: bool = True
    spelling_marks: bool = True

    def __post_init__(self) -> None:
        if not (_SCALE[0] <= self.text_scale <= _SCALE[1] and _IDLE[0] <= self.idle_minutes <= _IDLE[1]):
            raise ValueError("a setting is out of its range")


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
        "spelling": settings.spelling,
        "spelling_marks": settings.spelling_marks,
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
    theme, font = plain.get("theme"), plain.get("font")
    motion, language, folder = plain.get("reduced_motion"), plain.get("language"), plain.get("last_folder")
    hide = plain.get("hide_from_capture")
    spelling, marks = plain.get("spelling"), plain.get("spelling_marks")
    return Settings(
        theme=next((one for one in Theme if one == theme), _USUAL.theme),
        text_scale=_whole(plain.get("text_scale"), _SCALE, _USUAL.text_scale),
        font=next((one for one in FontFamily if one == font), _USUAL.font),
        reduced_motion=motion if isinstance(motion, bool) else _USUAL.reduced_motion,
        idle_minutes=_whole(plain.get("idle_minutes"), _IDLE, _USUAL.idle_minutes),
        language=language if isinstance(language, str) and _is_language(language) else _USUAL.language,
        spelling=spelling if isinstance(spelling, bool) else _USUAL.spelling,
        spelling_marks=marks if isinstance(marks, bool) else _USUAL.spelling_marks,
        hide_from_capture=hide if isinstance(hide, bool) else _USUAL.hide_from_capture,
        last_folder=folder if isinstance(folder, str) and "\0" not in folder else _USUAL.last_folder,
    )


def _whole(value: object, allowed: tuple[int, int], usual: int) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and allowed[0] <= value <= allowed[1]:
        return value
    return usual


def _is_language(text: str) -> bool:
    return text.isascii() and 2 <= len(text) <= 35 and all(part.isalnum() for part in text.split("-"))
