"""Moving to another laptop, at the page: each stage can be read, and nothing goes without a question."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rmdesk.domain.errors import CannotWrite
from rmdesk.domain.moving import Move, MoveStage
from rmdesk.ui.messages import Confirmation
from rmdesk.ui.screens.moving_out.screen import MovingOutScreen
from rmdesk.ui.screens.moving_out.values import MovingShown
from rmdesk.ui.theme.look import Look
from tests.fakes.dialogs import FakeDialogs
from tests.ui.screens.doorstep import Doorstep, Key, doorstep, spoken
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

__all__ = ["doorstep"]

DAY = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)


def shown(stage: MoveStage, *, both_here: bool = True) -> MovingShown:
    move = Move(stage, "0" * 32, DAY)
    if stage.name.startswith("PARTNER"):
        return MovingShown(partner=move, name="Helen", both_here=both_here)
    return MovingShown(mine=move, name="Helen", both_here=both_here)


STAGES = {
    **{stage.value: shown(stage) for stage in MoveStage},
    "alone": MovingShown(),
    "at two": MovingShown(name="Helen"),
    "left to come back": shown(MoveStage.LEFT_HERE, both_here=False),
    "arrived on my own": shown(MoveStage.ARRIVED_HERE, both_here=False),
    "gone there": shown(MoveStage.OFF_THERE, both_here=False),
    "both have moved": MovingShown(
        Move(MoveStage.ARRIVED_HERE, "0" * 32, DAY), Move(MoveStage.PARTNER_ARRIVED, "1" * 32, DAY), "Helen"
    ),
}


class Fake:
    """Moves, with the answers that the test wants."""

    def __init__(self) -> None:
        self.now = MovingShown(name="Helen", both_here=True)
        self.done: list[str] = []
        self.trouble: Exception | None = None

    def shown(self) -> MovingShown:
        return self.now

    def suggested(self) -> Path:
        return Path("/home/somebody/backup.rmbackup")

    def leave(self, target: Path) -> None:
        self.done.append(f"leave {target.name}")

    def stay(self) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.done.append("stay")
        self.now = MovingShown(name="Helen", both_here=True)

    def take_partner_off(self) -> None:
        self.done.append("take off")

    def welcome(self) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.done.append("welcome")

    def take_mine_off(self) -> None:
        self.done.append("take mine off")


@pytest.fixture
def fake() -> Fake:
    return Fake()


@pytest.fixture
def screen(doorstep: Doorstep, fake: Fake) -> MovingOutScreen:
    return MovingOutScreen(doorstep.context, fake)


def dialogs(doorstep: Doorstep) -> FakeDialogs:
    found = doorstep.context.dialogs
    assert isinstance(found, FakeDialogs)
    return found


def press(doorstep: Doorstep, screen: MovingOutScreen, key: str) -> None:
    doorstep.tab_to(screen.view.buttons[key])
    doorstep.press(Key.Key_Space)


def test_by_keyboard_a_copy_and_only_after_a_question(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    doorstep.show(screen.view)
    place = Path("/stick/backup.rmbackup")
    dialogs(doorstep).answer(place, False)
    press(doorstep, screen, "leave")
    assert fake.done == []
    dialogs(doorstep).answer(place, True)
    press(doorstep, screen, "leave")
    assert fake.done == ["leave backup.rmbackup"]
    assert isinstance(dialogs(doorstep).asked[-1], Confirmation)


def test_whoever_stays_says_so(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now = shown(MoveStage.LEFT_HERE)
    doorstep.show(screen.view)
    press(doorstep, screen, "stay")
    assert fake.done == ["stay"]
    assert "If you move to a laptop of your own" in spoken(screen.view)


def test_what_cannot_be_noted_is_told(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now, fake.trouble = shown(MoveStage.LEFT_HERE), CannotWrite("made to fail")
    doorstep.show(screen.view)
    press(doorstep, screen, "stay")
    assert screen.view.told.words


def test_a_partners_things_go_after_a_question(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now = shown(MoveStage.PARTNER_ARRIVED)
    doorstep.show(screen.view)
    words = " ".join(spoken(screen.view))
    for said in ("their private pages, their key file", "Here stay: what you share", "cannot wipe a disk"):
        assert said in words
    dialogs(doorstep).answer(False)
    press(doorstep, screen, "take_off")
    assert fake.done == []
    dialogs(doorstep).answer(True)
    press(doorstep, screen, "take_off")
    assert fake.done == ["take off"]


def test_a_partner_is_let_in_after_a_question(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now = STAGES["at two"]
    doorstep.show(screen.view)
    assert "Each of you still opens only your own private pages." in spoken(screen.view)
    dialogs(doorstep).answer(False)
    press(doorstep, screen, "welcome")
    assert fake.done == []
    dialogs(doorstep).answer(True)
    press(doorstep, screen, "welcome")
    assert fake.done == ["welcome"]
    fake.trouble = CannotWrite("made to fail")
    dialogs(doorstep).answer(True)
    press(doorstep, screen, "welcome")
    assert screen.view.told.words


def test_whoever_goes_to_their_partner_makes_a_copy(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now = STAGES["at two"]
    doorstep.show(screen.view)
    dialogs(doorstep).answer(Path("/stick/backup.rmbackup"), True)
    press(doorstep, screen, "leave")
    assert fake.done == ["leave backup.rmbackup"]
    fake.now = STAGES["left to come back"]
    screen.view.arrive("")
    assert {"leave", "stay"} == set(screen.view.buttons)
    assert "lets you in with it" in " ".join(spoken(screen.view))


def test_my_own_things_go_after_a_question(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now = shown(MoveStage.ARRIVED_ELSEWHERE, both_here=False)
    doorstep.show(screen.view)
    dialogs(doorstep).answer(False)
    press(doorstep, screen, "take_mine_off")
    assert fake.done == []
    dialogs(doorstep).answer(True)
    press(doorstep, screen, "take_mine_off")
    assert fake.done == ["take mine off"]


def test_nobody_is_let_in_where_something_of_theirs_may_still_lie(
    doorstep: Doorstep, screen: MovingOutScreen, fake: Fake
) -> None:
    """First it goes from the laptop that they left: else two states of their pages would meet there."""
    doorstep.show(screen.view)
    for name in ("arrived on my own", MoveStage.PARTNER_ARRIVED.value, MoveStage.PARTNER_LEFT.value):
        fake.now = STAGES[name]
        screen.view.arrive("")
        assert "welcome" not in screen.view.buttons


def test_back_on_one_laptop_either_can_move_out_again(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    doorstep.show(screen.view)
    for stage in (MoveStage.ARRIVED_HERE, MoveStage.PARTNER_BACK):
        fake.now = shown(stage)
        screen.view.arrive("")
        assert fake.now.together
        assert "leave" in screen.view.buttons
        assert "came back to this laptop on 21 November 2026" in " ".join(spoken(screen.view))


@pytest.mark.parametrize("gone", [MoveStage.LEFT_HERE, MoveStage.ARRIVED_ELSEWHERE])
def test_who_has_left_again_is_not_together(gone: MoveStage) -> None:
    back = MovingShown(Move(gone), Move(MoveStage.PARTNER_BACK), "Helen", both_here=True)
    assert not back.together


def test_the_ways_on(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now = shown(MoveStage.ARRIVED_HERE, both_here=False)
    doorstep.show(screen.view)
    press(doorstep, screen, "exchange")
    fake.now = shown(MoveStage.ARRIVED_ELSEWHERE)
    screen.view.arrive("")
    press(doorstep, screen, "moving-computer")
    screen.view.back_button.click()
    assert [one for one, _argument in doorstep.frame.gone] == ["exchange", "moving-computer", "back"]


@pytest.mark.parametrize("stage", STAGES)
def test_every_stage_is_named_reached_and_whole_at_200_percent(
    doorstep: Doorstep, look: Look, screen: MovingOutScreen, fake: Fake, stage: str
) -> None:
    fake.now = STAGES[stage]
    doorstep.show(screen.view)
    check_accessible(screen.view)
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(screen.view)
