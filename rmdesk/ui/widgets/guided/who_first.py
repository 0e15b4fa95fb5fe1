"""Who goes first on a harder page: the pair chooses, and can leave it open."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal

from rmdesk.domain.journey import Page
from rmdesk.domain.questions import Choice, Question, QuestionKind
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.guided.surroundings import Voice
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.plain_text import isolated

TAKE_TURNS = "take-turns"


class WhoFirst(Card):
    """Our suggestion and the choice. Nothing waits for it."""

    chosen = Signal(str)
    """The id of a partner, or `TAKE_TURNS`; empty: the choice is taken back."""

    def __init__(self, look: Look, voices: Sequence[Voice], first: str = "") -> None:
        title = QCoreApplication.translate("WhoFirst", "Who goes first?")
        super().__init__(look, name=title)
        self.add(Heading(look, title, 2))
        suggestion = self.tr("We suggest: whoever has more formal power at work. Nobody has to teach the other.")
        self.add(BodyText(look, suggestion))
        choices = [Choice(one.id, one.name) for one in voices]
        self.group = ChoiceGroup(look, title, [*choices, Choice(TAKE_TURNS, self.tr("We take turns"))], suggestion)
        self.group.choose(first)
        self.group.changed.connect(self.chosen)
        self.add(self.group)


def first_question(page: Page) -> Question:
    """The question behind the choice: where it is kept, beside the answers of the page."""
    words = QCoreApplication.translate("WhoFirst", "Who goes first?")
    return Question(f"{page.id}-who-first", QuestionKind.CHOICE, words)


def first_words(voices: Sequence[Voice], first: str) -> str:
    """The choice as one line (empty: nothing is chosen)."""
    if first == TAKE_TURNS:
        return QCoreApplication.translate("WhoFirst", "You take turns on this page.")
    name = next((one.name for one in voices if one.id == first), "")
    words = QCoreApplication.translate("WhoFirst", "{name} goes first on this page.")
    return words.format(name=isolated(name)) if name else ""
