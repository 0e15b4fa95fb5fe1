"""Merging work on clauses: each stands for themselves, agreeing holds for exactly the words, nothing gets lost."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.agreement import AgreementVersion, Clause, ClauseMark, Signature, hash_of_clauses, newest_agreed
from rmdesk.domain.agreement_work import ClauseUnderWay, ClauseWork, Stand, hash_of_clause, to_drafts, under_way
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.agreements import to_propose

NOW = datetime(2026, 11, 21, 19, 42, tzinfo=UTC)
A, B = PartnerId("a1" * 16), PartnerId("b2" * 16)
IDS = ("meet", "quiet", "stop")
OFFERED = tuple(Clause(name, name.title(), f"Words of {name}.") for name in IDS)

partners = st.sampled_from((A, B))
marks = st.sampled_from((*ClauseMark, None))
clauses = st.builds(Clause, st.sampled_from(IDS), st.just("Heading"), st.sampled_from(("One.", "Two.", "Three.")))
words_hashes = clauses.map(hash_of_clause)


def stands_of(two: tuple[tuple[ClauseMark | None, str], tuple[ClauseMark | None, str]]) -> tuple[Stand, ...]:
    return tuple(Stand(who, mark, about, NOW) for who, (mark, about) in zip((A, B), two, strict=True))


stands = st.tuples(st.tuples(marks, words_hashes), st.tuples(marks, words_hashes)).map(stands_of)


@st.composite
def works(draw: st.DrawFn, base: str = "") -> list[ClauseWork]:
    chosen = draw(st.lists(st.sampled_from(IDS), unique=True))
    wordings = st.lists(clauses, max_size=2)
    return [
        ClauseWork(base, name, tuple(replace(one, id=name) for one in draw(wordings)), draw(stands)) for name in chosen
    ]


@settings(max_examples=150, deadline=None)
@given(works(), st.randoms(use_true_random=False))
def test_the_order_in_which_work_comes_does_not_matter(work: list[ClauseWork], chance: object) -> None:
    found = under_way(OFFERED, (), work, {})
    shuffled = list(work)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    turned = [replace(one, stands=one.stands[::-1]) for one in shuffled]
    again = under_way(OFFERED, (), turned, {})
    assert [(one.wordings, one.mark) for one in again] == [(one.wordings, one.mark) for one in found]
    assert [(one.mark_of(A), one.mark_of(B)) for one in again] == [(one.mark_of(A), one.mark_of(B)) for one in found]


@settings(max_examples=150, deadline=None)
@given(works())
def test_nothing_gets_lost_and_agreeing_holds_for_exactly_the_words(work: list[ClauseWork]) -> None:
    found = {one.clause.id: one for one in under_way(OFFERED, (), work, {})}
    assert set(found) == set(IDS)
    by_clause = {one.clause: one for one in work}
    for name, one in found.items():
        done = by_clause.get(name)
        assert set(one.wordings) == set(done.wordings if done and done.wordings else (OFFERED[IDS.index(name)],))
        for partner in (A, B):
            if one.mark_of(partner) is ClauseMark.AGREED:
                mine = next(stand for stand in one.stands if stand.partner == partner)
                assert mine.words_hash == hash_of_clause(one.clause)
                assert not one.competing


@settings(max_examples=200, deadline=None)
@given(marks, marks)
def test_one_who_wants_to_talk_is_enough_and_nobody_is_outvoted(
    mine: ClauseMark | None, theirs: ClauseMark | None
) -> None:
    clause = OFFERED[0]
    about = hash_of_clause(clause)
    both = (Stand(A, mine, about, NOW), Stand(B, theirs, about, NOW))
    said = {one for one in (mine, theirs) if one is not None}
    for untouched in (ClauseMark.AGREED, ClauseMark.LEAVE_OUT):
        mark = ClauseUnderWay(clause, untouched, (clause,), both).mark
        if not said:
            assert mark is untouched
        elif len(said) == 1:
            assert {mark} == said
        else:
            assert mark is ClauseMark.TALK


def version(number: int, chosen: tuple[Clause, ...], *signatures: Signature) -> AgreementVersion:
    return AgreementVersion(RecordId(f"{number:032x}"), number, chosen, A, NOW, signatures)


@settings(max_examples=100, deadline=None)
@given(works(), st.sets(st.sampled_from(IDS)))
def test_a_new_version_starts_afresh_but_carries_on_what_is_to_be_talked_about(
    work: list[ClauseWork], proposed: set[str]
) -> None:
    before = {one.clause.id: one for one in under_way(OFFERED, (), work, {})}
    chosen = tuple(before[name].clause for name in IDS if name in proposed)
    after = {one.clause.id: one for one in under_way(OFFERED, (version(1, chosen),), work, {})}
    assert set(after) == set(IDS)
    for name, one in after.items():
        if name in proposed:
            assert (one.mark, one.is_touched) == (ClauseMark.AGREED, False)
        elif before[name].mark is ClauseMark.TALK:
            assert one.mark is ClauseMark.TALK
        else:
            assert one.mark is ClauseMark.LEAVE_OUT


def test_a_clause_of_the_agreement_stays_as_it_is_while_it_is_talked_about() -> None:
    """It went out of the next version without a word, though both had agreed to it."""
    first = version(1, OFFERED)
    changed = replace(OFFERED[1], text="Other words.")
    talk = Stand(B, ClauseMark.TALK, hash_of_clause(changed), NOW)
    work = (ClauseWork(first.id, "quiet", (changed,), (talk,)),)
    drafts = to_drafts(under_way(OFFERED, (first,), work, {}))
    assert to_propose(drafts) == OFFERED
    second = version(2, to_propose(drafts))
    after = {one.clause.id: one for one in under_way(OFFERED, (first, second), work, {})}
    assert after["quiet"].mark is ClauseMark.TALK
    assert after["quiet"].clause == changed
    assert not after["meet"].is_touched


@settings(max_examples=100, deadline=None)
@given(st.lists(clauses, min_size=1, max_size=3), st.lists(st.tuples(partners, st.booleans()), max_size=4))
def test_it_is_in_force_only_with_two_signatures_over_the_same_hash(
    chosen: list[Clause], signed: list[tuple[PartnerId, bool]]
) -> None:
    right, wrong = hash_of_clauses(tuple(chosen)), hash_of_clauses((*chosen, Clause("x", "X", "Other.")))
    signatures = [Signature(who, right if fits else wrong, NOW) for who, fits in signed]
    found = version(1, tuple(chosen), *signatures)
    both = {A, B} <= {who for who, fits in signed if fits}
    assert found.agreed is both
    assert (newest_agreed([found]) is found) is both


def test_a_value_is_part_of_what_is_signed_and_an_empty_one_is_not() -> None:
    plain = Clause("stop-word", "Stop", "We stop.")
    assert hash_of_clause(plain) == hash_of_clause(replace(plain, value=""))
    assert hash_of_clause(plain) != hash_of_clause(replace(plain, value="pause"))


def test_order_is_as_somebody_put_it_and_the_rest_follows() -> None:
    found = under_way(OFFERED, (), (), {"": ("stop", "gone", "stop", "meet")})
    assert [one.clause.id for one in found] == ["stop", "meet", "quiet"]
    own = ClauseWork("", "own-1", (Clause("own-1", "Tea", "We bring tea."),), ())
    assert [one.clause.id for one in under_way(OFFERED, (), (own,), {})] == [*IDS, "own-1"]
    assert under_way(OFFERED, (), (ClauseWork("", "own-2", (), ()),), {})[-1].clause.id == "stop"
