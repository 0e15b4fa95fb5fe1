"""Models are content, and a reflection stays one text whatever its model."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.errors import ContentBroken
from rmdesk.private.models import Model, Section, in_parts, load_models, one_text
from rmdesk.runtime.resources import read_text

MODEL = Model("m", "M", "s", (Section("What?", "a"), Section("So what?", "b"), Section("Now what?", "c")))
line = st.text(alphabet="abc W?\u00e9", max_size=12)
words = st.lists(line | st.sampled_from(["What?", "So what?", "Now what?"]), max_size=4).map("\n".join)
plain = st.lists(line, max_size=4).map("\n".join)


def test_the_shipped_models_can_be_read_and_say_what_they_were_adapted_from() -> None:
    models = load_models(read_text)
    assert [one.id for one in models] == ["what-so-what", "six-steps"]
    assert [section.heading for section in models[0].sections] == ["What?", "So what?", "Now what?"]
    assert len(models[1].sections) == 6
    assert all(one.source.startswith("Adapted from ") for one in models)


def test_a_model_is_translated_as_a_whole_or_says_that_it_is_in_english() -> None:
    first, second = load_models(read_text, "cy")
    assert [section.heading for section in first.sections] == ["Beth?", "Felly beth?", "Beth nawr?"]
    assert (first.language, second.language) == ("", "en-GB")
    assert second.sections == load_models(read_text)[1].sections
    assert {one.language for one in load_models(read_text, "en-XA")} == {"en-GB"}
    assert {one.language for one in load_models(read_text)} == {""}


def test_what_was_written_under_headings_of_another_language_is_found_by_them() -> None:
    english, welsh = load_models(read_text, others=("cy", "ar"))[0], load_models(read_text, "cy")[0]
    for wrote, reads in ((english, welsh), (welsh, english)):
        assert in_parts(reads, one_text(wrote, ("One.", "", "Three."))) == ("One.", "", "Three.")


@pytest.mark.parametrize(
    "words",
    [
        'title = "T"\n[[models.what-so-what.sections]]\nheading = "Un"\nprompt = "p"\n'
        '[[models.what-so-what.sections]]\nheading = "Dau"\nprompt = "p"\n',
        'title = "T"\nsource = "s"\n',
    ],
)
def test_a_translation_that_leaves_something_out_is_told(words: str) -> None:
    def read(path: str) -> str:
        return f"[models.what-so-what]\n{words}" if path == "content/cy/models.toml" else read_text(path)

    with pytest.raises(ContentBroken, match="cy/models"):
        load_models(read, "cy")


def test_parts_become_one_text_and_come_back() -> None:
    parts = ("I met her.\n\nShe was kind.", "", "Ask again.")
    text = one_text(MODEL, parts)
    assert text == "What?\nI met her.\n\nShe was kind.\n\nNow what?\nAsk again."
    assert in_parts(MODEL, text) == parts
    assert one_text(MODEL, ("", " ", "\n")) == ""


def test_words_without_headings_stand_in_the_first_part() -> None:
    assert in_parts(MODEL, "Just words.\nMore.") == ("Just words.\nMore.", "", "")
    assert in_parts(MODEL, "Before\nSo what?\nAfter") == ("Before", "After", "")


def test_a_heading_that_comes_too_early_or_again_is_a_line_of_ones_own() -> None:
    assert in_parts(MODEL, "Now what?\nx\nWhat?\nNow what?") == ("", "", "x\nWhat?\nNow what?")


@settings(max_examples=200, deadline=None)
@given(words)
def test_no_word_is_lost_on_the_way_into_a_model_and_back(text: str) -> None:
    def letters(of: str) -> str:
        return "".join(of.split())

    there = one_text(MODEL, in_parts(MODEL, text))
    for heading in ("Now what?", "So what?", "What?"):
        text, there = text.replace(heading, ""), there.replace(heading, "")
    assert letters(there) == letters(text)


@settings(max_examples=200, deadline=None)
@given(st.tuples(plain, plain, plain))
def test_a_text_that_was_made_of_parts_stays_as_it_is(parts: tuple[str, str, str]) -> None:
    text = one_text(MODEL, parts)
    assert one_text(MODEL, in_parts(MODEL, text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "models = []", '[[models]]\nid = "a"\ntitle = "A"\nsource = "s"\nsections = []',
     '[[models]]\nid = "a"\ntitle = "A"\nsource = "s"\n'
     + '[[models.sections]]\nheading = "H"\nprompt = "p"\n' * 2],
)  # fmt: skip
def test_a_broken_file_is_told(text: str) -> None:
    with pytest.raises(ContentBroken):
        load_models(lambda _path: text)
