"""A partner comes back to this laptop. Nothing is written before the last step; it ends in a lock, however it ends."""

from datetime import datetime
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import RecoveryCodeMistyped, WorldError, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.coming_back.returner import Returner
from rmdesk.ui.screens.coming_back.view import ComingBackView
from rmdesk.ui.widgets.secrets.step import Step

_SUFFIX = ".rmbackup"


class ComingBackScreen(QObject):
    """Made when the one who was here has handed the keyboard over."""

    def __init__(self, context: ScreenContext, returner: Returner) -> None:
        self._context = context
        self._returner = returner
        self._file: Path | None = None
        self.view = ComingBackView(context.look)
        super().__init__(self.view)
        self.view.copy_step.button.clicked.connect(self._on_choose)
        self.view.passed.connect(self._on_passed)
        self.view.left.connect(self._leave)

    @Slot()
    def _on_choose(self) -> None:
        if self.view.is_busy:
            return
        title, kind = self.tr("Choose your copy"), self.tr("Sealed copies of rmdesk")
        file = self._context.dialogs.choose_file_to_open(title, kind, _SUFFIX)
        if file is not None:
            self.view.set_busy(self.tr("Looking at the copy…"))
            work = partial(self._returner.look_at_copy, file)
            self._context.slow.run(work, partial(self._on_seen, file), self._on_unfit)

    def _on_seen(self, file: Path, made: datetime) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self._file = file
            self.view.copy_step.show_copy(file.name, made)
            self.view.next_button.setFocus()

    def _on_unfit(self, error: Exception) -> None:
        """The one that was chosen before, if any, is not meant any more."""
        if shiboken6.isValid(self.view):
            self._file = None
            self.view.copy_step.forget()
            self.view.show_failure(error)

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        if step.is_end or self._file is None:
            self._leave()
            return
        self.view.set_busy(self.tr("Checking your copy, and bringing your pages here…"))
        work = partial(self._returner.come_back, self._file, self.view.secret.text())
        self._context.slow.run(work, self._on_back, self._on_failed)

    def _on_back(self, told: bool) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self.view.forget()
            self._file = None
            self.view.show_back(told=told)

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        if isinstance(error, WrongSecret):
            told = self.tr("This does not open your copy. Nothing has changed.")
            check = self.tr("Try the passphrase or the recovery code that you had when you made it.")
            self.view.refuse(f"{told} {check}")
        elif isinstance(error, RecoveryCodeMistyped):
            self.view.refuse(f"{error.told.happened} {error.told.next_step}")
        elif isinstance(error, WorldError):
            self.view.show_message(message_for(error))

    @Slot()
    def _leave(self) -> None:
        self._file = None
        self.view.forget()
        self._context.frame.go("lock")
