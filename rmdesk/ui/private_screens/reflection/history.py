"""The earlier versions of the reflection on the page: listed, read beside what has changed, and brought back."""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from rmdesk.private.entries import Reflection, ReflectionVersion
from rmdesk.private.journal import Journal
from rmdesk.ui.private_screens.reflection.keeper import Keeper, Typed
from rmdesk.ui.private_screens.reflection.values import Difference
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.private_screens.reflection.wording import differences, version_lines, version_shown
from rmdesk.ui.tasks import TaskRunner


class History(QObject):
    """Comparing takes its time with long texts, so it goes through `slow`."""

    brought_back = Signal(object)
    """A `Reflection`: an earlier version is its newest now."""
    failed = Signal(object)
    """An exception: it could not be brought back."""

    def __init__(
        self, view: ReflectionView, journal: Journal, keeper: Keeper, writer: TaskRunner, slow: TaskRunner
    ) -> None:
        super().__init__(view)
        self._view = view
        self._journal = journal
        self._keeper = keeper
        self._writer = writer
        self._slow = slow
        self._open = False
        self._shown: ReflectionVersion | None = None
        view.history_asked.connect(self._on_toggled)
        view.version_chosen.connect(self._on_chosen)
        view.version_closed.connect(self._on_closed)
        view.bring_back_asked.connect(self._on_bring_back)

    def close(self) -> None:
        """Show none of them."""
        self._open = False
        self._shown = None
        self._view.show_versions(None)

    def refresh(self) -> None:
        """There is a newer version than when they were listed."""
        record = self._keeper.target.record
        marks = self._journal.version_marks(record) if self._open and record else None
        self._view.show_versions(None if marks is None else version_lines(marks))

    @Slot()
    def _on_toggled(self) -> None:
        self._open = not self._open
        self.refresh()
        if self._open:
            self._view.focus_history()

    @Slot(int)
    def _on_chosen(self, number: int) -> None:
        record = self._keeper.target.record
        if record is None:
            return
        version = self._journal.version(record, number)
        self._shown = version
        self._view.show_version(version_shown(version))
        typed = self._keeper.typed()
        self._slow.run(partial(_compare, version, typed), partial(self._on_compared, version), self._on_not_compared)

    def _on_compared(self, version: ReflectionVersion, found: list[Difference]) -> None:
        if shiboken6.isValid(self._view) and self._shown is version:
            self._view.show_differences(found)

    def _on_not_compared(self, _error: Exception) -> None:
        """A bug, which the runner reports; the version itself can be read."""

    @Slot()
    def _on_closed(self) -> None:
        number = self._shown.number if self._shown else 0
        self._shown = None
        self._view.show_editor_again()
        self.refresh()
        self._view.focus_version(number)

    @Slot()
    def _on_bring_back(self) -> None:
        """Words that are not kept yet become a version first."""
        version, record = self._shown, self._keeper.settle()
        if version is not None and record is not None:
            work = partial(self._journal.bring_back, record, version.number)
            self._writer.run(work, self._on_brought_back, self._report)

    def _on_brought_back(self, reflection: Reflection) -> None:
        if shiboken6.isValid(self._view):
            self.brought_back.emit(reflection)

    def _report(self, error: Exception) -> None:
        if shiboken6.isValid(self._view):
            self.failed.emit(error)


def _compare(version: ReflectionVersion, typed: Typed) -> list[Difference]:
    return differences(version, typed.title, typed.text)
