"""The British dictionary that comes with rmdesk, and what happens when a file of it is missing."""

import time
from itertools import pairwise
from pathlib import Path

import pytest

from rmdesk.domain.errors import ContentBroken
from rmdesk.runtime.resources import root
from rmdesk.spelling.dictionary import MOST_SUGGESTIONS, Dictionary, load_dictionary
from rmdesk.spelling.languages import dictionary_for


@pytest.fixture(scope="module")
def british() -> Dictionary:
    return load_dictionary("en-GB")


@pytest.mark.parametrize(
    "word",
    ["colour", "organise", "organize", "realised", "centre", "practise", "wellbeing", "allyship", "café", "nurse’s",
     "don’t", "mentoring", "microaggression", "secondments", "debrief", "x" * 61],
)  # fmt: skip
def test_it_knows_british_words(british: Dictionary, word: str) -> None:
    assert british.knows(word)


@pytest.mark.parametrize("word", ["teh", "recieve", "color", "behavior", "organisaton", "seperate"])
def test_it_does_not_know_slips_and_american_words(british: Dictionary, word: str) -> None:
    assert not british.knows(word)


@pytest.mark.parametrize(
    ("word", "meant"),
    [("teh", "the"), ("recieve", "receive"), ("definately", "definitely"), ("seperate", "separate"),
     ("publically", "publicly"), ("tommorow", "tomorrow"), ("dissapointed", "disappointed"), ("color", "colour")],
)  # fmt: skip
def test_common_slips_get_the_word_that_is_meant(british: Dictionary, word: str, meant: str) -> None:
    found = british.suggestions(word)
    assert meant in found
    assert len(found) <= MOST_SUGGESTIONS


def test_a_suggestion_keeps_the_ending(british: Dictionary) -> None:
    assert "nurse’s" in british.suggestions("nurze’s")


def test_there_may_be_nothing_to_suggest(british: Dictionary) -> None:
    assert british.suggestions("xqzvvkj") == ()


@pytest.mark.parametrize(
    ("language", "name"),
    [("en-GB", "en-GB"), ("en-gb", "en-GB"), ("en", "en-GB"), ("en-US", ""), ("cy", ""), ("ar", ""), ("", "")],
)
def test_a_language_without_a_dictionary_has_none(language: str, name: str) -> None:
    assert dictionary_for(language) == name


def test_a_dictionary_without_its_words_is_told(tmp_path: Path) -> None:
    for suffix in ("aff", "dic"):
        (tmp_path / f"en-GB.{suffix}").write_bytes((root() / f"dictionaries/en-GB.{suffix}").read_bytes())
    with pytest.raises(ContentBroken):
        load_dictionary("en-GB", tmp_path)
    with pytest.raises(ContentBroken):
        load_dictionary("cy", tmp_path)


def test_other_threads_can_go_on_while_it_loads(monkeypatch: pytest.MonkeyPatch) -> None:
    """It rests again and again, and works only a little in between. What it waits for is not counted."""
    rests: list[float] = []
    monkeypatch.setattr("rmdesk.spelling.dictionary.time.sleep", lambda _seconds: rests.append(time.thread_time()))
    load_dictionary("en-GB")
    work = sorted(after - before for before, after in pairwise(rests))
    assert len(work) > 20
    assert work[len(work) // 2] < 0.030, "it holds Python's lock"
