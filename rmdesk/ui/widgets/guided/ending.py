"""The quiet end of a page: a mark that only its owner sees, where to go next, and support where a page was hard."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Page
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.guided.suggestion_list import SuggestionList
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.workbook.next_pages import Suggestion


@dataclass(frozen=True, slots=True)
class Ending:
    """What the end of a page shows. `aftercare` is the page for afterwards, where it may be shown.

    `home`: the page belongs to a session of two, and these are the words of the way back.
    """

    page: Page
    completed: bool
    suggestions: tuple[Suggestion, ...] = ()
    aftercare: Page | None = None
    home: str = ""


class EndingPanel(QWidget):
    """Signals say what the person wants."""

    mark_asked = Signal(bool)
    """Mark the page as completed (True), or take the mark back."""
    page_chosen = Signal(str, str)
    support_asked = Signal()
    review_asked = Signal()
    """The pair wants to look at its agreement again."""
    workbook_asked = Signal()

    def __init__(self, look: Look, ending: Ending) -> None:
        super().__init__()
        self._look = look
        self._completed = ending.completed
        column = ColumnLayout(look, self, gap=24)
        self._aftercare = ending.aftercare
        if ending.page.aftercare:
            column.addWidget(self._aftercare_card())
        if ending.page.review:
            column.addWidget(self._review_card())
        if not ending.home:
            column.addWidget(self._mark_card())
        if ending.page.note and not ending.page.aftercare:
            column.addWidget(self._support_card())
        if ending.suggestions:
            following = SuggestionList(look, self.tr("Where you could go next"), ending.suggestions)
            following.chosen.connect(self.page_chosen)
            column.addWidget(following)
        self.to_workbook = AppButton(look, ending.home or self.tr("Back to the workbook"))
        self.to_workbook.clicked.connect(self.workbook_asked)
        column.addWidget(ButtonRow(look, self.to_workbook))

    def show_completed(self, completed: bool) -> None:
        """The mark was made or taken back."""
        self._completed = completed
        self._words.show_state(*self._state())
        self.mark.set_words(self._mark_words())

    def _mark_card(self) -> Card:
        card = Card(self._look, name=self.tr("This page"))
        self._words = IconText(self._look, *self._state(), TextRole.BODY)
        self.mark = AppButton(self._look, self._mark_words())
        self.mark.clicked.connect(self._on_mark)
        card.add(self._words)
        card.add(ButtonRow(self._look, self.mark))
        return card

    def _state(self) -> tuple[str, str, str]:
        if self._completed:
            return "circle-check", self.tr("You have marked this page as completed. Only you see this mark."), "ok"
        return "circle", self.tr("You can mark this page as completed, now or later. Only you see this mark."), "text"

    def _mark_words(self) -> str:
        return self.tr("Take the mark back") if self._completed else self.tr("Mark this page as completed")

    def _review_card(self) -> Card:
        title = self.tr("Your agreement")
        card = Card(self._look, name=title)
        card.add(Heading(self._look, title, 2))
        words = self.tr(
            "You can keep it as it is, change it together, or say that something changed. Each of you can do their "
            "part later, alone."
        )
        card.add(BodyText(self._look, words))
        self.review = AppButton(self._look, self.tr("Look at our agreement again"), icon="handshake")
        self.review.clicked.connect(self.review_asked)
        card.add(ButtonRow(self._look, self.review))
        return card

    def _aftercare_card(self) -> ContentNote:
        text = self.tr("Before you go back to work, you can take a few minutes for yourself.")
        card = ContentNote(self._look, text, self.tr("After a page like this"), CardKind.CALM, "leaf")
        buttons = []
        if self._aftercare is not None:
            self.afterwards = AppButton(self._look, self.tr("A page for afterwards, for you alone"), icon="leaf")
            self.afterwards.clicked.connect(self._on_afterwards)
            buttons.append(self.afterwards)
        self.support = AppButton(self._look, self.tr("See who can help"), icon="heart-handshake")
        self.support.clicked.connect(self.support_asked)
        card.words.addWidget(ButtonRow(self._look, *buttons, self.support))
        return card

    def _support_card(self) -> ContentNote:
        text = self.tr("That can happen after a page like this. You can stop here, or talk to somebody.")
        card = ContentNote(self._look, text, self.tr("If this has brought something up"), CardKind.CALM)
        self.support = AppButton(self._look, self.tr("See who can help"), icon="heart-handshake")
        self.support.clicked.connect(self.support_asked)
        card.words.addWidget(ButtonRow(self._look, self.support))
        return card

    @Slot()
    def _on_mark(self) -> None:
        self.mark_asked.emit(not self._completed)

    @Slot()
    def _on_afterwards(self) -> None:
        if self._aftercare is not None:
            self.page_chosen.emit(self._aftercare.id, self._aftercare.audience.value)
