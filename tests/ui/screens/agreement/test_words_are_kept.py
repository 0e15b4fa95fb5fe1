"""Words typed into a clause survive a disk that refuses them, and leaving the page."""

from dataclasses import replace

import pytest

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.screens.agreement.clause_card import ClauseCard
from rmdesk.ui.screens.agreement.screen import AgreementScreen
from tests.ui.screens.shared_wing import CLAUSES, SharedWing, focused, push, type_words, words_on

WORDS = "Twice a month, for half an hour."


@pytest.fixture
def screen(wing: SharedWing) -> AgreementScreen:
    return new_screen(wing)


def new_screen(wing: SharedWing) -> AgreementScreen:
    return AgreementScreen(wing.context, wing.agreements(), wing.people, wing.turning_points())


def start_writing(screen: AgreementScreen, place: int = 0) -> ClauseCard:
    """Change the words of a clause, and type at their end."""
    screen.view.edit_asked.emit()
    card = screen.view.editor.cards[place]
    push(card.change_button)
    assert focused() is card.fields.words.edit
    type_words(WORDS)
    return card


def test_going_back_and_on_shows_what_was_typed(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    card = start_writing(screen)
    wing.writer.fail_next(DiskFull("ENOSPC"))
    screen.view.back_asked.emit()
    screen.view.edit_asked.emit()
    assert card.fields.words.text().endswith(WORDS)
    screen.view.flush()
    assert wing.agreements().unfinished_words()["meet"].text.endswith(WORDS)


def test_unfinished_words_come_back_after_a_crash_and_are_seen_by_nobody_else(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    wing.show(screen.view)
    card = start_writing(screen)
    wing.qtbot.waitUntil(lambda: "meet" in wing.agreements().unfinished_words())
    assert "Saved on this computer at 7:42pm" in words_on(card)
    assert wing.agreements(wing.helens).unfinished_words() == {}
    assert wing.agreements(wing.helens).clauses()[0].clause == CLAUSES[0]
    again = new_screen(wing)
    wing.show(again.view)
    again.view.edit_asked.emit()
    assert again.view.editor.cards[0].fields.words.text().endswith(WORDS)


def test_words_that_cannot_be_used_now_stay_in_their_fields(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    card = start_writing(screen)
    wing.writer.fail_next(DiskFull("ENOSPC"))
    push(card.fields.use_button)
    assert wing.frame.told[-1].happened == DiskFull.told.happened
    assert card.is_writing
    assert card.fields.words.text().endswith(WORDS)
    push(card.fields.use_button)
    assert wing.agreements().clauses()[0].clause.text.endswith(WORDS)
    assert not card.is_writing
    assert focused() is card.change_button


def test_leaving_it_as_it_was_forgets_what_was_typed(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    card = start_writing(screen)
    screen.flush()
    push(card.fields.leave_button)
    assert not card.is_writing
    assert wing.agreements().unfinished_words() == {}
    assert wing.agreements().clauses()[0].clause == CLAUSES[0]
    assert CLAUSES[0].text in words_on(card)


def test_a_clause_of_our_own_that_was_begun_can_be_left(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    screen.view.edit_asked.emit()
    push(screen.view.editor.add_button)
    type_words("Tea")
    screen.flush()
    again = new_screen(wing)
    wing.show(again.view)
    again.view.edit_asked.emit()
    card = again.view.editor.cards[-1]
    assert card.fields.title.text() == "Tea"
    push(card.fields.use_button)
    assert card.fields.words.problem == "Write a few words here."
    push(card.fields.leave_button)
    assert len(again.view.editor.cards) == len(CLAUSES)
    assert wing.agreements().unfinished_words() == {}
    assert focused() is again.view.editor.add_button


def test_marks_elsewhere_leave_typed_words_alone(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    card = start_writing(screen)
    push(screen.view.editor.add_button)
    type_words("Tea")
    screen.view.editor.cards[1].marks.options[1].click()
    wing.agreements(wing.helens).change_words(replace(CLAUSES[2], text="Other words."))
    screen.workbench.show()
    assert card.fields.words.text().endswith(WORDS)
    assert screen.view.editor.cards[-1].fields.title.text() == "Tea"
    assert "Other words." in words_on(screen.view.editor.cards[2])
