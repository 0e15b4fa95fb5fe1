"""The walk to a new workbook, by keyboard: nothing is written before its last step, and only what was chosen goes."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from rmdesk.domain.errors import DiskFull, NoFitPlace
from rmdesk.domain.journey import Audience, Page, Stage, Workbook
from rmdesk.domain.questions import Answer, Question, QuestionKind, TextAnswer
from rmdesk.private.carrying import Taken
from rmdesk.private.secret_text import SecretText as S
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.ui.platform.plain_page import PlainPage
from rmdesk.ui.private_screens.new_partner.screen import NewPartnerScreen
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.doorway import RealSecrets
from tests.ui.private_screens.desk import Desk
from tests.ui.screens.shared_wing import press, push, tab_to, type_words, words_on
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

MINE = Page("mine", "About me", Audience.ONLY_YOU, 5, "", (Question("one", QuestionKind.SHORT_TEXT, "What?"),))
WORKBOOK = Workbook(1, "en-GB", (Stage("start", 0, "Start", "", (MINE,)),))


@dataclass
class FakeDoor:
    """Remembers what it was asked to make. `misfit` is what `check_place` raises."""

    made: list[tuple[str, ChosenSecrets, Taken]] = field(default_factory=list)
    misfit: Exception | None = None
    opened: int = 0

    def open_made(self) -> None:
        self.opened += 1

    def check_place(self) -> None:
        if self.misfit is not None:
            raise self.misfit

    def make(self, name: str, chosen: ChosenSecrets, taken: Taken) -> str:
        self.made.append((name, chosen, taken))
        return "Pair 2"


def never_print(_parent: QWidget, _page: PlainPage) -> bool:
    return False


def context_of(desk: Desk) -> ScreenContext:
    return ScreenContext(desk.look, desk.clock, desk.writer, desk.slow, FakeDialogs(), desk.frame)


@pytest.fixture
def door() -> FakeDoor:
    return FakeDoor()


@pytest.fixture
def secrets() -> RealSecrets:
    return RealSecrets()


@pytest.fixture
def screen(desk: Desk, door: FakeDoor, secrets: RealSecrets) -> NewPartnerScreen:
    desk.wing.journal.write(S("Kept"), S("Words"))
    desk.clock.advance(days=1)
    desk.wing.journal.write(S(""), S("Another one that has no title at all"))
    desk.wing.answers.put(Answer("one", "What?", 1, TextAnswer("An answer")))
    made = NewPartnerScreen(context_of(desk), desk.wing, WORKBOOK, door, secrets, never_print)
    desk.qtbot.addWidget(made.view)
    made.view.resize(1000, 860)
    made.view.arrive("")
    made.view.show()
    made.view.activateWindow()
    desk.qtbot.waitUntil(made.view.isActiveWindow)
    made.view.focus_heading()
    return made


def next_step() -> None:
    press(Qt.Key.Key_Return, "\r")


def to_the_last_step(screen: NewPartnerScreen, secrets: RealSecrets) -> None:
    """From the name on, with the passphrase that was suggested."""
    view = screen.view
    assert view.current is view.name_step
    type_words("Amara")
    next_step()
    for line in (view.secret_steps.passphrase.first, view.secret_steps.passphrase.again):
        tab_to(line.edit)
        type_words(secrets.suggested[-1])
        next_step()
    next_step()
    for line, group in zip(view.secret_steps.back.groups, view.secret_steps.back.asked, strict=True):
        tab_to(line.edit)
        type_words(secrets.codes[-1][group])
        next_step()
    assert view.current is view.make_step


def test_the_whole_walk_takes_along_what_was_chosen(
    desk: Desk, screen: NewPartnerScreen, door: FakeDoor, secrets: RealSecrets
) -> None:
    view = screen.view
    assert "Nothing in this one changes" in words_on(view)
    next_step()
    choose = view.choose_step
    assert choose.pages is not None
    assert choose.reflections is not None
    assert [one.words for one in choose.pages.options] == ["About me"]
    assert [one.words for one in choose.reflections.options] == [
        "Another one that has no title at all, 22 November 2026", "Kept, 21 November 2026",
    ]  # fmt: skip
    assert (choose.chosen_pages(), choose.chosen_reflections()) == ((), ())
    tab_to(choose.pages.options[0])
    press(Qt.Key.Key_Space, " ")
    tab_to(choose.reflections.options[1])
    press(Qt.Key.Key_Space, " ")
    push(view.next_button)
    to_the_last_step(screen, secrets)
    assert door.made == []
    next_step()
    ((name, chosen, taken),) = door.made
    kept = desk.wing.journal.page(10)[1].id
    assert (name, taken) == ("Amara", Taken((kept,), ("one",)))
    assert (chosen.passphrase, chosen.code) == (secrets.suggested[-1], secrets.codes[-1])
    assert view.current is view.done_step
    assert "The lock page calls it “Pair 2”." in words_on(view)
    assert choose.chosen_pages() == ()


def test_choosing_all_and_none(screen: NewPartnerScreen) -> None:
    next_step()
    choose = screen.view.choose_step
    for button in choose.all_buttons[::2]:
        push(button)
    assert (choose.chosen_pages(), len(choose.chosen_reflections())) == (("mine",), 2)
    push(choose.all_buttons[3])
    assert choose.chosen_reflections() == ()


def test_a_full_disk_is_told_and_everything_typed_is_kept(
    desk: Desk, screen: NewPartnerScreen, door: FakeDoor, secrets: RealSecrets
) -> None:
    next_step()
    push(screen.view.next_button)
    to_the_last_step(screen, secrets)
    door.misfit = NoFitPlace("network")
    next_step()
    assert door.made == []
    door.misfit = None
    desk.slow.fail_next(DiskFull())
    next_step()
    assert "There is not enough room on the disk" in words_on(screen.view)
    assert screen.view.current is screen.view.make_step
    next_step()
    assert len(door.made) == 1


def test_leaving_forgets_everything(screen: NewPartnerScreen, secrets: RealSecrets) -> None:
    next_step()
    push(screen.view.next_button)
    to_the_last_step(screen, secrets)
    screen.view.flush()
    assert screen.view.current is screen.view.about_step
    assert screen.view.name() == ""
    assert secrets.suggested[-1] not in words_on(screen.view)


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_every_step_has_room_and_names(desk: Desk, screen: NewPartnerScreen, scale: float) -> None:
    desk.look.choose_scale(scale)
    for number in range(len((*screen.view.secret_steps.steps, 0, 0, 0, 0, 0))):
        screen.view.go_to(number)
        check_nothing_is_cut(screen.view)
        check_accessible(screen.view)
