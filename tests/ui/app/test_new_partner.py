"""A new workbook made beside an open one: it opens with its own secrets and holds only what was taken along."""

from pathlib import Path

import pytest

from rmdesk.app.invited import Invited
from rmdesk.app.new_partner import NewPartner
from rmdesk.app.opening import OpenWorkbook, builder, open_workbook
from rmdesk.app.pairing import pairing_of
from rmdesk.app.roof import Tools
from rmdesk.domain.errors import CannotWrite, WrongSecret
from rmdesk.domain.exchange_errors import PairingSeenAlready
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.private import carrying
from rmdesk.private.carrying import Taken
from rmdesk.private.secret_text import SecretText as S
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.pairing_state import Answered
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import open_shared
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.vaultkeeping.create import NewSecrets, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_A, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.app.running import Restarts, quiet

PASSPHRASE = "velvet-anchor-summer-orchard-new"


class Alone:
    """A workbook of one person, whose shared space is open."""

    def __init__(self, folder: Path) -> None:
        clock = FakeClock()
        self.folder = folder
        secrets = NewSecrets(PASSPHRASE, new_recovery_code())
        self.keys = create_vault(folder, secrets, QUICK_POLICY, builder(clock, "Helen"))
        vault = VaultFolder(folder)
        space = open_shared(vault.shared, self.keys.shared, clock, vault.backups)
        self.workspace = open_workspace(space, self.keys.shared, clock)


class Place:
    """An open workbook of a pair, on a computer of its own."""

    def __init__(self, root: Path) -> None:
        self.paths = Paths.under(root)
        self.clock = FakeClock()
        self.old = self.paths.vaults / "a0a0a0a0a0a0"
        self.old.parent.mkdir(parents=True)
        self.pair = build_pair(self.old, self.clock)
        self.opened = open_workbook(self.pair.folder, self.pair.a, self.clock, self.paths)
        reads = resources.read_bytes, resources.read_text
        self.tools = Tools(self.paths, self.clock, *reads, Restarts(), QUICK_POLICY, quiet)
        self.chosen = ChosenSecrets(PASSPHRASE, new_recovery_code().groups)

    def make(self, taken: Taken) -> str:
        return NewPartner(self.opened, self.tools).make("Amara", self.chosen, taken)

    def folders(self) -> list[Path]:
        return [one for one in self.paths.vaults.iterdir() if one != self.old]

    def open_new(self) -> OpenWorkbook:
        (folder,) = self.folders()
        keys = unlock(VaultFolder(folder), PASSPHRASE, QUICK_POLICY)
        return open_workbook(VaultFolder(folder), keys, self.clock, self.paths)


def test_with_an_invitation_it_is_the_workbook_that_the_partner_began(tmp_path: Path) -> None:
    """The answer waits in it, and it is asked for once only."""
    place, theirs = Place(tmp_path / "mine"), Alone(tmp_path / "theirs")
    pairing_of(theirs.workspace, theirs.keys.shared, place.tools).invite(room=False)
    invited = Invited(place.tools)
    invited.open_data(pairing_of(theirs.workspace, theirs.keys.shared, place.tools).waiting_file())
    theirs.workspace.space.close()
    NewPartner(place.opened, place.tools, invited).make("Amara", place.chosen, Taken())
    place.opened.close()
    assert not invited.waits
    new = place.open_new()
    try:
        assert new.keys.shared.vault == theirs.keys.shared.vault
        assert pairing_of(new.workspace, new.keys.shared, place.tools).state() == Answered()
    finally:
        new.close()


def test_an_invitation_whose_workbook_is_here_already_is_refused(tmp_path: Path) -> None:
    place = Place(tmp_path)
    alone = Alone(place.paths.vaults / "other")
    pairing = pairing_of(alone.workspace, alone.keys.shared, place.tools)
    pairing.invite(room=True)
    state = load_state(place.paths.state_file).with_vault(alone.keys.shared.vault, alone.folder)
    save_state(place.paths.state_file, state)
    invited = Invited(place.tools)
    with pytest.raises(PairingSeenAlready):
        invited.open_data(pairing.waiting_file())
    assert not invited.waits
    alone.workspace.space.close()
    place.opened.close()


def test_it_opens_with_its_own_secrets_and_holds_what_was_taken(tmp_path: Path) -> None:
    place = Place(tmp_path)
    wing = place.opened.private
    kept = wing.journal.write(S("Kept"), S("Words"))
    wing.journal.write(S("Left"), S("Behind"))
    wing.answers.put(Answer("one", "What?", 1, TextAnswer("An answer")))
    label = place.make(Taken((kept.id,), ("one",)))
    assert wing.journal.count() == 2
    place.opened.close()
    new = place.open_new()
    try:
        assert [new.private.journal.get(one.id).text for one in new.private.journal.page(9)] == [S("Words")]
        assert new.private.answers.answered() == {"one"}
        assert [one.name for one in new.shared.partners.all()] == ["Amara"]
        assert new.keys.shared.vault != place.pair.a.shared.vault
        assert new.keys.private.space.key != place.pair.a.private.space.key
        entry = load_state(place.paths.state_file).vault(new.keys.shared.vault)
        assert entry is not None
        assert entry.label == label
    finally:
        new.close()
    with pytest.raises(WrongSecret):
        unlock(VaultFolder(place.folders()[0]), PASSPHRASE_A, QUICK_POLICY)


def test_a_failure_on_the_way_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(tmp_path)
    kept = place.opened.private.journal.write(S("Kept"), S("Words"))

    def fail(*_anything: object) -> None:
        raise CannotWrite("no")

    monkeypatch.setattr(carrying.rows, "insert", fail)
    with pytest.raises(CannotWrite):
        place.make(Taken((kept.id,)))
    assert place.folders() == []
    assert place.opened.private.journal.count() == 1
    place.opened.close()


def test_it_leads_on_to_the_lock_page_that_asks_for_the_new_one(tmp_path: Path) -> None:
    place, asked = Place(tmp_path), []
    door = NewPartner(place.opened, place.tools, None, asked.append)
    door.open_made()
    assert asked == []
    door.make("Amara", place.chosen, Taken((), ()))
    door.open_made()
    assert asked == place.folders()
    place.opened.close()
