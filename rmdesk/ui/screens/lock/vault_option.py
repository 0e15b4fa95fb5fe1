"""One workbook to choose on the lock screen: a neutral label and its mark, nobody's name."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from rmdesk.ui.doorway import VaultCard
from rmdesk.ui.screens.lock.vault_mark import draw_mark
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.radio_option import RadioOption

_MARK = 24


class VaultOption(RadioOption):
    """The words, and the mark where reading ends. Screen readers say the mark in words."""

    def __init__(self, look: Look, card: VaultCard) -> None:
        super().__init__(look, card.label, chip=True)
        self.card = card
        self.setAccessibleName(f"{card.label}, {card.colour} {card.shape}")

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The words and the mark on one line."""
        size = super().sizeHint()
        return QSize(size.width() + self._room(), max(size.height(), self._look.theme.px(56)))

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """High enough for the mark."""
        return max(super().heightForWidth(width - self._room()), self._look.theme.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the option, then the mark."""
        super().paintEvent(event)
        side = self._look.theme.px(_MARK)
        margin = self._look.theme.space(16)
        left = margin if self._look.right_to_left else self.width() - margin - side
        area = QRectF(left, (self.height() - side) / 2, side, side)
        draw_mark(QPainter(self), area, self.card.colour, self.card.shape)

    def _room(self) -> int:
        return self._look.theme.px(_MARK) + self._look.theme.space(32)
