"""Two real Syncthings on this computer that carry one folder between them, over loopback and nowhere else."""

import os
import shutil
import subprocess
import sys
import time
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

PROGRAM = shutil.which("syncthing")
_PATIENCE = 120.0
_FOLDER = "exchange"
_QUIET = {
    "globalAnnounceEnabled": "false", "localAnnounceEnabled": "false", "relaysEnabled": "false", "natEnabled": "false",
    "urAccepted": "-1", "crashReportingEnabled": "false", "startBrowser": "false", "reconnectionIntervalS": "1",
}  # fmt: skip


class Syncthing:
    """One of them, with a home of its own. `folder` is what it carries."""

    def __init__(self, home: Path, folder: Path) -> None:
        self.folder = folder
        self._home = home
        self._process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True)
        make = [str(PROGRAM), "generate", "--home", str(home), "--no-default-folder", "--skip-port-probing"]
        subprocess.run(make, check=True, capture_output=True, timeout=_PATIENCE)
        self._config = ElementTree.parse(home / "config.xml")
        own = self._config.getroot().find("device")
        assert own is not None
        self.name = own.attrib["id"]
        self.address = f"tcp://127.0.0.1:{free_port()}"
        self._be_quiet()

    def meet(self, other: "Syncthing") -> None:
        """Carry the folder to that one and take from it what it carries, once it is started."""
        root = self._config.getroot()
        device = ElementTree.SubElement(root, "device", id=other.name, name="other", compression="never")
        ElementTree.SubElement(device, "address").text = other.address
        folder = ElementTree.SubElement(
            root, "folder", id=_FOLDER, label="", path=str(self.folder), type="sendreceive",
            rescanIntervalS="5", fsWatcherEnabled="true", fsWatcherDelayS="1",
        )  # fmt: skip
        for name in (self.name, other.name):
            ElementTree.SubElement(folder, "device", id=name)
        self._write()

    def start(self) -> None:
        """Run it: itself, not a child that it would watch over, and that would outlive it when it is killed."""
        arguments = [str(PROGRAM), "serve", "--home", str(self._home), "--no-browser", "--no-restart", "--no-upgrade"]
        quiet = {**os.environ, "STNOUPGRADE": "1", "STNODEFAULTFOLDER": "1", "STMONITORED": "yes"}
        quiet["HOME"] = str(self._home)
        with (self._home / "said.txt").open("ab") as said:
            self._process = subprocess.Popen(arguments, env=quiet, stdout=said, stderr=said)

    def kill(self) -> None:
        """End it in the middle of whatever it does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(_PATIENCE)
            self._process = None
            assert not self._others(), "it goes on although it was killed"

    def _others(self) -> list[str]:
        """The processes that use its home."""
        found = subprocess.run(["pgrep", "-f", str(self._home)], capture_output=True, text=True, check=False)
        return found.stdout.split()

    def _be_quiet(self) -> None:
        """Nobody outside is told or asked anything, and there is no page to look at."""
        root = self._config.getroot()
        page, options = root.find("gui"), root.find("options")
        assert page is not None
        assert options is not None
        page.set("enabled", "false")
        for name, value in {**_QUIET, "listenAddress": self.address}.items():
            for old in options.findall(name):
                options.remove(old)
            ElementTree.SubElement(options, name).text = value
        self._write()

    def _write(self) -> None:
        self._config.write(self._home / "config.xml")


def until(look: Callable[[], object], what: str, patience: float = _PATIENCE) -> None:
    """Look until it is so.

    Raises:
        AssertionError: it never was.
    """
    end = time.monotonic() + patience
    while not look():
        if time.monotonic() > end:
            raise AssertionError(f"there is no {what} after {patience:.0f} seconds")
        time.sleep(0.2)


def free_port() -> int:
    """A port that nobody listens on; asked for by another process, because no test may have a network socket."""
    ask = "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])"
    return int(subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, timeout=60).stdout)
