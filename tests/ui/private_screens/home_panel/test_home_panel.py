"""The private panel: a way to write, and the page that was paused on, if any."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.app.preparing import Preparing
from rmdesk.domain.journey import Audience, Page, SessionPart, Stage, StageKind
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.services.sessions import Sessions
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.private_screens.home_panel.screen import HomePanelScreen
from rmdesk.ui.theme.look import Look
from rmdesk.workbook.navigator import Bookmark, StopKind, WalkMode, begin
from tests.ui.opened_pair import (
    HARD,
    PLAIN,
    WORKBOOK,
    OpenedPair,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    questions,
    words_on,
)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


@pytest.fixture
def panel(qtbot: QtBot, pair: OpenedPair) -> HomePanelScreen:
    panel = HomePanelScreen(pair.context, pair.workbook, pair.wing)
    qtbot.addWidget(panel.view)
    panel.view.resize(700, 400)
    panel.view.show()
    return panel


def test_it_offers_to_write_and_counts_nothing(qtbot: QtBot, pair: OpenedPair, panel: HomePanelScreen) -> None:
    words = words_on(panel.view)
    assert "Only you can ever see this" in words
    assert "Carry on" not in words
    assert not any(letter.isdigit() for letter in words)
    press(qtbot, panel.view, "Write a reflection")
    assert pair.frame.went == [("reflection", "")]


def test_it_offers_the_page_paused_on_last(qtbot: QtBot, pair: OpenedPair, panel: HomePanelScreen) -> None:
    bookmarks = PrivateBookmarks(pair.wing.profile)
    for page in (PLAIN, HARD):
        bookmarks.keep(begin(page).continue_().pause())
    bookmarks.keep(Bookmark("gone", StopKind.QUESTIONS, "x", WalkMode.ONE_AT_A_TIME, False))
    panel.show()
    press(qtbot, panel.view, "Carry on: A harder page")
    assert pair.frame.went == [("private-page", "hard")]
    bookmarks.forget("hard")
    panel.show()
    assert "Carry on: A plain page" in words_on(panel.view)


def test_it_offers_to_prepare_while_there_is_a_session_to_come(qtbot: QtBot, pair: OpenedPair) -> None:
    numbers = [3, 0]
    panel = HomePanelScreen(pair.context, pair.workbook, pair.wing, lambda: numbers[0])
    qtbot.addWidget(panel.view)
    panel.view.resize(700, 500)
    panel.view.show()
    check_keyboard(qtbot, panel.view)
    press(qtbot, panel.view, "Prepare in 10 minutes")
    assert pair.frame.went == [("prepare", "3")]
    del numbers[0]
    panel.show()
    assert "Prepare" not in words_on(panel.view)


def with_sessions(pair: OpenedPair) -> HomePanelScreen:
    """The panel of a workbook with a page before and one after each session, as the app makes it."""
    pages = tuple(
        Page(part.value, part.value, Audience.ONLY_YOU, 5, "For yourself.", questions(part.value), session=part)
        for part in (SessionPart.BEFORE, SessionPart.AFTER)
    )
    every = Stage("every", 8, "Every session", "Each time.", pages, StageKind.EVERY_SESSION)
    pair.workbook = replace(WORKBOOK, stages=(*WORKBOOK.stages, every))
    preparing = Preparing(pair.amara)
    around = preparing.next_session, preparing.last_session
    return HomePanelScreen(pair.context, pair.workbook, pair.wing, *around)


def after_words(panel: HomePanelScreen) -> str:
    return "" if panel.view.after is None else panel.view.after.words


def test_it_offers_after_once_a_session_has_been_held(qtbot: QtBot, pair: OpenedPair) -> None:
    panel = with_sessions(pair)
    qtbot.addWidget(panel.view)
    panel.view.resize(700, 700)
    panel.view.show()
    assert "After session" not in words_on(panel.view)
    sessions = Sessions(pair.amara)
    sessions.move(2, Meeting(date(2026, 11, 21)))
    sessions.hold(1)
    panel.show()
    check_keyboard(qtbot, panel.view)
    assert panel.view.after is not None
    assert panel.view.prepare is not None
    assert (panel.view.after.property("kind"), panel.view.prepare.property("kind")) == ("primary", "secondary")
    press(qtbot, panel.view, "After session 1")
    assert pair.frame.went == [("private-page", "after@1")]
    check_nothing_cut(panel.view, panel.view.width())


@pytest.mark.parametrize("way", ["written", "paused", "completed", "next held", "ended"])
def test_it_offers_after_no_more(qtbot: QtBot, pair: OpenedPair, way: str) -> None:
    panel = with_sessions(pair)
    qtbot.addWidget(panel.view)
    sessions = Sessions(pair.amara)
    sessions.hold(1)
    panel.show()
    assert after_words(panel) == "After session 1"
    page = pair.workbook.page("after@1")
    if way == "written":
        pair.wing.answers.put(Answer(page.questions[2].id, page.questions[2].text, 1, TextAnswer("Something")))
    elif way == "paused":
        PrivateBookmarks(pair.wing.profile).keep(begin(page).continue_().pause())
    elif way == "completed":
        pair.wing.answers.mark_done(page.id)
    elif way == "next held":
        sessions.hold(2)
    else:
        TurningPoints(pair.amara).end()
    panel.show()
    assert after_words(panel) == ("After session 2" if way == "next held" else "")


def test_keyboard_and_room(qtbot: QtBot, pair: OpenedPair, panel: HomePanelScreen) -> None:
    PrivateBookmarks(pair.wing.profile).keep(begin(HARD).continue_().pause())
    panel.show()
    check_keyboard(qtbot, panel.view)
    pair.look.choose_scale(2.0)
    check_nothing_cut(panel.view, panel.view.width())
