"""One action by keyboard, over a real vault for two: from its first words to its history."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rmdesk.domain.actions import BOTH, ActionStatus, ActionText
from rmdesk.domain.errors import DiskFull
from rmdesk.domain.partners import Pair, Partner
from rmdesk.services.actions import Actions
from rmdesk.services.people import People
from rmdesk.services.workspace import Workspace
from rmdesk.ui.screens.action.screen import ActionScreen
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, QuickCosigner
from tests.shared_space import AMINA, JOHN, Laptop, new_laptop, second_laptop
from tests.ui.screens.shared_wing import (
    HOSTILE,
    SharedWing,
    check_room,
    focused,
    press,
    push,
    tab_to,
    type_words,
    words_on,
)
from tests.ui.screens.walks import check_accessible

TEXT = ActionText("Shadow a board meeting", "To see how decisions are made", due=date(2026, 12, 2), steps=("Ask", "Go"))


@pytest.fixture
def screen(wing: SharedWing) -> ActionScreen:
    return ActionScreen(wing.context, wing.actions(), wing.people)


def test_from_a_new_action_to_both_agreeing_moving_and_its_history(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, "new")
    view = screen.view
    assert view.form is not None
    assert focused() is view.heading
    tab_to(view.form.title.edit)
    type_words("Ask for a place")
    for edit, words in zip(view.form.due.edits, ("2", "12", "2026"), strict=True):
        tab_to(edit)
        type_words(words)
    push(view.save_button)
    action = wing.actions().all()[0]
    assert (action.text.title, action.text.due) == ("Ask for a place", date(2026, 12, 2))
    assert action.agreed_by == {wing.workspace.me}
    assert view.details is not None
    assert view.heading.words == "Ask for a place"
    assert focused() is view.heading
    assert "Helen: not yet" in words_on(view)
    push(next(iter(view.details.consent.other_buttons.values())))
    assert view.panel is not None
    tab_to(view.panel.field.edit)
    type_words("not hers")
    press(Qt.Key.Key_Return)
    assert focused() is view.panel.agree_button
    press(Qt.Key.Key_Return)
    assert "does not fit" in view.panel.field.problem
    type_words(PASSPHRASE_B)
    push(view.panel.agree_button)
    assert wing.actions().get(action.id).status is ActionStatus.AGREED
    assert "Helen: agreed" in words_on(view)
    view.details.move_button.picked.emit("under-way")
    assert wing.actions().get(action.id).status is ActionStatus.UNDER_WAY
    wing.frame.undos[-1][1]()
    assert wing.actions().get(action.id).status is ActionStatus.AGREED
    view.details.move_button.picked.emit("set-aside")
    told = words_on(view)
    for words in (
        "Amara proposed this action on 21 November 2026",
        "Helen agreed on 21 November 2026",
        "Amara moved it to “Set aside” on 21 November 2026",
    ):
        assert words in told


def test_other_words_need_both_again_and_the_history_says_so(wing: SharedWing, screen: ActionScreen) -> None:
    action = wing.actions(wing.helens).add(TEXT)
    wing.actions().agree(wing.actions().get(action))
    wing.show(screen.view, action)
    view = screen.view
    assert view.details is not None
    push(view.details.edit_button)
    assert "Both of you agree again to new words" in words_on(view)
    assert view.form is not None
    push(view.form.no_date_button)
    push(view.save_button)
    changed = wing.actions().get(action)
    assert changed.text == replace(TEXT, due=None)
    assert changed.agreed_by == {wing.workspace.me}
    assert changed.status is ActionStatus.PROPOSED
    assert "Amara emptied the due date on 21 November 2026" in words_on(view)


def test_agreeing_and_not_now(wing: SharedWing, screen: ActionScreen) -> None:
    action = wing.actions(wing.helens).add(TEXT)
    wing.show(screen.view, action)
    assert screen.view.details is not None
    consent = screen.view.details.consent
    assert consent.agree_button.size() == consent.not_now_button.size()
    before = wing.workspace.space.space.generation
    push(consent.not_now_button)
    assert wing.frame.gone == [("actions", "")]
    assert wing.workspace.space.space.generation == before
    push(consent.agree_button)
    assert wing.actions().get(action).status is ActionStatus.AGREED


def test_the_draft_of_a_new_action_survives_a_crash(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, "new")
    assert screen.view.form is not None
    tab_to(screen.view.form.title.edit)
    type_words("Half a thought")
    wing.qtbot.waitUntil(lambda: wing.actions().draft(None) is not None)
    assert "Saved on this computer at 7:42pm" in words_on(screen.view)
    again = ActionScreen(wing.context, wing.actions(), wing.people)
    wing.show(again.view, "new")
    assert again.view.form is not None
    assert again.view.form.title.text() == "Half a thought"
    assert wing.actions(wing.helens).draft(None) is None
    assert wing.actions().all() == ()
    push(again.view.put_away_button)
    assert wing.actions().draft(None) is None
    wing.frame.undos[-1][1]()
    assert wing.actions().draft(None) is not None


def test_leaving_the_page_saves_what_was_typed_a_moment_ago(wing: SharedWing, screen: ActionScreen) -> None:
    action = wing.actions().add(TEXT)
    wing.show(screen.view, action)
    assert screen.view.details is not None
    push(screen.view.details.edit_button)
    assert screen.view.form is not None
    tab_to(screen.view.form.notes.edit)
    type_words("Ring first")
    screen.view.flush()
    screen.view.arrive(action)
    assert screen.view.details.edit_button.words == "Go on with your changes"
    push(screen.view.details.edit_button)
    push(screen.view.save_button)
    assert wing.actions().get(action).text.notes == "Ring first"
    assert wing.actions().draft(action) is None


def test_changes_are_put_away_and_brought_back(wing: SharedWing, screen: ActionScreen) -> None:
    action = wing.actions().add(TEXT)
    wing.show(screen.view, action)
    assert screen.view.details is not None
    push(screen.view.details.edit_button)
    assert screen.view.form is not None
    tab_to(screen.view.form.notes.edit)
    type_words("Ring first")
    push(screen.view.put_away_button)
    assert screen.view.details is not None
    assert wing.actions().get(action).text == TEXT
    wing.frame.undos[-1][1]()
    assert screen.view.form is not None
    assert screen.view.form.notes.text() == "Ring first"


def test_a_missing_title_and_a_wrong_date_are_led_to(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, "new")
    form = screen.view.form
    assert form is not None
    for edit, words in zip(form.due.edits, ("31", "2", "2026"), strict=True):
        tab_to(edit)
        type_words(words)
    push(screen.view.save_button)
    links = screen.view.summary.links
    assert len(links) == 2
    push(links[1])
    assert focused() is form.due.edits[0]
    push(links[0])
    assert focused() is form.title.edit
    assert form.title.problem
    assert wing.actions().all() == ()


def test_a_full_disk_is_told_and_nothing_typed_is_lost(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, "new")
    assert screen.view.form is not None
    tab_to(screen.view.form.title.edit)
    type_words("Keep this")
    wing.writer.fail_next(DiskFull())
    push(screen.view.save_button)
    assert wing.frame.told[-1].happened == DiskFull.told.happened
    assert screen.view.form.title.text() == "Keep this"
    assert screen.view.form.isEnabled()
    screen.view.flush()
    draft = wing.actions().draft(None)
    assert draft is not None
    assert draft.text.title == "Keep this"
    push(screen.view.save_button)
    assert [one.text.title for one in wing.actions().all()] == ["Keep this"]
    assert wing.frame.told == []


def test_a_finished_action_asks_what_came_of_it(wing: SharedWing, screen: ActionScreen) -> None:
    action = wing.actions().add(TEXT)
    wing.actions(wing.helens).agree(wing.actions().get(action))
    wing.actions().move(wing.actions().get(action), ActionStatus.DONE)
    wing.show(screen.view, action)
    assert screen.view.details is not None
    push(screen.view.details.edit_button)
    assert screen.view.form is not None
    tab_to(screen.view.form.outcome.edit)
    type_words("It went well")
    push(screen.view.save_button)
    after = wing.actions().get(action)
    assert (after.text.outcome, len(after.agreed_by)) == ("It went well", 2)


class Together(People):
    """The two of a laptop that holds no vault."""

    def pair(self) -> Pair:
        return Pair(Partner(AMINA, "Amina"), Partner(JOHN, "John"))


def test_two_texts_for_one_field_are_both_shown_and_one_is_chosen(wing: SharedWing, tmp_path: Path) -> None:
    laptop = new_laptop(tmp_path)
    other = second_laptop(laptop, tmp_path)
    action = conflicting(laptop, other)
    workspace = Workspace(laptop.shared, laptop.amina, laptop.clock)
    actions = Actions(workspace, QuickCosigner(wing.pair.folder))
    screen = ActionScreen(wing.context, actions, Together(workspace))
    wing.show(screen.view, action)
    told = words_on(screen.view)
    assert "There are 2 texts for the title" in told
    assert "Two weeks" in told
    assert "A month" in told
    assert screen.view.details is not None
    buttons = {
        button.accessibleName().replace("\u2068", "").replace("\u2069", ""): button
        for button in screen.view.details.settle_buttons
    }
    johns = "Use this one: John on 21 November 2026"
    assert set(buttons) == {"Use this one: Amina on 21 November 2026", johns}
    push(buttons[johns])
    settled = actions.get(action)
    assert (settled.text.title, settled.conflicts, settled.agreed_by) == ("A month", (), {AMINA})
    laptop.shared.close()
    other.shared.close()


def conflicting(laptop: Laptop, other: Laptop):  # type: ignore[no-untyped-def]
    repository = laptop.shared.actions
    with laptop.shared.space.transaction() as tx:
        action = repository.add(tx, laptop.amina, TEXT)
    other.receive_all(laptop)
    laptop.clock.advance(minutes=1)
    other.clock.advance(minutes=2)
    for place, who, title in ((laptop, laptop.amina, "Two weeks"), (other, other.john, "A month")):
        with place.shared.space.transaction() as tx:
            place.shared.actions.change(tx, who, action, TEXT, replace(TEXT, title=title))
    laptop.receive_all(other)
    return action


def test_an_action_that_is_gone_is_told_calmly(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, "77" * 16)
    assert "This action is not here" in words_on(screen.view)
    push(screen.view.back_button)
    assert wing.frame.gone == [("actions", "")]


@pytest.mark.parametrize(("scale", "width"), [(1.0, 800), (2.0, 1280), (2.0, 800)])
def test_hostile_words_are_shown_as_they_are_and_nothing_is_cut(
    wing: SharedWing, screen: ActionScreen, scale: float, width: int
) -> None:
    wing.look.choose_scale(scale)
    text = ActionText(HOSTILE, HOSTILE, owner=BOTH, steps=(HOSTILE,), notes=HOSTILE, outcome=HOSTILE)
    action = wing.actions(wing.helens).add(text)
    wing.actions(wing.helens).change(action, text, replace(text, notes=HOSTILE * 2))
    wing.show(screen.view, action, width=width)
    check_room(screen.view)
    assert screen.view.title == "Action"
    assert screen.view.details is not None
    push(screen.view.details.consent.agree_button)
    check_room(screen.view)
    check_accessible(screen.view)
    push(screen.view.details.edit_button)
    check_room(screen.view)
    check_accessible(screen.view)
    assert screen.view.form is not None
    assert screen.view.form.text().why == HOSTILE


def test_a_partner_on_a_laptop_of_their_own_is_never_asked_for_a_passphrase_here(wing: SharedWing) -> None:
    action = wing.actions().add(TEXT)
    screen = ActionScreen(wing.context, wing.actions(), People(wing.workspace, lambda _partner: False))
    wing.show(screen.view, action)
    words = words_on(screen.view)
    assert "is here and can agree" not in words
    assert "Helen agrees on their own laptop. A file from yours takes the words there." in words


def test_in_a_session_proposing_is_agreeing_for_nobody_and_both_are_asked_alike(wing: SharedWing) -> None:
    actions = Actions(wing.workspace, QuickCosigner(wing.pair.folder), together=True)
    screen = ActionScreen(wing.context, actions, People(wing.workspace, together=True))
    wing.show(screen.view, "new")
    view = screen.view
    assert "nobody has agreed yet" in words_on(view)
    assert view.form is not None
    tab_to(view.form.title.edit)
    type_words("Ask for a place")
    push(view.save_button)
    (action,) = actions.all()
    assert action.agreed_by == frozenset()
    assert view.details is not None
    consent = view.details.consent
    assert not consent.agree_button.isVisible()
    amaras, helens = consent.other_buttons.values()
    assert amaras.size() == helens.size()
    for who, passphrase in (("Helen", PASSPHRASE_B), ("Amara", PASSPHRASE_A)):
        (button,) = [one for one in view.details.consent.other_buttons.values() if who in one.words]
        push(button)
        assert view.panel is not None
        tab_to(view.panel.field.edit)
        type_words(passphrase)
        push(view.panel.agree_button)
        assert f"{who}: agreed" in words_on(view)
    assert actions.get(action.id).status is ActionStatus.AGREED


def test_it_says_who_proposed_it_and_nothing_of_what_nobody_chose(wing: SharedWing, screen: ActionScreen) -> None:
    wing.show(screen.view, wing.actions(wing.helens).add(ActionText("Helen shadows me")))
    words = words_on(screen.view)
    assert "Proposed by Helen on 21 November 2026" in words
    assert "Kind of support" not in words
    assert "Where it changes something" not in words
