"""Reading a file that somebody hands in: chosen, dropped, pasted as text, or opened from outside rmdesk."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, SignalInstance, Slot

from rmdesk.ui.messages import Dialogs
from rmdesk.ui.tasks import TaskRunner

T = TypeVar("T")


class HandsIn(Protocol):
    """What a file is handed in by: an `OpenFileCard`, or a page that passes on what its card says."""

    @property
    def choose_asked(self) -> SignalInstance:
        """Somebody wants to choose a file."""
        ...

    @property
    def file_dropped(self) -> SignalInstance:
        """Comes with a `Path`."""
        ...

    @property
    def pasted(self) -> SignalInstance:
        """Comes with a text."""
        ...


@dataclass(frozen=True, slots=True)
class FileAsked:
    """Which file is meant: the title of the dialog, what such a file is called, and how its name ends."""

    title: str
    kind: str
    ending: str


@dataclass(frozen=True, slots=True)
class Reading(Generic[T]):
    """How it is read, off the UI thread, and who is told: of what it was, or of why it could not be read."""

    file: Callable[[Path], T]
    text: Callable[[str], T]
    done: Callable[[T], None]
    failed: Callable[[Exception], None]


class FileReader(QObject, Generic[T]):
    """Belongs to a page (`parent`); once that is gone nobody is told any more."""

    def __init__(
        self, dialogs: Dialogs, runner: TaskRunner, asked: FileAsked, reading: Reading[T], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._dialogs = dialogs
        self._runner = runner
        self._asked = asked
        self._reading = reading

    def follow(self, source: HandsIn) -> None:
        """Read whatever is handed in there."""
        source.choose_asked.connect(self.choose)
        source.file_dropped.connect(self.read)
        source.pasted.connect(self.read_text)

    def read_named(self, path: str) -> None:
        """Read the file of that path; empty: nothing was opened from outside."""
        if path:
            self.read(Path(path))

    @Slot()
    def choose(self) -> None:
        """Let somebody choose a file, and read it."""
        file = self._dialogs.choose_file_to_open(self._asked.title, self._asked.kind, self._asked.ending)
        if file is not None:
            self.read(file)

    @Slot(object)
    def read(self, file: Path) -> None:
        """Read that file."""
        self._run(partial(self._reading.file, file))

    @Slot(str)
    def read_text(self, text: str) -> None:
        """Read what was pasted."""
        self._run(partial(self._reading.text, text))

    def _run(self, work: Callable[[], T]) -> None:
        self._runner.run(work, self._on_done, self._on_failed)

    def _on_done(self, result: T) -> None:
        if shiboken6.isValid(self):
            self._reading.done(result)

    def _on_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            self._reading.failed(error)
