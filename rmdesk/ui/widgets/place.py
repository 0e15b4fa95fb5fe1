"""A named empty place on a page, which something from elsewhere can fill and leave again."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


class Place(QWidget):
    """Takes no room while it is empty."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = name
        self._content: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def content(self) -> QWidget | None:
        """What fills it."""
        return self._content

    def fill(self, content: QWidget) -> None:
        """Show `content` here instead of what was here before."""
        self.clear()
        self._content = content
        self._layout.addWidget(content)
        self.show()

    def clear(self) -> None:
        """Empty it; what was in it goes away."""
        if self._content is not None:
            self._layout.removeWidget(self._content)
            self._content.hide()
            self._content.deleteLater()
            self._content = None
        self.hide()
