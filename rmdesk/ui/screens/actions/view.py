"""The page of shared actions: a board, a list and two pictures of the same actions."""

from typing import TypeVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.actions.action_list import ActionList
from rmdesk.ui.screens.actions.board import Board
from rmdesk.ui.screens.actions.board_panel import BoardPanel
from rmdesk.ui.screens.actions.card import ActionCard
from rmdesk.ui.screens.actions.filter_bar import FilterBar
from rmdesk.ui.screens.actions.panels import BalancePanel, MonthsPanel
from rmdesk.ui.screens.actions.values import ActionsShown, Mode
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
from rmdesk.ui.widgets.plain_label import PlainLabel

_Panel = TypeVar("_Panel", BoardPanel, ActionList, MonthsPanel, BalancePanel)


class ActionsView(Page):
    """Everything that a person asks for is a signal. A panel is made when it is first looked at."""

    add_asked = Signal()
    export_asked = Signal()
    open_asked = Signal(str)
    move_asked = Signal(str, str)
    mode_picked = Signal(str)
    filter_picked = Signal(str, str)
    words_typed = Signal(str)
    filter_cleared = Signal()
    list_asked = Signal(str)
    sort_picked = Signal(str)
    page_turned = Signal(int)
    months_moved = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Actions"), wide=True)
        self.add_button = AppButton(look, self.tr("Add an action"), ButtonKind.PRIMARY, "plus")
        self.export_button = AppButton(look, self.tr("Export shared actions"), icon="file-text")
        words = self.tr("How to look at them")
        modes = (
            Choice(Mode.BOARD.value, self.tr("Board")),
            Choice(Mode.LIST.value, self.tr("List")),
            Choice(Mode.MONTHS.value, self.tr("By month")),
            Choice(Mode.BALANCE.value, self.tr("Who carries what")),
        )
        self.modes = ChoiceGroup(look, words, modes, chips=True, clearable=False)
        self._ways = QWidget()
        column = ColumnLayout(look, self._ways, gap=8)
        column.addWidget(PlainLabel(look, words, TextRole.STRONG))
        column.addWidget(self.modes)
        self.filter = FilterBar(look)
        self._panels: dict[type[QWidget], QWidget] = {}
        self._holder = QWidget()
        self._inside = ColumnLayout(look, self._holder, gap=0)
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

    @property
    def board(self) -> Board:
        """The board."""
        return self.board_panel.board

    @property
    def board_panel(self) -> BoardPanel:
        """The board with what is set aside."""
        return self._panel(BoardPanel)

    @property
    def list(self) -> ActionList:
        """The list."""
        return self._panel(ActionList)

    @property
    def months(self) -> MonthsPanel:
        """The timeline."""
        return self._panel(MonthsPanel)

    @property
    def balance(self) -> BalancePanel:
        """The balance."""
        return self._panel(BalancePanel)

    def show_frame(self, shown: ActionsShown) -> None:
        """Show everything but the actions themselves, and the panel of that mode alone."""
        new = self.tr("Go on with your new action") if shown.has_draft else self.tr("Add an action")
        self.add_button.set_words(new)
        self.modes.choose(shown.mode.value)
        chosen = {field: str(getattr(shown.filter, field)) for field in shown.filter.__slots__}
        self.filter.show_parts(shown.parts, chosen, shown.found)
        filtered = shown.mode in (Mode.BOARD, Mode.LIST)
        self.empty.setVisible(shown.empty)
        self._ways.setVisible(not shown.empty and not shown.few)
        self.filter.setVisible(filtered and not shown.empty and not shown.few)
        wanted = self._panel_of(shown.mode)
        for panel in self._panels.values():
            panel.setVisible(panel is wanted and not shown.empty)

    def card_of(self, action: str) -> ActionCard | None:
        """The card of that action, if it can be seen."""
        return self.board_panel.card_of(action)

    def focus_card(self, action: str) -> None:
        """Put the focus on that card's Move button; where the card is out of sight, on what leads to it."""
        if not self.board_panel.focus_card(action):
            self.add_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _panel_of(self, mode: Mode) -> QWidget:
        match mode:
            case Mode.BOARD:
                return self.board_panel
            case Mode.LIST:
                return self.list
            case Mode.MONTHS:
                return self.months
            case Mode.BALANCE:
                return self.balance

    def _panel(self, kind: type[_Panel]) -> _Panel:
        found = self._panels.get(kind)
        if isinstance(found, kind):
            return found
        panel = kind(self.look)
        self._panels[kind] = panel
        self._inside.addWidget(panel)
        self._connect_panel(panel)
        return panel

    def _lay_out(self, look: Look) -> None:
        self.add_heading()
        self.add(Lead(look, self.tr("What the two of you want to do, in small steps.")))
        self.audience = AudienceLine(look, Reach.BOTH)
        self.add(self.audience)
        self.add(ButtonRow(look, self.add_button, self.export_button))
        self.add_gap(4)
        for part in (self._ways, self.filter, self.empty, self._holder):
            self.add(part)
        self.finish()

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._on_add)
        self.export_button.clicked.connect(self._on_export)
        self.modes.changed.connect(self.mode_picked)
        self.filter.picked.connect(self.filter_picked)
        self.filter.typed.connect(self.words_typed)
        self.filter.cleared.connect(self.filter_cleared)

    def _connect_panel(self, panel: QWidget) -> None:
        if isinstance(panel, BoardPanel):
            panel.opened.connect(self.open_asked)
            panel.moved.connect(self.move_asked)
            panel.list_asked.connect(self.list_asked)
        elif isinstance(panel, ActionList):
            panel.opened.connect(self.open_asked)
            panel.sort_picked.connect(self.sort_picked)
            panel.turned.connect(self.page_turned)
        elif isinstance(panel, MonthsPanel):
            panel.moved.connect(self.months_moved)

    @Slot()
    def _on_add(self) -> None:
        self.add_asked.emit()

    @Slot()
    def _on_export(self) -> None:
        self.export_asked.emit()
