"""The private panel: a way to write, and the page that was paused on, if any."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.ui.private_screens.home_panel.screen import HomePanelScreen
from rmdesk.ui.theme.look import Look
from rmdesk.workbook.navigator import Bookmark, StopKind, WalkMode, begin
from tests.ui.opened_pair import HARD, PLAIN, OpenedPair, check_keyboard, check_nothing_cut, open_pair, press, words_on


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


def test_keyboard_and_room(qtbot: QtBot, pair: OpenedPair, panel: HomePanelScreen) -> None:
    PrivateBookmarks(pair.wing.profile).keep(begin(HARD).continue_().pause())
    panel.show()
    check_keyboard(qtbot, panel.view)
    pair.look.choose_scale(2.0)
    check_nothing_cut(panel.view, panel.view.width())
