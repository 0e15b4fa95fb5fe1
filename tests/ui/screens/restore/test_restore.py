"""Getting words back from a backup: by keyboard, over real files, with this computer as it was until the last step."""

import errno
from datetime import timedelta
from pathlib import Path

import pytest

from rmdesk.app.late_door import LateDoor
from rmdesk.app.opening import OpenWorkbook
from rmdesk.domain.errors import AlreadyOpen
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.runtime.state import load_state, save_state
from rmdesk.ui.doorway import Opening, VaultCard
from rmdesk.ui.platform.dates import plain_moment
from rmdesk.ui.screens.restore.screen import RestoreScreen
from rmdesk.ui.screens.restore.view import RestoreView
from rmdesk.ui.theme.look import Look
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.backup.make import make_outside_copy
from tests.backups import back_up, own_spaces, private_words, write_private
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair, build_pair
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.faulty_os import FaultyOs
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.screens.doorstep import Doorstep, Key, focused
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

LOST = "The words that were nearly lost."


class Desk:
    """Amara's words are in a backup on a stick. This computer knows her workbook, or not."""

    def __init__(self, doorstep: Doorstep, root: Path, *, known: bool) -> None:
        self.doorstep = doorstep
        self.paths = Paths.under(root / "here")
        place = (self.paths.vaults if known else root / "elsewhere") / "a0a0a0a0a0a0"
        place.parent.mkdir(parents=True)
        self.pair: BuiltPair = build_pair(place, doorstep.clock)
        write_private(self.pair, self.pair.a, LOST)
        self.stick = root / "stick.rmbackup"
        own = own_spaces(self.pair, self.pair.a)
        make_outside_copy(self.pair.folder, self.pair.a, own, doorstep.clock, self.stick)
        if known:
            state = load_state(self.paths.state_file).with_vault(self.pair.a.shared.vault, place)
            save_state(self.paths.state_file, state)
        self.held = 0
        self.door = LateDoor(
            self.paths, doorstep.clock, resources.read_text, self._go_in, self._handed_over, QUICK_POLICY
        )
        self.view: RestoreView = RestoreScreen(doorstep.context, self.door.way_back).view
        doorstep.show(self.view)

    def choose(self, file: Path | None) -> None:
        """By keyboard; the dialog is answered with that file."""
        dialogs = self.doorstep.context.dialogs
        assert isinstance(dialogs, FakeDialogs)
        dialogs.answer(file)
        self.doorstep.tab_to(self.view.file_step.button)
        self.doorstep.press(Key.Key_Space)

    def walk(self, secret: str) -> None:
        """To the last step before anything happens."""
        self.choose(self.stick)
        assert focused() is self.view.next_button
        self.doorstep.press(Key.Key_Return)
        assert focused() is self.view.secret.field.edit
        self.doorstep.type(secret)
        self.doorstep.press(Key.Key_Return)
        assert self.view.current is self.view.ready

    def words(self, card: VaultCard) -> list[str]:
        """What stands in her reflections once the workbook is open."""
        opened = self.door.unlock(card, PASSPHRASE_A)
        assert isinstance(opened, OpenWorkbook)
        journal = opened.private.journal
        texts = [journal.get(one.id).text.reveal() for one in journal.page(9)]
        opened.close()
        return texts

    def files(self) -> dict[Path, bytes]:
        root = self.paths.vaults
        return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()} if root.exists() else {}

    def _go_in(self, opening: Opening) -> None:
        raise AssertionError(f"nobody goes in from here: {opening}")

    def _handed_over(self) -> None:
        self.held += 1


@pytest.mark.parametrize("secret", ["passphrase", "code"])
def test_on_a_new_computer_the_words_come_back_under_a_neutral_label(
    doorstep: Doorstep, tmp_path: Path, secret: str
) -> None:
    desk = Desk(doorstep, tmp_path, known=False)
    assert desk.door.vaults() == ()
    desk.walk(PASSPHRASE_A if secret == "passphrase" else " ".join(desk.pair.code_a.groups).lower())
    assert desk.files() == {}
    doorstep.press(Key.Key_Return)
    assert desk.view.current is desk.view.end
    (card,) = desk.door.vaults()
    assert card.label == "Pair 1"
    assert desk.words(card) == [LOST]
    assert desk.held == 1
    doorstep.press(Key.Key_Return)
    assert doorstep.frame.gone == [("lock", str(card.folder))]
    assert desk.view.secret.text() == ""
    desk.door.try_code(card, "-".join(desk.pair.code_a.groups))


def test_a_damaged_workbook_is_put_aside_and_the_last_words_are_there_again(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=True)
    write_private(desk.pair, desk.pair.b, "Helen's own words.")
    mine = desk.pair.folder.private(desk.pair.a.shared.partner)
    mine.write_bytes(b"\0" * 8192)
    desk.walk(PASSPHRASE_A)
    assert "takes the place of Pair 1" in desk.view.ready._replaces.words
    doorstep.press(Key.Key_Return)
    (card,) = desk.door.vaults()
    assert (card.label, card.folder) == ("Pair 1", desk.pair.folder.path)
    assert desk.words(card) == [LOST]
    assert private_words(desk.pair, desk.pair.b) == ["Helen's own words."]
    aside = [path for path in desk.paths.vaults.iterdir() if ".old-" in path.name]
    assert [(path / mine.name).read_bytes() for path in aside] == [b"\0" * 8192]


@pytest.mark.parametrize("typed", ["not my passphrase", PASSPHRASE_B, "0000-0000-0000-0000-0000-0000-0000"])
def test_what_does_not_open_it_changes_nothing_and_can_be_typed_again(
    doorstep: Doorstep, tmp_path: Path, typed: str
) -> None:
    desk = Desk(doorstep, tmp_path, known=True)
    before = desk.files()
    desk.walk(typed)
    doorstep.press(Key.Key_Return)
    assert desk.view.current is desk.view.secret
    assert "does not open the backup" in desk.view.secret.field.problem
    assert desk.files() == before
    assert desk.held == 0


@pytest.mark.parametrize("spoil", ["cut", "other"])
def test_a_file_that_is_no_whole_backup_is_told_at_once(doorstep: Doorstep, tmp_path: Path, spoil: str) -> None:
    desk = Desk(doorstep, tmp_path, known=False)
    desk.stick.write_bytes(desk.stick.read_bytes()[:-1] if spoil == "cut" else b"some other file")
    desk.choose(desk.stick)
    assert "not a whole backup" in desk.view.told.words
    desk.view.next_button.click()
    assert desk.view.current is desk.view.file_step
    assert [link.words for link in desk.view.summary.links] == ["Choose a backup first."]


def test_a_workbook_that_is_open_is_not_replaced(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=True)
    lock = InstanceLock(desk.pair.folder.lock)
    lock.acquire()
    before = desk.files()
    desk.walk(PASSPHRASE_A)
    doorstep.press(Key.Key_Return)
    lock.release()
    assert AlreadyOpen().told.happened in desk.view.told.words
    assert desk.files() == before


def test_a_full_disk_changes_nothing_and_it_can_be_tried_again(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=True)
    before = desk.files()
    desk.walk(PASSPHRASE_A)
    with FaultyOs(6, errno.ENOSPC).at_work():
        doorstep.press(Key.Key_Return)
    assert desk.view.told.words
    assert desk.files() == before
    desk.view.next_button.click()
    assert desk.view.current is desk.view.end


def test_it_says_when_the_backup_was_made_and_escape_leads_back(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=False)
    doorstep.clock.advance(seconds=timedelta(days=3).total_seconds())
    desk.choose(None)
    desk.choose(desk.stick)
    assert "stick.rmbackup, made on 21 November 2026" in desk.view.file_step._facts.label.words
    doorstep.press(Key.Key_Escape)
    assert doorstep.frame.gone == [("back", "")]
    assert desk.view.file_step.problems()


@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860))])
def test_each_step_has_names_order_and_room(
    look: Look, doorstep: Doorstep, tmp_path: Path, scale: float, size: tuple[int, int]
) -> None:
    look.choose_scale(scale)
    desk = Desk(doorstep, tmp_path, known=True)
    desk.view.resize(*size)
    desk.choose(desk.stick)
    for number in range(4):
        if number:
            desk.view.go_to(number)
        check_nothing_is_cut(desk.view)
        check_accessible(desk.view)


def test_a_backup_on_this_computer_is_offered_by_its_date(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=True)
    back_up(desk.pair)
    doorstep.clock.advance(days=1)
    write_private(desk.pair, desk.pair.a, "Written after the first backup.")
    newest = back_up(desk.pair)
    (desk.pair.folder.backups / "backup-20261101-000000-00112233.rmbackup").write_bytes(b"not a backup")
    desk.view.arrive()
    first, second = desk.view.file_step.options
    assert first.text() == f"{plain_moment(read_backup(newest).manifest.made.astimezone())} (Pair 1)"
    doorstep.tab_to(first)
    doorstep.press(Key.Key_Space)
    assert focused() is desk.view.next_button
    doorstep.press(Key.Key_Return)
    doorstep.type(PASSPHRASE_A)
    doorstep.press(Key.Key_Return)
    assert "takes the place of Pair 1" in desk.view.ready._replaces.words
    doorstep.press(Key.Key_Return)
    assert desk.view.current is desk.view.end
    assert private_words(desk.pair, desk.pair.a) == [LOST, "Written after the first backup."]
    assert second.text() != first.text()


def test_choosing_a_file_after_all_takes_the_choice_back(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=True)
    back_up(desk.pair)
    desk.view.arrive()
    (only,) = desk.view.file_step.options
    doorstep.tab_to(only)
    doorstep.press(Key.Key_Space)
    desk.choose(desk.stick)
    assert not only.isChecked()
    assert desk.view.file_step._facts.label.words.startswith("stick.rmbackup")


def test_with_no_workbook_here_only_a_file_can_be_chosen(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=False)
    desk.view.arrive()
    assert desk.view.file_step.options == ()
    assert desk.view.file_step.button.text() == "Choose the backup"


def test_the_list_is_reached_and_read_by_everybody(doorstep: Doorstep, tmp_path: Path) -> None:
    desk = Desk(doorstep, tmp_path, known=True)
    back_up(desk.pair)
    desk.view.arrive()
    (only,) = desk.view.file_step.options
    doorstep.tab_to(only)
    doorstep.press(Key.Key_Tab)
    assert focused() is desk.view.file_step.button
    check_accessible(desk.view)
    check_nothing_is_cut(desk.view)
