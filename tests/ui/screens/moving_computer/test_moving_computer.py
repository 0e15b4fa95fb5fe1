"""Leaving a computer: by keyboard, nothing without a copy that was checked, and every state can be read."""

from datetime import datetime
from pathlib import Path
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import BackupDamaged, BackupNotMade, WrongSecret
from rmdesk.ui.messages import Confirmation
from rmdesk.ui.screens.moving_computer.copy_check import CopyState
from rmdesk.ui.screens.moving_computer.screen import MovingComputerScreen
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ThemeChoice
from tests.fakes.dialogs import FakeDialogs
from tests.ui.screens.doorstep import Doorstep, Key, doorstep, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

__all__ = ["doorstep"]

T = TypeVar("T")


class Fake:
    """Copies and leaving, with the answers that the test wants."""

    def __init__(self) -> None:
        self.state: CopyState | Exception = CopyState.WHOLE
        self.made: bool | Exception = True
        self.left = 0

    def last(self) -> datetime | None:
        return None

    def suggested(self) -> Path:
        return Path("/home/somebody/backup.rmbackup")

    def make(self, target: Path) -> bool:
        assert target.suffix == ".rmbackup"
        return given(self.made)

    def check(self, target: Path) -> CopyState:
        assert target.suffix == ".rmbackup"
        return given(self.state)

    def check_passphrase(self, typed: str) -> None:
        if typed != "right":
            raise WrongSecret

    def take_off(self) -> None:
        self.left += 1


def given(answer: T | Exception) -> T:
    if isinstance(answer, Exception):
        raise answer
    return answer


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def screen(doorstep: Doorstep, fake: Fake) -> MovingComputerScreen:
    screen = MovingComputerScreen(doorstep.context, fake, fake)
    doorstep.show(screen.view)
    return screen


def dialogs(doorstep: Doorstep) -> FakeDialogs:
    found = doorstep.context.dialogs
    assert isinstance(found, FakeDialogs)
    return found


def show_copy(doorstep: Doorstep, screen: MovingComputerScreen) -> None:
    dialogs(doorstep).answer(Path("/stick/backup.rmbackup"))
    doorstep.tab_to(screen.view.show_button)
    doorstep.press(Key.Key_Space)


def test_by_keyboard_from_the_copy_to_leaving(doorstep: Doorstep, screen: MovingComputerScreen, fake: Fake) -> None:
    view = screen.view
    dialogs(doorstep).answer(Path("/stick/backup.rmbackup"))
    doorstep.tab_to(view.copy_button)
    doorstep.press(Key.Key_Space)
    assert view.said == "The copy is made and checked. Now open it on the new computer."
    show_copy(doorstep, screen)
    assert view.field.edit.hasFocus()
    doorstep.type("wrong")
    doorstep.press(Key.Key_Return)
    assert fake.left == 0
    assert any("not your passphrase" in words for words in spoken(view))
    view.field.clear()
    doorstep.type("right")
    dialogs(doorstep).answer(False)
    doorstep.press(Key.Key_Return)
    assert fake.left == 0
    assert view.field.text() == ""
    doorstep.tab_to(view.field.edit)
    doorstep.type("right")
    dialogs(doorstep).answer(True)
    doorstep.press(Key.Key_Return)
    assert fake.left == 1
    assert isinstance(dialogs(doorstep).asked[-1], Confirmation)


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (CopyState.BEHIND, "Make a new copy"),
        (CopyState.SAME_DISK, "same disk"),
        (BackupDamaged(), "not a whole backup"),
    ],
    ids=["behind", "same disk", "damaged"],
)
def test_a_copy_that_is_not_enough_opens_no_way(
    doorstep: Doorstep, screen: MovingComputerScreen, fake: Fake, state: CopyState | Exception, words: str
) -> None:
    fake.state = state
    show_copy(doorstep, screen)
    assert words in f"{screen.view.said} {screen.view.told.words}"
    assert not screen.view.take_off_button.isVisible()
    screen.view.take_off_asked.emit()
    assert fake.left == 0


def test_a_copy_that_could_not_be_made_is_told(doorstep: Doorstep, screen: MovingComputerScreen, fake: Fake) -> None:
    fake.made = BackupNotMade("full")
    dialogs(doorstep).answer(Path("/stick/backup.rmbackup"))
    screen.view.copy_button.click()
    assert screen.view.told.words.startswith("The copy could not be made. Your pages are safe")


def test_every_state_can_be_read_and_reached_at_twice_the_size(
    doorstep: Doorstep, screen: MovingComputerScreen, look: Look, qtbot: QtBot
) -> None:
    look.choose(LookChoice(ThemeChoice.LIGHT, 2.0, look.choice.family, True))
    for _ in range(2):
        qtbot.wait(10)
        check_nothing_is_cut(screen.view)
        check_accessible(screen.view)
        show_copy(doorstep, screen)
