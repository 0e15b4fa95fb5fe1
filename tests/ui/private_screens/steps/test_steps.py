"""Steps of one's own by keyboard: kept as they are typed, ticked, offered, removed and brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.private.secret_text import SecretText
from rmdesk.ui.private_screens.offer.source import find_source
from rmdesk.ui.private_screens.steps.screen import StepsScreen
from rmdesk.ui.private_screens.steps.way import WayToStepsScreen
from rmdesk.ui.theme.look import Look
from tests.ui.opened_pair import (
    WORKBOOK,
    OpenedPair,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    settle,
    words_on,
)

ACTION, OTHER = RecordId("a" * 32), RecordId("b" * 32)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


@pytest.fixture
def screen(qtbot: QtBot, pair: OpenedPair) -> Iterator[StepsScreen]:
    screen = StepsScreen(pair.context, pair.wing, _title)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 860)
    screen.view.arrive(ACTION)
    screen.view.show()
    yield screen
    screen.autosave.stop()


def _title(action: str) -> str:
    return "Shadow the board" if action == ACTION else ""


def on_disk(pair: OpenedPair, action: RecordId = ACTION) -> list[str]:
    return [step.words.reveal() for step in pair.wing.steps.of(action)]


def add(pair: OpenedPair, words: str) -> str:
    step = RecordId(new_id())
    pair.wing.steps.write(step, ACTION, SecretText(words))
    return step


def write(qtbot: QtBot, screen: StepsScreen, words: str) -> None:
    press(qtbot, screen.view, "Add a step")
    row = screen.view.rows[-1]
    assert row.words.edit.hasFocus()
    qtbot.keyClicks(row.words.edit, words)


def test_steps_are_kept_as_they_are_typed_and_belong_to_their_action(
    qtbot: QtBot, pair: OpenedPair, screen: StepsScreen
) -> None:
    assert "Shadow the board" in words_on(screen.view)
    assert "There are no steps here yet" in words_on(screen.view)
    write(qtbot, screen, "Ask for the papers")
    write(qtbot, screen, "Read them")
    screen.view.flush()
    assert on_disk(pair) == ["Ask for the papers", "Read them"]
    screen.view.arrive(OTHER)
    assert screen.view.rows == ()
    screen.view.arrive(ACTION)
    assert [row.text() for row in screen.view.rows] == ["Ask for the papers", "Read them"]
    check_keyboard(qtbot, screen.view)
    press(qtbot, screen.view, "Back to the action")
    assert pair.frame.went[-1] == ("action", ACTION)
    assert "Shadow" not in screen.view.title


def test_a_tick_and_an_offer(qtbot: QtBot, pair: OpenedPair, screen: StepsScreen) -> None:
    step = add(pair, "Ask for the papers")
    screen.view.arrive(ACTION)
    settle()
    row = screen.view.rows[0]
    row.done.setFocus()
    row.done.click()
    assert pair.wing.steps.of(ACTION)[0].done is not None
    press(qtbot, screen.view, "Offer this to my partner")
    assert pair.frame.went[-1] == ("offer", f"step/{step}")
    source = find_source(f"step/{step}", pair.wing, WORKBOOK)
    assert (source.words.reveal(), source.screen, source.argument) == ("Ask for the papers", "steps", ACTION)
    assert find_source("step/none", pair.wing, WORKBOOK).words.is_blank


def test_removing_can_be_undone(
    qtbot: QtBot, pair: OpenedPair, screen: StepsScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    undos = []
    monkeypatch.setattr(pair.frame, "offer_undo", lambda words, undo: undos.append((words, undo)))
    add(pair, "Stays")
    add(pair, "Goes")
    screen.view.arrive(ACTION)
    settle()
    screen.view.rows[1].remove.click()
    assert on_disk(pair) == ["Stays"]
    assert "Goes" not in undos[0][0]
    undos[0][1]()
    assert on_disk(pair) == ["Stays", "Goes"]
    assert [row.text() for row in screen.view.rows] == ["Stays", "Goes"]


def test_words_that_the_disk_refuses_are_held_while_another_action_is_shown(
    qtbot: QtBot, pair: OpenedPair, screen: StepsScreen
) -> None:
    write(qtbot, screen, "Ask")
    pair.writer.fail_next(DiskFull("ENOSPC"))
    screen.view.flush()
    screen.view.arrive(OTHER)
    assert screen.view.rows == ()
    screen.view.arrive(ACTION)
    assert [row.text() for row in screen.view.rows] == ["Ask"]
    screen.autosave.retry_now()
    assert on_disk(pair) == ["Ask"]
    assert on_disk(pair, OTHER) == []


def test_the_way_says_the_same_whether_there_are_steps_or_not(qtbot: QtBot, pair: OpenedPair) -> None:
    way = WayToStepsScreen(pair.context)
    qtbot.addWidget(way.view)
    way.view.show()
    way.show(ACTION)
    before = words_on(way.view)
    add(pair, "Ask")
    way.show(ACTION)
    assert words_on(way.view) == before
    assert not any(letter.isdigit() for letter in before)
    press(qtbot, way.view, "My own steps")
    assert pair.frame.went == [("steps", ACTION)]
    way.show("")
    assert not way.view.isVisible()


@pytest.mark.parametrize("width", [800, 1280])
def test_nothing_is_cut_at_200_percent(pair: OpenedPair, screen: StepsScreen, width: int) -> None:
    pair.look.choose_scale(2.0)
    add(pair, "<b>bold</b> " + "longword" * 30)
    screen.view.resize(width, 900)
    screen.view.arrive(ACTION)
    check_nothing_cut(screen.view, width)
