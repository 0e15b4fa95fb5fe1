"""The line about the last copy outside this computer, the same wherever it stands."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.ui.platform.dates import plain_date


def last_copy_words(last: datetime | None) -> str:
    """`Last copy outside this computer: 6 August 2026`, in the zone of this computer, or that there is none."""
    if last is None:
        return QCoreApplication.translate("CopyWords", "Last copy outside this computer: none")
    words = QCoreApplication.translate("CopyWords", "Last copy outside this computer: {day}")
    return words.format(day=plain_date(last.astimezone().date()))
