"""The kinds of file that are offered, in words."""

from PySide6.QtCore import QCoreApplication

from rmdesk.services.exporting import ExportFormat
from rmdesk.ui.screens.export.values import OfferedFormat

translate = QCoreApplication.translate


def offered_formats(has_dates: bool) -> tuple[OfferedFormat, ...]:
    """All formats; the diary only where there is a date to put into it."""
    every = (
        OfferedFormat(
            ExportFormat.PDF,
            translate("ExportFormats", "PDF: for printing and for meetings"),
            translate("ExportFormats", "the PDF"),
        ),
        OfferedFormat(
            ExportFormat.HTML,
            translate("ExportFormats", "Web page: reads well with a screen reader or large text"),
            translate("ExportFormats", "the web page"),
        ),
        OfferedFormat(
            ExportFormat.TEXT,
            translate("ExportFormats", "Plain text: for an e-mail"),
            translate("ExportFormats", "the text"),
        ),
        OfferedFormat(
            ExportFormat.CSV,
            translate("ExportFormats", "Table: for a spreadsheet (CSV)"),
            translate("ExportFormats", "the table"),
        ),
        OfferedFormat(
            ExportFormat.CALENDAR,
            translate("ExportFormats", "Diary: only the due dates that are still open"),
            translate("ExportFormats", "the diary"),
            titles=True,
        ),
        OfferedFormat(
            ExportFormat.JSON,
            translate("ExportFormats", "For other programs (JSON)"),
            translate("ExportFormats", "the file"),
        ),
    )
    return tuple(one for one in every if has_dates or one.id != ExportFormat.CALENDAR)


def format_called(value: str) -> str:
    """How a format is called in the list of what was written."""
    return {
        ExportFormat.HTML.value: translate("ExportFormats", "Web page"),
        ExportFormat.TEXT.value: translate("ExportFormats", "Plain text"),
        ExportFormat.CSV.value: translate("ExportFormats", "Table (CSV)"),
        ExportFormat.CALENDAR.value: translate("ExportFormats", "Diary"),
    }.get(value, value.upper())
