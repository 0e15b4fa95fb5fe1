"""The plan: every session in its place, a programme that rests without a reason, and words that wait for a yes."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.journey import Audience, Page, SessionPart, Stage, StageKind, Workbook
from rmdesk.domain.questions import Answer, Question, QuestionKind, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.noting import BOTH, Noting
from rmdesk.services.people import People, take_place
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import create_shared
from rmdesk.ui.screens.sessions.screen import PlanServices, SessionsScreen
from rmdesk.ui.theme.look import Look
from tests.ui.opened_pair import OpenedPair, check_keyboard, check_nothing_cut, open_pair, press, words_on

HEARD = Question("heard", QuestionKind.LONG_TEXT, "What did we hear?")
TOGETHER = Page("together", "Together", Audience.BOTH, 10, "Begin.", (HEARD,), session=SessionPart.TOGETHER)
WORKBOOK = Workbook(1, "en-GB", (Stage("every", 8, "Every", "Each time.", (TOGETHER,), StageKind.EVERY_SESSION),))
DAY = date(2026, 12, 3)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    opened.workbook = WORKBOOK
    yield opened
    opened.close()


def shown(qtbot: QtBot, pair: OpenedPair) -> SessionsScreen:
    """Amara looks at it."""
    workspace = pair.amara
    services = PlanServices(WORKBOOK, Sessions(workspace), Noting(workspace), People(workspace))
    screen = SessionsScreen(pair.context, services)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 900)
    screen.view.show()
    screen.view.arrive()
    return screen


def test_sessions_to_come_stand_before_those_that_have_been(qtbot: QtBot, pair: OpenedPair) -> None:
    sessions = Sessions(pair.helen)
    sessions.move(1, Meeting(DAY, "5pm", "Room 4"))
    sessions.hold(1)
    sessions.move(2, Meeting(DAY))
    sessions.move(2, Meeting(date(2026, 12, 10), "2pm"))
    words = words_on(shown(qtbot, pair).view)
    assert words.index("The next session") < words.index("After that") < words.index("Sessions you have had")
    assert "10 December 2026" in words
    assert "Moved from 3 December 2026" in words
    assert not any(word in words.lower() for word in ("missed", "postponed", "overdue"))


def test_a_session_opens_when_it_is_pressed(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    press(qtbot, screen.view, "Session 3")
    assert pair.frame.went == [("session", "3")]


def test_saying_when_it_begins_gives_days(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    card = screen.view.programme
    assert "Change the beginning" not in words_on(screen.view)
    press(qtbot, screen.view, "Say when you begin")
    for edit, typed in zip(card.start.edits, ("3", "12", "2026"), strict=True):
        edit.setText(typed)
    card.months.set_text("20")
    press(qtbot, screen.view, "Save the programme")
    assert card.months.problem == "Write a number from 4 to 18."
    card.months.set_text("4")
    press(qtbot, screen.view, "Save the programme")
    assert [one.day for one in Sessions(pair.helen).all()][:2] == [DAY, date(2027, 1, 4)]
    assert "It begins on 3 December 2026 and takes 4 months" in words_on(screen.view)
    press(qtbot, screen.view, "Change the beginning or the length")
    assert [edit.text() for edit in card.start.edits] == ["3", "12", "2026"]


def test_who_can_see_it_is_told_truly_before_the_partner_joins(qtbot: QtBot, pair: OpenedPair, tmp_path: Path) -> None:
    assert "You and your partner can see this" in words_on(shown(qtbot, pair).view)
    keys = pair.built.a.shared
    space = create_shared(tmp_path / "alone.db", keys, pair.clock)
    alone = open_workspace(space, keys, pair.clock)
    take_place(alone, keys, "Amara")
    services = PlanServices(WORKBOOK, Sessions(alone), Noting(alone), People(alone))
    screen = SessionsScreen(pair.context, services)
    qtbot.addWidget(screen.view)
    screen.view.show()
    screen.view.arrive()
    assert "You can see this, and your partner once they have joined" in words_on(screen.view)
    assert "You and your partner can see this" not in words_on(screen.view)
    space.close()


def test_review_points_are_shown_in_the_plan_and_can_be_chosen(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.helen).set_up(DAY, 6)
    screen = shown(qtbot, pair)
    words = words_on(screen.view)
    assert words.count("Afterwards, you look at your agreement again") == 2
    assert "You look at your agreement again after session 2 and session 3." in words
    press(qtbot, screen.view, "Change the beginning")
    card = screen.view.programme
    assert card.reviews.text() == "2, 3"
    for typed in ("2, 9", "two"):
        card.reviews.set_text(typed)
        press(qtbot, screen.view, "Save the programme")
        assert card.reviews.problem == "Write numbers from 1 to 6, with commas between them."
    card.reviews.set_text("4")
    press(qtbot, screen.view, "Save the programme")
    assert Sessions(pair.helen).programme().reviews == (4,)
    assert "You look at your agreement again after session 4." in words_on(screen.view)


def test_a_longer_programme_moves_the_usual_review_points_along(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    press(qtbot, screen.view, "Say when you begin")
    screen.view.programme.months.set_text("12")
    press(qtbot, screen.view, "Save the programme")
    assert Sessions(pair.helen).programme().reviews == (2, 6)


def test_pausing_asks_nothing_and_going_on_moves_the_days(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.helen).set_up(DAY, 4)
    screen = shown(qtbot, pair)
    press(qtbot, screen.view, "Pause the programme")
    assert "Paused since 21 November 2026" in words_on(screen.view)
    assert "Amara" not in words_on(screen.view)
    pair.clock.advance(days=7)
    press(qtbot, screen.view, "Carry on with the programme")
    assert Sessions(pair.helen).get(1).day == date(2026, 12, 10)


def test_words_noted_for_me_wait_until_i_say_yes(qtbot: QtBot, pair: OpenedPair) -> None:
    answer = Answer("heard@2", HEARD.text, 1, TextAnswer("That <b>rotas</b> come late."))
    SharedAnswers(pair.helen).save(answer, BOTH)
    screen = shown(qtbot, pair)
    assert "That <b>rotas</b> come late." in words_on(screen.view)
    assert "Noted by" in words_on(screen.view)
    press(qtbot, screen.view, "Change the words")
    assert pair.frame.went == [("shared-page", "together@2")]
    press(qtbot, screen.view, "Yes, that is what we said")
    assert "Waiting for you" not in words_on(screen.view)
    assert Noting(pair.amara).waiting() == ()


def test_it_works_by_keyboard_alone(qtbot: QtBot, pair: OpenedPair) -> None:
    SharedAnswers(pair.helen).save(Answer("heard@2", HEARD.text, 1, TextAnswer("Words.")), BOTH)
    screen = shown(qtbot, pair)
    check_keyboard(qtbot, screen.view)


def test_nothing_is_cut_in_large_letters(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.amara).move(1, Meeting(DAY, "after the late shift " * 2, "A place with a long name " * 6))
    pair.look.choose_scale(2.0)
    screen = shown(qtbot, pair)
    press(qtbot, screen.view, "Say when you begin")
    check_nothing_cut(screen.view, 1000)
