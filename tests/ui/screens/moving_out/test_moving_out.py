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


def test_the_ways_on(doorstep: Doorstep, screen: MovingOutScreen, fake: Fake) -> None:
    fake.now = shown(MoveStage.ARRIVED_HERE)
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
