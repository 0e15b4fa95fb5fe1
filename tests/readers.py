"""Readers of exported files that know nothing of the program: each gives back the titles that it found, in order.

None of them shares code with the writers, but for the diary, which is read by two libraries.
"""

import csv
import io
import json
import os
import re
import subprocess
from html.parser import HTMLParser

import openpyxl
import pypdf
import vobject
from icalendar import Calendar
from jsonschema import Draft202012Validator, FormatChecker

from rmdesk.runtime import resources

VOID = frozenset({"meta", "link", "br", "img", "hr", "input", "source", "base"})
ALLOWED_TAGS = frozenset(
    "html head meta title style body main header h1 p div table thead tbody tr th td footer".split()
)


class Page(HTMLParser):
    """A page as a browser would see it: tags that are open, words in order, cells by row."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.rows: list[list[str]] = []
        self.title = ""
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == [], "every tag is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "title" in self._open:
            self.title += data
        elif "style" not in self._open and data.strip():
            self.words += data.split()
            if self._open[-1] in ("td", "th"):
                self.rows[-1][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def read_html(data: bytes) -> Page:
    return Page(data.decode())


def read_csv(data: bytes) -> list[list[str]]:
    """The cells as a spreadsheet takes them in; a formula among them is a failure."""
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))
    sheet = openpyxl.Workbook().active
    assert sheet is not None
    for row in rows:
        sheet.append([cell[:32_000] for cell in row])  # a cell of a spreadsheet holds no more
    kinds = {cell.data_type for line in sheet.iter_rows() for cell in line}
    assert kinds <= {"s", "n"}, "a formula"
    assert all(line.endswith(b'"') for line in data.removesuffix(b"\r\n").split(b"\r\n"))
    return rows


def read_calendar(data: bytes) -> list[Calendar]:
    """The entries, after two libraries and the rules about lines have found nothing wrong."""
    assert data.endswith(b"\r\n")
    assert all(len(line) <= 75 for line in data.split(b"\r\n")), "RFC 5545, 3.1"
    assert b"\n" not in data.replace(b"\r\n", b"")
    (calendar,) = Calendar.from_ical(data, multiple=True)
    entries = list(calendar.walk("VEVENT"))
    again = vobject.readOne(data.decode())
    again.validate(raiseException=True)
    assert [one.summary.value for one in again.vevent_list] == [str(one["SUMMARY"]) for one in entries]
    assert not [one for one in entries if one.errors]
    assert len({str(one["UID"]) for one in entries}) == len(entries)
    return entries


def read_json(data: bytes) -> dict[str, object]:
    """The object, after it was found to follow the published schema."""
    plain = json.loads(data.decode())
    schema = json.loads(resources.read_bytes("docs/export-sheet.schema.json"))
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema, format_checker=FormatChecker()).validate(plain)
    assert isinstance(plain, dict)
    return plain


def read_pdf(data: bytes) -> str:
    """The text as poppler finds it; on Windows, which has no such command, as pypdf does."""
    if os.name == "nt":
        return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)
    command = ["pdftotext", "-q", "-raw", "-", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True, timeout=200).stdout.decode()


def squeezed(text: str) -> str:
    """Without any space: where lines are broken differs between readers."""
    return re.sub(r"\s+", "", text)
