"""Drafts, versions and signatures of the agreement, over a real vault for two."""

from dataclasses import replace

import pytest

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.agreement_changes import ClauseChange, ClauseChangeKind, compare
from rmdesk.domain.errors import TooLong, WrongSecret
from rmdesk.services.agreements import Agreements, to_propose
from rmdesk.services.workspace import Workspace
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, QuickCosigner
from tests.fakes.clock import FakeClock

OFFERED = (Clause("a", "A", "First."), Clause("b", "B", "Second."), Clause("c", "C", "Third."))


def service(built: BuiltPair, workspace: Workspace) -> Agreements:
    return Agreements(workspace, OFFERED, QuickCosigner(built.folder))


def marked(*marks: ClauseMark) -> list[ClauseDraft]:
    return [ClauseDraft(clause, mark) for clause, mark in zip(OFFERED, marks, strict=False)]


ALL = marked(ClauseMark.AGREED, ClauseMark.AGREED, ClauseMark.AGREED)


def test_the_first_draft_is_what_is_on_offer(built: BuiltPair, amara: Workspace) -> None:
    agreements = service(built, amara)
    assert agreements.draft() == tuple(ALL)
    assert agreements.draft_saved_at() is None
    assert (agreements.latest(), agreements.in_force()) == (None, None)


def test_a_draft_is_kept_and_seen_by_its_author_only(
    built: BuiltPair, amara: Workspace, helen: Workspace, clock: FakeClock
) -> None:
    agreements = service(built, amara)
    drafts = [replace(ALL[0], mark=ClauseMark.TALK), *ALL[1:]]
    agreements.save_draft(drafts)
    assert agreements.draft() == tuple(drafts)
    assert agreements.draft_saved_at() == clock.now()
    assert service(built, helen).draft_saved_at() is None
    agreements.discard_draft()
    assert agreements.draft() == tuple(ALL)


def test_a_version_holds_what_is_marked_agreed_and_ends_the_draft(built: BuiltPair, amara: Workspace) -> None:
    agreements = service(built, amara)
    drafts = [*marked(ClauseMark.AGREED, ClauseMark.LEAVE_OUT), ClauseDraft(Clause("x", "X", " "), ClauseMark.AGREED)]
    agreements.save_draft(drafts)
    agreements.propose(drafts)
    newest = agreements.latest()
    assert newest is not None
    assert newest.clauses == (OFFERED[0],) == to_propose(drafts)
    assert newest.signers == frozenset()
    assert agreements.draft_saved_at() is None
    assert [one.mark for one in agreements.draft()] == [ClauseMark.AGREED, ClauseMark.LEAVE_OUT, ClauseMark.LEAVE_OUT]


def test_what_is_to_be_talked_about_stays_in_the_draft(built: BuiltPair, amara: Workspace) -> None:
    agreements = service(built, amara)
    drafts = marked(ClauseMark.AGREED, ClauseMark.TALK)
    agreements.propose(drafts)
    assert agreements.draft() == tuple(drafts)


def test_nothing_to_propose_is_a_bug_of_the_caller(built: BuiltPair, amara: Workspace) -> None:
    with pytest.raises(ValueError, match="needs a clause"):
        service(built, amara).propose(marked(ClauseMark.TALK))


def test_too_many_words_leave_everything_as_it_was(built: BuiltPair, amara: Workspace) -> None:
    agreements = service(built, amara)
    agreements.save_draft(ALL)
    with pytest.raises(TooLong):
        agreements.propose([ClauseDraft(Clause("x", "X", "x" * 300_000), ClauseMark.AGREED)])
    assert agreements.versions() == ()
    assert agreements.draft_saved_at() is not None


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
    assert agreements.in_force() is None
    assert agreements.versions()[0].agreed
    amara.space.log.verify()


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
