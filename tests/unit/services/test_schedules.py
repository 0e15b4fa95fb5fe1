"""A few of the made-up lives of `tests.schedules` in each run, and what they notice when something is broken."""

from collections import Counter

import pytest

from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import OperationId
from rmdesk.services import exchange
from rmdesk.storage import projection, taking_in
from tests.schedules import Schedule

SEEDS = range(50)
FORKED = 8
"""A life in which a workbook was copied without anybody noticing, and both were written in."""


@pytest.mark.parametrize("first", SEEDS[::10])
def test_laptops_come_to_hold_the_same_whatever_happens_to_their_files(first: int) -> None:
    happened = run(range(first, first + 10))
    assert happened["write"] > 50
    assert happened["copy"]
    assert happened["put_back"]
    assert happened["lose"]


def run(seeds: range) -> Counter[str]:
    happened: Counter[str] = Counter()
    for seed in seeds:
        life = Schedule(seed)
        life.run()
        happened.update(life.happened)
    return happened


def test_operations_that_are_never_sent_are_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = exchange.lacking
    monkeypatch.setattr(exchange, "lacking", lambda reader, others: sent(reader, others)[:-1])
    with pytest.raises(AssertionError, match="not alike"):
        Schedule(0).run()


def test_a_fork_that_is_not_noted_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(taking_in, "_note_fork", lambda *_: None)
    with pytest.raises(OperationRefused, match="fork"):
        run(range(FORKED, FORKED + 30))


def test_a_value_that_is_overwritten_unseen_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    rule = projection.apply

    def latest_wins(state: projection.State, operation: projection.Operation) -> None:
        rule(state, operation)
        header = operation.header
        place = (header.type, header.record, header.field)
        sql = "SELECT operation FROM heads WHERE type = ? AND record = ? AND field = ?"
        others = [(*place, one) for (one,) in state._tx.read(sql, place) if one != operation.id]
        state.load((), others, ())
        for key in others:
            state.remove("heads", key)

    monkeypatch.setattr(projection, "apply", latest_wins)
    with pytest.raises(AssertionError, match=r"overwritten|not alike"):
        run(SEEDS)


def test_the_model_knows_what_each_of_them_had_seen() -> None:
    life = Schedule(1)
    life.run()
    first = life.seen
    assert first
    assert all(OperationId(one) not in before for one, before in first.items())
