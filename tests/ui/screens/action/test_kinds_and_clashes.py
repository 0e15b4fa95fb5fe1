"""Asks, promises and where actions come from; and words that the partner changed while they were being written."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from rmdesk.domain.actions import ActionKind, ActionText, Naming
from rmdesk.ui.screens.action.links import ActionLinks
from rmdesk.ui.screens.action.screen import ActionScreen
from tests.ui.screens.shared_wing import SharedWing, check_room, focused, press, push, tab_to, type_words, words_on
from tests.ui.screens.walks import check_accessible

LINKS = ActionLinks(lambda: ((1, "Session 1"), (3, "Session 3, 6 August 2026")), lambda: (("goals/a", "Shadowing"),))
TEXT = ActionText("Shadow a board meeting", "To see how decisions are made", due=date(2026, 12, 2))


@pytest.fixture
def screen(wing: SharedWing) -> ActionScreen:
    return ActionScreen(wing.context, wing.actions(), wing.people, LINKS)


def write(screen: ActionScreen, field: str, words: str) -> None:
    part = screen.view.form
    for name in field.split("."):
        part = getattr(part, name)
    tab_to(part.edit)  # type: ignore[union-attr]
    type_words(words)


def test_an_ask_by_keyboard_with_its_session_and_goal(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, "new")
    form = screen.view.form
    assert form is not None
    assert not form.ask.isVisible()
    assert (form.domain.chosen(), form.level.chosen()) == ("", "")
    tab_to(form.kind.options[0])
    press(Qt.Key.Key_Right)
    assert form.ask.isVisible()
    for field, words in (
        ("title", "Advertise roles"),
        ("ask.barrier", "Roles go round"),
        ("ask.request", "Put them up"),
        ("ask.asked_of", "The board"),
    ):
        write(screen, field, words)
    for group in (form.session, form.goal):
        tab_to(group.options[0])
        press(Qt.Key.Key_Space, " ")
    check_room(screen.view)
    check_accessible(screen.view)
    push(screen.view.save_button)
    (action,) = wing.actions().all()
    text = action.text
    assert (text.kind, text.session, text.goal, text.domain) == (ActionKind.ASK, 1, "goals/a", None)
    assert text.ask.asked_of == "The board"
    told = words_on(screen.view)
    for words in ("An ask of the organisation", "Roles go round", "It came out of: Session 1", "Goal: Shadowing"):
        assert words in told
    assert "Not yet chosen" not in told, "what nobody chose is not told"
    check_room(screen.view)
    check_accessible(screen.view)


def test_a_promise_says_whether_the_person_is_named_and_needs_both_again(
    wing: SharedWing, screen: ActionScreen
) -> None:
    wing.show(screen.view, "new@3")
    form = screen.view.form
    assert form is not None
    assert form.session.chosen() == "3"
    tab_to(form.kind.options[0])
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    write(screen, "title", "Speak up")
    write(screen, "promise.room", "The panel")
    assert form.promise.naming.chosen() == "not-asked"
    push(screen.view.save_button)
    (action,) = wing.actions().all()
    assert action.text.promise.naming is Naming.NOT_ASKED
    assert "Not asked yet" in words_on(screen.view)
    wing.actions(wing.helens).agree(action)
    happy = replace(action.text, promise=replace(action.text.promise, naming=Naming.HAPPY))
    wing.actions().change(action.id, action.text, happy)
    screen.view.arrive(action.id)
    told = words_on(screen.view)
    assert "Helen: not yet" in told
    assert "changed whether the person is happy to be named to “Yes, they are happy to be named”" in told


def test_a_half_typed_date_stays_in_the_draft(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, "new")
    form = screen.view.form
    assert form is not None
    for edit, words in zip(form.due.edits[:2], ("31", "2"), strict=True):
        tab_to(edit)
        type_words(words)
    screen.view.flush()
    draft = wing.actions().draft(None)
    assert draft is not None
    assert (draft.typed_due, draft.text.due) == (("31", "2", ""), None)
    again = ActionScreen(wing.context, wing.actions(), wing.people, LINKS)
    wing.show(again.view, "new")
    assert again.view.form is not None
    assert [edit.text() for edit in again.view.form.due.edits] == ["31", "2", ""]


def begin_a_clash(wing: SharedWing, screen: ActionScreen) -> str:
    """I change the title and leave; then Helen changes it as well, and the date."""
    action = wing.actions().add(TEXT)
    wing.show(screen.view, action)
    assert screen.view.details is not None
    push(screen.view.details.edit_button)
    assert screen.view.form is not None
    tab_to(screen.view.form.title.edit)
    screen.view.form.title.edit.clear()
    type_words("Mine")
    screen.view.flush()
    wing.actions(wing.helens).change(action, TEXT, replace(TEXT, title="Hers", due=None))
    screen.view.arrive(action)
    push(screen.view.details.edit_button)  # type: ignore[union-attr]
    return action


@pytest.mark.parametrize(("theirs", "title"), [(True, "Hers"), (False, "Mine")])
def test_a_newer_change_of_the_partner_is_shown_and_asked_about(
    wing: SharedWing, screen: ActionScreen, theirs: bool, title: str
) -> None:
    action = begin_a_clash(wing, screen)
    form = screen.view.form
    assert form is not None
    assert form.due.value() is None
    told = words_on(screen.view)
    for words in ("You both changed the title", "Helen on 21 November 2026", "Hers", "Mine"):
        assert words in told
    check_room(screen.view)
    check_accessible(screen.view)
    push(screen.view.save_button)
    assert screen.view.summary.isVisible()
    assert wing.actions().all()[0].text.title == "Hers"
    (clash,) = screen.view.form.clashes  # type: ignore[union-attr]
    push(clash.theirs_button if theirs else clash.mine_button)
    assert focused() is screen.view.heading
    assert screen.view.form is not None
    assert screen.view.form.clashes == ()
    push(screen.view.save_button)
    assert wing.actions().all()[0].text == replace(TEXT, title=title, due=None)
    assert wing.actions().draft(wing.actions().all()[0].id) is None
    assert action == wing.actions().all()[0].id


def test_a_change_that_comes_while_the_form_is_open_is_asked_about_too(wing: SharedWing, screen: ActionScreen) -> None:
    action = wing.actions().add(TEXT)
    wing.show(screen.view, action)
    push(screen.view.details.edit_button)  # type: ignore[union-attr]
    write(screen, "title", "s")
    wing.actions(wing.helens).change(action, TEXT, replace(TEXT, title="Hers"))
    push(screen.view.save_button)
    assert wing.actions().get(action).text.title == "Hers"
    assert "You both changed the title" in words_on(screen.view)
