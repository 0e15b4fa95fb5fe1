"""A small log of ids: what happened when, in words of ours and numbers, never in anybody's own words.

It takes event names, whole numbers, ids and enum members. Of an exception it keeps class names, modules and line
numbers; the text is kept only for our own `WorldError`, whose `detail` is written for this. Whatever else is handed in
becomes `withheld`. Writing to it never fails: a log must not be the reason why something stops.
"""

import os
import re
import threading
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import FrameType, TracebackType

from rmdesk.domain.clock import Clock, to_minute
from rmdesk.domain.errors import PassphraseRefused, WorldError

_EVENT = re.compile(r"[a-z][a-z0-9-]{0,40}")
_ID = re.compile(r"[0-9a-f]{8,128}")
_WITHHELD = "withheld"
_CHAIN = 5
_FRAMES = 30


class Log:
    """The log file of one user. Safe to use from any thread."""

    def __init__(self, path: Path, clock: Clock, largest: int = 256 * 1024) -> None:
        self._path = path
        self._clock = clock
        self._largest = largest
        self._one_at_a_time = threading.Lock()

    def note(self, event: str, **facts: object) -> None:
        """One line: an event (lower case, hyphens) and facts about it (ids, whole numbers, enum members)."""
        words = [event if _EVENT.fullmatch(event) else _WITHHELD]
        words.extend(f"{name}={_fact(value)}" for name, value in facts.items())
        self._write([" ".join(words)])

    def failure(self, event: str, error: BaseException) -> None:
        """One line for the event, then what kind of error it was and where in the program."""
        self._write([event if _EVENT.fullmatch(event) else _WITHHELD, *describe(error)])

    def _write(self, lines: list[str]) -> None:
        text = "".join(f"{to_minute(self._clock.now())} {line}\n" for line in lines)
        with self._one_at_a_time:
            try:
                self._rotate()
                descriptor = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
                try:
                    os.write(descriptor, text.encode("ascii", "replace"))
                finally:
                    os.close(descriptor)
            except OSError:
                return

    def _rotate(self) -> None:
        self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._path.exists() and self._path.stat().st_size > self._largest:
            self._path.replace(self._path.with_suffix(".old.log"))


def describe(error: BaseException) -> list[str]:
    """An exception in lines that hold no words of anybody: classes, modules, line numbers."""
    lines: list[str] = []
    current: BaseException | None = error
    for _ in range(_CHAIN):
        if current is None:
            break
        lines.append(_kind(current))
        lines.extend(f"  {place}" for place in list(_places(current.__traceback__))[-_FRAMES:])
        current = current.__cause__ or (None if current.__suppress_context__ else current.__context__)
    return lines


def where(error: BaseException) -> str:
    """The class of an exception and the innermost place in the program, in one short phrase."""
    places = list(_places(error.__traceback__))
    return f"{_class_name(type(error))} at {places[-1] if places else 'unknown'}"


def _kind(error: BaseException) -> str:
    name = _class_name(type(error))
    if isinstance(error, WorldError) and type(error).__module__ == WorldError.__module__:
        detail = _WITHHELD if isinstance(error, PassphraseRefused) else " ".join(error.detail.split())[:200]
        return f"{name}: {detail}"
    if isinstance(error, OSError) and isinstance(error.errno, int):
        return f"{name}: errno {error.errno}"
    return name


def _class_name(kind: type) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        yield f"{_module(trace.tb_frame)}:{trace.tb_lineno}"
        trace = trace.tb_next


def _module(frame: FrameType) -> str:
    name = frame.f_globals.get("__name__")
    return name if isinstance(name, str) else "unknown"


def _fact(value: object) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__qualname__}.{value.name}"
    if value is None or isinstance(value, bool | int):
        return str(value)
    return value if isinstance(value, str) and _ID.fullmatch(value) else _WITHHELD
