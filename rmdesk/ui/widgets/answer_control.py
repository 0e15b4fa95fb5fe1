"""What every control has that answers a question: a value in, a value out, and word of each change by the person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import AnswerValue


class AnswerControl(QWidget):
    """The base of all controls. Each knows one shape of answer."""

    changed = Signal()
    """The person changed something. Never emitted for what the program sets."""

    def value(self) -> AnswerValue:
        """What stands here now."""
        raise NotImplementedError

    def set_value(self, value: AnswerValue) -> None:
        """Show that answer; one of another shape leaves everything as it is."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Move the focus to the first thing that can be filled in."""
        raise NotImplementedError
