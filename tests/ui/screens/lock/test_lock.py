"""The lock: opening by keyboard, misses told calmly, trouble told in three sentences, nobody's name in sight."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import (
    AlreadyOpen,
    CannotWrite,
    DiskFull,
    KeyFileDamaged,
    MadeByNewerVersion,
    NotMoved,
    NotOurFile,
    PlaceIsCarried,
    WorldError,
    WrongSecret,
)
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.ui.screens.lock.screen import LockScreen
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.look import Look
from tests.ui.screens.doorstep import Doorstep, Key, focused, spoken

PASSPHRASE = "amber-kettle-window-garden"
OTHER = "silver-pocket-bridge-lantern"


def lock(doorstep: Doorstep, *passphrases: str, pause_ms: int = 30) -> LockScreen:
    """A lock screen over one workbook for each passphrase."""
    for passphrase in passphrases:
        doorstep.doorway.create("Amara", ChosenSecrets(passphrase, doorstep.secrets.new_code()))
    screen = LockScreen(doorstep.context, doorstep.doorway, pause_ms)
    doorstep.show(screen.view)
    return screen


def test_one_workbook_opens_with_its_passphrase_and_no_choice_is_shown(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    assert screen.view.options == ()
    assert focused() is screen.view.field.edit
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.entered) == 1
    assert screen.view.field.text() == ""


def test_a_wrong_passphrase_is_told_at_the_field_and_kept(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    doorstep.type("amber kettle window")
    doorstep.press(Key.Key_Return)
    field = screen.view.field
    told = WrongSecret.told
    assert field.problem == f"{told.happened} {told.safe} {told.next_step}"
    assert field.edit.accessibleDescription().startswith("Error: That does not open")
    assert field.text() == field.edit.selectedText() == "amber kettle window"  # what is typed now takes its place
    assert focused() is field.edit
    assert doorstep.doorway.entered == []
    assert doorstep.frame.told == []


def test_the_second_try_takes_the_error_away_and_goes_in(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    doorstep.type("wrong")
    doorstep.press(Key.Key_Return)
    screen.view.field.edit.selectAll()
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    assert screen.view.field.problem == ""
    assert len(doorstep.doorway.entered) == 1


def test_an_empty_field_asks_for_the_passphrase_without_counting(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    for _ in range(6):
        doorstep.press(Key.Key_Return)
    assert screen.view.field.problem == "Type your passphrase here."
    assert screen.view.status == ""


def test_after_five_misses_there_is_a_short_pause_and_then_it_opens(doorstep: Doorstep, qtbot: QtBot) -> None:
    screen = lock(doorstep, PASSPHRASE, pause_ms=150)
    doorstep.type("wrong")
    for _ in range(4):
        doorstep.press(Key.Key_Return)
    assert screen.view.status == ""
    doorstep.press(Key.Key_Return)
    assert "try again in 5 seconds" in screen.view.status
    tries = len(doorstep.doorway.threads)
    screen.view.field.edit.selectAll()
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.threads) == tries
    assert screen.view.field.text() == PASSPHRASE
    qtbot.waitUntil(lambda: screen.view.status == "You can try again now.")
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.entered) == 1


def test_the_real_pause_lasts_five_seconds(doorstep: Doorstep) -> None:
    screen = LockScreen(doorstep.context, doorstep.doorway)
    doorstep.qtbot.addWidget(screen.view)
    assert screen.findChild(QTimer).interval() == 5_000


def test_several_workbooks_have_neutral_cards_that_arrow_keys_choose(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE, OTHER)
    assert [option.accessibleName() for option in screen.view.options] == ["Pair 1, teal circle", "Pair 2, plum square"]
    assert "Amara" not in " ".join(spoken(screen.view) + spoken(screen.view, QAccessible.Text.Description))
    doorstep.tab_to(screen.view.options[0], backwards=True)
    doorstep.press(Key.Key_Right)
    assert screen.view.options[1].isChecked()
    doorstep.tab_to(screen.view.field.edit)
    doorstep.type(OTHER)
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.entered) == 1


def test_the_marks_are_drawn_in_their_colours(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE, OTHER)
    pictures = [option.grab().toImage() for option in screen.view.options]
    seen = [{p.pixelColor(x, y).name() for x in range(p.width()) for y in range(p.height())} for p in pictures]
    assert "#1e8797" in seen[0] - seen[1]
    assert "#9a62a8" in seen[1] - seen[0]


def test_coming_back_keeps_the_choice_and_what_was_typed(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE, OTHER)
    screen.view.options[1].click()
    screen.view.field.set_text("half")
    screen.view.arrive()
    assert screen.view.options[1].isChecked()
    assert screen.view.field.text() == "half"
    screen.view.arrive(str(doorstep.doorway.vaults()[0].folder))
    assert screen.view.options[0].isChecked()


@pytest.mark.parametrize("error", [KeyFileDamaged, MadeByNewerVersion, AlreadyOpen, NotOurFile, DiskFull, CannotWrite])
def test_other_trouble_is_told_in_three_sentences_with_only_what_helps(
    doorstep: Doorstep, error: type[WorldError]
) -> None:
    screen = lock(doorstep, PASSPHRASE)
    doorstep.doorway.fail_next(error())
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    for sentence in (error.told.happened, error.told.safe, error.told.next_step):
        assert sentence in screen.view.told.words
    assert screen.view.told.isAncestorOf(focused())
    assert not screen.view.recover_button.isVisible()
    assert not screen.view.start_button.isVisible()
    doorstep.tab_to(screen.view.unlock_button)
    assert screen.view.unlock_button.words == "Try again"
    doorstep.press(Key.Key_Return)
    assert screen.view.told.words == ""
    assert len(doorstep.doorway.entered) == 1


def test_both_copies_of_a_real_key_file_damaged(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    for file in doorstep.doorway.files():
        if file.suffix == ".rmk":
            file.write_bytes(b"not a key file")
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    assert KeyFileDamaged.told.happened in screen.view.told.words
    assert any(str(doorstep.doorway.vaults()[0].folder) in name for name in spoken(screen.view))


def test_the_window_keeps_painting_while_it_opens(look: Look, doorstep: Doorstep, qtbot: QtBot) -> None:
    runner = ThreadTaskRunner("slow", lambda error: pytest.fail(repr(error)))
    context = doorstep.context
    slow = ScreenContext(look, context.clock, context.writer, runner, context.dialogs, context.frame)
    doorstep.doorway.create("", ChosenSecrets(PASSPHRASE, doorstep.secrets.new_code()))
    screen = LockScreen(slow, doorstep.doorway)
    doorstep.show(screen.view)
    doorstep.doorway.gate.clear()
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    ticks: list[int] = []
    timer = QTimer(screen.view, interval=5)
    timer.timeout.connect(lambda: ticks.append(1))
    timer.start()
    qtbot.waitUntil(lambda: len(ticks) > 5)
    assert screen.view.status == "Opening…"
    doorstep.type("x")
    doorstep.press(Key.Key_Return)
    assert screen.view.field.text() == PASSPHRASE
    doorstep.doorway.gate.set()
    qtbot.waitUntil(lambda: len(doorstep.doorway.entered) == 1)
    assert doorstep.doorway.threads[-1] == "slow" != threading.current_thread().name
    assert len(doorstep.doorway.threads) == 2
    assert runner.close(5)


def test_an_answer_that_comes_after_the_page_is_gone_is_dropped(doorstep: Doorstep) -> None:
    screen = LockScreen(doorstep.context, doorstep.doorway)
    doorstep.doorway.create("", ChosenSecrets(PASSPHRASE, doorstep.secrets.new_code()))
    screen.view.arrive()
    screen.view.field.set_text(PASSPHRASE)
    doorstep.slow.hold()
    screen.view.unlock_button.click()
    page = screen.view
    del screen
    page.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # QEvent.Type.DeferredDelete
    doorstep.slow.release()
    assert doorstep.doorway.entered == []


def test_the_recovery_code_and_another_workbook_are_reached_by_keyboard(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE, OTHER)
    screen.view.options[1].click()
    doorstep.type("half a passphrase")
    doorstep.tab_to(screen.view.recover_button)
    doorstep.press(Key.Key_Return)
    assert doorstep.frame.gone == [("recover", str(doorstep.doorway.vaults()[1].folder))]
    assert screen.view.field.text() == ""
    doorstep.tab_to(screen.view.start_button)
    doorstep.press(Key.Key_Space)
    assert doorstep.frame.gone[-1] == ("first-run", "")


def test_without_a_workbook_it_leads_to_the_first_run(doorstep: Doorstep) -> None:
    screen = lock(doorstep)
    assert not screen.view.field.isVisible()
    doorstep.tab_to(screen.view.first_button)
    doorstep.press(Key.Key_Return)
    assert doorstep.frame.gone == [("first-run", "")]


def test_nothing_typed_is_in_the_title_or_in_descriptions(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    doorstep.type("secret-words-that-are-wrong")
    doorstep.press(Key.Key_Return)
    heard = spoken(screen.view) + spoken(screen.view, QAccessible.Text.Description)
    assert "secret-words" not in " ".join([screen.view.title, *heard])
    assert "secret-words" not in QApplication.clipboard().text()


def test_the_passphrase_can_be_shown_and_pasted(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    QApplication.clipboard().setText(PASSPHRASE)
    doorstep.press(Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    doorstep.tab_to(screen.view.field.toggle)
    doorstep.press(Key.Key_Space)
    assert screen.view.field.edit.displayText() == PASSPHRASE
    QApplication.clipboard().clear()


@pytest.mark.parametrize("name", ["a name with spaces", "päivä"])
def test_the_choice_is_by_folder(doorstep: Doorstep, name: str, tmp_path: Path) -> None:
    screen = lock(doorstep, PASSPHRASE, OTHER)
    renamed = doorstep.doorway.root / name
    doorstep.doorway.vaults()[1].folder.rename(renamed)
    screen.view.arrive(str(renamed))
    chosen = screen.view.vault()
    assert chosen is not None
    assert chosen.folder == renamed


def test_text_size_and_what_is_protected_can_be_reached_before_anything_is_typed(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    for button in (screen.view.restore_button, screen.view.settings_button, screen.view.limits_button):
        doorstep.tab_to(button)
        doorstep.press(Key.Key_Space)
    assert doorstep.frame.gone == [("restore", ""), ("settings", ""), ("limits", "")]


def test_it_stands_in_the_middle_and_below_the_top_where_there_is_room(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    screen.view.centre()
    screen.view.resize(1600, 900)
    QApplication.processEvents()
    heading = screen.view.heading
    left = heading.mapTo(screen.view, heading.rect().topLeft())
    assert left.y() >= 80
    assert abs(left.x() - (screen.view.width() - heading.parentWidget().width()) // 2) <= 2
    screen.view.resize(600, 330)
    QApplication.processEvents()
    assert heading.mapTo(screen.view, heading.rect().topLeft()).y() <= 66


def test_a_workbook_in_a_synced_folder_is_moved_by_one_button_and_then_opens(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    assert not screen.view.move_button.isVisible()
    doorstep.doorway.fail_next(PlaceIsCarried("synced"))
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    assert "OneDrive" in screen.view.told.words
    assert screen.view.move_button.isVisible()
    screen.view.move_button.click()
    assert [card.folder.name for card in doorstep.doorway.vaults()] == ["moved-here"]
    assert not screen.view.move_button.isVisible()
    assert screen.view.told.words == ""
    assert "You can unlock it" in screen.view.status
    doorstep.press(Key.Key_Return)
    assert len(doorstep.doorway.entered) == 1


def test_a_move_that_fails_says_that_everything_is_where_it_was(doorstep: Doorstep) -> None:
    screen = lock(doorstep, PASSPHRASE)
    doorstep.doorway.fail_next(PlaceIsCarried("synced"), NotMoved("no room"))
    doorstep.type(PASSPHRASE)
    doorstep.press(Key.Key_Return)
    screen.view.move_button.click()
    assert "It is where it was" in screen.view.told.words
    assert not screen.view.move_button.isVisible()
