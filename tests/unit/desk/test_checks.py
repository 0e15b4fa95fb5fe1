"""Looking over a programme: faults first, then advice; a good programme has little to say."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from rmdesk.desk.checks import Weight, look_over
from rmdesk.desk.sensitive import Asks, asks_for
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import DateKind, KeyName, Pack, ProgrammeDate
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.runtime.resources import read_text
from rmdesk.workbook.contacts import SupportContacts, load_contacts
from tests.sample_pack import FULL_PACK, LEAD_KEY, ORGANISATION_KEY, PLAIN_PACK, in_own_words

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def contacts() -> SupportContacts:
    return load_contacts(read_text, TODAY)


def found(pack: Pack, workbook: Workbook, contacts: SupportContacts, today: date = TODAY) -> dict[str, str]:
    return {one.where: one.words for one in look_over(pack, workbook, contacts, today) if one.weight is Weight.LOOK}


def test_what_has_to_be_mended_stands_first(workbook: Workbook, contacts: SupportContacts) -> None:
    findings = look_over(replace(in_own_words(PLAIN_PACK), organisation=""), workbook, contacts, TODAY)
    assert (findings[0].weight, findings[0].where) == (Weight.MEND, "organisation")
    assert {one.weight for one in findings[1:]} == {Weight.LOOK}


def test_a_signable_pack_has_nothing_to_mend(workbook: Workbook, contacts: SupportContacts) -> None:
    assert all(one.weight is Weight.LOOK for one in look_over(in_own_words(FULL_PACK), workbook, contacts, TODAY))


def test_each_empty_place_for_local_support_is_told(workbook: Workbook, contacts: SupportContacts) -> None:
    told = [one.words for one in look_over(PLAIN_PACK, workbook, contacts, TODAY) if one.where == "contacts"]
    assert len(told) == len(contacts.slots)
    assert any("Freedom to Speak Up" in one for one in told)


def test_a_contact_is_asked_for_again_after_180_days(workbook: Workbook, contacts: SupportContacts) -> None:
    pack, checked = in_own_words(FULL_PACK), FULL_PACK.contacts[0].checked_on
    where = "contacts/0/checked_on"
    assert where not in found(pack, workbook, contacts, checked + timedelta(days=180))
    assert where in found(pack, workbook, contacts, checked + timedelta(days=181))


def test_dates_that_may_be_slips_are_told(workbook: Workbook, contacts: SupportContacts) -> None:
    days = (date(2027, 3, 6), date(2027, 3, 6), date(2027, 9, 1))
    dates = tuple(ProgrammeDate(f"d{number}", DateKind.WORKSHOP, "A", day) for number, day in enumerate(days))
    told = found(replace(PLAIN_PACK, start=date(2026, 12, 1), dates=dates), workbook, contacts)
    assert "weekend" in told["dates/0/day"]
    assert "another date" in told["dates/1/day"]
    assert "after the programme" in told["dates/2/day"]


def test_a_date_before_the_start_is_told(workbook: Workbook, contacts: SupportContacts) -> None:
    pack = replace(PLAIN_PACK, start=date(2026, 12, 1), dates=(
        ProgrammeDate("early", DateKind.WORKSHOP, "A", date(2026, 11, 30)),
        ProgrammeDate("first", DateKind.WORKSHOP, "B", date(2026, 12, 1)),
    ))  # fmt: skip
    told = found(pack, workbook, contacts)
    assert "before the programme begins" in told["dates/0/day"]
    assert "dates/1/day" not in told


def test_keys_that_it_does_not_allow_are_told(workbook: Workbook, contacts: SupportContacts) -> None:
    def keys_told(*allowed: KeyName) -> list[str]:
        digits = {fingerprint_digits(one) for one in allowed}
        findings = look_over(FULL_PACK, workbook, contacts, TODAY, digits.__contains__)
        return [one.words for one in findings if one.where == "keys"]

    assert keys_told(LEAD_KEY, ORGANISATION_KEY) == []
    [one] = keys_told(LEAD_KEY)
    assert ORGANISATION_KEY.name in one
    [none] = keys_told()
    assert "cannot open the pack" in none


def test_every_sentence_takes_its_values(workbook: Workbook, contacts: SupportContacts) -> None:
    """What is found can be translated: the sentence has no name in it, and each place in it has a value."""
    broken = replace(in_own_words(FULL_PACK), months=99, organisation="x" * 999, keys=())
    for one in look_over(broken, workbook, contacts, TODAY):
        assert "{" not in one.words


def test_words_for_a_page_that_is_not_there_are_told(workbook: Workbook, contacts: SupportContacts) -> None:
    [wording] = FULL_PACK.page_wordings[:1]
    told = found(replace(FULL_PACK, page_wordings=(replace(wording, page="no-such-page"),)), workbook, contacts)
    assert "no-such-page" in told["wordings"]


def test_a_prompt_that_asks_too_much_is_told(workbook: Workbook, contacts: SupportContacts) -> None:
    prompt = replace(FULL_PACK.prompts[0], text="What is the worst thing that happened to you at work?")
    told = found(replace(FULL_PACK, prompts=(prompt,)), workbook, contacts)
    assert told["prompts/0/text"] == Asks.HURT.value


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tell us about your trauma.", Asks.HURT),
        ("Share your experiences of racism.", Asks.HURT),
        ("Have you been bullied at work?", Asks.HURT),
        ("Do you have a diagnosis?", Asks.HEALTH),
        ("Write down your disability.", Asks.HEALTH),
        ("What is your partner's religion?", Asks.PARTNER),
        ("What ethnicity is your partner?", Asks.PARTNER),
        ("Name the manager who did this.", Asks.NAMES),
    ],
)
def test_what_asks_too_much(text: str, kind: Asks) -> None:
    assert kind in asks_for(text)


def test_our_own_prompts_and_plain_ones_do_not_ask_too_much(workbook: Workbook) -> None:
    assert asks_for("What helps you to do your best work?") == ()
    asking = [
        question.id
        for stage in workbook.stages
        for page in stage.pages
        for question in page.questions
        if asks_for(question.text)
    ]
    assert len(asking) <= 3, asking
