"""The bar above every page: whose workbook this is, and the three ways out."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import RowLayout
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_label import PlainLabel


class TopBar(QFrame):
    """*Hide screen* comes first for the keyboard, though it stands last on the line."""

    hide_asked = Signal()
    lock_asked = Signal()
    support_asked = Signal()
    page_picked = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("surface", "topbar")
        self.hide_button = AppButton(look, "", ButtonKind.SECONDARY, "eye-off")
        self.menu_button = MenuButton(look, "", (), "", icon="menu")
        self.support_button = AppButton(look, "", ButtonKind.QUIET, "life-buoy")
        self.lock_button = AppButton(look, "", ButtonKind.QUIET, "lock")
        self._put_words()
        self._pair = PlainLabel(look, "", TextRole.BODY, "muted")
        self._lay_out(look)
        self._connect()
        self.set_narrow(False)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """The bar stays while pages are made anew, so it changes its own words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._put_words()

    def _put_words(self) -> None:
        self.setAccessibleName(self.tr("Top bar"))
        self.hide_button.set_words(self.tr("Hide screen"))
        self.hide_button.setAccessibleDescription(self.tr("Control Shift H, or press Shift 3 times"))
        self.menu_button.set_words(self.tr("Menu"), self.tr("Menu of pages"))
        self.support_button.set_words(self.tr("Support"))
        self.support_button.setAccessibleDescription("F1")
        self.lock_button.set_words(self.tr("Lock"))
        self.lock_button.setAccessibleDescription(self.tr("Control L"))

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """In the order of the Tab key."""
        return (self.hide_button, self.menu_button, self.support_button, self.lock_button)

    def set_pair(self, names: str) -> None:
        """Show whose workbook this is; nothing while locked."""
        self._pair.setText(names)

    def set_unlocked(self, unlocked: bool) -> None:
        """Offer *Lock*, which means nothing while locked."""
        self.lock_button.setVisible(unlocked)

    def set_pages(self, items: Sequence[tuple[str, str]]) -> None:
        """What the Menu button offers (key, words)."""
        self.menu_button.set_items(items)

    def set_narrow(self, narrow: bool, has_pages: bool = True) -> None:
        """Show the Menu button in place of the sidebar."""
        self.menu_button.setVisible(narrow and has_pages)
        side = self._look.theme.space(8 if narrow else 24)
        self.setContentsMargins(side, 0, side, 0)

    def set_tiny(self, tiny: bool) -> None:
        """Drop the names where there is hardly room for the buttons."""
        self._pair.setVisible(not tiny)

    def take_focus(self) -> None:
        """Move the focus to the first thing of the bar."""
        self.hide_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self, look: Look) -> None:
        row = RowLayout(look, self, gap=16, margin=8)
        row.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._pair, 1)
        row.addWidget(ButtonRow(look, self.support_button, self.lock_button, self.hide_button), 0)

    def _connect(self) -> None:
        self.hide_button.clicked.connect(self._on_hide)
        self.lock_button.clicked.connect(self._on_lock)
        self.support_button.clicked.connect(self._on_support)
        self.menu_button.picked.connect(self.page_picked)

    @Slot()
    def _on_hide(self) -> None:
        self.hide_asked.emit()

    @Slot()
    def _on_lock(self) -> None:
        self.lock_asked.emit()

    @Slot()
    def _on_support(self) -> None:
        self.support_asked.emit()
