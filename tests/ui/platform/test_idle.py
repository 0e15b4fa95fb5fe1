"""The idle lock, with a clock that the test moves."""

from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.ui.platform.idle import SHORTEST_LIMIT, IdleWatch


class Seconds:
    def __init__(self) -> None:
        self.value = 1000.0

    def __call__(self) -> float:
        return self.value


class Heard:
    def __init__(self, watch: IdleWatch) -> None:
        self.events: list[object] = []
        watch.nearly.connect(self.events.append)
        watch.idle.connect(lambda: self.events.append("idle"))


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def watch(qtbot: QtBot, seconds: Seconds) -> IdleWatch:
    return IdleWatch(seconds)


@pytest.fixture
def heard(watch: IdleWatch) -> Heard:
    return Heard(watch)


def look(watch: IdleWatch) -> None:
    """As if the timer had fired."""
    watch._look()


def test_the_quiet_line_comes_a_minute_before_the_lock(watch: IdleWatch, seconds: Seconds, heard: Heard) -> None:
    watch.start(timedelta(minutes=3))
    seconds.value += 119
    look(watch)
    assert heard.events == []
    seconds.value += 1
    look(watch)
    assert heard.events == [True]
    seconds.value += 60
    look(watch)
    assert heard.events == [True, False, "idle"]


def test_coming_back_takes_the_line_away_and_starts_again(watch: IdleWatch, seconds: Seconds, heard: Heard) -> None:
    watch.start(timedelta(minutes=3))
    seconds.value += 170
    look(watch)
    watch.act()
    assert heard.events == [True, False]
    seconds.value += 119
    look(watch)
    assert heard.events == [True, False]
    seconds.value += 61
    look(watch)
    assert heard.events[-1] == "idle"


def test_a_key_after_a_long_sleep_locks_instead_of_going_on(watch: IdleWatch, seconds: Seconds, heard: Heard) -> None:
    watch.start(timedelta(minutes=3))
    seconds.value += 3600
    watch.act()
    assert heard.events == ["idle"]


def test_two_minutes_are_the_least(watch: IdleWatch, seconds: Seconds, heard: Heard) -> None:
    watch.start(timedelta(seconds=5))
    seconds.value += SHORTEST_LIMIT.total_seconds() - 61
    look(watch)
    assert heard.events == []
    seconds.value += 61
    look(watch)
    assert heard.events == ["idle"]


def test_a_stopped_watch_is_silent(watch: IdleWatch, seconds: Seconds, heard: Heard) -> None:
    watch.start()
    watch.stop()
    seconds.value += 3600
    watch.act()
    assert heard.events == []


def test_a_clock_that_goes_back_neither_locks_nor_hangs(watch: IdleWatch, seconds: Seconds, heard: Heard) -> None:
    watch.start()
    seconds.value -= 500
    look(watch)
    assert heard.events == []
    assert watch._timer.isActive()


def test_the_real_timer_fires(qtbot: QtBot, seconds: Seconds) -> None:
    watch = IdleWatch(seconds, quiet_line=timedelta(minutes=2))
    heard = Heard(watch)
    watch.start(SHORTEST_LIMIT)
    qtbot.waitUntil(lambda: heard.events == [True])
    watch.stop()


def test_a_page_that_takes_long_to_read_doubles_the_time(qtbot: QtBot, seconds: Seconds) -> None:
    long = [True]
    watch = IdleWatch(seconds, takes_longer=lambda: long[0])
    heard = Heard(watch)
    watch.start(timedelta(minutes=3))
    seconds.value += 299
    look(watch)
    assert heard.events == []
    seconds.value += 1
    look(watch)
    assert heard.events == [True]
    seconds.value += 60
    look(watch)
    assert heard.events == [True, False, "idle"]
    watch.start(timedelta(minutes=3))
    long[0] = False
    seconds.value += 160
    look(watch)
    assert heard.events[3:] == [True]


def test_somebody_who_comes_back_while_a_long_page_is_open_is_not_too_late(qtbot: QtBot, seconds: Seconds) -> None:
    watch = IdleWatch(seconds, takes_longer=lambda: True)
    heard = Heard(watch)
    watch.start(timedelta(minutes=3))
    seconds.value += 200
    watch.act()
    assert heard.events == []
    seconds.value += 360
    watch.act()
    assert heard.events == ["idle"]
