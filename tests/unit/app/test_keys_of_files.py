"""Changing every key while both write on one laptop: files between two laptops have fresh keys from the first one."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.app.moves import both_write_here
from rmdesk.app.opening import builder, entrance, open_workbook, private_builder
from rmdesk.domain.exchange_errors import ExchangeRefused
from rmdesk.runtime.paths import Paths
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.exchange import Exchange
from rmdesk.services.pairing import Pairing
from rmdesk.services.pairing_state import OneLaptop, Paired
from rmdesk.services.workspace import open_workspace
from rmdesk.vaultkeeping.create import Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.come_back import WORDS, Laptop, two_who_moved
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.moved_out import FIRST, OWN, bring_to_own


class Shared:
    """A laptop that one has, or both."""

    def __init__(self, root: Path) -> None:
        self.clock, self.root = FakeClock(), root
        chosen = NewSecrets(PASSPHRASE_A, new_recovery_code())
        create_vault(root / "vault", chosen, QUICK_POLICY, builder(self.clock, "Amara"))
        self.folder = VaultFolder(root / "vault")

    def by(self, passphrase: str) -> Laptop:
        """Unlocked as the program does it, and closed again."""
        keys = unlock(self.folder, passphrase, QUICK_POLICY)
        open_workbook(self.folder, keys, self.clock, Paths.under(self.root / "machine")).close()
        return Laptop(self.folder, keys, FIRST, self.clock)

    def join(self) -> None:
        first = self.by(PASSPHRASE_A).keys
        joining, chosen = Joining(first.shared.vault, first.joining), NewSecrets(PASSPHRASE_B, new_recovery_code())
        made = private_builder(self.clock), entrance(self.clock, "Helen")
        add_partner(self.folder, joining, chosen, QUICK_POLICY, *made)

    def change(self, passphrase: str) -> OpenedVault:
        """Every key of that partner is changed; what somebody may know of before."""
        before = self.by(passphrase)
        me, to = before.keys.shared.partner, None
        with closing(before.shared()) as space:
            for one in space.partners.all():
                if one.id != me:
                    to = Recipient(one.id, space.partners.exchange_key(one.id))
        chosen = NewSecrets(passphrase, new_recovery_code())
        assert renew_everything(self.folder, me, passphrase, chosen, to, QUICK_POLICY, carried=True)
        return before.keys

    def move_helen_out(self) -> tuple[Laptop, Laptop]:
        helen = self.by(PASSPHRASE_B)
        copy = helen.leave(self.root / "copy.rmbackup")
        pair = replace(helen.pair, b=helen.keys)
        own = bring_to_own(pair, copy, self.root / "own")
        return self.by(PASSPHRASE_A), Laptop(own.folder, own.opened, OWN, self.clock)


def state_of(laptop: Laptop) -> object:
    with closing(laptop.shared()) as space:
        return Pairing(open_workspace(space, laptop.keys.shared, laptop.clock), laptop.keys.shared, WORDS).state()


def both_ways(amara: Laptop, helen: Laptop) -> None:
    amara.open(*helen.make())
    helen.open(*amara.make())


def test_who_changed_every_key_alone_need_not_meet_a_partner_on_the_same_laptop(tmp_path: Path) -> None:
    here = Shared(tmp_path)
    here.change(PASSPHRASE_A)
    here.join()
    assert state_of(here.by(PASSPHRASE_B)) == OneLaptop()
    assert state_of(here.by(PASSPHRASE_A)) == OneLaptop()
    both_ways(*here.move_helen_out())


@pytest.mark.parametrize("who", [(PASSPHRASE_A,), (PASSPHRASE_B,), (PASSPHRASE_A, PASSPHRASE_B)])
def test_a_pair_on_one_laptop_gets_fresh_keys_for_files(tmp_path: Path, who: tuple[str, ...]) -> None:
    here = Shared(tmp_path)
    here.join()
    known = [here.change(one) for one in who]
    for one in (PASSPHRASE_A, PASSPHRASE_B):
        laptop = here.by(one)
        with closing(laptop.shared()) as space:
            assert both_write_here(here.folder, laptop.keys, space, here.clock)
    amara, helen = here.move_helen_out()
    both_ways(amara, helen)
    for old in known:
        thief, victim = (amara, helen) if old.shared.partner == amara.keys.shared.partner else (helen, amara)
        with closing(thief.shared()) as space:
            keys = replace(thief.keys.shared, carried=None)
            assert keys.signer.public == old.shared.signer.public
            (forged,) = Exchange(open_workspace(space, keys, here.clock), keys).make()
        with pytest.raises(ExchangeRefused):
            victim.open(forged)
        (sealed,) = victim.make()
        with closing(thief.shared()) as space, pytest.raises(ExchangeRefused):
            Exchange(open_workspace(space, keys, here.clock), keys).open(sealed)


def test_on_two_laptops_nothing_is_told_by_itself(tmp_path: Path) -> None:
    """There the other one cannot know the fresh keys: the laptops meet again."""
    two = two_who_moved(tmp_path)
    chosen, me = NewSecrets(PASSPHRASE_B, new_recovery_code()), two.helen.keys.shared.partner
    assert renew_everything(two.helen.folder, me, PASSPHRASE_B, chosen, None, QUICK_POLICY, carried=True)
    keys = unlock(two.helen.folder, PASSPHRASE_B, QUICK_POLICY)
    open_workbook(two.helen.folder, keys, two.helen.clock, Paths.under(tmp_path / "machine")).close()
    with closing(two.helen.by(keys).shared()) as space:
        assert space.peers.get(me) is None
    assert not isinstance(state_of(two.helen.by(keys)), Paired | OneLaptop)
