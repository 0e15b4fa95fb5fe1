"""The real runner, with a real thread."""

import threading
import time
import weakref
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.tasks import ThreadTaskRunner


class Desk:
    def __init__(self) -> None:
        self.bugs: list[Exception] = []
        self.answers: list[object] = []
        self.threads: list[threading.Thread] = []

    def done(self, value: object) -> None:
        self.answers.append(value)
        self.threads.append(threading.current_thread())

    def failed(self, error: Exception) -> None:
        self.done(error)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def runner(qtbot: QtBot, desk: Desk):
    runner = ThreadTaskRunner("test writes", desk.bugs.append)
    yield runner
    assert runner.close(60)


def fail_with(error: Exception) -> None:
    raise error


def test_work_runs_elsewhere_and_answers_on_the_ui_thread(qtbot: QtBot, runner: ThreadTaskRunner, desk: Desk) -> None:
    runner.run(threading.current_thread, desk.done, desk.failed)
    qtbot.waitUntil(lambda: bool(desk.answers))
    assert desk.answers != [threading.main_thread()]
    assert desk.threads == [threading.main_thread()]


def test_work_is_serial_and_in_order(runner: ThreadTaskRunner, desk: Desk) -> None:
    inside: list[int] = []
    overlaps: list[int] = []

    def work(number: int) -> int:
        inside.append(number)
        time.sleep(0.001)
        overlaps.append(len(inside))
        inside.remove(number)
        return number

    for number in range(20):
        runner.run(lambda number=number: work(number), desk.done, desk.failed)
    assert runner.drain(60)
    assert desk.answers == list(range(20))
    assert set(overlaps) == {1}


def test_a_world_error_is_told_and_is_no_bug(runner: ThreadTaskRunner, desk: Desk) -> None:
    error = DiskFull()
    runner.run(lambda: fail_with(error), desk.done, desk.failed)
    assert runner.drain(60)
    assert desk.answers == [error]
    assert desk.threads == [threading.main_thread()]
    assert desk.bugs == []


def test_any_other_error_is_told_and_reported(runner: ThreadTaskRunner, desk: Desk) -> None:
    error = ZeroDivisionError()
    runner.run(lambda: fail_with(error), desk.done, desk.failed)
    runner.run(lambda: "after", desk.done, desk.failed)
    assert runner.drain(60)
    assert desk.answers == [error, "after"]
    assert desk.bugs == [error]


def test_a_bug_is_reported_even_if_telling_it_fails(runner: ThreadTaskRunner, desk: Desk) -> None:
    error = ZeroDivisionError()
    runner.run(lambda: fail_with(error), desk.done, lambda _: fail_with(KeyError("second")))
    with pytest.raises(KeyError):
        runner.drain(60)
    assert desk.bugs == [error]


def test_an_answer_that_raises_does_not_swallow_the_next(runner: ThreadTaskRunner, desk: Desk) -> None:
    runner.run(lambda: 1, lambda _: fail_with(KeyError("in done")), desk.failed)
    runner.run(lambda: 2, desk.done, desk.failed)
    with pytest.raises(KeyError):
        runner.drain(60)
    assert runner.drain(60)
    assert desk.answers == [2]


def test_draining_includes_work_that_answers_queue(runner: ThreadTaskRunner, desk: Desk) -> None:
    runner.run(lambda: 1, lambda _: runner.run(lambda: 2, desk.done, desk.failed), desk.failed)
    assert runner.drain(60)
    assert desk.answers == [2]
    assert not runner.busy


def test_draining_gives_up_in_time_and_says_so(runner: ThreadTaskRunner, desk: Desk) -> None:
    go_on = threading.Event()
    runner.run(lambda: go_on.wait(90), desk.done, desk.failed)
    assert not runner.drain(0.05)
    assert runner.busy, "it is back while the work still goes on"
    go_on.set()
    assert runner.drain(60)
    assert desk.answers == [True]


def test_a_closed_runner_takes_nothing(qtbot: QtBot, desk: Desk) -> None:
    runner = ThreadTaskRunner("short", desk.bugs.append)
    runner.run(lambda: 1, desk.done, desk.failed)
    assert runner.close(60)
    assert desk.answers == [1]
    with pytest.raises(RuntimeError, match="closed"):
        runner.run(lambda: 2, desk.done, desk.failed)
    assert "short" not in {thread.name for thread in threading.enumerate()}


def test_nothing_of_finished_work_is_kept(qtbot: QtBot, runner: ThreadTaskRunner, desk: Desk) -> None:
    """It can hold a passphrase, and the next piece of work may never come."""

    class Passphrase:
        pass

    secret = Passphrase()
    watched = weakref.ref(secret)
    runner.run(partial(id, secret), desk.done, desk.failed)
    del secret
    qtbot.waitUntil(lambda: bool(desk.answers))
    qtbot.waitUntil(lambda: watched() is None)
