"""Every writer there is, by its format. Only the export worker and the tests import this.

The tests of `tests/privacy` go through `EXPORTERS`, so a writer is covered the moment it stands here. Each writer is
imported when it is used: what one of them needs, reportlab above all, is nothing that the others should wait for.
"""

from collections.abc import Callable
from dataclasses import dataclass

from rmdesk.domain.canonical import NotCanonical
from rmdesk.exports.formats import KINDS, ExportFormat, ExportKind
from rmdesk.exports.request import Exported, ExportRequest, Report

Writer = Callable[[ExportRequest, Report], Exported]
"""Makes a file from a request: the same bytes for the same request."""


@dataclass(frozen=True, slots=True)
class Exporter:
    """One format and what writes it. `kinds` are all the choices that it has."""

    format: ExportFormat
    write: Writer

    @property
    def kinds(self) -> tuple[ExportKind, ...]:
        """Every kind of file that it can write."""
        return tuple(one for one in KINDS if one.format is self.format)


def write_file(request: ExportRequest, report: Report) -> Exported:
    """The file that was asked for.

    Raises:
        NotCanonical: a PDF without fonts.
        NoDueDates: a calendar of a list in which nothing that is still open has a date.
    """
    return next(one for one in EXPORTERS if one.format is request.kind.format).write(request, report)


def _pdf(request: ExportRequest, report: Report) -> Exported:
    from rmdesk.exports.pdf import write_pdf  # noqa: PLC0415 - heavy

    if request.fonts is None:
        raise NotCanonical("a PDF needs fonts")
    return write_pdf(request.sheet, request.fonts, report)


def _html(request: ExportRequest, _report: Report) -> Exported:
    from rmdesk.exports.html_page import write_html  # noqa: PLC0415

    return write_html(request.sheet)


def _text(request: ExportRequest, _report: Report) -> Exported:
    from rmdesk.exports.text import write_text  # noqa: PLC0415

    return write_text(request.sheet)


def _csv(request: ExportRequest, _report: Report) -> Exported:
    from rmdesk.exports.table import write_csv  # noqa: PLC0415

    return write_csv(request.sheet)


def _calendar(request: ExportRequest, _report: Report) -> Exported:
    from rmdesk.exports.diary import write_calendar  # noqa: PLC0415 - heavy

    return write_calendar(request.sheet, titles=request.kind.titles)


def _json(request: ExportRequest, _report: Report) -> Exported:
    from rmdesk.exports.json_file import write_json  # noqa: PLC0415

    return write_json(request.sheet)


EXPORTERS: tuple[Exporter, ...] = (
    Exporter(ExportFormat.PDF, _pdf),
    Exporter(ExportFormat.HTML, _html),
    Exporter(ExportFormat.TEXT, _text),
    Exporter(ExportFormat.CSV, _csv),
    Exporter(ExportFormat.CALENDAR, _calendar),
    Exporter(ExportFormat.JSON, _json),
)
