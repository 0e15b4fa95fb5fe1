"""The other formats of an export, each against the bare library with the same words; and how the PDF grows.

The floors escape nothing, check nothing and look nothing up: they only put words that are ready into the format.
"""

import csv
import io
import json
import statistics
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from icalendar import Calendar, Event

from rmdesk.exports.document import document_of
from rmdesk.exports.formats import KINDS, PDF, ExportFormat, ExportKind
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import ExportRequest, SheetFonts
from rmdesk.exports.sheet import Sheet
from rmdesk.runtime import resources
from tests.bench.exporting import sheet_of
from tests.bench.harness import Figure, Scale, against, interleave, timed
from tests.bench.libraries import Libraries

_DAY = date(2027, 3, 1)
_GROWTH = 10


def measure(scale: Scale, _place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """Each format for the largest list; then a PDF of ten times as many."""
    sheet = sheet_of(scale.sheets[-1])
    rows = [row.cells for row in document_of(sheet).rows]
    for kind in KINDS:
        if kind.format is ExportFormat.PDF:
            continue
        cases = {"ours": timed(lambda kind=kind: made(sheet, kind)), "bare": timed(lambda kind=kind: bare(rows, kind))}
        found = interleave(cases, scale.exports)
        name = f"{kind.format.value}{' with titles' if kind.titles else ''}"
        yield against(f"export: {name} of {len(rows):,} actions / the bare library", found["ours"], found["bare"], None)
    yield growth(scale)


def growth(scale: Scale) -> Figure:
    """Ten times as many actions take ten times as long, and no longer."""
    few, many = (sheet_of(count) for count in (scale.sheets[-1], scale.sheets[-1] * _GROWTH))
    fonts = SheetFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "Bold")))
    cases = {
        "few": timed(lambda: write_file(ExportRequest(few, PDF, fonts), lambda *_: None)),
        "many": timed(lambda: write_file(ExportRequest(many, PDF, fonts), lambda *_: None)),
    }
    found = interleave(cases, max(2, scale.exports // 3))
    name = f"export: PDF of {len(many.lines):,} actions / of {len(few.lines):,}"
    ratios = tuple(one / other for one, other in zip(found["many"], found["few"], strict=True))
    met = statistics.median(ratios) <= _GROWTH
    return Figure(name, statistics.median(found["many"]), statistics.median(found["few"]), ratios, f"{_GROWTH}", met)


def made(sheet: Sheet, kind: ExportKind) -> bytes:
    """What our writer makes."""
    return write_file(ExportRequest(sheet, kind), lambda *_: None).data


def bare(rows: list[tuple[str, ...]], kind: ExportKind) -> bytes:
    """The same words through the library alone."""
    floors: dict[ExportFormat, Callable[[], bytes]] = {
        ExportFormat.HTML: lambda: bare_page(rows),
        ExportFormat.TEXT: lambda: "\n".join("    ".join(row) for row in rows).encode(),
        ExportFormat.CSV: lambda: bare_table(rows),
        ExportFormat.CALENDAR: lambda: bare_diary(rows),
        ExportFormat.JSON: lambda: json.dumps(rows, ensure_ascii=False, indent=2).encode(),
    }
    return floors[kind.format]()


def bare_page(rows: list[tuple[str, ...]]) -> bytes:
    """Cells between tags."""
    return "\n".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows).encode()


def bare_table(rows: list[tuple[str, ...]]) -> bytes:
    """`csv.writer` alone."""
    target = io.StringIO(newline="")
    csv.writer(target, quoting=csv.QUOTE_ALL).writerows(rows)
    return target.getvalue().encode()


def bare_diary(rows: list[tuple[str, ...]]) -> bytes:
    """An entry for each of as many rows as are still open: 3 of 5."""
    calendar = Calendar()
    calendar.add("prodid", "bench")
    calendar.add("version", "2.0")
    for number, row in enumerate(rows):
        if number % 5 > 2:
            continue
        event = Event()
        event.add("uid", f"{number:032}")
        event.add("dtstamp", datetime(2026, 11, 1, tzinfo=UTC))
        event.add("dtstart", _DAY)
        event.add("dtend", _DAY)
        event.add("summary", row[0])
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    data: bytes = calendar.to_ical()
    return data
