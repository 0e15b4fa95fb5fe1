"""A passphrase that can be shown, pasted and typed without being remembered by the keyboard."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.field_frame import FieldFrame
from rmdesk.ui.widgets.layouts import RowLayout

_SECRET = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseField(FieldFrame):
    """Hidden at first; a button beside it shows and hides what is typed."""

    changed = Signal()
    submitted = Signal()
    """Enter was pressed."""

    def __init__(self, look: Look, label: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, label, hint, True, parent)
        self._label_text = label
        self.edit = QLineEdit()
        self.toggle = AppButton(look, self.tr("Show"), icon="eye", name=self.tr("Show: {field}").format(field=label))
        row = RowLayout(look, gap=16)
        row.addWidget(self.edit, 1)
        row.addWidget(self.toggle)
        self.hold(self.edit, row)
        self._hide_words(True)
        self.edit.textEdited.connect(self._on_edited)
        self.edit.returnPressed.connect(self.submitted)
        self.toggle.clicked.connect(self._on_toggled)

    @property
    def is_hidden(self) -> bool:
        """Whether dots stand for what is typed."""
        return self.edit.echoMode() is QLineEdit.EchoMode.Password

    def text(self) -> str:
        """What is typed."""
        return self.edit.text()

    def set_text(self, text: str) -> None:
        """Put words in, such as generated ones."""
        self.edit.setText(text)

    def clear(self) -> None:
        """Forget what is typed, and hide again. The steps back of the field are forgotten too."""
        self.edit.setText("")
        self._hide_words(True)

    @Slot()
    def _on_toggled(self) -> None:
        self._hide_words(not self.is_hidden)

    @Slot()
    def _on_edited(self) -> None:
        self.changed.emit()

    def _hide_words(self, hide: bool) -> None:
        place = self.edit.cursorPosition()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password if hide else QLineEdit.EchoMode.Normal)
        self.edit.setInputMethodHints(_SECRET)
        self.edit.setCursorPosition(place)
        word = self.tr("Show") if hide else self.tr("Hide")
        name = self.tr("Show: {field}") if hide else self.tr("Hide: {field}")
        self.toggle.set_words(word, name.format(field=self._label_text))
        self.toggle.set_icon("eye" if hide else "eye-off")
