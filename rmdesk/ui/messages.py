"""How failures are told, how questions are asked, and how something removed can be brought back.

The world's failures become a calm `Message`. A bug becomes a `BugReport`: places in our code, no more, for
the text of an exception can hold somebody's words. Screens ask through `Dialogs`, so tests answer from a queue.
"""

import os
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.errors import ContentBroken, PassphraseRefused, Told, WorldError

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Message:
    """What a person is told, in the order it is read. `detail` is empty or one plain line for whoever helps."""

    happened: str
    safe: str
    next_step: str
    detail: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that are shown; `happened` is the heading above them."""
        return tuple(line for line in (self.safe, self.next_step, self.detail) if line)


def message_for(error: WorldError) -> Message:
    """The message of an error. Only two kinds carry a `detail` that is written for people."""
    told = in_words(error.told)
    if isinstance(error, PassphraseRefused) and error.detail != type(error).__name__:
        return Message(told.happened, translate("Told", error.detail), told.next_step)
    detail = error.detail if isinstance(error, ContentBroken) else ""
    return Message(told.happened, told.safe, told.next_step, detail)


def in_words(told: Told) -> Told:
    """The three sentences in the language that is worn. Their own words stand in `domain`, which knows no Qt."""
    return Told(*map(sentence_in_words, (told.happened, told.safe, told.next_step)))


def sentence_in_words(sentence: str) -> str:
    """A sentence of a package that knows no Qt, in the language that is worn. Places for values stay in it."""
    return translate("Told", sentence)


@dataclass(frozen=True, slots=True)
class BugReport:
    """A bug as it may be shown, copied and logged: a number, the kind of exception, and lines of our own code."""

    number: str
    kind: str
    places: tuple[str, ...]

    def as_text(self) -> str:
        """What a person can copy and send. It holds nothing that anybody wrote."""
        return "\n".join((f"rmdesk report {self.number}", self.kind, *self.places))


def bug_message() -> Message:
    """What is told of any bug."""
    return Message(
        translate("Told", "Something in rmdesk went wrong. It is our mistake, not yours."),
        translate("Told", "Everything saved before is safe."),
        translate("Told", "You can go on. If it happens again, close rmdesk and open it again."),
    )


def bug_report(error: BaseException, number: str = "") -> BugReport:
    """The report of a bug, and of what it came from. File and function names only; never the exception's own text."""
    places: list[str] = []
    source: BaseException | None = error
    while source is not None and len(places) < 60:
        frames = traceback.extract_tb(source.__traceback__)
        places += [f"{_from_package(frame.filename)}:{frame.lineno} {frame.name}" for frame in frames]
        source = source.__cause__ or source.__context__
        if source is not None:
            places.append(f"after {type(source).__name__}")
    return BugReport(number or os.urandom(4).hex(), type(error).__name__, tuple(places))


def _from_package(filename: str) -> str:
    """A path without the folders above our package or library: they can hold the name of an account."""
    parts = Path(filename).parts
    for root in ("rmdesk", "site-packages"):
        if root in parts:
            last = len(parts) - 1 - parts[::-1].index(root)
            return "/".join(parts[last:])
    return parts[-1] if parts else "unknown"


@dataclass(frozen=True, slots=True)
class UndoNotice:
    """A bar that stays until it is closed: "Moved to the bin." with an Undo button.

    `lasts`: also on other pages. What can be undone in another way as well is told on one page only.
    """

    text: str
    undo: Callable[[], None]
    undo_words: str = ""
    lasts: bool = True


@dataclass(frozen=True, slots=True)
class SaveQuestion:
    """Where to write a file. `kind` is what people call it: "PDF document"; `suffix` starts with a dot."""

    title: str
    suggested: Path
    kind: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """A question before something that cannot be undone. Both answers name what they do; never yes and no."""

    title: str
    text: str
    do_it: str
    leave_it: str


class Dialogs(Protocol):
    """Everything that interrupts; closed or cancelled is None or False. `ui.widgets.dialogs` has the real ones."""

    def choose_file_to_save(self, question: SaveQuestion) -> Path | None:
        """Where to write; the suffix is there."""
        ...

    def choose_file_to_open(self, title: str, kind: str, suffix: str) -> Path | None:
        """Which file to read."""
        ...

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """Which folder."""
        ...

    def confirm(self, question: Confirmation) -> bool:
        """Whether to do what cannot be undone."""
        ...

    def tell(self, message: Message) -> None:
        """Tell what cannot be told on the page."""
        ...

    def report_bug(self, report: BugReport) -> None:
        """Tell of a bug, with the report to copy."""
        ...
