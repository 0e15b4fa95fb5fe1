"""After a laptop was lost: other keys for files, met again in the same workbook, and nothing that the old ones sign."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.exchange_errors import (
    ForSomebodyElse,
    FromNobodyWeKnow,
    KeysGivenUp,
    NotPairedYet,
    PairingOutOfOrder,
    PartnerKeysChanged,
    WrongPairingCode,
)
from rmdesk.security.exchange_seal import Unsealer
from rmdesk.security.signatures import Signer
from rmdesk.services.exchange import Exchange
from rmdesk.services.pairing import Pairing
from rmdesk.services.pairing_state import CodesWanted, NotBegun, OneLaptop, Paired
from tests.fakes.clock import FakeClock
from tests.shared_space import AMINA, JOHN
from tests.two_laptops import Desk, desk, desk_in, meet, pair_up, send

WORDS = [f"word{number}" for number in range(2_000)]


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[list[Desk]]:
    """Amina and John, who have written to each other."""
    amina, john = desk(tmp_path / "amina", AMINA), desk(tmp_path / "john", JOHN)
    pair_up(amina, john)
    meet(amina, john)
    made = [amina, john]
    yield made
    for one in made:
        one.close()


def fresh(one: Desk) -> Desk:
    """The same workbook after every key was changed because a laptop is lost."""

    def secret(what: str) -> bytes:
        return hashlib.sha256(f"{one.keys.partner} {what}".encode()).digest()

    return replace(one, keys=replace(one.keys, carried=(Signer(secret("sign")), Unsealer(secret("open")))))


def pairing(one: Desk) -> Pairing:
    return Pairing(one.workspace, one.keys, WORDS)


def restored(lost: Desk, folder: Path) -> Desk:
    """John's copy, on a new laptop, after he changed every key there."""
    lost.copy_to(folder)
    new = desk_in(folder, JOHN, FakeClock())
    new.space.log.renew_device()
    return fresh(new)


def by_call(first: Desk, second: Desk) -> None:
    """A whole pairing by a call."""
    one, other = pairing(first), pairing(second)
    one.invite(False)
    other.read(one.waiting_file())
    one.read(other.waiting_file())
    other.read(one.waiting_file())
    digits = []
    for each in (one, other):
        state = each.state()
        assert isinstance(state, CodesWanted)
        digits.append(state.digits)
    other.type_code(digits[0])
    assert isinstance(one.type_code(digits[1]), Paired)


def names(one: Desk) -> set[str]:
    return {each.name for each in one.space.partners.all()}


def rename(one: Desk, name: str) -> None:
    with one.space.space.transaction() as tx:
        one.space.partners.rename(tx, one.workspace.author, name)


def test_the_lost_laptop_is_shut_out_and_the_new_one_goes_on(desks: list[Desk], tmp_path: Path) -> None:
    amina, lost = desks
    rename(lost, "John, before")
    new = restored(lost, tmp_path / "new")
    desks.append(new)
    with pytest.raises(NotPairedYet):
        new.exchange.make()  # nobody would open it
    assert pairing(new).state() == NotBegun(again=True)
    assert pairing(amina).give_up_keys() == NotBegun(again=True, can_go_back=True)
    with pytest.raises(NotPairedYet):
        amina.exchange.make()  # nothing more is sealed to the lost keys
    (by_the_finder,) = lost.exchange.make()
    with pytest.raises(NotPairedYet):
        amina.exchange.open(by_the_finder)
    by_call(new, amina)
    with pytest.raises(FromNobodyWeKnow):
        amina.exchange.open(by_the_finder)
    rename(new, "John, again")
    send(new, amina)
    assert names(amina) == {"Amina", "John, again"}
    rename(amina, "Amina, again")
    (file,) = amina.exchange.make()
    with pytest.raises(ForSomebodyElse):
        lost.exchange.open(file)
    new.exchange.open(file)
    assert names(new) == names(amina) == {"Amina, again", "John, again"}
    for one in (amina, new):
        one.space.log.verify()
    assert amina.operations() == new.operations()


def test_what_the_lost_laptop_wrote_before_comes_with_the_copy(desks: list[Desk], tmp_path: Path) -> None:
    """Signed by the keys of the log, which stay: the file that brings it is signed by the fresh ones."""
    amina, lost = desks
    rename(lost, "Not sent before it was lost")
    new = restored(lost, tmp_path / "new")
    desks.append(new)
    pairing(amina).give_up_keys()
    by_call(amina, new)
    send(new, amina)
    assert "Not sent before it was lost" in names(amina)


def test_the_keys_of_the_lost_laptop_do_not_meet_again(desks: list[Desk]) -> None:
    """Whoever has the lost laptop, and its passphrase, and calls."""
    amina, lost = desks
    with lost.space.space.transaction() as tx:
        lost.space.peers.remove(tx, AMINA)
    pairing(lost).give_up_keys()
    pairing(lost).invite(False)
    pairing(amina).give_up_keys()
    with pytest.raises(KeysGivenUp):
        pairing(amina).read(pairing(lost).waiting_file())


def test_other_keys_are_refused_until_the_known_ones_were_given_up(desks: list[Desk], tmp_path: Path) -> None:
    amina, lost = desks
    new = restored(lost, tmp_path / "new")
    desks.append(new)
    pairing(new).invite(False)
    with pytest.raises(PartnerKeysChanged):
        pairing(amina).read(pairing(new).waiting_file())
    assert isinstance(pairing(amina).state(), Paired)


def test_a_stranger_does_not_take_the_place(desks: list[Desk]) -> None:
    amina, john = desks
    stranger = replace(john, keys=replace(fresh(john).keys, partner=type(JOHN)("9" * 32)))
    pairing(amina).give_up_keys()
    other = Pairing(replace(stranger).workspace, stranger.keys, WORDS)
    with pytest.raises(Exception, match="another partner"):
        pairing(amina)._refuse_if_complete(other._mine)


def test_a_laptop_that_was_found_goes_on(desks: list[Desk]) -> None:
    amina, john = desks
    pairing(amina).give_up_keys()
    assert isinstance(pairing(amina).go_on_as_before(), Paired)
    rename(john, "Found again")
    send(john, amina)
    assert "Found again" in names(amina)
    with pytest.raises(PairingOutOfOrder):
        pairing(amina).go_on_as_before()


def test_it_can_be_left_and_begun_again_at_every_step(desks: list[Desk], tmp_path: Path) -> None:
    amina, lost = desks
    new = restored(lost, tmp_path / "new")
    desks.append(new)
    pairing(amina).give_up_keys()
    pairing(amina).invite(True)
    assert pairing(amina).drop() == NotBegun(again=True, can_go_back=True)
    one, other = pairing(new), pairing(amina)
    one.invite(False)
    other.read(one.waiting_file())
    one.read(other.waiting_file())
    other.read(one.waiting_file())
    state = other.state()
    assert isinstance(state, CodesWanted)
    with pytest.raises(WrongPairingCode):
        one.type_code(str((int(state.digits) + 1) % 60_000_000).zfill(8))
    one.drop()
    assert pairing(new).state() == NotBegun(again=True)
    other.drop()
    by_call(amina, new)
    assert isinstance(pairing(new).state(), Paired)


def test_two_who_wrote_on_one_laptop_before_meet_again_too(desks: list[Desk], tmp_path: Path) -> None:
    """After moving out the keys are known from the log alone; once given up, those do not count either."""
    amina, lost = desks
    for one in (amina, lost):
        with one.space.space.transaction() as tx:
            for peer in one.space.peers.all():
                one.space.peers.remove(tx, peer.partner)
    assert pairing(amina).state() == OneLaptop()
    new = restored(lost, tmp_path / "new")
    desks.append(new)
    (by_the_finder,) = lost.exchange.make()
    pairing(amina).give_up_keys()
    by_call(new, amina)
    with pytest.raises(FromNobodyWeKnow):
        amina.exchange.open(by_the_finder)
    rename(new, "Moved and lost")
    send(new, amina)
    assert "Moved and lost" in names(amina)


def test_a_laptop_that_was_lost_before_its_first_news(tmp_path: Path) -> None:
    """Then the log of the other laptop does not know who signs: the first file with the fresh keys says so."""
    amina, lost = desk(tmp_path / "amina", AMINA), desk(tmp_path / "john", JOHN)
    pair_up(amina, lost)
    new = restored(lost, tmp_path / "new")
    pairing(amina).give_up_keys()
    by_call(new, amina)
    send(new, amina)
    send(amina, new)
    assert names(amina) == names(new) == {"Amina", "John"}
    for one in (amina, lost, new):
        one.close()


def test_whoever_changed_every_key_alone_meets_for_the_first_time(tmp_path: Path) -> None:
    """Files go by the fresh keys from the first one on; whoever has the earlier ones reads and forges nothing."""
    before, john = desk(tmp_path / "amina", AMINA), desk(tmp_path / "john", JOHN)
    pairing(before).invite(False)
    stale = pairing(before).waiting_file()
    amina = fresh(before)
    assert pairing(amina).state() == NotBegun()  # what the earlier keys began is dropped
    by_call(amina, john)
    with pytest.raises(PartnerKeysChanged):
        pairing(john).read(stale)
    (by_a_thief,) = Exchange(amina.workspace, replace(amina.keys, carried=None)).make()
    with pytest.raises(FromNobodyWeKnow):
        john.exchange.open(by_a_thief)
    meet(amina, john)
    assert names(amina) == names(john) == {"Amina", "John"}
    for one in (amina, john):
        one.space.log.verify()
        one.close()


@pytest.mark.parametrize("begun_by_partner", [False, True])
def test_an_answer_of_the_earlier_keys_is_dropped(tmp_path: Path, begun_by_partner: bool) -> None:
    amina, john = desk(tmp_path / "amina", AMINA), desk(tmp_path / "john", JOHN)
    first, second = (john, amina) if begun_by_partner else (amina, john)
    pairing(first).invite(False)
    pairing(second).read(pairing(first).waiting_file())
    pairing(first).read(pairing(second).waiting_file())
    amina = fresh(amina)
    assert pairing(amina).state() == NotBegun()
    pairing(john).drop()
    by_call(john, amina)
    for one in (amina, john):
        one.close()
