"""A button that opens a short menu; how cards are moved and rows are acted on without dragging."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.plain_text import in_brief, without_mnemonic


class MenuButton(AppButton):
    """Shows `items` (key, words) in a menu; `name` says what it acts on: "Move: Ask Amara about feedback"."""

    picked = Signal(str)
    """The key of the item that was chosen."""

    def __init__(
        self, look: Look, text: str, items: Sequence[tuple[str, str]], name: str = "",
        kind: ButtonKind = ButtonKind.SECONDARY, icon: str = "", parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, text, kind, icon, name, "chevron-down", parent)
        self._items: tuple[tuple[str, str], ...] = ()
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.set_items(items)
        self._menu.triggered.connect(self._on_triggered)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Offer other items; the same ones again cost nothing."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        self._menu.clear()
        for key, words in self._items:
            action = self._menu.addAction(without_mnemonic(in_brief(words)))
            action.setData(key)

    @Slot(QAction)
    def _on_triggered(self, action: QAction) -> None:
        self.picked.emit(str(action.data()))
