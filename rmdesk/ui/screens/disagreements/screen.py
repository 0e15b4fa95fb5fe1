"""What the page about two texts does. Each choice is a change like any other."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.services.disagreements import Disagreement
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.disagreements.reading import DisagreementServices, disagreement_shown, key_of, name_above
from rmdesk.ui.screens.disagreements.view import DisagreementsView


class DisagreementsScreen(QObject):
    """Read again each time it is shown and after each choice."""

    def __init__(self, context: ScreenContext, services: DisagreementServices) -> None:
        self.view = DisagreementsView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._found: dict[str, Disagreement] = {}
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.chosen.connect(self._on_chosen)
        view.written.connect(self._on_written)
        view.both_kept.connect(self._on_both_kept)
        view.asked.connect(self._on_asked)
        view.back_asked.connect(self._on_back)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._show()

    def _show(self) -> None:
        try:
            found = self._services.disagreements.all()
            shown = [disagreement_shown(self._services, one) for one in found]
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            return
        self._found = {key_of(one): one for one in found}
        self.view.show_disagreements(shown)

    @Slot(str, str)
    def _on_chosen(self, key: str, text: str) -> None:
        one = self._found[key]
        side = next(each for each in one.sides if each.operation == text)
        self._run(lambda: self._services.disagreements.choose(one, side), self.tr("This text is kept."))

    @Slot(str, str)
    def _on_written(self, key: str, words: str) -> None:
        one = self._found[key]
        self._run(lambda: self._services.disagreements.write_words(one, words), self.tr("Your words are kept."))

    @Slot(str)
    def _on_both_kept(self, key: str) -> None:
        one, named = self._found[key], partial(name_above, self._services.people.pair())
        self._run(lambda: self._services.disagreements.keep_both(one, named), self.tr("Both texts are kept."))

    def _run(self, work: Callable[[], None], said: str) -> None:
        def settle() -> None:
            with suppress(KeyError):  # somebody has chosen already: the page shows what there is now
                work()

        def done(_nothing: None) -> None:
            if shiboken6.isValid(self.view):
                self._show()
                self.view.focus_heading()
                self._context.frame.announce(said)

        self._context.writer.run(settle, done, self._on_failed)

    @Slot(str, str)
    def _on_asked(self, screen: str, argument: str) -> None:
        self._context.frame.go(screen, argument)

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
