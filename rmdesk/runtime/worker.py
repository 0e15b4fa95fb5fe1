"""Helper processes: work that may be slow, or may hold a secret, runs in a child that ends when it is done.

Both sides. The parent starts `rmdesk --worker NAME`, hands one request to its standard input and reads one answer from
its standard output; a request never travels in arguments, files or the environment. Each is a frame: `RMW1`, the length
of a header (32 bits, little endian), the header in canonical JSON (message, names and lengths of the blobs), the blobs.
"""

import os
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, TypeAlias

from rmdesk.domain import canonical, errors
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.runtime.log import where

Message: TypeAlias = "Mapping[str, Canonical]"
Blobs: TypeAlias = "Mapping[str, bytes]"

_MAGIC = b"RMW1"
_PREFIX = struct.Struct("<4sI")
_LIMITS = canonical.Limits(size=64 * 1024 * 1024, depth=12, string=4 * 1024 * 1024, items=200_000)
_LARGEST = 128 * 1024 * 1024
_KEPT = (
    "HOME", "PATH", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR",
)  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class WorkerAnswer:
    """What a worker gave back. Its repr shows nothing of it."""

    message: Message
    blobs: Blobs


Handler: TypeAlias = Callable[[Message, Blobs], WorkerAnswer]


def call_worker(
    name: str, message: Message, blobs: Blobs, *, timeout: float = 120.0, command: Sequence[str] | None = None
) -> WorkerAnswer:
    """Runs a worker and waits for its answer, up to `timeout` seconds. `command` replaces the usual way to start it.

    Raises:
        WorkerFailed: it did not start, crashed, took too long or answered nonsense.
        WorldError: the handler raised it; the class is the same.
        NotCanonical: `message` cannot be written.
    """
    request = to_frame(message, blobs)
    code, output = _run(name, list(command or worker_command(name)), request, timeout)
    return _answer(name, code, output)


def _run(name: str, command: list[str], request: bytes, timeout: float) -> tuple[int, bytes]:
    try:
        finished = subprocess.run(
            command,
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=worker_environment(os.environ, frozen=_is_frozen()),
            cwd=Path(sys.executable).parent,
            timeout=timeout,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise errors.WorkerFailed(f"{name}: took too long") from None
    except OSError as error:
        raise errors.WorkerFailed(f"{name}: did not start, errno {error.errno}") from None
    return finished.returncode, finished.stdout


def serve(handler: Handler, requests: BinaryIO | None = None, answers: BinaryIO | None = None) -> int:
    """The child's side: one request in, one answer out; the exit code. Nothing else may reach the pipe.

    0 when an answer was given, even one that tells a `WorldError`; 70 for a bug.
    """
    source = requests or sys.stdin.buffer
    target = answers or _standard_output_alone()
    try:
        answer = handler(*from_frame(source.read(_LARGEST + 1)))
        frame, code = to_frame({"status": "done", "answer": answer.message}, answer.blobs), 0
    except errors.WorldError as error:
        told: Message = {"status": "world", "error": type(error).__name__, "detail": error.detail}
        frame, code = to_frame(told, {}), 0
    except Exception as error:  # noqa: BLE001 - a bug of any kind is told by class and place only
        frame, code = to_frame({"status": "bug", "where": where(error)}, {}), 70
    target.write(frame)
    target.flush()
    return code


def worker_command(name: str) -> list[str]:
    """How a worker is started: this Python, or the console program beside a frozen window."""
    if _is_frozen():
        program = Path(sys.executable)
        return [str(program.with_name("rmdesk-cli" + program.suffix)), "--worker", name]
    return [sys.executable, "-P", "-X", "utf8", "-m", "rmdesk", "--worker", name]


def worker_environment(environ: Mapping[str, str], *, frozen: bool) -> dict[str, str]:
    """What a worker gets of our environment: little.

    A frozen program runs with `LD_LIBRARY_PATH` turned to its own folder and the earlier value kept in
    `LD_LIBRARY_PATH_ORIG`; a child gets the earlier value, or none.
    """
    clean = {name: environ[name] for name in _KEPT if name in environ}
    library_path = environ.get("LD_LIBRARY_PATH_ORIG" if frozen else "LD_LIBRARY_PATH")
    if library_path:
        clean["LD_LIBRARY_PATH"] = library_path
    if not frozen:
        clean["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent.parent)
    return clean


def to_frame(message: Message, blobs: Blobs) -> bytes:
    """One message and its blobs as bytes.

    Raises:
        NotCanonical: the message holds what canonical JSON cannot.
    """
    sizes: list[Canonical] = [[name, len(blob)] for name, blob in blobs.items()]
    header = canonical.encode({"message": message, "blobs": sizes})
    return b"".join((_PREFIX.pack(_MAGIC, len(header)), header, *blobs.values()))


def from_frame(data: bytes) -> tuple[Message, Blobs]:
    """The message and the blobs in one frame.

    Raises:
        NotCanonical: it is cut off, too long, or not a frame.
    """
    if not _PREFIX.size <= len(data) <= _LARGEST:
        raise NotCanonical("length of the frame")
    magic, length = _PREFIX.unpack_from(data)
    start = _PREFIX.size + length
    if magic != _MAGIC or start > len(data):
        raise NotCanonical("start of the frame")
    header = canonical.decode(data[_PREFIX.size : start], _LIMITS)
    if not isinstance(header, Mapping) or set(header) != {"message", "blobs"}:
        raise NotCanonical("header")
    message, sizes = header["message"], header["blobs"]
    if not isinstance(message, Mapping) or not isinstance(sizes, list):
        raise NotCanonical("header")
    return message, _cut(data, start, sizes)


def _cut(data: bytes, start: int, sizes: Sequence[Canonical]) -> dict[str, bytes]:
    blobs: dict[str, bytes] = {}
    for item in sizes:
        if not isinstance(item, list) or len(item) != 2:
            raise NotCanonical("blob")
        name, size = item
        if not isinstance(name, str) or name in blobs or isinstance(size, bool) or not isinstance(size, int):
            raise NotCanonical("blob")
        if not 0 <= size <= len(data) - start:
            raise NotCanonical("length of a blob")
        blobs[name] = data[start : start + size]
        start += size
    if start != len(data):
        raise NotCanonical("bytes after the last blob")
    return blobs


def _answer(name: str, code: int, output: bytes) -> WorkerAnswer:
    try:
        message, blobs = from_frame(output)
    except NotCanonical:
        raise errors.WorkerFailed(f"{name}: exit code {code}, no answer") from None
    status, answer = message.get("status"), message.get("answer")
    if status == "done" and code == 0 and isinstance(answer, Mapping):
        return WorkerAnswer(answer, blobs)
    if status == "world":
        raise _told(name, message.get("error"), message.get("detail"))
    raise errors.WorkerFailed(f"{name}: exit code {code}, {message.get('where', 'no answer')}")


def _told(name: str, kind: Canonical, detail: Canonical) -> errors.WorldError:
    known = {one.__name__: one for one in errors.WorldError.__subclasses__() if one.__module__ == errors.__name__}
    if not isinstance(kind, str) or kind not in known or not isinstance(detail, str):
        return errors.WorkerFailed(f"{name}: an unknown kind of failure")
    return known[kind](detail)


def _standard_output_alone() -> BinaryIO:
    """The pipe to the parent under a descriptor of its own; whatever is printed by mistake goes nowhere."""
    sys.stdout.flush()
    pipe = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return os.fdopen(pipe, "wb")


def _is_frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
