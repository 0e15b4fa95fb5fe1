"""The real door, without a window: what each way in gives, refuses, keeps and forgets."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from rmdesk.app import door as doors
from rmdesk.app.door import Door, NewSecretsDesk
from rmdesk.app.fit_places import FitPlaces
from rmdesk.app.opening import OpenWorkbook
from rmdesk.domain.errors import (
    AlreadyOpen,
    CannotWrite,
    DiskFull,
    NoFitPlace,
    PassphraseRefused,
    PlaceIsCarried,
    ProfileIsCleared,
    RecoveryCodeMistyped,
    WrongSecret,
)
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import MachineState, load_state, save_state
from rmdesk.runtime.surroundings import Surroundings
from rmdesk.security.kdf import STANDARD_POLICY
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.storage.connection import SpaceClosed
from rmdesk.ui.doorway import ChosenSecrets, Opening, VaultCard
from rmdesk.vaultkeeping import unlock as unlocking
from rmdesk.vaultkeeping.unlock import partners_with_keys
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, build_pair, names_of
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

NEW = "quiet-harbour-violin-pepper-new"


def chosen(passphrase: str) -> ChosenSecrets:
    return ChosenSecrets(passphrase, new_recovery_code().groups)


class Hall:
    """The door of one computer, and everything that was opened through it."""

    def __init__(self, root: Path) -> None:
        self.paths = Paths.under(root)
        self.door = Door(self.paths, FakeClock(), QUICK_POLICY, FitPlaces(self.paths, lambda: Surroundings({})))
        self.first = chosen(PASSPHRASE_A)
        self.second = chosen(PASSPHRASE_B)
        self._opened: list[OpenWorkbook] = []

    @property
    def card(self) -> VaultCard:
        (entry,) = load_state(self.paths.state_file).vaults
        return VaultCard(entry.folder, entry.label, entry.colour.value, entry.shape.value)

    def keep(self, opening: Opening) -> OpenWorkbook:
        opened = cast(OpenWorkbook, opening)
        self._opened.append(opened)
        return opened

    def create(self) -> OpenWorkbook:
        return self.keep(self.door.create("Amara", self.first))

    def create_for_two(self) -> None:
        self.door.hand_over(Opening(self.create()))
        self.door.add_partner("Helen", self.second)

    def unlock(self, passphrase: str) -> OpenWorkbook:
        return self.keep(self.door.unlock(self.card, passphrase))

    def vaults(self) -> list[Path]:
        return sorted(self.paths.vaults.iterdir()) if self.paths.vaults.exists() else []

    def close(self) -> None:
        for opened in self._opened:
            opened.close()


@pytest.fixture
def hall(tmp_path: Path) -> Iterator[Hall]:
    hall = Hall(tmp_path)
    yield hall
    hall.close()


def test_the_standard_cost_is_used_unless_somebody_says_otherwise(tmp_path: Path) -> None:
    assert Door(Paths.under(tmp_path), FakeClock(), None)._policy == STANDARD_POLICY


def test_a_new_workbook_is_open_and_listed_under_a_neutral_name(hall: Hall) -> None:
    opened = hall.create()
    assert names_of(opened.workspace) == ("Amara", "")
    assert hall.card.label == "Pair 1"
    assert hall.vaults() == [hall.card.folder]
    assert len(partners_with_keys(opened.folder)) == 1


def test_a_workbook_that_cannot_be_opened_after_making_leaves_nothing(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DiskFull("made to")

    with monkeypatch.context() as patch:
        patch.setattr(doors, "open_workbook", fail)
        with pytest.raises(DiskFull):
            hall.create()
    assert hall.vaults() == []
    hall.create()


def test_a_folder_that_cannot_be_written_to_is_told(hall: Hall) -> None:
    hall.paths.vaults.parent.mkdir(parents=True)
    hall.paths.vaults.write_text("in the way")
    with pytest.raises(CannotWrite):
        hall.create()


def test_two_workbooks_on_one_computer_do_not_meet(hall: Hall) -> None:
    hall.create().close()
    hall.create().close()
    assert [entry.label for entry in load_state(hall.paths.state_file).vaults] == ["Pair 1", "Pair 2"]
    assert len(hall.vaults()) == 2


def test_handing_over_closes_all_of_the_first_and_lets_the_second_in(hall: Hall) -> None:
    first = hall.create()
    hall.door.hand_over(Opening(first))
    with pytest.raises(SpaceClosed):
        first.private.journal.count()
    hall.door.add_partner("Helen", hall.second)
    second = hall.unlock(PASSPHRASE_B)
    assert names_of(second.workspace) == ("Helen", "Amara")
    assert len(partners_with_keys(second.folder)) == 2
    assert second.private.journal.count() == 0
    second.close()
    assert names_of(hall.unlock(PASSPHRASE_A).workspace) == ("Amara", "Helen")


def test_nobody_joins_without_the_first_having_handed_over(hall: Hall) -> None:
    hall.create()
    with pytest.raises(RuntimeError):
        hall.door.add_partner("Helen", hall.second)


def test_a_second_partner_may_try_again_after_a_failure_and_joins_once(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise DiskFull("made to")

    hall.door.hand_over(Opening(hall.create()))
    with monkeypatch.context() as patch:
        patch.setattr(doors, "add_partner", fail)
        with pytest.raises(DiskFull):
            hall.door.add_partner("Helen", hall.second)
    hall.door.add_partner("Helen", hall.second)
    with pytest.raises(RuntimeError):
        hall.door.add_partner("Somebody", chosen(NEW))


def test_the_wrong_passphrase_opens_nothing_and_holds_nothing(hall: Hall) -> None:
    hall.create().close()
    for wrong in ("", PASSPHRASE_B, "-".join(hall.first.code)):
        with pytest.raises(WrongSecret):
            hall.unlock(wrong)
    hall.unlock(PASSPHRASE_A)


def test_a_workbook_that_is_open_is_not_opened_twice(hall: Hall) -> None:
    hall.create()
    with pytest.raises(AlreadyOpen):
        hall.unlock(PASSPHRASE_A)


def test_the_key_that_came_last_is_tried_first(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    hall.create_for_two()
    tried: list[str] = []
    real = unlocking.unlock_with_passphrase

    def watched(folder: Path, who: str, *rest: object) -> object:
        tried.append(who)
        return real(folder, who, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(unlocking, "unlock_with_passphrase", watched)
    for passphrase in (PASSPHRASE_B, PASSPHRASE_A):
        hall.unlock(passphrase).close()
        tried.clear()
        opened = hall.unlock(passphrase)
        assert tried == [opened.keys.shared.partner[:8]]
        opened.close()


def test_trying_a_code_tells_whether_it_fits_and_uses_nothing_up(hall: Hall) -> None:
    hall.create_for_two()
    for groups in (hall.first.code, hall.second.code):
        hall.door.try_code(hall.card, " ".join(groups).lower())
        hall.door.try_code(hall.card, "-".join(groups))
    with pytest.raises(WrongSecret):
        hall.door.try_code(hall.card, new_recovery_code().text)
    with pytest.raises(RecoveryCodeMistyped):
        hall.door.try_code(hall.card, "not a code")


def test_recovering_opens_and_changes_what_opens(hall: Hall) -> None:
    hall.create_for_two()
    opened = hall.keep(hall.door.recover(hall.card, "-".join(hall.second.code), chosen(NEW)))
    assert names_of(opened.workspace) == ("Helen", "Amara")
    assert not opened.older_copy
    opened.close()
    with pytest.raises(WrongSecret):
        hall.unlock(PASSPHRASE_B)
    with pytest.raises(WrongSecret):
        hall.door.try_code(hall.card, "-".join(hall.second.code))
    hall.unlock(NEW).close()
    hall.unlock(PASSPHRASE_A).close()


def test_a_broken_code_of_our_own_is_a_bug(hall: Hall) -> None:
    with pytest.raises(RuntimeError):
        hall.door.create("Amara", ChosenSecrets(PASSPHRASE_A, ("0000",) * 6))
    assert hall.vaults() == []


@pytest.fixture
def secrets() -> NewSecretsDesk:
    return NewSecretsDesk(resources.read_text)


def test_what_is_suggested_is_accepted_and_never_twice_the_same(secrets: NewSecretsDesk) -> None:
    suggested = {secrets.suggest_passphrase() for _ in range(5)}
    assert len(suggested) == 5
    for one in suggested:
        secrets.check_passphrase(one)


@pytest.mark.parametrize("refused", ["short", "password1234", "a" * 2000])
def test_what_is_easy_to_guess_is_refused_with_a_sentence(secrets: NewSecretsDesk, refused: str) -> None:
    with pytest.raises(PassphraseRefused) as error:
        secrets.check_passphrase(refused)
    assert error.value.detail.endswith(".")


def test_the_lists_are_read_once_and_only_when_needed() -> None:
    read: list[str] = []

    def watched(name: str) -> str:
        read.append(name)
        return resources.read_text(name)

    desk = NewSecretsDesk(watched)
    assert read == []
    for _ in range(3):
        desk.check_passphrase("correct horse battery staple lamp")
    assert read == ["security/denied.txt"]


def test_a_new_code_reads_back_however_it_is_typed(secrets: NewSecretsDesk) -> None:
    groups = secrets.new_code()
    assert [len(group) for group in groups] == [4] * 7
    for typed in ("-".join(groups), " ".join(groups).lower(), "".join(groups)):
        assert secrets.read_code(typed) == groups
    with pytest.raises(RecoveryCodeMistyped):
        secrets.read_code("-".join(groups[:-1]))


def carried(tmp_path: Path) -> Surroundings:
    return Surroundings({"OneDrive": str(tmp_path / "Work files")})


def test_a_workbook_in_a_synced_folder_is_refused_moved_and_keeps_its_label(tmp_path: Path) -> None:
    paths, folder = Paths.under(tmp_path / "home"), tmp_path / "Work files" / "ours"
    folder.parent.mkdir()
    pair = build_pair(folder, FakeClock())
    save_state(paths.state_file, MachineState().with_vault(pair.a.shared.vault, folder))
    places = FitPlaces(paths, lambda: carried(tmp_path))
    door = Door(paths, FakeClock(), QUICK_POLICY, places)
    with pytest.raises(PlaceIsCarried):
        door.unlock(VaultCard(folder, "Pair 1", "teal", "circle"), PASSPHRASE_A)
    with pytest.raises(PlaceIsCarried):
        places.check(folder)
    moved = places.move_here(folder)
    assert not folder.exists()
    assert [(one.folder, one.label) for one in load_state(paths.state_file).vaults] == [(moved, "Pair 1")]
    opened = cast(OpenWorkbook, door.unlock(VaultCard(moved, "Pair 1", "teal", "circle"), PASSPHRASE_A))
    opened.close()


def test_nothing_new_is_made_where_it_would_be_carried_or_cleared(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "Work files")
    for there, error in (
        (carried(tmp_path), NoFitPlace),
        (Surroundings({}, profile_is_cleared=True), ProfileIsCleared),
    ):
        door = Door(paths, FakeClock(), QUICK_POLICY, FitPlaces(paths, lambda there=there: there))  # type: ignore[misc]
        with pytest.raises(error):
            door.create("Amara", ChosenSecrets(PASSPHRASE_A, new_recovery_code().groups))
        assert not paths.vaults.exists()
