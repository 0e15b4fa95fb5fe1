"""What the page about two texts does. Each choice is a change like any other."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.disagreements.settler import Settler
from rmdesk.ui.screens.disagreements.view import DisagreementsView


class DisagreementsScreen(QObject):
    """Read again each time it is shown and after each choice."""

    def __init__(self, context: ScreenContext, settler: Settler) -> None:
        self.view = DisagreementsView(context.look)
        super().__init__(self.view)
        self._context = context
        self._settler = settler
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.chosen.connect(self._on_chosen)
        view.written.connect(self._on_written)
        view.asked.connect(self._on_asked)
        view.back_asked.connect(self._on_back)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._show()

    def _show(self) -> None:
        try:
            self.view.show_disagreements(self._settler.all())
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    @Slot(str, str)
    def _on_chosen(self, disagreement: str, text: str) -> None:
        self._run(partial(self._settler.choose, disagreement, text), self.tr("This text is kept."))

    @Slot(str, str)
    def _on_written(self, disagreement: str, words: str) -> None:
        self._run(partial(self._settler.write_own, disagreement, words), self.tr("Your words are kept."))

    def _run(self, work: Callable[[], None], said: str) -> None:
        def done(_nothing: None) -> None:
            if shiboken6.isValid(self.view):
                self._show()
                self.view.focus_heading()
                self._context.frame.announce(said)

        self._context.writer.run(work, done, self._on_failed)

    @Slot(str, str)
    def _on_asked(self, screen: str, argument: str) -> None:
        self._context.frame.go(screen, argument)

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
