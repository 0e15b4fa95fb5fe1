import copy
import dataclasses
import json
import pickle

import pytest

from rmdesk.domain.canonical import NotCanonical, encode
from rmdesk.private.entries import ReflectionVersion
from rmdesk.private.secret_text import SecretText
from tests.fakes.clock import FakeClock

WORDS = "a heron by the canal"
SECRET = SecretText(WORDS)


def test_only_reveal_gives_the_words() -> None:
    assert SECRET.reveal() == WORDS
    assert not isinstance(SECRET, str)
    shown = [repr(SECRET), str(SECRET), f"{SECRET}", f"{SECRET:>40}", "%s %r" % (SECRET, SECRET), f"{SECRET!r}"]  # noqa: UP031
    assert not any("heron" in text for text in shown)
    assert "heron" not in repr(ReflectionVersion(1, FakeClock().now(), SECRET, SECRET))


@pytest.mark.parametrize(
    "carry",
    [pickle.dumps, copy.copy, copy.deepcopy, json.dumps, bytes, list, len, "".join, lambda secret: "x" + secret],
)
def test_every_other_way_out_is_refused(carry) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(TypeError) as refused:
        carry(SECRET)
    assert "heron" not in str(refused.value)


def test_asdict_and_canonical_json_refuse_it() -> None:
    entry = ReflectionVersion(1, FakeClock().now(), SECRET, SECRET)
    with pytest.raises(TypeError):
        dataclasses.asdict(entry)
    with pytest.raises(NotCanonical):
        encode({"text": SECRET})  # type: ignore[dict-item]


def test_it_has_no_attributes_to_look_into() -> None:
    with pytest.raises(TypeError):
        vars(SECRET)
    with pytest.raises(AttributeError):
        SECRET.extra = 1  # type: ignore[attr-defined]


def test_two_with_the_same_words_are_equal() -> None:
    assert SecretText(WORDS) == SECRET
    assert hash(SecretText(WORDS)) == hash(SECRET)
    assert SECRET != WORDS
    assert SecretText(" \n").is_blank
    assert not SECRET.is_blank
