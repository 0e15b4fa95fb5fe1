"""Back together in the whole program, by keyboard: Helen comes back to Amara's laptop, and clears her own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.app import moves
from rmdesk.app.moves import moving_of, take_moved_partner_off
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.moving import MoveStage
from rmdesk.runtime.state import load_state, save_state
from rmdesk.ui.screens.coming_back.view import ComingBackView
from rmdesk.ui.screens.last_work.view import LastWorkView
from rmdesk.ui.screens.moving_out.view import MovingOutView
from rmdesk.ui.screens.pairing.view import PairingView
from rmdesk.ui.screens.restore.view import RestoreView
from tests.backups import write_private, write_shared
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.come_back import Laptop
from tests.fakes.clock import FakeClock
from tests.moved_out import FIRST, OWN, moved, on_computer
from tests.ui.app.running import Running, settle


def helens(pair: BuiltPair, place: Path) -> Laptop:
    """Her own laptop, after she moved there from Amara's."""
    write_private(pair, pair.b, "words of hers")
    own = moved(pair, place)
    with on_computer(FIRST):
        take_moved_partner_off(pair.folder, pair.a, pair.clock)
    return Laptop(own.folder, own.opened, OWN, FakeClock())


def amaras(pair: BuiltPair) -> Laptop:
    return Laptop(pair.folder, pair.a, FIRST, FakeClock())


def wait(running: Running) -> None:
    running.program.roof.writer.drain(60.0)
    running.program.roof.slow.drain(60.0)
    settle()


def answer(running: Running, name: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running.program.roof.dialogs, name, lambda *_arguments: value)


def focused(running: Running) -> QWidget:
    """What has the keyboard."""
    found: QWidget | None = running.window.focusWidget()
    return running.window if found is None else found


def press(running: Running, button: QWidget) -> None:
    """By keyboard: Tab until it has the focus, then Space."""
    running.window.activateWindow()
    for _ in range(60):
        if button.hasFocus():
            break
        QTest.keyClick(focused(running), Qt.Key.Key_Tab)
    assert button.hasFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def enter(running: Running) -> None:
    QTest.keyClick(focused(running), Qt.Key.Key_Return)
    wait(running)


def test_from_the_page_to_both_unlocking_here(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    helen = helens(running.pair, tmp_path / "own")
    write_private(helen.pair, helen.keys, "written on her own laptop")
    write_shared(helen.pair, "A step from her laptop")
    copy = helen.leave(tmp_path / "copy.rmbackup")
    monkeypatch.setattr(moves, "fingerprint_of_this_computer", lambda _vault: FIRST)
    answer(running, "confirm", True, monkeypatch)
    answer(running, "choose_file_to_open", copy, monkeypatch)
    running.unlock(PASSPHRASE_A)
    running.window.go("moving-out")
    press(running, running.page(MovingOutView).buttons["welcome"])
    assert running.window.current == "coming-back"
    page = running.page(ComingBackView)
    enter(running)
    press(running, page.copy_step.button)
    wait(running)
    enter(running)
    QTest.keyClicks(page.secret.field.edit, PASSPHRASE_A)
    enter(running)
    enter(running)
    assert page.current is page.secret  # that opens Amara's pages, and not this copy
    page.secret.field.edit.clear()
    QTest.keyClicks(page.secret.field.edit, PASSPHRASE_B)
    enter(running)
    enter(running)
    assert page.current.is_end
    enter(running)
    assert running.restarts.asked  # a fresh process, which has never held a key
    running.window.go("lock")
    running.unlock(PASSPHRASE_B)
    pages = running.opened.private.journal
    texts = [pages.get(one.id).text.reveal() for one in pages.page(10)]
    assert texts == ["written on her own laptop", "words of hers"]
    running.window.go("pairing")  # they sit at one laptop: either can move out again
    press(running, running.page(PairingView).way_buttons[0])
    assert set(running.page(MovingOutView).buttons) == {"leave"}


def test_what_was_cut_off_is_brought_to_its_end_by_unlocking(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page lets nobody in who has a key already."""
    helen = helens(running.pair, tmp_path / "own")
    copy = helen.leave(tmp_path / "copy.rmbackup")
    monkeypatch.setattr(moves, "fingerprint_of_this_computer", lambda _vault: FIRST)
    answer(running, "confirm", True, monkeypatch)
    answer(running, "choose_file_to_open", copy, monkeypatch)
    running.unlock(PASSPHRASE_A)
    running.window.go("moving-out")
    running.page(MovingOutView).buttons["welcome"].click()
    page = running.page(ComingBackView)
    enter(running)
    page.copy_step.button.click()
    wait(running)
    enter(running)
    page.secret.field.edit.setText(PASSPHRASE_B)
    with monkeypatch.context() as patch:
        patch.setattr(moves, "note_arrival", _no_room)
        enter(running)
        enter(running)
    assert not page.current.is_end
    assert amaras(running.pair).stages()[1] is not MoveStage.PARTNER_BACK
    running.window.go("lock")
    running.unlock(PASSPHRASE_B)
    running.window.go("moving-out")
    assert "welcome" not in running.page(MovingOutView).buttons
    assert moving_of(running.opened.shared, running.opened.keys, FakeClock()).mine().stage is MoveStage.ARRIVED_HERE


def _no_room(*_arguments: object) -> None:
    raise DiskFull("no room")


class OnHers(Running):
    """The program on Helen's own laptop, after she came back to Amara's."""

    def _pair(self) -> BuiltPair:
        root = self.paths.vaults.parent
        self.first = super()._pair()
        self.own = helens(self.first, self.paths.vaults / "b0b0b0b0b0b0")
        amara = amaras(self.first)
        copy = self.own.leave(root / "copy.rmbackup")
        amara.welcome(copy)
        self.news = root / "news.rmx"
        (file,) = amara.make()
        self.news.write_bytes(file)
        vault = self.own.keys.shared.vault
        save_state(self.paths.state_file, load_state(self.paths.state_file).with_vault(vault, self.own.folder.path))
        return self.own.pair


@pytest.fixture
def hers(qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OnHers]:
    running = OnHers(qtbot, qapp, tmp_path / "root")
    monkeypatch.setattr(moves, "fingerprint_of_this_computer", lambda _vault: OWN)
    yield running
    running.close()


def test_her_own_laptop_gives_everything_up_once_it_is_told(hers: OnHers, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(hers, "confirm", True, monkeypatch)
    hers.unlock(PASSPHRASE_B)
    hers.window.go("moving-out")
    assert "take_mine_off" not in hers.page(MovingOutView).buttons
    hers.window.go("exchange", str(hers.news))
    wait(hers)
    hers.window.go("moving-out")
    press(hers, hers.page(MovingOutView).buttons["take_mine_off"])
    wait(hers)
    assert hers.page(LastWorkView).words.startswith("Your things are off this laptop. The whole workbook is off it")
    assert not hers.own.folder.path.exists()
    assert load_state(hers.paths.state_file).vault(hers.own.keys.shared.vault) is None


def test_what_she_writes_on_her_own_laptop_after_all_stays(hers: OnHers, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(hers, "confirm", True, monkeypatch)
    hers.unlock(PASSPHRASE_B)
    hers.window.go("exchange", str(hers.news))
    wait(hers)
    hers.write("she went on here")
    wait(hers)
    hers.window.go("moving-out")
    hers.page(MovingOutView).buttons["take_mine_off"].click()
    wait(hers)
    assert hers.page(LastWorkView).words.startswith("Your things stay on this laptop. Nothing has been taken off.")
    assert hers.own.folder.shared.is_file()


def test_her_copy_is_not_restored_over_her_partners_workbook(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = helens(running.pair, tmp_path / "own").leave(tmp_path / "copy.rmbackup")
    answer(running, "choose_file_to_open", copy, monkeypatch)
    running.window.go("restore")
    page = running.page(RestoreView)
    page.file_step.button.click()
    wait(running)
    enter(running)
    page.secret.field.edit.setText(PASSPHRASE_B)
    enter(running)
    enter(running)
    assert page.told.words.startswith("This copy is yours, and the workbook on this laptop is your partner’s.")
    assert amaras(running.pair).stages()[1] is MoveStage.PARTNER_OFF
