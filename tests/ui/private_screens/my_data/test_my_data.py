"""The page about one's own data: by keyboard, nothing without the passphrase, and every state can be read."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import CannotWrite, WrongSecret
from rmdesk.private.my_data import Counts
from rmdesk.ui.private_screens.my_data.screen import MyDataScreen
from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ThemeChoice
from tests.fakes.dialogs import FakeDialogs
from tests.ui.screens.doorstep import Doorstep, Key, doorstep, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

__all__ = ["doorstep"]


class Fake:
    """The door, with the answers that the test wants."""

    def __init__(self) -> None:
        self.full = False
        self.out: list[Path] = []
        self.erased: list[tuple[bool, bool]] = []

    def counts(self) -> Counts:
        return Counts(3, 2, 1, 0)

    def suggested(self) -> Path:
        return Path("/home/somebody/my-words.json")

    def take_out(self, passphrase: str, target: Path) -> tuple[Path, Path]:
        self.check_passphrase(passphrase)
        if self.full:
            raise CannotWrite("full")
        self.out.append(target)
        return target, target.with_suffix(".md")

    def check_passphrase(self, typed: str) -> None:
        if typed != "right":
            raise WrongSecret

    def erase(self, *, private: bool, shared: bool) -> None:
        self.erased.append((private, shared))


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def screen(doorstep: Doorstep, fake: Fake) -> MyDataScreen:
    screen = MyDataScreen(doorstep.context, fake)
    doorstep.show(screen.view)
    return screen


def dialogs(doorstep: Doorstep) -> FakeDialogs:
    found = doorstep.context.dialogs
    assert isinstance(found, FakeDialogs)
    return found


def test_taking_out_asks_for_the_passphrase_first_and_says_that_the_files_are_open(
    doorstep: Doorstep, screen: MyDataScreen, fake: Fake
) -> None:
    view = screen.view
    doorstep.tab_to(view.out_button)
    doorstep.press(Key.Key_Space)
    assert view.out_field.edit.hasFocus()
    for typed, files in (("wrong", 0), ("right", 1)):
        view.out_field.clear()
        doorstep.tab_to(view.out_field.edit)
        doorstep.type(typed)
        dialogs(doorstep).answer(Path("/stick/words.json"))
        doorstep.press(Key.Key_Return)
        assert len(fake.out) == files
    assert view.said == "Your words are in words.json and words.md. The files are open: nothing protects them."
    assert view.out_field.text() == ""


def test_changing_one_s_mind_about_the_place_writes_nothing(
    doorstep: Doorstep, screen: MyDataScreen, fake: Fake
) -> None:
    screen.view.out_field.set_text("right")
    dialogs(doorstep).answer(None)
    screen.view.out_button.click()
    assert (fake.out, screen.view.said) == ([], "")


def test_a_place_that_cannot_be_written_to_is_told(doorstep: Doorstep, screen: MyDataScreen, fake: Fake) -> None:
    fake.full = True
    screen.view.out_field.set_text("right")
    dialogs(doorstep).answer(Path("/stick/words.json"))
    screen.view.out_button.click()
    assert screen.view.told.words.startswith(
        "The files could not be written to that place. Your pages are as they were."
    )


@pytest.mark.parametrize("chosen", [("private",), ("shared",), ("private", "shared")])
def test_erasing_needs_a_choice_the_passphrase_and_one_more_yes(
    doorstep: Doorstep, screen: MyDataScreen, fake: Fake, chosen: tuple[str, ...]
) -> None:
    view = screen.view
    view.erase_field.set_text("right")
    view.erase_button.click()
    assert view.what_problem.isVisible()
    view.what.choose(chosen)
    view.erase_field.set_text("wrong")
    view.erase_button.click()
    assert any("not your passphrase" in words for words in spoken(view))
    view.erase_field.set_text("right")
    dialogs(doorstep).answer(False)
    view.erase_button.click()
    assert fake.erased == []
    view.erase_field.set_text("right")
    dialogs(doorstep).answer(True)
    view.erase_button.click()
    assert fake.erased == [("private" in chosen, "shared" in chosen)]


def test_secrets_go_when_the_page_goes(screen: MyDataScreen) -> None:
    screen.view.out_field.set_text("right")
    screen.view.erase_field.set_text("right")
    screen.view.flush()
    assert screen.view.out_field.text() == screen.view.erase_field.text() == ""


def test_it_can_be_read_and_reached_at_twice_the_size(screen: MyDataScreen, look: Look, qtbot: QtBot) -> None:
    look.choose(LookChoice(ThemeChoice.LIGHT, 2.0, look.choice.family, True))
    qtbot.wait(10)
    check_nothing_is_cut(screen.view)
    check_accessible(screen.view)
