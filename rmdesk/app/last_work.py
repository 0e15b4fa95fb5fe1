"""What is done to a workbook once it is closed, as the last thing that this process does: then a fresh one begins.

Changing every key, erasing and taking off change files that must not be open, or leave words in memory that must go.
"""

from collections.abc import Callable
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.app.roof import Roof
from rmdesk.domain.errors import WorldError
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.screens.last_work.view import LastWorkView

LAST_WORK = "last-work"


@dataclass(frozen=True, slots=True, repr=False)
class LastWork:
    """One piece of work. `busy` says what is being done; `work` runs off the UI thread and gives what to tell.

    `failed` gives what to tell of an error instead of what is always told of it; None: that.
    """

    busy: str
    work: Callable[[], Message]
    failed: Callable[[WorldError], Message | None] = lambda _error: None


Finish = Callable[[LastWork], None]
"""Closes the workbook and does that; on the UI thread. It is not closed if words could not be saved."""


class LastWorkScreen(QObject):
    """Runs the work as soon as it is made."""

    def __init__(self, roof: Roof, last: LastWork) -> None:
        self._roof = roof
        self._last = last
        self.view = LastWorkView(roof.look)
        super().__init__(self.view)
        self.view.open_asked.connect(self._on_open)
        self.view.show_busy(last.busy)
        roof.slow.run(last.work, self._on_done, self._on_failed)

    def _on_done(self, message: Message) -> None:
        if shiboken6.isValid(self.view):
            self.view.show_result(message)

    def _on_failed(self, error: Exception) -> None:
        """A bug is told by whoever ran the work, and here that something went wrong: nobody must be left waiting."""
        if not shiboken6.isValid(self.view):
            return
        if isinstance(error, WorldError):
            self.view.show_result(self._last.failed(error) or message_for(error))
        else:
            happened = self.tr("Something in rmdesk went wrong. It is our mistake, not yours.")
            self.view.show_result(Message(happened, self.tr("Open your workbook to see how things are."), ""))

    @Slot()
    def _on_open(self) -> None:
        self._roof.start_again()
