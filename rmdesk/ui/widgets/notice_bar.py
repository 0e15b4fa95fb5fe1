"""A bar below the top bar that stays until it is closed: an undo, something told, or what kind of workbook this is."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import RowLayout


@dataclass(frozen=True, slots=True)
class Notice:
    """What a bar says. `action` is the words of its button (empty: none); `closable` adds a Close button.

    `quiet` bars look like the top bar; the others are tinted, for what people need to know.
    """

    text: str
    icon: str = "info"
    action: str = ""
    closable: bool = True
    quiet: bool = False


class NoticeBar(QFrame):
    """Never takes the focus by itself and never goes away by itself."""

    acted = Signal()
    closed = Signal()

    def __init__(self, look: Look, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.notice = notice
        self._look = look
        self.setProperty("surface", "topbar" if notice.quiet else "notice")
        self.setAccessibleName(self.tr("Notice"))
        row = RowLayout(look, self, gap=16, margin=8)
        self._line = IconText(look, notice.icon, notice.text, "text" if notice.quiet else "note", TextRole.BODY)
        row.addWidget(self._line, 1, Qt.AlignmentFlag.AlignVCenter)
        self.buttons = tuple(self._make_buttons(look))
        row.addWidget(ButtonRow(look, *self.buttons), 0, Qt.AlignmentFlag.AlignVCenter)
        self._fit()
        look.changed.connect(self._fit)

    def announce(self) -> None:
        """Ask screen readers to say it once they are quiet."""
        announce(self, self.notice.text)

    def _make_buttons(self, look: Look) -> list[AppButton]:
        buttons: list[AppButton] = []
        if self.notice.action:
            name = f"{self.notice.action}: {self.notice.text}"
            buttons.append(AppButton(look, self.notice.action, ButtonKind.SECONDARY, name=name))
            buttons[-1].clicked.connect(self._on_acted)
        if self.notice.closable:
            name = self.tr("Close: {thing}").format(thing=self.notice.text)
            buttons.append(AppButton(look, self.tr("Close"), ButtonKind.QUIET, "x", name=name))
            buttons[-1].clicked.connect(self._on_closed)
        return buttons

    @Slot()
    def _fit(self) -> None:
        side = self._look.theme.space(24)
        self.setContentsMargins(side, 0, side, 0)

    @Slot()
    def _on_acted(self) -> None:
        self.acted.emit()

    @Slot()
    def _on_closed(self) -> None:
        self.closed.emit()
