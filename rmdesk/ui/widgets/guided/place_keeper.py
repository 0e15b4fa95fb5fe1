"""Keeps the place and the mark of a page: where somebody paused, and whether they call the page completed."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from rmdesk.domain.errors import WorldError
from rmdesk.domain.questions import Answer
from rmdesk.ui.bridge.autosave import Runner
from rmdesk.ui.widgets.guided.desk import AnswerDesk
from rmdesk.workbook.navigator import Bookmark


class PlaceKeeper(QObject):
    """Writes through the runner, and only what is not kept already."""

    failed = Signal(object)
    """A `WorldError`."""

    def __init__(self, desk: AnswerDesk, runner: Runner, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._kept: Bookmark | None = None

    @property
    def kept(self) -> Bookmark | None:
        """The place that is kept for the page read last."""
        return self._kept

    def read(self, page: str) -> Bookmark | None:
        """The place that was kept on that page.

        Raises:
            WorldError: it cannot be read.
        """
        self._kept = self._desk.bookmark(page)
        return self._kept

    def keep(self, bookmark: Bookmark, done: Callable[[], None] | None = None) -> None:
        """Keep that place; `done` is called once it is kept."""
        if bookmark == self._kept:
            if done is not None:
                done()
            return

        def on_kept(_: None) -> None:
            self._kept = bookmark
            if done is not None:
                done()

        self._runner.run(lambda: self._desk.keep_bookmark(bookmark), on_kept, self._on_failed)

    def forget(self) -> None:
        """The place is not needed any more."""
        if self._kept is not None:
            page, self._kept = self._kept.page, None
            self._runner.run(lambda: self._desk.forget_bookmark(page), _nothing, self._on_failed)

    def mark(self, page: str, completed: bool, done: Callable[[], None]) -> None:
        """Mark a page as completed, or take the mark back."""
        self._runner.run(lambda: self._desk.set_completed(page, completed), lambda _: done(), self._on_failed)

    def answer(self, answer: Answer) -> None:
        """Keep something chosen for the page itself, such as who goes first."""
        self._runner.run(lambda: self._desk.save(answer), _nothing, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        """A failure of the world is told; anything else has been reported already as a bug."""
        if isinstance(error, WorldError):
            self.failed.emit(error)


def _nothing(_: None) -> None:
    """Nothing more to do."""
