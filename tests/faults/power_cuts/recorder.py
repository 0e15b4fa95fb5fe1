"""Records every change that a program makes to the files of a folder, with strace (Debian's package of that name).

What it says is read from its log: one line a call, every text in hex, every descriptor with its path.
"""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_CALLS = (
    "openat,open,creat,lseek,write,writev,pwrite64,pwritev,ftruncate,truncate,fsync,fdatasync,rename,renameat,renameat2,"
    "unlink,unlinkat,mkdir,mkdirat,rmdir,link,linkat,copy_file_range,sendfile,fallocate"
)
_LINE = re.compile(r"(?P<pid>\d+) +(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>-?\d+)(?P<more>.*)")
_HEX = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OPEN_FILE = re.compile(r"(\d+|AT_FDCWD)<((?:\\x[0-9a-f]{2})*)>")
_NEVER = {"writev", "pwritev", "truncate", "copy_file_range", "sendfile", "fallocate", "creat", "open"}


@dataclass(frozen=True)
class Change:
    """One change. `what`: said, make, open (with nothing left in it), write, cut, sync, rename, remove, link, folder.

    `said` is a line of the program itself, in `data`.
    """

    what: str
    path: str = ""
    other: str = ""
    offset: int = 0
    data: bytes = b""


class CannotRecord(RuntimeError):
    """There is no strace here, or it may not watch."""


def record(arguments: list[str], folder: Path, log: Path) -> list[Change]:
    """Run a Python module with those arguments and return what it did below `folder`, in order.

    Raises:
        CannotRecord: strace is missing or not allowed.
        AssertionError: the program failed, or used a call that nobody here understands.
    """
    strace = shutil.which("strace")
    if strace is None:
        raise CannotRecord("strace is not installed")
    command = [
        strace,
        "-f",
        "-y",
        "-xx",
        "-s",
        "99999999",
        "-e",
        f"trace={_CALLS}",
        "-e",
        "signal=none",
        "-o",
        str(log),
    ]
    done = subprocess.run([*command, sys.executable, "-m", *arguments], capture_output=True, check=False, timeout=600)
    if b"ptrace" in done.stderr and not log.stat().st_size:
        raise CannotRecord("strace may not watch here")
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    return _Reader(folder).read(log.read_text("ascii"))


class _Reader:
    """Keeps where each descriptor stands, for writes that do not say so."""

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)
        self._at: dict[tuple[str, str], int] = {}
        self._sizes: dict[str, int] = {}

    def read(self, log: str) -> list[Change]:
        changes = []
        for line in _whole_lines(log):
            found = _LINE.match(line)
            if found and int(found["result"]) >= 0 and (change := self._change(found)) is not None:
                changes.append(change)
        return changes

    def _change(self, found: re.Match[str]) -> Change | None:
        name, arguments = found["name"], found["arguments"]
        texts = [_bytes(text) for text in _HEX.findall(arguments)]
        files = [
            (number, _bytes(path).decode("utf-8", "surrogateescape")) for number, path in _OPEN_FILE.findall(arguments)
        ]
        if name == "write" and files[0][0] == "1":
            return Change("said", data=texts[0])
        if name in ("openat", "unlinkat", "mkdirat", "renameat", "renameat2", "linkat"):
            return self._named(found, texts, files)
        if name in ("rename", "unlink", "mkdir", "rmdir", "link"):
            return self._plain(name, list(map(_name, texts)))
        if not files or not self._ours(files[0][1]):
            return None
        assert name not in _NEVER, f"{name} is not understood"
        return self._on_descriptor(name, arguments, files[0], texts, int(found["result"]))

    def _on_descriptor(
        self, name: str, arguments: str, file: tuple[str, str], texts: list[bytes], result: int
    ) -> Change | None:
        path = file[1]
        if name == "lseek":
            self._at[file] = result
            return None
        if name in ("fsync", "fdatasync"):
            return Change("sync", path)
        last = int(arguments.rsplit(",", 1)[1])
        if name == "ftruncate":
            self._sizes[path] = last
            return Change("cut", path, offset=last)
        offset = last if name == "pwrite64" else self._at.get(file, 0)
        data = texts[0][:result]
        if name == "write":
            self._at[file] = offset + len(data)
        self._sizes[path] = max(self._sizes.get(path, 0), offset + len(data))
        return Change("write", path, offset=offset, data=data)

    def _named(self, found: re.Match[str], texts: list[bytes], files: list[tuple[str, str]]) -> Change | None:
        names = list(map(_name, texts))
        bases = [path for number, path in files if number == "AT_FDCWD" or number.isdigit()]
        paths = [name if name.startswith("/") else f"{base}/{name}" for base, name in zip(bases, names, strict=False)]
        if found["name"] != "openat":
            plain = {"unlinkat": "rmdir" if "AT_REMOVEDIR" in found["arguments"] else "unlink", "mkdirat": "mkdir"}
            return self._plain(plain.get(found["name"], found["name"].removesuffix("2").removesuffix("at")), paths)
        path, flags = paths[0], found["arguments"]
        if not self._ours(path) or "O_DIRECTORY" in flags:
            return None
        self._at[found["result"], path] = self._sizes.get(path, 0) if "O_APPEND" in flags else 0
        if "O_CREAT" in flags and path not in self._sizes:
            self._sizes[path] = 0
            return Change("make", path)
        if "O_TRUNC" in flags:
            self._sizes[path] = 0
            return Change("cut", path)
        return None

    def _plain(self, name: str, paths: list[str]) -> Change | None:
        if not any(self._ours(path) for path in paths):
            return None
        if name == "mkdir":
            return Change("folder", paths[0])
        if name in ("unlink", "rmdir"):
            self._forget(paths[0])
            return Change("remove", paths[0])
        size = {
            path.replace(paths[0], paths[1], 1): size for path, size in self._sizes.items() if _is_in(path, paths[0])
        }
        if name == "rename":
            self._forget(paths[0])
        self._sizes.update(size)
        return Change(name, paths[0], paths[1])

    def _forget(self, path: str) -> None:
        for one in [known for known in self._sizes if _is_in(known, path)]:
            del self._sizes[one]

    def _ours(self, path: str) -> bool:
        return _is_in(path, self._folder)


def _is_in(path: str, folder: str) -> bool:
    return path == folder or path.startswith(f"{folder}/")


def _whole_lines(log: str) -> list[str]:
    """Calls that another thread cut in two, put together where they ended."""
    begun: dict[str, str] = {}
    whole = []
    for line in log.splitlines():
        pid = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            begun[pid] = line.removesuffix("<unfinished ...>").rstrip()
        elif (rest := re.match(r"\d+ +<\.\.\. \w+ resumed>(.*)", line)) and pid in begun:
            whole.append(begun.pop(pid) + rest[1])
        else:
            whole.append(line)
    return whole


def _name(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogateescape")


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
