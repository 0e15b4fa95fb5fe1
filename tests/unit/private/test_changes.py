import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.private import changes as changes_module
from rmdesk.private.changes import changes_between
from rmdesk.private.secret_text import SecretText


def found(before: str, after: str) -> list[tuple[str, str]]:
    changes = changes_between(SecretText(before), SecretText(after))
    return [(change.before.reveal(), change.after.reveal()) for change in changes]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("One. Two.", "One. Two.", []),
        ("One. Two.", "One.\n\nTwo.  ", []),
        ("One. Two.", "One. Two. Three.", [("", "Three.")]),
        ("One. Two.", "Two.", [("One.", "")]),
        ("One. Two. Three.", "One. Other! Three.", [("Two.", "Other!")]),
        ("A. B. C. D.", "A. x. C. y.", [("B.", "x."), ("D.", "y.")]),
        ("", "اليوم كان صعبا", [("", "اليوم كان صعبا")]),
        ("", "", []),
    ],
)
def test_it_names_each_place(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    assert found(before, after) == expected


def test_very_different_texts_become_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(changes_module, "_MOST_COMPARISONS", 3)
    assert found("Same. A. B.", "Same. C. D.") == [("A. B.", "C. D.")]


@given(st.lists(st.sampled_from(["One.", "Two!", "Three\n", "Four?"])), st.lists(st.sampled_from(["One.", "Five."])))
def test_nothing_is_named_twice_and_equal_texts_have_no_changes(old: list[str], new: list[str]) -> None:
    places = found(" ".join(old), " ".join(new))
    assert bool(places) == ([word.strip() for word in old] != new)
    assert sum(len(before.split()) for before, _ in places) <= len(old)
    assert sum(len(after.split()) for _, after in places) <= len(new)
