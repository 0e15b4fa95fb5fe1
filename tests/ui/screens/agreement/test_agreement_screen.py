"""The agreement by keyboard, over a real vault for two."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.errors import DiskFull
from rmdesk.ui.screens.agreement.screen import AgreementScreen
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.ui.screens.shared_wing import (
    CLAUSES,
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


@pytest.fixture
def screen(wing: SharedWing) -> AgreementScreen:
    return AgreementScreen(wing.context, wing.agreements(), wing.people)


def propose(wing: SharedWing, *clauses: Clause) -> None:
    wing.agreements().propose([ClauseDraft(one, ClauseMark.AGREED) for one in clauses or CLAUSES])


def open_panel(screen: AgreementScreen) -> None:
    overview = screen.view.overview
    assert overview is not None
    assert overview.consent is not None
    push(overview.consent.other_button)
    assert screen.view.panel is not None
    assert focused() is screen.view.panel.heading


def test_from_the_draft_to_words_in_force_by_keyboard(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    assert view.overview is not None
    assert "There is no agreement yet" in words_on(view)
    push(view.overview.edit_button)
    assert focused() is view.heading
    card = view.editor.cards[0]
    tab_to(card.title.edit)
    press(Qt.Key.Key_End)
    type_words("!")
    tab_to(card.words.edit)
    press(Qt.Key.Key_End)
    type_words(" Or two.")
    push(view.editor.propose_button)
    assert view.proposal is not None
    assert "What stays between us" in words_on(view)
    push(view.proposal.propose_button)
    assert [one.heading for one in wing.agreements().versions()[0].clauses] == [
        "When we meet!", "What stays between us", "Our stop word",
    ]  # fmt: skip
    assert wing.agreements().draft_saved_at() is None
    assert view.overview.consent is not None
    assert focused() is view.heading
    push(view.overview.consent.agree_button)
    assert "Amara: agreed on" in words_on(view)
    assert "Helen: not yet" in words_on(view)
    open_panel(screen)
    assert view.panel is not None
    tab_to(view.panel.field.edit)
    type_words(PASSPHRASE_B)
    push(view.panel.agree_button)
    assert wing.agreements().in_force() is not None
    assert "In force since 21 November 2026" in words_on(view)
    assert view.panel is None


@pytest.mark.parametrize("typed", ["wrong", PASSPHRASE_A])
def test_a_passphrase_that_is_not_hers_is_told_at_the_field_and_stores_nothing(
    wing: SharedWing, screen: AgreementScreen, typed: str
) -> None:
    propose(wing)
    wing.show(screen.view)
    before = wing.log_length
    open_panel(screen)
    panel = screen.view.panel
    assert panel is not None
    tab_to(panel.field.edit)
    type_words(typed)
    press(Qt.Key.Key_Return)
    assert "does not fit" in panel.field.problem
    assert focused() is panel.field.edit
    assert panel.field.text() == ""
    assert not panel.is_busy
    assert wing.log_length == before
    assert wing.frame.told == []
    assert "refus" not in words_on(screen.view).lower()


def test_not_now_stores_nothing_in_both_places(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    generation = wing.workspace.space.space.generation
    open_panel(screen)
    assert screen.view.panel is not None
    tab_to(screen.view.panel.field.edit)
    type_words("half a passphrase")
    push(screen.view.panel.not_now_button)
    assert screen.view.panel is None
    overview = screen.view.overview
    assert overview is not None
    assert overview.consent is not None
    assert focused() is overview.consent.other_button
    push(overview.consent.not_now_button)
    assert wing.frame.gone == [("home", "")]
    assert wing.workspace.space.space.generation == generation


def test_both_answers_are_equally_large(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    open_panel(screen)
    panel, overview = screen.view.panel, screen.view.overview
    assert panel is not None
    assert overview is not None
    assert overview.consent is not None
    for first, second in (
        (panel.agree_button, panel.not_now_button),
        (overview.consent.agree_button, overview.consent.not_now_button),
    ):
        assert first.size() == second.size()
        assert first.property("kind") == second.property("kind")


def test_the_passphrase_is_wiped_and_nothing_can_be_pressed_while_it_is_tried(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    propose(wing)
    wing.show(screen.view)
    open_panel(screen)
    panel = screen.view.panel
    assert panel is not None
    wing.slow.hold()
    tab_to(panel.field.edit)
    type_words(PASSPHRASE_B)
    press(Qt.Key.Key_Return)
    assert panel.is_busy
    assert panel.field.text() == ""
    assert not panel.agree_button.isEnabled()
    wing.slow.release()
    assert wing.agreements().versions()[-1].signed_by(wing.helens.me)


def test_other_words_reopen_the_agreement_and_the_earlier_ones_stay_readable(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    propose(wing)
    for who in (None, wing.helens):
        services = wing.agreements(who)
        services.sign(services.versions()[-1])
    wing.show(screen.view)
    view = screen.view
    assert "In force since" in words_on(view)
    assert view.overview is not None
    assert view.overview.edit_button.words == "Change something"
    push(view.overview.edit_button)
    tab_to(view.editor.cards[1].words.edit)
    type_words("Always. ")
    tab_to(view.editor.cards[2].marks.options[0])
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert view.editor.cards[2].draft().mark is ClauseMark.LEAVE_OUT
    push(view.editor.add_button)
    assert focused() is view.editor.cards[3].title.edit
    type_words("Tea")
    tab_to(view.editor.cards[3].words.edit)
    type_words("We bring tea.")
    push(view.editor.propose_button)
    assert view.proposal is not None
    push(view.proposal.propose_button)
    assert "Helen: not yet" in words_on(view)
    assert wing.agreements().in_force() is None
    assert [row.button.words for row in view.overview.rows] == ["Version 2", "Version 1"]
    push(view.overview.rows[0].button)
    told = words_on(view)
    assert focused() is view.heading
    for words in ("Clause changed: What stays between us", "Clause added: Tea", "Clause left out: Our stop word",
                  "Before", "Now", "What we say stays here.", "Always. What we say stays here."):  # fmt: skip
        assert words in told
    push(view.back_button)
    push(view.overview.rows[1].button)
    assert "Amara: agreed on 21 November 2026" in words_on(view)
    assert "Clause" not in words_on(view).replace("Our stop word", "")


def test_the_draft_saves_itself_and_comes_back_after_a_crash(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    assert view.overview is not None
    push(view.overview.edit_button)
    tab_to(view.editor.cards[0].title.edit)
    press(Qt.Key.Key_End)
    type_words("X")
    wing.qtbot.waitUntil(lambda: wing.agreements().draft_saved_at() is not None, timeout=3000)
    assert "Saved on this computer at 7:42pm" in words_on(view)
    again = AgreementScreen(wing.context, wing.agreements(), wing.people)
    wing.show(again.view)
    assert again.view.overview is not None
    assert "Only you see your draft" in words_on(again.view)
    push(again.view.overview.edit_button)
    assert again.view.editor.cards[0].title.text() == "When we meetX"
    assert wing.agreements(wing.helens).draft_saved_at() is None


def test_clauses_move_by_buttons_and_keep_the_focus(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    assert view.overview is not None
    push(view.overview.edit_button)
    push(view.editor.cards[0].down_button)
    assert focused() is view.editor.cards[1].down_button
    press(Qt.Key.Key_Space, " ")
    assert [one.clause.id for one in view.clauses()] == ["quiet", "stop", "meet"]
    last = view.editor.cards[2]
    assert focused() is last.up_button
    assert last.up_button.accessibleName() == "Move up: When we meet"
    QApplication.processEvents()
    view.flush()
    assert [one.clause.id for one in wing.agreements().draft()] == ["quiet", "stop", "meet"]
    check_accessible(view)


def test_a_draft_is_put_away_and_brought_back(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    assert view.overview is not None
    push(view.overview.edit_button)
    tab_to(view.editor.cards[0].title.edit)
    press(Qt.Key.Key_End)
    type_words("X")
    push(view.editor.put_away_button)
    assert wing.agreements().draft_saved_at() is None
    wing.frame.undos[-1][1]()
    assert wing.agreements().draft()[0].clause.heading == "When we meetX"


def test_what_is_left_to_talk_about_stays_in_the_draft(wing: SharedWing, screen: AgreementScreen) -> None:
    drafts = [ClauseDraft(one, ClauseMark.AGREED) for one in CLAUSES]
    drafts[1] = replace(drafts[1], mark=ClauseMark.TALK)
    wing.agreements().save_draft(drafts)
    wing.show(screen.view)
    view = screen.view
    assert view.overview is not None
    push(view.overview.edit_button)
    push(view.editor.propose_button)
    assert "Not in it, and kept in your draft to talk about: What stays between us." in words_on(view)
    assert view.proposal is not None
    push(view.proposal.propose_button)
    assert wing.agreements().draft() == tuple(drafts)


def test_an_empty_proposal_is_told_and_leads_to_a_field(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.agreements().save_draft([ClauseDraft(CLAUSES[0], ClauseMark.TALK)])
    wing.show(screen.view)
    assert screen.view.overview is not None
    push(screen.view.overview.edit_button)
    push(screen.view.editor.propose_button)
    assert screen.view.proposal is None
    assert "Mark at least one clause as agreed" in screen.view.editor.summary.links[0].words


def test_a_full_disk_is_told_and_nothing_typed_is_lost(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    assert view.overview is not None
    push(view.overview.edit_button)
    tab_to(view.editor.cards[0].title.edit)
    press(Qt.Key.Key_End)
    type_words("X")
    push(view.editor.propose_button)
    assert view.proposal is not None
    wing.writer.fail_next(DiskFull())
    push(view.proposal.propose_button)
    assert wing.frame.told[-1].happened == DiskFull.told.happened
    assert wing.agreements().versions() == ()
    assert view.proposal.isEnabled()
    view.flush()
    assert wing.agreements().draft()[0].clause.heading == "When we meetX"
    push(view.proposal.propose_button)
    assert len(wing.agreements().versions()) == 1


def test_without_a_second_partner_drafting_and_proposing_work(
    wing: SharedWing, screen: AgreementScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = replace(wing.people.pair(), other=None)
    monkeypatch.setattr(wing.people, "pair", lambda: alone)
    propose(wing)
    wing.show(screen.view)
    assert "Waiting for your partner" in words_on(screen.view)
    assert screen.view.overview is not None
    assert screen.view.overview.consent is not None
    assert not screen.view.overview.consent.other_button.isVisible()
    push(screen.view.overview.consent.agree_button)
    assert "Amara: agreed on" in words_on(screen.view)


@pytest.mark.parametrize(("scale", "width"), [(1.0, 800), (2.0, 1280), (2.0, 800)])
def test_hostile_words_are_shown_as_they_are_and_nothing_is_cut(
    wing: SharedWing, screen: AgreementScreen, scale: float, width: int
) -> None:
    wing.look.choose_scale(scale)
    propose(wing, Clause("x", HOSTILE, HOSTILE), *CLAUSES)
    wing.show(screen.view, width=width)
    assert "<b>bold</b>" in words_on(screen.view)
    check_room(screen.view)
    open_panel(screen)
    check_room(screen.view)
    check_accessible(screen.view)
    assert screen.view.overview is not None
    push(screen.view.overview.edit_button)
    check_room(screen.view)
    push(screen.view.editor.propose_button)
    check_room(screen.view)
    assert screen.view.title.startswith("Version 2")


def test_the_words_of_the_window_title_are_ours(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing, Clause("x", "A heading", "Words"))
    wing.show(screen.view)
    assert screen.view.title == "Agreement"
