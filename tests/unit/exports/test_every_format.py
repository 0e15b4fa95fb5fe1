"""What holds for every writer in the registry: fixed bytes, golden files, and the words as other readers find them."""

import dataclasses
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.actions import ActionStatus
from rmdesk.domain.errors import NoDueDates
from rmdesk.exports.document import UNSHOWN, document_of, visible
from rmdesk.exports.formats import KINDS, ExportFormat, ExportKind
from rmdesk.exports.registry import EXPORTERS
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth
from rmdesk.exports.text import sheet_as_text
from tests.readers import ALLOWED_TAGS, read_calendar, read_csv, read_html, read_json, read_pdf, squeezed

GOLDEN = Path(__file__).parents[2] / "data" / "golden"
MARCH = SheetDue(SheetMonth(2027, 3))
NAMES = {kind: f"{kind.format.value}{'-titles' if kind.titles else ''}" for kind in KINDS}
TITLED = ExportKind(ExportFormat.CALENDAR, titles=True)
every_kind = pytest.mark.parametrize("kind", KINDS, ids=NAMES.values())


def sheet_with(*titles: str, title: str = "Our actions") -> Sheet:
    lines = tuple(SheetLine(unicodedata.normalize("NFC", one), "AB", MARCH, ActionStatus.AGREED) for one in titles)
    return Sheet(unicodedata.normalize("NFC", title), SheetMonth(2026, 11), lines)


def test_every_format_has_one_writer_and_every_writer_its_kinds() -> None:
    assert [one.format for one in EXPORTERS] == list(ExportFormat)
    assert [kind for one in EXPORTERS for kind in one.kinds] == sorted(
        KINDS, key=lambda k: list(ExportFormat).index(k.format)
    )
    assert isinstance(EXPORTERS, tuple)
    with pytest.raises(dataclasses.FrozenInstanceError):
        EXPORTERS[0].format = ExportFormat.CSV  # type: ignore[misc]


@every_kind
def test_the_same_sheet_gives_the_same_bytes(write, board_sheet, kind: ExportKind) -> None:
    assert write(board_sheet, kind) == write(dataclasses.replace(board_sheet), kind)


@pytest.mark.parametrize("kind", [one for one in KINDS if one.format is not ExportFormat.PDF], ids=str)
def test_golden_files(write, board_sheet, kind: ExportKind) -> None:
    """Each byte of each format, for one sheet. The words of the PDF are in test_pdf."""
    assert write(board_sheet, kind) == (GOLDEN / f"actions{'-titles' if kind.titles else ''}{kind.ending}").read_bytes()


def test_one_is_an_action_and_none_has_no_table() -> None:
    assert document_of(sheet_with("x")).summary[1] == "1 action: 1 agreed"
    assert document_of(sheet_with("x", "y")).summary[1] == "2 actions: 2 agreed"
    nothing = document_of(sheet_with())
    assert (nothing.summary[1], nothing.headings) == ("There are no actions in this list yet.", ())


@pytest.mark.parametrize("hidden", ["\ufe00", "\ufe0f", "\U000e0100", "\U000e01ef", "\u200b", "\u2066", "\U000e0041"])
def test_letters_that_nobody_sees_carry_nothing_out(write, hidden: str) -> None:
    """Variation selectors and tags can hold a whole message behind one letter."""
    assert visible(f"a{hidden * 9}b") == "ab"
    for kind in (one for one in KINDS if one.format is not ExportFormat.PDF):
        assert hidden not in write(sheet_with(f"a{hidden * 9}b"), kind).decode()


@pytest.mark.parametrize("lone", ["\ud800", "\x00", "\ue000", "\u0378"])
def test_letters_that_mean_nothing_show_as_a_mark(lone: str) -> None:
    assert visible(f"a{lone}b") == f"a{UNSHOWN}b"


def test_words_in_any_script_stand_in_the_file_as_they_are(write) -> None:
    for kind in (one for one in KINDS if one not in (ExportKind(ExportFormat.PDF), ExportKind(ExportFormat.CALENDAR))):
        assert "Rhannu’r gwaith: سلام" in write(sheet_with("Rhannu’r gwaith: سلام"), kind).decode()


HOSTILE = {
    "markup": "<b>bold</b> &amp; <img src=x onerror=alert(1)> <a href='file:///etc/passwd'>x</a>",
    "elements": "</th></tr></table><script>alert(1)</script><iframe src='http://x'></iframe>",
    "style": "</style><style>*{display:none}</style> --> ]]> <!-- ]]>",
    "entities": "&lt;script&gt; &#0; &nbsp; &#x202e; &copy",
    "quotes": "\"'`´ \\\" \\' \\n \\, \\; \\\\ ^'",
    "calendar": "END:VEVENT\r\nBEGIN:VALARM\r\nATTACH:file:///etc/passwd\r\nSUMMARY;X=\"y\":z",
    "formula": "=HYPERLINK(\"http://x\";\"y\")",
    "formula-plus": "+1+1",
    "formula-minus": "-2+3|' /C calc'!A0",
    "formula-at": "@SUM(A1)",
    "formula-tab": "\t=1+1",
    "formula-wide": "\uff1d1+1",
    "formula-later": "fine;=1+1;\t@x",
    "json": "\"},{\"title\":\"planted\"",
    "direction": "a\u202eb\u200fc\u2066d\u2069e \u061c",
    "nul": "a\0b\x1b[2J\x07",
    "emoji": "thanks 🙂 👩\u200d🔬 🇬🇧",
    "arabic": "سلام عليكم",
    "combining": "e\u0301 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞",
    "lines": "one\r\ntwo\u2028three\u2029four\x85five\x0bsix",
    "one-word": "x" * 100_000,
    "many-words": "word " * 20_000,
    "blank": " \u200f ",
    "surrogates": "\U0010ffff\ue000",
}  # fmt: skip


@pytest.mark.parametrize("place", ["title", "line"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_words_come_back_as_words(write, text: str, place: str) -> None:
    sheet = sheet_with("before", text, "after") if place == "line" else sheet_with("before", title=text)
    for kind in KINDS:
        check_words(sheet, kind, write(sheet, kind))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60), st.lists(st.text(max_size=40), min_size=1, max_size=3))
def test_any_words_at_all_come_back(title: str, titles: list[str]) -> None:
    from rmdesk.exports.registry import write_file  # noqa: PLC0415 - no fixture inside a property
    from rmdesk.exports.request import ExportRequest  # noqa: PLC0415

    sheet = sheet_with(*titles, title=title)
    for kind in KINDS:
        if kind.format is not ExportFormat.PDF:  # test_pdf does that
            check_words(sheet, kind, write_file(ExportRequest(sheet, kind), lambda *_: None).data)


def check_words(sheet: Sheet, kind: ExportKind, data: bytes) -> None:
    """A reader of another make finds the words of the list, all of them, in order, and nothing besides."""
    document = document_of(sheet)
    titles = [row.cells[0] for row in document.rows]
    READERS[kind.format](sheet, kind, data, document.title, titles)


def check_pdf(sheet: Sheet, _kind: ExportKind, data: bytes, _title: str, titles: list[str]) -> None:
    found = squeezed(read_pdf(data))
    drawn = [one for one in titles if one.isascii()]
    assert all(squeezed(one)[:500] in found for one in drawn)
    assert b"/URI" not in data
    assert b"/JavaScript" not in data


def check_html(sheet: Sheet, _kind: ExportKind, data: bytes, title: str, titles: list[str]) -> None:
    page = read_html(data)
    assert {name for name, _ in page.tags} <= ALLOWED_TAGS
    assert " ".join(page.words).split() == sheet_as_text(sheet).split()
    assert page.title == title
    assert [row[0] for row in page.rows[1:]] == titles


def check_text(sheet: Sheet, _kind: ExportKind, data: bytes, _title: str, _titles: list[str]) -> None:
    assert data.decode() == sheet_as_text(sheet)


def check_csv(sheet: Sheet, _kind: ExportKind, data: bytes, _title: str, titles: list[str]) -> None:
    rows = read_csv(data)
    assert rows[0] == ["Action", "Who", "Due", "Status"]
    assert [row[0].replace("'", "") for row in rows[1:]] == [one.replace("'", "") for one in titles]
    assert [row[1:] for row in rows[1:]] == [["AB", "2027-03", "Agreed"]] * len(titles)


def check_calendar(sheet: Sheet, kind: ExportKind, data: bytes, _title: str, titles: list[str]) -> None:
    entries = read_calendar(data)
    said = [f"{one} (this month)" if kind.titles else "Something to do this month" for one in titles]
    assert [str(one["SUMMARY"]) for one in entries] == said
    assert {name for one in entries for name in one} == {
        "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "CLASS", "TRANSP",
    }  # fmt: skip
    assert not [part for one in entries for part in one.subcomponents]


def check_json(sheet: Sheet, _kind: ExportKind, data: bytes, title: str, titles: list[str]) -> None:
    plain = read_json(data)
    assert plain["title"] == title
    actions = plain["actions"]
    assert isinstance(actions, list)
    assert [one["title"] for one in actions] == titles


READERS = {
    ExportFormat.PDF: check_pdf,
    ExportFormat.HTML: check_html,
    ExportFormat.TEXT: check_text,
    ExportFormat.CSV: check_csv,
    ExportFormat.CALENDAR: check_calendar,
    ExportFormat.JSON: check_json,
}


def test_no_invisible_or_control_character_is_in_any_file_of_text(write) -> None:
    sheet = sheet_with(*HOSTILE.values())
    for kind in KINDS:
        if kind.format is ExportFormat.PDF:
            continue
        text = write(sheet, kind).decode("utf-8-sig").replace("\r\n", "\n")
        odd = {letter for letter in text if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Co", "Cn")} - {"\n"}
        assert odd == set(), kind


@every_kind
def test_an_empty_list_is_a_file_too_but_no_diary(write, kind: ExportKind) -> None:
    empty = sheet_with()
    if kind.format is ExportFormat.CALENDAR:
        with pytest.raises(NoDueDates):
            write(empty, kind)
    else:
        data = write(empty, kind)
        assert data
        if kind.format not in (ExportFormat.PDF, ExportFormat.CSV, ExportFormat.JSON):
            assert "There are no actions in this list yet." in data.decode()


def test_marks_for_what_cannot_be_shown_are_counted() -> None:
    from rmdesk.exports.registry import write_file  # noqa: PLC0415
    from rmdesk.exports.request import ExportRequest  # noqa: PLC0415

    sheet = sheet_with("a\0b\0c", "fine", title="\x01")
    assert visible("a\0b") == f"a{UNSHOWN}b"
    counted = {
        kind: write_file(ExportRequest(sheet, kind), lambda *_: None).unshown
        for kind in KINDS
        if kind.format is not ExportFormat.PDF
    }
    neutral = ExportKind(ExportFormat.CALENDAR)
    assert counted == {kind: {neutral: 0, TITLED: 2}.get(kind, 3) for kind in counted}
