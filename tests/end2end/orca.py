"""The real Orca on our desktop, with no sound: what it would say is read from its own log."""

import fcntl
import os
import pty
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time
import tty
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from difflib import SequenceMatcher
from pathlib import Path
from types import TracebackType

from tests.end2end.desktop import Desktop

_SPEECH = re.compile(r"SPEECH OUTPUT: '(.*?)'(?: ?\{.*)?$")
_PATIENCE = 40.0
_STILL = 0.7
"""Seconds without a line in its log after which it has said all, where it has dealt with all that it was told of."""
_STILL_AT_WORK = 5.0
"""The same where its log says that there is more to come. On a busy computer it thinks for seconds between two lines,
and a key that comes meanwhile takes the words away: so a field seemed to be silent that only came too late.
"""
_BEGUN, _ENDED = ("EVENT MANAGER: Queueing ", "vvvvv PROCESS "), ("EVENT MANAGER: Dequeued ", "^^^^^ PROCESS ")
_SPEECHD = """\
LogLevel 0
AudioOutputMethod "libao"
AddModule "quiet" "sd_generic" "quiet.conf"
DefaultModule quiet
"""
_QUIET_MODULE = """\
GenericExecuteSynth "true"
AddVoice "en" "MALE1" "en"
DefaultVoice "en"
"""
"""A voice that does nothing at once. libao is the one way out that needs no sound device."""


def is_here() -> bool:
    """Whether Orca can be started."""
    return shutil.which("orca") is not None and shutil.which("speech-dispatcher") is not None


@contextmanager
def alone() -> Iterator[bool]:
    """Hold what lets one of these tests run at a time, for Orca stands no second one of the same person.

    Whether there is no other: one that a person uses is left in peace.
    """
    with (Path(tempfile.gettempdir()) / f"rmdesk-orca-{os.getuid()}").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        others = ["pgrep", "-u", str(os.getuid()), "-x", "orca"]
        yield subprocess.run(others, capture_output=True, check=False).returncode != 0


class Orca:
    """One Orca, in a home of its own. Start it before the program that it reads."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self._heard: list[str] = []
        self._lines = 0
        self._to_do = 0
        self._last = ""
        ours, theirs = pty.openpty()
        self._terminal = theirs
        tty.setraw(theirs)
        listener = threading.Thread(target=self._listen, args=(ours,), daemon=True)
        configured = folder / ".config" / "speech-dispatcher"
        (configured / "modules").mkdir(parents=True)
        (configured / "speechd.conf").write_text(_SPEECHD)
        (configured / "modules" / "quiet.conf").write_text(_QUIET_MODULE)
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        self._environment = dict(desktop.environment) | {
            "HOME": str(folder), "XDG_RUNTIME_DIR": str(runtime), "TMPDIR": str(folder), "LANG": "C.UTF-8",
        }  # fmt: skip
        command = [
            "orca",
            "--disable=braille",
            "--disable=braille-monitor",
            f"--debug-file={os.ttyname(theirs)}",
        ]
        self._process = subprocess.Popen(
            command, env=self._environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        listener.start()

    def __enter__(self) -> "Orca":
        end = time.monotonic() + _PATIENCE
        while not any("Screen reader on" in line for line in self.said()):
            if time.monotonic() > end or self._process.poll() is not None:
                self.close()
                raise AssertionError(f"Orca does not speak: {self._last}")
            time.sleep(0.2)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def said(self) -> list[str]:
        """All that it has said so far, one utterance a line."""
        return list(self._heard)

    def after_a_pause(self) -> None:
        """Wait until it has thought of all that happened, and says no more."""
        assert self._process.poll() is None, f"Orca has ended: {self._last}"
        end = time.monotonic() + _PATIENCE
        count, still = self._lines, time.monotonic()
        while time.monotonic() < min(end, still + (_STILL if self._to_do <= 0 else _STILL_AT_WORK)):
            time.sleep(0.05)
            if self._lines != count:
                count, still = self._lines, time.monotonic()
        self._to_do = 0  # what it has let fall is not waited for again

    def _listen(self, ours: int) -> None:
        """Its log goes to a terminal of our own: to a file it would write only now and then."""
        with suppress(OSError), open(ours, encoding="utf-8", errors="replace") as log:
            for line in log:
                self._last = line
                self._lines += 1
                self._to_do += any(word in line for word in _BEGUN) - any(word in line for word in _ENDED)
                spoken = _SPEECH.search(line.rstrip())
                if spoken is not None and spoken[1].strip():
                    self._heard.append(spoken[1].strip())

    def close(self) -> None:
        """End it, and the speech service that it has started; both are in a session of their own."""
        for sign in (signal.SIGTERM, signal.SIGKILL):
            if self._process.poll() is None:
                os.killpg(self._process.pid, sign)
                try:
                    self._process.wait(5)
                except subprocess.TimeoutExpired:
                    continue
        os.close(self._terminal)
        served = Path(self._environment["XDG_RUNTIME_DIR"]) / "speech-dispatcher" / "pid" / "speech-dispatcher.pid"
        if served.exists():
            with suppress(ProcessLookupError):
                os.kill(int(served.read_text()), signal.SIGTERM)


def alike(one: Sequence[str], other: Sequence[str]) -> float:
    """How much two transcripts have in common, from 0 to 1."""
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
