"""The words to pause with: few, still, for every body, and strict to read."""

import re

import pytest

from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.grounding import Grounding
from rmdesk.workbook.grounding import load_grounding

ONE = """\
[[exercises]]
id = "one"
title = "One"
lines = ["A line."]
"""
HEAD = """\
[pause]
title = "Pause"
intro = "Stay."

[aftercare]
title = "Afterwards"
lines = ["A line."]

"""
FOUR = HEAD + "\n".join(ONE.replace('"one"', f'"e-{number}"') for number in range(4))


@pytest.fixture(scope="module")
def grounding(read) -> Grounding:
    return load_grounding(read)


def test_there_is_a_choice_without_a_search(grounding: Grounding) -> None:
    assert 4 <= len(grounding.exercises) <= 6
    titles = [one.title for one in grounding.exercises]
    assert len(set(titles)) == len(titles)
    assert all(1 <= len(one.lines) <= 3 for one in (*grounding.exercises, grounding.aftercare))


def test_no_exercise_asks_for_movement_writing_or_closed_eyes(grounding: Grounding) -> None:
    words = " ".join(line for one in (*grounding.exercises, grounding.aftercare) for line in one.lines)
    unwanted = (
        r"\b(walk|jump|stretch|stand up|close your eyes|write|count|seconds|minutes|must|should|relax|calm down)\b|!"
    )
    assert re.search(unwanted, words, re.IGNORECASE) is None
    assert re.search(unwanted, "Close your eyes and relax", re.IGNORECASE)


def test_breathing_can_be_left(grounding: Grounding) -> None:
    [breath] = [one for one in grounding.exercises if one.id == "breath"]
    assert "If it does not feel good, stop" in breath.lines[-1]
    assert "leave it out" in grounding.intro


def test_it_is_read_as_it_is_written(reading) -> None:
    found = load_grounding(reading({"grounding.toml": FOUR}))
    assert (found.title, found.intro) == ("Pause", "Stay.")
    assert [one.id for one in found.exercises] == ["e-0", "e-1", "e-2", "e-3"]
    assert found.aftercare.lines == ("A line.",)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (HEAD, "needs 4 to 6 exercises, and has 0"),
        (HEAD + ONE, "needs 4 to 6 exercises, and has 1"),
        (FOUR.replace('"e-1"', '"e-0"'), "same id"),
        (FOUR.replace('["A line."]', '["1.", "2.", "3.", "4."]', 1), "has 4 lines, and 3 is the most"),
        (FOUR.replace('intro = "Stay."\n', ""), 'The page for a pause has no "intro"'),
        (FOUR + "seconds = 30\n", "not known"),
    ],
)
def test_broken_words_are_told_with_their_place(reading, text: str, says: str) -> None:
    with pytest.raises(ContentBroken) as caught:
        load_grounding(reading({"grounding.toml": text}))
    assert caught.value.detail.startswith("content/en-GB/grounding.toml, line ")
    assert says in caught.value.detail
