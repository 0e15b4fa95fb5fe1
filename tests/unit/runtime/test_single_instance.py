"""One holder at a time, across processes and across `execv`."""

import subprocess
import sys

import pytest

from rmdesk.domain.errors import AlreadyOpen, CannotWrite
from rmdesk.runtime.single_instance import InstanceLock

TAKE = """
import sys
from pathlib import Path
from rmdesk.domain.errors import AlreadyOpen
from rmdesk.runtime.single_instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
try:
    lock.acquire(float(sys.argv[2]))
except AlreadyOpen:
    sys.exit(3)
print("held", flush=True)
"""
EXEC = """
import os, sys
from pathlib import Path
from rmdesk.runtime.single_instance import InstanceLock
lock = InstanceLock(Path(sys.argv[1]))
if len(sys.argv) == 2:
    lock.acquire()
    os.execv(sys.executable, [sys.executable, __file__, sys.argv[1], str(lock.hand_over())])
lock.adopt(int(sys.argv[2]))
print(os.get_inheritable(int(sys.argv[2])), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path):
    return tmp_path / "state" / "rmdesk.lock"


def other(path, wait=0.0):
    return subprocess.run([sys.executable, "-c", TAKE, str(path), str(wait)], stdout=subprocess.PIPE, check=False)


def test_a_second_process_is_refused_until_the_first_lets_go(path):
    lock = InstanceLock(path)
    lock.acquire()
    lock.acquire()
    assert lock.held
    assert other(path).returncode == 3
    second = InstanceLock(path)
    with pytest.raises(AlreadyOpen):
        second.acquire(0.12)
    assert not second.held
    lock.release()
    lock.release()
    assert not lock.held
    assert other(path).stdout.strip() == b"held"


def test_the_end_of_a_process_frees_it(path):
    assert other(path).returncode == 0
    lock = InstanceLock(path)
    lock.acquire()
    lock.release()


def test_waiting_helps(path):
    lock = InstanceLock(path)
    lock.acquire()
    with subprocess.Popen([sys.executable, "-c", TAKE, str(path), "30"], stdout=subprocess.PIPE) as waiting:
        lock.release()
        assert waiting.stdout.read().strip() == b"held"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no exec that keeps a process there")
def test_it_survives_exec_without_a_gap(path, tmp_path):
    script = tmp_path / "script.py"
    script.write_text(EXEC)
    with subprocess.Popen(
        [sys.executable, str(script), str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={"PYTHONPATH": "."},
    ) as child:
        assert child.stdout.readline().strip() == b"False"
        with pytest.raises(AlreadyOpen):
            InstanceLock(path).acquire()
        child.stdin.close()
    assert child.returncode == 0
    InstanceLock(path).acquire(1)


def test_only_our_own_lock_can_be_adopted(path, tmp_path):
    lock = InstanceLock(path)
    with pytest.raises(RuntimeError):
        lock.hand_over()
    lock.acquire()
    stranger = InstanceLock(tmp_path / "other.lock")
    stranger.acquire()
    for descriptor in (lock.hand_over(), 9999):
        with pytest.raises(AlreadyOpen):
            InstanceLock(tmp_path / "other.lock").adopt(descriptor)
    lock.release()
    stranger.release()


def test_a_place_that_cannot_hold_it_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        InstanceLock(tmp_path / "file" / "rmdesk.lock").acquire()
