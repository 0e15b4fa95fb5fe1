"""Made-up requests for the export worker, and made-up sheets: our own refusal or a file, and nothing else ever."""

import json
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain import canonical
from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionStatus
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.errors import NoDueDates
from rmdesk.exports.formats import KINDS, ExportFormat, ExportKind
from rmdesk.exports.registry import write_file
from rmdesk.exports.request import ExportRequest, exported_from_message, request_from_message, request_to_message
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions, sheet_from_plain, sheet_to_plain
from rmdesk.exports.worker import handle_export

LINE = SheetLine(
    "a", BOTH, SheetDue(SheetMonth(2027, 3), 9), ActionStatus.AGREED, ActionDomain.CAREER, ActionLevel.TEAM
)
SHEET = Sheet("Ours", SheetMonth(2026, 11), (LINE, LINE), SheetOptions(True, True, True))
many = settings(max_examples=80, deadline=None)
leaves = st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.text(max_size=8) | st.sampled_from(
    ["pdf", "html", "txt", "csv", "ics", "json", "2027-03", "2027-02-30", "0000-01", "agreed", "both", "one", "career"]
)  # fmt: skip
values = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)


def places(plain: Canonical, at: tuple[str | int, ...] = ()) -> list[tuple[str | int, ...]]:
    """Every place inside a value, itself among them."""
    found = [at]
    if isinstance(plain, dict):
        found += [one for key, value in plain.items() for one in places(value, (*at, key))]
    elif isinstance(plain, list):
        found += [one for number, value in enumerate(plain) for one in places(value, (*at, number))]
    return found


def changed(plain: Canonical, at: tuple[str | int, ...], value: Canonical) -> Canonical:
    """The same value with another one at that place."""
    if not at:
        return value
    copy = json.loads(json.dumps(plain))
    inside = copy
    for key in at[:-1]:
        inside = inside[key]
    inside[at[-1]] = value
    return copy  # type: ignore[no-any-return]


REQUESTS = [request_to_message(ExportRequest(SHEET, kind))[0] for kind in KINDS if kind.format is not ExportFormat.PDF]
PLACES = [(request, at) for request in REQUESTS for at in places(request)]


@many
@given(st.sampled_from(PLACES), values)
def test_a_request_with_anything_at_any_place_is_refused_or_answered(where, value: Canonical) -> None:
    request, at = where
    message = changed(request, at, value)
    if not isinstance(message, dict):
        return
    try:
        answer, blobs = handle_export(message, {}, lambda *_: None)
    except (NotCanonical, NoDueDates):
        return
    assert exported_from_message(answer, blobs).data


@many
@given(st.dictionaries(st.sampled_from(["format", "titles", "sheet", "x"]), values, max_size=4))
def test_any_message_is_refused_or_is_a_request(message: dict[str, Canonical]) -> None:
    try:
        request = request_from_message(message, {})
    except NotCanonical:
        return
    assert request_to_message(request)[0] == message


@many
@given(st.sampled_from(places(sheet_to_plain(SHEET))), values)
def test_a_sheet_with_anything_at_any_place_is_refused_or_comes_back(at, value: Canonical) -> None:
    plain = changed(sheet_to_plain(SHEET), at, value)
    try:
        sheet = sheet_from_plain(plain)
    except NotCanonical:
        return
    assert canonical.encode(sheet_to_plain(sheet)) == canonical.encode(plain)


texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
months = st.builds(SheetMonth, st.integers(1, 9999), st.integers(1, 12))


@many
@given(texts, months, st.lists(st.tuples(texts, st.none() | months, st.sampled_from(ActionStatus)), max_size=4))
def test_any_sheet_at_all_becomes_a_file(title: str, made: SheetMonth, lines) -> None:
    def tidy(text: str) -> str:
        return unicodedata.normalize("NFC", text)

    rows = tuple(SheetLine(tidy(one), "AB", None if due is None else SheetDue(due), at) for one, due, at in lines)
    sheet = Sheet(tidy(title), made, rows)
    for kind in KINDS:
        if kind.format is ExportFormat.PDF:
            continue
        try:
            assert write_file(ExportRequest(sheet, kind), lambda *_: None).data
        except NoDueDates:
            assert kind.format is ExportFormat.CALENDAR
            assert not any(row.is_open and row.due for row in rows)


def test_a_pdf_without_fonts_is_refused() -> None:
    with pytest.raises(NotCanonical):
        write_file(ExportRequest(SHEET, ExportKind(ExportFormat.PDF)), lambda *_: None)
