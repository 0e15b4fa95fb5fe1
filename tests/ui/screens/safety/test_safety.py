"""The page about one's way in: it leads on by keyboard, and puts a copy elsewhere that opens with one's passphrase."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.app import copies as app_copies
from rmdesk.app.copies import OutsideCopies
from rmdesk.app.opening import OpenWorkbook, open_workbook
from rmdesk.domain.errors import DiskFull, KeyFileDamaged
from rmdesk.private.secret_text import SecretText
from rmdesk.runtime.paths import Paths
from rmdesk.ui.screens.safety.screen import SafetyScreen
from rmdesk.ui.screens.safety.view import SafetyView
from rmdesk.ui.theme.look import Look
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.backup.restore import restore
from rmdesk.vaultkeeping.create import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_A, BuiltPair, build_pair
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.faulty_os import FaultyOs
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.screens.doorstep import Doorstep, Key
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut


class Desk:
    """Amara's workbook, open, and its page."""

    def __init__(self, doorstep: Doorstep, root: Path) -> None:
        self.doorstep = doorstep
        self.pair: BuiltPair = build_pair(root / "vault", doorstep.clock)
        self.paths = Paths.under(root / "root")
        keys = unlock(self.pair.folder, PASSPHRASE_A, QUICK_POLICY)
        self.opened: OpenWorkbook = open_workbook(self.pair.folder, keys, doorstep.clock, self.paths)
        self.opened.private.journal.write(SecretText("A day"), SecretText("It went well."))
        self.copies = OutsideCopies(self.opened, self.paths)
        self.target = root / "stick" / "backup.rmbackup"
        self.target.parent.mkdir()
        self.view: SafetyView = SafetyScreen(doorstep.context, self.copies).view
        doorstep.show(self.view)

    def back_up(self, target: Path | None) -> None:
        """By keyboard; the dialog is answered with that place."""
        dialogs = self.doorstep.context.dialogs
        assert isinstance(dialogs, FakeDialogs)
        dialogs.answer(target)
        self.doorstep.tab_to(self.view.copy_card.button)
        self.doorstep.press(Key.Key_Space)

    @property
    def line(self) -> str:
        return self.view.copy_card.last.words


@pytest.fixture
def desk(doorstep: Doorstep, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setattr(app_copies, "on_same_disk", lambda _target, _folder: False)
    desk = Desk(doorstep, tmp_path)
    yield desk
    assert desk.doorstep.slow.bugs == []
    desk.opened.close()


def test_what_came_of_a_copy_is_in_sight(desk: Desk, qtbot: QtBot) -> None:
    desk.view.resize(1000, 400)
    desk.back_up(desk.target)
    status = desk.view.copy_card.status
    assert desk.view.copy_card.said
    qtbot.waitUntil(lambda: status.visibleRegion().boundingRect().height() == status.height())


@pytest.mark.parametrize(
    ("button", "screen"),
    [
        ("back_button", "settings"),
        ("change_button", "change-passphrase"),
        ("try_button", "try-code"),
        ("renew_button", "renew-code"),
    ],
)
def test_each_button_leads_on(desk: Desk, button: str, screen: str) -> None:
    desk.doorstep.tab_to(getattr(desk.view, button))
    desk.doorstep.press(Key.Key_Space)
    assert desk.doorstep.frame.gone == [(screen, "")]


def test_a_copy_is_made_while_the_workbook_is_open_and_brings_the_words_back(desk: Desk, tmp_path: Path) -> None:
    assert desk.line == "Last copy outside this computer: none"
    desk.back_up(desk.target)
    assert "made and checked" in desk.view.copy_card.said
    assert desk.line == "Last copy outside this computer: 21 November 2026"
    again = SafetyScreen(desk.doorstep.context, OutsideCopies(desk.opened, desk.paths)).view
    desk.doorstep.show(again)
    assert again.copy_card.last.words == desk.line

    def opener(folder: VaultFolder):  # type: ignore[no-untyped-def]
        return unlock(folder, PASSPHRASE_A, QUICK_POLICY)

    back = restore(read_backup(desk.target), tmp_path / "back", opener, lambda _folder, _opened: None)
    wing = BuiltPair(back.folder, back.opened, desk.pair.b, desk.pair.code_a, desk.pair.code_b, desk.pair.clock)
    private = wing.private()
    assert [private.journal.get(one.id).text.reveal() for one in private.journal.page(9)] == ["It went well."]
    private.close()
    names = {section.name for section in read_backup(desk.target).manifest.sections}
    assert not any(desk.pair.b.shared.partner[:8] in name for name in names)


def test_changing_one_s_mind_makes_nothing(desk: Desk) -> None:
    desk.back_up(None)
    assert desk.view.copy_card.said == ""
    assert desk.line.endswith("none")


def test_a_copy_on_the_same_disk_is_made_but_does_not_count(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    desk.back_up(desk.target)
    assert desk.target.exists()
    assert "on the same disk as your workbook" in desk.view.copy_card.said
    assert desk.line.endswith("none")


def test_a_full_disk_is_told_and_the_earlier_copy_stays(desk: Desk) -> None:
    desk.back_up(desk.target)
    before = desk.target.read_bytes()
    with FaultyOs(4, errno.ENOSPC).at_work():
        desk.back_up(desk.target)
    assert "The copy could not be made." in desk.view.copy_card.told.words
    assert desk.target.read_bytes() == before
    assert [path.name for path in desk.target.parent.iterdir()] == [desk.target.name]
    desk.back_up(desk.target)
    assert desk.view.copy_card.told.words == ""
    assert "made and checked" in desk.view.copy_card.said


@pytest.mark.parametrize("error", [KeyFileDamaged, DiskFull])
def test_a_failure_is_told_elsewhere_to_somebody_who_went_on(desk: Desk, error: type[Exception]) -> None:
    desk.doorstep.slow.hold()
    desk.back_up(desk.target)
    assert "Making a copy" in desk.view.copy_card.said
    desk.doorstep.press(Key.Key_Space)
    assert desk.doorstep.slow.waiting == 1
    desk.view.hide()
    desk.doorstep.slow.fail_next(error())
    desk.doorstep.slow.release()
    assert len(desk.doorstep.frame.told) == 1
    assert not desk.view.copy_card.is_busy


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860))])
def test_it_has_names_order_and_room(look: Look, qtbot: QtBot, desk: Desk, scale: float, size: tuple[int, int]) -> None:
    look.choose_scale(scale)
    desk.view.resize(*size)
    desk.back_up(desk.target)
    qtbot.wait(10)
    check_nothing_is_cut(desk.view)
    check_accessible(desk.view)
