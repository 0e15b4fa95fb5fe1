"""Changing every key, erasing and leaving this computer in the whole program: from the settings to the next unlock."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from rmdesk.app import copies
from rmdesk.domain.errors import BackupNotMade, DiskFull, WrongSecret
from rmdesk.domain.offers import Offer
from rmdesk.runtime.state import load_state
from rmdesk.security.recovery_code import parse_recovery_code
from rmdesk.services.sharing import Sharing
from rmdesk.ui.private_screens.my_data.view import MyDataView
from rmdesk.ui.screens.last_work.view import LastWorkView
from rmdesk.ui.screens.moving_computer.view import MovingComputerView
from rmdesk.ui.screens.safety.change_everything import ChangeEverythingView
from rmdesk.ui.screens.safety.view import SafetyView
from rmdesk.ui.screens.settings.view import SettingsView
from rmdesk.vaultkeeping.backup import earlier
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.folder import release_ballast
from rmdesk.vaultkeeping.unlock import code_fits, unlock
from tests.backups import at, bring_back, private_words
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.app.running import Running, fail_writes, settle, told

NEW = "pocket lamp river under stone"
WORDS = "Words that nobody else has seen."


def wait(running: Running) -> None:
    running.program.roof.writer.drain(60.0)
    running.program.roof.slow.drain(60.0)
    settle()


def last_words(running: Running) -> str:
    wait(running)
    assert running.window.current == "last-work"
    return running.page(LastWorkView).words


def answer(running: Running, name: str, value: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running.program.roof.dialogs, name, lambda *_arguments: value)


def begin_change(running: Running) -> ChangeEverythingView:
    """From the settings on, as a person does it, up to the last step; nothing has changed by then."""
    running.window.go("settings")
    running.page(SettingsView).way_in_card.button.click()
    running.page(SafetyView).everything_button.click()
    view = running.page(ChangeEverythingView)
    view.asked.field.set_text(PASSPHRASE_A)
    view.next_button.click()
    wait(running)
    view.passphrase.mode_button.click()
    view.passphrase.first.set_text(NEW)
    view.passphrase.again.set_text(NEW)
    view.next_button.click()
    view.next_button.click()
    for field, group in zip(view.back.groups, view.back.asked, strict=True):
        field.edit.setText(view.code.code()[group])
    view.next_button.click()
    assert view.current is view.before
    return view


def test_every_key_is_changed_and_the_workbook_opens_with_the_new_secrets_only(running: Running) -> None:
    running.unlock()
    running.write(WORDS)
    view = begin_change(running)
    code = parse_recovery_code("-".join(view.code.code()))
    view.next_button.click()
    words = last_words(running)
    assert words.startswith("Every key is changed. Only your new passphrase")
    assert running.program.outside.inside is None
    with pytest.raises(WrongSecret):
        unlock(running.pair.folder, PASSPHRASE_A, QUICK_POLICY)
    mine = unlock(running.pair.folder, NEW, QUICK_POLICY)
    assert code_fits(running.pair.folder, code, QUICK_POLICY)
    assert mine.shared.epoch == 2
    assert WORDS in private_words(running.pair, mine)
    theirs = unlock(running.pair.folder, PASSPHRASE_B, QUICK_POLICY)
    running.pair.shared(theirs.shared).close()
    running.page(LastWorkView).open_button.click()
    assert running.restarts.asked == [()]


def put_aside(running: Running) -> Path:
    """As a rescue does with a file that it finds damaged; what took its place is the same again."""
    path = running.pair.folder.private(running.pair.a.shared.partner)
    aside = running.pair.folder.path / "damaged-20261101-000000-00112233"
    aside.mkdir()
    (aside / path.name).write_bytes(path.read_bytes())
    return aside


def test_what_opens_as_before_goes_with_the_change(running: Running, tmp_path: Path) -> None:
    """vault: "new backup verified, older backups deleted"; damaged files that were put aside go with them."""
    running.unlock()
    running.write(WORDS)
    wait(running)
    aside = put_aside(running)
    older = {one.path for one in find_backups(running.pair.folder)}
    assert older
    view = begin_change(running)
    assert "They go once a new backup is made and checked" in " ".join(
        label.text() for label in view.before.findChildren(QLabel)
    )
    view.next_button.click()
    words = last_words(running)
    assert "Your older ones on this computer are gone, with what was put aside." in words
    (newest,) = find_backups(running.pair.folder)
    assert newest.path not in older
    assert not aside.exists()
    back = bring_back(newest.path, tmp_path / "back", NEW)
    assert WORDS in private_words(at(running.pair, back.folder), back.opened)


def test_what_could_not_go_with_the_change_is_offered_at_the_next_unlock(
    running: Running, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.unlock()
    wait(running)
    put_aside(running)
    older = {one.path for one in find_backups(running.pair.folder)}
    assert older

    def no_room(*_anything: object) -> Path:
        raise BackupNotMade("no room")

    with monkeypatch.context() as full:
        full.setattr(earlier, "make_backup", no_room)
        begin_change(running).next_button.click()
        words = last_words(running)
    assert "Every key is changed." in words
    assert "could not be removed yet" in words
    running.window.go("lock")
    running.unlock(NEW)
    running.window.go("safety")
    wait(running)
    card = running.page(SafetyView).earlier_card
    assert card.count.words.startswith(f"{len(older)} backup")
    assert card.aside.words.startswith("1 set of files from before a change")
    card.button.click()
    wait(running)
    assert "your pages are out of the older ones" in card.said
    assert older.isdisjoint({one.path for one in find_backups(running.pair.folder)})
    assert not list(running.pair.folder.path.glob("damaged-*"))
    assert card.count.words.startswith("No backup opens")
    assert not card.aside.isVisible()
    assert not card.button.isEnabled()


def test_words_that_cannot_be_saved_keep_the_workbook_open(running: Running) -> None:
    running.unlock()
    release_ballast(running.pair.folder)
    view = begin_change(running)
    running.write(WORDS)
    mend = fail_writes(running.opened.private.space, DiskFull("ENOSPC"))
    running.window.go("change-everything")
    assert view.current is view.asked  # what was typed is forgotten when the page goes away
    running.program.outside.finish_with(None)  # type: ignore[arg-type]
    assert "could not be saved" in told(running.window)
    assert running.program.outside.inside is not None
    mend()


def test_my_words_are_taken_out_after_the_passphrase(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.unlock()
    running.write(WORDS)
    running.window.go("settings")
    running.program.roof.writer.drain(60.0)
    Sharing(running.opened.workspace).share(Offer("A note", "Words that I offered."))
    running.page(SettingsView).things_card.data_button.click()
    view = running.page(MyDataView)
    target = tmp_path / "my-words.json"
    answer(running, "choose_file_to_save", target, monkeypatch)
    view.out_field.set_text(PASSPHRASE_B)
    view.out_button.click()
    wait(running)
    assert not target.exists()
    assert "not your passphrase" in spoken_problem(view)
    view.out_field.set_text(PASSPHRASE_A)
    view.out_button.click()
    wait(running)
    assert "my-words.json and my-words.md" in view.said
    assert view.out_field.text() == ""
    plain = json.loads(target.read_text("utf-8"))
    assert WORDS in json.dumps(plain["private"], ensure_ascii=False)
    assert [one["words"] for one in plain["shared"]] == ["Words that I offered."]
    assert WORDS in target.with_suffix(".md").read_text("utf-8")


def spoken_problem(view: MyDataView) -> str:
    return " ".join(str(getattr(part, "words", "")) for part in view.out_field.findChildren(QWidget))


def test_my_words_are_erased_everywhere_on_this_computer(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.unlock()
    running.write(WORDS)
    running.window.go("my-data")
    wait(running)
    Sharing(running.opened.workspace).share(Offer("A note", WORDS))
    aside = put_aside(running)
    view = running.page(MyDataView)
    view.erase_field.set_text(PASSPHRASE_A)
    view.erase_button.click()
    assert view.what_problem.isVisible()
    for option in view.what.options:
        option.click()
    answer(running, "confirm", False, monkeypatch)
    view.erase_button.click()
    wait(running)
    assert running.program.outside.inside is not None
    answer(running, "confirm", True, monkeypatch)
    view.what.choose(("private", "shared"))
    view.erase_field.set_text(PASSPHRASE_A)
    view.erase_button.click()
    wait(running)
    words = last_words(running)
    assert words.startswith("Your words are erased.")
    assert "What you both agreed stays, because it belongs to both of you." in words
    assert "They are out of the backups on this computer too" in words
    assert running.kept() == []
    assert not aside.exists()
    (newest,) = find_backups(running.pair.folder)
    back = bring_back(newest.path, tmp_path / "back")
    assert private_words(at(running.pair, back.folder), back.opened) == []
    shared = running.pair.shared()
    assert [one.offer for one in shared.offers.all()] == [None]
    shared.close()


def test_my_things_come_off_this_computer_only_after_a_checked_copy(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running.unlock()
    running.write(WORDS)
    running.window.go("settings")
    running.page(SettingsView).things_card.moving_button.click()
    wait(running)
    view = running.page(MovingComputerView)
    target = tmp_path / "stick.rmbackup"
    answer(running, "choose_file_to_save", target, monkeypatch)
    answer(running, "choose_file_to_open", target, monkeypatch)
    assert not view.take_off_button.isVisible()
    view.copy_button.click()
    wait(running)
    assert "same disk" in view.said
    view.show_button.click()
    wait(running)
    assert "same disk" in view.said
    assert not view.take_off_button.isVisible()
    monkeypatch.setattr(copies, "on_same_disk", lambda *_places: False)
    view.show_button.click()
    wait(running)
    assert view.take_off_button.isVisible()
    running.window.go("home")
    running.window.go("moving-computer")
    assert not view.take_off_button.isVisible()
    Sharing(running.opened.workspace).share(Offer("A note", "Written after the copy."))
    view.show_button.click()
    wait(running)
    assert "written here after this copy" in view.said
    view.copy_button.click()
    wait(running)
    view.show_button.click()
    wait(running)
    answer(running, "confirm", True, monkeypatch)
    view.field.set_text(PASSPHRASE_B)
    view.take_off_button.click()
    wait(running)
    assert running.program.outside.inside is not None
    view.field.set_text(PASSPHRASE_A)
    view.take_off_button.click()
    wait(running)
    assert last_words(running).startswith("Your things are off this computer.")
    with pytest.raises(WrongSecret):
        unlock(running.pair.folder, PASSPHRASE_A, QUICK_POLICY)
    theirs = unlock(running.pair.folder, PASSPHRASE_B, QUICK_POLICY)
    running.pair.private(theirs).close()
    back = bring_back(read_backup(target), tmp_path / "new computer")
    assert WORDS in private_words(at(running.pair, back.folder), back.opened)
    assert len(load_state(running.paths.state_file).vaults) == 1


def test_a_damaged_copy_lets_nothing_go(running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    running.unlock()
    running.window.go("moving-computer")
    wait(running)
    view = running.page(MovingComputerView)
    target = tmp_path / "stick.rmbackup"
    answer(running, "choose_file_to_save", target, monkeypatch)
    answer(running, "choose_file_to_open", target, monkeypatch)
    monkeypatch.setattr(copies, "on_same_disk", lambda *_places: False)
    view.copy_button.click()
    wait(running)
    data = bytearray(target.read_bytes())
    data[-2000] ^= 1
    target.write_bytes(data)
    view.show_button.click()
    wait(running)
    assert "not a whole backup" in view.told.words
    assert not view.take_off_button.isVisible()
