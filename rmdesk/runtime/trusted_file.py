"""Reads a file that only an administrator can have written (Linux and macOS).

A policy that anybody may change is no policy. So the file and every folder above it must belong to root, and nobody
else may write to them; a link anywhere on the way counts as not trusted. ACLs show in the group bits of the mode.
"""

import errno
import os
import stat
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from rmdesk.runtime.policy import LARGEST_FILE, Trouble

_OTHERS_WRITE, _GROUP_WRITES = stat.S_IWOTH, stat.S_IWGRP


class Refused(Exception):
    """The file is there, but nothing in it may count. `trouble` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.name)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Trust:
    """Whose files count: `owner` by user id, `groups` that may write too (macOS: administrators), up to `top`."""

    owner: int = 0
    groups: Collection[int] = ()
    top: Path = Path("/")

    def holds(self, found: os.stat_result) -> bool:
        """Whether nobody but an administrator can change that file or folder."""
        by_group = found.st_mode & _GROUP_WRITES and found.st_gid not in self.groups
        return found.st_uid == self.owner and not by_group and not found.st_mode & _OTHERS_WRITE


def read_trusted(path: Path, trust: Trust) -> bytes | None:
    """The bytes of the file; None: it is not there.

    Raises:
        Refused: it is there, and cannot be read, is too large, or somebody else may change it.
    """
    # Not to follow a link, and not to wait for somebody at the other end of a pipe.
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC  # type: ignore[attr-defined,unused-ignore]
    try:
        descriptor = os.open(path, flags)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise Refused(Trouble.NOT_TRUSTED if error.errno == errno.ELOOP else Trouble.NOT_READ) from error
    try:
        _check(os.fstat(descriptor), path, trust)
        return _all(descriptor)
    except OSError as error:
        raise Refused(Trouble.NOT_READ) from error
    finally:
        os.close(descriptor)


def _check(found: os.stat_result, path: Path, trust: Trust) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise Refused(Trouble.NOT_READ)
    above = [os.lstat(one) for one in path.parents if one.is_relative_to(trust.top)]
    if not all(trust.holds(one) for one in (found, *above)) or not all(stat.S_ISDIR(one.st_mode) for one in above):
        raise Refused(Trouble.NOT_TRUSTED)


def _all(descriptor: int) -> bytes:
    read = b""
    while part := os.read(descriptor, LARGEST_FILE + 1 - len(read)):
        read += part
    if len(read) > LARGEST_FILE:
        raise Refused(Trouble.TOO_LARGE)
    return read
