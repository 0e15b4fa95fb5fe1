"""The agreement by keyboard, over a real vault for two."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.agreement_work import ClauseWork, Stand, hash_of_clause, under_way
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import DiskFull
from rmdesk.services.agreements import Agreements
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.ui.screens.agreement.clause_card import ClauseCard
from rmdesk.ui.screens.agreement.reading import proposed_shown
from rmdesk.ui.screens.agreement.screen import AgreementScreen
from rmdesk.ui.screens.agreement.working import draft_shown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.heading import Heading
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, QuickCosigner
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
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut


@pytest.fixture
def screen(wing: SharedWing) -> AgreementScreen:
    return AgreementScreen(wing.context, wing.agreements(), wing.people, wing.turning_points())


def propose(wing: SharedWing, *clauses: Clause) -> None:
    wing.agreements().propose([ClauseDraft(one, ClauseMark.AGREED) for one in clauses or CLAUSES])


def open_panel(screen: AgreementScreen) -> None:
    overview = screen.view.overview
    assert overview is not None
    assert overview.consent is not None
    push(next(iter(overview.consent.other_buttons.values())))
    assert screen.view.panel is not None
    assert focused() is screen.view.panel.field.edit


def start(screen: AgreementScreen) -> None:
    assert screen.view.overview is not None
    push(screen.view.overview.edit_button)


def test_from_the_clauses_to_words_in_force_by_keyboard(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    assert "There is no agreement yet" in words_on(view)
    start(screen)
    assert focused() is view.heading
    card = view.editor.cards[0]
    push(card.change_button)
    press(Qt.Key.Key_End)
    type_words(" Or two.")
    tab_to(card.fields.title.edit)
    press(Qt.Key.Key_End)
    type_words("!")
    push(card.fields.use_button)
    push(view.editor.propose_button)
    assert view.proposal is not None
    assert "What stays between us" in words_on(view)
    push(view.proposal.propose_button)
    version = wing.agreements().versions()[0]
    assert [one.heading for one in version.clauses] == ["When we meet!", "What stays between us", "Our stop word"]
    assert version.clauses[0].text == "Once a month, for an hour. Or two."
    assert view.overview is not None
    assert view.overview.consent is not None
    assert focused() is view.overview.done_heading
    assert "Nobody has agreed yet: each of you answers below." in words_on(view)
    push(view.overview.consent.agree_button)
    assert "Amara: agreed on" in words_on(view)
    assert "Helen: not yet" in words_on(view)
    assert focused() is view.overview.done_heading
    assert "Not in force until Helen has agreed, too." in words_on(view)
    button = next(iter(view.overview.consent.other_buttons.values()))
    wing.qtbot.waitUntil(lambda: button.visibleRegion().boundingRect().height() == button.height())
    open_panel(screen)
    assert view.panel is not None
    tab_to(view.panel.field.edit)
    type_words(PASSPHRASE_B)
    push(view.panel.agree_button)
    assert wing.agreements().in_force() is not None
    assert "In force since 21 November 2026" in words_on(view)
    assert view.panel is None
    assert focused() is view.overview.done_heading
    assert "Both of you have agreed" in words_on(view)


def test_marks_are_stored_at_once_and_each_sees_the_others(wing: SharedWing, screen: AgreementScreen) -> None:
    helens = wing.agreements(wing.helens)
    helens.stand(CLAUSES[0], ClauseMark.TALK)
    helens.stand(CLAUSES[1], ClauseMark.AGREED)
    helens.change_words(replace(CLAUSES[1], text="What we say stays between us."))
    wing.show(screen.view)
    assert "Helen has marked or changed clauses" in words_on(screen.view)
    start(screen)
    first, second, third = screen.view.editor.cards
    assert "Helen: let’s talk" in words_on(first)
    assert "Helen: agreed" in words_on(second)
    assert "The words before: What we say stays here." in words_on(second)
    assert "Helen: not marked" in words_on(third)
    assert [card.marks.chosen() for card in screen.view.editor.cards] == ["", "", ""]
    tab_to(second.marks.options[0])
    press(Qt.Key.Key_Space, " ")
    (mine,) = [one.mark_of(wing.workspace.me) for one in helens.clauses() if one.clause.id == "quiet"]
    assert mine is ClauseMark.AGREED
    assert second.marks.chosen() == "agreed"
    push(second.restore_button)
    assert helens.clauses()[1].clause == CLAUSES[1]
    assert "Helen: agreed to the words before they were changed" in words_on(second)
    helens.change_words(CLAUSES[1])


def test_words_that_compete_are_chosen_by_people(
    wing: SharedWing, screen: AgreementScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = replace(CLAUSES[0], text="Every 2 weeks.")
    work = (ClauseWork("", "meet", (CLAUSES[0], other)),)
    repository = wing.workspace.space.clauses
    monkeypatch.setattr(type(repository), "all", lambda _self: work)
    wing.show(screen.view)
    start(screen)
    card = screen.view.editor.cards[0]
    assert "These words were changed on two computers" in words_on(card)
    assert card.marks.isHidden()
    assert [button.words for button in card.competing.buttons] == ["Use wording 1", "Use wording 2"]
    monkeypatch.undo()
    push(card.competing.buttons[1])
    assert wing.agreements().clauses()[0].clause == other
    assert not card.marks.isHidden()
    assert "Every 2 weeks." in words_on(card)


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
    assert focused() is panel.agree_button
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
    assert focused() is next(iter(overview.consent.other_buttons.values()))
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
    assert not panel.is_busy
    press(Qt.Key.Key_Return)
    assert panel.is_busy
    assert panel.field.text() == ""
    assert not panel.agree_button.isEnabled()
    wing.slow.release()
    assert wing.agreements().versions()[-1].signed_by(wing.helens.me)


def sign_both(wing: SharedWing) -> None:
    for who in (None, wing.helens):
        services = wing.agreements(who)
        services.sign(services.versions()[-1])


def test_other_words_wait_while_the_earlier_ones_hold_and_stay_readable(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    propose(wing)
    sign_both(wing)
    wing.show(screen.view)
    view = screen.view
    assert "In force since" in words_on(view)
    assert view.overview is not None
    assert view.overview.edit_button.words == "Change something"
    start(screen)
    push(view.editor.cards[1].change_button)
    type_words(" Always.")
    push(view.editor.cards[1].fields.use_button)
    tab_to(view.editor.cards[2].marks.options[0])
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space, " ")
    assert wing.agreements(wing.helens).clauses()[2].mark is ClauseMark.LEAVE_OUT
    push(view.editor.add_button)
    card = view.editor.cards[3]
    assert focused() is card.fields.title.edit
    type_words("Tea")
    tab_to(card.fields.words.edit)
    type_words("We bring tea.")
    push(card.fields.use_button)
    push(view.editor.propose_button)
    assert view.proposal is not None
    assert "Put in: “Always.”" in words_on(view)
    push(view.proposal.propose_button)
    told = words_on(view)
    assert "Helen: not yet" in told
    assert "Until then, version 1 holds." in told
    assert "Clause left out: Our stop word" in told
    assert wing.agreements().in_force() == wing.agreements().versions()[0]
    assert view.overview.earlier is not None
    assert [row.button.words for row in view.overview.earlier.rows] == ["Version 2", "Version 1"]
    push(view.overview.earlier.rows[0].button)
    told = words_on(view)
    assert focused() is view.heading
    for words in ("Clause changed: What stays between us", "Clause added: Tea", "Clause left out: Our stop word",
                  "Put in: “Always.”", "Version 1", "Version 2", "Not in this version.", "What we say stays here.",
                  "What we say stays here. Always.", "The same in both: When we meet."):  # fmt: skip
        assert words in told
    check_room(view)
    push(view.back_button)
    assert view.overview.earlier is not None
    push(view.overview.earlier.rows[1].button)
    assert "Amara: agreed on 21 November 2026" in words_on(view)
    assert "Clause" not in words_on(view).replace("Our stop word", "")


def test_any_two_versions_can_be_put_side_by_side(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    propose(wing, *CLAUSES[:2])
    propose(wing, *CLAUSES[:1])
    newest = wing.agreements().versions()[-1]
    wing.show(screen.view, newest.id)
    version = screen.view.version
    assert version is not None
    assert version.choice is not None
    assert "Clause left out: What stays between us" in words_on(screen.view)
    assert "Clause left out: Our stop word" not in words_on(screen.view)
    tab_to(version.choice.options[0])
    press(Qt.Key.Key_Space, " ")
    assert "Clause left out: Our stop word" in words_on(screen.view)
    assert screen.view.version is not None
    assert screen.view.version.choice is not None
    assert focused() is screen.view.version.choice.options[0]


def test_keeping_it_as_it_is_asks_both_again(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    sign_both(wing)
    wing.show(screen.view, "review")
    overview = screen.view.overview
    assert overview is not None
    assert overview.review is not None
    assert focused() is overview.review.heading
    assert overview.changed_button.isVisible()
    assert overview.review.keep_button.size() == overview.edit_button.size()
    push(overview.review.keep_button)
    assert [len(one.signers) for one in wing.agreements().versions()] == [2, 1]
    told = words_on(screen.view)
    assert "Amara: agreed on" in told
    assert "Helen: not yet" in told
    assert "Until then, version 1 holds." in told
    assert "the words are the same as in the version before" in told


def test_a_session_together_leads_nowhere_else(wing: SharedWing) -> None:
    propose(wing)
    points = wing.turning_points()
    screen = AgreementScreen(wing.context, wing.agreements(), wing.people, points, offers_change=False)
    wing.show(screen.view)
    assert screen.view.overview is not None
    assert not screen.view.overview.changed_button.isVisible()


def test_naming_needs_both_and_either_can_take_it_back(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    assert screen.view.overview is not None
    assert screen.view.overview.naming is None
    sign_both(wing)
    screen.show()
    naming = screen.view.overview.naming
    assert naming is not None
    assert "nobody says the other’s name" in words_on(naming)
    assert naming.agree_button.size() == naming.not_now_button.size()
    before = wing.log_length
    push(naming.not_now_button)
    assert wing.log_length == before
    push(naming.agree_button)
    naming = screen.view.overview.naming
    assert naming is not None
    assert "Helen: not yet" in words_on(naming)
    wing.turning_points(wing.helens).agree_to_be_named()
    screen.show()
    naming = screen.view.overview.naming
    assert naming is not None
    assert "You may say each other’s names." in words_on(naming)
    push(naming.take_back_button)
    assert wing.turning_points().named() == {wing.helens.me}


def test_after_the_end_it_is_there_to_read_only(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    sign_both(wing)
    wing.turning_points(wing.helens).end()
    wing.show(screen.view)
    overview = screen.view.overview
    assert overview is not None
    assert "It ended on 21 November 2026" in words_on(screen.view)
    assert " in force when you ended." in words_on(screen.view)
    assert "It is in force when both" not in words_on(screen.view)
    assert overview.review is None
    assert not overview.edit_button.isVisible()
    assert overview.earlier is not None


def test_clauses_move_by_buttons_and_keep_the_focus(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    start(screen)
    push(view.editor.cards[0].down_button)
    assert focused() is view.editor.cards[1].down_button
    press(Qt.Key.Key_Space, " ")
    assert view.editor.clauses_in_use() == ("quiet", "stop", "meet")
    last = view.editor.cards[2]
    assert focused() is last.up_button
    assert last.up_button.accessibleName() == "Move up: When we meet"
    assert [one.clause.id for one in wing.agreements(wing.helens).clauses()] == ["quiet", "stop", "meet"]
    check_accessible(view)
    push(last.change_button)
    assert not view.editor.cards[0].down_button.isEnabled()


def test_who_has_agreed_stands_above_the_words_and_the_answers_below(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    overview = screen.view.overview
    assert overview is not None
    assert overview.words_heading is not None
    assert overview.consent is not None
    (who,) = [one for one in overview.findChildren(Heading) if one.text() == "Who has agreed"]
    places = [one.mapTo(overview, QPoint(0, 0)).y() for one in (who, overview.words_heading, overview.consent)]
    assert places == sorted(places)


def test_the_other_partner_is_led_to_the_words_before_signing(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    open_panel(screen)
    panel, overview = screen.view.panel, screen.view.overview
    assert panel is not None
    assert overview is not None
    push(panel.read_button)
    assert focused() is overview.words_heading


def test_what_the_other_partner_has_just_done_is_said(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    open_panel(screen)
    type_words(PASSPHRASE_B)
    assert screen.view.panel is not None
    push(screen.view.panel.agree_button)
    assert "Helen has agreed" in words_on(screen.view)
    assert "Not in force until you have agreed, too." in words_on(screen.view)


def test_how_many_are_marked_is_counted_and_the_rest_is_named_before_proposing(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    wing.show(screen.view)
    start(screen)
    editor = screen.view.editor
    assert "You have marked 0 of 3 clauses. Marked by neither of you: 3." in words_on(editor.count)
    editor.cards[0].marks.options[0].click()
    wing.agreements(wing.helens).stand(CLAUSES[1], ClauseMark.AGREED)
    screen.workbench.show()
    for line in (editor.count, editor.count_below):
        assert words_on(line) == (
            "You have marked 1 of 3 clauses. Marked by neither of you: 1. What neither of you marks goes in as it "
            "stands."
        )
    push(editor.propose_button)
    proposal = screen.view.proposal
    assert proposal is not None
    assert "1 of 3 clauses are marked by neither of you" in words_on(proposal)
    assert "Marked by neither of you: Our stop word." in words_on(proposal)
    assert proposal.mark_button is not None
    push(proposal.mark_button)
    assert editor.isVisible()
    editor.cards[2].marks.options[0].click()
    assert words_on(editor.count) == "You have marked 2 of 3 clauses."
    push(editor.propose_button)
    assert "neither of you" not in words_on(screen.view)


def test_a_stop_word_is_ours_only_once_somebody_has_chosen_it(wing: SharedWing) -> None:
    offered = Clause("stop", "Our stop word", "We both stop.", "pause")
    pair = wing.people.pair()
    (shown,) = draft_shown(under_way((offered,), (), (), {}), {}, pair).clauses
    card = ClauseCard(wing.look, shown)
    assert "Our stop word:" not in card.value_line.words
    assert "A stop word to begin with" in card.value_line.words
    stand = Stand(pair.me.id, ClauseMark.AGREED, hash_of_clause(offered), wing.clock.now())
    work = (ClauseWork("", "stop", (), (stand,)),)
    (shown,) = draft_shown(under_way((offered,), (), work, {}), {}, pair).clauses
    card.set_shown(shown)
    assert "Our stop word:" in card.value_line.words


def test_once_there_is_a_version_nothing_is_counted(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    start(screen)
    editor = screen.view.editor
    assert not editor.count.isVisible()
    assert "goes into your agreement as it stands" not in words_on(editor)
    push(editor.cards[0].change_button)
    type_words("Always. ")
    push(editor.cards[0].fields.use_button)
    push(editor.propose_button)
    assert "marked by neither" not in words_on(screen.view)


def test_what_is_left_to_talk_about_is_not_proposed(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.agreements(wing.helens).stand(CLAUSES[1], ClauseMark.TALK)
    wing.show(screen.view)
    view = screen.view
    start(screen)
    push(view.editor.propose_button)
    assert "Not in it, because you want to talk about it first: What stays between us." in words_on(view)
    assert view.proposal is not None
    push(view.proposal.propose_button)
    assert [one.clause.id for one in wing.agreements().clauses() if one.mark is ClauseMark.TALK] == ["quiet"]


def test_a_clause_that_is_agreed_stays_in_while_it_is_talked_about_and_that_is_told(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    propose(wing)
    wing.agreements(wing.helens).stand(CLAUSES[1], ClauseMark.TALK)
    wing.agreements().change_words(replace(CLAUSES[0], text="On the first Monday."))
    wing.show(screen.view)
    start(screen)
    push(screen.view.editor.propose_button)
    words = words_on(screen.view)
    assert "Still to talk about" in words
    assert "In it with the words it has now, until you have talked: What stays between us." in words
    assert screen.view.proposal is not None
    push(screen.view.proposal.propose_button)
    newest = wing.agreements().latest()
    assert newest is not None
    assert CLAUSES[1] in newest.clauses
    assert [one.clause.id for one in wing.agreements().clauses() if one.mark is ClauseMark.TALK] == ["quiet"]


def test_nothing_to_propose_is_told_and_leads_on(wing: SharedWing, screen: AgreementScreen) -> None:
    for clause in CLAUSES:
        wing.agreements().stand(clause, ClauseMark.TALK)
    wing.show(screen.view)
    start(screen)
    editor = screen.view.editor
    push(editor.propose_button)
    assert screen.view.proposal is None
    assert "Mark at least one clause as agreed" in editor.summary.links[0].words
    push(editor.cards[0].change_button)
    type_words(" More.")
    push(editor.propose_button)
    assert "Some words are not in use yet" in editor.summary.links[0].words


def test_the_same_words_are_not_proposed_again(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing)
    wing.show(screen.view)
    start(screen)
    push(screen.view.editor.propose_button)
    assert "Nothing would change" in screen.view.editor.summary.links[0].words


def test_a_full_disk_is_told_and_can_be_tried_again(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    view = screen.view
    start(screen)
    wing.writer.fail_next(DiskFull())
    view.editor.cards[0].marks.options[1].click()
    assert wing.frame.told[-1].happened == DiskFull.told.happened
    assert view.editor.cards[0].marks.chosen() == ""
    push(view.editor.propose_button)
    assert view.proposal is not None
    wing.writer.fail_next(DiskFull())
    push(view.proposal.propose_button)
    assert wing.agreements().versions() == ()
    assert view.proposal.isEnabled()
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
    assert not screen.view.overview.consent.other_buttons
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
    start(screen)
    check_room(screen.view)
    push(screen.view.editor.cards[0].change_button)
    type_words("Other words. ")
    check_room(screen.view)
    push(screen.view.editor.cards[0].fields.use_button)
    check_accessible(screen.view)
    push(screen.view.editor.propose_button)
    check_room(screen.view)
    assert screen.view.title.startswith("Version 2")


def test_the_words_of_the_window_title_are_ours(wing: SharedWing, screen: AgreementScreen) -> None:
    propose(wing, Clause("x", "A heading", "Words"))
    wing.show(screen.view)
    assert screen.view.title == "Agreement"


def test_review_points_are_the_sessions_of_the_plan(wing: SharedWing) -> None:
    sessions = Sessions(wing.workspace)
    sessions.set_up(date(2026, 12, 3), 9)
    screen = AgreementScreen(wing.context, wing.agreements(), wing.people, wing.turning_points(), sessions=sessions)
    propose(wing)
    for side in (wing.workspace, wing.helens):
        agreements = wing.agreements(side)
        newest = agreements.latest()
        assert newest is not None
        agreements.sign(newest)
    wing.show(screen.view)
    words = words_on(screen.view)
    assert "after session 2 (4 January 2027) and session 5 (5 April 2027)." in words


def test_versions_proposed_at_once_stand_side_by_side_and_each_can_be_agreed_to(
    wing: SharedWing, screen: AgreementScreen, look: Look
) -> None:
    for words in ("Every Tuesday.", "Every Friday."):
        space = wing.workspace.space
        clause: Canonical = {"heading": "When", "id": "when", "text": words}
        with space.space.transaction() as tx:
            space.log.begin(tx, wing.workspace.author, "agreement", {"after": [], "clauses": [clause]})
    wing.show(screen.view)
    overview = screen.view.overview
    assert overview is not None
    assert overview.consent is None
    assert overview.at_once is not None
    assert len(overview.at_once.buttons) == 2
    check_accessible(screen.view)
    first, second = overview.at_once.buttons.values()
    assert first.size() == second.size()
    look.choose(replace(look.choice, scale=2.0))
    check_nothing_is_cut(screen.view)
    first.click()
    overview = screen.view.overview
    assert overview is not None
    assert overview.done_heading is not None
    assert overview.done_heading.words == "You have agreed"
    assert overview.at_once is not None
    assert len(overview.at_once.buttons) == 1


def test_with_two_laptops_that_know_each_other_nobody_is_said_to_have_still_to_join(
    wing: SharedWing, screen: AgreementScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    propose(wing)
    me = wing.people.pair().me
    monkeypatch.setattr(wing.workspace.space.partners, "all", lambda: (me,))
    wing.show(screen.view)
    words = words_on(screen.view)
    assert "once they have joined" in words
    assert "They can agree once they have a passphrase of their own." in words
    keys = wing.pair.b.shared
    with wing.workspace.space.space.transaction() as tx:
        wing.workspace.space.peers.add(tx, keys.partner, keys.signer.public, keys.exchange_public)
    wing.show(screen.view)
    words = words_on(screen.view)
    assert "You see this now, and your partner from your next file on" in words
    assert "They can agree on their own laptop." in words
    assert "joined" not in words


def test_a_partner_on_a_laptop_of_their_own_is_never_asked_for_a_passphrase_here(wing: SharedWing) -> None:
    people = People(wing.workspace, lambda _partner: False)
    screen = AgreementScreen(wing.context, wing.agreements(), people, wing.turning_points())
    propose(wing)
    wing.agreements().sign(wing.agreements().versions()[-1])
    wing.show(screen.view)
    words = words_on(screen.view)
    assert "is here and can agree" not in words
    assert "Helen agrees on their own laptop. A file from yours takes the words there." in words
    assert "They can see them now" not in proposed_shown(people.pair()).words
    assert "once your next file is opened there" in proposed_shown(people.pair()).words


def test_in_a_session_both_are_asked_alike(wing: SharedWing) -> None:
    agreements = Agreements(wing.workspace, CLAUSES, QuickCosigner(wing.pair.folder), together=True)
    people = People(wing.workspace, together=True)
    screen = AgreementScreen(wing.context, agreements, people, wing.turning_points(), offers_change=False)
    propose(wing)
    wing.show(screen.view)
    choice = wing.look.choice
    wing.look.choose(replace(choice, scale=2.0))
    check_nothing_is_cut(screen.view)
    wing.look.choose(choice)
    for who, passphrase in (("Helen", PASSPHRASE_B), ("Amara", PASSPHRASE_A)):
        overview = screen.view.overview
        assert overview is not None
        assert overview.consent is not None
        assert not overview.consent.agree_button.isVisible()
        buttons = overview.consent.other_buttons.values()
        assert len({one.width() for one in buttons}) == 1
        push(next(one for one in buttons if who in one.words))
        assert screen.view.panel is not None
        type_words(passphrase)
        push(screen.view.panel.agree_button)
        assert f"{who}: agreed on" in words_on(screen.view)
    assert "Both of you have agreed" in words_on(screen.view)
    assert "Each of you answers this alone" in words_on(screen.view)
    assert screen.view.overview is not None
    assert screen.view.overview.naming is not None
    assert not screen.view.overview.naming.agree_button.isVisible()
    overview = screen.view.overview
    assert overview.review is not None
    push(overview.review.keep_button)
    latest = agreements.latest()
    assert latest is not None
    assert latest.signers == frozenset()


def test_what_a_new_version_changes_stands_before_its_words_also_while_none_is_in_force(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    propose(wing)
    propose(wing, replace(CLAUSES[0], text="Every 2 weeks."), *CLAUSES[1:])
    wing.show(screen.view)
    words = words_on(screen.view)
    assert words.index("What changed") < words.index("The words")
    overview = screen.view.overview
    assert overview is not None
    assert overview.answer_button is not None
    assert overview.consent is not None
    push(overview.answer_button)
    assert focused() is overview.consent.agree_button


def test_a_clause_says_whose_words_it_has(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.agreements(wing.helens).change_words(replace(CLAUSES[0], text="Every 2 weeks."))
    wing.agreements().change_words(replace(CLAUSES[1], text="It stays here."))
    wing.show(screen.view)
    start(screen)
    first, second, third = screen.view.editor.cards
    assert "Changed by Helen" in words_on(first)
    assert "Changed by you" in words_on(second)
    assert "Changed by" not in words_on(third)


def test_what_is_still_to_be_talked_about_stands_on_the_page_and_nobody_is_said_to_have_changed_it(
    wing: SharedWing, screen: AgreementScreen
) -> None:
    wing.agreements(wing.helens).stand(CLAUSES[1], ClauseMark.TALK)
    wing.agreements().propose(wing.agreements().draft())
    wing.show(screen.view)
    words = words_on(screen.view)
    assert "Still to talk about: What stays between us." in words
    assert "marked or changed" not in words


def test_a_clause_that_was_opened_and_not_changed_is_in_nobodys_way(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    start(screen)
    push(screen.view.editor.cards[0].change_button)
    push(screen.view.editor.propose_button)
    assert screen.view.proposal is not None


def test_the_problem_goes_once_it_is_mended(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    start(screen)
    card = screen.view.editor.cards[0]
    push(card.change_button)
    type_words(" More.")
    assert card.typed_clause().text == f"{CLAUSES[0].text} More."
    push(screen.view.editor.propose_button)
    assert screen.view.editor.summary.isVisible()
    push(card.fields.leave_button)
    assert not screen.view.editor.summary.isVisible()


def test_the_keyboard_has_a_way_to_the_end_and_to_mark_the_rest(wing: SharedWing, screen: AgreementScreen) -> None:
    wing.show(screen.view)
    start(screen)
    editor = screen.view.editor
    push(editor.skip_button)
    assert focused() is editor.propose_button
    push(editor.rest_button)
    assert [card.marks.chosen() for card in editor.cards] == ["agreed"] * 3
    assert not editor.rest_button.isVisible()
