"""Backups by themselves: after a workbook was opened and found whole, off the UI thread, told only if they fail."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from rmdesk.app.opening import OpenWorkbook
from rmdesk.app.roof import Roof
from rmdesk.domain.errors import WorldError
from rmdesk.storage.connection import SpaceClosed
from rmdesk.ui.widgets.notice_bar import Notice
from rmdesk.vaultkeeping.backup.due import Moment, back_up_if_due


def back_up(roof: Roof, opened: OpenWorkbook, moment: Moment = Moment.START) -> None:
    """Queue a backup, if one is due, behind the slow work. The content must have been checked before."""
    roof.slow.run(partial(_work, opened, moment), partial(_made, roof), partial(_failed, roof))


def back_up_before_leaving(roof: Roof, opened: OpenWorkbook, seconds: float) -> None:
    """The same while locking, for at most that long: what is not done by then is given up, and nobody waits for it.

    What is left behind is swept away the next time; every earlier backup is as it was.
    """
    if seconds > 0 and not roof.slow.busy:
        back_up(roof, opened, Moment.LEAVING)
        roof.slow.drain(seconds)


def _work(opened: OpenWorkbook, moment: Moment) -> Path | None:
    spaces = opened.shared.space, opened.private.space
    try:
        return back_up_if_due(opened.folder, opened.keys, spaces, opened.clock, moment)
    except SpaceClosed:
        return None  # locked on the way: the next start makes one


def _made(roof: Roof, path: Path | None) -> None:
    if path is not None:
        roof.log.note("backup-made")


def _failed(roof: Roof, error: Exception) -> None:
    """One calm line, once for each time a workbook is opened. It keeps nobody from writing."""
    if isinstance(error, WorldError):
        roof.log.failure("backup", error)
        words = QCoreApplication.translate("BackingUp", "{0} {1}").format(error.told.happened, error.told.safe)
        roof.window.notices.show_notice("backup", Notice(words, "history"))
