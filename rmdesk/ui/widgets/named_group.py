"""A group box that names what it holds for screen readers and draws nothing itself: the words stand above it."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGroupBox, QWidget

from rmdesk.ui.widgets.plain_text import in_brief, without_mnemonic


class NamedGroup(QGroupBox):
    """Radios, checks and number fields in it are spoken as part of the group with that name."""

    def __init__(self, name: str, description: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFlat(True)
        self.setTitle(without_mnemonic(in_brief(name)))
        self.setAccessibleDescription(in_brief(description))
        self.setContentsMargins(0, 0, 0, 0)

    def event(self, event: QEvent) -> bool:
        """Keep the style from making room for a title that is not drawn."""
        handled = super().event(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.Polish, QEvent.Type.Show):
            self.setContentsMargins(0, 0, 0, 0)
        return handled

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What the layout needs; the title needs nothing."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else QSize(0, 0)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """What the layout wants."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else QSize(0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw nothing."""
