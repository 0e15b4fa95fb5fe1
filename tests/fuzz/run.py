"""Runs one parser over many inputs and says what came of it."""

import resource
import time
from dataclasses import dataclass

from tests.fuzz.mutator import Mutator
from tests.fuzz.parser import Parser

SLOWEST = 1.0
"""Seconds of processor time that one input may take."""

_TRIES = 3
LARGEST_GROWTH = 256 * 1024
"""KiB by which the whole process may grow while one parser runs."""


@dataclass(frozen=True)
class Result:
    """`slowest` in seconds of processor time, `growth` in KiB."""

    parser: str
    inputs: int
    answered: int
    refused: int
    slowest: float
    growth: int


class Broke(AssertionError):
    """An input did what none may do. It says which, so that it can be made again."""


def fuzz(parser: Parser, count: int, seed: int = 20261122) -> Result:
    """Feed `count` inputs to a parser.

    Raises:
        Broke: it raised something else than a refusal, took too long, or took too much memory.
    """
    mutator = Mutator(parser.seeds, seed)
    answered, slowest, before = 0, 0.0, _peak()
    for number in range(count):
        data = mutator.next()
        try:
            accepted, taken = _fed(parser, data)
            if taken > SLOWEST:  # a crowded processor counts what it waited for memory: what is slow is so again
                taken = min(_fed(parser, data)[1] for _again in range(_TRIES))
        except Exception as error:
            raise Broke(
                f"{parser.name}, input {number}, seed {seed}: {type(error).__name__} at {data[:80]!r}"
            ) from error
        answered += accepted
        slowest = max(slowest, taken)
        if slowest > SLOWEST:
            raise Broke(f"{parser.name}, input {number}, seed {seed}: took {slowest:.1f} s")
    growth = _peak() - before
    if growth > LARGEST_GROWTH:
        raise Broke(f"{parser.name}: grew by {growth} KiB")
    return Result(parser.name, count, answered, count - answered, slowest, growth)


def _fed(parser: Parser, data: bytes) -> tuple[bool, float]:
    """Whether it answered instead of refusing, and the seconds of processor time that it took."""
    start = time.process_time()
    try:
        parser.read(data)
    except parser.refusals:
        return False, time.process_time() - start
    return True, time.process_time() - start


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
