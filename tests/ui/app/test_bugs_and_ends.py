"""What the program does when it has a bug, and when the system ends it."""

import os
import signal
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Signal

from rmdesk.app.hooks import watch_for_bugs
from rmdesk.runtime.log import Log
from tests.fakes.clock import FakeClock

SECRET = "Zitronenfalter"
ROOT = Path(__file__).parents[3]


class Thing(QObject):
    """Something with a slot that goes wrong and a word in the exception."""

    happened = Signal()

    def go_wrong(self) -> None:
        raise ValueError(SECRET)


@pytest.fixture
def hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Puts the hooks of the test run back."""
    for name in ("excepthook", "unraisablehook"):
        monkeypatch.setattr(sys, name, getattr(sys, name))
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


@pytest.mark.usefixtures("hooks", "qapp")
def test_a_bug_in_a_slot_is_told_without_its_words(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    told: list[Exception] = []
    log = Log(tmp_path / "log", FakeClock())
    watch_for_bugs(told.append, log)
    thing = Thing()
    thing.happened.connect(thing.go_wrong)
    thing.happened.emit()
    assert [type(error) for error in told] == [ValueError]
    said = "".join(capfd.readouterr())
    assert SECRET not in said


@pytest.mark.usefixtures("hooks")
def test_a_bug_in_a_thread_or_while_tidying_up_is_logged_without_its_words(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    log = Log(tmp_path / "log", FakeClock())
    watch_for_bugs(lambda _error: None, log)

    def go_wrong() -> None:
        raise ValueError(SECRET)

    thread = threading.Thread(target=go_wrong)
    thread.start()
    thread.join()

    class Goes:
        def __del__(self) -> None:
            raise ValueError(SECRET)

    one = Goes()
    del one
    assert SECRET not in "".join(capfd.readouterr())
    logged = (tmp_path / "log").read_text()
    assert logged.count("builtins.ValueError") == 2
    assert SECRET not in logged


@pytest.mark.usefixtures("hooks")
def test_a_bug_in_telling_of_a_bug_says_nothing_either(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    def tell(_error: Exception) -> None:
        raise RuntimeError(SECRET)

    watch_for_bugs(tell, Log(tmp_path / "log", FakeClock()))
    error = ValueError(SECRET)
    sys.excepthook(ValueError, error, None)
    assert SECRET not in "".join(capfd.readouterr())


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_to_end_is_heard_while_the_program_waits(number: int) -> None:
    child = textwrap.dedent(
        """
        import sys
        from PySide6.QtCore import QCoreApplication, QTimer
        from rmdesk.ui.platform.end_signals import EndSignals
        app = QCoreApplication([])
        ends = EndSignals(app)
        ends.asked.connect(lambda: (print("heard", flush=True), app.quit()))
        assert ends.listen()
        QTimer.singleShot(0, lambda: print("ready", flush=True))
        sys.exit(app.exec())
        """
    )
    process = subprocess.Popen(
        [sys.executable, "-c", child], stdout=subprocess.PIPE, text=True, cwd=ROOT, env=dict(os.environ)
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    process.send_signal(number)
    assert process.communicate(timeout=100)[0] == "heard\n"
    assert process.returncode == 0
