"""The way round the program: one plain button a page, the present one marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.picture import Picture
from rmdesk.ui.widgets.plain_label import PlainLabel

_WIDTH = 224


@dataclass(frozen=True, slots=True)
class NavItem:
    """One page in the sidebar; `at_end` puts it at the bottom."""

    key: str
    words: str
    icon: str
    at_end: bool = False


class SideBar(QFrame):
    """Plain buttons, so that screen readers say "Actions, push button, current page" and each is one Tab stop."""

    chosen = Signal(str)

    def __init__(self, look: Look, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: dict[str, AppButton] = {}
        self.setProperty("surface", "sidebar")
        self.setAccessibleName(self.tr("Pages"))
        self._column = ColumnLayout(look, self, gap=8, margin=16)
        head = RowLayout(look, gap=12)
        head.addWidget(Picture(look, "users", "accent", 24), 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(PlainLabel(look, title, TextRole.H3), 1)
        self._column.addLayout(head)
        self._column.addSpacing(look.theme.space(8))
        self._top = ColumnLayout(look, gap=8)
        self._bottom = ColumnLayout(look, gap=8)
        self._column.addLayout(self._top)
        self._column.addStretch(1)
        self._column.addLayout(self._bottom)
        self._fit()
        look.changed.connect(self._fit)

    @property
    def keys(self) -> tuple[str, ...]:
        """The pages on offer."""
        return tuple(self._buttons)

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """The buttons, from top to bottom."""
        return tuple(self._buttons.values())

    def set_items(self, items: Sequence[NavItem]) -> None:
        """Offer these pages instead."""
        self.setAccessibleName(self.tr("Pages"))
        for button in self._buttons.values():
            button.hide()
            button.deleteLater()
        self._buttons = {}
        for item in sorted(items, key=lambda item: item.at_end):
            button = AppButton(self._look, item.words, ButtonKind.NAV, item.icon)
            button.setProperty("page", item.key)
            button.clicked.connect(self._on_clicked)
            (self._bottom if item.at_end else self._top).addWidget(button)
            self._buttons[item.key] = button

    def set_current(self, key: str) -> None:
        """Mark the page that is shown; none of them, if it is not here."""
        for name, button in self._buttons.items():
            if button.is_current != (name == key):
                button.set_current(name == key)

    def take_focus(self) -> bool:
        """Move the focus to the present page's button, or to the first. False when there is none."""
        if not self._buttons or not self.isVisible():
            return False
        current = [button for button in self._buttons.values() if button.is_current]
        (current or list(self._buttons.values()))[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    @Slot()
    def _on_clicked(self) -> None:
        button = self.sender()
        if isinstance(button, AppButton):
            self.chosen.emit(str(button.property("page")))

    def _fit(self) -> None:
        self.setFixedWidth(self._look.theme.px(_WIDTH))
