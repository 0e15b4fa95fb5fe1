"""What is still the sample's is known as that, field by field, until somebody has written something else."""

from dataclasses import replace
from datetime import date

import pytest

from rmdesk.desk.checks import Weight, look_over
from rmdesk.desk.drafts import shifted
from rmdesk.desk.samples import SAMPLES, empty_pack, load_sample, sample_texts
from rmdesk.domain.journey import Workbook
from rmdesk.domain.packs import Pack
from rmdesk.runtime.resources import read_text
from rmdesk.workbook.contacts import load_contacts

TODAY = date(2026, 11, 22)
TEXTS = sample_texts(read_text, TODAY)
SIX = load_sample(read_text, "six-months", TODAY)


@pytest.mark.parametrize("name", [one.name for one in SAMPLES])
def test_a_fresh_programme_is_all_from_the_sample(name: str) -> None:
    pack = load_sample(read_text, name, TODAY)
    still = TEXTS.still(shifted(pack, date(2027, 9, 6)))
    assert {"organisation", "notices/controller", "notices/complaints", "notices/privacy"} <= still
    for number in range(len(pack.contacts)):
        assert {f"contacts/{number}/contact", f"contacts/{number}/hours"} <= still
    rooms = {f"dates/{place}/place" for place, one in enumerate(pack.dates) if not one.place.startswith("Online")}
    assert rooms == {one for one in still if one.endswith("/place")}
    assert {"prompts/0/text", "checklists/0/items", "clauses/0/text"} <= still


def test_a_field_is_ours_once_it_says_something_else() -> None:
    own = replace(SIX.contacts[0], contact="lead@trust.nhs.uk")
    still = TEXTS.still(replace(SIX, contacts=(own, *SIX.contacts[1:])))
    assert "contacts/0/contact" not in still
    assert {"contacts/0/hours", "contacts/1/contact"} <= still
    moved = replace(SIX.dates[1], place="Room 4")
    assert "dates/1/place" not in TEXTS.still(replace(SIX, dates=(SIX.dates[0], moved, *SIX.dates[2:])))


def test_nothing_of_ones_own_is_the_samples() -> None:
    assert TEXTS.still(empty_pack(TODAY)) == frozenset()
    another = replace(SIX.contacts[0], id="contact-3f9a2c01")
    assert not {one for one in TEXTS.still(replace(SIX, contacts=(another,))) if one.startswith("contacts")}


def named(pack: Pack, name: str) -> Pack:
    return TEXTS.renamed(pack, replace(pack, organisation=name))


def test_the_name_of_the_organisation_goes_where_the_sample_has_its_own() -> None:
    pack = SIX
    for name in ("H", "Harbour", "", "Harbour Trust"):
        pack = named(pack, name)
    assert pack.notices.controller == "Harbour Trust, 1 Example Road, Exampleton"
    assert pack.notices.contact == SIX.notices.contact
    assert "notices/controller" in TEXTS.still(pack)


def test_words_that_somebody_wrote_stay() -> None:
    pack = replace(SIX, notices=replace(SIX.notices, controller="Example Care NHS Foundation Trust, 4 Hill Road"))
    assert named(pack, "Harbour Trust").notices == pack.notices


def test_both_organisations_of_a_programme_are_named() -> None:
    pack = named(load_sample(read_text, "eighteen-months", TODAY), "Harbour Trust")
    pack = TEXTS.renamed(pack, replace(pack, partner_organisation="Hill Trust"))
    assert pack.notices.controller == "Harbour Trust, 2 Sample Street, Exampleton, together with Hill Trust"


def test_looking_over_names_each(workbook: Workbook) -> None:
    findings = look_over(SIX, workbook, load_contacts(read_text, TODAY), TODAY, samples=TEXTS)
    told = {one.where: one for one in findings}
    assert told["organisation"].weight is Weight.MEND
    assert "Monday to Thursday, 9am to 4pm" in told["contacts/0/hours"].words
    assert "Education centre, room 2" in told["dates/1/place"].words
    assert "dates/0/place" not in told
    assert SIX.prompts[0].text in told["prompts/0/text"].words
    looks = {"notices/complaints", "notices/privacy", "checklists", "clauses", "dates"}
    assert {told[one].weight for one in looks} == {Weight.LOOK}
