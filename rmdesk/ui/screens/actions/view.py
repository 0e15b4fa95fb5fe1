"""The page with the board of shared actions."""

from PySide6.QtCore import Qt, Signal, Slot

from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.actions.board import Board
from rmdesk.ui.screens.actions.card import ActionCard
from rmdesk.ui.screens.actions.column import ColumnWidget
from rmdesk.ui.screens.actions.values import BoardShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.tab_order import put_last


class ActionsView(Page):
    """Shows a `BoardShown`; everything that a person asks for is a signal."""

    add_asked = Signal()
    export_asked = Signal()
    owner_chosen = Signal(str)
    open_asked = Signal(str)
    move_asked = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Actions"), wide=True)
        self.add_button = AppButton(look, self.tr("Add an action"), ButtonKind.PRIMARY, "plus")
        self.export_button = AppButton(look, self.tr("Export shared actions"), icon="file-text")
        self._filter_place = Place("filter")
        self._owners: tuple[tuple[str, str], ...] = ()
        self.filter: ChoiceGroup | None = None
        self.board = Board(look)
        self._aside_shown = False
        self.aside_button = AppButton(look, "", icon="archive")
        self._aside_row = ButtonRow(look, self.aside_button)
        self.aside = ColumnWidget(look, ActionStatus.SET_ASIDE)
        self.empty = Card(look)
        self.empty.add(
            EmptyState(
                look,
                self.tr("No actions yet"),
                self.tr("When the two of you want to do something, add it here. Small steps are fine."),
                "list-checks",
            )
        )
        self._lay_out(look)
        self._connect()

    def show_board(self, shown: BoardShown) -> None:
        """Show this; cards that stay the same stay where they are."""
        self.add_button.set_words(
            self.tr("Go on with your new action") if shown.has_draft else self.tr("Add an action")
        )
        self._show_filter(shown)
        self.empty.setVisible(shown.empty)
        self.board.setVisible(not shown.empty)
        changed = self.board.show_columns(shown.columns)
        self.aside.show_column(shown.set_aside)
        self._aside_row.setVisible(bool(shown.set_aside.cards))
        self._show_aside()
        if changed:
            self._order()

    def card_of(self, action: str) -> ActionCard | None:
        """The card of that action, if it can be seen."""
        aside = self.aside.cards if self._aside_shown else ()
        return self.board.card_of(action) or next((card for card in aside if card.value.id == action), None)

    def focus_card(self, action: str) -> None:
        """Put the focus on that card's Move button; where the card is out of sight, on what leads to it."""
        card = self.card_of(action)
        target = card.move_button if card is not None else self.aside_button
        if not target.isVisible():
            target = self.add_button
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _lay_out(self, look: Look) -> None:
        self.add_heading()
        self.add(Lead(look, self.tr("What the two of you want to do, in small steps.")))
        self.add(AudienceLine(look, Reach.BOTH))
        self.add(ButtonRow(look, self.add_button, self.export_button))
        self.add_gap(4)
        self.add(self._filter_place)
        self.add_gap(4)
        self.add(self.empty)
        self.add(self.board)
        self.add(self._aside_row)
        self.aside.setMaximumWidth(look.measure)
        self.add(self.aside)
        self.finish()

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._on_add)
        self.export_button.clicked.connect(self._on_export)
        self.aside_button.clicked.connect(self._on_aside)
        for part in (self.board, self.aside):
            part.opened.connect(self.open_asked)
            part.moved.connect(self.move_asked)
        self.board.grown.connect(self._order)

    def _show_filter(self, shown: BoardShown) -> None:
        if shown.owners != self._owners:
            self._owners = shown.owners
            words = self.tr("Who carries it out")
            self.filter = ChoiceGroup(
                self.look, words, [Choice(key, text) for key, text in shown.owners], chips=True, clearable=False
            )
            self.filter.changed.connect(self.owner_chosen)
            holder = Place("")
            column = ColumnLayout(self.look, gap=8)
            column.addWidget(PlainLabel(self.look, words, TextRole.STRONG))
            column.addWidget(self.filter)
            holder.layout().addLayout(column)  # type: ignore[union-attr]
            self._filter_place.fill(holder)
            holder.show()
            put_last(self.scroller.column, self.board)
        if self.filter is not None:
            self.filter.choose(shown.owner)
        self._filter_place.setVisible(not shown.empty)

    def _show_aside(self) -> None:
        count = len(self._aside_values())
        words = self.tr("Hide what is set aside") if self._aside_shown else self.tr("Show what is set aside ({count})")
        self.aside_button.set_words(words.format(count=count))
        self.aside.setVisible(self._aside_shown and count > 0)

    def _aside_values(self) -> tuple[ActionCard, ...]:
        return self.aside.cards

    @Slot()
    def _order(self) -> None:
        """What is below the board comes after it for the Tab key."""
        put_last(self.scroller.column, self._aside_row, self.aside)

    @Slot()
    def _on_add(self) -> None:
        self.add_asked.emit()

    @Slot()
    def _on_export(self) -> None:
        self.export_asked.emit()

    @Slot()
    def _on_aside(self) -> None:
        self._aside_shown = not self._aside_shown
        self._show_aside()
