"""Calls to the operating system that fail one at a time: with an error, or for good as a power cut does."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

CALLS = ("mkdir", "open", "write", "fsync", "close", "rename", "replace", "unlink")


class PowerCut(BaseException):
    """Nothing runs after it."""


class FaultyOs:
    """Counts the calls that change the disk. The one of number `fail_at` fails: with `code`, or as a power cut.

    After a power cut every later call fails too, so that no tidying up can run.
    """

    def __init__(self, fail_at: int, code: int | None) -> None:
        self.calls = 0
        self._fail_at = fail_at
        self._code = code

    @property
    def struck(self) -> bool:
        """Whether it came to the failure."""
        return self.calls >= self._fail_at

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """Stand between the program and the system meanwhile."""
        with pytest.MonkeyPatch.context() as patch:
            for name in CALLS:
                patch.setattr(os, name, self._watched(name, getattr(os, name)))
            yield

    def _watched(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.calls += 1
            if self.calls == self._fail_at or (self.struck and self._code is None):
                if name == "close":
                    with suppress(OSError):  # closed already, by somebody who tries again
                        real(*arguments, **named)
                if self._code is None:
                    raise PowerCut
                raise OSError(self._code, "made to fail")
            return real(*arguments, **named)

        return call
