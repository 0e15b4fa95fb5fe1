"""A private page from the first step to the last, over the real private space."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.domain.questions import Answer, PickedAnswer, TextAnswer
from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.ui.private_screens.private_page.screen import PrivatePageScreen
from rmdesk.ui.private_screens.private_page.values import FromTheRest
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.saved_line import SavedLine
from tests.ui.opened_pair import (
    OpenedPair,
    button,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    seen,
    settle,
    words_on,
)  # fmt: skip

HOSTILE = "<b>bold</b> <img src=x> \u202egnp.exe & שלום " + "w" * 3000


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


@pytest.fixture
def screen(qtbot: QtBot, pair: OpenedPair) -> PrivatePageScreen:
    return new_screen(qtbot, pair)


def new_screen(qtbot: QtBot, pair: OpenedPair, has_partner: bool = True) -> PrivatePageScreen:
    marks = pair.marks
    rest = FromTheRest(lambda: marks.page_marks(pair.workbook), has_partner=lambda: has_partner)
    screen = PrivatePageScreen(pair.context, pair.workbook, pair.wing, rest)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 800)
    screen.view.show()
    screen.view.activateWindow()
    qtbot.waitUntil(screen.view.isActiveWindow)
    return screen


def type_long(qtbot: QtBot, screen: PrivatePageScreen, words: str) -> PlainEdit:
    edit = seen(screen.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    edit.setFocus()
    qtbot.keyClicks(edit, words)
    return edit


def saved_line(screen: PrivatePageScreen) -> str:
    line = seen(screen.view, SavedLine)[0]
    assert isinstance(line, SavedLine)
    return line.words


def to_first_question(qtbot: QtBot, screen: PrivatePageScreen) -> None:
    screen.view.arrive("hard")
    press(qtbot, screen.view, "Go on")


def test_a_page_is_walked_from_note_to_end_and_its_answers_are_kept(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    screen.view.arrive("hard")
    shown = words_on(screen.view)
    for words in ("This asks about worries.", "One paragraph.", "Only you can ever see this", "Skip this page"):
        assert words in shown
    press(qtbot, screen.view, "Go on")
    assert screen.view.heading.words == "What do you hope for?"
    assert "A harder page: question 1 of 3" in words_on(screen.view)
    type_long(qtbot, screen, "peace")
    press(qtbot, screen.view, "Save and continue")
    qtbot.mouseClick(seen(screen.view, RadioOption)[1], Qt.MouseButton.LeftButton)
    press(qtbot, screen.view, "Save and continue")
    press(qtbot, screen.view, "Save and continue")
    assert screen.view.heading.words == "That is the end of this page"
    assert pair.wing.answers.get("hard-one") == Answer("hard-one", "What do you hope for?", 3, TextAnswer("peace"))
    assert pair.wing.answers.get("hard-two") == Answer("hard-two", "Which one is it?", 3, PickedAnswer(("b",)))
    assert pair.wing.answers.versions("hard-three") == ()
    assert pair.wing.drafts.all() == ()


def test_what_is_typed_is_on_the_disk_before_anything_is_pressed(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    to_first_question(qtbot, screen)
    type_long(qtbot, screen, "half a thou")
    assert saved_line(screen) == "Not saved yet…"
    qtbot.waitUntil(lambda: saved_line(screen) == "Saved on this computer at 7:42pm")
    pair.reopen()
    again = new_screen(qtbot, pair)
    to_first_question(qtbot, again)
    edit = seen(again.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    assert edit.words() == "half a thou"
    assert pair.wing.answers.get("hard-one") is None


def test_what_is_typed_without_a_pause_is_on_the_disk_before_it_ends(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen, tmp_path: Path
) -> None:
    to_first_question(qtbot, screen)
    edit = type_long(qtbot, screen, "abcdef")

    def type_on() -> bool:
        qtbot.keyClicks(edit, "g")
        return pair.wing.drafts.get("hard-one") is not None

    qtbot.waitUntil(type_on)
    shutil.copytree(pair.built.folder.path, tmp_path / "killed")
    pair.close()
    copied = tmp_path / "killed" / pair.built.folder.private(pair.built.a.private.partner).name
    shutil.copy(copied, pair.built.folder.private(pair.built.a.private.partner))
    wing = pair.built.private()
    draft = wing.drafts.get("hard-one")
    wing.close()
    assert draft is not None
    assert "abcdef" in draft.content.reveal()


def test_skip_stores_nothing_and_takes_nothing_away(qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen) -> None:
    pair.wing.answers.put(Answer("hard-one", "What do you hope for?", 3, TextAnswer("before")))
    generation = pair.wing.space.generation
    to_first_question(qtbot, screen)
    for _ in range(3):
        press(qtbot, screen.view, "Skip this question")
    assert screen.view.heading.words == "That is the end of this page"
    assert pair.wing.space.generation == generation
    kept = pair.wing.answers.get("hard-one")
    assert kept is not None
    assert kept.value == TextAnswer("before")
    assert "kip" not in words_on(screen.view)


def test_the_whole_page_can_be_skipped(qtbot: QtBot, screen: PrivatePageScreen) -> None:
    screen.view.arrive("hard")
    press(qtbot, screen.view, "Skip this page")
    assert screen.view.heading.words == "That is the end of this page"


def test_back_keeps_what_was_typed_as_a_draft(qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen) -> None:
    to_first_question(qtbot, screen)
    type_long(qtbot, screen, "not ready")
    press(qtbot, screen.view, "Back")
    assert screen.view.heading.words == "A harder page"
    assert pair.wing.drafts.get("hard-one") is not None
    assert pair.wing.answers.get("hard-one") is None
    press(qtbot, screen.view, "Go on")
    edit = seen(screen.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    assert edit.words() == "not ready"
    press(qtbot, screen.view, "Back")
    press(qtbot, screen.view, "Back to the workbook")
    assert pair.frame.went == [("workbook", "")]


def test_the_lighter_version_asks_less_and_keeps_its_wording(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    screen.view.arrive("hard")
    press(qtbot, screen.view, "Lighter version")
    assert screen.view.heading.words == "One hope?"
    assert "question 1 of 1" in words_on(screen.view)
    type_long(qtbot, screen, "rest")
    press(qtbot, screen.view, "Save and continue")
    assert pair.wing.answers.get("hard-one") == Answer("hard-one", "One hope?", 3, TextAnswer("rest"))
    press(qtbot, screen.view, "Back")
    press(qtbot, screen.view, "Back to the full version")
    assert screen.view.heading.words == "What do you hope for?"
    press(qtbot, screen.view, "Save and continue")
    assert len(pair.wing.answers.versions("hard-one")) == 1


def test_what_the_lighter_version_is_stands_beside_it(screen: PrivatePageScreen) -> None:
    screen.view.arrive("hard")
    assert "The lighter version asks the same things in an easier way." in words_on(screen.view)
    screen.view.arrive("plain")
    assert "lighter version" not in words_on(screen.view)


@pytest.mark.parametrize("has_partner", [True, False])
def test_nothing_is_offered_before_there_is_a_partner(qtbot: QtBot, pair: OpenedPair, has_partner: bool) -> None:
    screen = new_screen(qtbot, pair, has_partner)
    to_first_question(qtbot, screen)
    assert ("Offer some of this" in words_on(screen.view)) is has_partner


def test_the_three_ways_on_are_equally_large(screen: PrivatePageScreen) -> None:
    screen.view.arrive("hard")
    ways = [button(screen.view, words) for words in ("Go on", "Lighter version", "Skip this page")]
    assert len({(way.width(), way.height(), way.property("kind")) for way in ways}) == 1


def test_skip_is_as_large_as_continue(screen: PrivatePageScreen) -> None:
    screen.view.arrive("plain")
    go_on, skip = button(screen.view, "Save and continue"), button(screen.view, "Skip this question")
    assert go_on.size() == skip.size()


def test_all_questions_can_be_shown_and_are_saved_together(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    screen.view.arrive("plain")
    type_long(qtbot, screen, "first")
    press(qtbot, screen.view, "Show all questions")
    edit = seen(screen.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    assert edit.words() == "first"
    line = seen(screen.view, QLineEdit)[0]
    line.setFocus()
    qtbot.keyClicks(line, "third")
    press(qtbot, screen.view, "Save and continue")
    assert pair.wing.answers.answered() == {"plain-one", "plain-three"}
    assert pair.wing.drafts.all() == ()


def test_pausing_keeps_the_place_and_coming_back_offers_it(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    to_first_question(qtbot, screen)
    press(qtbot, screen.view, "Skip this question")
    press(qtbot, screen.view, "Skip this question")
    press(qtbot, screen.view, "Pause and come back later")
    assert pair.frame.went == [("home", "")]
    pair.reopen()
    again = new_screen(qtbot, pair)
    again.view.arrive("hard")
    assert "You paused here." in words_on(again.view)
    press(qtbot, again.view, "Carry on where you stopped")
    assert again.view.heading.words == "What else?"
    press(qtbot, again.view, "Skip this question")
    assert PrivateBookmarks(pair.wing.profile).all() == ()


def test_coming_back_can_start_again(qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen) -> None:
    to_first_question(qtbot, screen)
    press(qtbot, screen.view, "Skip this question")
    press(qtbot, screen.view, "Pause and come back later")
    screen.view.arrive("hard")
    press(qtbot, screen.view, "Start from the beginning")
    assert screen.view.heading.words == "A harder page"
    assert PrivateBookmarks(pair.wing.profile).all() == ()


def test_a_lock_keeps_words_and_place_without_a_press(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    to_first_question(qtbot, screen)
    type_long(qtbot, screen, "mid-sent")
    screen.view.flush()
    pair.reopen()
    assert pair.wing.drafts.get("hard-one") is not None
    again = new_screen(qtbot, pair)
    again.view.arrive("hard")
    press(qtbot, again.view, "Carry on where you stopped")
    edit = seen(again.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    assert edit.words() == "mid-sent"


def test_looking_at_another_screen_comes_back_to_the_same_question(qtbot: QtBot, screen: PrivatePageScreen) -> None:
    to_first_question(qtbot, screen)
    press(qtbot, screen.view, "Skip this question")
    screen.view.flush()
    screen.view.arrive("hard")
    assert screen.view.heading.words == "Which one is it?"


def test_a_full_disk_keeps_every_word_on_the_screen(qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen) -> None:
    to_first_question(qtbot, screen)
    edit = type_long(qtbot, screen, "do not lose me")
    pair.writer.fail_next(DiskFull(), DiskFull())
    press(qtbot, screen.view, "Save and continue")
    assert screen.view.heading.words == "What do you hope for?"
    assert edit.words() == "do not lose me"
    assert DiskFull.told.happened in saved_line(screen)
    press(qtbot, screen.view, "Save and continue")
    press(qtbot, screen.view, "Save and continue")
    kept = pair.wing.answers.get("hard-one")
    assert kept is not None
    assert kept.value == TextAnswer("do not lose me")


def test_words_that_the_disk_refused_are_still_there_after_going_away(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    to_first_question(qtbot, screen)
    type_long(qtbot, screen, "still here")
    pair.writer.fail_next(*[DiskFull() for _ in range(20)])
    press(qtbot, screen.view, "Back")
    screen.view.arrive("plain")
    screen.view.arrive("hard")
    press(qtbot, screen.view, "Go on")
    edit = seen(screen.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    assert edit.words() == "still here"
    assert pair.wing.drafts.get("hard-one") is None


def test_the_end_takes_and_gives_back_a_mark_and_leads_on(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    screen.view.arrive("hard")
    press(qtbot, screen.view, "Skip this page")
    assert pair.wing.answers.done_pages() == frozenset()
    press(qtbot, screen.view, "Mark this page as completed")
    assert pair.wing.answers.done_pages() == {"hard"}
    press(qtbot, screen.view, "Take the mark back")
    assert pair.wing.answers.done_pages() == frozenset()
    press(qtbot, screen.view, "See who can help")
    press(qtbot, screen.view, "A page for both")
    press(qtbot, screen.view, "A plain page")
    assert pair.frame.went == [("support", ""), ("shared-page", "ours"), ("private-page", "plain")]


def test_support_stands_only_after_a_page_with_a_note(qtbot: QtBot, screen: PrivatePageScreen) -> None:
    screen.view.arrive("plain")
    for _ in range(3):
        press(qtbot, screen.view, "Skip this question")
    assert "See who can help" not in words_on(screen.view)


def test_each_step_moves_the_focus_to_its_heading_and_names_no_page_in_the_title(
    qtbot: QtBot, screen: PrivatePageScreen
) -> None:
    to_first_question(qtbot, screen)
    assert QApplication.focusWidget() is screen.view.heading
    assert screen.view.title == "Question 1 of 3"
    assert "harder" not in screen.view.title


def test_hostile_words_are_shown_as_they_are(qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen) -> None:
    pair.wing.answers.put(Answer("hard-one", HOSTILE, 1, TextAnswer(HOSTILE)))
    to_first_question(qtbot, screen)
    kept = pair.wing.answers.get("hard-one")
    edit = seen(screen.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    assert kept is not None
    assert TextAnswer(edit.words()) == kept.value
    assert HOSTILE in words_on(screen.view)
    press(qtbot, screen.view, "Save and continue")
    assert len(pair.wing.answers.versions("hard-one")) == 1


@pytest.mark.parametrize("steps", [(), ("Go on",), ("Go on", "Show all questions"), ("Skip this page",)])
def test_the_keyboard_reaches_everything(qtbot: QtBot, screen: PrivatePageScreen, steps: tuple[str, ...]) -> None:
    screen.view.arrive("hard")
    for step in steps:
        press(qtbot, screen.view, step)
    check_keyboard(qtbot, screen.view)


@pytest.mark.parametrize("width", [1280, 800])
@pytest.mark.parametrize("steps", [(), ("Go on",), ("Go on", "Show all questions"), ("Skip this page",)])
def test_nothing_is_cut_at_twice_the_size(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen, steps: tuple[str, ...], width: int
) -> None:
    pair.look.choose_scale(2.0)
    screen.view.resize(width, 860)
    screen.view.arrive("hard")
    for step in steps:
        press(qtbot, screen.view, step)
    settle()
    check_nothing_cut(screen.view, width)


def test_words_survive_a_save_that_fails_after_the_page_has_moved_on(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    screen.show("plain")
    type_long(qtbot, screen, "Words that must stay.")
    pair.writer.hold()
    press(qtbot, screen.view, "Save and continue")
    press(qtbot, screen.view, "Skip this question")
    pair.writer.fail_next(DiskFull("ENOSPC"))
    pair.writer.release()
    screen.flush()
    draft = pair.wing.drafts.get("plain-one")
    assert draft is not None
    assert "Words that must stay." in draft.content.reveal()


def test_a_draft_that_failed_before_a_save_does_not_come_back_after_it(
    qtbot: QtBot, pair: OpenedPair, screen: PrivatePageScreen
) -> None:
    screen.show("plain")
    type_long(qtbot, screen, "First words.")
    pair.writer.hold()
    screen.guide._keeper._saver.retry_now()
    type_long(qtbot, screen, " And more.")
    press(qtbot, screen.view, "Save and continue")
    pair.writer.fail_next(DiskFull("ENOSPC"))
    pair.writer.release()
    screen.flush()
    answer = pair.wing.answers.get("plain-one")
    assert answer is not None
    assert answer.value == TextAnswer("First words. And more.")
    assert pair.wing.drafts.get("plain-one") is None
