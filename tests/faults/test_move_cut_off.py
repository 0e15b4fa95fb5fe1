"""A move of a vault that fails, or is cut off, at every call to the disk: one whole vault is always there."""

import errno
import shutil
from pathlib import Path

import pytest

from rmdesk.domain.errors import WorldError
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.move import move_vault
from tests.builders import build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.faulty_os import FaultyOs, PowerCut

_FAILURES = {"no room": errno.ENOSPC, "a bad disk": errno.EIO, "no leave": errno.EACCES, "a power cut": None}


def contents(folder: Path) -> dict[str, bytes]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name not in ("lock", "ballast")]
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


@pytest.mark.parametrize("failure", _FAILURES)
def test_one_whole_vault_is_always_there(tmp_path: Path, failure: str) -> None:
    old, place = tmp_path / "old", tmp_path / "new"
    build_pair(old, FakeClock())
    (old / "ballast").unlink(missing_ok=True)
    whole = contents(old)
    struck, told = True, 0
    for number in range(1, 2_000):
        faulty = FaultyOs(number, _FAILURES[failure])
        try:
            with faulty.at_work():
                move_vault(VaultFolder(old), place)
        except (WorldError, PowerCut):
            told += 1
        struck = faulty.struck
        assert contents(place if place.exists() else old) == whole
        if place.exists():
            shutil.rmtree(old, ignore_errors=True)
            place.rename(old)
        if not struck:
            break
    assert not struck
    assert told > 20
