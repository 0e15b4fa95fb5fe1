"""The parts that actions can be filtered by: a field for words, and a menu for each other part."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.actions.values import FilterPart
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.text_field import TextField

_QUIET_MS = 250


class FilterBar(QWidget):
    """`picked` tells a field and the key that was chosen for it; `typed` the words, soon after typing stops."""

    picked = Signal(str, str)
    typed = Signal(str)
    cleared = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.words = TextField(look, self.tr("Find actions that say"))
        self.words.setMaximumWidth(look.measure // 2)
        self.menus: dict[str, PartMenu] = {}
        self._flow = FlowLayout(look, gap=8)
        self.clear_button = AppButton(look, self.tr("Show all again"), ButtonKind.QUIET, "x")
        self._found = PlainLabel(look, "", colour="muted")
        column = ColumnLayout(look, self, gap=12)
        column.addWidget(self.words)
        column.addLayout(self._flow)
        column.addWidget(self._found)
        self._timer = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self.words.changed.connect(self._timer.start)
        self.words.submitted.connect(self._on_typed)
        self._timer.timeout.connect(self._on_typed)
        self.clear_button.clicked.connect(self._on_clear)

    def show_parts(self, parts: Sequence[FilterPart], chosen: dict[str, str], found: str) -> None:
        """Offer these, with what is chosen now; `found` says how many are shown (empty: all of them)."""
        if not self.menus:
            for part in parts:
                self.menus[part.field] = menu = PartMenu(self._look, part.field)
                self._flow.addWidget(menu)
                menu.chosen.connect(self.picked)
            self._flow.addWidget(self.clear_button)
        for part in parts:
            self.menus[part.field].show_part(part, chosen.get(part.field, ""))
        if self.words.text() != chosen["words"] and not self._timer.isActive():
            self.words.set_text(chosen["words"])
        self.clear_button.setVisible(bool(found))
        self._found.setText(found)
        self._found.setVisible(bool(found))

    @Slot()
    def _on_typed(self) -> None:
        self._timer.stop()
        self.typed.emit(self.words.text())

    @Slot()
    def _on_clear(self) -> None:
        self._timer.stop()
        self.words.set_text("")
        self.words.setFocus()
        self.cleared.emit()


class PartMenu(MenuButton):
    """One part of the filter, with what is chosen of it in its words."""

    chosen = Signal(str, str)

    def __init__(self, look: Look, field: str) -> None:
        super().__init__(look, "", ())
        self._field = field
        self.picked.connect(self._on_picked)

    def show_part(self, part: FilterPart, key: str) -> None:
        """Offer these choices; `key` is chosen now."""
        words = dict(part.choices).get(key, "")
        self.set_words(self.tr("{part}: {choice}").format(part=part.name, choice=words))
        self.set_items(part.choices)

    @Slot(str)
    def _on_picked(self, key: str) -> None:
        self.chosen.emit(self._field, key)
