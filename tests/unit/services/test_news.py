"""What changed since somebody looked, and what waits for them: a list on their own laptop, of which nobody is told."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from rmdesk.domain.actions import ActionText
from rmdesk.domain.agreement import Clause
from rmdesk.domain.offers import Offer
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.succession import name_successor
from rmdesk.runtime.resources import read_text
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.news import Change, Happened, WaitsFor, WhatsNew
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.services.sharing import Sharing
from tests.memory_desks import meet, memory_desks
from tests.sample_pack import FULL_PACK, LEAD, LEAD_KEY, NEXT_LEAD, NEXT_LEAD_KEY, ORGANISATION_KEY, sealed_bytes
from tests.schedules import Laptop
from tests.shared_space import AMINA, JOHN

RULES = PackRules(lambda: read_text("security/words.txt").split())

Desks = tuple[Laptop, Laptop]


@pytest.fixture
def desks() -> Iterator[Desks]:
    both = memory_desks()
    for one in both:
        WhatsNew(one.workspace).looked()
    yield both
    for one in both:
        one.space.close()


def nobody(*_: object) -> bytes:
    raise AssertionError("nobody is asked for a passphrase on somebody else's computer")


def changes(one: Laptop) -> tuple[Change, ...]:
    return WhatsNew(one.workspace).look().changes


def waiting(one: Laptop) -> list[WaitsFor]:
    return [each.what for each in WhatsNew(one.workspace).look().waiting]


def test_nothing_is_new_at_first_and_my_own_changes_are_none(desks: Desks) -> None:
    amina, john = desks
    SharedAnswers(amina.workspace).save(Answer("p1", "What matters?", 1, TextAnswer("Time")))
    assert (changes(amina), changes(john)) == ((), ())
    meet(*desks)
    assert changes(amina) == ()
    (change,) = changes(john)
    assert (change.type, change.by, change.subject, change.happened) == ("answer", AMINA, "p1", {Happened.CHANGED})


def test_a_record_is_one_line_until_i_have_looked(desks: Desks) -> None:
    amina, john = desks
    made = Actions(amina.workspace, nobody).add(ActionText(title="Visit the clinic"))
    amina.clock.advance(minutes=30)
    before = Actions(amina.workspace, nobody).get(made).text
    Actions(amina.workspace, nobody).change(made, before, ActionText(title="Visit on Monday"))
    meet(*desks)
    new = WhatsNew(john.workspace).look()
    (change,) = new.changes
    assert (change.record, change.subject) == (made, "Visit on Monday")
    assert change.happened == {Happened.ADDED, Happened.CHANGED, Happened.AGREED}
    assert change.at == new.latest == amina.clock.now().replace(second=0, microsecond=0)
    assert [(one.what, one.record) for one in new.waiting] == [(WaitsFor.ACTION, made)]
    WhatsNew(john.workspace).looked()
    assert changes(john) == ()
    assert WhatsNew(john.workspace).look().since == john.clock.now().replace(second=0, microsecond=0)
    assert waiting(john) == [WaitsFor.ACTION]  # it waits until he agrees, not until he looks
    Actions(john.workspace, nobody).agree(Actions(john.workspace, nobody).get(made))
    assert waiting(john) == []


def test_looking_is_told_to_nobody(desks: Desks) -> None:
    amina, john = desks
    before = john.ids()
    WhatsNew(john.workspace).looked()
    assert john.ids() == before
    meet(*desks)
    assert changes(amina) == ()


def test_an_offer_is_there_once_and_taking_it_back_shows(desks: Desks) -> None:
    amina, john = desks
    offer = Sharing(amina.workspace).share(Offer("About me", "I like to be asked"))
    meet(*desks)
    assert waiting(john) == [WaitsFor.OFFER]
    WhatsNew(john.workspace).looked()
    assert waiting(john) == []
    Sharing(amina.workspace).take_back(offer)
    meet(*desks)
    (change,) = changes(john)
    assert (change.record, change.happened) == (offer, {Happened.TAKEN_AWAY})
    assert waiting(john) == []


def test_an_agreement_waits_for_a_signature(desks: Desks) -> None:
    amina, john = desks
    with amina.workspace.space.space.transaction() as tx:
        amina.workspace.space.agreements.propose(tx, amina.workspace.author, (Clause("c", "Time", "On time"),))
    assert waiting(amina) == []  # nobody else has signed, and it is hers
    meet(*desks)
    assert waiting(john) == [WaitsFor.SIGNING]
    latest = Agreements(john.workspace, (), nobody).latest()
    assert latest is not None
    Agreements(john.workspace, (), nobody).sign(latest)
    meet(*desks)
    assert (waiting(john), waiting(amina)) == ([], [WaitsFor.SIGNING])


def test_two_texts_wait_on_both_laptops(desks: Desks) -> None:
    for one in desks:
        SharedAnswers(one.workspace).save(Answer("p1", "What matters?", 1, TextAnswer(one.machine)))
    meet(*desks)
    for one in desks:
        (line,) = WhatsNew(one.workspace).look().waiting
        assert (line.what, line.subject) == (WaitsFor.CHOOSING, "p1")


def test_words_noted_in_my_name_wait_for_my_yes(desks: Desks) -> None:
    amina, john = desks
    SharedAnswers(amina.workspace).save(Answer("p1", "What matters?", 1, TextAnswer("what he said")), voice=JOHN)
    meet(*desks)
    assert waiting(john) == [WaitsFor.NOTED]
    assert waiting(amina) == []


def test_a_workbook_that_goes_on_elsewhere_is_told_to_the_other(desks: Desks) -> None:
    amina, john = desks
    amina.log.renew_device()
    meet(*desks)
    (change,) = changes(john)
    assert (change.type, change.happened) == ("device", {Happened.OTHER_COMPUTER})
    (told,) = [one for one in john.operations() if one.header.kind == "device"]
    assert isinstance(told.payload, dict)
    assert told.payload["why"] == "restored"
    meet(*desks)
    assert len([one for one in john.operations() if one.header.kind == "device"]) == 1


def test_only_a_pack_that_can_be_agreed_to_waits(desks: Desks) -> None:
    """What somebody writes there, and no pack bears out, asks nobody for anything."""
    amina, john = desks
    for one in desks:
        ProgrammePack(one.workspace, RULES).take(RULES.read(sealed_bytes()), fingerprint_digits(LEAD_KEY))
    meet(*desks)
    with john.workspace.space.space.transaction() as tx:
        john.workspace.space.packs.set_waiting(tx, john.workspace.author, "f" * 64)
    meet(*desks)
    assert waiting(amina) == []
    statement = name_successor(LEAD, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, date(2026, 11, 19))
    following = replace(FULL_PACK, version=4, keys=(NEXT_LEAD_KEY, ORGANISATION_KEY), successions=(statement,))
    ProgrammePack(john.workspace, RULES).take(RULES.read(sealed_bytes(following, NEXT_LEAD)))
    ProgrammePack(john.workspace, RULES).agree()
    meet(*desks)
    assert (waiting(amina), waiting(john)) == ([WaitsFor.PACK], [])
    forbidden = PackRules(RULES.words, lambda _digits: False)
    assert [one.what for one in WhatsNew(amina.workspace, forbidden).look().waiting] == []
