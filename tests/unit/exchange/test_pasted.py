"""A file of the exchange as text survives what mail programs do to it, also where an answer quotes another."""

import pytest

from rmdesk.domain.exchange_errors import ExchangeNotWhole, ExchangeTooLarge, NotAnExchange
from rmdesk.exchange.pasted import LARGEST_TEXT, from_text, read_pasted_or_file, to_text
from rmdesk.packs import pasted as pasted_packs
from tests.sample_exchange import body, chain, sealed
from tests.sample_pack import sealed_bytes

DATA, OTHER = sealed(), sealed(body(chain(1)))
TEXT = to_text(DATA)


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"Hello John,\n\nhere is what is new.\n\n{TEXT}\nAmina",
        TEXT.replace("\n", "\r\n"),
        TEXT.replace("\n", " "),
        "\n".join(f"> {line}" for line in TEXT.splitlines()),
        "\n".join(f">> > {line}  " for line in TEXT.splitlines()),
        TEXT.replace("\n", "\u00a0\n"),
        f"{TEXT}\n\nOn Thursday Amina wrote:\n" + "\n".join(f"> {line}" for line in to_text(OTHER).splitlines()),
    ],
)
def test_it_comes_back_whatever_the_mail_did(text: str) -> None:
    assert from_text(text) == DATA


def test_one_that_was_cut_off_does_not_hide_the_whole_one_below() -> None:
    assert from_text(f"{TEXT[:300]}\n\n{TEXT}") == DATA


def test_a_changed_or_lost_piece_is_noticed() -> None:
    lines = TEXT.splitlines()
    place = TEXT.index("\n") + 40
    other = "A" if TEXT[place] != "A" else "B"
    for text in ("\n".join(lines[:5] + lines[6:]), TEXT[:place] + other + TEXT[place + 1 :], TEXT[:-30]):
        with pytest.raises(ExchangeNotWhole):
            from_text(text)


def test_other_text_is_none() -> None:
    for text in ("", "Hello", "[rmdesk exchange ends 00]", pasted_packs.to_text(sealed_bytes())):
        with pytest.raises(NotAnExchange):
            from_text(text)


def test_a_flood_of_text_is_refused() -> None:
    with pytest.raises(ExchangeTooLarge):
        from_text("a" * (LARGEST_TEXT + 1))


def test_many_beginnings_take_no_long_time() -> None:
    with pytest.raises(ExchangeNotWhole):
        from_text("[rmdesk exchange starts]\n" * 50_000 + "AAAA\n[rmdesk exchange ends 00]")


def test_a_file_may_hold_the_exchange_or_its_text() -> None:
    assert read_pasted_or_file(DATA) == DATA
    assert read_pasted_or_file(TEXT.encode()) == DATA
    assert read_pasted_or_file(TEXT.encode("utf-16")) == DATA
    assert read_pasted_or_file(b"\xef\xbb\xbf" + TEXT.encode()) == DATA
    assert read_pasted_or_file(b"something else") == b"something else"
