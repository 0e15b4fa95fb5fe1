"""Layout of the plan: what waits, every session in a row, and the programme."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.sessions import Session
from rmdesk.ui.screens.sessions.noted_card import NotedCard
from rmdesk.ui.screens.sessions.programme_card import ProgrammeCard
from rmdesk.ui.screens.sessions.values import PlanShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.packs.words import date_name, kind_icon, when_words
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.session_words import moved_words, planned_words, session_name
from rmdesk.ui.widgets.tab_order import put_last
from rmdesk.ui.widgets.tag import TagKind


class SessionsView(Page):
    """Shows a `PlanShown`. No session is ever called missed: a day that has gone by can be moved."""

    session_chosen = Signal(int)
    confirmed = Signal(str)
    change_asked = Signal(str)
    programme_asked = Signal()
    """The page about the programme and its pack."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Sessions"))
        self.add_heading()
        words = self.tr("Each session has 4 steps: before, together, close and after. Nothing opens by itself.")
        self.add(Lead(look, words))
        self.audience = AudienceLine(look, Reach.BOTH)
        self.add(self.audience)
        self._noted = Place("noted")
        self._list = Place("sessions")
        self._dates = Place("dates")
        self.programme = ProgrammeCard(look)
        for part in (self._noted, self._list, self._dates, self.programme):
            self.add(part)
        self.finish()

    def show_plan(self, shown: PlanShown) -> None:
        """Show how everything stands now."""
        self.audience.set_alone(shown.alone)
        if shown.noted:
            self._noted.fill(self._waiting(shown))
        else:
            self._noted.clear()
        self._list.fill(self._rows(shown))
        if shown.dates:
            self._dates.fill(self._programmes_dates(shown))
        else:
            self._dates.clear()
        self.programme.show_programme(shown.programme)
        put_last(self.scroller.column, self._noted, self._list, self._dates, self.programme)

    def _waiting(self, shown: PlanShown) -> QWidget:
        body = QWidget()
        column = ColumnLayout(self.look, body)
        column.addWidget(Heading(self.look, self.tr("Waiting for you"), 2))
        words = self.tr(
            "Your partner noted these words for both of you. Look at them in your own time. They count as yours once "
            "you say yes."
        )
        column.addWidget(BodyText(self.look, words))
        for line in shown.noted:
            card = NotedCard(self.look, line)
            card.confirmed.connect(self.confirmed)
            card.change_asked.connect(self.change_asked)
            column.addWidget(card)
        return body

    def _programmes_dates(self, shown: PlanShown) -> Card:
        """What the programme holds for everybody. They are changed on the page about the programme."""
        heading = self.tr("Dates of the whole programme")
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        for planned in shown.dates:
            one = planned.in_force
            card.add(Separator(self.look))
            card.add(IconText(self.look, kind_icon(one.kind), date_name(one), "text", TextRole.STRONG))
            changed = self.tr("Changed by you") if planned.ours is not None else ""
            card.add(BodyText(self.look, ". ".join(part for part in (when_words(one), changed) if part)))
        button = AppButton(self.look, self.tr("See the programme"), icon="flag")
        button.clicked.connect(self.programme_asked)
        card.add(ButtonRow(self.look, button))
        return card

    def _rows(self, shown: PlanShown) -> QWidget:
        """The next one first, then those after it, then those that have been."""
        sessions = shown.sessions
        to_come = [one for one in sessions if not one.held and one.number != shown.following]
        groups = (
            (self.tr("The next session"), [one for one in sessions if one.number == shown.following]),
            (self.tr("After that") if shown.following else self.tr("Not held"), to_come),
            (self.tr("Sessions you have had"), [one for one in sessions if one.held]),
        )
        body = QWidget()
        column = ColumnLayout(self.look, body)
        for heading, group in groups:
            if group:
                column.addWidget(self._card(heading, group, shown))
        return body

    def _card(self, heading: str, group: Sequence[Session], shown: PlanShown) -> Card:
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        for session in group:
            card.add(Separator(self.look))
            card.add(self._row(session, shown))
        return card

    def _row(self, session: Session, shown: PlanShown) -> ListRow:
        moved = "" if session.held else moved_words(session)
        hint = ". ".join(part for part in (planned_words(session), moved, self._review(session, shown)) if part)
        tag, kind = "", TagKind.QUIET
        if session.held:
            tag, kind = self.tr("Held"), TagKind.DONE
        elif session.number == shown.following:
            tag, kind = self.tr("Next"), TagKind.ACTIVE
        row = ListRow(self.look, session_name(session.number), hint, tag, kind, "calendar")
        row.setProperty("number", session.number)
        row.clicked.connect(self._on_row)
        return row

    def _review(self, session: Session, shown: PlanShown) -> str:
        if session.number not in shown.programme.reviews or session.held or shown.programme.ended is not None:
            return ""
        return self.tr("Afterwards, you look at your agreement again")

    @Slot()
    def _on_row(self) -> None:
        self.session_chosen.emit(int(self.sender().property("number")))
