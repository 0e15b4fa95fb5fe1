"""What a fuzzer is told of one reader of bytes."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Parser:
    """One reader of bytes. It may answer, or raise one of `refusals`; anything else is a bug."""

    name: str
    seeds: tuple[bytes, ...]
    read: Callable[[bytes], object]
    refusals: tuple[type[Exception], ...]
