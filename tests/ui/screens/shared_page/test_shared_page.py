"""A page for both partners, over the real shared space: what each sees, and what happens when both wrote."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import take_place
from rmdesk.services.workspace import open_workspace
from rmdesk.storage import operation_store
from rmdesk.storage.shared.space import create_shared
from rmdesk.ui.screens.shared_page.desk import SharedDesk
from rmdesk.ui.screens.shared_page.screen import SharedPageScreen, SharedPageServices
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.in_place import show_in_place
from rmdesk.ui.widgets.plain_edit import PlainEdit
from tests.ui.opened_pair import (
    OpenedPair,
    check_keyboard,
    check_nothing_cut,
    open_pair,
    press,
    seen,
    words_on,
)


@pytest.fixture
def pair(tmp_path: Path, look: Look) -> Iterator[OpenedPair]:
    opened = open_pair(tmp_path / "vault", look)
    yield opened
    opened.close()


@pytest.fixture
def screen(qtbot: QtBot, pair: OpenedPair) -> SharedPageScreen:
    services = SharedPageServices(pair.workbook, pair.answers, pair.marks, pair.people)
    screen = SharedPageScreen(pair.context, services)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 800)
    screen.view.show()
    screen.view.activateWindow()
    qtbot.waitUntil(screen.view.isActiveWindow)
    return screen


def said(words: str) -> Answer:
    return Answer("ours-one", "What do you hope for?", 3, TextAnswer(words))


def both_write(pair: OpenedPair, folder: Path, mine: str, hers: str) -> None:
    """Helen writes on another laptop while I write here, and then her words arrive."""
    keys = pair.built.b.shared
    space = create_shared(folder / "other.db", keys, pair.clock)
    before = [operation_store.from_row(row) for row in operation_store.everything(pair.shared.space)]
    with space.space.transaction() as tx:
        for one in before:
            space.log.accept(tx, one)
    pair.answers.save(said(mine))
    SharedAnswers(open_workspace(space, keys, pair.clock)).save(said(hers))
    everything = [operation_store.from_row(row) for row in operation_store.everything(space.space)]
    with pair.shared.space.transaction() as tx:
        for one in everything:
            pair.shared.log.accept(tx, one)
    space.close()


def edit_of(screen: SharedPageScreen) -> PlainEdit:
    edit = seen(screen.view, PlainEdit)[0]
    assert isinstance(edit, PlainEdit)
    return edit


def test_my_draft_is_mine_until_i_go_on(qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen) -> None:
    screen.view.arrive("ours")
    assert "You and your partner can see this" in words_on(screen.view)
    qtbot.keyClicks(edit_of(screen), "still thinking")
    screen.view.flush()
    assert SharedAnswers(pair.helen).draft("ours-one") is None
    assert SharedAnswers(pair.helen).answers("ours-one") == ()
    press(qtbot, screen.view, "Save and continue")
    assert SharedAnswers(pair.helen).answers("ours-one") == (said("still thinking"),)
    assert pair.answers.draft("ours-one") is None


def test_two_texts_are_both_shown_and_a_person_chooses(
    qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen, tmp_path: Path
) -> None:
    both_write(pair, tmp_path, "from this laptop", "from the other laptop")
    assert len(pair.answers.answers("ours-one")) == 2
    screen.view.arrive("ours")
    shown = words_on(screen.view)
    assert "from this laptop" in shown
    assert "from the other laptop" in shown
    assert "Save and continue" not in shown
    check_keyboard(qtbot, screen.view)
    press(qtbot, screen.view, "Keep all, one below the other")
    (kept,) = pair.answers.answers("ours-one")
    assert isinstance(kept.value, TextAnswer)
    assert sorted(kept.value.text.split("\n\n")) == ["from the other laptop", "from this laptop"]
    assert edit_of(screen).words() == kept.value.text


def test_choosing_can_wait(qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen, tmp_path: Path) -> None:
    both_write(pair, tmp_path, "here", "there")
    screen.view.arrive("ours")
    press(qtbot, screen.view, "Skip this question")
    assert len(pair.answers.answers("ours-one")) == 2


def test_what_my_partner_wrote_meanwhile_is_not_written_over(
    qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen
) -> None:
    pair.answers.save_draft(said("my draft"))
    SharedAnswers(pair.helen).save(said("her answer"))
    screen.view.arrive("ours")
    shown = words_on(screen.view)
    assert "my draft" in shown
    assert "her answer" in shown
    assert "Helen" in shown
    press(qtbot, screen.view, "Keep this one")
    assert pair.answers.answers("ours-one") == (said("her answer"),)
    assert pair.answers.draft("ours-one") is None


def test_news_comes_to_the_question_on_the_screen(qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen) -> None:
    """Where nothing is typed, the answer is there before somebody could write over it unseen."""
    screen.view.arrive("ours")
    screen.view.focus_heading()
    SharedAnswers(pair.helen).save(said("her answer"))
    assert show_in_place(screen.view)
    assert edit_of(screen).words() == "her answer"
    assert screen.view.heading.hasFocus()


def test_what_is_being_typed_stays_and_is_chosen_afterwards(
    qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen
) -> None:
    screen.view.arrive("ours")
    edit = edit_of(screen)
    edit.setFocus()
    qtbot.keyClicks(edit, "my words")
    screen.view.flush()
    SharedAnswers(pair.helen).save(said("her answer"))
    assert not show_in_place(screen.view)
    assert edit_of(screen) is edit
    qtbot.keyClicks(edit, " go on")
    press(qtbot, screen.view, "Save and continue")
    assert pair.answers.answers("ours-one") == (said("her answer"),)  # nothing is written over
    shown = words_on(screen.view)
    assert "my words go on" in shown
    assert "her answer" in shown
    press(qtbot, screen.view, "Keep all, one below the other")
    (kept,) = pair.answers.answers("ours-one")
    assert isinstance(kept.value, TextAnswer)
    assert sorted(kept.value.text.split("\n\n")) == ["her answer", "my words go on"]


def test_also_when_nothing_typed_was_on_the_disk_yet(qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen) -> None:
    screen.view.arrive("ours")
    SharedAnswers(pair.helen).save(said("her answer"))  # the page has not heard of it
    qtbot.keyClicks(edit_of(screen), "my words")
    press(qtbot, screen.view, "Save and continue")
    assert pair.answers.answers("ours-one") == (said("her answer"),)
    assert "her answer" in words_on(screen.view)
    press(qtbot, screen.view, "Keep this one")
    assert len(pair.answers.answers("ours-one")) == 1


def test_marks_and_places_are_my_own(qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen) -> None:
    screen.view.arrive("ours")
    press(qtbot, screen.view, "Skip this question")
    press(qtbot, screen.view, "Pause and come back later")
    screen.view.arrive("ours")
    press(qtbot, screen.view, "Carry on where you stopped")
    assert screen.view.heading.words == "Which one is it?"
    press(qtbot, screen.view, "Skip this question")
    press(qtbot, screen.view, "Skip this question")
    press(qtbot, screen.view, "Mark this page as completed")
    assert pair.marks.page_marks(pair.workbook).completed == {"ours"}
    assert OwnMarks(pair.helen).page_marks(pair.workbook).completed == frozenset()
    assert OwnMarks(pair.helen).bookmarks() == ()


def test_without_an_open_private_wing_only_shared_pages_follow(qtbot: QtBot, screen: SharedPageScreen) -> None:
    screen.view.arrive("ours")
    for _ in range(3):
        press(qtbot, screen.view, "Skip this question")
    shown = words_on(screen.view)
    assert "More for both" in shown
    assert "A harder page" not in shown


def test_nobody_waits_aloud_once_the_partner_is_there(pair: OpenedPair, screen: SharedPageScreen) -> None:
    screen.view.arrive("ours")
    assert "Waiting" not in words_on(screen.view)


def test_while_the_partner_has_not_joined_the_page_works(qtbot: QtBot, pair: OpenedPair, tmp_path: Path) -> None:
    keys = pair.built.a.shared
    space = create_shared(tmp_path / "alone.db", keys, pair.clock)
    workspace = open_workspace(space, keys, pair.clock)
    take_place(workspace, keys, "Amara")
    people = pair.people.__class__(workspace)
    services = SharedPageServices(pair.workbook, SharedAnswers(workspace), OwnMarks(workspace), people)
    screen = SharedPageScreen(pair.context, services)
    qtbot.addWidget(screen.view)
    screen.view.resize(1000, 800)
    screen.view.show()
    screen.view.arrive("ours")
    assert "Waiting for your partner. You can write now" in words_on(screen.view)
    qtbot.keyClicks(edit_of(screen), "alone")
    press(qtbot, screen.view, "Save and continue")
    assert SharedAnswers(workspace).answers("ours-one") == (said("alone"),)
    space.close()


def test_nothing_is_cut_where_texts_are_chosen(
    qtbot: QtBot, pair: OpenedPair, screen: SharedPageScreen, tmp_path: Path
) -> None:
    both_write(pair, tmp_path, "here " * 60, "w" * 400)
    pair.look.choose_scale(2.0)
    screen.view.resize(1280, 860)
    screen.view.arrive("ours")
    check_nothing_cut(screen.view, 1280)


def test_words_typed_for_somebody_say_so_until_they_are_confirmed(pair: OpenedPair) -> None:
    desk, helen = SharedDesk(pair.answers, pair.marks, pair.people), str(pair.people.pair().other.id)  # type: ignore[union-attr]
    desk.save(replace(said("the deepest"), prompt_id=f"depth~{helen}"))
    (saved,) = desk.answers(f"depth~{helen}").saved
    assert saved.typed_for == "Words of Helen, typed by you. Helen has not confirmed them."
    assert saved.told_by.startswith(saved.typed_for)
