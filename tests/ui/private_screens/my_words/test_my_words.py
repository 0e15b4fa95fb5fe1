"""One's own spelling words by keyboard: seen, added, removed, and brought back."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.private_screens.my_words.screen import MyWordsScreen
from rmdesk.ui.private_screens.my_words.view import FIRST_SHOWN
from rmdesk.ui.theme.look import Look
from tests.ui.opened_pair import OpenedPair, check_keyboard, check_nothing_cut, open_pair, press, settle, words_on


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


@pytest.fixture
def told() -> list[bool]:
    return []


@pytest.fixture
def screen(qtbot: QtBot, pair: OpenedPair, told: list[bool]) -> MyWordsScreen:
    for word in ("Rota", "bleep"):
        pair.wing.own_words.add(word)
    screen = MyWordsScreen(pair.context, pair.wing.own_words, lambda: told.append(True))
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 860)
    screen.view.arrive()
    screen.view.show()
    return screen


def listed(screen: MyWordsScreen) -> list[str]:
    return [str(button.property("word")) for button in screen.view.removes]


def test_every_word_is_seen_from_a_to_z_and_only_by_me(screen: MyWordsScreen) -> None:
    assert listed(screen) == ["bleep", "Rota"]
    assert "Only you can ever see this" in words_on(screen.view)
    assert [button.accessibleName() for button in screen.view.removes] == ["Remove: bleep", "Remove: Rota"]
    assert "bleep" not in screen.view.title


def test_words_are_added_and_pages_that_are_open_are_told(
    qtbot: QtBot, pair: OpenedPair, screen: MyWordsScreen, told: list[bool]
) -> None:
    screen.view.field.edit.setFocus()
    screen.view.field.set_text(" Datix  Rota Amara’s ")
    press(qtbot, screen.view, "Add to my words")
    assert pair.wing.own_words.all() == ("Amara's", "Datix", "Rota", "bleep")
    assert listed(screen) == ["Amara's", "bleep", "Datix", "Rota"]
    assert told == [True]
    assert screen.view.field.text() == ""
    assert screen.view.field.edit.hasFocus()


@pytest.mark.parametrize(
    ("typed", "why"), [("", "not filled in yet"), ("Rota", "one of your words already"), ("x" * 61, "up to 60 letters")]
)
def test_what_cannot_be_added_is_told_at_the_field(
    qtbot: QtBot, pair: OpenedPair, screen: MyWordsScreen, typed: str, why: str
) -> None:
    screen.view.field.set_text(typed)
    press(qtbot, screen.view, "Add to my words")
    assert why in screen.view.field.problem
    assert screen.view.field.text() == typed
    assert len(pair.wing.own_words.all()) == 2


def test_a_word_is_removed_the_focus_goes_on_and_it_can_be_brought_back(
    pair: OpenedPair, screen: MyWordsScreen, told: list[bool], monkeypatch: pytest.MonkeyPatch
) -> None:
    undone = []
    monkeypatch.setattr(pair.frame, "offer_undo", lambda words, undo: undone.append((words, undo)))
    screen.view.removes[0].click()
    assert pair.wing.own_words.all() == ("Rota",)
    assert screen.view.removes[0].hasFocus()
    ((words, undo),) = undone
    assert "bleep" not in words
    undo()
    assert listed(screen) == ["bleep", "Rota"]
    assert told == [True, True]
    screen.view.removes[0].click()
    screen.view.removes[0].click()
    assert screen.view.field.edit.hasFocus()
    assert "None yet" in words_on(screen.view)


def test_a_word_that_the_disk_refuses_stays_in_its_field(qtbot: QtBot, pair: OpenedPair, screen: MyWordsScreen) -> None:
    screen.view.field.set_text("Datix")
    pair.writer.fail_next(DiskFull("ENOSPC"))
    press(qtbot, screen.view, "Add to my words")
    assert "The disk is full" in pair.frame.told[0].happened
    assert screen.view.field.text() == "Datix"


def test_many_words_come_a_hundred_at_a_time(qtbot: QtBot, pair: OpenedPair, screen: MyWordsScreen) -> None:
    for number in range(FIRST_SHOWN + 20):
        pair.wing.own_words.add(f"word{number:04}")
    screen.view.arrive()
    assert len(screen.view.removes) == FIRST_SHOWN
    press(qtbot, screen.view, "Show more words")
    assert len(screen.view.removes) == FIRST_SHOWN + 22
    assert screen.view.removes[FIRST_SHOWN].hasFocus()
    assert screen.view.more.isHidden() or not screen.view.more.isVisible()


def test_it_works_by_keyboard_alone_and_in_large_letters(qtbot: QtBot, pair: OpenedPair, screen: MyWordsScreen) -> None:
    check_keyboard(qtbot, screen.view)
    pair.look.choose_scale(2.0)
    pair.wing.own_words.add("w" * 60)
    screen.view.arrive()
    settle()
    check_nothing_cut(screen.view, 1000)
