"""What is said when the files are older than those that were open here last."""

from PySide6.QtCore import QCoreApplication

from rmdesk.app.opening import OlderCopy
from rmdesk.ui.platform.dates import plain_moment

translate = QCoreApplication.translate


def older_words(older: OlderCopy) -> str:
    """Both dates, as far as they are known, and the way to a newer copy."""
    parts = [translate("OlderCopy", "These files are older than the ones that were open here last.")]
    if older.newer_open is not None:
        moment = plain_moment(older.newer_open.astimezone())
        parts.append(translate("OlderCopy", "Those were open here on {0}.").format(moment))
    if older.ends is not None:
        moment = plain_moment(older.ends.astimezone())
        parts.append(translate("OlderCopy", "The last words in these are from {0}.").format(moment))
    parts.append(
        translate(
            "OlderCopy",
            "Somebody may have put an older copy back. Nothing has been changed. If you did not do that, lock the "
            "window before you write anything: “Restore from a backup” there shows the backups and their dates.",
        )
    )
    return " ".join(parts)
