import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.workbook.positions import line_of

TEXT = '''\
top = 1
"quoted key" = "a # b = [c]"

[table]
  inner.deep = { x = 1, y = [2, 3] }
long = """
fake = 1
[[pages]]
""""

[[pages]] # a comment with [brackets]
id = "one"
items = [
    "a", # a comment ]
    { id = "b" },
]
[[pages.questions]]
id = "one-a"
[[pages.questions]]
id = "one-b"
[[pages]]
id = "two"
[[pages.questions]]
id = 'two-a'
'''


@pytest.mark.parametrize(
    ("where", "line"),
    [
        ((), 1),
        (("top",), 1),
        (("quoted key",), 2),
        (("table",), 4),
        (("table", "inner", "deep"), 5),
        (("table", "long"), 6),
        (("pages", 0), 11),
        (("pages", 0, "id"), 12),
        (("pages", 0, "items", 1, "id"), 13),
        (("pages", 0, "questions", 0, "id"), 18),
        (("pages", 0, "questions", 1), 19),
        (("pages", 0, "questions", 1, "missing"), 19),
        (("pages", 1, "id"), 22),
        (("pages", 1, "questions", 0, "id"), 24),
        (("nowhere", 4), 1),
    ],
)
def test_every_table_and_key_has_its_line(where: tuple[str | int, ...], line: int) -> None:
    tomllib.loads(TEXT)
    assert line_of(TEXT, where) == line


@settings(max_examples=150, deadline=None)
@given(st.text("[]{}=\"'#\n.a1 ,\\", max_size=60), st.sampled_from([("a",), ("a", 1), ("1", 0, "a")]))
def test_any_text_gives_a_line_that_it_has(text: str, where: tuple[str | int, ...]) -> None:
    assert 1 <= line_of(text, where) <= text.count("\n") + 1
