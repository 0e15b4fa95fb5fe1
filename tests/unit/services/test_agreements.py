"""Drafts, versions and signatures of the agreement, over a real vault for two."""

from dataclasses import replace

import pytest

from rmdesk.domain.agreement import STOP_WORD, Clause, ClauseDraft, ClauseMark
from rmdesk.domain.agreement_changes import ClauseChange, ClauseChangeKind, WordChange, changed_words, compare
from rmdesk.domain.agreement_work import hash_of_clause
from rmdesk.domain.errors import TooLong, WrongSecret
from rmdesk.domain.ids import RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.services.agreements import Agreements, to_propose
from rmdesk.services.workspace import Workspace
from rmdesk.storage.oplog import Intent
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, QuickCosigner

OFFERED = (Clause("a", "A", "First."), Clause("b", "B", "Second."), Clause("c", "C", "Third."))


def service(built: BuiltPair, workspace: Workspace) -> Agreements:
    return Agreements(workspace, OFFERED, QuickCosigner(built.folder))


def marked(*marks: ClauseMark) -> list[ClauseDraft]:
    return [ClauseDraft(clause, mark) for clause, mark in zip(OFFERED, marks, strict=False)]


ALL = marked(ClauseMark.AGREED, ClauseMark.AGREED, ClauseMark.AGREED)


def test_the_first_draft_is_what_is_on_offer(built: BuiltPair, amara: Workspace) -> None:
    agreements = service(built, amara)
    assert agreements.draft() == tuple(ALL)
    assert not any(one.is_touched for one in agreements.clauses())
    assert (agreements.latest(), agreements.in_force(), agreements.stop_word()) == (None, None, "")


def test_each_stands_for_themselves_and_both_see_it(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    mine, theirs = service(built, amara), service(built, helen)
    mine.stand(OFFERED[0], ClauseMark.AGREED)
    theirs.stand(OFFERED[0], ClauseMark.TALK)
    theirs.stand(OFFERED[1], ClauseMark.LEAVE_OUT)
    for agreements in (mine, theirs):
        first, second, third = agreements.clauses()
        assert (first.mark_of(amara.me), first.mark_of(helen.me)) == (ClauseMark.AGREED, ClauseMark.TALK)
        assert [first.mark, second.mark, third.mark] == [ClauseMark.TALK, ClauseMark.LEAVE_OUT, ClauseMark.AGREED]
    theirs.stand(OFFERED[0], ClauseMark.AGREED)
    assert mine.clauses()[0].mark is ClauseMark.AGREED
    theirs.stand(OFFERED[1], None)
    assert mine.clauses()[1].mark is ClauseMark.AGREED
    amara.space.log.verify()


def test_nobody_can_stand_for_the_other(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    field = f"stand/{helen.me}"
    service(built, amara).stand(OFFERED[0], ClauseMark.AGREED)
    (record,) = {str(row[0]) for row in amara.space.space.read("SELECT record FROM heads WHERE type = 'clause'")}
    forged = {"base": "", "id": "a", "mark": "agreed", "words": hash_of_clause(OFFERED[0])}
    with amara.space.space.transaction() as tx:
        intent = Intent(OperationKind.SET, RecordId(record), "clause", field, forged)
        amara.space.log.append(tx, amara.author, intent)
    assert service(built, amara).clauses()[0].mark_of(helen.me) is None


def test_other_words_ask_for_the_others_mark_again(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    mine, theirs = service(built, amara), service(built, helen)
    mine.keep_unfinished_words(replace(OFFERED[0], text="First, and"))
    theirs.stand(OFFERED[0], ClauseMark.AGREED)
    assert theirs.unfinished_words() == {}
    assert mine.unfinished_words() == {"a": replace(OFFERED[0], text="First, and")}
    mine.change_words(replace(OFFERED[0], text="First of all."))
    assert mine.unfinished_words() == {}
    (first, *_) = theirs.clauses()
    assert (first.clause.text, first.before) == ("First of all.", OFFERED[0])
    assert (first.mark_of(amara.me), first.mark_of(helen.me)) == (ClauseMark.AGREED, None)
    assert first.agreed_to_other_words(helen.me)
    theirs.stand(first.clause, ClauseMark.AGREED)
    assert mine.clauses()[0].mark is ClauseMark.AGREED


def test_a_clause_of_their_own_and_another_order(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    mine = service(built, amara)
    own = Clause("own-1", "Tea", "We bring tea.")
    mine.change_words(own)
    mine.put_in_order(["own-1", "c"])
    assert [one.clause.id for one in service(built, helen).clauses()] == ["own-1", "c", "a", "b"]
    service(built, helen).stand(own, ClauseMark.LEAVE_OUT)
    assert mine.clauses()[0].mark is ClauseMark.TALK
    with pytest.raises(ValueError, match="heading and words"):
        mine.change_words(Clause("own-2", " ", "Words"))


def test_a_version_holds_what_is_agreed_and_ends_the_work(built: BuiltPair, amara: Workspace) -> None:
    agreements = service(built, amara)
    agreements.stand(OFFERED[1], ClauseMark.LEAVE_OUT)
    agreements.stand(OFFERED[2], ClauseMark.TALK)
    agreements.propose(agreements.draft())
    newest = agreements.latest()
    assert newest is not None
    assert newest.clauses == (OFFERED[0],)
    assert newest.signers == frozenset()
    assert [one.mark for one in agreements.draft()] == [ClauseMark.AGREED, ClauseMark.LEAVE_OUT, ClauseMark.TALK]
    agreements.stand(OFFERED[2], ClauseMark.AGREED)
    agreements.propose(agreements.draft())
    assert [one.id for one in agreements.versions()[1].clauses] == ["a", "c"]


def test_blank_words_are_not_proposed() -> None:
    drafts = [*marked(ClauseMark.AGREED, ClauseMark.LEAVE_OUT), ClauseDraft(Clause("x", "X", " "), ClauseMark.AGREED)]
    assert to_propose(drafts) == (OFFERED[0],)


def test_nothing_to_propose_is_a_bug_of_the_caller(built: BuiltPair, amara: Workspace) -> None:
    with pytest.raises(ValueError, match="needs a clause"):
        service(built, amara).propose(marked(ClauseMark.TALK))


def test_too_many_words_leave_everything_as_it_was(built: BuiltPair, amara: Workspace) -> None:
    agreements = service(built, amara)
    long = Clause("x", "X", "x" * 300_000)
    with pytest.raises(TooLong):
        agreements.propose([ClauseDraft(long, ClauseMark.AGREED)])
    with pytest.raises(TooLong):
        agreements.change_words(long)
    assert agreements.versions() == ()
    assert not any(one.is_touched for one in agreements.clauses())


def test_it_is_in_force_when_both_signed_the_same_words(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    agreements = service(built, amara)
    agreements.propose(ALL)
    first = agreements.versions()[0]
    agreements.sign(first)
    agreements.sign(first)
    assert agreements.in_force() is None
    service(built, helen).sign(first)
    assert agreements.in_force() == agreements.versions()[0]
    agreements.propose(ALL[:2])
    assert agreements.in_force() == agreements.versions()[0]
    for who in (amara, helen):
        service(built, who).sign(agreements.versions()[1])
    assert agreements.in_force() == agreements.versions()[1]
    amara.space.log.verify()


def test_keeping_it_is_agreeing_to_the_same_words_again(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    agreements = service(built, amara)
    with pytest.raises(ValueError, match="nothing to keep"):
        agreements.keep_as_it_is()
    agreements.propose(ALL)
    for who in (amara, helen):
        service(built, who).sign(agreements.versions()[0])
    agreements.keep_as_it_is()
    first, again = agreements.versions()
    assert (again.clauses, again.signers) == (first.clauses, {amara.me})
    assert agreements.in_force() == first
    service(built, helen).sign(again)
    assert agreements.in_force() == agreements.versions()[1]


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        (Clause(STOP_WORD, "Stop", "We stop.", "teapot"), "teapot"),
        (Clause(STOP_WORD, "Stop", 'When one of us says "pause", we don\'t ask.'), "pause"),
        (Clause(STOP_WORD, "Stop", "When one of us says “green tea”, we stop."), "green tea"),
        (Clause(STOP_WORD, "Stop", "We don't ask, and it's fine."), ""),
        (Clause("other", "Stop", "Words", "teapot"), ""),
    ],
)
def test_the_stop_word_is_the_one_that_both_agreed_to(
    built: BuiltPair, amara: Workspace, helen: Workspace, clause: Clause, word: str
) -> None:
    agreements = service(built, amara)
    agreements.propose([ClauseDraft(clause, ClauseMark.AGREED)])
    agreements.sign(agreements.versions()[0])
    assert agreements.stop_word() == ""
    service(built, helen).sign(agreements.versions()[0])
    assert agreements.stop_word() == word


def test_the_other_signs_beside_me_with_their_own_passphrase(
    built: BuiltPair, amara: Workspace, helen: Workspace
) -> None:
    agreements = service(built, amara)
    agreements.propose(ALL)
    version = agreements.versions()[0]
    generation = amara.space.space.generation
    for wrong in (PASSPHRASE_A, "something else", ""):
        with pytest.raises(WrongSecret):
            agreements.sign_as_other(version, helen.me, wrong)
    assert amara.space.space.generation == generation
    agreements.sign_as_other(version, helen.me, PASSPHRASE_B)
    assert agreements.versions()[0].signers == {helen.me}
    amara.space.log.verify()


A, B, C = OFFERED


@pytest.mark.parametrize(
    ("before", "after", "changes", "reordered"),
    [
        ((A, B), (A, B), (), False),
        ((A, B), (B, A), (), True),
        ((A,), (A, B), (ClauseChange(ClauseChangeKind.ADDED, None, B),), False),
        ((A, B), (B,), (ClauseChange(ClauseChangeKind.LEFT_OUT, A, None),), False),
        ((), (), (), False),
        ((A, A), (A,), (), False),
        (
            (A, B),
            (C, replace(B, text="Other")),
            (
                ClauseChange(ClauseChangeKind.ADDED, None, C),
                ClauseChange(ClauseChangeKind.CHANGED, B, replace(B, text="Other")),
                ClauseChange(ClauseChangeKind.LEFT_OUT, A, None),
            ),
            False,
        ),
    ],
)
def test_what_changed_between_versions(
    before: tuple[Clause, ...], after: tuple[Clause, ...], changes: tuple[ClauseChange, ...], reordered: bool
) -> None:
    found = compare(before, after)
    assert (found.changes, found.reordered) == (changes, reordered)
    assert found.same is (not changes and not reordered)
    assert set(found.kept) == set(before) & set(after)


@pytest.mark.parametrize(
    ("before", "after", "runs"),
    [
        ("We meet once a month.", "We meet once a month.", ()),
        ("We meet once  a\nmonth.", "We meet once a month.", ()),
        ("We meet once a month.", "We meet every 2 weeks.", (WordChange("once a month.", "every 2 weeks."),)),
        ("We meet.", "We always meet.", (WordChange("", "always"),)),
        ("We always meet.", "We meet.", (WordChange("always", ""),)),
    ],
)
def test_which_words_of_a_clause_changed(before: str, after: str, runs: tuple[WordChange, ...]) -> None:
    assert changed_words(before, after) == runs


def test_in_a_session_keeping_the_words_is_agreeing_for_nobody(
    built: BuiltPair, amara: Workspace, helen: Workspace
) -> None:
    agreements = Agreements(amara, OFFERED, QuickCosigner(built.folder), together=True)
    version = agreements.propose(ALL)
    for partner, passphrase in ((helen.me, PASSPHRASE_B), (amara.me, PASSPHRASE_A)):
        latest = agreements.latest()
        assert latest is not None
        agreements.sign_as_other(latest, partner, passphrase)
    in_force = agreements.in_force()
    assert in_force is not None
    assert in_force.id == version
    agreements.keep_as_it_is()
    latest = agreements.latest()
    assert latest is not None
    assert latest.signers == frozenset()
    amara.space.log.verify()


def test_the_rest_is_marked_for_me_alone(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    mine, theirs = service(built, amara), service(built, helen)
    mine.stand(OFFERED[1], ClauseMark.TALK)
    theirs.change_words(replace(OFFERED[2], text="Other words."))
    mine.agree_to_the_rest()
    marks = [one.mark_of(amara.me) for one in mine.clauses()]
    assert marks == [ClauseMark.AGREED, ClauseMark.TALK, ClauseMark.AGREED]
    assert [one.mark_of(helen.me) for one in mine.clauses()] == [None, None, ClauseMark.AGREED]


def test_whose_words_a_clause_has_is_known(built: BuiltPair, amara: Workspace, helen: Workspace) -> None:
    mine, theirs = service(built, amara), service(built, helen)
    theirs.change_words(replace(OFFERED[0], text="Other words."))
    mine.stand(mine.clauses()[0].clause, ClauseMark.AGREED)
    mine.change_words(replace(OFFERED[1], text="Mine."))
    assert [one.changed_by for one in theirs.clauses()] == [helen.me, amara.me, ""]
