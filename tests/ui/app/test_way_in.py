"""From the settings to another passphrase in the whole program, and what unlocks it afterwards."""

from datetime import datetime
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QLabel

from rmdesk.app import copies
from rmdesk.app.opening import OpenWorkbook
from rmdesk.domain.clock import plain_date
from rmdesk.domain.errors import WrongSecret
from rmdesk.runtime.state import load_state
from rmdesk.ui.screens.home.view import HomeView
from rmdesk.ui.screens.safety.view import SafetyView
from rmdesk.ui.screens.safety.walk_view import ChangePassphraseView
from rmdesk.ui.screens.settings.view import SettingsView
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.own_secrets import change_passphrase
from tests.builders import PASSPHRASE_A
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.app.running import Running, settle, told

NEW = "pocket lamp river under stone"
OTHER = "window garden silver bridge"


def change(running: Running, present: str, new: str) -> ChangePassphraseView:
    """From the settings on, as a person does it."""
    running.window.go("settings")
    running.page(SettingsView).way_in_card.button.click()
    assert running.window.current == "safety"
    running.window.go("change-passphrase")
    view = running.page(ChangePassphraseView)
    view.asked.field.set_text(present)
    view.next_button.click()
    running.program.roof.slow.drain(60.0)
    settle()
    view.passphrase.mode_button.click()
    view.passphrase.first.set_text(new)
    view.passphrase.again.set_text(new)
    view.next_button.click()
    assert view.current is view.before
    view.next_button.click()
    running.program.roof.slow.drain(60.0)
    settle()
    return view


def test_the_passphrase_is_changed_while_writing_goes_on_and_the_next_unlock_takes_the_new_one(
    running: Running,
) -> None:
    running.unlock()
    running.write("Before the change.")
    view = change(running, PASSPHRASE_A, NEW)
    assert view.current is view.end
    running.write("After the change.")
    running.window.go("home")
    running.program.roof.writer.drain(60.0)
    running.program.outside.inside.lock()  # type: ignore[union-attr]
    settle()
    assert any("After the change." in words for words in running.kept())
    state = load_state(running.paths.state_file)
    assert state.sequence(running.pair.a.shared.partner) == running.pair.a.sequence + 1


def test_the_old_passphrase_is_refused_and_an_older_key_file_is_noticed(running: Running) -> None:
    """The note that a newer key file was there outlasts the lock."""
    running.unlock()
    folder = running.pair.folder.path
    older = {path: path.read_bytes() for path in folder.glob("*.rmk")}
    change(running, PASSPHRASE_A, NEW)
    running.program.outside.inside.lock()  # type: ignore[union-attr]
    settle()
    door = running.program.outside.door
    (card,) = door.vaults()
    with pytest.raises(WrongSecret):
        door.unlock(card, PASSPHRASE_A)
    opened = cast(OpenWorkbook, door.unlock(card, NEW))
    assert not opened.older_copy
    opened.close()
    for path, data in older.items():
        path.write_bytes(data)
    again = cast(OpenWorkbook, door.unlock(card, PASSPHRASE_A))
    assert again.older_copy
    again.close()


def test_a_change_that_was_cut_off_is_told_at_the_next_unlock(running: Running) -> None:
    """Only the first copy of the key file was replaced when the computer stopped."""
    folder, who = running.pair.folder, running.pair.a.shared.partner
    second = folder.path / f"b-{who[:8]}.rmk"
    kept = second.read_bytes()
    change_passphrase(folder, who, PASSPHRASE_A, NEW, QUICK_POLICY)
    second.write_bytes(kept)
    running.unlock(PASSPHRASE_A)
    assert "was not finished" in told(running.window)
    assert change(running, PASSPHRASE_A, OTHER).current.is_end
    door = running.program.outside.door
    for phrase in (PASSPHRASE_A, NEW):
        with pytest.raises(WrongSecret):
            door.unlock(door.vaults()[0], phrase)


def test_a_copy_is_made_from_the_page_and_home_says_when(
    running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copies, "on_same_disk", lambda _target, _folder: False)
    running.unlock()
    assert any("computer: none" in label.text() for label in running.page(HomeView).findChildren(QLabel))
    target = tmp_path / "stick.rmbackup"
    monkeypatch.setattr(running.program.roof.dialogs, "choose_file_to_save", lambda _question: target)
    running.window.go("safety")
    running.page(SafetyView).copy_card.button.click()
    running.program.roof.slow.drain(60.0)
    settle()
    assert "made and checked" in running.page(SafetyView).copy_card.said
    assert read_backup(target).is_sealed_by(running.opened.keys.seal)
    running.window.go("home")
    day = plain_date(datetime.now().astimezone().date())
    assert any(f"computer: {day}" in label.text() for label in running.page(HomeView).findChildren(QLabel))
