"""The button of an answer that is stored in somebody's name, such as "I agree"."""

from PySide6.QtGui import QMouseEvent

from rmdesk.ui.widgets.button import AppButton


class ConsentButton(AppButton):
    """The second half of a double click does not press it: it was meant for what lay there before this page came."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let it pass; a click of its own is an answer."""
        event.accept()
