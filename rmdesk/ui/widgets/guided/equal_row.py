"""Ways on that are offered as equals: buttons of the same size beside one another."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow


class EqualRow(ButtonRow):
    """Every button is as wide as the widest, so that none is the small one."""

    def __init__(self, look: Look, *buttons: AppButton, parent: QWidget | None = None) -> None:
        super().__init__(look, *buttons, parent=parent)
        self._look = look
        self._buttons = buttons
        look.changed.connect(self._even_out)
        self._even_out()

    @Slot()
    def _even_out(self) -> None:
        for button in self._buttons:
            button.setMinimumWidth(0)
        widest = max((button.sizeHint().width() for button in self._buttons), default=0)
        for button in self._buttons:
            button.setMinimumWidth(min(widest, self._look.theme.px(240)))
