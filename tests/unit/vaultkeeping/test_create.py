"""A vault appears whole or not at all, and a second partner joins wholly or not at all, wherever the way there ends."""

import errno
from contextlib import suppress
from pathlib import Path

import pytest

from rmdesk.app.opening import builder, entrance, private_builder
from rmdesk.domain.errors import CannotWrite, DiskFull, WorldError, WrongSecret
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.vaultkeeping.create import Build, Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import partners_with_keys, unlock
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, build_pair, names_of
from tests.fakes.clock import FakeClock
from tests.fakes.faulty_os import FaultyOs, PowerCut
from tests.fakes.kdf import QUICK_POLICY
from tests.modes import has_mode

CLOCK = FakeClock()


def chosen(passphrase: str) -> NewSecrets:
    return NewSecrets(passphrase, new_recovery_code())


def create(place: Path, build: Build | None = None) -> OpenedVault:
    return create_vault(place, chosen(PASSPHRASE_A), QUICK_POLICY, build or builder(CLOCK, "Amara"))


def empty_build(folder: VaultFolder, opened: OpenedVault) -> None:
    folder.shared.write_bytes(b"stands for a database")


def join(
    folder: VaultFolder, first: OpenedVault, build: Build | None = None, enter: Build | None = None
) -> OpenedVault:
    joining = Joining(first.shared.vault, first.joining)
    return add_partner(
        folder,
        joining,
        chosen(PASSPHRASE_B),
        QUICK_POLICY,
        build or private_builder(CLOCK),
        enter or entrance(CLOCK, "Helen"),
    )


def test_a_vault_holds_what_the_format_says_and_nobody_else_may_look(tmp_path: Path) -> None:
    opened = create(tmp_path / "vault")
    folder = VaultFolder(tmp_path / "vault")
    short = opened.shared.partner[:8]
    names = {path.name for path in folder.path.iterdir()} - {"shared.db-journal"}
    assert names == {f"a-{short}.rmk", f"b-{short}.rmk", "shared.db", f"private-{short}.db", "backups", "ballast"}
    assert has_mode(folder.path, 0o700)
    assert all(has_mode(path, 0o600) for path in folder.path.iterdir() if path.is_file())
    assert has_mode(folder.backups, 0o700)
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]
    assert unlock(folder, PASSPHRASE_A, QUICK_POLICY).private == opened.private


def test_no_file_name_holds_a_whole_id(tmp_path: Path) -> None:
    opened = create(tmp_path / "vault")
    names = " ".join(path.name for path in tmp_path.rglob("*"))
    assert opened.shared.partner not in names
    assert opened.shared.vault not in names


def test_a_place_that_is_taken_is_left_alone(tmp_path: Path) -> None:
    place = tmp_path / "vault"
    place.mkdir()
    (place / "letter.txt").write_text("mine")
    with pytest.raises(CannotWrite):
        create(place)
    assert (place / "letter.txt").read_text() == "mine"
    assert [path.name for path in tmp_path.iterdir()] == ["vault"]


def test_a_place_inside_a_file_cannot_be_written_to(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CannotWrite):
        create(tmp_path / "file" / "vault")


@pytest.mark.parametrize(
    ("code", "kind"), [(errno.ENOSPC, DiskFull), (errno.EACCES, CannotWrite), (errno.EIO, CannotWrite)]
)
def test_any_failing_call_leaves_nothing_and_the_next_try_works(
    tmp_path: Path, code: int, kind: type[WorldError]
) -> None:
    place = tmp_path / "vault"
    number, told = 0, 0
    while True:
        number += 1
        system = FaultyOs(number, code)
        with system.at_work(), suppress(WorldError):
            create(place, empty_build)
        if not system.struck:
            break
        if place.exists():  # a failure that could be made good
            unlock(VaultFolder(place), PASSPHRASE_A, QUICK_POLICY)
            place.rename(tmp_path.parent / f"done-{code}-{number}-{tmp_path.name}")
        else:
            told += 1
        assert list(tmp_path.iterdir()) == [], f"call {number}"
    assert told >= 15
    assert unlock(VaultFolder(place), PASSPHRASE_A, QUICK_POLICY)
    place.rename(tmp_path / "aside")
    system = FaultyOs(1, code)
    with system.at_work(), pytest.raises(kind):
        create(place, empty_build)


def test_a_power_cut_anywhere_leaves_a_whole_vault_or_none_and_the_next_try_works(tmp_path: Path) -> None:
    number, cut = 0, 0
    while True:
        number += 1
        place = tmp_path / str(number) / "vault"
        system = FaultyOs(number, None)
        with system.at_work(), suppress(PowerCut):
            create(place, empty_build)
            break
        cut += 1
        if not place.exists():
            create(place, empty_build)
        folder = VaultFolder(place)
        assert folder.shared.exists()
        assert unlock(folder, PASSPHRASE_A, QUICK_POLICY).repaired is False
        left = [path.name for path in place.parent.iterdir() if path != place]
        assert all(name.startswith(".vault.new-") for name in left)
    assert cut >= 15


@pytest.mark.parametrize("failure", [DiskFull("made to"), RuntimeError("a bug"), KeyboardInterrupt()])
def test_databases_that_cannot_be_made_leave_nothing(tmp_path: Path, failure: BaseException) -> None:
    def build(folder: VaultFolder, opened: OpenedVault) -> None:
        builder(CLOCK, "Amara")(folder, opened)
        raise failure

    with pytest.raises(type(failure)):
        create(tmp_path / "vault", build)
    assert list(tmp_path.iterdir()) == []


def test_both_partners_open_the_pair_s_space_and_only_their_own(tmp_path: Path) -> None:
    pair = build_pair(tmp_path / "vault", CLOCK)
    assert pair.a.shared.space == pair.b.shared.space
    assert pair.a.private.space != pair.b.private.space
    assert len(partners_with_keys(pair.folder)) == 2
    for who, names in ((pair.a, ("Amara", "Helen")), (pair.b, ("Helen", "Amara"))):
        space = pair.shared(who.shared)
        assert names_of(pair.workspace(who, space)) == names
        space.close()
        pair.private(who).close()


class Alone:
    """A vault with its first partner."""

    def __init__(self, root: Path) -> None:
        self.first = create(root / "vault")
        self.folder = VaultFolder(root / "vault")

    def pair(self, second: OpenedVault | None = None) -> BuiltPair:
        codes = new_recovery_code(), new_recovery_code()
        return BuiltPair(self.folder, self.first, second or self.first, *codes, CLOCK)

    def assert_alone(self) -> None:
        """The first partner opens everything and sees nobody else; the second's passphrase opens nothing."""
        opened = unlock(self.folder, PASSPHRASE_A, QUICK_POLICY)
        assert opened.shared.partner == self.first.shared.partner
        pair = self.pair()
        space = pair.shared()
        assert names_of(pair.workspace(None, space)) == ("Amara", "")
        space.log.verify()
        space.close()
        pair.private().close()
        with pytest.raises(WrongSecret):
            unlock(self.folder, PASSPHRASE_B, QUICK_POLICY)

    def assert_joined(self, second: OpenedVault) -> None:
        space = self.pair().shared(second.shared)
        assert names_of(self.pair(second).workspace(second, space)) == ("Helen", "Amara")
        assert len(space.partners.all()) == 2
        space.close()
        self.pair().private(second).close()


@pytest.fixture
def alone(tmp_path: Path) -> Alone:
    return Alone(tmp_path)


@pytest.mark.parametrize("step", ["build", "key file", "enter"])
@pytest.mark.parametrize("failure", [DiskFull("made to"), RuntimeError("a bug")])
def test_a_join_that_fails_leaves_nothing_and_can_be_tried_again(
    alone: Alone, monkeypatch: pytest.MonkeyPatch, step: str, failure: Exception
) -> None:
    before = sorted(path.name for path in alone.folder.path.iterdir())

    def fail(*_: object) -> None:
        raise failure

    def build(folder: VaultFolder, opened: OpenedVault) -> None:
        private_builder(CLOCK)(folder, opened)
        if step == "build":
            fail()

    enter = fail if step == "enter" else None
    with monkeypatch.context() as patch:
        if step == "key file":
            patch.setattr("rmdesk.vaultkeeping.create.create_key_file", fail)
        with pytest.raises(type(failure)):
            join(alone.folder, alone.first, build, enter)
    assert sorted(path.name for path in alone.folder.path.iterdir()) == before
    alone.assert_alone()
    alone.assert_joined(join(alone.folder, alone.first))


def test_a_power_cut_before_the_key_file_leaves_the_first_partner_alone(alone: Alone) -> None:
    def build(folder: VaultFolder, opened: OpenedVault) -> None:
        private_builder(CLOCK)(folder, opened)
        raise PowerCut

    with pytest.raises(PowerCut):
        join(alone.folder, alone.first, build)
    assert len(list(alone.folder.path.glob("private-*.db"))) == 2  # one that nobody can open
    assert len(partners_with_keys(alone.folder)) == 1
    alone.assert_alone()
    alone.assert_joined(join(alone.folder, alone.first))


def test_a_power_cut_after_the_key_file_lets_the_second_partner_in_by_themselves(alone: Alone) -> None:
    def enter(folder: VaultFolder, opened: OpenedVault) -> None:
        raise PowerCut

    with pytest.raises(PowerCut):
        join(alone.folder, alone.first, None, enter)
    second = unlock(alone.folder, PASSPHRASE_B, QUICK_POLICY)
    alone.pair().private(second).close()
    assert unlock(alone.folder, PASSPHRASE_A, QUICK_POLICY).private == alone.first.private
    entrance(CLOCK, "Helen")(alone.folder, second)  # what opening the workbook does
    alone.assert_joined(second)


def test_a_power_cut_at_any_call_of_the_join_keeps_the_first_partner_and_nobody_without_a_key(tmp_path: Path) -> None:
    number = 0
    while True:
        number += 1
        alone = Alone(tmp_path / str(number))
        system = FaultyOs(number, None)
        with system.at_work(), suppress(PowerCut):
            join(alone.folder, alone.first)
            break
        keys = set(partners_with_keys(alone.folder))
        assert unlock(alone.folder, PASSPHRASE_A, QUICK_POLICY).private == alone.first.private
        pair = alone.pair()
        space = pair.shared()
        assert {one.id[:8] for one in space.partners.all()} <= keys
        space.log.verify()
        space.close()
        pair.private().close()
        if len(keys) == 1:
            alone.assert_joined(join(alone.folder, alone.first))
        else:
            second = unlock(alone.folder, PASSPHRASE_B, QUICK_POLICY)
            pair.private(second).close()
    assert number >= 15


def test_nothing_of_the_secrets_shows(tmp_path: Path) -> None:
    secrets = chosen(PASSPHRASE_A)
    assert PASSPHRASE_A not in repr(secrets)
    assert secrets.code.text not in repr(secrets)
    opened = create(tmp_path / "vault")
    shown = repr(opened) + repr(Joining(opened.shared.vault, opened.joining))
    assert opened.private.space.key.hex() not in shown
    assert "SpaceKey(" not in shown


def test_a_vault_may_have_the_id_of_a_pair_and_shares_nothing_else_with_the_other_laptop(tmp_path: Path) -> None:
    first = create(tmp_path / "one")
    second = create_vault(
        tmp_path / "two", chosen(PASSPHRASE_B), QUICK_POLICY, builder(CLOCK, "Helen"), first.shared.vault
    )
    assert second.shared.vault == first.shared.vault
    assert create(tmp_path / "three").shared.vault != first.shared.vault
    assert second.shared.partner != first.shared.partner
    assert second.shared.space.key != first.shared.space.key
    assert second.shared.space.database_id != first.shared.space.database_id
    assert second.shared.exchange_public != first.shared.exchange_public
    assert second.seal != first.seal
    with pytest.raises(WrongSecret):
        unlock(VaultFolder(tmp_path / "two"), PASSPHRASE_A, QUICK_POLICY)
