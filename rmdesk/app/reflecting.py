"""What the pages of reflections get from elsewhere: sessions to choose from, and the words that somebody has taught."""

from PySide6.QtCore import QCoreApplication, QObject

from rmdesk.domain.errors import WorldError
from rmdesk.domain.sessions import Session
from rmdesk.private.own_words import OwnWords
from rmdesk.services.sessions import Sessions
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.private_screens.reflection.values import SessionChoice


def session_choices(sessions: Sessions) -> list[SessionChoice]:
    """Every session of the programme, by number, with its day where it has one."""
    return [SessionChoice(one.number, session_words(one)) for one in sessions.all()]


def session_words(session: Session) -> str:
    """What a session is called where one is chosen."""
    if session.day is None:
        return QCoreApplication.translate("Sessions", "Session {number}").format(number=session.number)
    words = QCoreApplication.translate("Sessions", "Session {number}, {day}")
    return words.format(number=session.number, day=plain_date(session.day))


class TaughtWords(QObject):
    """One person's own spelling words, held ready: each word on a page is looked up. Read when first asked."""

    def __init__(self, context: ScreenContext, words: OwnWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = words
        self._known: set[str] | None = None

    def holds(self, word: str) -> bool:
        """Whether they added that word; at the beginning of a sentence and with `'s` too."""
        if self._known is None:
            self._known = set(self._words.all())
        straight = word.replace("’", "'")
        return straight in self._known or straight.removesuffix("'s") in self._known

    def add(self, word: str) -> None:
        """Add a word: at once here, and on the disk in its turn."""
        if not self.holds(word) and self._known is not None:
            self._known.add(word.replace("’", "'"))
            self._context.writer.run(lambda: self._words.add(word), _ignore, self._on_failed)

    def read_again(self) -> None:
        """The words were changed elsewhere; fields that are open look at theirs again."""
        self._known = None
        self._context.look.spelling.tell_changed()

    def _on_failed(self, error: Exception) -> None:
        self._known = None
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))


def _ignore(_result: None) -> None:
    """Nothing follows."""
