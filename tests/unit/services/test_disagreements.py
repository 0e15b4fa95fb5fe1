"""The same thing changed on two laptops at once: both texts stand, each with its author, until somebody chooses."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from rmdesk.domain import canonical
from rmdesk.domain.actions import ActionStatus, ActionText
from rmdesk.domain.agreement import Clause, newest_agreed
from rmdesk.domain.answer_codec import answer_to_plain
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.domain.questions import Answer, ScaleAnswer, TextAnswer
from rmdesk.domain.sessions import Meeting
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.disagreements import Disagreement, Disagreements, Side
from rmdesk.services.noting import Noting
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store
from tests.forged import signed
from tests.memory_desks import meet, memory_desks
from tests.schedules import Laptop
from tests.shared_space import AMINA, JOHN, keys_of

Desks = tuple[Laptop, Laptop]


@pytest.fixture
def desks() -> Iterator[Desks]:
    both = memory_desks()
    yield both
    for one in both:
        one.space.close()


def nobody(*_: object) -> bytes:
    raise AssertionError("nobody is asked for a passphrase on somebody else's computer")


def actions(one: Laptop) -> Actions:
    return Actions(one.workspace, nobody)


def agreements(one: Laptop) -> Agreements:
    return Agreements(one.workspace, (), nobody)


def change(one: Laptop, action: RecordId, **fields: object) -> None:
    before = actions(one).get(action).text
    actions(one).change(action, before, replace(before, **fields))  # type: ignore[arg-type]


def only(one: Laptop) -> Disagreement:
    (found,) = Disagreements(one.workspace).all()
    return found


def told(found: Disagreement) -> list[tuple[str, str]]:
    return [(one.author, one.words) for one in found.sides]


def none_left(*laptops: Laptop) -> None:
    for one in laptops:
        assert Disagreements(one.workspace).all() == ()


@pytest.fixture
def action(desks: Desks) -> RecordId:
    amina, john = desks
    made = actions(amina).add(ActionText(title="Visit the clinic", why="to see"))
    meet(*desks)
    actions(john).agree(actions(john).get(made))
    meet(*desks)
    assert actions(amina).get(made).status is ActionStatus.AGREED
    return made


def test_different_fields_merge(desks: Desks, action: RecordId) -> None:
    amina, john = desks
    change(amina, action, notes="bring a pen")
    change(john, action, outcome="it went well")
    meet(*desks)
    none_left(*desks)
    text = actions(amina).get(action).text
    assert (text.notes, text.outcome) == ("bring a pen", "it went well")


def test_the_same_field_asks_and_choosing_is_agreeing(desks: Desks, action: RecordId) -> None:
    amina, john = desks
    change(amina, action, title="Visit on Monday")
    change(john, action, title="Visit in May")
    meet(*desks)
    for one in desks:
        assert sorted(told(only(one))) == [(AMINA, "Visit on Monday"), (JOHN, "Visit in May")]
        assert actions(one).get(action).agreed_by == frozenset()
    chosen = next(each for each in only(john).sides if each.author == AMINA)
    Disagreements(john.workspace).choose(only(john), chosen)
    meet(*desks)
    none_left(*desks)
    assert actions(amina).get(action).text.title == "Visit on Monday"
    assert actions(amina).get(action).status is ActionStatus.AGREED  # Amina wrote it, John chose it


def test_nobody_agrees_by_choosing_while_another_part_waits(desks: Desks, action: RecordId) -> None:
    amina, john = desks
    change(amina, action, title="One", why="first")
    change(john, action, title="Two", why="second")
    meet(*desks)
    first, second = Disagreements(john.workspace).all()
    Disagreements(john.workspace).choose(first, first.sides[0])
    assert actions(john).get(action).agreed_by == frozenset()
    Disagreements(john.workspace).choose(second, second.sides[0])
    assert actions(john).get(action).agreed_by >= {JOHN}


def test_own_words_take_the_place_of_both(desks: Desks, action: RecordId) -> None:
    amina, john = desks
    change(amina, action, steps=("one", "two"))
    change(john, action, steps=("three",))
    meet(*desks)
    assert only(amina).can_write
    Disagreements(amina.workspace).write_words(only(amina), "one\nthree\n")
    meet(*desks)
    none_left(*desks)
    assert actions(john).get(action).text.steps == ("one", "three")


def test_choosing_twice_is_told_and_changes_nothing(desks: Desks, action: RecordId) -> None:
    amina, john = desks
    change(amina, action, title="One")
    change(john, action, title="Two")
    meet(*desks)
    found = only(amina)
    Disagreements(amina.workspace).choose(found, found.sides[0])
    with pytest.raises(KeyError):
        Disagreements(amina.workspace).choose(found, found.sides[1])


def test_choosing_on_both_at_once_asks_again_unless_it_is_the_same(desks: Desks, action: RecordId) -> None:
    amina, john = desks
    for same in (False, True):
        change(amina, action, title=f"One {same}")
        change(john, action, title=f"Two {same}")
        meet(*desks)
        sides = only(amina).sides
        Disagreements(amina.workspace).choose(only(amina), sides[0])
        Disagreements(john.workspace).choose(only(john), sides[0 if same else 1])
        meet(*desks)
        if not same:
            assert len(only(amina).sides) == 2
            Disagreements(amina.workspace).choose(only(amina), only(amina).sides[0])
            meet(*desks)
        none_left(*desks)
        assert actions(john).get(action).conflicts == ()


def test_the_same_text_on_both_is_no_disagreement(desks: Desks, action: RecordId) -> None:
    for one in desks:
        change(one, action, title="Visit on Monday")
        SharedAnswers(one.workspace).save(answer("hello"))
    meet(*desks)
    none_left(*desks)
    for one in desks:
        assert actions(one).get(action).conflicts == ()
        assert actions(one).get(action).status is ActionStatus.AGREED
        assert len(SharedAnswers(one.workspace).answers("p1")) == 1


def named(side: Side) -> str:
    return {AMINA: "Amina", JOHN: "John"}[PartnerId(side.voice or side.author)]


def test_only_who_signed_words_has_confirmed_them(desks: Desks) -> None:
    """Whose words a host typed is signed by the host alone, until the other says yes."""
    amina, john = desks
    SharedAnswers(amina.workspace).save(answer("what John said"), voice=JOHN)
    SharedAnswers(john.workspace).save(answer("John's own"))
    meet(*desks)
    assert {(one.voice, one.confirmed) for one in only(amina).sides} == {(JOHN, False), ("", True)}
    (noted,) = Noting(john.workspace).waiting()
    Noting(john.workspace).confirm(noted)
    meet(*desks)
    assert all(one.confirmed for one in only(amina).sides)


def test_words_of_both_need_the_other_one_too(desks: Desks) -> None:
    amina, john = desks
    SharedAnswers(amina.workspace).save(answer("what both said"), voice="both")
    meet(*desks)
    (there,) = SharedAnswers(john.workspace).signed_answers("p1")
    assert not SharedAnswers(john.workspace).is_confirmed(there)
    (noted,) = Noting(john.workspace).waiting()
    Noting(john.workspace).confirm(noted)
    assert SharedAnswers(john.workspace).is_confirmed(there)
    SharedAnswers(amina.workspace).save(answer("what both said, changed"), voice="both")
    meet(*desks)
    (there,) = SharedAnswers(john.workspace).signed_answers("p1")
    assert not SharedAnswers(john.workspace).is_confirmed(there)


def test_my_own_words_that_the_other_chose_are_not_asked_about(desks: Desks) -> None:
    amina, john = desks
    SharedAnswers(amina.workspace).save(answer("mine"))
    SharedAnswers(john.workspace).save(answer("theirs"))
    meet(*desks)
    theirs = next(one for one in only(amina).sides if one.author == JOHN)
    Disagreements(amina.workspace).choose(only(amina), theirs)
    meet(*desks)
    (kept,) = SharedAnswers(amina.workspace).signed_answers("p1")
    assert SharedAnswers(amina.workspace).is_confirmed(kept)
    assert Noting(john.workspace).waiting() == ()


def answer(words: str) -> Answer:
    return Answer("p1", "What matters?", 1, TextAnswer(words))


def test_answers_of_both_can_stand_below_each_other(desks: Desks) -> None:
    amina, john = desks
    SharedAnswers(amina.workspace).save(answer("Time to think"))
    SharedAnswers(john.workspace).save(answer("Being asked"))
    meet(*desks)
    assert only(john).can_keep_both
    Disagreements(john.workspace).keep_both(only(john), named)
    meet(*desks)
    none_left(*desks)
    (kept,) = SharedAnswers(amina.workspace).signed_answers("p1")
    assert isinstance(kept.answer.value, TextAnswer)
    assert sorted(kept.answer.value.text.split("\n\n")) == ["Amina: Time to think", "John: Being asked"]
    assert kept.voice == "both"


ODD: tuple[Canonical, ...] = (
    "x",
    {"value": {"text": "no prompt"}},
    {**answer_to_plain(answer("with more")), "more": 1},
    answer_to_plain(Answer("p2", "What worries you?", 1, TextAnswer("elsewhere"))),
)


def say_oddly(one: Laptop, type_: str, field: str, record: RecordId, value: Canonical) -> None:
    """What no honest program writes, and a changed one signs, beside what stands there."""
    made = signed(keys_of(one.partner), value, type=type_, field=field, record=record)
    with one.workspace.space.space.transaction() as tx:
        store.add(tx, made)
    one.log.rebuild()


@pytest.mark.parametrize("odd", ODD)
def test_what_is_no_answer_competes_with_none_and_spoils_no_choice(desks: Desks, odd: Canonical) -> None:
    amina, john = desks
    record = amina.workspace.space.answers.record_of("p1")
    SharedAnswers(amina.workspace).save(answer("Time to think"))
    say_oddly(john, "answer", "answer", record, odd)
    meet(*desks)
    none_left(*desks)
    SharedAnswers(john.workspace).save(answer("Being asked"))
    say_oddly(john, "answer", "answer", record, odd)
    SharedAnswers(amina.workspace).save(answer("Time to think more"))
    meet(*desks)
    assert {one.words for one in only(amina).sides} == {"Time to think more", "Being asked"}
    Disagreements(amina.workspace).keep_both(only(amina), named)
    meet(*desks)
    none_left(*desks)
    (kept,) = SharedAnswers(john.workspace).signed_answers("p1")
    assert isinstance(kept.answer.value, TextAnswer)
    assert "Time to think more" in kept.answer.value.text
    assert "Being asked" in kept.answer.value.text


@pytest.mark.parametrize("odd", ["x", {"text": "of nowhere"}, {"base": "", "id": "c2", "heading": "", "text": "x"}])
def test_what_is_no_clause_competes_with_none(desks: Desks, odd: Canonical) -> None:
    amina, john = desks
    agreements(amina).change_words(clause("We come on time"))
    record = next(one.header.record for one in amina.operations() if one.header.type == "clause")
    agreements(john).change_words(clause("We write when we are late"))
    say_oddly(john, "clause", "words", record, odd)
    meet(*desks)
    assert {one.words for one in only(amina).sides} == {
        "Being on time\nWe come on time", "Being on time\nWe write when we are late"
    }  # fmt: skip
    Disagreements(amina.workspace).write_words(only(amina), "We come on time, or write")
    meet(*desks)
    none_left(*desks)
    (work,) = john.workspace.space.clauses.all()
    assert [one.text for one in work.wordings] == ["We come on time, or write"]


def test_voices_noted_on_two_laptops_in_one_session_are_both_kept(desks: Desks) -> None:
    amina, john = desks
    SharedAnswers(amina.workspace).save(answer("what John said"), voice=JOHN)
    SharedAnswers(john.workspace).save(answer("what Amina said"), voice=AMINA)
    meet(*desks)
    assert {(one.voice, one.words) for one in only(amina).sides} == {
        (JOHN, "what John said"), (AMINA, "what Amina said")
    }  # fmt: skip
    Disagreements(amina.workspace).keep_both(only(amina), named)
    (kept,) = SharedAnswers(amina.workspace).answers("p1")
    assert isinstance(kept.value, TextAnswer)
    assert "John: what John said" in kept.value.text


def test_words_of_the_other_stay_theirs_when_i_choose_them(desks: Desks) -> None:
    amina, john = desks
    SharedAnswers(amina.workspace).save(answer("mine"))
    SharedAnswers(john.workspace).save(answer("theirs"))
    meet(*desks)
    theirs = next(one for one in only(amina).sides if one.author == JOHN)
    Disagreements(amina.workspace).choose(only(amina), theirs)
    (kept,) = SharedAnswers(amina.workspace).signed_answers("p1")
    assert (kept.author, kept.voice) == (AMINA, JOHN)


def test_a_scale_can_be_chosen_but_not_written(desks: Desks) -> None:
    for number, one in enumerate(desks, 2):
        SharedAnswers(one.workspace).save(Answer("p1", "How?", 1, ScaleAnswer(number, "because")))
    meet(*desks)
    found = only(desks[0])
    assert (found.can_write, found.can_keep_both) == (False, False)
    with pytest.raises(ValueError, match="both"):
        Disagreements(desks[0].workspace).keep_both(found, named)
    with pytest.raises(ValueError, match="text"):
        Disagreements(desks[0].workspace).write_words(found, "x")
    Disagreements(desks[0].workspace).choose(found, found.sides[1])
    meet(*desks)
    none_left(*desks)


def test_a_meeting_is_chosen_whole_and_the_other_days_are_kept(desks: Desks) -> None:
    amina, john = desks
    Sessions(amina.workspace).set_up(date(2026, 12, 1), 4)
    meet(*desks)
    first = Sessions(amina.workspace).get(1)
    Sessions(amina.workspace).move(1, replace(first.meeting, day=date(2026, 12, 3), place="Library"))
    Sessions(john.workspace).move(1, replace(first.meeting, day=date(2026, 12, 8), time="10am"))
    meet(*desks)
    found = only(john)
    assert (found.field, len(found.sides)) == ("day", 2)
    assert any("Library" in one.words for one in found.sides)
    chosen = next(one for one in found.sides if one.author == AMINA)
    Disagreements(john.workspace).choose(found, chosen)
    meet(*desks)
    none_left(*desks)
    settled = Sessions(amina.workspace).get(1)
    assert settled.meeting == Meeting(date(2026, 12, 3), "10am", "Library")  # only John said a time, so it merges
    assert settled.suits == {JOHN}  # Amina has not said yes to that time
    assert date(2026, 12, 8) in settled.moved_from


def test_held_on_one_laptop_is_held_and_reached_on_one_is_reached(desks: Desks) -> None:
    amina, john = desks
    Sessions(amina.workspace).set_up(date(2026, 12, 1), 4)
    Sessions(amina.workspace).add_item(1, "Say hello")
    meet(*desks)
    item = Sessions(amina.workspace).get(1).agenda[0].id
    Sessions(amina.workspace).set_reached(1, item, True)
    Sessions(john.workspace).arrange(1, [replace(Sessions(john.workspace).get(1).agenda[0], carried_from=3)])
    Sessions(amina.workspace).hold(1)
    meet(*desks)
    none_left(*desks)
    for one in desks:
        session = Sessions(one.workspace).get(1)
        assert session.held
        assert session.agenda[0].reached


def test_words_of_an_agenda_and_of_the_programme_ask(desks: Desks) -> None:
    amina, john = desks
    Sessions(amina.workspace).set_up(date(2026, 12, 1), 4)
    Sessions(amina.workspace).add_item(1, "Say hello")
    meet(*desks)
    for number, one in enumerate(desks):
        agenda = Sessions(one.workspace).get(1).agenda
        Sessions(one.workspace).arrange(1, [replace(agenda[0], text=f"Item {number}")])
        Sessions(one.workspace).set_up(date(2026, 12, 1), 5 + number)
        Sessions(one.workspace).set_present(1, f"interpreter {number}")
    meet(*desks)
    found = {(one.type, one.field.split("/")[0]) for one in Disagreements(john.workspace).all()}
    assert found >= {("session", "item"), ("session", "present"), ("programme", "months")}
    while waiting := Disagreements(amina.workspace).all():
        Disagreements(amina.workspace).choose(waiting[0], waiting[0].sides[0])
    meet(*desks)
    none_left(*desks)


def clause(words: str) -> Clause:
    return Clause("c1", "Being on time", words)


def test_clauses_ask_and_an_agreement_needs_both_signatures_over_one_text(desks: Desks) -> None:
    amina, john = desks
    agreements(amina).change_words(clause("We come on time"))
    agreements(john).change_words(clause("We write when we are late"))
    meet(*desks)
    found = only(amina)
    assert (found.type, found.field, found.can_write) == ("clause", "words", True)
    Disagreements(amina.workspace).write_words(found, "We come on time, or write")
    meet(*desks)
    none_left(*desks)
    version = amina.workspace.space.agreements
    with amina.workspace.space.space.transaction() as tx:
        version.propose(tx, amina.workspace.author, (clause("We come on time, or write"),))
    sign_latest(amina.workspace)
    meet(*desks)
    assert agreements(john).in_force() is None
    sign_latest(john.workspace)
    assert agreements(amina).in_force() is None
    meet(*desks)
    for one in desks:
        standing = agreements(one).in_force()
        assert standing is not None
        assert standing.signers == {AMINA, JOHN}


def test_two_versions_signed_by_one_each_are_both_there_and_neither_is_in_force(desks: Desks) -> None:
    for one, words in zip(desks, ("One text", "Another text"), strict=True):
        with one.workspace.space.space.transaction() as tx:
            one.workspace.space.agreements.propose(tx, one.workspace.author, (clause(words),))
        sign_latest(one.workspace)
    meet(*desks)
    for one in desks:
        versions = agreements(one).versions()
        assert {each.clauses[0].text for each in versions} == {"One text", "Another text"}
        assert newest_agreed(versions) is None
        sign_latest(one.workspace)
    meet(*desks)
    assert agreements(desks[0]).in_force() == agreements(desks[1]).in_force() is not None


def sign_latest(workspace: Workspace) -> None:
    latest = Agreements(workspace, (), nobody).latest()
    assert latest is not None
    if not latest.signed_by(workspace.me):
        Agreements(workspace, (), nobody).sign(latest)


def test_names_follow_a_rule_and_the_other_stays_in_the_log(desks: Desks) -> None:
    amina, _ = desks
    twin = Laptop(amina.space.copy(), AMINA, amina.clock, "another computer")
    People(amina.workspace).rename_me("Amina A")
    People(twin.workspace).rename_me("Amina B")
    meet(*desks, twin)
    none_left(*desks, twin)
    names = {one.workspace.pair().named(AMINA).name for one in (*desks, twin)}
    assert len(names) == 1
    assert {each.payload for each in amina.log.history(RecordId(AMINA)) if each.header.field == "name"} >= {
        "Amina A", "Amina B"
    }  # fmt: skip
    twin.space.close()


def test_the_same_list_proposed_on_both_is_one_and_withdrawing_holds_for_both(desks: Desks) -> None:
    amina, john = desks
    plain = {"sheet": 1}
    sheet_hash = _hash(plain)
    for one in desks:
        sheets = one.workspace.space.sheets
        with one.workspace.space.space.transaction() as tx:
            sheets.propose(tx, one.workspace.author, plain, sheet_hash)
        with one.workspace.space.space.transaction() as tx:
            one.log.append(tx, one.workspace.author, sheets.consent_intent(sheet_hash))
    meet(*desks)
    assert john.workspace.space.sheets.latest_agreed() is not None
    with amina.workspace.space.space.transaction() as tx:
        amina.log.append(tx, amina.workspace.author, amina.workspace.space.sheets.withdraw_intent(sheet_hash))
    meet(*desks)
    for one in desks:
        assert one.workspace.space.sheets.consented() == ()


def _hash(plain: dict[str, int]) -> str:
    return hashlib.sha256(canonical.encode(plain)).hexdigest()
