"""Which parts of a text are looked up."""

import pytest

from rmdesk.spelling.words import judged, plain, word_at


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in judged(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the ward was quiet", ["the", "ward", "was", "quiet"]),
        ("don’t, it's o'clock.", ["don’t", "it's", "o'clock"]),
        ("well-being is co-designed", ["well", "being", "is", "co", "designed"]),
        ("'quoted' (words) café", ["quoted", "words", "café"]),
        ("Okafor told Amara", ["told"]),
        ("the NHS and BMJ", ["the", "and"]),
        ("a b c", []),
        ("see https://rota.example/teh or teh@ward.nhs", ["see", "or"]),
        ("notes/teh.txt and e.g. this", ["and", "this"]),
        ("3rd 12th x2 my_word", []),
        ("x" * 61, []),
        ("", []),
    ],
)
def test_words_that_are_judged(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_word_is_found_from_its_beginning_to_its_end() -> None:
    text = "with teh team"
    assert [word_at(text, place) for place in (4, 5, 6, 8, 9)] == [(0, 4), (5, 8), (5, 8), (5, 8), (9, 13)]
    assert word_at("  ", 1) is None
    assert word_at("Amara", 2) == (0, 5)


def test_a_word_as_dictionaries_spell_it() -> None:
    assert [plain(word) for word in ("nurse’s", "nurse's", "don’t", "its")] == ["nurse", "nurse", "don't", "its"]
