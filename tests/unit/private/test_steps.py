"""Steps of one's own: kept by action, ticked, erased with what was prepared of them, and brought back."""

from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import TooLong
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.private.migrations import private_0001
from rmdesk.private.offer_items import item_of_step
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.secret_text import SecretText
from rmdesk.private.store import LONGEST_TEXT
from rmdesk.private.wing import PrivateWing, open_private
from rmdesk.security.keys import PrivateKeys
from rmdesk.storage.connection import Migration, SpaceIdentity, SpaceRole, SpaceSchema, create_space
from rmdesk.storage.integrity import check_content
from tests.fakes.clock import FakeClock

S = SecretText
ACTION, OTHER = RecordId("a" * 32), RecordId("b" * 32)


def write(wing: PrivateWing, words: str, action: RecordId = ACTION) -> RecordId:
    step = RecordId(new_id())
    wing.steps.write(step, action, S(words))
    return step


def words_of(wing: PrivateWing, action: RecordId = ACTION) -> list[str]:
    return [step.words.reveal() for step in wing.steps.of(action)]


def test_steps_stay_with_their_action_in_the_order_in_which_they_were_begun(wing: PrivateWing) -> None:
    first = write(wing, "Ask for the papers")
    write(wing, "Read them")
    write(wing, "Elsewhere", OTHER)
    wing.steps.write(first, ACTION, S("Ask for all papers"))
    assert words_of(wing) == ["Ask for all papers", "Read them"]
    assert words_of(wing, OTHER) == ["Elsewhere"]
    assert check_content(wing.space).ok


def test_a_tick_stays_when_the_words_change_and_can_be_taken_away(wing: PrivateWing, clock: FakeClock) -> None:
    step = write(wing, "Ask")
    wing.steps.mark(step, done=True)
    clock.advance(days=1)
    wing.steps.write(step, ACTION, S("Ask again"))
    (found,) = wing.steps.of(ACTION)
    assert found.done is not None
    assert found.done < clock.now()
    wing.steps.mark(step, done=False)
    assert wing.steps.of(ACTION)[0].done is None
    wing.steps.mark(RecordId("c" * 32), done=True)
    assert len(wing.steps.of(ACTION)) == 1


@pytest.mark.parametrize("way", ["emptied", "removed"])
def test_a_step_that_goes_takes_its_offer_with_it_and_can_come_back(wing: PrivateWing, way: str) -> None:
    kept, gone = write(wing, "Stays"), write(wing, "Goes")
    for step in (kept, gone):
        wing.drafts.put(item_of_step(step), 0, S("prepared"))
    before = wing.steps.find(gone)
    assert before is not None
    if way == "emptied":
        wing.steps.write(gone, ACTION, S(" \n"))
    else:
        wing.steps.remove(gone)
    assert words_of(wing) == ["Stays"]
    assert [draft.item for draft in wing.drafts.all()] == [item_of_step(kept)]
    wing.steps.put_back(before)
    assert wing.steps.find(gone) == before
    assert check_content(wing.space).ok


def test_nothing_is_stored_of_a_step_without_words_or_one_that_is_too_long(wing: PrivateWing) -> None:
    write(wing, "  ")
    with pytest.raises(TooLong):
        write(wing, "x" * (LONGEST_TEXT + 1))
    assert wing.space.generation == 0


def test_a_space_from_before_gets_the_table(path: Path, keys: PrivateKeys, clock: FakeClock) -> None:
    identity = SpaceIdentity(SpaceRole.PRIVATE, keys.vault, keys.partner)
    later, added = {"steps", "own_words"}, {"model", "session"}
    tables = tuple(
        replace(table, columns=tuple(one for one in table.columns if one not in added))
        for table in PRIVATE_SCHEMA.tables
        if table.name not in later
    )
    old = SpaceSchema(PRIVATE_SCHEMA.application_id, (Migration(1, private_0001.STATEMENTS),), tables)
    create_space(path, keys.space, identity, old).close()
    wing = open_private(path, keys, clock, path.parent / "backups")
    write(wing, "Ask")
    assert words_of(wing) == ["Ask"]
    assert check_content(wing.space).ok
    wing.close()
