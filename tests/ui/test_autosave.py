"""Drafts save themselves, keep what could not be saved, and never claim a save that did not happen."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Autosave, Failed, Idle, Pace, Saved, Saving, Typing
from rmdesk.ui.tasks import ThreadTaskRunner
from tests.fakes.tasks import FakeTaskRunner

QUICK = Pace(quiet_ms=60, longest_ms=200, retry_ms=(40, 80))
NOW = datetime(2026, 11, 21, 19, 42, tzinfo=UTC)


class HeldClock:
    def now(self) -> datetime:
        return NOW


class Disk:
    """Where drafts go; full while `full` is set."""

    def __init__(self) -> None:
        self.saves: list[dict[str, str]] = []
        self.full = False

    def save(self, fields: Mapping[str, str]) -> None:
        if self.full:
            raise DiskFull
        self.saves.append(dict(fields))


class Field:
    def __init__(self, text: str = "") -> None:
        self.text = text
        self.reads = 0

    def read(self) -> str:
        self.reads += 1
        return self.text


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def runner() -> FakeTaskRunner:
    return FakeTaskRunner()


@pytest.fixture
def saver(qtbot: QtBot, runner: FakeTaskRunner, disk: Disk) -> Autosave[str]:
    return Autosave(runner, HeldClock(), disk.save, QUICK)


@pytest.fixture
def states(saver: Autosave[str]) -> list[object]:
    states: list[object] = []
    saver.state_changed.connect(states.append)
    return states


def test_nothing_typed_is_idle(saver: Autosave[str]) -> None:
    assert saver.state == Idle()
    assert not saver.unsaved
    assert saver.flush(1)
    assert saver.state == Idle()


def test_a_pause_in_typing_saves_once_with_the_last_text(
    qtbot: QtBot, saver: Autosave[str], disk: Disk, states: list[object]
) -> None:
    field = Field()
    for letter in "calm":
        field.text += letter
        saver.changed("q1", field.read)
    assert disk.saves == []
    qtbot.waitUntil(lambda: bool(disk.saves))
    assert disk.saves == [{"q1": "calm"}]
    assert field.reads == 1
    assert states == [Typing(), Saving(), Saved(NOW)]
    assert not saver.unsaved


def test_typing_without_a_pause_is_saved_all_the_same(qtbot: QtBot, runner: FakeTaskRunner, disk: Disk) -> None:
    saver: Autosave[str] = Autosave(runner, HeldClock(), disk.save, Pace(quiet_ms=600_000, longest_ms=200))
    field = Field()

    def type_on() -> bool:
        field.text += "x"
        saver.changed("q1", field.read)
        return bool(disk.saves)

    qtbot.waitUntil(type_on)
    assert disk.saves == [{"q1": field.text[:-1]}]
    saver.stop()


def test_two_seconds_of_typing_are_the_most_that_can_be_lost() -> None:
    assert STANDARD_PACE.quiet_ms < STANDARD_PACE.longest_ms < 2_000


def test_the_standard_pace_keeps_the_promise() -> None:
    assert Pace().quiet_ms == 500
    assert Pace().longest_ms < 2000


def test_fields_that_wait_together_are_saved_together(saver: Autosave[str], disk: Disk) -> None:
    saver.changed("q1", Field("one").read)
    saver.changed("q2", Field("two").read)
    assert saver.flush(1)
    assert disk.saves == [{"q1": "one", "q2": "two"}]


def test_saved_is_said_only_after_the_work_came_back(
    saver: Autosave[str], disk: Disk, runner: FakeTaskRunner, states: list[object]
) -> None:
    runner.hold()
    saver.changed("q1", Field("one").read)
    saver.retry_now()
    assert states == [Typing(), Saving()]
    runner.run_next()
    assert states[-1] == Saved(NOW)


def test_typing_during_a_save_is_saved_after_it(
    qtbot: QtBot, saver: Autosave[str], disk: Disk, runner: FakeTaskRunner
) -> None:
    runner.hold()
    saver.changed("q1", Field("one").read)
    saver.retry_now()
    saver.changed("q1", Field("one two").read)
    runner.release()
    assert saver.state == Typing()
    qtbot.waitUntil(lambda: len(disk.saves) == 2)
    assert disk.saves[-1] == {"q1": "one two"}
    assert saver.state == Saved(NOW)


def test_a_full_disk_keeps_the_text_and_tries_again_by_itself(
    qtbot: QtBot, saver: Autosave[str], disk: Disk, states: list[object]
) -> None:
    disk.full = True
    saver.changed("q1", Field("kept").read)
    qtbot.waitUntil(lambda: isinstance(saver.state, Failed))
    assert saver.state == Failed(DiskFull.told)
    assert saver.unsaved
    qtbot.wait(150)
    assert disk.saves == []
    disk.full = False
    qtbot.waitUntil(lambda: saver.state == Saved(NOW))
    assert disk.saves == [{"q1": "kept"}]
    assert states == [Typing(), Saving(), Failed(DiskFull.told), Saved(NOW)]


def test_newer_text_wins_over_the_text_that_failed(saver: Autosave[str], disk: Disk) -> None:
    disk.full = True
    saver.changed("q1", Field("old").read)
    saver.changed("q2", Field("also").read)
    assert not saver.flush(1)
    saver.changed("q1", Field("new").read)
    assert isinstance(saver.state, Failed)
    disk.full = False
    saver.retry_now()
    assert disk.saves == [{"q1": "new", "q2": "also"}]


def test_a_bug_while_saving_is_told_and_kept(saver: Autosave[str], disk: Disk, runner: FakeTaskRunner) -> None:
    runner.fail_next(ZeroDivisionError())
    saver.changed("q1", Field("kept").read)
    assert not saver.flush(1)
    assert isinstance(saver.state, Failed)
    assert len(runner.bugs) == 1
    saver.retry_now()
    assert disk.saves == [{"q1": "kept"}]


def test_waiting_between_tries_grows(qtbot: QtBot, runner: FakeTaskRunner, disk: Disk) -> None:
    saver: Autosave[str] = Autosave(runner, HeldClock(), disk.save, Pace(10, 50, (30, 100_000)))
    disk.full = True
    saver.changed("q1", Field("kept").read)
    saver.retry_now()
    qtbot.wait(100)
    disk.full = False
    qtbot.wait(100)
    assert disk.saves == []
    saver.stop()


def test_flush_covers_a_save_under_way_and_newer_typing(
    saver: Autosave[str], disk: Disk, runner: FakeTaskRunner
) -> None:
    runner.hold()
    saver.changed("q1", Field("one").read)
    saver.retry_now()
    saver.changed("q1", Field("one two").read)
    assert saver.flush(1)
    assert disk.saves == [{"q1": "one"}, {"q1": "one two"}]


def test_flush_says_so_when_the_writer_is_stuck(saver: Autosave[str], runner: FakeTaskRunner) -> None:
    runner.hold()
    runner.stuck = True
    saver.changed("q1", Field("one").read)
    assert not saver.flush(0.01)
    assert saver.unsaved


def test_a_forgotten_field_is_not_written(saver: Autosave[str], disk: Disk) -> None:
    saver.changed("q1", Field("thrown away").read)
    saver.forget("q1")
    assert saver.flush(1)
    assert disk.saves == []


def test_forgetting_what_failed_ends_the_failure(saver: Autosave[str], disk: Disk, qtbot: QtBot) -> None:
    disk.full = True
    saver.changed("q1", Field("no room").read)
    assert not saver.flush(1)
    assert isinstance(saver.state, Failed)
    disk.full = False
    saver.forget("q1")
    assert saver.state == Idle()
    saver.changed("q1", Field("room again").read)
    qtbot.waitUntil(lambda: disk.saves == [{"q1": "room again"}])


def test_it_works_with_the_real_thread(qtbot: QtBot, disk: Disk) -> None:
    bugs: list[Exception] = []
    runner = ThreadTaskRunner("writes", bugs.append)
    saver: Autosave[str] = Autosave(runner, HeldClock(), disk.save, QUICK)
    saver.changed("q1", Field("one").read)
    qtbot.waitUntil(lambda: saver.state == Saved(NOW))
    saver.changed("q1", Field("one two").read)
    assert saver.flush(60)
    assert disk.saves == [{"q1": "one"}, {"q1": "one two"}]
    assert runner.close(60)
    assert bugs == []


def test_after_a_failure_a_forgotten_field_leaves_nothing_behind(
    qtbot: QtBot, runner: FakeTaskRunner, saver: Autosave[str], disk: Disk
) -> None:
    disk.full = True
    saver.changed("answer", Field("first").read)
    saver.retry_now()
    assert isinstance(saver.state, Failed)
    saver.forget("answer")
    assert saver.state == Idle()
    disk.full = False
    saver.changed("answer", Field("second").read)
    qtbot.waitUntil(lambda: disk.saves == [{"answer": "second"}])


def test_a_field_that_cannot_be_read_any_more_holds_no_other_up(
    saver: Autosave[str], disk: Disk, runner: FakeTaskRunner
) -> None:
    def gone() -> str:
        raise RuntimeError("its widget has gone")

    saver.changed("gone", gone)
    saver.changed("there", Field("words").read)
    assert saver.flush(1.0)
    assert [type(bug) for bug in runner.bugs] == [RuntimeError]
    assert disk.saves == [{"there": "words"}]
    assert not saver.unsaved
