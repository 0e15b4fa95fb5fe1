"""Whatever happens to a content file, only `ContentBroken` comes out."""

import contextlib
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.errors import ContentBroken
from rmdesk.workbook.clauses import load_clauses
from rmdesk.workbook.contacts import load_contacts
from rmdesk.workbook.loader import load_workbook

MARKS = ['"', "'", '"""', "[", "]", "[[", "]]", "{", "}", "=", "\n", "\r\n", ",", ".", "#", "\\"]
ODD = ["\x00", "\ufeff", "\ud800", "\u202e", "é", "9" * 5000, "[" * 2000]
DATA = ["0", "nan", "1e999", "-1", "true", "2026-11-21", "2026-11-21T10:00:00Z", "10:00:00", '"" = 1', 'id = "a"']
TABLES = ["[pages]", "[[pages]]", "[[pages.questions]]", "[choice_sets.x]", "pages = 1", "[[contacts]]", "[clauses]"]
PIECES = st.sampled_from([*MARKS, *ODD, *DATA, *TABLES])
EDITS = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 40), PIECES), min_size=1, max_size=4)
VALUES = st.sampled_from(
    ["1", "-7", "1.5", '""', '"x"', "[]", "[[]]", "{}", "[{}]", '["a", 1]', "true", "2026-11-21", "{ a = { b = 1 } }"]
)


def edited(text: str, edits: list[tuple[float, int, str]]) -> str:
    for place, cut, piece in edits:
        at = int(place * len(text))
        text = text[:at] + piece + text[at + cut :]
    return text


def with_value(text: str, place: float, value: str) -> str:
    lines = text.split("\n")
    keys = [number for number, line in enumerate(lines) if " = " in line]
    number = keys[int(place * (len(keys) - 1))]
    lines[number] = f"{lines[number].split(' = ')[0]} = {value}"
    return "\n".join(lines)


@settings(max_examples=150, deadline=None)
@given(edits=EDITS, index=st.booleans())
def test_a_damaged_workbook_is_refused_or_loads(small, reading, edits, index: bool) -> None:
    name = "workbook.toml" if index else "first.toml"
    with contextlib.suppress(ContentBroken):
        load_workbook(reading({**small, name: edited(small[name], edits)}))


@settings(max_examples=150, deadline=None)
@given(place=st.floats(0, 1), value=VALUES, index=st.booleans())
def test_a_value_of_the_wrong_shape_is_refused_or_loads(small, reading, place: float, value: str, index: bool) -> None:
    name = "workbook.toml" if index else "first.toml"
    with contextlib.suppress(ContentBroken):
        load_workbook(reading({**small, name: with_value(small[name], place, value)}))


@pytest.mark.parametrize("name", ["contacts.toml", "clauses.toml"])
@settings(max_examples=40, deadline=None)
@given(edits=EDITS, place=st.floats(0, 1), value=VALUES)
def test_damaged_lists_are_refused_or_load(read, reading, name: str, edits, place: float, value: str) -> None:
    text = read(f"content/en-GB/{name}")
    for broken in (edited(text, edits), with_value(text, place, value)):
        with contextlib.suppress(ContentBroken):
            load_clauses(reading({name: broken})) if name == "clauses.toml" else load_contacts(
                reading({name: broken}), date(2026, 11, 21)
            )
