"""The PDF of shared actions: the writer alone, and the whole trip through a process of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from rmdesk.domain.actions import BOTH, ActionStatus
from rmdesk.exports.document import document_of
from rmdesk.exports.formats import PDF
from rmdesk.exports.pdf import write_pdf
from rmdesk.exports.request import EXPORT_WORKER, ExportRequest, SheetFonts, request_to_message
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions
from rmdesk.runtime import resources
from rmdesk.runtime.worker import call_worker
from tests.bench.children import PROJECT, environment
from tests.bench.chunked_tables import chunked_pdf
from tests.bench.corpus import pieces
from tests.bench.harness import Figure, Scale, against, interleave, timed
from tests.bench.libraries import Libraries


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """Both for each number of actions; then how the writer grows."""
    fonts = SheetFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "SemiBold")))
    env = environment(place)
    for count in scale.sheets:
        sheet = sheet_of(count)
        rows = [row.cells for row in document_of(sheet).rows]
        message, blobs = request_to_message(ExportRequest(sheet, PDF, fonts))
        words = json.dumps(rows).encode()
        cases = {
            "writer": timed(lambda sheet=sheet: write_pdf(sheet, fonts)),
            "tables": timed(lambda rows=rows: chunked_pdf(rows, fonts.regular, fonts.bold)),
            "trip": timed(lambda message=message, blobs=blobs: call_worker(EXPORT_WORKER, message, blobs)),
            "bare trip": timed(lambda words=words: bare_trip(words, env)),
        }
        found = interleave(cases, scale.exports)
        yield against(f"export: PDF of {count:,} actions / reportlab tables", found["writer"], found["tables"], 1.3)
        yield against(f"export: {count:,} actions through a worker / the same", found["trip"], found["bare trip"], 1.3)


def bare_trip(words: bytes, env: dict[str, str]) -> None:
    """A fresh Python that writes the same tables."""
    command = [sys.executable, "-m", "tests.bench.chunked_tables"]
    subprocess.run(command, cwd=PROJECT, env=env, input=words, stdout=subprocess.PIPE, check=True)


def sheet_of(count: int) -> Sheet:
    """Actions with titles of an ordinary length."""
    lines = tuple(
        SheetLine(
            title=piece.text.replace("\n", " ")[: 40 + number % 80],
            who=("AB", "HK", BOTH)[number % 3],
            due=SheetDue(SheetMonth(2027, number % 12 + 1)),
            status=tuple(ActionStatus)[number % len(ActionStatus)],
        )
        for number, piece in enumerate(pieces(count, words=60))
    )
    return Sheet("Shared actions", SheetMonth(2026, 11), lines, SheetOptions())
