"""Programmes at a desk: drafts with faults are kept, packs are signed with the next number, nothing is overwritten."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from rmdesk.desk.drafts import DraftShelf, Listed, next_year
from rmdesk.domain.desk_errors import DraftDamaged, ProgrammeTaken
from rmdesk.domain.pack_errors import PackRefused
from rmdesk.packs.codec import faults_of
from rmdesk.packs.trust import Verdict, judge, pin_of
from tests.sample_pack import FULL_PACK, LEAD, PLAIN_PACK

TODAY = date(2026, 11, 22)


@pytest.fixture
def shelf(tmp_path: Path) -> DraftShelf:
    return DraftShelf(tmp_path / "desk")


def test_a_draft_comes_back_faults_and_all(shelf: DraftShelf) -> None:
    half = replace(FULL_PACK, organisation="", keys=(), cohort="C" * 500)
    assert faults_of(half)
    shelf.begin(half)
    assert shelf.load(half.programme) == half
    assert shelf.all() == (Listed(half.programme, "", "C" * 500, 0),)


def test_a_programme_is_not_begun_twice(shelf: DraftShelf) -> None:
    shelf.begin(FULL_PACK)
    with pytest.raises(ProgrammeTaken):
        shelf.begin(PLAIN_PACK)
    assert shelf.load(FULL_PACK.programme) == FULL_PACK


def test_signing_numbers_the_packs_and_pairs_take_them_in_turn(shelf: DraftShelf) -> None:
    draft = shelf.begin(replace(FULL_PACK, version=1))
    first = shelf.sign(draft, [LEAD], TODAY)
    second = shelf.sign(replace(shelf.load(draft.programme), cohort="Cohort 6"), [LEAD], TODAY + timedelta(days=30))
    assert (first.sealed.pack.version, second.sealed.pack.version) == (1, 2)
    assert second.sealed.pack.issued == date(2026, 12, 22)
    assert judge(second.sealed, pin_of(first.sealed)).verdict is Verdict.TAKE
    assert [one.path for one in shelf.signed(draft.programme)] == [first.path, second.path]
    assert shelf.all()[0].signed == 2


def test_the_number_goes_on_after_the_tenth(shelf: DraftShelf) -> None:
    draft = shelf.begin(replace(PLAIN_PACK, version=9))
    numbers = [shelf.sign(draft, [LEAD], TODAY).sealed.pack.version for _ in range(3)]
    assert numbers == [9, 10, 11]
    assert [one.sealed.pack.version for one in shelf.signed(draft.programme)] == numbers


def test_a_draft_with_a_fault_is_not_signed(shelf: DraftShelf) -> None:
    draft = shelf.begin(replace(PLAIN_PACK, organisation=""))
    with pytest.raises(PackRefused):
        shelf.sign(draft, [LEAD], TODAY)
    assert shelf.signed(draft.programme) == ()


def test_a_damaged_signed_pack_keeps_its_number(shelf: DraftShelf) -> None:
    draft = shelf.begin(PLAIN_PACK)
    signed = shelf.sign(draft, [LEAD], TODAY)
    signed.path.write_bytes(b"rubbish")
    assert shelf.signed(draft.programme) == ()
    assert shelf.sign(draft, [LEAD], TODAY).sealed.pack.version == 2


def test_a_damaged_draft_is_told_and_begun_again_from_what_was_signed(shelf: DraftShelf, tmp_path: Path) -> None:
    draft = shelf.begin(PLAIN_PACK)
    signed = shelf.sign(draft, [LEAD], TODAY)
    path = tmp_path / "desk" / f"programme-{draft.programme}" / "draft.json"
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(DraftDamaged):
        shelf.load(draft.programme)
    assert shelf.all() == (Listed(draft.programme, draft.programme, "", 1, readable=False),)
    assert shelf.start_again(draft.programme) == signed.sealed.pack == shelf.load(draft.programme)
    assert path.with_name("draft-before.json").exists()


def test_with_nothing_signed_there_is_nothing_to_begin_again_from(shelf: DraftShelf) -> None:
    shelf.begin(PLAIN_PACK)
    with pytest.raises(DraftDamaged):
        shelf.start_again(PLAIN_PACK.programme)
    assert shelf.load(PLAIN_PACK.programme) == PLAIN_PACK


def test_the_next_year_keeps_words_and_weekdays(shelf: DraftShelf) -> None:
    begun = shelf.begin(next_year(FULL_PACK, "example-2028", date(2027, 12, 1)))
    assert (begun.programme, begun.version, begun.keys) == ("example-2028", 1, FULL_PACK.keys)
    assert [one.day.weekday() for one in begun.dates] == [one.day.weekday() for one in FULL_PACK.dates]
    assert all(
        timedelta(days=361) <= late.day - early.day <= timedelta(days=369)
        for late, early in zip(begun.dates, FULL_PACK.dates, strict=True)
    )
    assert begun.contacts == FULL_PACK.contacts


def test_a_programme_can_be_taken_off_the_desk(shelf: DraftShelf, tmp_path: Path) -> None:
    draft = shelf.begin(PLAIN_PACK)
    shelf.sign(draft, [LEAD], TODAY)
    shelf.remove(draft.programme)
    assert shelf.all() == ()
    assert list((tmp_path / "desk").iterdir()) == []
