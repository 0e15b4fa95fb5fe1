"""Every bit of a key file and of the head of a backup, flipped where they lie: refused, or healed from the good copy.

Some hundred bits of each in every run, with RMDESK_FAULTS=full all of them. (That the readers refuse each single bit is
tried in every run: `test_key_file.py`, `test_format.py`. A programme pack has its own such test.)
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.security.key_file_store import CopyState, copy_paths
from rmdesk.security.key_ring import check_key_files
from rmdesk.vaultkeeping.backup.files import good_backups
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import back_up, full_pair
from tests.builders import PASSPHRASE_A, BuiltPair
from tests.evidence import note
from tests.fakes.kdf import QUICK_POLICY

FULL = os.environ.get("RMDESK_FAULTS") == "full"
pytestmark = pytest.mark.timeout(7200 if FULL else 900)


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return full_pair(tmp_path / "vault")[0]


def flipped(path: Path, bits: range) -> Iterator[int]:
    """The file with one bit after the other flipped; as it was in the end."""
    whole = path.read_bytes()
    for bit in bits:
        data = bytearray(whole)
        data[bit // 8] ^= 1 << bit % 8
        path.write_bytes(bytes(data))
        yield bit
    path.write_bytes(whole)


def everything(pair: BuiltPair) -> dict[str, bytes]:
    folder = pair.folder.path
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("which", [0, 1])
def test_a_flipped_bit_in_one_copy_of_a_key_file_is_healed_from_the_other(pair: BuiltPair, which: int) -> None:
    before, partner = everything(pair), pair.a.shared.partner
    path = copy_paths(pair.folder.path, partner)[which]
    bits = range(which, 4096 * 8, 1 if FULL else 331)
    for bit in flipped(path, bits):
        health = check_key_files(pair.folder.path, partner, QUICK_POLICY)
        assert (health.first, health.second)[which] is CopyState.DAMAGED, bit
        assert unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY, first=partner[:8]).repaired, bit
        assert path.read_bytes() == before[path.name], bit
    assert everything(pair) == before
    note(f"Bits of copy {'AB'[which]} of a key file flipped", f"{len(bits)} bits", "0 accepted", "each healed")


def test_a_flipped_bit_in_the_head_of_a_backup_makes_it_no_backup(pair: BuiltPair) -> None:
    made = back_up(pair)
    before = everything(pair)
    (backup,) = good_backups(pair.folder, pair.a.seal)
    bits = range(0, backup.start * 8, 1 if FULL else 67)
    for bit in flipped(made, bits):
        assert good_backups(pair.folder, pair.a.seal) == (), bit
    assert len(good_backups(pair.folder, pair.a.seal)) == 1
    assert everything(pair) == before
    note("Bits of the manifest of a backup flipped", f"{len(bits)} bits", "0 accepted", "the whole one is")
