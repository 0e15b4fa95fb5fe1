"""Layout of one session: the steps with rough times first, then when and where, then what to talk about."""

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.screens.session.agenda_card import AgendaCard
from rmdesk.ui.screens.session.meeting_card import MeetingCard
from rmdesk.ui.screens.session.values import SessionShown, Step
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout, keep_room
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.session_words import begun_words, planned_words, prepare_words, session_name
from rmdesk.ui.widgets.tab_order import put_last
from rmdesk.ui.widgets.tag import TagKind


class SessionView(Page):
    """Nothing opens by itself: each step has its own button."""

    page_chosen = Signal(str)
    """A private page."""
    together_asked = Signal()
    prepare_asked = Signal()
    plan_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Session"))
        self.back = AppButton(look, self.tr("Back to the sessions"), ButtonKind.BACK, "chevron-left")
        self.back.clicked.connect(self.plan_asked)
        self.when = Lead(look, "")
        self._paused = IconText(look, "pause", self.tr("The programme is paused. Nothing here is due."), "text")
        self._steps = Place("steps")
        self.meeting = MeetingCard(look)
        self.agenda = AgendaCard(look)
        self.add(ButtonRow(look, self.back))
        self.add_heading()
        self.audience = AudienceLine(look, Reach.BOTH)
        words = self.tr("After this session, you look at your agreement again.")
        self._review = IconText(look, "handshake", words, "text", TextRole.BODY)
        for part in (self.when, self._paused, self._review, self._steps, self.audience, self.meeting, self.agenda):
            self.add(part)
        self.finish()

    def show_session(self, shown: SessionShown) -> None:
        """Show how it stands now."""
        name = session_name(shown.session.number)
        self.heading.setText(name)
        self.set_title(name)
        self.when.setText(planned_words(shown.session))
        self._review.setVisible(shown.review)
        self.audience.set_alone(shown.alone)
        self._paused.setVisible(shown.paused and not shown.session.held)
        self._steps.fill(self._card(shown))
        self.meeting.show_meeting(shown)
        self.agenda.show_agenda(shown)
        put_last(self.scroller.column, self._steps, self.audience, self.meeting, self.agenda)

    def _card(self, shown: SessionShown) -> Card:
        card = Card(self.look, name=self.tr("The 4 steps"))
        card.add(Heading(self.look, self.tr("The 4 steps"), 2))
        for number, step in enumerate(shown.steps, 1):
            card.add(Separator(self.look))
            card.add(self._step(number, step, shown))
            if number == 1 and step.page is not None and not shown.session.held:
                card.add(self._prepare())
            if number == 2:
                card.add(self._together(shown))
        return card

    def _step(self, number: int, step: Step, shown: SessionShown) -> ListRow | ColumnLayout:
        title = self.tr("{number}. {title}").format(number=number, title=step.title)
        if step.page is None:
            words = ColumnLayout(self.look, gap=4)
            words.addWidget(Heading(self.look, title, 3))
            words.addWidget(SmallText(self.look, step.hint))
            return words
        done = step.page.id in shown.marks.completed
        begun = step.page.id in shown.marks.in_progress
        tag = self.tr("Completed") if done else self.tr("In progress") if begun else ""
        row = ListRow(self.look, title, step.hint, tag, TagKind.DONE if done else TagKind.ACTIVE, "lock")
        row.setProperty("page", step.page.id)
        row.clicked.connect(self._on_page)
        return row

    def _prepare(self) -> ColumnLayout:
        words = self.tr(
            "Or take 10 minutes: first look at what you both said you would do and at your last note, where there is "
            "one. Then come the same questions."
        )
        column = ColumnLayout(self.look, gap=8)
        column.addWidget(SmallText(self.look, words))
        prepare = AppButton(self.look, prepare_words(), icon="sprout")
        prepare.clicked.connect(self.prepare_asked)
        column.addWidget(ButtonRow(self.look, prepare))
        return column

    def _together(self, shown: SessionShown) -> ColumnLayout:
        column = ColumnLayout(self.look, gap=8)
        closed = self._why_closed(shown)
        if closed:
            column.addWidget(BodyText(self.look, closed, "muted"))
            return column
        words = self.tr(
            "Before you begin, rmdesk closes your private pages. After that only what you both share is on the screen, "
            "in larger letters. The close is part of it, and it ends in a lock."
        )
        column.addWidget(BodyText(self.look, words))
        if shown.begun:
            column.addWidget(IconText(self.look, "clock", begun_words(shown.begun), "text", TextRole.BODY))
        begin = self.tr("Carry on together") if shown.begun else self.tr("Begin together")
        self.start = AppButton(self.look, begin, ButtonKind.PRIMARY, "users")
        self.start.clicked.connect(self._on_start)
        column.addWidget(ButtonRow(self.look, self.start))
        words = self.tr("Your private pages are being closed. This can take a few seconds.")
        self._beginning = IconText(self.look, "clock", words, "text")
        keep_room(self._beginning)
        self._beginning.hide()
        column.addWidget(self._beginning)
        return column

    def say_beginning(self, begins: bool) -> None:
        """Say, on the spot, that what was asked has begun."""
        self._beginning.setVisible(begins)
        if begins:
            announce(self._beginning, self._beginning.label.words)
            self.repaint()

    def _why_closed(self, shown: SessionShown) -> str:
        if shown.session.held:
            return self.tr("You have had this session.")
        if shown.ended:
            return self.tr("The programme has ended.")
        return self.tr("Your partner has not joined yet.") if shown.alone else ""

    @Slot()
    def _on_page(self) -> None:
        self.page_chosen.emit(str(self.sender().property("page")))

    @Slot()
    def _on_start(self) -> None:
        self.together_asked.emit()
