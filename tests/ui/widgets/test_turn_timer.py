"""The turn timer says in words how it stands, and what it offers fits that."""

from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.turn_timer import AWAY, GO_ON, LONGER, REST, TurnTimer
from rmdesk.ui.widgets.turn_timer_choice import TurnTimerChoice
from tests.fakes.clock import FakeClock


def made(look: Look, qtbot: QtBot) -> tuple[TurnTimer, FakeClock]:
    clock = FakeClock()
    timer = TurnTimer(look, clock, ("Amara", "Helen"))
    qtbot.addWidget(timer)
    return timer, clock


def plain(words: str) -> str:
    return words.replace("\u2068", "").replace("\u2069", "")


def offered(timer: TurnTimer) -> list[str]:
    return [str(action.data()) for action in timer.menu_button.menu().actions()]


def test_it_is_hidden_until_it_begins_and_once_it_is_put_away(look: Look, qtbot: QtBot) -> None:
    timer, _ = made(look, qtbot)
    assert timer.isHidden()
    timer.begin((3, 8))
    assert not timer.isHidden()
    timer.menu_button.picked.emit(AWAY)
    assert timer.isHidden()
    assert not timer.running


def test_it_tells_rough_minutes_and_never_ends_a_turn(look: Look, qtbot: QtBot) -> None:
    timer, clock = made(look, qtbot)
    timer.begin((3, 8))
    assert plain(timer.words) == "Amara’s turn. About 3 minutes."
    clock.advance(seconds=130)
    timer.refresh()
    assert plain(timer.words) == "Amara’s turn. About 1 minute."
    clock.advance(minutes=10)
    timer.refresh()
    assert plain(timer.words) == "Amara’s turn. Pass on when you are ready."
    timer.menu_button.picked.emit(LONGER)
    assert plain(timer.words) == "Amara’s turn. About 2 minutes."
    timer.next.click()
    assert plain(timer.words) == "Helen’s turn. About 8 minutes."
    assert plain(timer.next.words) == "Pass on to Amara"


def test_it_rests_as_long_as_they_like(look: Look, qtbot: QtBot) -> None:
    timer, clock = made(look, qtbot)
    timer.begin((3, 3))
    assert offered(timer) == [LONGER, REST, AWAY]
    timer.menu_button.picked.emit(REST)
    clock.advance(minutes=20)
    timer.refresh()
    assert plain(timer.words) == "Amara’s turn. The timer rests."
    assert offered(timer) == [LONGER, GO_ON, AWAY]
    timer.menu_button.picked.emit(GO_ON)
    assert plain(timer.words) == "Amara’s turn. About 3 minutes."


def test_it_begins_only_when_both_want_it_with_turns_of_their_own(look: Look, qtbot: QtBot) -> None:
    choice = TurnTimerChoice(look, ("Amara", "Helen"))
    qtbot.addWidget(choice)
    choice.show()
    begun: list[tuple[int, int]] = []
    choice.begun.connect(lambda first, second: begun.append((first, second)))
    choice.open_button.click()
    choice.wants[0].click()
    assert not choice.start.isEnabled()
    choice.wants[1].click()
    choice.lengths[1].choose("10")
    choice.start.click()
    assert begun == [(3, 10)]
    assert not any(want.isChecked() for want in choice.wants)
