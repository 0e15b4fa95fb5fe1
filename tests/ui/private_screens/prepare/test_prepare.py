"""A few minutes before a session: what was said, the last note, 3 questions, and an end that asks for nothing more."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QRadioButton
from pytestqt.qtbot import QtBot

from rmdesk.app.preparing import Preparing
from rmdesk.domain.actions import BOTH, ActionText
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.journey import Audience, Page, SessionPart, Stage, StageKind
from rmdesk.domain.questions import Answer, Choice, PickedAnswer, Question, QuestionKind, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.private.secret_text import SecretText
from rmdesk.services.sessions import Sessions
from rmdesk.ui.private_screens.prepare.screen import PrepareScreen, PrepareSources
from rmdesk.ui.private_screens.private_page.desk import PrivateDesk
from rmdesk.ui.theme.look import Look
from rmdesk.workbook.navigator import begin
from tests.builders import PASSPHRASE_B
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

CHOICES = (Choice("done", "I did it"), Choice("way", "Something got in the way"))
BEFORE = Page(
    "before", "Before we meet", Audience.ONLY_YOU, 5, "For yourself.",
    (
        Question("before-said", QuestionKind.CHOICE, "What became of it?", choices=CHOICES),
        Question("before-arriving", QuestionKind.CHECKLIST, "How are you today?", choices=CHOICES),
        Question("before-want", QuestionKind.SHORT_TEXT, "What do you want?"),
        Question("before-off-table", QuestionKind.SHORT_TEXT, "What do you leave out?"),
    ),
    session=SessionPart.BEFORE,
)  # fmt: skip
EVERY = Stage("every", 8, "Every session", "Each time.", (BEFORE,), StageKind.EVERY_SESSION)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    opened.workbook = replace(WORKBOOK, stages=(*WORKBOOK.stages, EVERY))
    sessions = Sessions(opened.amara)
    for number in (1, 2):
        sessions.move(number, Meeting(date(2026, 11, 19 + number), "5pm", "Room 4"))
    yield opened
    opened.close()


def shown(qtbot: QtBot, pair: OpenedPair, argument: str = "2") -> PrepareScreen:
    preparing = Preparing(pair.amara)
    sources = PrepareSources(pair.workbook, pair.wing, PrivateDesk(pair.wing), preparing.session)
    screen = PrepareScreen(pair.context, sources)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 860)
    screen.view.show()
    screen.view.arrive(argument)
    return screen


def agree(pair: OpenedPair, title: str, owner: str) -> None:
    """Both take it on."""
    actions = pair.actions()
    action = actions.get(actions.add(ActionText(title, owner=owner)))
    actions.agree(action)
    actions.agree_as_other(actions.get(action.id), pair.built.b.shared.partner, PASSPHRASE_B)


def answer(pair: OpenedPair, prompt: str) -> object:
    """As the page of that session has it."""
    found = pair.wing.answers.get(prompt)
    return found.value if found is not None else None


def type_into(qtbot: QtBot, screen: PrepareScreen, words: str, which: int = 0) -> None:
    edit = [one for one in screen.view.findChildren(QLineEdit) if one.isVisible()][which]
    edit.setFocus()
    qtbot.keyClicks(edit, words)


def test_it_shows_what_each_said_what_was_carried_over_and_the_last_note(qtbot: QtBot, pair: OpenedPair) -> None:
    agree(pair, "Shadow the board", pair.amara.me)
    agree(pair, "Change the rota", pair.helen.me)
    agree(pair, "Write to the chair", BOTH)
    pair.actions().add(ActionText("Only proposed"))
    sessions = Sessions(pair.amara)
    sessions.add_item(1, "The rota")
    sessions.hold(1)
    pair.wing.journal.write(SecretText(""), SecretText("What Helen said stays with me."))
    words = words_on(shown(qtbot, pair).view).replace("\u2068", "").replace("\u2069", "")
    assert "Prepare for Session 2\n21 November 2026, 5pm, Room 4" in words
    assert "You\nShadow the board\nHelen\nChange the rota\nBoth of you\nWrite to the chair" in words
    assert "What we carried over\nThe rota" in words
    assert "My last private note\n21 November 2026\nWhat Helen said stays with me." in words
    assert "Only proposed" not in words
    assert "Only you can ever see this" in words


def test_nothing_to_look_at_leaves_nothing_empty(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    words = words_on(screen.view)
    assert "Nothing is open. There is nothing to report." in words
    assert "carried over" not in words
    assert "last private note" not in words
    press(qtbot, screen.view, "Back")
    assert pair.frame.went == [("back", "")]


def test_answers_are_those_of_the_page_of_that_session(qtbot: QtBot, pair: OpenedPair) -> None:
    pair.wing.answers.put(Answer("before-want@2", "What do you want?", 3, TextAnswer("To be heard")))
    screen = shown(qtbot, pair)
    edit = next(one for one in screen.view.findChildren(QLineEdit) if one.text() == "To be heard")
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_End)
    qtbot.keyClicks(edit, ".")
    option = screen.view.findChildren(QRadioButton)[1]
    option.setFocus()
    qtbot.keyClick(option, Qt.Key.Key_Space)
    press(qtbot, screen.view, "That is enough")
    assert answer(pair, "before-want@2") == TextAnswer("To be heard.")
    assert answer(pair, "before-said@2") == PickedAnswer(("way",))
    assert answer(pair, "before-arriving@2") is None
    assert pair.wing.drafts.all() == ()
    assert answer(pair, "before-want@1") is None
    assert pair.frame.went == [("back", "")]


def test_enough_is_enough_whatever_is_left_out(qtbot: QtBot, pair: OpenedPair) -> None:
    PrivateBookmarks(pair.wing.profile).keep(begin(BEFORE.in_session(2)).continue_().pause())
    screen = shown(qtbot, pair)
    type_into(qtbot, screen, "One thing")
    press(qtbot, screen.view, "That is enough")
    marks = pair.private_status()
    assert marks.in_progress == frozenset()
    assert "before@2" in marks.completed
    assert PrivateBookmarks(pair.wing.profile).all() == ()


def test_what_is_typed_is_kept_without_a_press(qtbot: QtBot, pair: OpenedPair) -> None:
    screen = shown(qtbot, pair)
    type_into(qtbot, screen, "Half a thought")
    screen.view.flush()
    pair.reopen()
    again = shown(qtbot, pair)
    assert "Half a thought" in [one.text() for one in again.view.findChildren(QLineEdit)]
    assert answer(pair, "before-want@2") is None
    assert "before@2" not in pair.private_status().completed


def test_a_full_disk_keeps_the_words_on_the_screen(
    qtbot: QtBot, pair: OpenedPair, monkeypatch: pytest.MonkeyPatch
) -> None:
    screen = shown(qtbot, pair)
    type_into(qtbot, screen, "Kept here")

    def full(*_anything: object, **_more: object) -> None:
        raise DiskFull

    monkeypatch.setattr(PrivateDesk, "save", full)
    press(qtbot, screen.view, "That is enough")
    assert DiskFull.told.happened in words_on(screen.view)
    assert pair.frame.went == []
    monkeypatch.undo()
    press(qtbot, screen.view, "That is enough")
    assert answer(pair, "before-want@2") == TextAnswer("Kept here")
    assert pair.frame.went == [("back", "")]


def test_the_last_note_can_be_read(qtbot: QtBot, pair: OpenedPair) -> None:
    pair.wing.journal.write(SecretText("Older"), SecretText("x"))
    pair.clock.advance(days=1)
    note = pair.wing.journal.write(SecretText("<b>Newer</b>"), SecretText("word " * 200))
    screen = shown(qtbot, pair)
    assert "<b>Newer</b>" in words_on(screen.view)
    assert "Newer" not in screen.view.title
    press(qtbot, screen.view, "Read it")
    assert pair.frame.went == [("reflection", note.id)]


def test_it_is_offered_for_the_next_session_with_a_day(pair: OpenedPair) -> None:
    sessions, preparing = Sessions(pair.amara), Preparing(pair.amara)
    assert preparing.next_session() == 1
    sessions.hold(1)
    assert preparing.next_session() == 2
    sessions.pause()
    assert preparing.next_session() == 0
    assert preparing.session(99) is None


def test_a_session_that_is_not_there_shows_nothing(qtbot: QtBot, pair: OpenedPair) -> None:
    assert "That is enough" in words_on(shown(qtbot, pair, "99").view)


@pytest.mark.parametrize("width", [1280, 800])
def test_keyboard_and_room(qtbot: QtBot, pair: OpenedPair, width: int) -> None:
    agree(pair, "A rather long title of an action that both of us have agreed to take on", BOTH)
    pair.wing.journal.write(SecretText("A note"), SecretText("x"))
    screen = shown(qtbot, pair)
    check_keyboard(qtbot, screen.view)
    pair.look.choose_scale(2.0)
    screen.view.arrive("2")
    screen.view.resize(width, 860)
    settle()
    check_nothing_cut(screen.view, width)
