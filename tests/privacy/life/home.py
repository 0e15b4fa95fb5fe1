"""A home of its own on a real disk, with a workbook for two in it, and the process that lives there."""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from tests.builders import BuiltPair, build_pair
from tests.fakes.clock import FakeClock

ROOT = Path(__file__).parents[3]
PATIENCE = 200.0


@dataclass
class Home:
    """Everything that the program may write to lies in `path`: profile, temporary files, exports, what it says."""

    path: Path
    pair: BuiltPair = field(init=False)

    def __post_init__(self) -> None:
        (self.path / "tmp").mkdir(parents=True)
        place = self.paths.vaults / "a0a0a0a0a0a0"
        place.parent.mkdir(parents=True)
        self.pair = build_pair(place, FakeClock())
        save_state(self.paths.state_file, load_state(self.paths.state_file).with_vault(self.pair.a.shared.vault, place))

    @property
    def environment(self) -> dict[str, str]:
        path = str(self.path)
        own = {"HOME": path, "XDG_DATA_HOME": f"{path}/.local/share", "XDG_CONFIG_HOME": f"{path}/.config"}
        own |= {"XDG_STATE_HOME": f"{path}/.local/state", "XDG_CACHE_HOME": f"{path}/.cache"}
        own |= dict.fromkeys(("TMPDIR", "SQLITE_TMPDIR", "TMP", "TEMP", "XDG_RUNTIME_DIR"), f"{path}/tmp")
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH") if name in os.environ}
        ours = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
        return kept | own | ours

    @property
    def paths(self) -> Paths:
        return Paths.by_convention("linux", self.environment, self.path)

    @property
    def said(self) -> Path:
        """Everything that the process said, on either channel, the titles of its window among it."""
        return self.path / "said"

    def live(self, first: int, last: int, *extras: str, prefix: Sequence[str] = ()) -> "subprocess.Popen[bytes]":
        """Start a process that does the things with these numbers."""
        command = [*prefix, sys.executable, "-m", "tests.privacy.life.child", str(first), str(last), *extras]
        with self.said.open("ab") as file:
            return subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=file, stderr=file, env=self.environment, cwd=self.path
            )

    def wait_for(self, words: str, process: "subprocess.Popen[bytes]") -> None:
        """Wait until the process has said a line of these words."""
        deadline = time.monotonic() + PATIENCE
        while words not in self.said.read_text(errors="replace").splitlines():
            if process.poll() is not None or time.monotonic() > deadline:
                raise AssertionError(f"it never said {words!r}:\n{self.said.read_text()[-2000:]}")
            time.sleep(0.02)

    def end(self, process: "subprocess.Popen[bytes]") -> None:
        """Ask a process to end, as a system does that shuts down."""
        process.terminate()
        process.wait(PATIENCE)
