from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.private import search as search_module
from rmdesk.private.entries import Filter, Setting
from rmdesk.private.matching import Query, fold, parse
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from tests.fakes.clock import FakeClock

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


def found(wing: PrivateWing, words: str, **how: Any) -> list[str]:
    return [hit.title.reveal() for hit in wing.search.find(S(words), **how)]


@pytest.fixture
def filled(wing: PrivateWing) -> PrivateWing:
    wing.journal.write(S("Canal"), S("A heron stood by the canal. It's a café, 50% full, C++ inside."))
    wing.journal.write(S("Herons"), S("Two herons, and hello -world."))
    wing.journal.write(S("Nothing"), S("Nothing to see. " * 100 + "At the end a heron waits."))
    return wing


@pytest.fixture(params=["nearby", "index", "endings"])
def path_taken(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """All ways to look for a beginning must say the same."""
    take(str(request.param), monkeypatch)
    return str(request.param)


def take(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if path != "nearby":
        monkeypatch.setattr(search_module, "_MOST_CHARACTERS", 0)
    monkeypatch.setattr(search_module, "_WORTH_AN_ENDING", 0 if path == "endings" else 2**62)


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
def test_nothing_typed_has_a_special_meaning(filled: PrivateWing) -> None:
    for words in AWKWARD:
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


@pytest.mark.parametrize("way", ["index", "endings"])
def test_all_paths_agree_on_many(wing: PrivateWing, monkeypatch: pytest.MonkeyPatch, way: str) -> None:
    for number in range(60):
        wing.journal.write(S(f"t{number}"), S("mentoring" if number % 3 else "mending nets"))
    near = {words: found(wing, words) for words in ("men", "mento", "nets men", "mend", "xyz")}
    take(way, monkeypatch)
    assert near == {words: found(wing, words) for words in near}
    assert [len(titles) for titles in near.values()] == [20, 20, 20, 20, 0]


def test_a_beginning_that_few_of_the_newest_have_is_found_in_the_index(
    wing: PrivateWing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The look at the newest ends where so few of them have it that it would not be settled."""
    wing.journal.write(S("old"), S("heron"))
    for number in range(60):
        wing.journal.write(S(f"t{number}"), S("canal"))
    looked_at: list[str] = []
    begins_in = Query.begins_in

    def counted(query: Query, text: str) -> bool:
        looked_at.append(text)
        return begins_in(query, text)

    monkeypatch.setattr(Query, "begins_in", counted)
    assert found(wing, "her") == ["old"]
    assert 0 < len(looked_at) < 60 * 2


@pytest.mark.usefixtures("path_taken")
@pytest.mark.parametrize("words", ["her", "heron ", "heron", "by her"])
def test_only_what_was_begun_in_a_month_or_for_a_session(wing: PrivateWing, clock: FakeClock, words: str) -> None:
    """Also where it has been written anew since, and where another month lies between."""
    first = wing.journal.write(S("first"), S("by old heron"), setting=Setting(session=2))
    month = Filter(month=clock.now().strftime("%Y-%m"))
    second = wing.journal.write(S("second"), S("by herons and a heron"))
    clock.advance(days=40)
    wing.journal.write(S("later"), S("by heron"), setting=Setting(session=2))
    wing.journal.save(first.id, S("first"), S("by new heron"))
    at_once = found(wing, words, wanted=month)
    assert at_once == ["first", "second"]
    newest = wing.search.find(S(words), limit=1, wanted=month)
    assert found(wing, words, wanted=month, before=newest[0].place) == ["second"]
    assert found(wing, words, wanted=Filter(session=2)) == ["first", "later"]
    assert found(wing, words, wanted=Filter(month=month.month, session=2)) == ["first"]
    wing.journal.bin(second.id)
    assert found(wing, words, wanted=month) == ["first"]
    assert found(wing, words, wanted=Filter(session=9)) == []


def test_words_that_are_gone_are_no_ending_any_more(wing: PrivateWing, monkeypatch: pytest.MonkeyPatch) -> None:
    take("endings", monkeypatch)
    gone = wing.journal.write(S("gone"), S("heronry"))
    wing.journal.write(S("stays"), S("herons"))
    wing.journal.bin(gone.id)
    wing.journal.purge_bin([gone.id])
    assert wing.space.read("SELECT term FROM reflection_terms WHERE term >= 'her' AND term < 'hes'") == [("herons",)]
    assert found(wing, "her") == ["stays"]


def test_beginnings_are_found_after_the_file_was_made_anew(wing: PrivateWing, monkeypatch: pytest.MonkeyPatch) -> None:
    take("endings", monkeypatch)
    wing.journal.write(S("stays"), S("herons"))
    wing.space.rebuild()
    assert found(wing, "her") == ["stays"]


def test_the_list_of_words_is_not_kept_in_the_file(wing: PrivateWing) -> None:
    assert wing.space.read("SELECT name FROM temp.sqlite_master") == [("reflection_terms",)]
    assert wing.space.read("SELECT name FROM main.sqlite_master WHERE name LIKE 'reflection_terms%'") == []
