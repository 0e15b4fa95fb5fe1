"""Layout: what both said, what was carried over, the last private note, three short questions, and one way out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.prepare.values import ForSession, LastNote
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.questions import QuestionField
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.session_words import PREPARE_MINUTES, session_name, when_and_where
from rmdesk.ui.widgets.tab_order import put_last


class PrepareView(Page):
    """Nothing here has to be filled in, and nothing says what was left out."""

    back_asked = Signal()
    note_asked = Signal()
    enough_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Prepare"))
        self.back = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.back.clicked.connect(self.back_asked)
        self._when = Lead(look, "")
        words = self.tr("About {minutes} minutes. Any part of it is enough, and so is reading it.")
        words = words.format(minutes=PREPARE_MINUTES)
        self._asked = Place("asked")
        self._before = Place("before")
        self.saved_line = SavedLine(look)
        self.enough = AppButton(look, self.tr("That is enough"), ButtonKind.PRIMARY, "check")
        self.enough.clicked.connect(self.enough_asked)
        self._end = ButtonRow(look, self.enough)
        self.add(ButtonRow(look, self.back))
        self.add_heading()
        self.add(self._when)
        self.add(BodyText(look, words))
        self.add(AudienceLine(look, Reach.ONLY_YOU))
        for part in (self._before, self._asked, self.saved_line, self._end):
            self.add(part)
        self.finish()

    def show_session(
        self, shared: ForSession, note: LastNote | None, said: Sequence[QuestionField], asked: Sequence[QuestionField]
    ) -> None:
        """Show what there is to look at, then ask. `said` stands with what was said, `asked` below everything."""
        name = session_name(shared.number)
        self.heading.setText(self.tr("Prepare for {session}").format(session=name))
        self._when.setText(when_and_where(shared.meeting))
        before = QWidget()
        column = ColumnLayout(self.look, before)
        column.addWidget(self._said(shared, said))
        if shared.carried:
            column.addWidget(self._carried(shared.carried))
        if note is not None:
            column.addWidget(self._note(note))
        self._before.fill(before)
        questions = self._card(self.tr("{number} short questions").format(number=len(asked)))
        for field in asked:
            questions.column.addSpacing(self.look.theme.space(12))
            questions.add(field)
        self._asked.fill(questions)
        self.saved_line.clear()
        put_last(self.scroller.column, self._before, self._asked, self.saved_line, self._end)

    def _said(self, shared: ForSession, fields: Sequence[QuestionField]) -> Card:
        card = self._card(self.tr("What each of us said we would do"))
        if not shared.said:
            card.add(BodyText(self.look, self.tr("Nothing is open. There is nothing to report."), "muted"))
        else:
            words = self.tr("Both of you can see these. What you answer here is only for you.")
            card.add(SmallText(self.look, words))
        for one in shared.said:
            card.add(Heading(self.look, one.who, 3))
            for title in one.titles:
                card.add(IconText(self.look, "minus", title, "text", TextRole.BODY))
        for field in fields:
            card.column.addSpacing(self.look.theme.space(8))
            card.add(field)
        return card

    def _carried(self, items: tuple[str, ...]) -> Card:
        card = self._card(self.tr("What we carried over"))
        for item in items:
            card.add(IconText(self.look, "arrow-right", item, "text", TextRole.BODY))
        return card

    def _note(self, note: LastNote) -> Card:
        card = self._card(self.tr("My last private note"))
        card.add(SmallText(self.look, note.when))
        if note.opening:
            card.add(BodyText(self.look, note.opening))
        read = AppButton(self.look, self.tr("Read it"), icon="notebook-pen")
        read.setAccessibleName(self.tr("Read it: my last private note"))
        read.clicked.connect(self.note_asked)
        card.add(ButtonRow(self.look, read))
        return card

    def _card(self, title: str) -> Card:
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        return card
