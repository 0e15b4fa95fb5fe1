"""Two real processes: the second brings the first forward."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalSocket
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.first_window import FirstWindow, ask_first_window

FIRST = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from rmdesk.ui.platform.first_window import FirstWindow
app = QCoreApplication([])
window = FirstWindow(Path(sys.argv[1]))
window.raise_asked.connect(lambda: print("raised", flush=True))
window.open_asked.connect(lambda path: print(path, flush=True))
QTimer.singleShot(120_000, app.quit)
print("listening" if window.listening else "refused", flush=True)
app.exec()
"""
SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from rmdesk.ui.platform.first_window import ask_first_window
app = QCoreApplication([])
print(ask_first_window(Path(sys.argv[1]), *sys.argv[2:]))
"""


def test_a_second_process_raises_the_first_and_hands_a_file_over(tmp_path: Path) -> None:
    address, file = str(tmp_path / "raise"), str(tmp_path / "news é.rmx")
    with subprocess.Popen([sys.executable, "-c", FIRST, address], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == "listening"
        for said in ((), (file,)):
            second = subprocess.run(
                [sys.executable, "-c", SECOND, address, *said], capture_output=True, text=True, timeout=100, check=True
            )
            assert second.stdout.strip() == "True"
            assert first.stdout.readline().strip() == "raised"
        assert first.stdout.readline().strip() == file
        first.kill()


def test_nobody_there_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    assert not ask_first_window(tmp_path / "nobody")


@pytest.mark.skipif(os.name == "nt", reason="named pipes have no mode")
def test_only_this_account_can_reach_it(qtbot: QtBot, tmp_path: Path) -> None:
    address = tmp_path / "raise"
    window = FirstWindow(address)
    assert window.listening
    assert stat.S_IMODE(address.stat().st_mode) & 0o077 == 0
    window.close()
    assert not address.exists()


def test_an_address_left_behind_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    first = FirstWindow(tmp_path / "raise")
    second = FirstWindow(tmp_path / "raise")
    assert second.listening
    first.close()
    second.close()


@pytest.mark.parametrize(
    "said",
    [
        b"",
        b"rais",
        b"lower\n",
        b"raise\nraise\n",
        b"\x00" * 4097,
        b"open news.rmx\n",
        b"open /a\nopen /b\n",
        b"open \n",
    ],
)
def test_other_words_do_nothing(qtbot: QtBot, tmp_path: Path, said: bytes) -> None:
    window = FirstWindow(tmp_path / "raise")
    asked: list[bool] = []
    window.raise_asked.connect(lambda: asked.append(True))
    window.open_asked.connect(lambda _path: asked.append(True))
    caller = QLocalSocket()
    caller.connectToServer(str(tmp_path / "raise"))
    assert caller.waitForConnected(60_000)
    caller.write(said)
    caller.waitForBytesWritten(100)
    qtbot.wait(50)
    caller.abort()
    qtbot.wait(10)
    assert asked == []
    window.close()
