"""Atomic writes, with every call to the operating system failing once."""

import errno
import os
import sys
from pathlib import Path

import pytest

from rmdesk.domain.errors import CannotWrite, DiskFull
from rmdesk.runtime import atomic
from rmdesk.runtime.atomic import write_atomic, write_in_own_folder

OLD, NEW = b"old" * 1000, b"new" * 50_000


class FailingOs:
    """Stands in for `os` in the module: the n-th call fails, writes go through in pieces."""

    CALLS = ("open", "write", "fsync", "close")

    def __init__(self, fail_at: int, code: int) -> None:
        self.left = fail_at
        self.code = code
        self.failed = ""
        self.replaced = False

    def __getattr__(self, name):
        real = getattr(os, name)
        return self.wrapped(name, real) if name in self.CALLS else real

    def wrapped(self, name, real):
        def call(*arguments):
            self.count(name, *arguments)
            return real(*(arguments if name != "write" else (arguments[0], arguments[1][:40_000])))

        return call

    def count(self, name, *arguments):
        self.left -= 1
        if self.left == 0:
            self.failed = name
            if name == "close":
                os.close(arguments[0])
            raise OSError(self.code, "made to fail")


def attempt(path, fake, monkeypatch):
    """One write with one failing call: the told error, or None."""
    real = Path.replace

    def replace(self, target):
        fake.count("replace")
        real(self, target)
        fake.replaced = True

    with monkeypatch.context() as patched:
        patched.setattr(atomic, "os", fake)
        patched.setattr(Path, "replace", replace)
        try:
            write_atomic(path, NEW)
        except (DiskFull, CannotWrite) as error:
            return error
    return None


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS])
@pytest.mark.parametrize("exists", [True, False])
def test_each_call_may_fail(tmp_path, monkeypatch, code, exists):
    path = tmp_path / "file"
    failed = []
    for number in range(1, 40):
        path.unlink(missing_ok=True)
        if exists:
            path.write_bytes(OLD)
        fake = FailingOs(number, code)
        error = attempt(path, fake, monkeypatch)
        left_behind = {entry.name: entry.read_bytes() for entry in tmp_path.iterdir()}
        assert left_behind == ({"file": NEW} if fake.replaced else {"file": OLD} if exists else {})
        if error is None:
            break
        assert isinstance(error, DiskFull) == (code in (errno.ENOSPC, errno.EDQUOT))
        assert str(tmp_path) not in str(error)
        failed.append(fake.failed)
    written = ["open", "write", "write", "write", "write", "fsync", "close"]
    if sys.platform != "win32":
        assert failed == [*written, "replace", "open", "fsync", "close"]
    else:  # no folder can be opened there, and a refused replacement is tried again
        assert failed == (written if code == errno.EACCES else [*written, "replace"])


@pytest.mark.skipif(sys.platform == "win32", reason="folders cannot be opened there, and so not be flushed")
def test_a_file_system_without_folder_sync_is_fine(tmp_path, monkeypatch):
    real = os.fsync
    seen = []

    def fsync(descriptor):
        seen.append(descriptor)
        if len(seen) == 2:
            raise OSError(errno.EINVAL, "no folder sync here")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", fsync)
    write_atomic(tmp_path / "file", NEW)
    assert len(seen) == 2
    assert (tmp_path / "file").read_bytes() == NEW


@pytest.mark.skipif(sys.platform == "win32", reason="no modes there: the folder of the person has its own rules")
def test_only_this_user_may_read_it(tmp_path):
    write_in_own_folder(tmp_path / "a" / "b", NEW)
    assert (tmp_path / "a" / "b").stat().st_mode & 0o077 == 0
    assert (tmp_path / "a").stat().st_mode & 0o077 == 0


def test_a_missing_folder_or_a_folder_in_the_way_is_told(tmp_path):
    with pytest.raises(CannotWrite):
        write_atomic(tmp_path / "none" / "file", NEW)
    (tmp_path / "folder" / "inside").mkdir(parents=True)
    with pytest.raises(CannotWrite):
        write_atomic(tmp_path / "folder", NEW)
    (tmp_path / "file").write_bytes(OLD)
    with pytest.raises(CannotWrite):
        write_in_own_folder(tmp_path / "file" / "below", NEW)
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "folder"]


def test_windows_waits_for_a_virus_scanner(tmp_path, monkeypatch):
    held = [PermissionError(errno.EACCES, "held"), PermissionError(errno.EACCES, "held")]
    pauses = []
    real = Path.replace

    def replace(self, target):
        if held:
            raise held.pop()
        return real(self, target)

    monkeypatch.setattr(atomic.sys, "platform", "win32")
    monkeypatch.setattr(atomic.time, "sleep", pauses.append)
    monkeypatch.setattr(Path, "replace", replace)
    write_atomic(tmp_path / "file", NEW)
    monkeypatch.undo()
    assert len(pauses) == 2
    assert (tmp_path / "file").read_bytes() == NEW
