"""The page on which two laptops get to know each other: every step by keyboard, at 200% too, and what it says."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from rmdesk.domain.errors import WorldError
from rmdesk.domain.exchange_errors import PairingStale, WrongPairingCode
from rmdesk.ui.screens.pairing.screen import PairingScreen
from rmdesk.ui.screens.pairing.values import PairingShown, PairingStep
from rmdesk.ui.screens.pairing.view import PairingView
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.exchange.outgoing import Outgoing
from rmdesk.ui.widgets.plain_text import isolated
from tests.fakes.dialogs import FakeDialogs
from tests.ui.opened_pair import words_on
from tests.ui.screens.doorstep import Doorstep, Key, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

WORDS = ("yeast", "connector", "mutable", "scarf", "ideology", "boxcar", "rudder", "powdering", "survival", "guitar")
STEPS = {
    step: PairingShown(step, room=step is PairingStep.WORDS, has_file=True, digits="40718265", words=WORDS)
    for step in PairingStep
}
ROOM = PairingShown(PairingStep.INVITED, room=True, has_file=True, words=WORDS)


class Quiet:
    """A pairing that stands at one step and remembers what it was asked for."""

    def __init__(self, shown: PairingShown) -> None:
        self.shown = shown
        self.asked: list[object] = []
        self.trouble: WorldError | None = None

    def state(self) -> PairingShown:
        return self.shown

    def invite(self, room: bool) -> None:
        self._do(("invite", room))

    def open_file(self, path: Path) -> None:
        self._do(path)

    def open_text(self, text: str) -> None:
        self._do(text)

    def type_code(self, typed: str) -> None:
        self._do(typed)

    def file(self) -> Outgoing:
        return Outgoing("exchange-1.rmx", b"bytes", "the text")

    def drop(self) -> None:
        self._do("dropped")

    def _do(self, what: object) -> None:
        self.asked.append(what)
        if self.trouble is not None:
            raise self.trouble


class Page:
    """The page over such a pairing."""

    def __init__(self, doorstep: Doorstep, shown: PairingShown) -> None:
        self.doorstep = doorstep
        self.pairing = Quiet(shown)
        self.saved: list[tuple[Path, bytes]] = []
        self.moved: list[str] = []
        screen = PairingScreen(doorstep.context, self.pairing, self._save, self.moved.append)
        self.view: PairingView = screen.view
        doorstep.show(self.view)

    def _save(self, path: Path, data: bytes) -> None:
        self.saved.append((path, data))

    @property
    def dialogs(self) -> FakeDialogs:
        dialogs = self.doorstep.context.dialogs
        assert isinstance(dialogs, FakeDialogs)
        return dialogs


@pytest.mark.parametrize("step", [*STEPS.values(), ROOM], ids=str)
def test_everything_is_named_reached_and_whole_at_200_percent(
    doorstep: Doorstep, look: Look, step: PairingShown
) -> None:
    view = Page(doorstep, step).view
    check_accessible(view)
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(view)


@pytest.mark.parametrize("room", [False, True])
def test_both_ways_to_begin_are_there(doorstep: Doorstep, room: bool) -> None:
    page = Page(doorstep, PairingShown(PairingStep.START))
    doorstep.tab_to(page.view.way_buttons[room])
    doorstep.press(Key.Key_Space)
    assert page.pairing.asked == [("invite", room)]


def test_the_file_is_saved_or_copied_and_that_is_said(doorstep: Doorstep, tmp_path: Path) -> None:
    page = Page(doorstep, STEPS[PairingStep.INVITED])
    send = page.view.send
    assert send is not None
    page.dialogs.answer(tmp_path / "to-helen.rmx")
    doorstep.tab_to(send.save_button)
    doorstep.press(Key.Key_Space)
    assert page.saved == [(tmp_path / "to-helen.rmx", b"bytes")]
    assert send.said == f"Saved as to-helen.rmx in {isolated(str(tmp_path))}. Now send it to your partner."
    send.copy_button.click()
    assert QGuiApplication.clipboard().text() == "the text"
    assert send.said == "Copied. Paste it into an e-mail to your partner."


def test_the_digits_are_spoken_one_by_one(doorstep: Doorstep) -> None:
    page = Page(doorstep, STEPS[PairingStep.CODES])
    assert "Your 8 digits: 4 0 7 1. 8 2 6 5" in spoken(page.view)


def test_wrong_digits_stay_to_be_mended(doorstep: Doorstep) -> None:
    page = Page(doorstep, STEPS[PairingStep.CODES])
    card = page.view.type_card
    assert card is not None
    page.pairing.trouble = WrongPairingCode("code", 2)
    doorstep.tab_to(card.edit)
    doorstep.type("1234 5678")
    doorstep.press(Key.Key_Return)
    assert page.pairing.asked == ["1234 5678"]
    assert card.field.problem.startswith(WrongPairingCode.told.happened)
    assert card.field.text() == "1234 5678"
    assert page.view.type_card is card


def test_nothing_typed_is_asked_for(doorstep: Doorstep) -> None:
    page = Page(doorstep, STEPS[PairingStep.WORDS])
    card = page.view.type_card
    assert card is not None
    card.button.click()
    assert page.pairing.asked == []
    assert card.field.problem == "Type what your partner reads to you."


def test_a_file_that_does_not_fit_is_told_and_the_step_stays(doorstep: Doorstep, tmp_path: Path) -> None:
    page = Page(doorstep, STEPS[PairingStep.INVITED])
    page.pairing.trouble = PairingStale("old")
    page.view.arrive(str(tmp_path / "old.rmx"))
    assert page.pairing.asked == [tmp_path / "old.rmx"]
    assert page.view.told.words.startswith(PairingStale.told.happened)
    assert page.view.send is not None


def test_beginning_again_asks_first(doorstep: Doorstep) -> None:
    page = Page(doorstep, STEPS[PairingStep.ANSWERED])
    button = page.view.again_button
    assert button is not None
    page.dialogs.answer(False, True)
    button.click()
    assert page.pairing.asked == []
    button.click()
    assert page.pairing.asked == ["dropped"]


@pytest.mark.parametrize(
    ("shown", "heading"),
    [
        (PairingShown(PairingStep.DONE), "Your laptop is ready"),
        (PairingShown(PairingStep.DONE, room=True, first=False), "Your laptop is ready"),
        (PairingShown(PairingStep.DONE, room=True, first=True), "You are connected"),
        (PairingShown(PairingStep.DONE, heard=True), "You are connected"),
        (PairingShown(PairingStep.DONE, heard=True, partner="Helen"), f"You are connected with {isolated('Helen')}"),
    ],
)
def test_it_says_of_the_other_laptop_only_what_is_known_here(
    doorstep: Doorstep, shown: PairingShown, heading: str
) -> None:
    assert Page(doorstep, shown).view.heading.words == heading


def test_one_button_is_the_main_one_while_the_answer_has_still_to_go(doorstep: Doorstep) -> None:
    view = Page(doorstep, PairingShown(PairingStep.DONE, room=True, first=False, has_file=True)).view
    main = [one.words for one in view.findChildren(AppButton) if one.property("kind") == ButtonKind.PRIMARY.value]
    assert main == ["Save it as a file"]


def test_once_connected_it_leads_on(doorstep: Doorstep) -> None:
    page = Page(doorstep, PairingShown(PairingStep.DONE, heard=True))
    assert page.view.again_button is None
    assert "You are connected" in words_on(page.view)
    page.view.way_buttons[0].click()
    assert page.moved == ["exchange"]
