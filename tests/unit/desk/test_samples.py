"""The sample programmes: whole, plain, and not to be signed before their contacts were checked."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rmdesk.desk.checks import Weight, look_over
from rmdesk.desk.samples import NEVER, SAMPLES, empty_pack, load_sample
from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import DateKind, Pack
from rmdesk.domain.programme import sessions_from
from rmdesk.packs.codec import decode, encode, faults_of
from rmdesk.packs.faults import FaultKind
from rmdesk.runtime.resources import read_text
from rmdesk.workbook.contacts import load_contacts
from tests.sample_pack import LEAD_KEY, ORGANISATION_KEY, in_own_words

TODAY = date(2026, 11, 22)
NAMES = [one.name for one in SAMPLES]


def ready(name: str) -> Pack:
    """A sample as somebody has made it ready: keys, and every contact checked."""
    pack = load_sample(read_text, name, TODAY)
    checked = tuple(replace(one, checked_on=TODAY) for one in pack.contacts)
    return replace(pack, keys=(LEAD_KEY, ORGANISATION_KEY), contacts=checked)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_wants_only_keys_and_checked_contacts(name: str) -> None:
    pack = load_sample(read_text, name, TODAY)
    assert {one.checked_on for one in pack.contacts} == {NEVER}
    assert {one.kind for one in faults_of(pack)} == {FaultKind.CHECK_DATE, FaultKind.KEYS}


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_that_was_made_ready_can_be_signed(name: str) -> None:
    assert decode(encode(ready(name))) == ready(name)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_has_little_to_look_at(name: str, workbook: Workbook) -> None:
    pack = in_own_words(ready(name))
    findings = look_over(pack, workbook, load_contacts(read_text, TODAY), TODAY)
    assert all(one.weight is Weight.LOOK for one in findings)
    assert [one.words for one in findings if one.where != "contacts"] == []


@pytest.mark.parametrize("name", NAMES)
def test_what_is_made_up_in_a_sample_has_to_be_mended_even_once_it_is_checked(name: str, workbook: Workbook) -> None:
    pack = ready(name)
    findings = look_over(pack, workbook, load_contacts(read_text, TODAY), TODAY)
    mend = {one.where for one in findings if one.weight is Weight.MEND}
    contacts = {f"contacts/{number}/contact" for number in range(len(pack.contacts))}
    assert mend == {*contacts, "notices/contact", "notices/controller", "organisation"}


def test_a_contact_that_nobody_has_checked_is_told_as_that(workbook: Workbook) -> None:
    """Once it is no longer made up; before that one sentence about it is enough."""
    sample, contacts = load_sample(read_text, NAMES[0], TODAY), load_contacts(read_text, TODAY)
    for pack, there in ((sample, False), (in_own_words(sample), True)):
        findings = look_over(pack, workbook, contacts, TODAY)
        told = [one for one in findings if one.where == "contacts/0/checked_on"]
        assert [one.weight for one in told] == [Weight.MEND] * there
        assert all("has not been checked yet" in one.words for one in told)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_whole(name: str) -> None:
    pack = load_sample(read_text, name, TODAY)
    assert {one.kind for one in pack.dates} == set(DateKind)
    assert len(pack.checklists) == 2
    assert pack.prompts
    assert pack.clauses
    assert len(pack.notices.privacy) >= 3
    assert pack.retention_months
    assert all("example.org" in one.contact or one.contact.startswith("01632 960") for one in pack.contacts)


@pytest.mark.parametrize("name", NAMES)
def test_sessions_come_after_the_workshop_where_people_meet(name: str) -> None:
    pack = load_sample(read_text, name, TODAY)
    meet = next(one.day for one in pack.dates if one.id == "workshop-1")
    assert sessions_from(pack) == meet + timedelta(weeks=1)
    without = tuple(one for one in pack.dates if one.kind is not DateKind.WORKSHOP)
    assert sessions_from(replace(pack, dates=without)) == pack.start
    assert sessions_from(replace(pack, start=None)) is None


def test_the_lengths_are_those_of_their_names() -> None:
    assert [load_sample(read_text, name, TODAY).months for name in NAMES] == [6, 18]


def test_an_empty_programme_has_room_for_everything() -> None:
    assert empty_pack(TODAY).issued == TODAY
    assert faults_of(empty_pack(TODAY))


@pytest.mark.parametrize("text", ["programme =", "dates = 3", 'months = "six"'])
def test_a_broken_sample_is_told(text: str) -> None:
    try:
        pack = load_sample(lambda _: text, "broken", TODAY)
    except ContentBroken as error:
        assert "packs/broken.toml" in error.detail  # noqa: PT017 - either is well: refused, or a draft with its faults
    else:
        assert faults_of(pack)
