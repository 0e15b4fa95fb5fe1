"""Two or more ways on that are equally large, so that none of them is the expected one."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow

_WIDEST = 280
"""Pixels at 100%. Longer words may still wrap where a window is narrow and the text is large."""


class EqualButtons(ButtonRow):
    """A row in which each button is as wide as the widest. Give them one kind, too."""

    def __init__(self, look: Look, *buttons: AppButton, parent: QWidget | None = None, widest: int = _WIDEST) -> None:
        super().__init__(look, *buttons, parent=parent)
        self._look = look
        self._widest = widest
        self._buttons = buttons
        self._fit()
        look.changed.connect(self._fit)

    @Slot()
    def _fit(self) -> None:
        """The natural widths are asked for without the least width that was set before."""
        for button in self._buttons:
            button.setMinimumWidth(0)
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        for button in self._buttons:
            button.setMinimumWidth(min(widest, self._look.theme.px(self._widest)))
