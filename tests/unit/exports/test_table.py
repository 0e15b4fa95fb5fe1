"""The table: cells that cannot become formulas, dates as ISO 8601."""

import pytest

from rmdesk.domain.actions import ActionDomain, ActionLevel, ActionStatus
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions
from rmdesk.exports.table import plain_due, safe_cell
from tests.readers import read_csv

CSV = ExportKind(ExportFormat.CSV)


@pytest.mark.parametrize("first", list("=+-@|%\t\r\n\uff1d\uff0b\uff0d\uff20"))
def test_what_begins_like_a_formula_is_marked(first: str) -> None:
    assert safe_cell(f"{first}1") == f"'{first}1"
    assert safe_cell(f"  {first}1") == f"'  {first}1"
    assert safe_cell(f"a{first}1") == f"a{first}1"


@pytest.mark.parametrize("text", ["a;=1", "a; =1", "a;+1", "a;-1", "a;@x", "a\t=1"])
def test_so_is_a_place_where_a_cell_could_begin(text: str) -> None:
    assert safe_cell(text) == f"{text[:2]}'{text[2:]}"


@pytest.mark.parametrize("text", ["", "Plain", "'quoted", "1-2", "a=b", "a;b", "e@mail"])
def test_ordinary_words_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text


def test_who_is_kept_from_being_a_formula_too(write) -> None:
    listed = Sheet("x", SheetMonth(2026, 11), (SheetLine("x", "=A1", None, ActionStatus.DONE),))
    assert read_csv(write(listed, CSV))[1] == ["x", "'=A1", "", "Done"]


def test_dates() -> None:
    assert plain_due(None) == ""
    assert plain_due(SheetDue(SheetMonth(27, 3))) == "0027-03"
    assert plain_due(SheetDue(SheetMonth(2027, 3), 9)) == "2027-03-09"


def test_the_columns_follow_the_options(write) -> None:
    named = SheetLine("a", "AB", None, ActionStatus.DONE, ActionDomain.CAREER, ActionLevel.TEAM)
    unsaid = SheetLine("b", "AB", None, ActionStatus.DONE)
    listed = Sheet("x", SheetMonth(2026, 11), (named, unsaid), SheetOptions(domain=True, level=True))
    rows = read_csv(write(listed, CSV))
    assert [row[4:] for row in rows] == [["Kind", "Level"], ["Career", "Team"], ["Not yet chosen", "Not yet chosen"]]
