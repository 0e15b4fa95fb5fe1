"""Into a workbook and out of it: what is closed when a step fails, what is remembered, what an older copy does."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import cast

import pytest

from rmdesk.app import opening
from rmdesk.app.opening import OlderCopy, OpenWorkbook, builder, entrance, open_workbook, private_builder, remember
from rmdesk.domain.errors import AlreadyOpen, CannotWrite, DiskFull, NotOurFile
from rmdesk.private.secret_text import SecretText
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.storage.connection import SpaceClosed
from rmdesk.vaultkeeping.create import Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import BALLAST_SIZE, VaultFolder, release_ballast
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import recover, unlock
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, build_pair, names_of
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return build_pair(tmp_path / "vault", FakeClock())


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths.under(tmp_path / "profile")


class Desk:
    """Opens the pair's workbook again and again, and closes what is left open."""

    def __init__(self, pair: BuiltPair, paths: Paths) -> None:
        self.pair = pair
        self.paths = paths
        self._opened: list[OpenWorkbook] = []

    def open(self, keys: OpenedVault | None = None) -> OpenWorkbook:
        opened = open_workbook(self.pair.folder, keys or self.pair.a, self.pair.clock, self.paths)
        self._opened.append(opened)
        return opened

    def visit(self, keys: OpenedVault | None = None) -> bool:
        """In and out again, writing something; whether an older copy was noticed."""
        opened = self.open(keys)
        opened.private.journal.write(SecretText("t"), SecretText("a visit"))
        with opened.shared.space.transaction() as tx:
            opened.shared.partners.rename(tx, opened.workspace.author, "A")
        remember(opened, self.paths)
        opened.close()
        return opened.older_copy

    def close(self) -> None:
        for opened in self._opened:
            opened.close()


@pytest.fixture
def desk(pair: BuiltPair, paths: Paths) -> Iterator[Desk]:
    desk = Desk(pair, paths)
    yield desk
    desk.close()


def test_both_spaces_are_open_and_the_vault_is_held(desk: Desk, pair: BuiltPair) -> None:
    opened = desk.open()
    assert names_of(opened.workspace) == ("Amara", "Helen")
    assert opened.private.journal.count() == 0
    assert not opened.older_copy
    with pytest.raises(AlreadyOpen):
        InstanceLock(pair.folder.lock).acquire()
    with pytest.raises(AlreadyOpen):
        desk.open(pair.b)


def test_closing_closes_everything_and_may_be_done_twice(desk: Desk, pair: BuiltPair) -> None:
    opened = desk.open()
    opened.close()
    opened.close()
    for read in (opened.private.journal.count, opened.shared.partners.all):
        with pytest.raises(SpaceClosed):
            read()
    desk.open(pair.b)


def free(pair: BuiltPair) -> bool:
    """Whether nobody has the vault or one of its databases."""
    lock = InstanceLock(pair.folder.lock)
    lock.acquire()
    pair.shared().close()
    for who in (pair.a, pair.b):
        pair.private(who).close()
    lock.release()
    return True


@pytest.mark.parametrize(
    "step", ["open_shared", "open_private", "take_place", "load_state", "save_state", "_older_than"]
)
@pytest.mark.parametrize("failure", [DiskFull("made to"), RuntimeError("a bug"), KeyboardInterrupt()])
def test_whatever_step_fails_nothing_stays_open(
    desk: Desk, pair: BuiltPair, monkeypatch: pytest.MonkeyPatch, step: str, failure: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise failure

    with monkeypatch.context() as patch:
        patch.setattr(opening, step, fail)
        with pytest.raises(type(failure)):
            desk.open()
    assert free(pair)
    assert not desk.open().older_copy


@pytest.mark.parametrize("name", ["shared", "private"])
@pytest.mark.parametrize(
    "spoil", [Path.unlink, lambda path: path.write_bytes(b""), lambda path: path.write_bytes(bytes(4096))]
)
def test_a_bad_database_is_told_and_lets_go_of_the_rest(
    desk: Desk, pair: BuiltPair, name: str, spoil: Callable[[Path], object]
) -> None:
    path = pair.folder.shared if name == "shared" else pair.folder.private(pair.a.private.partner)
    good = path.read_bytes()
    spoil(path)
    with pytest.raises(NotOurFile):
        desk.open()
    path.write_bytes(good)
    assert free(pair)


def test_it_is_put_on_the_list_with_the_last_key(desk: Desk, pair: BuiltPair, paths: Paths) -> None:
    desk.open().close()
    state = load_state(paths.state_file)
    (entry,) = state.vaults
    assert (entry.vault, entry.folder, entry.label) == (pair.a.shared.vault, pair.folder.path, "Pair 1")
    assert state.last_key(entry.vault) == pair.a.shared.partner[:8]
    desk.open(pair.b).close()
    assert load_state(paths.state_file).last_key(entry.vault) == pair.b.shared.partner[:8]


def test_what_is_remembered_names_nobody_and_holds_no_key(desk: Desk, pair: BuiltPair, paths: Paths) -> None:
    desk.visit()
    data = paths.state_file.read_text()
    for word in ("Amara", "Helen", pair.a.private.space.key.hex(), pair.a.shared.space.key.hex(), PASSPHRASE_A):
        assert word not in data


def test_going_on_is_not_an_older_copy(desk: Desk, pair: BuiltPair) -> None:
    assert [desk.visit(), desk.visit(), desk.visit(pair.b), desk.visit()] == [False] * 4


@pytest.mark.parametrize("which", ["shared", "private"])
def test_an_older_copy_of_a_database_is_noticed(desk: Desk, pair: BuiltPair, tmp_path: Path, which: str) -> None:
    path = pair.folder.shared if which == "shared" else pair.folder.private(pair.a.private.partner)
    desk.visit()
    shutil.copy(path, tmp_path / "older")
    desk.visit()
    shutil.copy(tmp_path / "older", path)
    older = desk.open().older
    assert older is not None
    assert (older.newer_open, older.ends) == (pair.clock.now(), pair.clock.now())


def test_both_dates_of_an_older_copy_are_known_and_stay(desk: Desk, pair: BuiltPair, tmp_path: Path) -> None:
    path, clock = pair.folder.private(pair.a.private.partner), cast(FakeClock, pair.clock)
    begun = clock.now()
    desk.visit()
    shutil.copy(path, tmp_path / "older")
    clock.advance(days=3)
    desk.visit()
    shutil.copy(tmp_path / "older", path)
    clock.advance(days=1)
    for _ in range(2):
        opened = desk.open()
        assert opened.older == OlderCopy(begun + timedelta(days=3), begun)
        opened.close()


def test_a_partner_s_older_copy_is_not_one_s_own_business(desk: Desk, pair: BuiltPair, tmp_path: Path) -> None:
    path = pair.folder.private(pair.b.private.partner)
    shutil.copy(path, tmp_path / "older")
    desk.visit(pair.b)
    desk.visit()
    shutil.copy(tmp_path / "older", path)
    assert not desk.visit()
    assert desk.visit(pair.b)


def test_an_older_key_file_put_back_is_noticed(desk: Desk, pair: BuiltPair) -> None:
    older = {path: path.read_bytes() for path in pair.folder.path.glob("*.rmk")}
    new = NewSecrets("quite-another-one-for-this", new_recovery_code())
    assert not desk.visit(recover(pair.folder, pair.code_a, new, QUICK_POLICY))
    for path, data in older.items():
        path.write_bytes(data)
    assert desk.visit(unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY))


def test_remembering_notes_how_far_both_spaces_came(desk: Desk, pair: BuiltPair, paths: Paths) -> None:
    opened = desk.open()
    before = load_state(paths.state_file)
    opened.private.journal.write(SecretText("t"), SecretText("x"))
    remember(opened, paths)
    after = load_state(paths.state_file)
    private, shared = opened.keys.private.space.database_id, opened.keys.shared.space.database_id
    assert after.generation(private) == before.generation(private) + 1 == opened.private.space.generation
    assert after.generation(shared) == opened.shared.space.generation
    assert after.sequence(pair.a.shared.partner) == pair.a.sequence


def test_remembering_keeps_what_else_the_list_says(desk: Desk, pair: BuiltPair, paths: Paths, tmp_path: Path) -> None:
    opened = desk.open()
    other = build_pair(tmp_path / "other", FakeClock())
    vault = other.a.shared.vault
    save_state(paths.state_file, load_state(paths.state_file).with_vault(vault, other.folder.path))
    remember(opened, paths)
    assert load_state(paths.state_file).vault(vault) is not None


def unwritable(*_: object) -> None:
    raise CannotWrite("made to")


def test_a_known_workbook_opens_although_the_list_cannot_be_written(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.open().close()
    monkeypatch.setattr(opening, "save_state", unwritable)
    assert not desk.open().older_copy


def test_a_new_workbook_that_cannot_be_listed_is_told(
    desk: Desk, pair: BuiltPair, paths: Paths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "save_state", unwritable)
    with pytest.raises(CannotWrite):
        desk.open()
    monkeypatch.undo()
    assert free(pair)


def test_a_workbook_that_moved_is_found_in_its_new_place(
    desk: Desk, pair: BuiltPair, paths: Paths, tmp_path: Path
) -> None:
    desk.visit()
    shutil.copytree(pair.folder.path, tmp_path / "moved")
    moved = Desk(
        BuiltPair(VaultFolder(tmp_path / "moved"), pair.a, pair.b, pair.code_a, pair.code_b, pair.clock), paths
    )
    assert not moved.visit()
    (entry,) = load_state(paths.state_file).vaults
    assert entry.folder == tmp_path / "moved"


def test_somebody_with_a_key_and_no_place_gets_one_on_the_way_in(tmp_path: Path, paths: Paths) -> None:
    """What is left when the second partner's joining was cut off after their key file."""
    clock = FakeClock()
    folder = VaultFolder(tmp_path / "vault")
    a = create_vault(folder.path, NewSecrets(PASSPHRASE_A, new_recovery_code()), QUICK_POLICY, builder(clock, "A"))
    joining = Joining(a.shared.vault, a.joining)
    chosen = NewSecrets(PASSPHRASE_B, new_recovery_code())
    b = add_partner(folder, joining, chosen, QUICK_POLICY, private_builder(clock), lambda *_: None)
    opened = open_workbook(folder, b, clock, paths)
    assert names_of(opened.workspace) == ("", "A")
    opened.close()
    entrance(clock, "B")(folder, b)  # a second time changes nothing
    opened = open_workbook(folder, a, clock, paths)
    assert len(opened.shared.partners.all()) == 2
    opened.close()


def test_an_open_workbook_shows_nothing(desk: Desk, pair: BuiltPair) -> None:
    shown = repr(desk.open())
    assert pair.a.private.space.key.hex() not in shown
    assert "OpenWorkbook(" not in shown


def test_room_that_a_full_disk_used_up_is_set_aside_again(tmp_path: Path) -> None:
    pair = build_pair(tmp_path / "vault", FakeClock())
    release_ballast(pair.folder)
    open_workbook(pair.folder, pair.a, pair.clock, Paths.under(tmp_path / "places")).close()
    assert pair.folder.ballast.stat().st_size == BALLAST_SIZE
