"""A person's own words as open files, and their erasing: everything is in them, and nothing is left in a page."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from rmdesk.domain.ids import PartnerId, RecordId, VaultId, new_id
from rmdesk.domain.my_words import SharedKind, SharedWords
from rmdesk.domain.questions import Answer, PickedAnswer, TextAnswer
from rmdesk.private.drafts import packed
from rmdesk.private.my_data import MyData
from rmdesk.private.my_data_files import as_json, as_markdown
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing, create_private
from rmdesk.security.keys import PrivateKeys, SpaceKey
from rmdesk.storage.integrity import check_content
from tests.fakes.clock import FakeClock
from tests.page_decryptor import decrypt

CANARY = "zqxjheronkvwy"
S = SecretText
NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)


@pytest.fixture
def keys() -> PrivateKeys:
    return PrivateKeys(VaultId(new_id()), PartnerId(new_id()), SpaceKey.generate())


@pytest.fixture
def wing(tmp_path: Path, keys: PrivateKeys) -> PrivateWing:
    wing = create_private(tmp_path / "private-1.db", keys, FakeClock())
    for number in range(40):
        entry = wing.journal.write(S(f"{CANARY} title {number}"), S(f"{CANARY} text " * 60))
        wing.journal.save(entry.id, S(f"# {CANARY}"), S(f"{CANARY} again\n## not a heading"))
        if number == 7:
            wing.journal.bin(entry.id)
    wing.answers.put(Answer("p1", f"{CANARY}?", 1, TextAnswer(f"{CANARY} answer")))
    wing.answers.put(Answer("p1", f"{CANARY}?", 1, TextAnswer(f"{CANARY} second answer")))
    wing.answers.put(Answer("p2", "Which?", 1, PickedAnswer((CANARY, "other"))))
    wing.answers.mark_done("page")
    wing.drafts.put("p1", 1, packed({"text": f"{CANARY} draft"}))
    wing.steps.write(RecordId(new_id()), RecordId(new_id()), S(f"{CANARY} step"))
    wing.profile.put("names", [CANARY])
    return wing


def shared() -> tuple[SharedWords, ...]:
    return (
        SharedWords(SharedKind.OFFER, "From a reflection", NOW, "Words I offered."),
        SharedWords(
            SharedKind.ANSWER, "What helps?", NOW, "Words noted for me.", typed_by_partner=True, confirmed=False
        ),
        SharedWords(SharedKind.ANSWER, "And now?", NOW, "I said yes.", typed_by_partner=True),
    )


def test_who_typed_the_shared_words_is_in_both_files(wing: PrivateWing) -> None:
    gathered = MyData(wing.space).gather()
    told = json.loads(as_json(gathered, shared(), NOW))["shared"]
    assert [(one["typed_by"], one["confirmed"]) for one in told] == [
        ("me", True), ("partner", False), ("partner", True)
    ]  # fmt: skip
    words = as_markdown(gathered, shared(), NOW).decode()
    assert (
        "On a shared page, 22 November 2026, typed by your partner. You have not confirmed it:\n\n> What helps?"
        in words
    )
    assert "On a shared page, 22 November 2026, typed by your partner. You have confirmed it:\n\n> And now?" in words
    assert "Offered, 22 November 2026:" in words


def test_json_holds_every_word_of_every_table(wing: PrivateWing) -> None:
    plain = json.loads(as_json(MyData(wing.space).gather(), shared(), NOW))
    private = plain["private"]
    assert (plain["format"], plain["version"], plain["made"]) == ("rmdesk-my-data", 1, "2026-11-22T08:00:00Z")
    assert len(private["reflections"]) == 40
    assert [len(one["versions"]) for one in private["reflections"]] == [2] * 40
    assert sum(one["in_bin_since"] is not None for one in private["reflections"]) == 1
    assert [version["value"] for version in private["answers"][0]["versions"]] == [
        {"text": f"{CANARY} answer"},
        {"text": f"{CANARY} second answer"},
    ]
    assert private["drafts"][0]["content"] == {"text": f"{CANARY} draft"}
    assert private["steps"][0]["words"] == f"{CANARY} step"
    assert private["other"]["profile"] == [{"name": "names", "value": f'["{CANARY}"]'}]
    assert plain["shared"][0]["words"] == "Words I offered."
    named = {"reflections", "reflection_versions", "answer_versions", "drafts", "steps", *private["other"]}
    assert named == {spec.name for spec in wing.space.schema.tables}


def test_markdown_holds_every_text_and_takes_nothing_in_it_for_a_heading(wing: PrivateWing) -> None:
    text = as_markdown(MyData(wing.space).gather(), shared(), NOW).decode()
    for words in (
        f"{CANARY} again",
        f"{CANARY} second answer",
        f"{CANARY} draft",
        f"{CANARY} step",
        "Words I offered.",
    ):
        assert words in text
    headings = [line for line in text.split("\n") if line.startswith("#")]
    assert not any(CANARY in line or "not a heading" in line for line in headings)
    assert "nothing protects it" in text


def test_erasing_leaves_no_word_in_any_page(wing: PrivateWing, keys: PrivateKeys, tmp_path: Path) -> None:
    """Raw pages, with a control: before, the same look finds them."""

    def found() -> int:
        data = decrypt((tmp_path / "private-1.db").read_bytes(), keys.space.key, keys.space.salt)
        return data.lower().count(CANARY.encode())

    wing.search.find(S(CANARY))
    assert found() > 1000
    MyData(wing.space).erase_everything()
    assert found() == 0
    counts = MyData(wing.space).counts()
    assert (counts.reflections, counts.answers, counts.steps, counts.drafts) == (0, 0, 0, 0)
    assert check_content(wing.space).ok
    assert all(not rows for rows in MyData(wing.space).gather().tables.values())
    wing.journal.write(S("New"), S("One may begin again."))
    assert wing.journal.count() == 1
    wing.close()


def test_what_was_gathered_shows_nothing_of_itself(wing: PrivateWing) -> None:
    assert CANARY not in repr(MyData(wing.space).gather())
