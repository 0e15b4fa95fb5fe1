"""Two computers on which clauses are worked on without each other, put together in any order."""

from rmdesk.domain.agreement import Clause, ClauseMark
from rmdesk.domain.agreement_work import under_way
from rmdesk.storage.oplog import Author
from tests.shared_space import AMINA, JOHN, Laptop

MEET = Clause("meet", "When we meet", "Once a month.")
QUIET = Clause("quiet", "What stays here", "All of it.")
OFFERED = (MEET, QUIET)


def change(laptop: Laptop, who: Author, clause: Clause) -> None:
    with laptop.shared.space.transaction() as tx:
        laptop.shared.clauses.change_words(tx, who, "", clause)
        laptop.shared.clauses.stand(tx, who, "", clause, ClauseMark.AGREED)


def stand(laptop: Laptop, who: Author, clause: Clause, mark: ClauseMark | None) -> None:
    with laptop.shared.space.transaction() as tx:
        laptop.shared.clauses.stand(tx, who, "", clause, mark)


def put_together(laptop: Laptop, other: Laptop) -> None:
    mine, theirs = laptop.operations(), other.operations()
    laptop.take(theirs)
    other.take(mine)
    assert laptop.tables() == other.tables()
    assert laptop.shared.clauses.all() == other.shared.clauses.all()


def marks(laptop: Laptop) -> dict[str, ClauseMark]:
    repository = laptop.shared.clauses
    return {one.clause.id: one.mark for one in under_way(OFFERED, (), repository.all(), repository.orders())}


def test_different_clauses_by_each_partner_merge(laptop: Laptop, other: Laptop) -> None:
    change(laptop, laptop.amina, Clause("meet", "When we meet", "Every 2 weeks."))
    stand(other, other.john, QUIET, ClauseMark.LEAVE_OUT)
    put_together(laptop, other)
    for one in (laptop, other):
        meet, quiet = under_way(OFFERED, (), one.shared.clauses.all(), {})
        assert meet.wordings == (Clause("meet", "When we meet", "Every 2 weeks."),)
        assert (meet.mark_of(AMINA), quiet.mark_of(JOHN)) == (ClauseMark.AGREED, ClauseMark.LEAVE_OUT)
    laptop.shared.log.verify()
    laptop.shared.log.rebuild()
    assert laptop.tables() == other.tables()


def test_one_clause_changed_on_both_waits_for_people_to_choose(laptop: Laptop, other: Laptop) -> None:
    change(laptop, laptop.amina, Clause("meet", "When we meet", "Every 2 weeks."))
    change(other, other.john, Clause("meet", "When we meet", "Every 6 weeks."))
    put_together(laptop, other)
    meet = under_way(OFFERED, (), laptop.shared.clauses.all(), {})[0]
    assert {one.text for one in meet.wordings} == {"Every 2 weeks.", "Every 6 weeks."}
    assert (meet.mark, meet.mark_of(AMINA), meet.mark_of(JOHN)) == (ClauseMark.TALK, None, None)
    chosen = meet.wordings[1]
    change(laptop, laptop.amina, chosen)
    put_together(laptop, other)
    meet = under_way(OFFERED, (), other.shared.clauses.all(), {})[0]
    assert meet.wordings == (chosen,)
    assert meet.mark_of(AMINA) is ClauseMark.AGREED


def test_a_later_stand_of_one_takes_the_place_of_their_own_only(laptop: Laptop) -> None:
    stand(laptop, laptop.amina, MEET, ClauseMark.TALK)
    stand(laptop, laptop.john, MEET, ClauseMark.AGREED)
    assert marks(laptop)["meet"] is ClauseMark.TALK
    stand(laptop, laptop.amina, MEET, None)
    assert marks(laptop)["meet"] is ClauseMark.AGREED


def test_work_lies_with_the_version_that_it_began_from(laptop: Laptop) -> None:
    stand(laptop, laptop.amina, MEET, ClauseMark.TALK)
    with laptop.shared.space.transaction() as tx:
        laptop.shared.clauses.stand(tx, laptop.amina, "ff" * 16, MEET, ClauseMark.LEAVE_OUT)
        laptop.shared.clauses.put_in_order(tx, laptop.john, "ff" * 16, ["quiet", "meet"])
    assert [(one.base, one.stands[0].mark) for one in laptop.shared.clauses.all()] == [
        ("", ClauseMark.TALK), ("ff" * 16, ClauseMark.LEAVE_OUT),
    ]  # fmt: skip
    assert laptop.shared.clauses.orders() == {"ff" * 16: ("quiet", "meet")}
