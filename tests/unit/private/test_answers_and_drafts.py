from pathlib import Path

import pytest

from rmdesk.domain.answer_codec import value_from_plain, value_to_plain
from rmdesk.domain.errors import TooLong
from rmdesk.domain.questions import Answer, PickedAnswer, RowsAnswer, ScaleAnswer, TextAnswer
from rmdesk.private.drafts import packed, unpacked
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing, create_private, open_private
from rmdesk.security.keys import PrivateKeys
from rmdesk.storage.integrity import check_content
from tests.fakes.clock import FakeClock

S = SecretText
VALUES = [
    TextAnswer("words"),
    PickedAnswer(("a", "b")),
    ScaleAnswer(3),
    ScaleAnswer(None, "prefer-not-to-say"),
    RowsAnswer((("a", "b"), ("c", ""))),
]


def said(text: str, wording: str = "What helps?") -> Answer:
    return Answer("helps", wording, 1, TextAnswer(text))


@pytest.mark.parametrize("value", VALUES, ids=repr)
def test_every_kind_of_answer_is_kept_with_its_wording(wing: PrivateWing, value: TextAnswer) -> None:
    answer = Answer("p", "The wording, as shown", 7, value)
    wing.answers.put(answer)
    assert wing.answers.get("p") == answer
    assert wing.answers.answered() == {"p"}


def test_answers_have_versions(wing: PrivateWing, clock: FakeClock) -> None:
    wing.answers.put(said("one"))
    wing.answers.put(said("one"))
    clock.advance(days=1)
    wing.answers.put(said("two", "What helps you?"))
    assert wing.answers.revision("helps") == 2
    wing.answers.bring_back("helps", 1)
    assert wing.answers.get("helps") == said("one")
    numbers = [(version.number, version.answer.wording) for version in wing.answers.versions("helps")]
    assert numbers == [(3, "What helps?"), (2, "What helps you?"), (1, "What helps?")]


def test_a_skip_is_not_stored_and_an_emptied_answer_counts_as_none(wing: PrivateWing) -> None:
    wing.answers.put(said("  "))
    assert wing.space.generation == 0
    wing.answers.put(said("one"))
    wing.answers.put(said(""))
    assert wing.answers.get("helps") is None
    assert wing.answers.answered() == frozenset()
    assert len(wing.answers.versions("helps")) == 2
    wing.answers.erase("helps")
    assert wing.answers.versions("helps") == ()
    assert check_content(wing.space).ok


def test_pages_are_done_by_the_persons_own_mark(wing: PrivateWing) -> None:
    wing.answers.put(said("one"))
    assert wing.answers.done_pages() == frozenset()
    wing.answers.mark_done("page-1")
    wing.answers.mark_done("page-2")
    wing.answers.take_mark_back("page-1")
    assert wing.answers.done_pages() == {"page-2"}


def test_drafts_by_item_and_base(wing: PrivateWing, clock: FakeClock) -> None:
    wing.drafts.put("r", 1, S("from version 1"))
    wing.drafts.put("r", 1, S("from version 1, longer"))
    clock.advance(seconds=2)
    wing.drafts.put("r", 2, S("from version 2"))
    wing.drafts.put("other", 0, S("x"))
    newest = wing.drafts.get("r")
    assert newest is not None
    assert (newest.base, newest.content.reveal(), newest.saved_at) == (2, "from version 2", clock.now())
    assert len(wing.drafts.all()) == 3
    wing.drafts.remove("r")
    wing.drafts.remove("nobody")
    assert [draft.item for draft in wing.drafts.all()] == ["other"]


def test_an_answer_ends_its_draft(wing: PrivateWing) -> None:
    value = RowsAnswer((("a", "b"),))
    wing.drafts.put("helps", 0, packed(value_to_plain(value)))
    draft = wing.drafts.get("helps")
    assert draft is not None
    assert value_from_plain(unpacked(draft.content)) == value
    wing.answers.put(said("one"), draft="helps")
    assert wing.drafts.get("helps") is None


def test_what_a_keyboard_can_make_is_kept_and_what_nobody_types_is_refused(wing: PrivateWing) -> None:
    wing.answers.put(said("cafe\u0301 \ud800 \x00"))
    wing.answers.put(said("cafe\u0301 \ud800 \x00"))
    answer = wing.answers.get("helps")
    assert answer is not None
    assert answer.value == TextAnswer("café ? ")
    assert wing.answers.revision("helps") == 1
    large = "x" * 300_000
    wing.drafts.put("d", 0, packed({"title": "\ud800", "text": large}))
    wing.answers.put(said(large))
    draft = wing.drafts.get("d")
    assert draft is not None
    assert unpacked(draft.content) == {"title": "?", "text": large}
    assert wing.answers.get("helps") == said(large)
    for save in (
        lambda: wing.answers.put(said("x" * 2_000_001)),
        lambda: wing.journal.write(S(""), S("x" * 2_000_001)),
        lambda: wing.drafts.put("d", 0, S("x" * 2_000_001)),
    ):
        with pytest.raises(TooLong):
            save()
    assert check_content(wing.space).ok


def test_profile_keeps_small_things(wing: PrivateWing) -> None:
    wing.profile.put("names", ["Sam", "Alex"])
    wing.profile.put("reminder", "2026-12-21")
    assert wing.profile.get("names") == ["Sam", "Alex"]
    wing.profile.remove("names")
    assert wing.profile.get("names") is None
    assert wing.profile.get("reminder") == "2026-12-21"


def test_everything_is_there_after_reopening(path: Path, keys: PrivateKeys, clock: FakeClock) -> None:
    wing = create_private(path, keys, clock)
    entry = wing.journal.write(S("t"), S("heron"))
    wing.answers.put(said("one"))
    wing.drafts.put("d", 0, S("half"))
    wing.close()
    wing.close()
    again = open_private(path, keys, clock, path.parent / "backups")
    assert again.journal.get(entry.id) == entry
    assert again.answers.get("helps") == said("one")
    assert len(again.drafts.all()) == 1
    assert len(again.search.find(S("heron"))) == 1
    again.close()
