"""Restoring from a backup. Nothing changes before the last step, and everything is checked before it does."""

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import RecoveryCodeMistyped, WorldError, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import VaultCard
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.restore.view import RestoreView
from rmdesk.ui.screens.restore.way_back import BackupFacts, WayBack
from rmdesk.ui.widgets.secrets.step import Step

_SUFFIX = ".rmbackup"


class RestoreScreen(QObject):
    """It ends at the lock page, with the workbook that came back."""

    def __init__(self, context: ScreenContext, way_back: WayBack) -> None:
        self._context = context
        self._way_back = way_back
        self._file: Path | None = None
        self._restored = ""
        self.view = RestoreView(context.look)
        super().__init__(self.view)
        self.view.file_step.button.clicked.connect(self._on_choose)
        self.view.file_step.picked.connect(self._look_at)
        self.view.arriving.connect(self._on_arriving)
        self.view.file_step.rescue_button.clicked.connect(self._on_rescue)
        self.view.passed.connect(self._on_passed)
        self.view.left.connect(self._on_left)

    @Slot()
    def _on_choose(self) -> None:
        if self.view.is_busy:
            return
        title, kind = self.tr("Choose the backup"), self.tr("Sealed copies of rmdesk")
        file = self._context.dialogs.choose_file_to_open(title, kind, _SUFFIX)
        if file is not None:
            self.view.file_step.forget_pick()
            self._look_at(file)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._context.slow.run(self._way_back.backups_here, self._on_listed, self._on_not_listed)

    def _on_listed(self, found: tuple[BackupFacts, ...]) -> None:
        if shiboken6.isValid(self.view) and self._file is None:
            self.view.file_step.show_here(found)

    def _on_not_listed(self, _error: Exception) -> None:
        """Then a file can be chosen all the same; a bug is reported by whoever ran the work."""

    @Slot(Path)
    def _look_at(self, file: Path) -> None:
        self.view.set_busy(self.tr("Looking at the backup…"))
        self._context.slow.run(partial(self._way_back.look_at_backup, file), self._on_seen, self._on_unfit)

    def _on_seen(self, facts: BackupFacts) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        self._file = facts.file
        self.view.file_step.show_backup(facts.file.name, facts.made)
        self.view.ready.show_replaced(facts.replaces)
        self.view.next_button.setFocus()

    def _on_unfit(self, error: Exception) -> None:
        """The one that was chosen before, if any, is not meant any more."""
        if not shiboken6.isValid(self.view):
            return
        self._file = None
        self.view.file_step.forget()
        self._on_failed(error)

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        if step.is_end or self._file is None:
            self._on_left()
            return
        self.view.set_busy(self.tr("Checking and restoring…"))
        work = partial(self._way_back.restore, self._file, self.view.secret.text())
        self._context.slow.run(work, self._on_restored, self._on_failed)

    def _on_restored(self, card: VaultCard) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self.view.forget()
            self._file, self._restored = None, str(card.folder)
            self.view.show_end()

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        if isinstance(error, WrongSecret):
            told = self.tr("This does not open the backup. Nothing has changed.")
            check = self.tr("Try the passphrase or the recovery code that you had when the backup was made.")
            self.view.refuse(f"{told} {check}")
        elif isinstance(error, RecoveryCodeMistyped):
            self.view.refuse(f"{error.told.happened} {error.told.next_step}")
        elif isinstance(error, WorldError):
            self.view.show_message(message_for(error))

    @Slot()
    def _on_rescue(self) -> None:
        self.view.forget()
        self._file = None
        self._context.frame.go("rescue")

    @Slot()
    def _on_left(self) -> None:
        folder, self._restored, self._file = self._restored, "", None
        self.view.forget()
        if folder:
            self._context.frame.go("lock", folder)
        else:
            self._context.frame.back()
