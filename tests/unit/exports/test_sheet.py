"""The sheet: what it can hold, what it refuses, and its one canonical form."""

import dataclasses
import types
import typing
import unicodedata
from datetime import UTC, date, datetime
from enum import Enum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain import canonical
from rmdesk.domain.actions import BOTH, Action, ActionDomain, ActionLevel, ActionStatus, ActionText
from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.partners import Partner
from rmdesk.exports import sheet as sheet_module
from rmdesk.exports.document import document_of
from rmdesk.exports.sheet import (
    Sheet,
    SheetDue,
    SheetLine,
    SheetMonth,
    SheetOptions,
    SheetVoice,
    sheet_from_plain,
    sheet_hash,
    sheet_to_plain,
)
from rmdesk.exports.sheet_builder import sheet_of

quick = settings(max_examples=60, deadline=None)
nfc = st.text(max_size=30).map(lambda text: unicodedata.normalize("NFC", text))
months = st.builds(SheetMonth, st.integers(1, 9999), st.integers(1, 12))
AMARA, BEN = Partner(PartnerId("a" * 32), "Amara Bello"), Partner(PartnerId("b" * 32), "Chris Dee-Evans")


def dues(exact):
    return st.none() | st.builds(SheetDue, months, st.integers(1, 28) if exact else st.none())


@st.composite
def sheets(draw):
    chosen = draw(st.builds(SheetOptions, st.booleans(), st.booleans(), st.booleans()))
    lines = st.builds(
        SheetLine,
        nfc,
        st.sampled_from(["AB", "?", BOTH, "É", "AB1"]),
        dues(chosen.exact_day),
        st.sampled_from(ActionStatus),
        st.sampled_from(ActionDomain) if chosen.domain else st.none(),
        st.sampled_from(ActionLevel) if chosen.level else st.none(),
    )
    return Sheet(draw(nfc), draw(months), tuple(draw(st.lists(lines, max_size=4))), chosen)


@quick
@given(sheets())
def test_a_sheet_comes_back_through_bytes(sheet):
    plain = canonical.decode(canonical.encode(sheet_to_plain(sheet)))
    assert sheet_from_plain(plain) == sheet
    assert sheet_hash(sheet_from_plain(plain)) == sheet_hash(sheet)


@quick
@given(sheets(), sheets())
def test_different_sheets_have_different_hashes(one, other):
    assert (one == other) == (sheet_hash(one) == sheet_hash(other))


def test_the_hash_is_fixed_for_ever(board_sheet):
    assert sheet_hash(board_sheet) == "3807940b15f058ac5e590bbdfad82d9d8d5eaf1da17edb94d3de492f7b10512a"


json_values = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5) | st.just([]) | st.just({})


def changed(plain, path, value):
    """A copy with the value at `path` (keys and positions) replaced."""
    if not path:
        return value
    first, *rest = path
    copy = list(plain) if isinstance(plain, list) else dict(plain)
    copy[first] = changed(copy[first], rest, value)
    return copy


PATHS = [
    ["sheet"], ["title"], ["made_in"], ["options"], ["lines"], ["options", "exact_day"], ["options", "domain"],
    ["lines", 0], *(["lines", 0, name] for name in ("title", "who", "due", "status", "domain", "level")),
]  # fmt: skip


@quick
@given(st.sampled_from(PATHS), json_values)
def test_any_other_value_is_a_sheet_or_refused(board_sheet, path, value):
    try:
        sheet = sheet_from_plain(changed(sheet_to_plain(board_sheet), path, value))
    except NotCanonical:
        return
    assert canonical.encode(sheet_to_plain(sheet)) == canonical.encode(
        changed(sheet_to_plain(board_sheet), path, value)
    )


@pytest.mark.parametrize("path", [[], ["options"], ["lines", 0]])
def test_an_extra_or_a_missing_field_is_refused(board_sheet, path):
    plain = sheet_to_plain(board_sheet)
    inner = plain
    for step in path:
        inner = inner[step]
    for other in ({**inner, "notes": "x"}, dict(list(inner.items())[1:])):
        with pytest.raises(NotCanonical):
            sheet_from_plain(changed(plain, path, other))


@pytest.mark.parametrize(
    "due", ["2027", "2027-13", "2027-00", "2027-02-30", "2027-1", "2027-01-1", "2027-01-1a", "2027-01-٠١", "0000-01", 7]
)
def test_odd_dates_are_refused(board_sheet, due):
    with pytest.raises(NotCanonical):
        sheet_from_plain(changed(sheet_to_plain(board_sheet), ["lines", 0, "due"], due))


def test_a_sheet_follows_its_options():
    month, exact = SheetDue(SheetMonth(2027, 1)), SheetDue(SheetMonth(2027, 1), 5)
    line = SheetLine("x", "AB", month, ActionStatus.DONE)
    Sheet("x", SheetMonth(2026, 11), (line,))
    for other in (
        dataclasses.replace(line, due=exact),
        dataclasses.replace(line, domain=ActionDomain.CAREER),
        dataclasses.replace(line, level=ActionLevel.TEAM),
    ):
        with pytest.raises(ValueError, match="options"):
            Sheet("x", SheetMonth(2026, 11), (other,))
    with pytest.raises(ValueError, match="options"):
        Sheet("x", SheetMonth(2026, 11), (line,), SheetOptions(exact_day=True))
    unsaid = Sheet("x", SheetMonth(2026, 11), (line,), SheetOptions(domain=True, level=True))
    assert document_of(unsaid).rows[0].cells[4:] == ("Not yet chosen", "Not yet chosen")


@pytest.mark.parametrize("who", ["", "Amara Bello", "A" * 13, "A\tB", "e\u0301"])
def test_who_is_short(who):
    with pytest.raises(ValueError, match=r"who|NFC"):
        SheetLine("x", who, None, ActionStatus.DONE)


ALLOWED = (str, int, bool, type(None))


def test_the_allow_list_has_no_room_for_anything_else():
    """Every field is text, a number, yes or no, an enum, or a tuple of such values; the names are exactly these."""

    def check(kind):
        if isinstance(kind, types.UnionType):
            for part in typing.get_args(kind):
                check(part)
        elif typing.get_origin(kind) is tuple:
            part, more = typing.get_args(kind)
            assert more is Ellipsis
            check(part)
        elif dataclasses.is_dataclass(kind):
            assert kind.__dataclass_params__.frozen
            assert "__dict__" not in dir(kind)
            for one in typing.get_type_hints(kind).values():
                check(one)
        else:
            assert kind in ALLOWED or issubclass(kind, Enum)

    check(Sheet)
    assert [field.name for field in dataclasses.fields(Sheet)] == ["title", "made_in", "lines", "options", "voice"]
    line = [field.name for field in dataclasses.fields(SheetLine)]
    assert line == ["title", "who", "due", "status", "domain", "level"]
    assert sheet_module.__doc__


def action(owner=BOTH, due=date(2027, 3, 9), **more):
    text = ActionText(
        "Ask the board", "secret why", ActionDomain.CAREER, ActionLevel.TEAM, owner, due, ("secret step",), **more
    )
    return Action(
        RecordId("c" * 32), text, ActionStatus.AGREED, AMARA.id, datetime(2026, 1, 2, tzinfo=UTC), frozenset()
    )


def test_actions_become_lines_of_the_allow_list():
    actions = [action(AMARA.id, notes="secret note", outcome="secret end"), action(BOTH, None), action("0" * 32)]
    sheet = sheet_of("Ours", date(2026, 11, 21), actions, (AMARA, BEN), SheetOptions())
    assert [(line.who, line.due) for line in sheet.lines] == [
        ("AB", SheetDue(SheetMonth(2027, 3))),
        (BOTH, None),
        ("?", SheetDue(SheetMonth(2027, 3))),
    ]
    written = canonical.encode(sheet_to_plain(sheet))
    for never in (b"secret", b"Amara", b"Bello", b"-09", b"career", b"team", b"2026-01", b"-21", b"aaaa", b"cccc"):
        assert never not in written
    assert sheet.file_name == "rmdesk-actions-2026-11"


def test_what_the_two_choose_is_added():
    sheet = sheet_of("Ours", date(2026, 11, 21), [action()], (AMARA, BEN), SheetOptions(True, True, True))
    assert sheet.lines[0].due == SheetDue(SheetMonth(2027, 3), 9)
    assert (sheet.lines[0].domain, sheet.lines[0].level) == (ActionDomain.CAREER, ActionLevel.TEAM)


@pytest.mark.parametrize(
    ("names", "shown"), [(("Ann Bell", "Abe Bo"), ["AB1", "AB2"]), (("", ""), ["?1", "?2"]), (("", "Bo"), ["?", "B"])]
)
def test_two_with_the_same_initials_stay_apart(names, shown):
    partners = [Partner(one.id, name) for one, name in zip((AMARA, BEN), names, strict=True)]
    actions = [action(AMARA.id), action(BEN.id)]
    sheet = sheet_of("Ours", date(2026, 11, 21), actions, partners, SheetOptions())
    assert [line.who for line in sheet.lines] == shown


def test_other_ways_to_write_a_letter_are_one(board_sheet):
    decomposed = dataclasses.replace(action(), text=ActionText("Cafe\u0301"))
    sheet = sheet_of("E\u0301", date(2026, 11, 21), [decomposed], (AMARA, BEN), SheetOptions())
    assert (sheet.title, sheet.lines[0].title) == ("É", "Café")


def test_a_list_of_one_comes_back_and_says_so():
    line = SheetLine("x", "AB", SheetDue(SheetMonth(2027, 1)), ActionStatus.DONE)
    both = Sheet("x", SheetMonth(2026, 11), (line,))
    one = dataclasses.replace(both, voice=SheetVoice.ONE)
    assert sheet_from_plain(sheet_to_plain(one)) == one
    assert sheet_from_plain(sheet_to_plain(both)) == both
    assert sheet_hash(one) != sheet_hash(both)
    assert "voice" not in sheet_to_plain(both)
    assert (sheet_to_plain(both)["sheet"], sheet_to_plain(one)["sheet"]) == (1, 2)


@pytest.mark.parametrize(
    "change",
    [{"sheet": 3}, {"sheet": True}, {"sheet": "1"}, {"sheet": 2}, {"voice": "one"}, {"sheet": 2, "voice": "both"},
     {"sheet": 2, "voice": "two"}, {"sheet": 2, "voice": None}, {"lines": {}}],
)  # fmt: skip
def test_a_sheet_of_another_version_is_refused(board_sheet, change):
    with pytest.raises(NotCanonical):
        sheet_from_plain(sheet_to_plain(board_sheet) | change)


@pytest.mark.parametrize("plain", [None, [], "sheet", 1])
def test_what_is_no_object_is_no_sheet(plain):
    with pytest.raises(NotCanonical):
        sheet_from_plain(plain)


@pytest.mark.parametrize(
    "due",
    ["2027-3", "2027-03-9", "2027-031", "2027-03x", "2027-03-00", "2027/03/09", "2027-03-1x", "2027-03-0٣", "", " "],
)
def test_a_due_date_has_two_forms_only(due):
    line = SheetLine("x", "AB", None, ActionStatus.DONE)
    plain = sheet_to_plain(Sheet("x", SheetMonth(2026, 11), (line,)))
    plain["lines"] = [{**plain["lines"][0], "due": due}]
    with pytest.raises(NotCanonical):
        sheet_from_plain(plain)
