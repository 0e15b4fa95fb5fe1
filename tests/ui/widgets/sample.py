"""One page with every building block on it, and ways to look at what is on a screen."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QMainWindow, QWidget

from rmdesk.domain.questions import Choice, Column, Question, QuestionKind
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.focus_ring import FocusRing
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.progress import Progress
from rmdesk.ui.widgets.questions import QuestionField
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tag import TagKind
from rmdesk.ui.widgets.text_field import TextField

CHOICES = (
    Choice("a", "In person"),
    Choice("b", "By video call & phone"),
    Choice("c", "A bit of both, and each time we look at how our shifts fall and at what each of us needs that week"),
)
COLUMNS = (Column("who", "Who", "A role, not a name"), Column("how", "How they could help"))


POINTS = tuple(Choice(str(n), text) for n, text in enumerate(("Never", "Rarely", "At times", "Often", "Always"), 1))
PARTS = tuple(Column(part, f"The {part}") for part in ("observation", "feeling", "need", "request"))
CHOOSING = frozenset(
    {
        QuestionKind.CHOICE, QuestionKind.CHOICES, QuestionKind.CHECKLIST, QuestionKind.GOAL_PICKS,
        QuestionKind.WORD_PICKS, QuestionKind.DEPTH_DIAL, QuestionKind.NEEDS_MAP,
    }
)  # fmt: skip


def question(kind: QuestionKind) -> Question:
    """A question of that kind with what it needs."""
    columns = {QuestionKind.CONVERSATION_CARD: PARTS}.get(kind, COLUMNS)
    in_parts = {QuestionKind.ROWS, QuestionKind.CONVERSATION_CARD, QuestionKind.NEEDS_MAP, QuestionKind.SCENE}
    return Question(
        f"q-{kind.value}", kind, f"A question of the kind {kind.value}", "One short hint.",
        CHOICES if kind in CHOOSING else POINTS if kind is QuestionKind.THEN_NOW else (),
        columns if kind in in_parts else (), earlier="q-scale" if kind is QuestionKind.THEN_NOW else "",
        story=("It is quiet in the room.", "Then somebody speaks.") if kind is QuestionKind.SCENE else (),
    )  # fmt: skip


def sample_page(look: Look) -> Page:
    """A page with everything on it."""
    page = Page(look, "Sample", "What would help you feel safe to be honest?")
    page.add(ButtonRow(look, AppButton(look, "Back", ButtonKind.BACK, "chevron-left")))
    page.add(Progress(look, "Your hopes and worries: question 2 of 6", 2, 6))
    page.add_heading()
    page.add(Lead(look, "Work through these in any order. You can stop at any time."))
    page.add(BodyText(look, "Nothing is shared unless you choose to share it, and a skipped question is not kept."))
    page.add(SmallText(look, "You can change this later."))
    for kind in CardKind:
        page.add(ContentNote(look, "You can skip it. Skipping does not affect anything else.", f"Card {kind}", kind))
    page.add(EmptyState(look, "Nothing here yet", "Finished actions will show here. There is no rush."))
    card = Card(look, name="Getting started")
    for kind_ in TagKind:
        card.add(ListRow(look, f"A page with a rather long title for {kind_}", "6 questions", "In progress", kind_))
        card.add(Separator(look))
    page.add(card)
    page.add(TextField(look, "Your name or initials", "Your partner sees this."))
    page.add(PassphraseField(look, "Passphrase", "Five words are easier than one short word."))
    page.add(DateField(look, "When will you look at this again?", "For example 6 8 2026."))
    for kind__ in QuestionKind:
        page.add(QuestionField(look, question(kind__)))
    saved = SavedLine(look)
    saved.show_saved(datetime(2026, 11, 21, 19, 42))
    page.add(saved)
    for reach in Reach:
        page.add(AudienceLine(look, reach))
    page.add(
        ButtonRow(
            look,
            AppButton(look, "Save and continue", ButtonKind.PRIMARY),
            AppButton(look, "Skip this question"),
            AppButton(look, "Pause and come back later", ButtonKind.QUIET, "pause"),
            MenuButton(look, "Move", [("doing", "Doing"), ("done", "Done")], "Move: ask about feedback"),
        )
    )
    page.finish()
    return page


def sample_window(look: Look, width: int = 1280, height: int = 860) -> tuple[QMainWindow, Page, FocusRing]:
    """The page in a window with a focus ring, shown."""
    window = QMainWindow()
    page = sample_page(look)
    window.setCentralWidget(page)
    ring = FocusRing(look, window)
    window.resize(width, height)
    window.show()
    window.activateWindow()
    return window, page, ring


def accessible_tree(widget: QWidget) -> Iterator[QAccessibleInterface]:
    """Everything that a screen reader can reach below `widget`."""
    top = QAccessible.queryAccessibleInterface(widget)
    waiting = [top] if top is not None else []
    while waiting:
        node = waiting.pop()
        yield node
        waiting.extend(child for child in map(node.child, range(node.childCount())) if child is not None)
