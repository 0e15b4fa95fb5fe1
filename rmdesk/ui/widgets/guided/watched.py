"""Says which field was changed, without reading its words."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.widgets.questions import QuestionField


class WatchedField(QObject):
    """Lives as long as the panel that the field stands on."""

    typed = Signal(str)
    """The prompt whose field the person changed."""

    def __init__(self, field: QuestionField, panel: QWidget) -> None:
        super().__init__(panel)
        self._prompt = field.question.id
        field.control.changed.connect(self._on_changed)

    @Slot()
    def _on_changed(self) -> None:
        self.typed.emit(self._prompt)
