"""The fields of a model: one for each of its parts, named by its heading, with a prompt above it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflection.values import Way
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.text_area import TextArea

_LINES = 3


class WayPanel(QWidget):
    """Empty in free writing. Any part may stay blank, and then its heading is not kept either."""

    typed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._way = Way("", "")
        self._fields: list[TextArea] = []
        self._column = ColumnLayout(look, self, gap=16)
        hint = self.tr("Leave out the names of patients and colleagues. Any part may stay empty.")
        self._column.addWidget(BodyText(look, hint, "muted"))
        words = self.tr("This way to write is in English because it has not been translated yet.")
        self.in_english = SmallText(look, words)
        self._column.addWidget(self.in_english)
        self._box = QWidget()
        self._column.addWidget(self._box)
        self.source = SmallText(look, "")
        self._column.addWidget(self.source)

    @property
    def fields(self) -> tuple[TextArea, ...]:
        """One for each part."""
        return tuple(self._fields)

    @property
    def edits(self) -> tuple[PlainEdit, ...]:
        """Where the parts are written."""
        return tuple(field.edit for field in self._fields)

    def parts(self) -> tuple[str, ...]:
        """What is written, part by part."""
        return tuple(field.text() for field in self._fields)

    def show_way(self, way: Way, parts: Sequence[str]) -> bool:
        """Show the parts of that way, with these words. Says whether fields were made for it."""
        made = way != self._way
        if made:
            self._make(way)
        for field, words in zip(self._fields, parts, strict=True):
            field.set_text(words)
        return made

    def _make(self, way: Way) -> None:
        self._way = way
        self._column.removeWidget(self._box)
        self._box.hide()
        self._box.deleteLater()
        self._box = QWidget()
        column = ColumnLayout(self._look, self._box, gap=16)
        self._fields = []
        for part in way.parts:
            field = TextArea(self._look, part.heading, part.prompt, lines=_LINES)
            field.changed.connect(self._on_typed)
            self._fields.append(field)
            column.addWidget(field)
        self._column.insertWidget(2, self._box)
        self.source.setText(way.source)
        self.in_english.setVisible(way.in_english)

    @Slot()
    def _on_typed(self) -> None:
        self.typed.emit()
