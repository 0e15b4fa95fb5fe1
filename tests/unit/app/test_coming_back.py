"""Back together on one laptop, with real files: what arrives, what goes from the other laptop, and what never does."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from shutil import copytree, rmtree

import pytest

from rmdesk.app import moves
from rmdesk.app.moves import forget_exchange_folder, take_moved_partner_off
from rmdesk.app.way_back import BackupDesk
from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.coming_back_errors import (
    CopyOfSomebodyElse,
    CopyTooOld,
    HereAlready,
    MeetFirst,
    PartnersWorkbookHere,
    ThingsStay,
)
from rmdesk.domain.errors import AlreadyOpen, BackupDamaged, DiskFull, WorldError, WrongSecret
from rmdesk.domain.ids import DeviceId, VaultId
from rmdesk.domain.moving import MoveStage, MoveStep
from rmdesk.runtime.exchange_folder import ExchangeFolder
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services import exchange
from rmdesk.services.pairing import Pairing
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.chains_held import held, lacking
from rmdesk.storage.file_copy import content_mark
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.shared.moves import MoveRepository, Said
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.own_secrets import renew_code
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.unlock import code_fits, unlock, unlock_as
from tests.backups import files_below, full_pair, outside, untouched
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, QuickCosigner
from tests.come_back import HERS, HIS, WORDS, Laptop, Two, two_who_met, two_who_moved
from tests.fakes.kdf import QUICK_POLICY
from tests.moved_out import FIRST, OWN, bring_to_own, leave, on_computer


@pytest.fixture(params=[two_who_moved, two_who_met], ids=["moved out before", "met by files"])
def two(request: pytest.FixtureRequest, tmp_path: Path) -> Two:
    make: Callable[[Path], Two] = request.param
    return make(tmp_path)


def test_both_write_on_one_laptop_again(two: Two, tmp_path: Path) -> None:
    two.helen.write("and her latest")
    two.helen.share("Begin on time")
    back = two.back(tmp_path / "copy.rmbackup")
    assert back.words() == [HERS, "and her latest"]
    assert two.amara.words() == [HIS]
    assert sorted(two.amara.titles()) == sorted(back.titles()) == ["Begin on time", "Speak last on Tuesdays"]
    for passphrase, keys in ((PASSPHRASE_A, two.amara.keys), (PASSPHRASE_B, two.helen.keys)):
        found = unlock(two.amara.folder, passphrase, QUICK_POLICY)
        assert found.private == keys.private
        assert found.shared.space == two.amara.keys.shared.space
    assert back.stages()[0] is MoveStage.ARRIVED_HERE
    assert two.amara.stages()[1] is MoveStage.PARTNER_BACK
    back.write("written here")
    assert back.words()[-1] == "written here"


def test_the_other_laptop_gives_everything_up_once_it_is_told(two: Two, tmp_path: Path) -> None:
    two.back(tmp_path / "copy.rmbackup")
    with untouched(two.helen.folder.path), pytest.raises(ThingsStay):
        two.helen.take_mine_off()
    two.helen.open(*two.amara.make())
    assert two.helen.stages()[0] is MoveStage.ARRIVED_ELSEWHERE
    assert two.helen.take_mine_off()
    assert not two.helen.folder.path.exists()


def test_nothing_opens_for_the_other_one(two: Two, tmp_path: Path) -> None:
    """On the same laptop as on two: each key file opens its own private space, and no other."""
    two.back(tmp_path / "copy.rmbackup")
    here, helens, amaras = two.amara.folder, two.helen.keys.private, two.amara.keys.private
    with pytest.raises(WrongSecret):
        unlock_as(here, helens.partner, PASSPHRASE_A, QUICK_POLICY)
    with pytest.raises(WrongSecret):
        unlock_as(here, amaras.partner, PASSPHRASE_B, QUICK_POLICY)
    for partner, key in ((helens.partner, amaras.space), (amaras.partner, helens.space)):
        with pytest.raises(WorldError):
            content_mark(here.private(partner), key)
    everything = b"".join(files_below(tmp_path).values())
    assert HERS.encode() not in everything
    assert HIS.encode() not in everything
    rows = _all_rows(two.amara)
    assert HERS not in rows
    assert "Speak last on Tuesdays" in rows


def test_the_recovery_code_brings_somebody_back_too(two: Two, tmp_path: Path) -> None:
    code = new_recovery_code()
    renew_code(two.helen.folder, two.helen.keys.private.partner, PASSPHRASE_B, code, QUICK_POLICY)
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    back = two.amara.by(two.amara.welcome(copy, "-".join(code.groups)))
    assert back.words() == [HERS]
    assert code_fits(two.amara.folder, code, QUICK_POLICY)
    assert unlock(two.amara.folder, PASSPHRASE_B, QUICK_POLICY).private == two.helen.keys.private


def test_a_draft_of_hers_goes_along(two: Two, tmp_path: Path) -> None:
    me = two.helen.keys.private.partner
    with closing(two.helen.shared()) as space, space.space.transaction() as tx:
        space.drafts.put(tx, "page-1", me, "half a sentence")
        space.drafts.for_together().put(tx, "begun-1", me, True)
    back = two.back(tmp_path / "copy.rmbackup")
    with closing(back.shared()) as space:
        assert [one.value for one in space.drafts.all(me)] == ["half a sentence"]
        assert [one.value for one in space.drafts.for_together().all(me)] == [True]


def test_they_sign_beside_each_other_again(two: Two, tmp_path: Path) -> None:
    two.back(tmp_path / "copy.rmbackup")
    helen, amara = two.helen.keys.shared.partner, two.amara
    plain: dict[str, Canonical] = {"lines": [], "made_in": "2026-11", "options": {}, "sheet": 1, "title": "t"}
    digest = sha256(canonical.encode(plain)).hexdigest()
    with closing(amara.shared()) as space:
        author = open_workspace(space, amara.keys.shared, amara.clock).author
        with space.space.transaction() as tx:
            space.sheets.propose(tx, author, plain, digest)
        with space.space.transaction() as tx:
            space.log.append(tx, author, space.sheets.consent_intent(digest))
        unsigned = space.log.prepare(helen, space.sheets.consent_intent(digest))
        signature = QuickCosigner(amara.folder).sign(helen, PASSPHRASE_B, unsigned.header_bytes)
        with space.space.transaction() as tx:
            space.log.append_signed(tx, unsigned, signature)
        assert space.sheets.latest_agreed() is not None
        space.log.verify()


def test_out_again_and_back_again(two: Two, tmp_path: Path) -> None:
    back = two.back(tmp_path / "first.rmbackup")
    two.helen.open(*two.amara.make())
    assert two.helen.take_mine_off()
    back.write("between the two moves")
    again = bring_to_own(_pair(two.amara, back), back.leave(tmp_path / "second.rmbackup"), tmp_path / "own", "1" * 32)
    own = Laptop(again.folder, again.opened, "1" * 32, two.helen.clock)
    two.amara.open(*own.make())
    assert two.amara.stages()[1] is MoveStage.PARTNER_ARRIVED
    with on_computer(two.amara.name):
        take_moved_partner_off(two.amara.folder, two.amara.keys, two.amara.clock)
    own.share("A step from far away")
    two.amara.open(*own.make())
    own.open(*two.amara.make())
    assert sorted(two.amara.titles()) == sorted(own.titles()) == ["A step from far away", "Speak last on Tuesdays"]
    third = two.amara.by(two.amara.welcome(own.leave(tmp_path / "third.rmbackup")))
    assert third.words() == [HERS, "between the two moves"]
    own.open(*two.amara.make())
    assert own.take_mine_off()


def test_once_more_with_the_same_copy_changes_nothing(two: Two, tmp_path: Path) -> None:
    back = two.back(tmp_path / "copy.rmbackup")
    before = _notes(back)
    again = two.amara.welcome(tmp_path / "copy.rmbackup")
    assert again.private == back.keys.private
    assert _notes(back) == before
    assert before.count(MoveStep.ARRIVED) == before.count(MoveStep.LEAVING)


def test_the_same_copy_again_leaves_a_newer_draft_alone(two: Two, tmp_path: Path) -> None:
    me = two.helen.keys.private.partner
    _put_draft(two.helen, "half a sentence")
    back = two.back(tmp_path / "copy.rmbackup")
    _put_draft(back, "half a sentence, and a whole page")
    two.amara.welcome(tmp_path / "copy.rmbackup")
    with closing(back.shared()) as space:
        assert [one.value for one in space.drafts.all(me)] == ["half a sentence, and a whole page"]


def test_what_was_cut_off_before_it_was_told_is_told_when_she_opens_her_pages(
    two: Two, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page offers no second time: by then both have a key to the workbook."""
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    with monkeypatch.context() as patch:
        patch.setattr(moves, "note_arrival", _no_room)
        with pytest.raises(DiskFull):
            two.amara.welcome(copy)
    back = two.amara.by(unlock(two.amara.folder, PASSPHRASE_B, QUICK_POLICY))
    before = _notes(back).count(MoveStep.ARRIVED)
    with monkeypatch.context() as patch:
        patch.setattr(moves, "note_arrival", _no_room)
        back.open_workbook(tmp_path / "machine").close()  # there is still no room: she opens her pages all the same
    for _ in range(2):
        back.open_workbook(tmp_path / "machine").close()
        assert _notes(back).count(MoveStep.ARRIVED) == before + 1
    assert two.amara.stages()[1] is MoveStage.PARTNER_BACK
    two.helen.open(*two.amara.make())
    assert two.helen.take_mine_off()


def test_pages_that_came_some_other_way_are_not_told_of(two: Two, tmp_path: Path) -> None:
    """Without what only `come_back` brings, such as her drafts, nothing has arrived."""
    two.helen.leave(tmp_path / "copy.rmbackup")
    copytree(two.helen.folder.path, tmp_path / "carried")
    carried = replace(two.amara.by(two.helen.keys), folder=VaultFolder(tmp_path / "carried"))
    before = _notes(carried)
    carried.open_workbook(tmp_path / "machine").close()
    assert MoveStep.ARRIVED not in _notes(carried)[len(before) :]


@pytest.mark.parametrize("typed", [PASSPHRASE_A, "not the one", ""], ids=["hers", "wrong", "empty"])
def test_a_wrong_passphrase_changes_nothing(two: Two, tmp_path: Path, typed: str) -> None:
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    with untouched(two.amara.folder.path), pytest.raises(WrongSecret):
        two.amara.welcome(copy, typed)
    assert _hidden(tmp_path) == []


def test_a_copy_of_another_pair_is_told(two: Two, tmp_path: Path) -> None:
    other = full_pair(tmp_path / "other")[0]
    copy = outside(other, tmp_path / "copy.rmbackup", other.b)
    with untouched(two.amara.folder.path), pytest.raises(CopyOfSomebodyElse):
        two.amara.welcome(copy)


def test_a_copy_of_whoever_is_here_is_told(two: Two, tmp_path: Path) -> None:
    copy = outside(two.amara.pair, tmp_path / "copy.rmbackup", two.amara.keys)
    with untouched(two.amara.folder.path), pytest.raises(CopyOfSomebodyElse):
        two.amara.welcome(copy, PASSPHRASE_A)


def test_a_damaged_copy_changes_nothing(two: Two, tmp_path: Path) -> None:
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    data = bytearray(copy.read_bytes())
    data[len(data) // 2] ^= 1
    copy.write_bytes(data)
    with untouched(two.amara.folder.path), pytest.raises(BackupDamaged):
        two.amara.welcome(copy)


def test_an_open_workbook_is_left_alone(two: Two, tmp_path: Path) -> None:
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    lock = InstanceLock(two.amara.folder.lock)
    lock.acquire()
    with untouched(two.amara.folder.path), pytest.raises(AlreadyOpen):
        two.amara.welcome(copy)
    lock.release()


def test_an_older_copy_is_told_where_a_newer_one_is_known(two: Two, tmp_path: Path) -> None:
    old = two.helen.leave(tmp_path / "old.rmbackup")
    two.helen.write("and one more")
    new = two.helen.leave(tmp_path / "new.rmbackup")
    two.amara.open(*two.helen.make())
    with untouched(two.amara.folder.path), pytest.raises(CopyTooOld):
        two.amara.welcome(old)
    assert two.amara.by(two.amara.welcome(new)).words() == [HERS, "and one more"]


def test_an_older_copy_lets_nothing_go(two: Two, tmp_path: Path) -> None:
    """Where the newer one is not known it is taken in; but the laptop that she left keeps everything."""
    old = two.helen.leave(tmp_path / "old.rmbackup")
    two.helen.write("and one more")
    two.helen.leave(tmp_path / "new.rmbackup")
    two.amara.welcome(old)
    two.helen.open(*two.amara.make())
    with pytest.raises(ThingsStay):
        two.helen.take_mine_off()
    assert two.helen.words() == [HERS, "and one more"]


def test_an_ordinary_copy_brings_her_back_and_lets_nothing_go(two: Two, tmp_path: Path) -> None:
    """As when her own laptop broke: then nobody has said that they leave it."""
    copy = outside(two.helen.pair, tmp_path / "copy.rmbackup", two.helen.keys)
    back = two.amara.by(two.amara.welcome(copy))
    assert back.words() == [HERS]
    two.helen.open(*two.amara.make())
    with pytest.raises(ThingsStay):
        two.helen.take_mine_off()


@pytest.mark.parametrize("where", ["private", "shared", "draft"])
def test_what_is_written_after_the_copy_stays(two: Two, tmp_path: Path, where: str) -> None:
    two.back(tmp_path / "copy.rmbackup")
    if where == "private":
        two.helen.write("and one more")
    elif where == "shared":
        two.helen.share("One more step")
    else:
        with closing(two.helen.shared()) as space, space.space.transaction() as tx:
            space.drafts.put(tx, "page-1", two.helen.keys.private.partner, "half a sentence")
    two.helen.open(*two.amara.make())
    with pytest.raises(ThingsStay):
        two.helen.take_mine_off()
    assert two.helen.folder.shared.is_file()


def test_a_partner_who_says_they_hold_what_they_do_not_erases_nothing(
    two: Two, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed program on the laptop that she came back to may say anything in its own name."""
    two.back(tmp_path / "copy.rmbackup")
    two.helen.share("Shared after the copy")
    with closing(two.helen.shared()) as space:
        all_of_it = held(space.space)

    def said(reader: Reader) -> dict[DeviceId, int]:
        true = held(reader)
        return {name: max(true.get(name, 0), all_of_it.get(name, 0)) for name in {*true, *all_of_it}}

    monkeypatch.setattr(exchange, "held", said)
    two.helen.open(*two.amara.make())
    with closing(two.helen.shared()) as space:
        assert lacking(space.space, space.exchanges.heard(space.space, two.amara.keys.private.partner)) == []
    with pytest.raises(ThingsStay, match="shared here since"):
        two.helen.take_mine_off()


def test_a_partner_who_says_they_hold_more_than_was_written_erases_nothing(
    two: Two, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Then her own laptop goes on as another device: what she shares there does not follow her note of the copy."""
    two.back(tmp_path / "copy.rmbackup")
    with closing(two.helen.shared()) as space:
        before, said = space.log.device, {space.log.device: 10_000}

    def made_up() -> tuple[bytes, ...]:
        with monkeypatch.context() as patch:
            patch.setattr(exchange, "held", lambda reader: {**held(reader), **said})
            return two.amara.make()

    two.helen.open(*made_up())
    two.helen.share("Shared after the copy")
    with closing(two.helen.shared()) as space:
        assert space.log.device != before
        said = held(space.space)
    two.helen.open(*made_up())
    with closing(two.helen.shared()) as space:
        assert lacking(space.space, space.exchanges.heard(space.space, two.amara.keys.private.partner)) == []
    with untouched(two.helen.folder.path), pytest.raises(ThingsStay, match="goes on as another device"):
        two.helen.take_mine_off()
    two.amara.welcome(two.helen.leave(tmp_path / "new.rmbackup"))
    assert "Shared after the copy" in two.amara.titles()
    two.helen.open(*two.amara.make())
    assert two.helen.take_mine_off()


def test_a_new_device_told_of_after_the_copy_keeps_nothing_back(two: Two, tmp_path: Path) -> None:
    """As when a backup was restored there before: one more file, made from habit, tells of it and holds no word."""
    with closing(two.helen.shared()) as space:
        space.log.renew_device()
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    two.amara.open(*two.helen.make())
    two.amara.welcome(copy)
    two.helen.open(*two.amara.make())
    assert two.helen.take_mine_off()


def test_what_only_this_laptop_still_holds_of_the_partner_stays(two: Two, tmp_path: Path) -> None:
    """Amara's laptop was set back to a copy from before she shared something that is here."""
    two.back(tmp_path / "copy.rmbackup")
    copytree(two.amara.folder.path, tmp_path / "earlier")
    two.amara.share("Only here by now")
    two.helen.open(*two.amara.make())
    rmtree(two.amara.folder.path)
    (tmp_path / "earlier").rename(two.amara.folder.path)
    two.helen.open(*two.amara.make())
    with pytest.raises(ThingsStay, match="something shared has not arrived"):
        two.helen.take_mine_off()
    two.amara.open(*two.helen.make())
    two.helen.open(*two.amara.make())
    assert "Only here by now" in two.amara.titles()
    assert two.helen.take_mine_off()


def test_what_the_partner_signs_in_her_place_erases_nothing(two: Two, tmp_path: Path) -> None:
    two.helen.leave(tmp_path / "copy.rmbackup")
    two.exchange()
    with closing(two.amara.shared()) as space:
        moves = MoveRepository(space.space, space.log)
        leaving = next(one for one in reversed(moves.all()) if one.step is MoveStep.LEAVING)
        author = open_workspace(space, two.amara.keys.shared, two.amara.clock).author
        with space.space.transaction() as tx:
            moves.add(tx, author, Said(MoveStep.ARRIVED, leaving.move, leaving.mark, machine="9" * 32))
    two.helen.open(*two.amara.make())
    with untouched(two.helen.folder.path), pytest.raises(ThingsStay):
        two.helen.take_mine_off()


def test_an_old_arrival_that_comes_again_erases_nothing(two: Two, tmp_path: Path) -> None:
    two.back(tmp_path / "copy.rmbackup")
    told = two.amara.make()
    two.helen.open(*told)
    two.helen.write("she went on here")
    two.helen.leave(tmp_path / "again.rmbackup")
    two.helen.open(*told, *two.amara.make())
    with pytest.raises(ThingsStay):
        two.helen.take_mine_off()
    assert two.helen.words()[-1] == "she went on here"


def test_pages_that_lie_here_from_before_are_not_replaced(tmp_path: Path) -> None:
    pair, clock = full_pair(tmp_path / "amara")
    own = bring_to_own(pair, leave(pair, tmp_path / "out.rmbackup"), tmp_path / "helen")
    amara = Laptop(pair.folder, pair.a, FIRST, clock)
    helen = Laptop(own.folder, own.opened, OWN, clock)
    amara.open(*helen.make())
    helen.write("written on her own")
    copy = helen.leave(tmp_path / "copy.rmbackup")
    with untouched(pair.folder.path), pytest.raises(HereAlready):
        amara.welcome(copy)
    with on_computer(FIRST):
        take_moved_partner_off(pair.folder, pair.a, clock)
    assert amara.by(amara.welcome(copy)).words() == [HERS, "written on her own"]


@pytest.mark.parametrize("who", ["amara", "helen"])
def test_keys_that_were_given_up_have_to_meet_first(two: Two, tmp_path: Path, who: str) -> None:
    laptop: Laptop = getattr(two, who)
    with closing(laptop.shared()) as space:
        workspace = open_workspace(space, laptop.keys.shared, laptop.clock)
        Pairing(workspace, laptop.keys.shared, WORDS).give_up_keys()
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    with untouched(two.amara.folder.path), pytest.raises(MeetFirst):
        two.amara.welcome(copy)


def test_keys_that_the_other_laptop_does_not_know_have_to_meet_first(two: Two, tmp_path: Path) -> None:
    chosen = NewSecrets(PASSPHRASE_B, new_recovery_code())
    me = two.helen.keys.private.partner
    assert renew_everything(two.helen.folder, me, PASSPHRASE_B, chosen, None, QUICK_POLICY, carried=True)
    helen = two.helen.by(unlock(two.helen.folder, PASSPHRASE_B, QUICK_POLICY))
    copy = helen.leave(tmp_path / "copy.rmbackup")
    with untouched(two.amara.folder.path), pytest.raises(MeetFirst):
        two.amara.welcome(copy)


@pytest.mark.parametrize("sealed", [True, False], ids=["for the other one too", "for herself"])
def test_keys_of_whoever_was_here_that_the_copy_does_not_know_have_to_meet_first(
    two: Two, tmp_path: Path, sealed: bool
) -> None:
    """Else her own laptop never learned that she arrived, and the earlier keys counted for a partner here again."""
    me, helen = two.amara.keys.private.partner, two.helen.keys.shared.partner
    chosen = NewSecrets(PASSPHRASE_A, new_recovery_code())
    with closing(two.amara.shared()) as space:
        to = Recipient(helen, space.partners.exchange_key(helen)) if sealed else None
    assert renew_everything(two.amara.folder, me, PASSPHRASE_A, chosen, to, QUICK_POLICY, carried=True)
    amara = two.amara.by(unlock(two.amara.folder, PASSPHRASE_A, QUICK_POLICY))
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    with untouched(amara.folder.path), pytest.raises(MeetFirst):
        amara.welcome(copy)


def test_fresh_keys_that_have_met_again_come_along(two: Two, tmp_path: Path) -> None:
    me = two.amara.keys.private.partner
    chosen = NewSecrets(PASSPHRASE_A, new_recovery_code())
    assert renew_everything(two.amara.folder, me, PASSPHRASE_A, chosen, None, QUICK_POLICY, carried=True)
    amara = two.amara.by(unlock(two.amara.folder, PASSPHRASE_A, QUICK_POLICY))
    fresh = amara.keys.shared.file_signer.public, amara.keys.shared.file_unsealer.public
    with closing(two.helen.shared()) as space, space.space.transaction() as tx:
        space.peers.add(tx, me, *fresh)  # as after meeting again
    back = amara.by(amara.welcome(two.helen.leave(tmp_path / "copy.rmbackup")))
    with closing(back.shared()) as space:
        peer = space.peers.get(me)
        assert peer is not None
        assert (peer.signing_public, peer.exchange_public) == fresh
    two.helen.open(*amara.make())
    assert two.helen.take_mine_off()


def test_restoring_such_a_copy_here_does_not_take_her_partners_workbook_away(two: Two, tmp_path: Path) -> None:
    """From the lock page it would put her copy of what they share in the place of her partner's."""
    paths = Paths.under(tmp_path / "machine")
    here, vault = two.amara.folder.path, two.amara.keys.shared.vault
    paths.state_file.parent.mkdir(parents=True)
    save_state(paths.state_file, load_state(paths.state_file).with_vault(vault, here))
    desk = BackupDesk(paths, two.amara.clock, QUICK_POLICY)
    copy = two.helen.leave(tmp_path / "copy.rmbackup")
    with untouched(here), pytest.raises(PartnersWorkbookHere):
        desk.restore(copy, PASSPHRASE_B)
    mine = outside(two.amara.pair, tmp_path / "mine.rmbackup", two.amara.keys)
    assert desk.restore(mine, PASSPHRASE_A).folder == here


def test_what_a_laptop_left_in_the_exchange_folder_goes_with_it(tmp_path: Path) -> None:
    paths, vault, place = Paths.under(tmp_path / "machine"), VaultId("ab" * 16), tmp_path / "between"
    place.mkdir()
    for device in ("a1a1a1a1", "b2b2b2b2"):
        ExchangeFolder(place, device).put("0" * 16, 1, b"sealed")
    paths.state_file.parent.mkdir(parents=True)
    state = load_state(paths.state_file).with_vault(vault, tmp_path / "vault").with_exchange(vault, place)
    save_state(paths.state_file, state)
    forget_exchange_folder(paths, vault, "a1a1a1a1" + "0" * 24)
    assert ["b2b2b2b2" in path.name for path in place.iterdir()] == [True]
    entry = load_state(paths.state_file).vault(vault)
    assert entry is not None
    assert entry.exchange is None
    forget_exchange_folder(paths, vault, "b2b2b2b2" + "0" * 24)
    assert len(list(place.iterdir())) == 1  # that folder is none of this workbook's any more


def _pair(laptop: Laptop, other: Laptop) -> BuiltPair:
    return replace(laptop.pair, b=other.keys)


def _put_draft(laptop: Laptop, words: str) -> None:
    with closing(laptop.shared()) as space, space.space.transaction() as tx:
        space.drafts.put(tx, "page-1", laptop.keys.private.partner, words)


def _no_room(*_arguments: object) -> None:
    raise DiskFull("no room")


def _notes(laptop: Laptop) -> list[MoveStep]:
    with closing(laptop.shared()) as space:
        return [one.step for one in MoveRepository(space.space, space.log).all()]


def _hidden(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if path.name.startswith(".")]


def _all_rows(laptop: Laptop) -> str:
    with closing(laptop.shared()) as space:
        tables = [str(row[0]) for row in space.space.read("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return "".join(str(space.space.read(f'SELECT * FROM "{table}"')) for table in tables)
