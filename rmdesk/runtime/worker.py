"""Helper processes: work that may be slow, or may hold a secret, runs in a child that ends when it is done.

Both sides. The parent starts `rmdesk --worker NAME`, hands one request to its standard input and reads one answer from
its standard output; a request never travels in arguments, files or the environment. Each is a frame: `RMW1`, the length
of a header (32 bits, little endian), the header in canonical JSON (message, names and lengths of the blobs), the blobs.
Before its answer a worker may say how far it is (`RMWP` and two numbers of 32 bits). A `Watch` hears of that, and can
stop the work.
"""

import os
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, TypeAlias

from rmdesk.domain import canonical, errors
from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.runtime.log import where

Message: TypeAlias = "Mapping[str, Canonical]"
Blobs: TypeAlias = "Mapping[str, bytes]"

_MAGIC = b"RMW1"
_PREFIX = struct.Struct("<4sI")
_PROGRESS_MAGIC = b"RMWP"
_PROGRESS = struct.Struct("<4sII")
_BREATH = 0.05
"""Seconds between two looks at whether somebody wants to stop."""
_GRACE = 10.0
"""Seconds for a process to end once it has said all that it has to say."""
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
Report: TypeAlias = Callable[[int, int], None]
"""Takes how much of the work is done, and how much there is."""
TellingHandler: TypeAlias = "Callable[[Message, Blobs, Report], WorkerAnswer]"


def _tell_nobody(_done: int, _of: int) -> None:
    """Nobody wants to know how far it is."""


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Watch:
    """Somebody who waits for a worker: `report` hears how far it is, `stopped` says whether they have had enough.

    Both are called on the thread that waits, `stopped` several times a second.
    """

    report: Report = _tell_nobody
    stopped: Callable[[], bool] = _never


def call_worker(
    name: str, message: Message, blobs: Blobs, *, timeout: float = 120.0, command: Sequence[str] | None = None,
    watch: Watch = Watch(),
) -> WorkerAnswer:  # fmt: skip
    """Runs a worker and waits for its answer, up to `timeout` seconds. `command` replaces the usual way to start it.

    Raises:
        WorkerFailed: it did not start, crashed, took too long or answered nonsense.
        WorkStopped: `watch` had enough; the process has ended.
        WorldError: the handler raised it; the class is the same.
        NotCanonical: `message` cannot be written.
    """
    request = to_frame(message, blobs)
    code, output = _run(name, list(command or worker_command(name)), request, timeout, watch)
    return _answer(name, code, output)


def _run(name: str, command: list[str], request: bytes, timeout: float, watch: Watch) -> tuple[int, bytes]:
    try:
        process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=worker_environment(os.environ, frozen=_is_frozen()),
            cwd=Path(sys.executable).parent,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise errors.WorkerFailed(f"{name}: did not start, errno {error.errno}") from None
    with process:
        talk = _Talk(process, request)
        try:
            _wait(name, talk, timeout, watch)
            process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
        except BaseException:
            process.kill()
            raise
        finally:
            talk.join()
    return process.returncode, talk.answer


def _wait(name: str, talk: "_Talk", timeout: float, watch: Watch) -> None:
    deadline = time.monotonic() + timeout
    while not talk.over.wait(_BREATH):
        if watch.stopped():
            raise errors.WorkStopped
        if time.monotonic() > deadline:
            raise errors.WorkerFailed(f"{name}: took too long")
        if (so_far := talk.take_progress()) is not None:
            watch.report(*so_far)


class _Talk(threading.Thread):
    """Hands a process its request and reads its answer, while another thread waits and can stop it."""

    def __init__(self, process: "subprocess.Popen[bytes]", request: bytes) -> None:
        super().__init__(name="worker-talk", daemon=True)
        self._process = process
        self._request = request
        self._progress: tuple[int, int] | None = None
        self.answer = b""
        self.over = threading.Event()
        self.start()

    def run(self) -> None:
        """Read until the process closes its end; a process that ends early leaves an answer that nobody can read."""
        source, target = self._process.stdout, self._process.stdin
        try:
            if source is not None and target is not None:
                with suppress(OSError):
                    target.write(self._request)
                with suppress(OSError):
                    target.close()
                self.answer = self._read(source)
        finally:
            self._request = b""
            self.over.set()

    def take_progress(self) -> tuple[int, int] | None:
        """How far it is, if that has changed since somebody asked last."""
        told, self._progress = self._progress, None
        return told

    def _read(self, source: IO[bytes]) -> bytes:
        """The last frame and all that comes after it."""
        with suppress(OSError):
            while (told := _progress_in(line := source.read(_PROGRESS.size))) is not None:
                self._progress = told
            return line + source.read(_LARGEST)
        return b""


def _progress_in(data: bytes) -> tuple[int, int] | None:
    if len(data) != _PROGRESS.size or not data.startswith(_PROGRESS_MAGIC):
        return None
    _, done, of = _PROGRESS.unpack(data)
    return done, of


def serve(handler: Handler, requests: BinaryIO | None = None, answers: BinaryIO | None = None) -> int:
    """The child's side: one request in, one answer out; the exit code. Nothing else may reach the pipe.

    0 when an answer was given, even one that tells a `WorldError`; 70 for a bug.
    """
    return serve_telling(lambda message, blobs, _: handler(message, blobs), requests, answers)


def serve_telling(handler: TellingHandler, requests: BinaryIO | None = None, answers: BinaryIO | None = None) -> int:
    """The same for work that tells how far it is: the handler gets something to call with that."""
    source = requests or sys.stdin.buffer
    target = answers or _standard_output_alone()

    def report(done: int, of: int) -> None:
        target.write(_PROGRESS.pack(_PROGRESS_MAGIC, done, of))
        target.flush()

    try:
        answer = handler(*from_frame(source.read(_LARGEST + 1)), report)
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
    """How a worker is started: this Python, or the frozen program again.

    A frozen window on Windows has no standard streams, so the program for the command line beside it is taken there.
    """
    if _is_frozen():
        program = Path(sys.executable)
        if sys.platform == "win32":
            program = program.with_name("rmdesk-cli.exe")
        return [str(program), "--worker", name]
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
