"""A crash, a full disk or a refusal at each file call: always the old secret or the new one, never neither."""

import contextlib
import errno
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rmdesk.domain.errors import CannotWrite, DiskFull, WorldError, WrongSecret
from rmdesk.security import atomic_files
from rmdesk.security.key_ring import Unlocked, create_key_file, replace_secrets, unlock_with_passphrase
from tests.fakes.kdf import QUICK_POLICY

from .conftest import PHRASE, Made

NEW = "harbour tea wall lamp"
CALLS = ("open", "write", "fsync", "replace", "unlink", "close")
STAGED = 2 * ["open", "write", "fsync", "close"]
PLACED = ["replace"] if sys.platform == "win32" else ["replace", "open", "fsync", "close"]
"""A name, and the folder that it stands in put on the disk, where a system knows such a thing."""
FIRST_PLACED = len(STAGED) + 1
SECOND_PLACED = FIRST_PLACED + len(PLACED)
TIDY = len(STAGED) + 2 * len(PLACED)
LAST = TIDY + 2


class PowerCut(BaseException):
    """Nothing runs after it."""


class FaultyOs:
    """The `os` module, whose n-th changing call fails: once with an error, or for good as a power cut does."""

    def __init__(self, fail_at: int, code: int | None) -> None:
        self._left = fail_at
        self._code = code
        self.done: list[str] = []

    def __getattr__(self, name: str) -> Any:
        real = getattr(os, name)
        if name not in CALLS:
            return real
        return lambda *arguments, **named: self._call(name, real, arguments, named)

    def _call(self, name: str, real: Callable[..., Any], arguments: tuple[Any, ...], named: dict[str, Any]) -> Any:
        self._left -= 1
        if self._left == 0 or (self._left < 0 and self._code is None):
            if name == "write" and self._left == 0:
                os.write(arguments[0], bytes(arguments[1])[:1000])
            if name == "close":
                os.close(*arguments)
            if self._code is None:
                raise PowerCut
            raise OSError(self._code, "made to fail")
        self.done.append(name)
        return real(*arguments, **named)


def opens(made: Made, phrase: str) -> Unlocked | None:
    try:
        return unlock_with_passphrase(made.folder, made.ids.partner, phrase, QUICK_POLICY)
    except WrongSecret:
        return None


def calls_of_a_change(made: Made, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    faulty = FaultyOs(10_000, None)
    with monkeypatch.context() as patch:
        patch.setattr(atomic_files, "os", faulty)
        replace_secrets(made.folder, opened(made), PHRASE, None, QUICK_POLICY)
    return faulty.done


def opened(made: Made) -> Unlocked:
    result = opens(made, PHRASE)
    assert result is not None
    return result


def change_with_fault(made: Made, monkeypatch: pytest.MonkeyPatch, at: int, code: int | None) -> BaseException | None:
    held = opened(made)
    with monkeypatch.context() as patch:
        patch.setattr(atomic_files, "os", FaultyOs(at, code))
        try:
            replace_secrets(made.folder, held, NEW, None, QUICK_POLICY)
        except (PowerCut, WorldError) as error:
            return error
    return None


def test_a_change_makes_the_calls_that_are_tried(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = calls_of_a_change(made, monkeypatch)
    assert calls[:8] == STAGED, "both copies are staged before either is replaced"
    assert calls[8:] == PLACED * 2 + ["unlink"] * 2


@pytest.mark.parametrize("at", range(1, LAST + 1))
def test_a_power_cut_at_each_call(made: Made, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    failure = change_with_fault(made, monkeypatch, at, None)
    assert isinstance(failure, PowerCut)
    with_new = opens(made, NEW)
    if with_new is not None:
        assert with_new.secrets == made.secrets
        assert opens(made, PHRASE) is None, "once the new one has opened, the change is done"
    else:
        with_old = opens(made, PHRASE)
        assert with_old is not None
        assert with_old.secrets == made.secrets
    assert sorted(made.folder.iterdir()) == sorted(made.paths), "nothing stray is left after an opening"


@pytest.mark.parametrize("at", range(1, LAST + 1))
def test_after_a_power_cut_the_old_one_opens_until_the_second_copy_is_replaced(
    made: Made, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    change_with_fault(made, monkeypatch, at, None)
    with_old = opens(made, PHRASE)
    second_replaced = at > SECOND_PLACED
    assert (with_old is None) == second_replaced
    if with_old is not None:
        assert with_old.unfinished_change == (at > FIRST_PLACED)
        final = replace_secrets(made.folder, with_old, "third try lamp", None, QUICK_POLICY)
        assert opens(made, "third try lamp") is not None
        assert opens(made, PHRASE) is None
        assert opens(made, NEW) is None
        assert final.sequence == (3 if at > FIRST_PLACED else 2)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EACCES, CannotWrite),
        (errno.EROFS, CannotWrite),
        (errno.EPERM, CannotWrite),
        (errno.EIO, CannotWrite),
    ],
)
@pytest.mark.parametrize("at", range(1, LAST + 1))
def test_an_error_at_each_call(
    made: Made, monkeypatch: pytest.MonkeyPatch, at: int, code: int, kind: type[WorldError]
) -> None:
    failure = change_with_fault(made, monkeypatch, at, code)
    if failure is None:
        assert at > TIDY, "only tidying up may fail unseen"
        assert opens(made, PHRASE) is None
        assert opens(made, NEW) is not None
    else:
        assert type(failure) is kind
        assert opens(made, PHRASE) is not None or at > SECOND_PLACED
        assert (opens(made, PHRASE) or opens(made, NEW)) is not None
        retry = opens(made, PHRASE) or opens(made, NEW)
        assert retry is not None
        replace_secrets(made.folder, retry, "third try lamp", None, QUICK_POLICY)
        assert opens(made, "third try lamp") is not None
        assert opens(made, PHRASE) is None


@pytest.mark.parametrize("at", range(1, TIDY + 1))
def test_a_failed_creation_leaves_nothing_behind(made: Made, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    for path in made.paths:
        path.unlink()
    with monkeypatch.context() as patch:
        patch.setattr(atomic_files, "os", FaultyOs(at, errno.ENOSPC))
        with pytest.raises(DiskFull):
            create_key_file(made.folder, made.ids, made.secrets, PHRASE, made.code, QUICK_POLICY)
    assert list(made.folder.iterdir()) == []


@pytest.mark.parametrize("at", range(1, 9))
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EROFS])
def test_mending_may_fail_but_opening_may_not(made: Made, monkeypatch: pytest.MonkeyPatch, at: int, code: int) -> None:
    made.paths[1].write_bytes(b"")
    with monkeypatch.context() as patch:
        patch.setattr(atomic_files, "os", FaultyOs(at, code))
        result = opens(made, PHRASE)
    assert result is not None
    assert result.secrets == made.secrets
    again = opens(made, PHRASE)
    assert again is not None
    assert made.paths[1].read_bytes() == made.paths[0].read_bytes()


@pytest.mark.parametrize("at", range(1, 14))
def test_a_power_cut_while_mending_with_one_set_aside(made: Made, monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    kit = Path(__file__).parents[2] / "data" / "keyfile-v1" / "good-two-slots.rmk"
    made.paths[0].write_bytes(kit.read_bytes())
    with monkeypatch.context() as patch:
        patch.setattr(atomic_files, "os", FaultyOs(at, None))
        with contextlib.suppress(PowerCut):
            opens(made, PHRASE)
    assert opened(made).secrets == made.secrets
    kept = [path.read_bytes() for path in made.folder.glob("*.bad-*")]
    assert kept == [kit.read_bytes()]


class Held(OSError):
    """What Windows says while a scanner holds a file open."""

    winerror = 32


@pytest.mark.parametrize(("busy", "works"), [(0, True), (3, True), (10, True), (11, False)])
def test_a_file_that_is_held_open_is_tried_again_for_five_seconds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, busy: int, works: bool
) -> None:
    target = tmp_path / "file"
    target.write_bytes(b"old")
    staged = atomic_files.stage(target, b"new")
    left, waited, real = [busy], [], os.replace

    def held(source: Path, place: Path) -> None:
        left[0] -= 1
        if left[0] >= 0:
            raise Held(errno.EACCES, "held open")
        real(source, place)

    monkeypatch.setattr(atomic_files.os, "replace", held)
    if works:
        atomic_files.promote(staged, target, waited.append)
    else:
        with pytest.raises(CannotWrite):
            atomic_files.promote(staged, target, waited.append)
    assert target.read_bytes() == (b"new" if works else b"old")
    assert sum(waited) == pytest.approx(min(busy, 10) * 0.5)


def test_other_refusals_are_not_tried_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "file"
    staged = atomic_files.stage(target, b"new")
    monkeypatch.setattr(atomic_files, "os", FaultyOs(1, errno.EACCES))
    with pytest.raises(CannotWrite):
        atomic_files.promote(staged, target, lambda _: pytest.fail("waited"))


def test_bytes_that_read_back_differently_are_not_used(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made.paths[0].read_bytes()
    held = opened(made)

    def torn(_descriptor: int, data: bytes) -> int:
        return len(data)

    with monkeypatch.context() as patch:
        patch.setattr(atomic_files.os, "write", torn)
        with pytest.raises(CannotWrite):
            replace_secrets(made.folder, held, NEW, None, QUICK_POLICY)
    assert [path.read_bytes() for path in made.paths] == [before, before]
    assert sorted(made.folder.iterdir()) == sorted(made.paths)
