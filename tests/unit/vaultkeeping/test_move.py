"""Moving a closed vault: whole or not at all."""

from pathlib import Path

import pytest

from rmdesk.domain.errors import AlreadyOpen, NotMoved
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.vaultkeeping import move
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.move import move_vault
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY


def contents(folder: Path) -> dict[str, bytes]:
    """All files but the one that says who has the vault open."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file() and path.name != "lock"]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def old(tmp_path: Path) -> VaultFolder:
    build_pair(tmp_path / "carried" / "aa", FakeClock())
    (tmp_path / "carried" / "aa" / "backups" / "shared (conflicted copy).db").write_bytes(b"kept all the same")
    return VaultFolder(tmp_path / "carried" / "aa")


def test_every_file_comes_along_and_both_partners_still_get_in(old: VaultFolder, tmp_path: Path) -> None:
    before = contents(old.path)
    moved = move_vault(old, tmp_path / "vaults" / "bb")
    after = contents(moved.path)
    assert after == before
    assert not old.path.exists()
    assert [path.name for path in moved.path.parent.iterdir()] == ["bb"]
    for passphrase in (PASSPHRASE_A, PASSPHRASE_B):
        unlock(moved, passphrase, QUICK_POLICY)


def test_a_vault_that_is_open_stays(old: VaultFolder, tmp_path: Path) -> None:
    lock = InstanceLock(old.lock)
    lock.acquire()
    with pytest.raises(AlreadyOpen):
        move_vault(old, tmp_path / "bb")
    lock.release()
    assert not (tmp_path / "bb").exists()
    unlock(old, PASSPHRASE_A, QUICK_POLICY)


def test_a_place_that_is_taken_is_left_alone(old: VaultFolder, tmp_path: Path) -> None:
    (tmp_path / "bb").mkdir()
    (tmp_path / "bb" / "theirs").write_text("theirs")
    with pytest.raises(NotMoved):
        move_vault(old, tmp_path / "bb")
    assert (tmp_path / "bb" / "theirs").read_text() == "theirs"
    unlock(old, PASSPHRASE_A, QUICK_POLICY)


def test_a_copy_that_differs_is_thrown_away(old: VaultFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A placeholder of a sync program may read differently from one time to the next."""
    digests = iter(range(1000))
    monkeypatch.setattr(move, "_digest", lambda _path: next(digests).to_bytes(4, "big"))
    before = contents(old.path)
    with pytest.raises(NotMoved):
        move_vault(old, tmp_path / "vaults" / "bb")
    assert contents(old.path) == before
    assert list((tmp_path / "vaults").iterdir()) == []


def test_links_stay_behind(old: VaultFolder, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").write_text("not ours")
    (old.path / "link").symlink_to(tmp_path / "elsewhere")
    moved = move_vault(old, tmp_path / "bb")
    assert not (moved.path / "link").exists()
    assert (tmp_path / "elsewhere").read_text() == "not ours"
