import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.private import search as search_module
from rmdesk.private.matching import fold, parse
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing

S = SecretText
AWKWARD = [
    "it's",
    "C++",
    "50%",
    "hello -world",
    "title:it",
    '"',
    'a "b" c',
    "(x",
    "x*",
    "^x",
    "AND OR NOT",
    "NEAR(a b)",
    "a\0b",
]


def found(wing: PrivateWing, words: str, **how: int) -> list[str]:
    return [hit.title.reveal() for hit in wing.search.find(S(words), **how)]


@pytest.fixture
def filled(wing: PrivateWing) -> PrivateWing:
    wing.journal.write(S("Canal"), S("A heron stood by the canal. It's a café, 50% full, C++ inside."))
    wing.journal.write(S("Herons"), S("Two herons, and hello -world."))
    wing.journal.write(S("Nothing"), S("Nothing to see. " * 100 + "At the end a heron waits."))
    return wing


@pytest.fixture(params=["nearby", "index"])
def path_taken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways to look for a beginning must say the same."""
    if request.param == "index":
        monkeypatch.setattr(search_module, "_MOST_CHARACTERS", 0)
    return str(request.param)


@pytest.mark.usefixtures("path_taken")
@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("heron ", ["Nothing", "Canal"]),
        ("heron", ["Nothing", "Herons", "Canal"]),
        ("her", ["Nothing", "Herons", "Canal"]),
        ("HERON  canal ", ["Canal"]),
        ("canal her", ["Canal"]),
        ("cafe", ["Canal"]),
        ("Café ", ["Canal"]),
        ("it's", ["Canal"]),
        ("c++", ["Canal"]),
        ("50%", ["Canal"]),
        ("hello -world", ["Herons"]),
        ("ero", []),
        ("he", []),
        ("to", ["Nothing"]),
        ("", []),
        ("  ", []),
        ("!!! ...", []),
        ("heron !!!", ["Nothing", "Herons", "Canal"]),
    ],
)
def test_what_is_found(filled: PrivateWing, words: str, expected: list[str]) -> None:
    assert found(filled, words) == expected


@pytest.mark.usefixtures("path_taken")
@pytest.mark.parametrize("words", AWKWARD)
def test_nothing_typed_has_a_special_meaning(filled: PrivateWing, words: str) -> None:
    found(filled, words)
    found(filled, words + " ")


@given(st.text(max_size=40))
def test_any_text_makes_a_query_of_quoted_words(typed: str) -> None:
    query = parse(typed)
    if query is not None:
        assert query.everything.count('"') % 2 == 0
        query.marks(typed)
        query.excerpt(typed)


@given(st.text(max_size=40))
def test_folding_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


def test_the_newest_words_only_and_the_one_saved_last_first(wing: PrivateWing) -> None:
    first = wing.journal.write(S("first"), S("old heron"))
    wing.journal.write(S("second"), S("heron"))
    wing.journal.save(first.id, S("first"), S("new heron"))
    assert found(wing, "heron ") == ["first", "second"]
    assert found(wing, "old ") == []
    wing.journal.bring_back(first.id, 1)
    assert found(wing, "old ") == ["first"]


def test_marks_point_at_the_words(filled: PrivateWing) -> None:
    hits = filled.search.find(S("Her"))
    for hit in hits:
        snippet = hit.snippet.reveal()
        assert hit.marks
        assert all(snippet[start:end].lower().startswith("heron") for start, end in hit.marks)
    assert hits[0].snippet.reveal().startswith("…")
    assert "heron waits" in hits[0].snippet.reveal()
    assert hits[1].title_marks == ((0, 6),)


def test_pages_of_hits_go_on_where_the_last_one_ended(wing: PrivateWing) -> None:
    for number in range(7):
        wing.journal.write(S(f"t{number}"), S("heron"))
    for words in ("heron ", "her"):
        first = wing.search.find(S(words), limit=3)
        assert [hit.title.reveal() for hit in first] == ["t6", "t5", "t4"]
        assert found(wing, words, limit=3, before=first[-1].place) == ["t3", "t2", "t1"]
    assert len(wing.search.find(S("heron "), limit=10_000)) == 7


def test_both_paths_agree_on_many(wing: PrivateWing, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(60):
        wing.journal.write(S(f"t{number}"), S("mentoring" if number % 3 else "mending nets"))
    near = {words: found(wing, words) for words in ("men", "mento", "nets men", "mend", "xyz")}
    monkeypatch.setattr(search_module, "_MOST_CHARACTERS", 0)
    assert near == {words: found(wing, words) for words in near}
    assert [len(titles) for titles in near.values()] == [20, 20, 20, 20, 0]
