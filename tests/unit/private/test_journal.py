from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.private.entries import Filter
from rmdesk.private.journal import NoSuchReflection
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.storage.integrity import check_content
from tests.fakes.clock import FakeClock

S = SecretText


def titles(wing: PrivateWing, size: int = 50, **how: object) -> list[str]:
    return [line.title.reveal() for line in wing.journal.page(size, **how)]  # type: ignore[arg-type]


def test_a_reflection_is_written_and_read(wing: PrivateWing, clock: FakeClock) -> None:
    written = wing.journal.write(S("Monday"), S("It went\r\nwell\x07."))
    assert (written.title.reveal(), written.text.reveal(), written.version) == ("Monday", "It went\nwell.", 1)
    assert written.created_at == written.saved_at == clock.now()
    assert wing.journal.get(written.id) == written
    assert wing.journal.count() == 1


def test_each_save_is_a_version_and_earlier_ones_come_back(wing: PrivateWing, clock: FakeClock) -> None:
    first = wing.journal.write(S("t"), S("one"))
    clock.advance(minutes=5)
    second = wing.journal.save(first.id, S("t"), S("two"))
    assert (second.version, second.saved_at - second.created_at) == (2, timedelta(minutes=5))
    assert wing.journal.save(first.id, S("t"), S("two")).version == 2
    back = wing.journal.bring_back(first.id, 1)
    assert (back.version, back.text.reveal()) == (3, "one")
    assert [(v.number, v.text.reveal()) for v in wing.journal.versions(first.id)] == [
        (3, "one"),
        (2, "two"),
        (1, "one"),
    ]
    with pytest.raises(NoSuchReflection):
        wing.journal.bring_back(first.id, 9)


def test_the_list_goes_page_by_page_from_new_to_old(wing: PrivateWing, clock: FakeClock) -> None:
    for number in range(7):
        wing.journal.write(S(f"t{number}"), S("x" * 500))
        clock.advance(days=10 if number % 2 else 0)
    seen: list[str] = []
    place = None
    while page := wing.journal.page(3, place):
        seen += [line.title.reveal() for line in page]
        place = page[-1].place
    assert seen == [f"t{number}" for number in (6, 5, 4, 3, 2, 1, 0)]
    assert wing.journal.page(1)[0].opening.reveal() == "x" * 200


def test_the_list_can_be_of_one_month(wing: PrivateWing) -> None:
    clock = FakeClock(datetime(2026, 8, 30, tzinfo=UTC))
    journal = type(wing.journal)(wing.space, clock)
    for number in range(4):
        journal.write(S(f"t{number}"), S("x"))
        clock.advance(days=1)
    assert titles(wing, wanted=Filter("2026-08")) == ["t1", "t0"]
    assert titles(wing, wanted=Filter("2026-09")) == ["t3", "t2"]
    assert titles(wing, wanted=Filter("2026-10")) == []
    assert journal.months() == (("2026-09", 2), ("2026-08", 2))


def test_the_bin_hides_and_gives_back(wing: PrivateWing) -> None:
    kept, binned = wing.journal.write(S("kept"), S("heron")), wing.journal.write(S("binned"), S("heron"))
    wing.journal.bin(binned.id)
    assert titles(wing) == ["kept"]
    assert [hit.id for hit in wing.search.find(S("heron "))] == [kept.id]
    assert [entry.id for entry in wing.journal.in_bin()] == [binned.id]
    assert wing.journal.get(binned.id).binned_at is not None
    for change in (wing.journal.bin, lambda record: wing.journal.save(record, S(""), S("")), wing.journal.versions):
        if change == wing.journal.versions:
            assert len(wing.journal.versions(binned.id)) == 1
            continue
        with pytest.raises(NoSuchReflection):
            change(binned.id)
    assert wing.journal.take_out_of_bin(binned.id).binned_at is None
    assert titles(wing) == ["binned", "kept"]
    assert len(wing.search.find(S("heron "))) == 2


def test_the_bin_is_purged_after_thirty_days(wing: PrivateWing, clock: FakeClock) -> None:
    old, young = wing.journal.write(S("old"), S("x")), wing.journal.write(S("young"), S("x"))
    wing.journal.save(old.id, S("old"), S("y"))
    wing.journal.bin(old.id)
    clock.advance(days=29)
    wing.journal.bin(young.id)
    assert wing.journal.purge_bin() == 0
    clock.advance(days=1)
    assert wing.journal.purge_bin() == 1
    with pytest.raises(NoSuchReflection):
        wing.journal.get(old.id)
    assert wing.journal.purge_bin([young.id, old.id]) == 1
    assert wing.space.read("SELECT count(*) FROM reflection_versions") == [(0,)]
    assert check_content(wing.space).ok


def test_purging_by_name_touches_the_bin_only(wing: PrivateWing) -> None:
    entry = wing.journal.write(S("t"), S("x"))
    assert wing.journal.purge_bin([entry.id]) == 0
    assert titles(wing) == ["t"]


def test_saving_ends_the_draft_in_the_same_step(wing: PrivateWing) -> None:
    wing.drafts.put("new-reflection", 0, S("half"))
    before = wing.space.generation
    entry = wing.journal.write(S("t"), S("whole"), draft="new-reflection")
    assert wing.space.generation == before + 1
    assert wing.drafts.get("new-reflection") is None
    wing.drafts.put(entry.id, 1, S("more"))
    wing.journal.save(entry.id, S("t"), S("whole and more"), draft=entry.id)
    assert wing.drafts.all() == ()


def test_odd_characters_are_kept_or_taken_out_but_never_fail(wing: PrivateWing) -> None:
    @settings(max_examples=25, deadline=None)
    @given(st.text(max_size=60))
    def run(text: str) -> None:
        entry = wing.journal.write(S(text), S(text))
        assert wing.journal.save(entry.id, entry.title, entry.text).version == 1
        wing.search.find(S(text))
        wing.drafts.put("x", 0, S(text))

    run()
    entry = wing.journal.write(S(""), S("\ud800 👩🏽‍⚕️ café"))
    assert entry.text.reveal() == "? 👩🏽‍⚕️ café"
    assert check_content(wing.space).ok


def test_versions_can_be_listed_without_their_words_and_opened_one_by_one(wing: PrivateWing, clock: FakeClock) -> None:
    record = wing.journal.write(S("Walk"), S("first")).id
    clock.advance(minutes=5)
    wing.journal.save(record, S("Walk"), S("second"))
    marks = wing.journal.version_marks(record)
    assert [(mark.number, mark.saved_at.minute) for mark in marks] == [(2, 47), (1, 42)]
    assert wing.journal.version(record, 1).text == S("first")
    with pytest.raises(NoSuchReflection):
        wing.journal.version(record, 3)


def test_the_bin_is_counted_and_says_when_something_is_due(wing: PrivateWing, clock: FakeClock) -> None:
    records = [wing.journal.write(S(""), S(f"note {n}")).id for n in range(3)]
    assert (wing.journal.count_in_bin(), wing.journal.is_purge_due()) == (0, False)
    for record in records:
        wing.journal.bin(record)
    assert wing.journal.count_in_bin() == 3
    assert [one.id for one in wing.journal.in_bin(2)] == records[:0:-1]
    clock.advance(days=29)
    assert not wing.journal.is_purge_due()
    clock.advance(days=1)
    assert wing.journal.is_purge_due()
    assert wing.journal.purge_bin() == 3
    assert not wing.journal.is_purge_due()


def test_all_of_it_is_there_and_found_after_the_file_is_made_anew(wing: PrivateWing) -> None:
    for number in range(15):
        wing.journal.write(S(f"day {number}"), S(f"heron number{number} " * 50))
    gone = wing.journal.write(S("a day"), S("stork"))
    wing.journal.bin(gone.id)
    wing.journal.purge_bin([gone.id])
    wing.space.rebuild()
    assert check_content(wing.space).ok
    assert len(wing.search.find(S("heron "))) == 15
    assert not wing.search.find(S("stork"))
    later = wing.journal.write(S("later"), S("kestrel"))
    assert [hit.id for hit in wing.search.find(S("kestrel "))] == [later.id]
