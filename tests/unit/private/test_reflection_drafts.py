import pytest

from rmdesk.domain.errors import SpaceDamaged
from rmdesk.private.reflection_drafts import ReflectionDrafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from tests.fakes.clock import FakeClock

S = SecretText


@pytest.fixture
def drafts(wing: PrivateWing) -> ReflectionDrafts:
    return ReflectionDrafts(wing.journal, wing.drafts)


def test_a_draft_of_a_new_reflection_waits_until_it_is_removed(drafts: ReflectionDrafts) -> None:
    assert drafts.waiting(None) is None
    drafts.put(None, 0, S("Walk"), S("half a tho"))
    found = drafts.waiting(None)
    assert found is not None
    assert (found.record, found.title, found.text) == (None, S("Walk"), S("half a tho"))
    drafts.remove(None)
    assert drafts.waiting(None) is None


def test_what_says_nothing_else_does_not_wait(drafts: ReflectionDrafts, wing: PrivateWing) -> None:
    record = wing.journal.write(S(""), S("as it is")).id
    drafts.put(record, 1, S(""), S("as it is"))
    drafts.put(None, 0, S(" "), S("\n"))
    assert drafts.waiting(record) is None
    assert drafts.waiting(None) is None
    assert drafts.newest() is None


def test_the_newest_passes_over_answers_and_the_bin(
    drafts: ReflectionDrafts, wing: PrivateWing, clock: FakeClock
) -> None:
    kept, binned = (wing.journal.write(S(""), S(words)).id for words in ("one", "two"))
    drafts.put(kept, 1, S(""), S("one and more"))
    for step in ("binned", "prompt"):
        clock.advance(minutes=1)
        if step == "binned":
            drafts.put(binned, 1, S(""), S("two and more"))
        else:
            wing.drafts.put("hopes-and-worries", 0, S("an answer"))
    wing.journal.bin(binned)
    found = drafts.newest()
    assert found is not None
    assert found.record == kept


def test_a_draft_of_another_shape_is_damage(drafts: ReflectionDrafts, wing: PrivateWing) -> None:
    for content in ("[]", '{"title":1,"text":"x"}'):
        wing.drafts.put("new-reflection", 0, S(content))
        with pytest.raises(SpaceDamaged):
            drafts.waiting(None)
