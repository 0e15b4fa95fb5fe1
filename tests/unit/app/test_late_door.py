"""The list of workbooks before anybody unlocks one."""

from pathlib import Path

import pytest

from rmdesk.app.late_door import LateDoor
from rmdesk.domain.ids import VaultId, new_id
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import MachineState, save_state
from rmdesk.ui.doorway import Opening
from tests.builders import PASSPHRASE_A, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "root")


def door_of(paths: Paths) -> LateDoor:
    def never(_opening: Opening) -> None:
        raise AssertionError

    return LateDoor(paths, FakeClock(), lambda _name: "", never, lambda: None, QUICK_POLICY)


def test_a_workbook_is_found_again_when_the_memory_of_this_computer_is_lost(paths: Paths) -> None:
    paths.vaults.mkdir(parents=True)
    build_pair(paths.vaults / "aa", FakeClock())
    (paths.vaults / ".bb.new-1234").mkdir()
    (paths.vaults / "something else").mkdir()
    (paths.vaults / "a file").write_text("x")
    paths.state.mkdir(parents=True)
    paths.state_file.write_bytes(b"{ broken")
    cards = door_of(paths).vaults()
    assert [(card.folder, card.label) for card in cards] == [(paths.vaults / "aa", "Pair 1")]
    opened = door_of(paths).unlock(cards[0], PASSPHRASE_A)
    opened.close()  # type: ignore[attr-defined]
    assert [card.label for card in door_of(paths).vaults()] == ["Pair 1"]


def test_a_remembered_one_keeps_its_label_and_comes_once(paths: Paths) -> None:
    paths.vaults.mkdir(parents=True)
    pair = build_pair(paths.vaults / "bb", FakeClock())
    build_pair(paths.vaults / "aa", FakeClock())
    save_state(paths.state_file, MachineState().with_vault(pair.a.shared.vault, paths.vaults / "bb"))
    assert [(one.folder.name, one.label) for one in door_of(paths).vaults()] == [("bb", "Pair 1"), ("aa", "Pair 2")]


def test_a_folder_that_may_not_be_looked_into_is_offered(paths: Paths, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = paths.vaults / "aa"
    save_state(paths.state_file, MachineState().with_vault(VaultId(new_id()), folder))

    def refuse(_path: Path) -> bool:
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "is_dir", refuse)
    assert [one.folder for one in door_of(paths).vaults()] == [folder]
