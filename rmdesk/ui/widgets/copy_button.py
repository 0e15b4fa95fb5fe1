"""A button that puts exactly the text that is shown beside it on the clipboard, and says so."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.button import AppButton, ButtonKind

_SAID_MS = 4000


class CopyButton(AppButton):
    """For words that are no secret. `words` is what the button says, such as "Copy: 116 123"."""

    def __init__(self, look: Look, words: str, text: str, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, words, ButtonKind.SECONDARY, "copy", name, parent=parent)
        self._usual = (words, name)
        self._to_copy = text
        self._timer = QTimer(self, singleShot=True, interval=_SAID_MS)
        self._timer.timeout.connect(self._show_usual)
        self.clicked.connect(self._on_clicked)

    @property
    def copied_text(self) -> str:
        """What pressing it copies."""
        return self._to_copy

    @Slot()
    def _on_clicked(self) -> None:
        QGuiApplication.clipboard().setText(self._to_copy)
        said = self.tr("Copied: {text}").format(text=self._to_copy)
        self.set_icon("check")
        self.set_words(self.tr("Copied"), said)
        self._timer.start()
        announce(self, said)

    @Slot()
    def _show_usual(self) -> None:
        self.set_icon("copy")
        self.set_words(*self._usual)
