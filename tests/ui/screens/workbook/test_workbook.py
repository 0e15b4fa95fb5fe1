"""The list of pages: what is offered, how it stands, and where it leads."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.journey import Audience, Block, SessionPart, Stage, StageKind, Workbook
from rmdesk.domain.journey import Page as WorkbookPage
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.ui.screens.workbook.screen import WorkbookScreen
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.tag import Tag
from tests.ui.opened_pair import OpenedPair, check_keyboard, check_nothing_cut, open_pair, press, seen, words_on


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


def shown(qtbot: QtBot, pair: OpenedPair, private: bool = True) -> WorkbookScreen:
    status = pair.private_status if private else None
    screen = WorkbookScreen(pair.context, pair.workbook, pair.marks, status)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 900)
    screen.view.show()
    screen.view.arrive()
    return screen


def tags(screen: WorkbookScreen) -> list[str]:
    return [tag.text() for tag in seen(screen.view, Tag) if isinstance(tag, Tag)]


def test_every_page_has_a_name_a_hint_and_a_quiet_status(qtbot: QtBot, pair: OpenedPair) -> None:
    pair.wing.answers.put(Answer("plain-one", "?", 3, TextAnswer("begun")))
    pair.wing.answers.mark_done("hard")
    pair.answers.save_draft(Answer("more-one", "?", 3, TextAnswer("a draft")))
    screen = shown(qtbot, pair)
    words = words_on(screen.view)
    assert "What this asks. About 7 minutes, only you." in words
    assert "For you both. About 5 minutes, you and your partner." in words
    assert "2 pages, about 12 minutes together. They are enough." in words
    assert tags(screen) == ["You are here", "Completed", "Not yet started", "In progress", "In progress"]
    assert "%" not in words


def test_it_reads_again_each_time(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    assert "Completed" not in tags(screen)
    pair.marks.set_completed("ours", True)
    screen.view.arrive()
    assert "Completed" in tags(screen)


def test_private_pages_are_offered_only_while_they_are_open(qtbot: QtBot, pair: OpenedPair) -> None:
    words = words_on(shown(qtbot, pair, private=False).view)
    assert "A harder page" not in words
    assert "A page for both" in words
    assert "Pages for you alone are here when your private pages are open." in words


def test_rows_lead_to_the_right_wing(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    press(qtbot, screen.view, "A plain page")
    press(qtbot, screen.view, "A page for both")
    assert pair.frame.went == [("private-page", "plain"), ("shared-page", "ours")]


def longer(pair: OpenedPair) -> Workbook:
    """The workbook with a step that needs the agreement, pages for every session and one for any time."""

    def stage(name: str, kind: StageKind, part: SessionPart = SessionPart.NONE) -> Stage:
        block = Block("", ("Some words.",))
        page = WorkbookPage(f"{name}-page", f"A page of {name}", Audience.BOTH, 5, "Words.", (), (block,), session=part)
        return Stage(name, 9, f"Stage {name}", "What it is about.", (page,), kind, name == "late")

    more = (
        stage("late", StageKind.STEP),
        stage("each", StageKind.EVERY_SESSION, SessionPart.BEFORE),
        stage("whenever", StageKind.ANY_TIME),
    )
    return replace(pair.workbook, stages=(*pair.workbook.stages, *more))


def longer_shown(qtbot: QtBot, pair: OpenedPair, agreed: bool = False) -> WorkbookScreen:
    screen = WorkbookScreen(pair.context, longer(pair), pair.marks, pair.private_status, lambda: agreed)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 900)
    screen.view.show()
    screen.view.activateWindow()
    qtbot.waitUntil(screen.view.isActiveWindow)
    screen.view.arrive()
    return screen


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_only_the_stage_where_somebody_is_shows_its_pages_until_they_ask(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = longer_shown(qtbot, pair)
    words = words_on(screen.view)
    assert "A plain page" in words
    assert "Stage late" in words
    assert "Stage whenever" in words
    assert "A page of late" not in words
    check_keyboard(qtbot, screen.view)
    screen.view.focus_stage("late")
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert "A page of late" in words_on(screen.view)
    assert focused().accessibleName() == "Hide the pages: Stage late"
    check_keyboard(qtbot, screen.view)
    screen.view.arrive()
    assert "A page of late" in words_on(screen.view)
    screen.view.focus_stage("late")
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    assert "A page of late" not in words_on(screen.view)


def test_a_stage_that_is_named_shows_its_pages(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = longer_shown(qtbot, pair)
    screen.view.arrive("late")
    assert "A page of late" in words_on(screen.view)


def test_a_stage_that_waits_for_the_agreement_says_so(qtbot: QtBot, pair: OpenedPair) -> None:
    line = "These pages open once you have both agreed to the words of your agreement."
    assert line in words_on(longer_shown(qtbot, pair).view)
    assert line not in words_on(longer_shown(qtbot, pair, agreed=True).view)


def test_pages_of_every_session_are_with_the_sessions(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = longer_shown(qtbot, pair)
    assert "A page of each" not in words_on(screen.view)
    press(qtbot, screen.view, "Go to the sessions")
    assert pair.frame.went == [("sessions", "")]


def test_the_keyboard_reaches_every_row(qtbot: QtBot, pair: OpenedPair) -> None:
    check_keyboard(qtbot, shown(qtbot, pair).view)


@pytest.mark.parametrize("width", [1280, 800])
def test_nothing_is_cut_at_twice_the_size(qtbot: QtBot, pair: OpenedPair, width: int) -> None:
    pair.look.choose_scale(2.0)
    screen = shown(qtbot, pair)
    screen.view.resize(width, 860)
    check_nothing_cut(screen.view, width)
