"""No room, a bad disk or no leave at one call of the database after another: told kindly, and nothing is lost.

A few calls in every run; with RMDESK_FAULTS=full each of the first 500 calls of each kind, for each kind of failure (or
as many as it says in RMDESK_CALLS). strace refuses them, so the engine's own calls are among them; calls that Python
makes are refused in the other tests here.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rmdesk.domain import errors
from rmdesk.storage.integrity import check_content
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import full_pair
from tests.builders import PASSPHRASE_A, BuiltPair
from tests.evidence import note
from tests.fakes.kdf import QUICK_POLICY
from tests.faults.power_cuts.child import words

FULL = os.environ.get("RMDESK_FAULTS") == "full"
CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "rename")
FAILURES = ("ENOSPC", "EIO", "EACCES")
NUMBERS = range(1, 1 + int(os.environ.get("RMDESK_CALLS", "500"))) if FULL else (2, 11)


@pytest.mark.timeout(14_400 if FULL else 900)
@pytest.mark.parametrize("failure", FAILURES)
def test_a_refused_call_is_told_and_loses_nothing(tmp_path: Path, failure: str) -> None:
    strace = shutil.which("strace")
    if strace is None:
        pytest.skip("strace is not installed")
    model = full_pair(tmp_path / "model")[0]
    told, tried, reached = 0, 0, set(CALLS)
    for number in NUMBERS:
        for call in [one for one in CALLS if one in reached]:
            place = tmp_path / "vault"
            shutil.copytree(model.folder.path, place)
            lines, refused = _run(strace, f"{call}:error={failure}:when={number}", place)
            reached -= set() if refused else {call}
            tried += refused
            told += any(line.startswith("told") for line in lines)
            for line in lines:
                assert line.startswith("done") or hasattr(errors, line.split()[1]), line
            _check(model, VaultFolder(place), lines)
            shutil.rmtree(place)
            shutil.rmtree(tmp_path / "home", ignore_errors=True)
    assert told > 0
    note(f"Calls refused with {failure}", f"{tried} calls", "0 lost, 0 unopenable", f"{told} told as failed")


def _run(strace: str, injection: str, place: Path) -> tuple[list[str], bool]:
    """What the program said, and whether a call was refused at all."""
    log = place.with_name("log")
    command = [
        strace,
        "-f",
        "-e",
        f"trace={injection.split(':', maxsplit=1)[0]}",
        "-e",
        f"inject={injection}",
        "-o",
        str(log),
    ]
    child = [sys.executable, "-m", "tests.faults.power_cuts.refused", str(place)]
    done = subprocess.run([*command, *child], capture_output=True, check=False, timeout=500)
    if b"ptrace" in done.stderr and not log.stat().st_size:
        pytest.skip("strace may not watch here")
    assert done.returncode == 0, (injection, done.stderr.decode()[-3000:])
    return done.stdout.decode().splitlines(), "(INJECTED)" in log.read_text()


def _check(model: BuiltPair, folder: VaultFolder, lines: list[str]) -> None:
    keys = unlock(folder, PASSPHRASE_A, QUICK_POLICY)
    pair = BuiltPair(folder, keys, model.b, model.code_a, model.code_b, model.clock)
    private, shared = pair.private(), pair.shared()
    try:
        assert check_content(private.space).ok
        assert check_content(shared.space).ok
        texts = {str(row[0]) for row in private.space.read("SELECT text FROM reflection_versions")}
        titles = {one.text.title for one in shared.actions.all()}
        for line in lines:
            kind, _, number = line.partition(" ")
            if kind == "done":
                step, _, what = number.partition(" ")
                assert words(int(step)) in texts if what == "_reflection" else f"action {step}" in titles, line
    finally:
        private.close()
        shared.close()
