"""The value that crosses: two texts, and nothing that tells where they come from."""

from dataclasses import FrozenInstanceError, fields

import pytest

from rmdesk.domain.offers import Offer


def test_an_offer_is_a_label_and_words_and_nothing_else() -> None:
    assert [(one.name, one.type) for one in fields(Offer)] == [("label", str), ("words", str)]
    offer = Offer("On meetings", "I like an agenda.")
    assert not hasattr(offer, "__dict__")
    with pytest.raises(FrozenInstanceError):
        offer.words = "more"  # type: ignore[misc]


def test_it_shows_nothing_of_itself() -> None:
    assert repr(Offer("On meetings", "I like an agenda.")) == "Offer()"
