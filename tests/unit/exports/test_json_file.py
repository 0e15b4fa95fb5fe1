"""The data: what the published schema says, no more, and no key for what the two left out."""

import json

import pytest
from jsonschema import Draft202012Validator, ValidationError

from rmdesk.domain.actions import BOTH, ActionDomain, ActionStatus
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.sheet import Sheet, SheetDue, SheetLine, SheetMonth, SheetOptions, SheetVoice
from rmdesk.runtime import resources
from tests.readers import read_json

JSON = ExportKind(ExportFormat.JSON)


def test_every_field(write) -> None:
    line = SheetLine("Ask", BOTH, SheetDue(SheetMonth(2027, 3)), ActionStatus.UNDER_WAY)
    plain = read_json(write(Sheet("Ours", SheetMonth(2026, 11), (line,)), JSON))
    action = {"title": "Ask", "who": "Both", "due": "2027-03", "status": "under-way"}
    assert plain == {
        "format": "rmdesk-actions", "version": 1, "title": "Ours", "made_in": "2026-11", "made_by": "both",
        "actions": [action],
    }  # fmt: skip


def test_what_was_chosen_is_there_even_where_nobody_has_said(write) -> None:
    lines = (
        SheetLine("a", "AB", SheetDue(SheetMonth(2027, 3), 9), ActionStatus.DONE, ActionDomain.CAREER),
        SheetLine("b", "AB", None, ActionStatus.DONE),
    )
    options = SheetOptions(exact_day=True, domain=True)
    sheet = Sheet("x", SheetMonth(2026, 11), lines, options, SheetVoice.ONE)
    levels = Sheet(
        "x", SheetMonth(2026, 11), (SheetLine("a", "AB", None, ActionStatus.DONE),), SheetOptions(level=True)
    )
    assert json.loads(write(levels, JSON))["actions"][0]["level"] is None
    plain = read_json(write(sheet, JSON))
    first, second = plain["actions"]  # type: ignore[misc]
    assert (first["domain"], first["due"], second["domain"], second["due"]) == ("career", "2027-03-09", None, None)
    assert "level" not in first
    assert plain["made_by"] == "one"


@pytest.mark.parametrize(
    "change",
    [{"notes": "x"}, {"version": 2}, {"made_in": "2026-13"}, {"actions": [{"title": "x"}]},
     {"actions": [{"title": "x", "who": "A", "due": None, "status": "done", "why": "x"}]}],
)  # fmt: skip
def test_the_schema_has_no_room_for_anything_else(write, board_sheet, change: dict[str, object]) -> None:
    schema = json.loads(resources.read_bytes("docs/export-sheet.schema.json"))
    plain = json.loads(write(board_sheet, JSON)) | change
    with pytest.raises(ValidationError):
        Draft202012Validator(schema).validate(plain)
