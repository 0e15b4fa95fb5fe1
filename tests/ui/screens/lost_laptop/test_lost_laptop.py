"""The page about a lost laptop: every state can be read and walked, and nothing is given up without a question."""

from dataclasses import replace

import pytest

from rmdesk.domain.errors import CannotWrite
from rmdesk.ui.screens.lost_laptop.screen import LostLaptopScreen
from rmdesk.ui.screens.lost_laptop.values import KeysOfPartner, LostShown
from rmdesk.ui.theme.look import Look
from tests.fakes.dialogs import FakeDialogs
from tests.ui.screens.doorstep import Doorstep, Key, doorstep, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

__all__ = ["doorstep"]


class Fake:
    """Keys, with the answers that the test wants."""

    def __init__(self) -> None:
        self.keys = KeysOfPartner.KNOWN
        self.trouble: Exception | None = None

    def shown(self) -> LostShown:
        return LostShown(self.keys, "Helen")

    def give_up(self) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.keys = KeysOfPartner.GIVEN_UP

    def go_on_as_before(self) -> None:
        self.keys = KeysOfPartner.KNOWN


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def screen(doorstep: Doorstep, fake: Fake) -> LostLaptopScreen:
    return LostLaptopScreen(doorstep.context, fake)


def answer(doorstep: Doorstep, answer: bool) -> None:
    found = doorstep.context.dialogs
    assert isinstance(found, FakeDialogs)
    found.answer(answer)


def press(doorstep: Doorstep, screen: LostLaptopScreen, key: str) -> None:
    doorstep.tab_to(screen.view.buttons[key])
    doorstep.press(Key.Key_Space)


def test_keys_are_given_up_and_taken_back_by_keyboard(doorstep: Doorstep, screen: LostLaptopScreen, fake: Fake) -> None:
    doorstep.show(screen.view)
    answer(doorstep, False)
    press(doorstep, screen, "give_up")
    assert fake.keys is KeysOfPartner.KNOWN
    answer(doorstep, True)
    press(doorstep, screen, "give_up")
    assert fake.keys is KeysOfPartner.GIVEN_UP
    press(doorstep, screen, "pairing")
    answer(doorstep, False)
    press(doorstep, screen, "as_before")
    assert fake.keys is KeysOfPartner.GIVEN_UP
    answer(doorstep, True)
    press(doorstep, screen, "as_before")
    assert fake.keys is KeysOfPartner.KNOWN
    press(doorstep, screen, "change-everything")
    assert [one for one, _argument in doorstep.frame.gone] == ["pairing", "change-everything"]


def test_what_cannot_be_noted_is_told(doorstep: Doorstep, screen: LostLaptopScreen, fake: Fake) -> None:
    fake.trouble = CannotWrite("made to fail")
    doorstep.show(screen.view)
    answer(doorstep, True)
    press(doorstep, screen, "give_up")
    assert screen.view.told.words


def test_it_is_read_while_everything_is_locked(doorstep: Doorstep) -> None:
    screen = LostLaptopScreen(doorstep.context)
    doorstep.show(screen.view)
    words = " ".join(spoken(screen.view))
    told = "What whoever has it could read", "nothing, without a passphrase", "change every key"
    for said in (*told, "“Start with a new partner”"):
        assert said in words
    assert screen.view.buttons == {}
    screen.view.back_button.click()
    assert doorstep.frame.gone == [("back", "")]


@pytest.mark.parametrize("keys", KeysOfPartner)
def test_every_state_is_named_reached_and_whole_at_200_percent(
    doorstep: Doorstep, look: Look, screen: LostLaptopScreen, fake: Fake, keys: KeysOfPartner
) -> None:
    fake.keys = keys
    doorstep.show(screen.view)
    check_accessible(screen.view)
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(screen.view)
