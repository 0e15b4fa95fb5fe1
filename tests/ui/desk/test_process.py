"""`rmdesk desk` as a process of its own: it runs, a second one says that it is open already, and it ends when asked."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

COMMAND = [sys.executable, "-m", "rmdesk", "desk"]
_PATIENCE = 100.0


def shows_windows(process: int) -> bool:
    """Whether it has come as far as that, which is after it took the lock."""
    if not Path("/proc/self/maps").exists():
        time.sleep(5.0)
        return True
    return "libqoffscreen" in Path(f"/proc/{process}/maps").read_text()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_one_desk_for_each_person(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)}
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        environment[name] = str(tmp_path / name)
    with subprocess.Popen(COMMAND, env=environment, stderr=subprocess.PIPE) as first:
        end = time.monotonic() + _PATIENCE
        while not shows_windows(first.pid):
            assert first.poll() is None
            assert time.monotonic() < end
            time.sleep(0.05)
        for name in ("DISPLAY", "WAYLAND_DISPLAY"):
            environment.pop(name, None)
        second = subprocess.run(
            COMMAND, env=environment, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
        assert second.returncode == 1
        assert "desk is open already" in second.stderr
        first.send_signal(signal.SIGTERM)
        assert first.wait(_PATIENCE) in (0, -signal.SIGTERM)
    assert not list(tmp_path.rglob("vaults"))
