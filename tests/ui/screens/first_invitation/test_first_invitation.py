"""An invitation that is opened before there is a workbook: read, kept for the workbook to come, or left."""

from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.exchange_errors import NotAnExchange, PairingSeenAlready
from rmdesk.ui.screens.first_invitation.screen import FirstInvitationScreen
from rmdesk.ui.screens.first_invitation.values import InvitationShown
from rmdesk.ui.theme.look import Look
from tests.fakes.dialogs import FakeDialogs
from tests.ui.opened_pair import words_on
from tests.ui.screens.doorstep import Doorstep, Key, doorstep, focused
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

__all__ = ["doorstep"]


class Fake:
    """Keeps invitations, with the answers that the test wants."""

    def __init__(self) -> None:
        self.answer: InvitationShown | Exception = InvitationShown(room=False)
        self.opened: list[str] = []
        self.forgotten = 0

    def open_file(self, path: Path) -> InvitationShown:
        self.opened.append(path.name)
        return self._answered()

    def open_text(self, text: str) -> InvitationShown:
        self.opened.append(text)
        return self._answered()

    def forget(self) -> None:
        self.forgotten += 1

    def _answered(self) -> InvitationShown:
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Page:
    """The page, and what it asked for."""

    def __init__(self, doorstep: Doorstep) -> None:
        self.doorstep = doorstep
        self.door = Fake()
        self.view = FirstInvitationScreen(doorstep.context, self.door).view

    @property
    def gone(self) -> list[str]:
        return [one for one, _argument in self.doorstep.frame.gone]


@pytest.fixture
def page(doorstep: Doorstep) -> Page:
    return Page(doorstep)


def test_a_file_from_outside_is_read_at_once_and_leads_to_the_first_steps(page: Page) -> None:
    page.doorstep.show(page.view, "/tmp/invitation.rmx")
    assert page.door.opened == ["invitation.rmx"]
    words = words_on(page.view)
    assert "This is your invitation" in words
    assert "8 digits" in words
    assert page.view.use_button is not None
    page.doorstep.tab_to(page.view.use_button)
    page.doorstep.press(Key.Key_Space)
    assert page.gone == ["first-run"]
    assert page.door.forgotten == 0  # it waits for the workbook


def test_one_for_a_room_says_so(page: Page) -> None:
    page.door.answer = InvitationShown(room=True)
    page.doorstep.show(page.view, "/tmp/invitation.rmx")
    assert "10 words" in words_on(page.view)


def test_a_file_is_chosen_by_keyboard_and_nothing_happens_without_one(page: Page) -> None:
    dialogs = page.doorstep.context.dialogs
    assert isinstance(dialogs, FakeDialogs)
    page.doorstep.show(page.view)
    card = page.view.open_card
    dialogs.answer(None)
    page.doorstep.tab_to(card.choose_button)
    page.doorstep.press(Key.Key_Space)
    assert page.door.opened == []
    dialogs.answer(Path("/tmp/chosen.rmx"))
    page.doorstep.press(Key.Key_Space)
    assert page.door.opened == ["chosen.rmx"]
    assert "This is your invitation" in words_on(page.view)


def test_text_of_an_e_mail_is_read(page: Page) -> None:
    page.doorstep.show(page.view)
    card = page.view.open_card
    card.paste_button.click()
    card.field.set_text("the text")
    card.use_button.click()
    assert page.door.opened == ["the text"]


@pytest.mark.parametrize("error", [NotAnExchange("x"), PairingSeenAlready("x")], ids=lambda one: type(one).__name__)
def test_what_cannot_be_used_is_told_and_can_be_tried_again(page: Page, error: Exception) -> None:
    page.door.answer = error
    page.doorstep.show(page.view, "/tmp/other.rmx")
    assert page.view.told.words
    assert page.view.open_card.isVisible()
    assert page.view.use_button is None
    page.door.answer = InvitationShown(room=False)
    page.view.arrive("/tmp/invitation.rmx")
    assert page.view.told.words == ""
    assert page.view.use_button is not None


def test_it_can_be_left_for_another_file_and_for_good(page: Page) -> None:
    page.doorstep.show(page.view, "/tmp/invitation.rmx")
    assert page.view.leave_button is not None
    page.view.leave_button.click()
    assert page.door.forgotten == 1
    assert page.view.open_card.isVisible()
    assert focused() is page.view.heading
    page.view.back_button.click()
    assert page.door.forgotten == 2
    assert page.gone == ["first-run"]


@pytest.mark.parametrize("shown", [None, InvitationShown(room=False), InvitationShown(room=True)], ids=str)
def test_everything_is_named_reached_and_whole_at_200_percent(
    page: Page, look: Look, shown: InvitationShown | None
) -> None:
    page.doorstep.show(page.view)
    if shown is not None:
        page.view.show_invitation(shown)
    check_accessible(page.view)
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(page.view)
