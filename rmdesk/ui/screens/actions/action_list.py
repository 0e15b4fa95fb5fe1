"""The actions as a list, a page of it at a time, in an order that can be chosen."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from rmdesk.ui.screens.actions.in_slices import InSlices
from rmdesk.ui.screens.actions.values import ListShown, RowShown, Sort
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.tab_order import put_last
from rmdesk.ui.widgets.tag import TagKind

_AT_ONCE = 2


class ActionList(QWidget):
    """Rows are made a few at a time."""

    opened = Signal(str)
    sort_picked = Signal(str)
    turned = Signal(int)
    """A page on (1) or back (-1)."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waiting: list[RowShown] = []
        self.rows: list[ActionRow] = []
        self.sort_menu = MenuButton(look, "", self._sorts())
        self._range = PlainLabel(look, "", colour="muted")
        self._card = Card(look, name=self.tr("Actions"))
        self._nothing = BodyText(look, self.tr("No action is like that. Choose something else, or show all."), "muted")
        self.back_button = AppButton(look, self.tr("Earlier in the list"), icon="chevron-left")
        self.on_button = AppButton(look, self.tr("Further on"), icon="chevron-right")
        self._turn_row = ButtonRow(look, self.back_button, self.on_button)
        self._column = ColumnLayout(look, self, gap=16)
        self._column.addWidget(ButtonRow(look, self.sort_menu))
        for part in (self._range, self._nothing, self._card, self._turn_row):
            self._column.addWidget(part)
        self._slices = InSlices(self._make_some, self)
        self.sort_menu.picked.connect(self.sort_picked)
        self.back_button.clicked.connect(self._on_back)
        self.on_button.clicked.connect(self._on_on)

    @property
    def complete(self) -> bool:
        """Whether every row of this page is there."""
        return not self._waiting

    def show_page(self, shown: ListShown) -> None:
        """Show this page of the list."""
        self._slices.stop()
        for row in self.rows:
            self._card.column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        self._waiting = list(shown.rows)
        self.sort_menu.set_words(self.tr("Order: {order}").format(order=dict(self._sorts())[shown.sort.value]))
        words = self.tr("{first} to {last} of {total}")
        numbers = {"first": f"{shown.first:,}", "last": f"{shown.last:,}", "total": f"{shown.total:,}"}
        self._range.setText(words.format(**numbers))
        several = shown.total > len(shown.rows)
        self._range.setVisible(several)
        self._turn_row.setVisible(several)
        self.back_button.setEnabled(shown.first > 1)
        self.on_button.setEnabled(shown.last < shown.total)
        self._nothing.setVisible(not shown.rows)
        self._card.setVisible(bool(shown.rows))
        if self._make_some():
            self._slices.start()

    def focus_first(self) -> None:
        """Go to the first row of this page."""
        if self.rows:
            self.rows[0].button.setFocus()

    def _make_some(self) -> bool:
        some, self._waiting = self._waiting[:_AT_ONCE], self._waiting[_AT_ONCE:]
        for one in some:
            row = ActionRow(self._look, one)
            row.opened.connect(self.opened)
            self._card.add(row)
            row.show()
            self.rows.append(row)
        focus = QApplication.focusWidget()
        if some and (focus is None or not self._turn_row.isAncestorOf(focus)):
            put_last(self._column, self._turn_row)
        return bool(self._waiting)

    def _sorts(self) -> tuple[tuple[str, str], ...]:
        return (
            (Sort.DUE.value, self.tr("by date")),
            (Sort.TITLE.value, self.tr("by title")),
            (Sort.STATUS.value, self.tr("by where they stand")),
            (Sort.WHO.value, self.tr("by who carries them out")),
            (Sort.NEWEST.value, self.tr("newest first")),
        )

    @Slot()
    def _on_back(self) -> None:
        self.turned.emit(-1)

    @Slot()
    def _on_on(self) -> None:
        self.turned.emit(1)


class ActionRow(ListRow):
    """One action, opened by its title."""

    opened = Signal(str)

    def __init__(self, look: Look, shown: RowShown) -> None:
        kind = TagKind.DONE if shown.done else TagKind.QUIET
        super().__init__(look, shown.title, shown.hint, shown.status, kind)
        self._id = shown.id
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self._id)
