"""One step of a walk: something to read, to choose or to type, with words for the button that leads on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QLineEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.layouts import ColumnLayout


class Step(QWidget):
    """Shown by a `StepPage` below its heading. What is typed in it stays until `forget`."""

    restarted = Signal()
    """The person chose another way through it: what was told before no longer holds."""
    waits = False
    """Passing it takes work: the page tells of it and goes on only when it is told to."""
    is_end = False
    """There is no way back from here, and it is not counted."""
    nothing_of_theirs = False
    """No secret and nothing that was typed can stand on it: it need not be covered while nobody is there."""

    def __init__(self, look: Look) -> None:
        """Whoever builds on this sets `heading`, and `next_words` where the button says more than Continue.

        `other_words` are for a second button beside it (empty: none); `quiet_ways` stand below both. `title` is the
        window's, where it is not the heading: a screen reader speaks both, one after the other.
        """
        super().__init__()
        self.look = look
        self.heading = ""
        self.title = ""
        self.next_words = self.tr("Continue")
        self.other_words = ""
        self.quiet_ways: tuple[AppButton, ...] = ()
        self.column = ColumnLayout(look, self)

    def add(self, item: QWidget | QLayout) -> None:
        """Add a widget or a layout below the others."""
        if isinstance(item, QWidget):
            self.column.addWidget(item)
        else:
            self.column.addLayout(item)

    def arrive(self) -> None:
        """It is about to be shown."""

    def first_field(self) -> QWidget | None:
        """What takes the focus when the step is shown; None: the heading does, because there is something to read."""
        return None

    def fields(self) -> tuple[QLineEdit, ...]:
        """The lines to type in, in their order: Enter leads from one to the next, and from the last one on."""
        return ()

    def problems(self) -> tuple[Problem, ...]:
        """What keeps the person from going on; shown at the fields as well."""
        return ()

    def set_busy(self, busy: bool) -> None:
        """Keep what is typed as it is while it is being used."""
        for edit in self.findChildren(QLineEdit):
            edit.setReadOnly(busy)

    def forget(self) -> None:
        """Keep nothing of what was typed or shown."""
