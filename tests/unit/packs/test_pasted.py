"""A pack as text survives what mail programs do to it, and says so when they did too much."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.pack_errors import NotAPack, PackNotWhole, PackTooLarge
from rmdesk.packs.pasted import from_text, read_pasted_or_file, to_text
from rmdesk.packs.sealed import LARGEST_FILE
from tests.sample_pack import sealed_bytes

DATA = sealed_bytes()
TEXT = to_text(DATA)


def wrapped(text: str, width: int) -> str:
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"Dear both,\n\nhere is the pack.\n\n{TEXT}\nKind regards",
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", " "),
        TEXT.replace("\n", "\n\n"),
        "\n".join(f"> {line}" for line in TEXT.splitlines()),
        "\n".join(f">> > {line}  " for line in TEXT.splitlines()),
        TEXT.replace("\n", "\u00a0\n"),
        TEXT.upper()[:20] + TEXT[20:],
        wrapped(TEXT.replace("\n", " "), 40),
        wrapped(TEXT.replace("\n", ""), 76),
    ],
)
def test_it_comes_back_whatever_the_mail_did(text: str) -> None:
    assert from_text(text) == DATA


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=3000), st.integers(20, 200))
def test_any_bytes_come_back_from_any_width(data: bytes, width: int) -> None:
    head, *body, tail = to_text(data).splitlines()
    assert from_text("\n".join((head, wrapped("".join(body), width), tail))) == data


def test_a_lost_line_is_noticed() -> None:
    lines = TEXT.splitlines()
    with pytest.raises(PackNotWhole):
        from_text("\n".join(lines[:5] + lines[6:]))


def test_a_changed_letter_is_noticed() -> None:
    place = TEXT.index("\n") + 40
    other = "A" if TEXT[place] != "A" else "B"
    with pytest.raises(PackNotWhole):
        from_text(TEXT[:place] + other + TEXT[place + 1 :])


def test_a_lost_end_is_noticed() -> None:
    with pytest.raises(PackNotWhole):
        from_text(TEXT[:-30])


def test_other_text_is_no_pack() -> None:
    for text in ("", "Hello", "[rmdesk programme pack ends 00]"):
        with pytest.raises(NotAPack):
            from_text(text)


def test_a_flood_of_text_is_refused() -> None:
    with pytest.raises(PackTooLarge):
        from_text("a" * (4 * LARGEST_FILE))


def test_a_file_may_hold_the_pack_or_its_text() -> None:
    assert read_pasted_or_file(DATA) == DATA
    assert read_pasted_or_file(TEXT.encode()) == DATA
    assert read_pasted_or_file(b"something else") == b"something else"
