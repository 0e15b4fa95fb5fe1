"""What is taken along into a new workbook: exactly what was chosen, with its day, and nothing of sessions."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rmdesk.domain.ids import PartnerId, RecordId, VaultId, new_id
from rmdesk.domain.journey import Audience, Page, SessionPart, Stage, StageKind, Workbook
from rmdesk.domain.questions import Answer, Question, QuestionKind, TextAnswer
from rmdesk.private.carrying import Taken, carry_over, takeable_pages, takeable_reflections
from rmdesk.private.secret_text import SecretText as S
from rmdesk.private.wing import PrivateWing, create_private
from rmdesk.security.keys import PrivateKeys, SpaceKey
from tests.fakes.clock import FakeClock


def asked(*ids: str) -> tuple[Question, ...]:
    return tuple(Question(one, QuestionKind.SHORT_TEXT, "What?") for one in ids)


MINE = Page("mine", "About me", Audience.ONLY_YOU, 5, "", asked("mine-one", "mine-two"))
EMPTY = Page("empty", "Hopes", Audience.ONLY_YOU, 5, "", asked("empty-one"))
OURS = Page("ours", "For both", Audience.BOTH, 5, "", asked("ours-one"))
BEFORE = Page("before", "Before", Audience.ONLY_YOU, 5, "", asked("before-one"), session=SessionPart.BEFORE)
WORKBOOK = Workbook(
    1,
    "en-GB",
    (
        Stage("start", 0, "Start", "", (MINE, EMPTY, OURS)),
        Stage("every-session", 8, "Sessions", "", (BEFORE,), StageKind.EVERY_SESSION),
    ),
)


@pytest.fixture
def target(tmp_path: Path, clock: FakeClock) -> Iterator[PrivateWing]:
    keys = PrivateKeys(VaultId(new_id()), PartnerId(new_id()), SpaceKey.generate())
    made = create_private(tmp_path / "private-87654321.db", keys, clock)
    yield made
    made.close()


def test_pages_with_answers_can_be_taken_along_but_not_those_of_sessions(wing: PrivateWing) -> None:
    for prompt in ("mine-two", "before-one", "before-one@3", "ours-one"):
        wing.answers.put(Answer(prompt, "What?", 1, TextAnswer("Words")))
    (page,) = takeable_pages(wing, WORKBOOK)
    assert (page.id, page.title, page.prompts) == ("mine", "About me", ("mine-two",))


def test_only_what_was_chosen_goes_along_and_keeps_its_day(
    wing: PrivateWing, target: PrivateWing, clock: FakeClock
) -> None:
    kept = wing.journal.write(S("Kept"), S("First words"))
    wing.journal.save(kept.id, S("Kept"), S("Words of now"))
    left = wing.journal.write(S("Left"), S("Behind"))
    binned = wing.journal.write(S("Binned"), S("Gone"))
    wing.journal.bin(binned.id)
    assert [one.id for one in takeable_reflections(wing)] == [left.id, kept.id]
    for prompt in ("mine-one", "mine-two"):
        wing.answers.put(Answer(prompt, "What?", 1, TextAnswer(f"Words of {prompt}")))
    clock.advance(days=40)
    carry_over(wing, target, Taken((kept.id,), ("mine-two", "empty-one")))
    (line,) = takeable_reflections(target)
    copied = target.journal.get(line.id)
    assert (copied.title, copied.text, copied.created_at) == (S("Kept"), S("Words of now"), kept.created_at)
    assert copied.id != kept.id
    assert copied.version == 1
    assert target.answers.answered() == {"mine-two"}
    found = target.search.find(S("words"))
    assert [hit.id for hit in found] == [copied.id]
    assert wing.journal.count() == 2


def test_nothing_chosen_takes_nothing(wing: PrivateWing, target: PrivateWing) -> None:
    wing.journal.write(S(""), S("Words"))
    carry_over(wing, target, Taken())
    assert target.journal.count() == 0


def test_a_reflection_that_is_gone_is_a_bug_of_the_caller(wing: PrivateWing, target: PrivateWing) -> None:
    with pytest.raises(KeyError):
        carry_over(wing, target, Taken((RecordId(new_id()),)))
    assert target.journal.count() == 0
