"""What the page of one's own spelling words does. Fields that are open elsewhere know of each change at once."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.private.own_words import LONGEST_WORD, MOST_WORDS, OwnWords
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.private_screens.my_words.view import MyWordsView


class MyWordsScreen(QObject):
    """Reads again each time it is shown.

    Args:
        words: the words of the person who is here.
        changed: told after each change, so that pages look at their words again.
    """

    def __init__(self, context: ScreenContext, words: OwnWords, changed: Callable[[], None]) -> None:
        self.view = MyWordsView(context.look)
        super().__init__(self.view)
        self._context = context
        self._words = words
        self._changed = changed
        self.view.arriving.connect(self.show)
        self.view.back_asked.connect(self._on_back)
        self.view.add_asked.connect(self._on_add)
        self.view.remove_asked.connect(self._on_remove)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read the words and show them."""
        try:
            self.view.show_words(sorted(self._words.all(), key=str.casefold))
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.go("settings")

    @Slot(str)
    def _on_add(self, typed: str) -> None:
        known = set(self._words.all())
        wanted = list(dict.fromkeys(word.replace("’", "'") for word in typed.split()))
        fresh = [word for word in wanted if word not in known]
        problem = self._problem(wanted, fresh, len(known))
        self.view.field.show_problem(problem)
        if problem:
            self.view.field.edit.setFocus()
            return

        def work() -> None:
            for word in fresh:
                self._words.add(word)

        self._context.writer.run(work, self._on_added, self._on_failed)

    def _problem(self, wanted: list[str], fresh: list[str], how_many: int) -> str:
        if not wanted:
            return self.tr("The word is not filled in yet. Type it here.")
        if any(len(word) > LONGEST_WORD for word in fresh):
            return self.tr("A word can have up to {count} letters.").format(count=LONGEST_WORD)
        if not fresh:
            return self.tr("This is one of your words already.")
        if how_many + len(fresh) > MOST_WORDS:
            return self.tr("There is room for {count:,} words. Remove some first.").format(count=MOST_WORDS)
        return ""

    def _on_added(self, _nothing: None) -> None:
        self._changed()
        if shiboken6.isValid(self.view):
            self.view.field.set_text("")
            self.show()
            self.view.field.edit.setFocus()
            self._context.frame.announce(self.tr("Added to your words."))

    @Slot(str)
    def _on_remove(self, word: str) -> None:
        place = next((at for at, button in enumerate(self.view.removes) if button.property("word") == word), 0)
        self._context.writer.run(partial(self._words.remove, word), partial(self._on_removed, word, place), self._tell)

    def _on_removed(self, word: str, place: int, _nothing: None) -> None:
        self._changed()
        if shiboken6.isValid(self.view):
            self.show()
            self.view.focus_after(place)
            self._context.frame.offer_undo(self.tr("The word is removed."), partial(self._put_back, word))

    def _put_back(self, word: str) -> None:
        self._context.writer.run(partial(self._words.add, word), self._on_put_back, self._tell)

    def _on_put_back(self, _nothing: None) -> None:
        self._changed()
        if shiboken6.isValid(self.view):
            self.show()

    def _on_failed(self, error: Exception) -> None:
        """Some of several words may be kept; what is typed stays."""
        self._changed()
        self._tell(error)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self._context.frame.tell(message_for(error))
