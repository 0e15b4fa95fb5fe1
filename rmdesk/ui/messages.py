"""How failures are told, how questions are asked, and how something removed can be brought back.

The world's failures become a calm `Message`. A bug becomes a `BugReport`: places in our code, no more, for
the text of an exception can hold somebody's words. Screens ask through `Dialogs`, so tests answer from a queue.
"""

import os
import secrets
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QPushButton, QWidget

from rmdesk.domain.errors import ContentBroken, PassphraseRefused, WorldError


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
    told = error.told
    if isinstance(error, PassphraseRefused) and error.detail != type(error).__name__:
        return Message(told.happened, error.detail, told.next_step)
    detail = error.detail if isinstance(error, ContentBroken) else ""
    return Message(told.happened, told.safe, told.next_step, detail)


@dataclass(frozen=True, slots=True)
class BugReport:
    """A bug as it may be shown, copied and logged: a number, the kind of exception, and lines of our own code."""

    number: str
    kind: str
    places: tuple[str, ...]

    def as_text(self) -> str:
        """What a person can copy and send. It holds nothing that anybody wrote."""
        return "\n".join((f"rmdesk report {self.number}", self.kind, *self.places))


BUG_MESSAGE = Message(
    "Something in rmdesk went wrong. It is our mistake, not yours.",
    "Everything saved before is safe.",
    "You can go on. If it happens again, close rmdesk and open it again.",
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
    return BugReport(number or secrets.token_hex(4), type(error).__name__, tuple(places))


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
    """A bar that stays until it is closed: "Moved to the bin." with an Undo button."""

    text: str
    undo: Callable[[], None]
    undo_words: str = "Undo"


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
    """Everything that interrupts. A closed or cancelled dialog is None or False."""

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


class QtDialogs:
    """The real ones, over `parent`. Every text is plain. `give_up` closes what is open, as hiding and locking do."""

    def __init__(self, parent: QWidget) -> None:
        """Qt's file dialog writes the folders that people choose into a file of all Qt programs: not from here."""
        QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
        self._parent = parent
        self._open: list[QDialog] = []

    def choose_file_to_save(self, question: SaveQuestion) -> Path | None:
        """See `Dialogs`. The system asks by itself before it replaces a file."""
        dialog = self._file_dialog(question.title, question.suggested.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{question.kind} (*{question.suffix})")
        dialog.setDefaultSuffix(question.suffix.removeprefix("."))
        dialog.selectFile(question.suggested.name)
        return self._chosen(dialog)

    def choose_file_to_open(self, title: str, kind: str, suffix: str) -> Path | None:
        """See `Dialogs`."""
        dialog = self._file_dialog(title, Path.home())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{kind} (*{suffix})")
        return self._chosen(dialog)

    def choose_folder(self, title: str, start: Path) -> Path | None:
        """See `Dialogs`."""
        dialog = self._file_dialog(title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def confirm(self, question: Confirmation) -> bool:
        """See `Dialogs`. Leaving it has the focus, is what Escape does, and comes first for the keyboard."""
        box = self._box(question.title, question.text)
        leave = box.addButton(question.leave_it, QMessageBox.ButtonRole.RejectRole)
        do_it = box.addButton(question.do_it, QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        self._run(box)
        agreed = box.clickedButton() is do_it
        box.deleteLater()
        return agreed

    def tell(self, message: Message) -> None:
        """See `Dialogs`."""
        box = self._box(message.happened, "\n\n".join(message.lines))
        box.addButton("Close", QMessageBox.ButtonRole.RejectRole)
        self._run(box)
        box.deleteLater()

    def report_bug(self, report: BugReport) -> None:
        """See `Dialogs`. The report lies behind a button: most people do not need it."""
        box = self._box(BUG_MESSAGE.happened, "\n\n".join(BUG_MESSAGE.lines))
        box.setDetailedText(report.as_text())
        box.addButton("Close", QMessageBox.ButtonRole.RejectRole)
        self._run(box)
        box.deleteLater()

    def give_up(self) -> None:
        """Close every dialog of ours without an answer."""
        for dialog in reversed(self._open):
            dialog.reject()

    def _box(self, heading: str, text: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle("rmdesk")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(heading)
        box.setInformativeText(text)
        return box

    def _file_dialog(self, title: str, start: Path) -> QFileDialog:
        return QFileDialog(self._parent, title, str(start))

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        accepted = self._run(dialog)
        files = dialog.selectedFiles() if accepted else []
        shiboken6.delete(dialog)
        _forget_folders()
        return Path(files[0]) if files else None

    def _run(self, dialog: QDialog) -> bool:
        """Show it until it is answered or given up."""
        for button in dialog.findChildren(QPushButton):
            button.setMinimumHeight(44)
        self._open.append(dialog)
        try:
            return dialog.exec() == QDialog.DialogCode.Accepted
        finally:
            self._open.remove(dialog)


def _forget_folders() -> None:
    """Where the path of settings cannot be moved (the registry of Windows), take the folders out again."""
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in ("history", "lastVisited"):
        settings.remove(f"FileDialog/{key}")
