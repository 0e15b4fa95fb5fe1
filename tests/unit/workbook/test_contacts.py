from datetime import date, timedelta

import pytest

from rmdesk.domain.contacts import Need
from rmdesk.domain.errors import ContentBroken
from rmdesk.workbook.contacts import Nation, SupportContacts, load_contacts, may_have_changed

CHECKED = date(2026, 11, 21)
ONE = """\
[[contacts]]
id = "one"
name = "One"
need = "urgent"
contact = "1"
hours = "Any time"
for_whom = "Anyone."
nation = "uk"
source = "A page"
checked_on = 2026-11-21
status = "verified"
"""


@pytest.fixture(scope="module")
def contacts(read) -> SupportContacts:
    return load_contacts(read, CHECKED)


def shown(contacts: SupportContacts, nation: Nation = Nation.ENGLAND, *, unlocked: bool = True) -> dict[str, str]:
    groups = contacts.groups(nation, unlocked=unlocked)
    return {line.contact.id: line.contact.contact for group in groups for line in group.lines}


def test_the_checked_core_is_shown_as_it_was_checked(contacts: SupportContacts) -> None:
    assert shown(contacts) == {
        "emergency": "999",
        "nhs-111": "111",
        "samaritans": "116 123",
        "shout": "Text SHOUT to 85258",
        "practitioner-health": "0300 0303 300",
        "protect": "020 3117 2520",
        "rcn-direct": "0345 772 6100",
        "baatn": "baatn.org.uk",
        "talking-therapies": "Refer yourself, or ask your GP",
    }


def test_groups_come_in_the_order_of_need(contacts: SupportContacts) -> None:
    groups = contacts.groups(unlocked=True)
    assert [group.need for group in groups] == list(Need)
    organisation = groups[2]
    assert organisation.lines == ()
    assert len(organisation.slots) >= 4


def test_nothing_unverified_is_ever_shown(contacts: SupportContacts) -> None:
    unverified = {one.id for one in contacts if one.status == "unverified"}
    assert unverified >= {"emergency-text", "emergency-bsl", "nhs-111-bsl", "relay-uk"}
    for nation in Nation:
        assert not unverified & set(shown(contacts, nation))


def test_identity_networks_wait_until_unlocked(contacts: SupportContacts) -> None:
    assert set(shown(contacts)) - set(shown(contacts, unlocked=False)) == {"baatn"}


def test_only_england_has_checked_services_of_its_own_so_far(contacts: SupportContacts) -> None:
    assert [nation for nation in Nation if contacts.holds(nation)] == [Nation.UK, Nation.ENGLAND]


def test_another_nation_does_not_get_the_lines_of_england(contacts: SupportContacts) -> None:
    assert {"nhs-111", "practitioner-health", "talking-therapies"}.isdisjoint(shown(contacts, Nation.SCOTLAND))
    assert {"emergency", "samaritans"} <= set(shown(contacts, Nation.SCOTLAND))


def test_after_180_days_a_contact_says_so_but_999_and_116_123_never_do(read, contacts: SupportContacts) -> None:
    for one in contacts:
        assert not may_have_changed(one, CHECKED + timedelta(days=180))
        assert not may_have_changed(one, CHECKED - timedelta(days=1000))
        late = may_have_changed(one, CHECKED + timedelta(days=181))
        assert late == (one.contact not in {"999", "116 123"})
    later = load_contacts(read, CHECKED + timedelta(days=181)).groups(unlocked=True)
    fresh = [line.contact.contact for group in later for line in group.lines if not line.may_have_changed]
    assert fresh == ["999", "116 123"]


def test_what_is_never_listed_is_not_in_the_file(read) -> None:
    text = read("content/en-GB/contacts.toml").replace(" ", "")
    for number in ("03001317000", "FRONTLINE", "03003300630", "03454084391"):
        assert number not in text


def test_hours_that_we_could_not_find_say_so(contacts: SupportContacts) -> None:
    hours = {one.id: one.hours for one in contacts}
    assert hours["protect"] == hours["rcn-direct"] == "We could not find the hours"


def test_local_slots_are_sentences_and_never_numbers(contacts: SupportContacts) -> None:
    names = {slot.id for slot in contacts.slots}
    assert names == {"programme-lead", "wellbeing", "employee-assistance", "occupational-health", "chaplaincy"} | {
        "freedom-to-speak-up",
        "union",
        "staff-networks",
    }
    for slot in contacts.slots:
        assert "programme" in slot.ask
        assert not any(letter.isdigit() for letter in slot.ask)


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "has no verified contact"),
        (ONE.replace('"verified"', '"unverified"'), 1, "has no verified contact"),
        (ONE.replace('"verified"', '"sure"'), 11, "not known"),
        (ONE.replace('"urgent"', '"later"'), 4, "not known"),
        (ONE.replace('"uk"', '"france"'), 8, "not known"),
        (ONE.replace('contact = "1"\n', ""), 1, 'Contact "one" has no "contact"'),
        (ONE + "source_date = 2026-12-01\n", 12, "younger than its check"),
        (ONE + '[[local]]\nid = "one"\n', 13, "same id"),
        (ONE + '[[local]]\nid = "two"\n', 12, 'Local slot "two" has no "name"'),
    ],
)
def test_a_broken_list_is_told_with_its_line(reading, text: str, line: int, says: str) -> None:
    with pytest.raises(ContentBroken) as caught:
        load_contacts(reading({"contacts.toml": text}), CHECKED)
    assert caught.value.detail.startswith(f"content/en-GB/contacts.toml, line {line}: ")
    assert says in caught.value.detail
