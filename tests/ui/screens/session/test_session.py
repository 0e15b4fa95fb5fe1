"""One session: 4 steps in their order, a day that either moves, an agenda, and the way into it."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from rmdesk.domain.journey import Audience, Page, PageMarks, SessionPart, Stage, StageKind, Workbook
from rmdesk.domain.questions import Question, QuestionKind
from rmdesk.domain.sessions import Meeting
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage import operation_store
from rmdesk.storage.shared.space import create_shared
from rmdesk.ui.screens.session.screen import SessionScreen, SessionServices
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.heading import Heading
from tests.ui.opened_pair import (
    OpenedPair,
    button,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    settle,
    words_on,
)

ASKED = (Question("asked", QuestionKind.LONG_TEXT, "What?"),)
PARTS = tuple(
    Page(part.value, part.value.title(), audience, minutes, "Words.", ASKED, session=part)
    for part, audience, minutes in (
        (SessionPart.BEFORE, Audience.ONLY_YOU, 5),
        (SessionPart.TOGETHER, Audience.BOTH, 10),
        (SessionPart.CLOSE, Audience.BOTH, 8),
        (SessionPart.AFTER, Audience.ONLY_YOU, 6),
    )
)
GOALS = Page("goals", "Our goals", Audience.BOTH, 20, "Pick.", ASKED)
WORKBOOK = Workbook(
    1,
    "en-GB",
    (
        Stage("needs", 2, "Needs", "Words.", (GOALS,)),
        Stage("every", 8, "Every", "Words.", PARTS, StageKind.EVERY_SESSION),
    ),
)
DAY = date(2026, 12, 3)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


def shown(qtbot: QtBot, pair: OpenedPair, number: int = 2) -> tuple[SessionScreen, list[int]]:
    """Amara looks at it; the list takes the sessions that were begun."""
    begun: list[int] = []
    services = SessionServices(WORKBOOK, Sessions(pair.amara), People(pair.amara))
    status = PageMarks(completed=frozenset({"before@2"}))
    screen = SessionScreen(pair.context, services, lambda: status, begun.append)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 900)
    screen.view.show()
    screen.view.arrive(str(number))
    return screen, begun


def test_who_sees_the_session_is_told_truly_of_a_partner_on_another_laptop(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, _ = shown(qtbot, pair)
    assert "You and your partner can see this" in words_on(screen.view)
    services = SessionServices(WORKBOOK, Sessions(pair.amara), People(pair.amara, lambda _partner: False))
    apart = SessionScreen(pair.context, services, PageMarks, print)
    qtbot.addWidget(apart.view)
    apart.view.show()
    apart.view.arrive("2")
    assert "You see this now, and your partner from your next file on" in words_on(apart.view)
    assert "You and your partner can see this" not in words_on(apart.view)


def plan_at_once(pair: OpenedPair) -> tuple[Meeting, Meeting]:
    """As if 2 computers had planned session 2 while neither knew of the other."""
    plans = Meeting(DAY, "2pm", "Room 4"), Meeting(date(2026, 12, 10), "2pm", "Room 4")
    with second_computer(pair) as other:
        Sessions(pair.amara).move(2, plans[0])
        Sessions(other).move(2, plans[1])
        with pair.shared.space.transaction() as tx:
            for row in operation_store.everything(other.space.space):
                pair.shared.log.accept(tx, operation_store.from_row(row))
    return plans


@contextmanager
def second_computer(pair: OpenedPair) -> Iterator[Workspace]:
    folder = Path(str(pair.built.folder.path) + "-other")
    folder.mkdir()
    keys = pair.built.b.shared
    space = create_shared(folder / "shared.db", keys, pair.clock)
    with space.space.transaction() as tx:
        for row in operation_store.everything(pair.shared.space):
            space.log.accept(tx, operation_store.from_row(row))
    yield open_workspace(space, keys, pair.clock)
    space.close()


def test_days_from_two_computers_are_both_shown_and_one_is_chosen(qtbot: QtBot, pair: OpenedPair) -> None:
    plan_at_once(pair)
    screen, _ = shown(qtbot, pair)
    words = words_on(screen.view)
    assert "Planned on 2 computers at once" in words
    assert "3 December 2026" in words
    assert "10 December 2026" in words
    assert "It suits" not in words
    check_keyboard(qtbot, screen.view)
    press(qtbot, screen.view, "Use this one")
    chosen = Sessions(pair.helen).get(2)
    assert not chosen.planned_at_once
    assert chosen.day in (DAY, date(2026, 12, 10))
    assert "Planned on 2 computers at once" not in words_on(screen.view)
    assert "It suits you" in words_on(screen.view)


def test_another_day_ends_it_too(qtbot: QtBot, pair: OpenedPair) -> None:
    plan_at_once(pair)
    screen, _ = shown(qtbot, pair)
    press(qtbot, screen.view, "Change the day, time or place")
    screen.view.meeting.day.set_value(date(2026, 12, 17))
    press(qtbot, screen.view, "Save the day")
    settled = Sessions(pair.helen).get(2)
    assert (settled.day, settled.conflicts) == (date(2026, 12, 17), ())


def test_it_says_where_the_pair_looks_at_its_agreement_again(qtbot: QtBot, pair: OpenedPair) -> None:
    assert "you look at your agreement again" in words_on(shown(qtbot, pair, 2)[0].view)
    assert "you look at your agreement again" not in words_on(shown(qtbot, pair, 1)[0].view)


def test_the_steps_come_first_in_their_order_with_rough_times(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.helen).add_item(2, "The rota", 15)
    screen, _ = shown(qtbot, pair)
    words = words_on(screen.view)
    for title in ("1. Before", "2. Together", "3. Close", "4. After"):
        assert title in words
    assert "Only you, about 5 minutes" in words
    assert "You and your partner. About 25 minutes are planned; the rest is for talking" in words
    assert words.index("The 4 steps") < words.index("When and where")
    press(qtbot, screen.view, "1. Before")
    press(qtbot, screen.view, "4. After")
    assert pair.frame.went == [("private-page", "before@2"), ("private-page", "after@2")]
    press(qtbot, screen.view, "Prepare in 10 minutes")
    assert pair.frame.went[-1] == ("prepare", "2")


def test_nothing_begins_by_itself(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, begun = shown(qtbot, pair)
    assert begun == []
    press(qtbot, screen.view, "Begin together")
    assert begun == [2]


def test_a_topic_that_is_typed_and_not_added_comes_along_when_they_begin(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, begun = shown(qtbot, pair)
    screen.view.agenda.words.set_text("Night shifts")
    screen.view.agenda.minutes.choose("10")
    press(qtbot, screen.view, "Begin together")
    assert [(one.text, one.minutes) for one in Sessions(pair.helen).get(2).agenda] == [("Night shifts", 10)]
    assert begun == [2]
    assert screen.view.agenda.words.text() == ""


def test_a_day_that_is_typed_and_not_saved_comes_along_when_they_begin(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, begun = shown(qtbot, pair)
    press(qtbot, screen.view, "Choose a day")
    screen.view.agenda.words.set_text("Night shifts")
    screen.view.meeting.day.set_value(DAY)
    screen.view.meeting.place.set_text("Room 4")
    press(qtbot, screen.view, "Begin together")
    found = Sessions(pair.helen).get(2)
    assert (found.meeting, [one.text for one in found.agenda]) == (Meeting(DAY, "", "Room 4"), ["Night shifts"])
    assert begun == [2]


def test_half_a_day_is_asked_about_before_they_begin(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, begun = shown(qtbot, pair)
    press(qtbot, screen.view, "Choose a day")
    screen.view.meeting.day.edits[0].setText("31")
    press(qtbot, screen.view, "Begin together")
    assert begun == []
    assert screen.view.meeting.day.problem()
    press(qtbot, screen.view, "Leave it as it is")
    press(qtbot, screen.view, "Begin together")
    assert begun == [2]


def test_what_cannot_be_kept_is_not_left_behind(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, begun = shown(qtbot, pair)
    screen.view.agenda.words.set_text("Night shifts")
    pair.shared.close()
    press(qtbot, screen.view, "Begin together")
    assert begun == []
    assert screen.view.agenda.words.text() == "Night shifts"


def test_beginning_stands_under_together(qtbot: QtBot, pair: OpenedPair) -> None:
    view = shown(qtbot, pair)[0].view
    settle()
    heights = {one.words: one.mapTo(view, QPoint()).y() for one in view.findChildren(Heading)}
    assert heights["2. Together"] < button(view, "Begin together").mapTo(view, QPoint()).y() < heights["3. Close"]


def test_a_press_is_answered_at_once(qtbot: QtBot, pair: OpenedPair) -> None:
    seen: list[str] = []
    screen, _ = shown(qtbot, pair)
    screen._begin = lambda _number: seen.append(words_on(screen.view))
    press(qtbot, screen.view, "Begin together")
    assert "Your private pages are being closed. This can take a few seconds." in seen[0]
    assert "are being closed" not in words_on(screen.view)


def test_one_that_was_begun_is_carried_on(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.helen).note_begun(2)
    screen, begun = shown(qtbot, pair)
    assert "You began this session on 21 November 2026. What you wrote is kept." in words_on(screen.view)
    press(qtbot, screen.view, "Carry on together")
    assert begun == [2]


def test_one_that_has_been_does_not_begin_again(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.helen).hold(2)
    screen, _ = shown(qtbot, pair)
    assert "You have had this session." in words_on(screen.view)
    assert "Begin together" not in words_on(screen.view)
    assert "Add it" not in words_on(screen.view)
    assert "Prepare" not in words_on(screen.view)


def test_a_day_is_chosen_and_the_other_says_whether_it_suits(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, _ = shown(qtbot, pair)
    card = screen.view.meeting
    press(qtbot, screen.view, "Choose a day")
    for edit, typed in zip(card.day.edits, ("31", "2", "2027"), strict=True):
        edit.setText(typed)
    press(qtbot, screen.view, "Save the day")
    assert "not in the calendar" in words_on(screen.view)
    for edit, typed in zip(card.day.edits, ("3", "12", "2026"), strict=True):
        edit.setText(typed)
    card.time.set_text("2pm")
    press(qtbot, screen.view, "Save the day")
    found = Sessions(pair.helen).get(2)
    assert (found.meeting, set(found.suits)) == (Meeting(DAY, "2pm"), {pair.amara.me})
    assert "It suits you" in words_on(screen.view)
    assert "not yet" in words_on(screen.view)


def test_what_the_other_proposed_can_be_said_yes_to_by_one_press(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.helen).move(2, Meeting(DAY))
    screen, _ = shown(qtbot, pair)
    press(qtbot, screen.view, "This suits me")
    assert Sessions(pair.helen).get(2).suits == {pair.amara.me, pair.helen.me}


def test_the_agenda_takes_words_and_pages_and_lets_them_go(qtbot: QtBot, pair: OpenedPair) -> None:
    screen, _ = shown(qtbot, pair)
    agenda = screen.view.agenda
    press(qtbot, screen.view, "Add it")
    assert agenda.words.problem == "Write a few words first."
    agenda.words.set_text("The rota")
    agenda.minutes.choose("15")
    press(qtbot, screen.view, "Add it")
    agenda.pages.picked.emit("goals")
    found = Sessions(pair.helen).get(2).agenda
    assert [(one.text, one.minutes, one.page) for one in found] == [("The rota", 15, ""), ("Our goals", 20, "goals")]
    assert button(screen.view, "Take off").accessibleName() == "Take off: The rota"
    press(qtbot, screen.view, "Move up")
    press(qtbot, screen.view, "Take off")
    assert [one.text for one in Sessions(pair.helen).get(2).agenda] == ["The rota"]


def test_it_works_by_keyboard_alone(qtbot: QtBot, pair: OpenedPair) -> None:
    for words in ("The rota", "Shadowing"):
        Sessions(pair.helen).add_item(2, words)
    screen, _ = shown(qtbot, pair)
    check_keyboard(qtbot, screen.view)


def test_nothing_is_cut_in_large_letters(qtbot: QtBot, pair: OpenedPair) -> None:
    Sessions(pair.helen).move(2, Meeting(DAY, "2pm", "A place with a long name " * 6))
    Sessions(pair.helen).add_item(2, "A long thing to talk about " * 6, 30)
    pair.look.choose_scale(2.0)
    screen, _ = shown(qtbot, pair)
    press(qtbot, screen.view, "Change the day")
    check_nothing_cut(screen.view, 1000)
