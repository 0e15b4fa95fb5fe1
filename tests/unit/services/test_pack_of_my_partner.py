"""A pack that my partner says is ours, on another laptop: believed only if it follows from one that I believe."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.operations import Operation, header_bytes
from rmdesk.domain.pack_errors import FingerprintDiffers, PackOfAnotherKey, PackOlder
from rmdesk.domain.packs import Pack
from rmdesk.packs.fingerprint import fingerprint_digits
from rmdesk.packs.sealed import open_sealed
from rmdesk.packs.succession import name_successor
from rmdesk.packs.trust import Verdict, pin_of
from rmdesk.runtime.resources import read_text
from rmdesk.services.people import take_place
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.services.workspace import open_workspace
from tests.sample_pack import (
    FULL_PACK,
    LEAD,
    LEAD_KEY,
    NEXT_LEAD,
    NEXT_LEAD_KEY,
    ORGANISATION_KEY,
    STRANGER,
    STRANGER_KEY,
    sealed_bytes,
)
from tests.shared_space import AMINA, JOHN, keys_of
from tests.two_laptops import Desk, desk, desk_in, meet, pair_up, send, two_desks

RULES = PackRules(lambda: read_text("security/words.txt").split())
CARD, STRANGERS_CARD = fingerprint_digits(LEAD_KEY), fingerprint_digits(STRANGER_KEY)
FOURTH = replace(FULL_PACK, version=4)
THEIRS = replace(FULL_PACK, version=9, keys=(STRANGER_KEY, ORGANISATION_KEY))
OTHER = replace(THEIRS, programme="other-2028", version=1)
STATEMENT = name_successor(LEAD, FULL_PACK.programme, LEAD.public, NEXT_LEAD_KEY, date(2026, 11, 19))
NEXT = replace(FULL_PACK, version=4, keys=(NEXT_LEAD_KEY, ORGANISATION_KEY), successions=(STATEMENT,))
NOWHERE: dict[str, Canonical] = {"programme": FULL_PACK.programme, "version": 2**62, "hash": "0" * 64, "keys": []}


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    pair = two_desks(tmp_path)
    meet(*pair)
    yield pair
    for one in pair:
        one.close()


def packs_of(desk: Desk) -> ProgrammePack:
    return ProgrammePack(desk.workspace, RULES)


def loaded(desk: Desk) -> Pack | None:
    found = packs_of(desk).loaded()
    return found.pack if found is not None else None


def take(desk: Desk, data: bytes = b"", card: str = CARD) -> Verdict:
    return packs_of(desk).take(RULES.read(data or sealed_bytes()), card)


def forge(desk: Desk, data: bytes, pin: Canonical = None) -> None:
    """What a changed program signs: a pack is loaded, whatever anybody knows of its keys."""
    sealed, packs = open_sealed(data), desk.space.packs
    with desk.space.space.transaction() as tx:
        packs.put_file(tx, desk.workspace.author, sealed.fingerprint, sealed.data)
        packs.set_loaded(tx, desk.workspace.author, pin or pin_of(sealed).plain)


def say_loaded(desk: Desk, pin: Canonical) -> None:
    with desk.space.space.transaction() as tx:
        desk.space.packs.set_loaded(tx, desk.workspace.author, pin)


def offered(desk: Desk) -> Pack | None:
    found = packs_of(desk).of_partner()
    return found.pack if found is not None else None


class TestOneThatDoesNotFollow:
    def test_a_pin_that_no_pack_bears_out_shuts_nothing_out(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        say_loaded(john, NOWHERE)
        send(john, amina)
        assert loaded(amina) == FULL_PACK
        assert offered(amina) is None
        packs_of(amina).put_away()
        take(amina, sealed_bytes(replace(FULL_PACK, version=10)))
        assert loaded(amina) == replace(FULL_PACK, version=10)

    @pytest.mark.parametrize("changed", [{"version": 2**62}, {"keys": []}, {"programme": "else"}, {"hash": "0" * 64}])
    def test_nor_does_one_that_differs_from_its_pack(
        self, desks: tuple[Desk, Desk], changed: dict[str, Canonical]
    ) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        plain = pin_of(open_sealed(sealed_bytes(FOURTH))).plain
        assert isinstance(plain, dict)
        forge(john, sealed_bytes(FOURTH), {**plain, **changed})
        send(john, amina)
        assert loaded(amina) == FULL_PACK
        take(amina, sealed_bytes(FOURTH))
        assert loaded(amina) == FOURTH

    def test_nor_one_that_was_put_away(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        with john.space.space.transaction() as tx:
            john.space.packs.set_away(tx, john.workspace.author, FULL_PACK.programme, NOWHERE)
        send(john, amina)
        assert [one.pack for one in packs_of(amina).away()] == []
        assert take(amina) is Verdict.TAKE
        assert loaded(amina) == FULL_PACK

    def test_a_pack_of_a_stranger_is_not_used(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        forge(john, sealed_bytes(THEIRS, STRANGER))
        send(john, amina)
        assert loaded(amina) == FULL_PACK
        with pytest.raises(PackOfAnotherKey):
            take(amina, sealed_bytes(THEIRS, STRANGER), STRANGERS_CARD)

    def test_neither_is_one_before_there_was_any(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        forge(john, sealed_bytes(THEIRS, STRANGER))
        send(john, amina)
        assert (loaded(amina), packs_of(amina).is_lost(), packs_of(amina).dates()) == (None, False, ())
        with pytest.raises(FingerprintDiffers):
            take(amina, sealed_bytes(THEIRS, STRANGER), CARD)
        take(amina)
        assert loaded(amina) == FULL_PACK

    def test_an_older_one_does_not_come_back(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        take(amina, sealed_bytes(FOURTH))
        meet(amina, john)
        forge(john, sealed_bytes())
        send(john, amina)
        assert loaded(amina) == FOURTH
        with pytest.raises(PackOlder):
            take(amina)

    def test_a_key_that_was_replaced_signs_nothing_any_more(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = both_agree(desks)
        forge(john, sealed_bytes(replace(FULL_PACK, version=6)))
        send(john, amina)
        assert loaded(amina) == NEXT

    def test_a_key_to_which_i_did_not_agree_is_asked_about(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        forge(john, sealed_bytes(NEXT, NEXT_LEAD))
        send(john, amina)
        assert loaded(amina) == FULL_PACK
        waiting = packs_of(amina).waiting()
        assert waiting is not None
        assert (waiting.agreed_by_me, waiting.agreed_by_other) == (False, True)
        assert packs_of(amina).agree()
        assert loaded(amina) == NEXT

    def test_many_cost_no_more_than_some(self, desks: tuple[Desk, Desk], monkeypatch: pytest.MonkeyPatch) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        for number in range(130):
            say_loaded(john, {**NOWHERE, "hash": f"{number:064x}"})
        send(john, amina)
        asked: list[str] = []
        monkeypatch.setattr(type(amina.space.packs), "file", lambda _self, one: asked.append(one))
        packs_of(amina).dates()
        assert len(set(asked)) <= 110


class TestOneThatFollows:
    def test_a_later_pack_under_the_same_keys_is_used(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        take(john, card=CARD)
        take(john, sealed_bytes(FOURTH))
        meet(amina, john)
        assert (loaded(amina), loaded(john)) == (FOURTH, FOURTH)
        assert (offered(amina), offered(john)) == (None, None)

    def test_it_can_be_put_away_by_either_and_used_again(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = self.with_the_card_of_both(desks)
        packs_of(john).put_away()
        meet(amina, john)
        assert (loaded(amina), loaded(john)) == (None, None)
        assert take(amina) is Verdict.TAKE
        meet(amina, john)
        assert (loaded(amina), loaded(john)) == (FULL_PACK, FULL_PACK)

    def test_two_numbers_at_once_become_the_higher_one(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        take(john, sealed_bytes(FOURTH))
        meet(amina, john)
        assert (loaded(amina), loaded(john)) == (FOURTH, FOURTH)

    def test_a_new_key_that_both_agree_to_at_once_is_in_use_for_both(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = both_agree(desks)
        assert (loaded(amina), loaded(john)) == (NEXT, NEXT)
        assert (packs_of(amina).waiting(), packs_of(john).waiting()) == (None, None)
        packs_of(john).put_away()
        meet(amina, john)
        assert [[one.pack for one in packs_of(each).away()] for each in desks] == [[NEXT], [NEXT]]

    def with_the_card_of_both(self, desks: tuple[Desk, Desk]) -> tuple[Desk, Desk]:
        amina, john = desks
        take(amina)
        meet(amina, john)
        take(john)
        meet(amina, john)
        return amina, john


class TestTheCard:
    def test_a_pack_of_my_partner_is_offered_and_used_with_the_card(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        meet(amina, john)
        assert (loaded(john), offered(john)) == (None, FULL_PACK)
        sealed = packs_of(john).of_partner()
        assert sealed is not None
        assert packs_of(john).judge(sealed).verdict is Verdict.ASK_CARD
        with pytest.raises(FingerprintDiffers):
            packs_of(john).take(sealed, "")
        packs_of(john).take(sealed, CARD)
        meet(amina, john)
        assert (loaded(amina), loaded(john), offered(john)) == (FULL_PACK, FULL_PACK, None)

    def test_two_programmes_become_one_once_one_types_the_card_of_the_other(self, desks: tuple[Desk, Desk]) -> None:
        amina, john = desks
        take(amina)
        take(john, sealed_bytes(OTHER, STRANGER), STRANGERS_CARD)
        meet(amina, john)
        assert (loaded(amina), loaded(john)) == (FULL_PACK, OTHER)
        assert (offered(amina), offered(john)) == (OTHER, FULL_PACK)
        sealed = packs_of(amina).of_partner()
        assert sealed is not None
        with pytest.raises(FingerprintDiffers):
            packs_of(amina).take(sealed, CARD)
        packs_of(amina).take(sealed, STRANGERS_CARD)
        meet(amina, john)
        assert (loaded(amina), loaded(john)) == (OTHER, OTHER)
        assert (offered(amina), offered(john)) == (None, None)


class TestOneLaptop:
    def test_what_my_partner_took_while_we_shared_it_is_believed_afterwards(self, tmp_path: Path) -> None:
        """Both used Amina's laptop; then John took a copy along, as `leave` notes, and the laptops met."""
        amina = desk(tmp_path / "amina", AMINA)
        keys = keys_of(JOHN)
        johns = open_workspace(amina.space, keys, amina.clock)
        take_place(johns, keys, "John")
        take(amina)
        assert ProgrammePack(johns, RULES).loaded() is not None
        with amina.space.space.transaction() as tx:
            amina.space.partners.rename(tx, johns.author, "John at the end")
        elsewhere = tmp_path / "john"
        amina.copy_to(elsewhere)
        john = desk_in(elsewhere, JOHN, amina.clock)
        john.space.log.renew_device()
        pair_up(amina, john)
        assert (loaded(amina), loaded(john)) == (FULL_PACK, FULL_PACK)
        amina.close()
        john.close()

    def test_what_is_made_up_to_fill_a_hole_in_my_log_is_not(self, tmp_path: Path) -> None:
        """As above, and Amina's log lost an operation in a damaged file: nothing that fills its place led to hers."""
        amina = desk(tmp_path / "amina", AMINA)
        take_place(open_workspace(amina.space, keys_of(JOHN), amina.clock), keys_of(JOHN), "John")
        before, lost, _after = (rename(amina, f"Amina {number}") for number in range(3))
        amina.copy_to(tmp_path / "john")
        john = desk_in(tmp_path / "john", JOHN, amina.clock)
        john.space.log.renew_device()
        pair_up(amina, john)
        forge(john, sealed_bytes(THEIRS, STRANGER))
        send(john, amina)
        assert loaded(amina) is None
        with amina.space.space.transaction() as tx:
            tx.remove("operations", {"id": lost.id})
            tx.remove("payloads", {"operation": lost.id})
        (said,) = [one for one in john.operations() if one.header.field == "loaded"]
        place = replace(said.header, device=lost.header.device, sequence=lost.header.sequence, previous=before.id)
        forged = Operation(place, john.keys.signer.sign(header_bytes(place)), said.payload, said.salt)
        with amina.space.space.transaction() as tx:
            assert amina.space.log.take_in(tx, (forged,), {}, {}).new == (forged.id,)
        assert loaded(amina) is None
        assert offered(amina) == THEIRS
        amina.close()
        john.close()


def rename(desk: Desk, name: str) -> Operation:
    with desk.space.space.transaction() as tx:
        desk.space.partners.rename(tx, desk.workspace.author, name)
    return next(one for one in desk.operations() if one.payload == name)


def both_agree(desks: tuple[Desk, Desk]) -> tuple[Desk, Desk]:
    """Each on their own laptop, before hearing of the other's yes."""
    amina, john = desks
    take(amina)
    meet(amina, john)
    take(john)
    assert take(john, sealed_bytes(NEXT, NEXT_LEAD)) is Verdict.ASK_BOTH
    meet(amina, john)
    for one in desks:
        assert not packs_of(one).agree()
    meet(amina, john)
    return amina, john
