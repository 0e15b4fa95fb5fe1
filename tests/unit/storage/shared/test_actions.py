"""Shared actions: what they say, where they stand, who agreed, and what happens on two laptops at once."""

import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rmdesk.domain.actions import (
    Action,
    ActionDomain,
    ActionKind,
    ActionLevel,
    ActionStatus,
    ActionText,
    Change,
    Naming,
    OrganisationAsk,
    SponsorshipPromise,
)
from rmdesk.domain.errors import TooLong
from rmdesk.domain.ids import RecordId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.oplog import Author, Intent
from rmdesk.storage.shared import action_shelf
from tests.shared_space import AMINA, JOHN, Laptop

TEXT = ActionText(
    title="Ask for a place in the leadership course",
    why="It was promised",
    domain=ActionDomain.SPONSORSHIP,
    level=ActionLevel.TEAM,
    owner=JOHN,
    due=date(2027, 1, 31),
    steps=("Write to the head of learning", "Meet"),
    notes="Ring first",
    outcome="",
)


def add(laptop: Laptop, text: ActionText = TEXT) -> RecordId:
    with laptop.shared.space.transaction() as tx:
        return laptop.shared.actions.add(tx, laptop.amina, text)


def agree(laptop: Laptop, who: Author, action: RecordId) -> None:
    with laptop.shared.space.transaction() as tx:
        laptop.shared.actions.agree(tx, who, action, laptop.shared.actions.get(action).text)


def change(laptop: Laptop, who: Author, action: RecordId, **fields: object) -> Action:
    before = laptop.shared.actions.get(action).text
    with laptop.shared.space.transaction() as tx:
        laptop.shared.actions.change(tx, who, action, before, replace(before, **fields))  # type: ignore[arg-type]
    return laptop.shared.actions.get(action)


def move(laptop: Laptop, action: RecordId, status: ActionStatus) -> Action:
    with laptop.shared.space.transaction() as tx:
        laptop.shared.actions.set_status(tx, laptop.amina, action, status)
    return laptop.shared.actions.get(action)


@pytest.mark.parametrize("text", [TEXT, ActionText("Only a title"), replace(TEXT, outcome="Done\nwell")])
def test_an_action_comes_back_as_it_was_written(laptop: Laptop, text: ActionText) -> None:
    action = add(laptop, text)
    expected = Action(
        action, text, ActionStatus.PROPOSED, AMINA, datetime(2026, 11, 21, 19, 42, tzinfo=UTC), frozenset(), ()
    )
    assert laptop.shared.actions.get(action) == expected
    assert laptop.shared.actions.all() == (expected,)


def test_actions_stand_in_the_order_in_which_they_were_proposed(laptop: Laptop) -> None:
    added = [add(laptop, replace(TEXT, title=f"Action {number}")) for number in range(5)]
    change(laptop, laptop.john, added[0], title="Changed later")
    assert [one.id for one in laptop.shared.actions.all()] == added


def test_an_unknown_action_is_a_key_error(laptop: Laptop) -> None:
    with pytest.raises(KeyError):
        laptop.shared.actions.get(RecordId("77" * 16))


def test_one_operation_for_each_field_that_changed(laptop: Laptop) -> None:
    action = add(laptop)
    before = len(laptop.shared.log.history(action))
    changed = change(laptop, laptop.john, action, notes="Wrote first", due=None, steps=())
    assert changed.text == replace(TEXT, notes="Wrote first", due=None, steps=())
    new = laptop.shared.log.history(action)[before:]
    assert sorted(one.header.field for one in new) == ["due", "notes", "steps"]


def test_agreed_follows_from_both_consents(laptop: Laptop) -> None:
    action = add(laptop)
    agree(laptop, laptop.amina, action)
    assert laptop.shared.actions.get(action).agreed_by == {AMINA}
    assert laptop.shared.actions.get(action).status is ActionStatus.PROPOSED
    agree(laptop, laptop.amina, action)
    assert laptop.shared.actions.get(action).status is ActionStatus.PROPOSED
    agree(laptop, laptop.john, action)
    assert laptop.shared.actions.get(action).status is ActionStatus.AGREED


@pytest.mark.parametrize(
    "fields", [{"title": "Other"}, {"why": "Other"}, {"owner": AMINA}, {"due": None}, {"due": date(2027, 2, 1)}]
)
def test_other_words_need_both_consents_again(laptop: Laptop, fields: dict[str, object]) -> None:
    action = add(laptop)
    for who in (laptop.amina, laptop.john):
        agree(laptop, who, action)
    changed = change(laptop, laptop.john, action, **fields)
    assert changed.agreed_by == frozenset()
    assert changed.status is ActionStatus.PROPOSED
    agree(laptop, laptop.john, action)
    assert laptop.shared.actions.get(action).agreed_by == {JOHN}
    back = {name: getattr(TEXT, name) for name in fields}
    assert change(laptop, laptop.john, action, **back).agreed_by == {AMINA}


def test_notes_and_steps_may_change_freely(laptop: Laptop) -> None:
    action = add(laptop)
    for who in (laptop.amina, laptop.john):
        agree(laptop, who, action)
    changed = change(laptop, laptop.john, action, notes="More", steps=("One",), outcome="Good", level=ActionLevel.TEAM)
    assert changed.status is ActionStatus.AGREED


def test_agreeing_to_words_that_are_no_longer_there_counts_for_nothing(laptop: Laptop) -> None:
    action = add(laptop)
    seen = laptop.shared.actions.get(action).text
    change(laptop, laptop.amina, action, title="Changed while John was reading")
    with laptop.shared.space.transaction() as tx:
        laptop.shared.actions.agree(tx, laptop.john, action, seen)
    assert laptop.shared.actions.get(action).agreed_by == frozenset()


def test_moving_an_action_and_back(laptop: Laptop) -> None:
    action = add(laptop)
    for who in (laptop.amina, laptop.john):
        agree(laptop, who, action)
    for status in (ActionStatus.UNDER_WAY, ActionStatus.DONE, ActionStatus.SET_ASIDE):
        assert move(laptop, action, status).status is status
        assert laptop.shared.actions.get(action).agreed_by == {AMINA, JOHN}
    assert move(laptop, action, ActionStatus.PROPOSED).status is ActionStatus.AGREED
    with pytest.raises(ValueError), laptop.shared.space.transaction() as tx:
        laptop.shared.actions.set_status(tx, laptop.amina, action, ActionStatus.AGREED)


def test_different_fields_on_two_laptops_merge(laptop: Laptop, other: Laptop) -> None:
    action = add(laptop)
    other.receive_all(laptop)
    change(laptop, laptop.amina, action, title="Title by Amina")
    change(other, other.john, action, notes="Notes by John")
    laptop.receive_all(other)
    merged = laptop.shared.actions.get(action)
    assert merged.text == replace(TEXT, title="Title by Amina", notes="Notes by John")
    assert merged.conflicts == ()


def test_the_same_field_on_two_laptops_keeps_both_and_nobody_has_agreed(laptop: Laptop, other: Laptop) -> None:
    action = add(laptop)
    other.receive_all(laptop)
    laptop.clock.advance(minutes=1)
    other.clock.advance(minutes=2)
    change(laptop, laptop.amina, action, title="Two weeks")
    change(other, other.john, action, title="A month")
    laptop.receive_all(other)
    other.receive_all(laptop)
    for who in (laptop.amina, laptop.john):
        agree(laptop, who, action)
    both = laptop.shared.actions.get(action)
    assert both.conflicts == ("title",)
    assert both.agreed_by == frozenset()
    assert {one.value for one in laptop.shared.actions.candidates(action, "title")} == {"Two weeks", "A month"}
    assert both.text.title == laptop.shared.actions.candidates(action, "title")[0].value
    assert both.text == other.shared.actions.get(action).text
    with laptop.shared.space.transaction() as tx:
        laptop.shared.actions.settle(tx, laptop.amina, action, "title", replace(TEXT, title="Three weeks"))
    settled = laptop.shared.actions.get(action)
    assert (settled.text.title, settled.conflicts) == ("Three weeks", ())


def test_history_says_who_changed_what_when(laptop: Laptop) -> None:
    action = add(laptop, ActionText("First", owner=JOHN))
    laptop.clock.advance(minutes=5)
    change(laptop, laptop.john, action, title="Second", steps=("a", "b"))
    agree(laptop, laptop.john, action)
    later = datetime(2026, 11, 21, 19, 47, tzinfo=UTC)
    history = laptop.shared.actions.history(action)
    assert Change(datetime(2026, 11, 21, 19, 42, tzinfo=UTC), AMINA, "title", "First") in history
    assert Change(later, JOHN, "title", "Second") in history
    assert Change(later, JOHN, "steps", "a\nb") in history
    assert history[-1] == Change(later, JOHN, "agreed", "")


def test_erased_words_are_gone_from_action_and_history(laptop: Laptop) -> None:
    action = add(laptop, ActionText("Title to keep", notes="note"))
    change(laptop, laptop.john, action, notes="words to forget")
    erased = laptop.shared.log.history(action)[-1]
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.erase(tx, laptop.john, [erased.id])
    assert laptop.shared.actions.get(action).text.notes == ""
    assert Change(datetime(2026, 11, 21, 19, 42, tzinfo=UTC), JOHN, "notes", "") in laptop.shared.actions.history(
        action
    )
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.erase(tx, laptop.amina, [laptop.shared.log.history(action)[0].id])
    assert laptop.shared.actions.all() == ()


def test_a_removed_action_is_not_shown(laptop: Laptop) -> None:
    action = add(laptop)
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.append(tx, laptop.amina, Intent(OperationKind.TOMBSTONE, action, "action", "", None))
    assert laptop.shared.actions.all() == ()


def test_a_status_or_domain_from_a_later_version_reads_as_the_plain_one(laptop: Laptop) -> None:
    action = add(laptop)
    with laptop.shared.space.transaction() as tx:
        for field in ("status", "domain", "due"):
            laptop.shared.log.append(tx, laptop.amina, Intent(OperationKind.SET, action, "action", field, "later"))
    read = laptop.shared.actions.get(action)
    assert (read.status, read.text.domain, read.text.due) == (ActionStatus.PROPOSED, None, None)


def test_reading_many_actions_is_quick(laptop: Laptop) -> None:
    """A generous bound that only a missing index or a query per action would break; figures are for the benchmarks."""
    with laptop.shared.space.transaction() as tx:
        for number in range(200):
            laptop.shared.actions.add(tx, laptop.amina, replace(TEXT, title=f"Action {number}"))
    laptop.shared.actions.all()
    started = time.thread_time()
    assert len(laptop.shared.actions.all()) == 200
    assert time.thread_time() - started < 0.5


ASK = ActionText("Ask", kind=ActionKind.ASK, session=3, goal="goals/shadowing", ask=OrganisationAsk("b", "r", "whom"))
PROMISE = ActionText(
    "Promise", kind=ActionKind.SPONSORSHIP_PROMISE, promise=SponsorshipPromise("room", "words", Naming.HAPPY)
)


@pytest.mark.parametrize("text", [ASK, PROMISE])
def test_an_ask_and_a_promise_come_back_and_are_one_operation_each(laptop: Laptop, text: ActionText) -> None:
    action = add(laptop, text)
    assert laptop.shared.actions.get(action).text == text
    assert len(laptop.shared.log.history(action)) == 1


def test_an_action_from_before_there_were_kinds_reads_as_a_joint_one_and_stays_agreed(laptop: Laptop) -> None:
    action = RecordId("f" * 32)
    payload = {"title": "Old", "domain": "allyship", "level": "team", "owner": "both"}
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.append(tx, laptop.amina, Intent(OperationKind.CREATE, action, "action", "", payload))
    agree(laptop, laptop.amina, action)
    read = laptop.shared.actions.get(action)
    assert read.text == ActionText("Old", domain=ActionDomain.ALLYSHIP, level=ActionLevel.TEAM)
    assert read.agreed_by == {AMINA}
    # What was agreed to before is hashed as before.
    assert ActionText("Old").core_hash == "d1103d88077ede4afa0ecc76d6e90397abaa2f81da6a4edb03eb42533c625b65"


def test_agreeing_to_a_promise_is_agreeing_to_what_will_be_said(laptop: Laptop) -> None:
    action = add(laptop, PROMISE)
    agree(laptop, laptop.john, action)
    unnamed = replace(PROMISE.promise, naming=Naming.NOT_NAMED)
    assert change(laptop, laptop.amina, action, promise=unnamed).agreed_by == frozenset()
    agree(laptop, laptop.john, action)
    assert change(laptop, laptop.amina, action, session=4, goal="x/y", notes="n").agreed_by == {JOHN}


def test_what_was_read_once_follows_every_change_undo_and_new_action(laptop: Laptop) -> None:
    actions = laptop.shared.actions
    first, second = add(laptop, ActionText("First")), add(laptop, ActionText("Second"))
    assert [one.text.title for one in actions.all()] == ["First", "Second"]
    change(laptop, laptop.john, first, title="Changed")
    move(laptop, second, ActionStatus.DONE)
    third = add(laptop, ActionText("Third"))
    agree(laptop, laptop.john, third)
    assert actions.all() == tuple(actions.get(one) for one in (first, second, third))
    assert actions.all() is actions.all()
    with suppress(TooLong), laptop.shared.space.transaction() as tx:
        actions.add(tx, laptop.amina, ActionText("Never"))
        actions.add(tx, laptop.amina, ActionText("x" * 300_000))
    fourth = add(laptop, ActionText("Fourth"))
    with laptop.shared.space.transaction() as tx:
        laptop.shared.log.append(tx, laptop.amina, Intent(OperationKind.TOMBSTONE, first, "action", "", None))
    assert [one.id for one in actions.all()] == [second, third, fourth]


def test_many_read_together_are_the_same_as_one_by_one(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(action_shelf, "_AT_ONCE", 7)
    added = [add(laptop, ActionText(f"Action {number}", steps=("a",) * (number % 3))) for number in range(30)]
    for action in added[::4]:
        change(laptop, laptop.amina, action, notes="n")
    together = action_shelf.ActionShelf(laptop.shared.space).all()
    assert [one.id for one in together] == added
    assert list(together) == [laptop.shared.actions.get(action) for action in added]


def test_only_what_has_changed_is_read_again(laptop: Laptop, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(30):
        add(laptop, ActionText(f"Action {number}"))
    laptop.shared.actions.all()
    asked: list[int] = []
    whole = action_shelf.read_some

    def watched(reader: Reader, some: Sequence[str], *, together: bool = False) -> Iterator[object]:
        asked.append(len(some))
        return whole(reader, some, together=together)

    monkeypatch.setattr(action_shelf, "read_some", watched)
    action = laptop.shared.actions.all()[7].id
    change(laptop, laptop.amina, action, notes="n")
    assert laptop.shared.actions.all()[7].text.notes == "n"
    assert asked == [1]
