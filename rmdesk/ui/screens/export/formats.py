"""The kinds of file that are offered, in words."""

from PySide6.QtCore import QCoreApplication

from rmdesk.services.exporting import ExportFormat
from rmdesk.ui.screens.export.values import OfferedFormat


def offered_formats(has_dates: bool) -> tuple[OfferedFormat, ...]:
    """All formats; the diary only where there is a date to put into it."""
    every = (
        OfferedFormat(ExportFormat.PDF, _tr("PDF: for printing and for meetings"), _tr("the PDF")),
        OfferedFormat(
            ExportFormat.HTML, _tr("Web page: reads well with a screen reader or large text"), _tr("the web page")
        ),
        OfferedFormat(ExportFormat.TEXT, _tr("Plain text: for an e-mail"), _tr("the text")),
        OfferedFormat(ExportFormat.CSV, _tr("Table: for a spreadsheet (CSV)"), _tr("the table")),
        OfferedFormat(
            ExportFormat.CALENDAR, _tr("Diary: only the due dates that are still open"), _tr("the diary"), titles=True
        ),
        OfferedFormat(ExportFormat.JSON, _tr("For other programs (JSON)"), _tr("the file")),
    )
    return tuple(one for one in every if has_dates or one.id != ExportFormat.CALENDAR)


def format_called(value: str) -> str:
    """How a format is called in the list of what was written."""
    return {
        ExportFormat.HTML.value: _tr("Web page"),
        ExportFormat.TEXT.value: _tr("Plain text"),
        ExportFormat.CSV.value: _tr("Table (CSV)"),
        ExportFormat.CALENDAR.value: _tr("Diary"),
    }.get(value, value.upper())


def _tr(words: str) -> str:
    return QCoreApplication.translate("ExportFormats", words)
