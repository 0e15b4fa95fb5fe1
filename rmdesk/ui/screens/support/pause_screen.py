"""Pause for a moment: one exercise after another, in the order of the content. It keeps nothing of who was here."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.grounding import Grounding
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.support.pause_view import PauseView


class PauseScreen(QObject):
    """Needs no open workbook. Every visit begins with the first exercise, so that it is the same each time."""

    def __init__(self, context: ScreenContext, grounding: Callable[[], Grounding]) -> None:
        self._context = context
        self._words = grounding()
        self._number = 0
        self.view = PauseView(context.look, self._words)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.back_asked.connect(self._on_back)
        self.view.another_asked.connect(self._on_another)
        self.view.support_asked.connect(self._on_support)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._show(0)

    @Slot()
    def _on_another(self) -> None:
        self._show((self._number + 1) % len(self._words.exercises))
        exercise = self._words.exercises[self._number]
        self._context.frame.announce(" ".join((f"{exercise.title}.", *exercise.lines)))

    def _show(self, number: int) -> None:
        self._number = number
        self.view.show_exercise(self._words.exercises[number])

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()

    @Slot()
    def _on_support(self) -> None:
        self._context.frame.go("support")
