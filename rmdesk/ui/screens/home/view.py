"""Layout of the first page: the map of the journey, when the pair meets, what is open, and who can help."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.home.broad import Broad
from rmdesk.ui.screens.home.cards import (
    ActionsCard,
    AloneCard,
    HomeCard,
    NextCard,
    PartingCard,
    StartCard,
    StepCard,
    WaitingCard,
    Way,
    WayRow,
)
from rmdesk.ui.screens.home.journey_card import JourneyCard
from rmdesk.ui.screens.home.values import HomeShown, WaitingLine
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.guided.page_row import PageRow
from rmdesk.ui.widgets.guided.suggestion_list import SuggestionList
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.measured import Measured
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.side_by_side import SideBySide
from rmdesk.ui.widgets.tab_order import put_last


class HomeView(Page):
    """`panel_place` takes what the private wing shows here while it is open."""

    page_chosen = Signal(str, str)
    """A page's id and its audience, as the value of `Audience`."""
    screen_asked = Signal(str, str)
    """The id of a screen, and what to show there."""
    hand_over_asked = Signal()
    """The partner is here, and takes the keyboard."""
    put_away_asked = Signal()
    """The line about looking back is not to be shown any more."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Home"), "", wide=True)
        top = Measured(look)
        self._stage = Lead(look, "")
        top.add(self.heading)
        top.add(self._stage)
        self._broad = Broad(look)
        self._above = Place("above")
        self.journey = JourneyCard(look)
        self.journey.stage_chosen.connect(self._on_stage)
        self.journey.session_chosen.connect(self._on_session)
        self.journey.form_changed.connect(self._on_form_changed)
        self._ours, self._mine = QWidget(), QWidget()
        self._shared, self.panel_place = Place("shared"), Place("panel")
        self._following, self._rest = Place("following"), Place("rest")
        for side, parts in self._columns():
            column = ColumnLayout(look, side, gap=16)
            for part in parts:
                column.addWidget(part)
            column.addStretch(1)
        self._sides = SideBySide(look, self._ours, self._mine)
        self._copy = IconText(look, "save", "")
        self._make_copy = Way(look, self.tr("Make a copy"), "safety")
        self._make_copy.asked.connect(self.screen_asked)
        self._copies = QWidget()
        copies = ColumnLayout(look, self._copies, gap=8)
        copies.addWidget(self._copy)
        self._copy_row = ButtonRow(look, self._make_copy)
        copies.addWidget(self._copy_row)
        self._copies.hide()
        for row in (top, self._above, self.journey, self._sides, self._copies):
            self._broad.column.addWidget(row)
        self.add(self._broad)
        self.finish()

    def show_copy(self, words: str, *, none: bool) -> None:
        """Show when the last copy outside this computer was made; while there is `none`, with the way to one."""
        self._copy.label.setText(words)
        self._copy_row.setVisible(none)
        self._copies.show()

    def render_home(self, shown: HomeShown) -> None:
        """Show how everything stands now."""
        self.heading.setText(shown.greeting)
        self._stage.setText(shown.stage)
        self._fill(self._above, *self._callouts(shown))
        self.journey.show_journey(shown.journey, shown.programme, shown.paused)
        ours = self._our_cards(shown)
        self._fill(self._shared, *ours)
        self._ours.setVisible(bool(ours))
        following = None if shown.start is not None else self._what_follows(shown)
        self._fill(self._following, *(() if following is None else (following,)))
        self._fill(self._rest, self._quiet(shown))
        self._order()

    def _fill(self, place: Place, *cards: QWidget) -> None:
        if not cards:
            place.clear()
            return
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        for card in cards:
            column.addWidget(card)
            if isinstance(card, HomeCard):
                card.asked.connect(self.screen_asked)
        place.fill(body)

    def _order(self) -> None:
        """What was made anew stands behind what has stayed, for Tab; so everything goes to the end in turn."""
        put_last(self.journey.column, self.journey.form)
        put_last(self._broad.column, self._above, self.journey)
        for side, parts in self._columns():
            column = side.layout()
            if isinstance(column, ColumnLayout):
                put_last(column, *parts)

    def _columns(self) -> tuple[tuple[QWidget, tuple[Place, ...]], ...]:
        """What both have on one side, what is for oneself and what is always there on the other."""
        return (self._ours, (self._shared,)), (self._mine, (self.panel_place, self._following, self._rest))

    def _callouts(self, shown: HomeShown) -> list[QWidget]:
        """At most two."""
        cards: list[QWidget] = []
        if shown.parting is not None:
            parting = PartingCard(self.look, shown.parting)
            parting.put_away.connect(self.put_away_asked)
            cards.append(parting)
        elif shown.start is not None:
            cards.append(StartCard(self.look, shown.start))
        elif shown.step is not None:
            cards.append(StepCard(self.look, shown.step))
        if not shown.has_partner:
            alone = AloneCard(self.look, shown.can_hand_over, shown.laptops)
            alone.hand_over_asked.connect(self.hand_over_asked)
            alone.asked.connect(self.screen_asked)
            cards.append(alone)
        return cards

    def _our_cards(self, shown: HomeShown) -> list[QWidget]:
        cards: list[QWidget] = []
        if shown.session is not None and shown.start is None:
            cards.append(NextCard(self.look, shown.session))
        if shown.waiting:
            cards.append(WaitingCard(self.look, shown.waiting))
        if shown.start is None:
            cards.append(ActionsCard(self.look, shown.actions))
        return cards

    def _what_follows(self, shown: HomeShown) -> SuggestionList | None:
        if not shown.suggestions and shown.carry_on is None:
            return None
        card = SuggestionList(self.look, self.tr("What you could do next"), shown.suggestions)
        card.chosen.connect(self.page_chosen)
        if shown.carry_on is not None:
            row = PageRow(self.look, shown.carry_on, why=self.tr("Carry on where you stopped."))
            row.chosen.connect(self.page_chosen)
            card.column.insertWidget(1, row)
            if shown.suggestions:
                card.column.insertWidget(2, Separator(self.look))
        return card

    def _quiet(self, shown: HomeShown) -> HomeCard:
        """The same lines every day: that there is something new is for the partner to say."""
        card = HomeCard(self.look, self.tr("Always here"))
        shared = self.tr("Words that one of you chose to show the other.")
        help_ = self.tr("If something weighs on you, there are people to talk to.")
        news = (WaitingLine(shown.news, self.tr("What has changed since you last looked."), "history", "news"),)
        when = self.tr("With their times and places.")
        dates = (WaitingLine(self.tr("All dates of our programme"), when, "calendar", "programme"),)
        lines = (
            *(news if shown.news else ()),
            *(dates if shown.has_dates else ()),
            WaitingLine(self.tr("Our agreement"), shown.agreement, "handshake", "agreement"),
            WaitingLine(self.tr("What we have shared with each other"), shared, "message-square", "offered"),
            WaitingLine(self.tr("See who can help"), help_, "life-buoy", "support"),
        )
        card.add_rows(*(WayRow(self.look, line) for line in lines))
        return card

    @Slot(str)
    def _on_stage(self, stage: str) -> None:
        self.screen_asked.emit("workbook", stage)

    @Slot(int)
    def _on_session(self, number: int) -> None:
        self.screen_asked.emit("session", str(number))

    @Slot()
    def _on_form_changed(self) -> None:
        """The focus is on the button above, which stays where it is."""
        self._order()
        self.journey.other_form.setFocus()
