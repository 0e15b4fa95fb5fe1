"""Every parser meets a few hundred pieces of rubbish in each run, and a million with `make fuzz`."""

import pytest

from tests.fuzz.parser import Parser
from tests.fuzz.parsers import parsers
from tests.fuzz.run import Broke, fuzz

SLOW = {"content file after.toml": 12, "content file clauses.toml": 60, "content file contacts.toml": 60}


@pytest.mark.parametrize("parser", parsers(), ids=lambda one: one.name)
def test_rubbish_is_refused_in_our_own_words(parser: Parser) -> None:
    result = fuzz(parser, SLOW.get(parser.name, 600))
    assert result.refused + result.answered == result.inputs


@pytest.mark.parametrize("parser", parsers(), ids=lambda one: one.name)
def test_the_examples_are_good_ones(parser: Parser) -> None:
    """Else nothing behind the first check would ever be reached."""
    answered = 0
    for example in parser.seeds:
        try:
            parser.read(example)
            answered += 1
        except parser.refusals:
            continue
    assert answered >= 1


def test_a_parser_that_lets_something_through_is_caught() -> None:
    def careless(data: bytes) -> object:
        return {b"good": 1}[data]

    with pytest.raises(Broke, match="KeyError"):
        fuzz(Parser("careless", (b"good",), careless, (ValueError,)), 50)
