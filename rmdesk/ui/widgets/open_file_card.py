"""Three ways to hand a file in: choose it, drop it here, or paste its text from an e-mail."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.text_area import TextArea


@dataclass(frozen=True, slots=True)
class OpenWords:
    """What the card says: its heading, what kind of file is meant, and what the field for pasted text is called."""

    heading: str
    about: str
    field: str


class OpenFileCard(Card):
    """Nothing is read here, and nothing is used before it has been checked."""

    choose_asked = Signal()
    file_dropped = Signal(object)
    """A `Path`."""
    pasted = Signal(str)

    def __init__(self, look: Look, words: OpenWords, kind: ButtonKind = ButtonKind.SECONDARY) -> None:
        """`kind` is that of the button that chooses a file."""
        super().__init__(look, name=words.heading)
        self.setAcceptDrops(True)
        self.heading = Heading(look, words.heading, 2)
        self.add(self.heading)
        self.add(BodyText(look, words.about))
        self.choose_button = AppButton(look, self.tr("Choose the file"), kind, "folder-open")
        self.paste_button = AppButton(look, self.tr("Paste it as text"), icon="file-text")
        self._ways = ButtonRow(look, self.choose_button, self.paste_button)
        self.add(self._ways)
        hint = self.tr("Copy all of it from the e-mail. Words above and below do not matter.")
        self.field = TextArea(look, words.field, hint, lines=4)
        self.use_button = AppButton(look, self.tr("Read this text"))
        self._use_row = ButtonRow(look, self.use_button)
        self.add(self.field)
        self.add(self._use_row)
        self.field.hide()
        self._use_row.hide()
        self.choose_button.clicked.connect(self._on_choose)
        self.paste_button.clicked.connect(self._on_paste)
        self.use_button.clicked.connect(self._on_use)

    def clear(self) -> None:
        """Nothing is pasted."""
        self.field.set_text("")
        self.field.hide()
        self._use_row.hide()

    @Slot()
    def _on_choose(self) -> None:
        self.choose_asked.emit()

    @Slot()
    def _on_paste(self) -> None:
        self.field.show()
        self._use_row.show()
        self.field.edit.setFocus()

    @Slot()
    def _on_use(self) -> None:
        self.pasted.emit(self.field.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """One file of this computer may be dropped."""
        if _dropped(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Hand it on."""
        file = _dropped(event.mimeData())
        if file is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(file)


def _dropped(data: QMimeData) -> Path | None:
    urls = data.urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
