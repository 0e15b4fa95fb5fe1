"""Turns: each as long as its owner likes, and nothing that ends them."""

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from rmdesk.domain.turns import Turns
from tests.fakes.clock import FakeClock


def test_a_turn_runs_rests_and_is_passed_on() -> None:
    clock = FakeClock()
    turns = Turns((3, 8)).go_on(clock.now())
    clock.advance(minutes=2)
    assert turns.left(clock.now()) == timedelta(minutes=1)
    turns = turns.pause(clock.now())
    clock.advance(minutes=30)
    assert (turns.left(clock.now()), turns.resting) == (timedelta(minutes=1), True)
    turns = turns.go_on(clock.now())
    clock.advance(minutes=5)
    assert turns.is_over(clock.now())
    turns = turns.pass_on(clock.now())
    assert (turns.whose, turns.left(clock.now())) == (1, timedelta(minutes=8))


@given(st.integers(0, 60), st.integers(1, 10))
def test_more_minutes_are_always_there_to_use(gone: int, more: int) -> None:
    clock = FakeClock()
    turns = Turns((3, 3)).go_on(clock.now())
    clock.advance(minutes=gone)
    assert turns.longer(clock.now(), more).left(clock.now()) == timedelta(minutes=more + max(3 - gone, 0))


def test_a_clock_that_is_put_back_takes_nothing_away() -> None:
    clock = FakeClock()
    turns = Turns((3, 3)).go_on(clock.now())
    clock.advance(minutes=-10)
    assert turns.left(clock.now()) == timedelta(minutes=3)
