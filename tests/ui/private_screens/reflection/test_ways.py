"""Ways to write a reflection: chosen, changed without loss, and one text behind them all. Sessions, too."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.private.entries import Setting
from rmdesk.private.models import load_models
from rmdesk.private.secret_text import SecretText
from rmdesk.runtime.resources import read_text
from rmdesk.ui.private_screens.reflection.values import SessionChoice
from rmdesk.ui.private_screens.reflection.view import Mode
from rmdesk.ui.widgets.menu_button import MenuButton
from tests.ui.private_screens.desk import Desk
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

S = SecretText


@pytest.fixture
def led(desk: Desk) -> Desk:
    """With the models and 3 sessions."""
    desk.models = load_models(read_text)
    desk.sessions = tuple(SessionChoice(number, f"Session {number}, {number} June 2026") for number in (1, 2, 3))
    desk.crash()
    return desk


def pick(button: MenuButton, words: str) -> None:
    """As from the menu."""
    action = next(one for one in button.menu().actions() if one.text().replace("&", "").startswith(words))
    action.trigger()
    QApplication.processEvents()


def labels(desk: Desk) -> list[str]:
    return [field.label.words for field in desk.one.view.editor.way.fields if field.isVisible()]


def write(desk: Desk, *parts: str) -> None:
    for edit, words in zip(desk.one.view.editor.edits, parts, strict=False):
        desk.type(words, edit)


def test_a_new_one_begins_with_the_first_model_and_is_kept_as_one_text(led: Desk) -> None:
    led.frame.go("reflection")
    editor = led.one.view.editor
    assert labels(led) == ["What?", "So what?", "Now what?"]
    assert editor.way_button.words == "Way to write: What? So what? Now what?"
    assert editor.way.source.words.startswith("Adapted from")
    assert not editor.text.isVisible()
    write(led, "She asked me.", "", "Ask her back.")
    led.press(editor.keep_button)
    assert led.texts() == ["What?\nShe asked me.\n\nNow what?\nAsk her back."]
    kept = led.wing.journal.page(1)[0]
    assert led.wing.journal.get(kept.id).setting == Setting("what-so-what", 0)
    led.frame.go("reflections")
    led.frame.go("reflection", kept.id)
    assert editor.way.parts() == ("She asked me.", "", "Ask her back.")
    assert [hit.id for hit in led.wing.search.find(S("back "))] == [kept.id]


def test_nothing_written_in_a_model_is_nothing_to_keep(led: Desk) -> None:
    led.frame.go("reflection")
    led.press(led.one.view.editor.keep_button)
    assert led.one.view.editor.saved_line.words == "There are no words to save yet."
    led.frame.go("home")
    assert led.texts() == []


def test_free_writing_and_back_lose_nothing(led: Desk) -> None:
    led.frame.go("reflection")
    editor = led.one.view.editor
    write(led, "One.", "Two.")
    pick(editor.way_button, "Free writing")
    assert editor.text.text() == "What?\nOne.\n\nSo what?\nTwo."
    assert editor.text.isVisible()
    assert labels(led) == []
    led.one.view.focus_text()
    led.type("\n\nNow what?\nThree.", editor.text.edit)
    pick(editor.way_button, "What?")
    assert editor.way.parts() == ("One.", "Two.", "Three.")
    pick(editor.way_button, "Six steps")
    assert len(labels(led)) == 6
    assert editor.way.parts()[0] == "What?\nOne.\n\nSo what?\nTwo.\n\nNow what?\nThree."
    led.press(editor.keep_button)
    assert "Two." in led.texts()[0]


def test_a_change_of_way_alone_is_kept_without_a_version(led: Desk) -> None:
    led.frame.go("reflection")
    editor = led.one.view.editor
    write(led, "One.")
    led.press(editor.keep_button)
    pick(editor.way_button, "Free writing")
    led.frame.go("home")
    kept = led.wing.journal.get(led.wing.journal.page(1)[0].id)
    assert (kept.version, kept.setting.model, kept.text.reveal()) == (1, "", "What?\nOne.")


def test_the_next_one_begins_as_somebody_chose_last(led: Desk) -> None:
    led.frame.go("reflection")
    pick(led.one.view.editor.way_button, "Free writing")
    led.frame.go("home")
    led.crash()
    led.frame.go("reflection")
    assert led.one.view.editor.way_button.words == "Way to write: Free writing"
    assert led.one.view.editor.text.isVisible()


def test_a_draft_comes_back_in_its_way(led: Desk, qtbot: QtBot) -> None:
    led.frame.go("reflection")
    write(led, "One.", "Two.")
    pick(led.one.view.editor.session_button, "Session 2")
    qtbot.waitUntil(lambda: led.wing.drafts.get("new-reflection") is not None and led.one.keeper.autosave.unsaved == 0)
    led.crash()
    led.frame.go("reflection", "draft")
    view = led.one.view
    assert view.mode is Mode.EDITOR
    assert view.editor.way.parts()[:2] == ("One.", "Two.")
    assert view.editor.session_button.words == "Session 2, 2 June 2026"


def test_an_earlier_version_comes_back_in_parts(led: Desk) -> None:
    led.frame.go("reflection")
    view = led.one.view
    write(led, "One.")
    led.press(view.editor.keep_button)
    write(led, " More.", "Two.")
    led.press(view.editor.keep_button)
    led.press(view.editor.history_button)
    led.press(view.history.buttons[0])
    assert view.version.text.text() == "What?\nOne."
    led.press(view.version.bring_back_button)
    assert view.editor.way.parts() == ("One.", "", "")
    assert led.wing.journal.page(1)[0].opening.reveal() == "What?\nOne."


def test_a_session_is_chosen_and_the_list_narrowed_to_it(led: Desk) -> None:
    led.frame.go("reflection", "session/3")
    editor = led.one.view.editor
    assert editor.session_button.words == "Session 3, 3 June 2026"
    write(led, "About the kettle.")
    led.press(editor.keep_button)
    led.wing.journal.write(S("Other"), S("The kettle again."))
    led.frame.go("reflections")
    listed = led.list.view
    assert len(listed.rows) == 2
    pick(listed.session_button, "Session 3")
    assert listed.session_button.words == "Session 3, 3 June 2026"
    assert [row.line.title for row in listed.rows] == ["About the kettle."]
    led.type("kettle ", listed.search.edit)
    led.list._look()
    assert len(listed.rows) == 1
    pick(listed.session_button, "All sessions")
    assert len(listed.rows) == 2


def test_a_session_that_is_gone_can_still_be_seen_and_taken_off(led: Desk) -> None:
    kept = led.wing.journal.write(S(""), S("words"), setting=Setting("", 9))
    led.frame.go("reflection", kept.id)
    button = led.one.view.editor.session_button
    assert button.words == "Session 9"
    pick(button, "No session")
    led.frame.go("home")
    assert led.wing.journal.get(kept.id).setting == Setting("", 0)


def test_it_can_be_walked_and_nothing_is_cut(led: Desk, qtbot: QtBot) -> None:
    led.frame.go("reflection")
    check_accessible(led.one.view)
    pick(led.one.view.editor.way_button, "Six steps")
    qtbot.wait(100)
    check_accessible(led.one.view)
    led.look.choose_scale(2.0)
    QApplication.processEvents()
    check_nothing_is_cut(led.one.view)


def test_a_way_that_nobody_has_translated_says_that_it_is_in_english(desk: Desk) -> None:
    desk.models = load_models(read_text, "cy")
    desk.crash()
    desk.frame.go("reflection")
    editor = desk.one.view.editor
    assert labels(desk) == ["Beth?", "Felly beth?", "Beth nawr?"]
    assert not editor.way.in_english.isVisible()
    pick(editor.way_button, "Six steps")
    assert editor.way.in_english.isVisible()
    assert labels(desk)[0] == "What happened"
