"""What a person can set for this computer, as one value, and the door through which the settings take effect."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from rmdesk.ui.platform.translation import ENGLISH
from rmdesk.ui.theme.look import LookChoice
from rmdesk.ui.theme.values import Comfort, FontFamily, ThemeChoice
from rmdesk.workbook.contacts import Nation

IDLE_MINUTES = (2, 3, 5, 10, 15, 20, 30)
"""What is offered: after how many minutes without anybody at the keyboard rmdesk locks."""
TEXT_SCALES = (100, 125, 150, 175, 200)
"""Text sizes on offer, in percent."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """All settings of the page. `text_scale` in percent.

    `seen_by_tools`: where the organisation's IT keeps the window out of screenshots, this person's tools see it.
    """

    theme: ThemeChoice = ThemeChoice.SYSTEM
    text_scale: int = 100
    font: FontFamily = FontFamily.INTER
    reduced_motion: bool = True
    idle_minutes: int = 3
    hide_from_capture: bool = True
    comfort: Comfort = field(default_factory=Comfort)
    whole_pages: bool = False
    spelling: bool = True
    spelling_marks: bool = True
    reminders: bool = True
    nation: Nation = Nation.ENGLAND
    language: str = ENGLISH
    seen_by_tools: bool = False

    @property
    def look(self) -> LookChoice:
        """The part that the theme wears."""
        return LookChoice(self.theme, self.text_scale / 100, self.font, self.reduced_motion, self.comfort)


class SettingsDoor(Protocol):
    """What the settings page may ask of the program."""

    def preferences(self) -> Preferences:
        """What is in use now."""
        ...

    def use(self, preferences: Preferences) -> None:
        """These are in use from now on; the look is worn already. On the UI thread."""
        ...

    def keep(self, preferences: Preferences) -> None:
        """Write them down. Off the UI thread.

        Raises:
            DiskFull, CannotWrite: the old ones are kept.
        """
        ...

    def hand_over(self) -> None:
        """Close the private pages of whoever is here and let the second partner set their own passphrase."""
        ...


@dataclass(frozen=True, slots=True)
class Document:
    """Something to read, such as a licence: what it is called, and the resource that holds it."""

    title: str
    resource: str


@dataclass(frozen=True, slots=True)
class SetByIt:
    """What the organisation's IT has set for this computer, and what of it was refused, as lines for them.

    `by` is the name of the organisation and may be empty, `place` where the rules stand. For `folders`, where copies
    may go, None means anywhere. `names_keys`: only programme packs of certain keys are used.

    `programme_minutes` (0: as everybody likes) and `programme_hides` are what the pair's programme raises. IT comes
    first.
    """

    by: str = ""
    helpdesk: str = ""
    place: str = ""
    longest_idle_minutes: int | None = None
    hides_from_capture: bool = False
    folders: tuple[str, ...] | None = None
    no_removable: bool = False
    names_keys: bool = False
    refused: tuple[str, ...] = ()
    programme_minutes: int = 0
    programme_hides: bool = False

    @property
    def longest(self) -> int | None:
        """The longest time until locking that can be chosen, whoever set it; None: nobody did."""
        return min((one for one in (self.longest_idle_minutes, self.programme_minutes) if one), default=None)

    @property
    def is_by_programme(self) -> bool:
        """Whether that longest time is the programme's, and not that of IT."""
        return self.longest is not None and self.longest != self.longest_idle_minutes

    @property
    def hides(self) -> bool:
        """Whether the window is kept out of screenshots, whoever set it."""
        return self.hides_from_capture or self.programme_hides

    @property
    def idle_minutes(self) -> tuple[int, ...]:
        """Which times until locking can be chosen."""
        longest = self.longest
        if longest is None or longest >= IDLE_MINUTES[-1]:
            return IDLE_MINUTES
        return tuple(sorted({longest, *(one for one in IDLE_MINUTES if one < longest)}))


NOTHING_SET = SetByIt()


@dataclass(frozen=True, slots=True)
class Facts:
    """What the page tells. `folder` holds the open workbook (None: no workbook is open)."""

    version: str
    folder: Path | None = None
    settings_file: Path | None = None
    set_by_it: SetByIt = NOTHING_SET
