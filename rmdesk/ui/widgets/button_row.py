"""Buttons beside one another that wrap to a new line when there is no room."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.flow_layout import FlowLayout


class ButtonRow(QWidget):
    """A row that starts where reading starts. Buttons stay 12 px apart, so that a focus ring covers no neighbour."""

    def __init__(self, look: Look, *buttons: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(look, self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for button in buttons:
            self.add(button)

    def add(self, button: QWidget) -> None:
        """Add one more at the end."""
        self._flow.addWidget(button)
