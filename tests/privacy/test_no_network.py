"""The whole journey with no network to be had, and every socket that any process of it asks for written down.

strace sees every process, the export worker, the second start and the fresh process after the lock among them. It also
sees which files are opened for writing, so nothing can be left outside the home that is searched elsewhere.
"""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.evidence import note
from tests.privacy.life.home import ROOT, Home

LAST = 21
LOCAL = {"AF_UNIX", "AF_LOCAL"}
_SOCKET = re.compile(r"\b(?:socket|socketpair)\((\w+)")
_CONNECT = re.compile(r'connect\(\d+, \{sa_family=(\w+)(?:, sun_path=(@?"[^"]*"))?')
_WRITTEN = re.compile(r'\bopenat\(\w+, "([^"]*)", ([A-Z_|]+).*?\) = \d')
_TO_NOBODY = re.compile(r"/dev/(null|tty|shm/.*)|/proc/.*")


def tracer(tmp_path: Path) -> tuple[list[str], Path, bool]:
    """The commands to put before, where the calls are written, and whether there is an empty network around it."""
    strace, unshare = shutil.which("strace"), shutil.which("unshare")
    if strace is None:
        pytest.skip("strace is not installed")
    log = tmp_path / "calls"
    watch = [strace, "-f", "-qq", "-s", "200", "-e", "trace=socket,socketpair,connect,openat", "-o", str(log)]
    if subprocess.run([*watch, "true"], capture_output=True, check=False).returncode:
        pytest.skip("strace may not watch here")
    alone = [unshare, "-rn"] if unshare else []
    empty = bool(alone) and not subprocess.run([*alone, "true"], capture_output=True, check=False).returncode
    return [*(alone if empty else ()), *watch], log, empty


@pytest.mark.timeout(900)
def test_nothing_asks_for_a_network(tmp_path: Path) -> None:
    prefix, log, empty = tracer(tmp_path)
    home = Home(tmp_path / "home")
    process = home.live(0, LAST, "again", prefix=prefix)
    home.wait_for("locking", process)
    pid = wait_for_locked(log, process)
    subprocess.run(["kill", str(pid)], check=True)
    process.wait(200)
    calls = log.read_text(errors="replace")
    assert calls.count('"--locked"') or "locking" in home.said.read_text()
    families = _SOCKET.findall(calls)
    assert families, "the control: the sockets of the first window are seen"
    assert set(families) <= LOCAL
    connected = _CONNECT.findall(calls)
    assert {family for family, _ in connected} <= LOCAL
    assert strangers(connected, home) == []
    written = written_outside(calls, home)
    assert written == []
    around = "in an empty network" if empty else "under the trap alone: no empty network could be made here"
    amount = f"{LAST + 1} actions, all screens, 2 exports, a second start, a lock, {around}; {len(families)} sockets"
    note("Sockets of the whole journey", amount, "0 internet, 0 packet sockets", "a planted one is seen")
    note("Files written outside the home", f"{calls.count('openat(')} files opened", f"{len(written)} written", "")


def wait_for_locked(log: Path, process: "subprocess.Popen[bytes]") -> int:
    """The number of the process that was locked, once it shows its window."""
    for _ in range(2000):
        for children in Path(f"/proc/{process.pid}/task").glob("*/children"):
            for pid in children.read_text().split():
                words = Path(f"/proc/{pid}/cmdline").read_bytes()
                if b"--locked" in words and "libQt6Widgets" in Path(f"/proc/{pid}/maps").read_text():
                    subprocess.run(["sleep", "2"], check=True)
                    return int(pid)
        subprocess.run(["sleep", "0.1"], check=True)
    raise AssertionError("it never locked")


def strangers(connected: list[tuple[str, str]], home: Home) -> list[str]:
    """Local addresses that are neither the display, nor a bus of the session, nor our own name."""
    ours = re.compile(
        rf'"{re.escape(str(home.path))}/|@?"(/tmp/\.X11-unix/|/run/(user/\d+/bus|dbus/|user/\d+/wayland))'
    )
    names = re.compile(r'"/(var/)?run/(dbus/system_bus_socket|nscd/socket)"')
    return [path for _family, path in connected if not ours.match(path) and not names.match(path)]


def written_outside(calls: str, home: Home) -> list[str]:
    """Files that were opened for writing and do not lie in the home; Python may keep its compiled code."""
    found = {path for path, how in _WRITTEN.findall(calls) if "O_WRONLY" in how or "O_RDWR" in how or "O_CREAT" in how}
    inside = f"{home.path}/"
    compiled = re.compile(re.escape(f"{ROOT}/rmdesk/") + r"[a-z_/]*__pycache__/[a-z_0-9]+\.cpython-\d+\.pyc(\.\d+)?")
    found = {path for path in found if not compiled.fullmatch(path)}
    return sorted(path for path in found if not path.startswith(inside) and not _TO_NOBODY.fullmatch(path))


@pytest.mark.parametrize("family", ["AF_INET", "AF_INET6"])
def test_the_trap_sees_a_network_socket(tmp_path: Path, family: str) -> None:
    prefix, log, _empty = tracer(tmp_path)
    program = f"import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM)"
    subprocess.run([*prefix, "python3", "-c", program], check=True, cwd=ROOT)
    assert family in _SOCKET.findall(log.read_text())
