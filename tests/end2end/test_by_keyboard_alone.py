"""The made-up pair by keyboard alone, in the real program: a session, the way in, backups, looks, an ending.

From nothing to a PDF, and an offer there and back, are in `test_main_job` and `test_offering`.
"""

from pathlib import Path

import pytest

from tests.end2end import walks
from tests.end2end.conftest import DemoHome
from tests.end2end.program import Program

pytestmark = [pytest.mark.timeout(1800), pytest.mark.real_kdf]


@pytest.fixture
def home(demo: DemoHome) -> Path:
    return demo.home


def open_demo(program: Program, demo: DemoHome) -> None:
    program.start()
    walks.unlock(program, demo.passphrases[0], "Amara")


def to_the_way_in(program: Program) -> None:
    program.go_to("Settings")
    program.push("Go to my passphrase and recovery code")
    program.wait_for_heading("Keeping your way in")


def choose_in_dialog(program: Program, path: Path) -> None:
    """Type a path where the system's dialog asks for a file, whose line has the keyboard."""
    program.wait_for_node("File name:", lambda node: node.role == "text")
    program.wait_for_window()
    program.press("ctrl+a")
    program.type(str(path))
    program.press("Return")


def test_a_session_is_held_and_ends_in_a_lock(program: Program, demo: DemoHome) -> None:
    open_demo(program, demo)
    program.go_to("Sessions")
    program.push("Session 7")
    program.push("Begin together")
    program.wait_for_heading("Session 7, together")
    program.push("Begin")
    program.wait_for_words("One thing at a time")
    program.push("Stop here", backwards=True)
    program.wait_for_words("Before we go")
    program.push("Pause and come back later")
    program.wait_for_heading("Support")
    program.push("Back to where I was")
    program.wait_for_heading("You have stopped here")
    program.tab_to("This session is done: lock")
    program.restarts_on(lambda: program.press("Return"))
    program.wait_for_node("Unlock", lambda node: node.is_button)


def test_a_new_passphrase_takes_the_place_of_the_present_one(program: Program, demo: DemoHome) -> None:
    open_demo(program, demo)
    to_the_way_in(program)
    program.push("Change my passphrase")
    program.fill("Present passphrase", demo.passphrases[0])
    program.press("Return")
    program.wait_for_heading("Choose a new passphrase")
    new = walks.shown_passphrase(program)
    program.fill("Passphrase", new)
    program.press("Return")
    program.type(new)
    program.press("Return")
    program.wait_for_heading("Change your passphrase")
    program.push("Change it now")
    program.wait_for_heading("Your passphrase is changed")
    walks.lock(program)
    program.fill("Passphrase", demo.passphrases[0])
    program.press("Return")
    program.wait_for_words("That does not open this workbook.")
    walks.unlock(program, new, "Amara")


def test_a_copy_is_made_and_brings_the_workbook_back(program: Program, demo: DemoHome) -> None:
    open_demo(program, demo)
    to_the_way_in(program)
    copy = demo.home / "copy.rmbackup"
    program.push("Back up now")
    choose_in_dialog(program, copy)
    program.wait_for_words("made and checked")
    program.wait_for_window()
    assert copy.exists()
    walks.start_a_reflection(program, instead_of_draft=True)
    program.fill("Title", "Afterwards")
    program.push("Save")
    program.wait_for_node("Earlier versions", lambda node: node.is_button)
    walks.lock(program)
    program.push("Restore from a backup")
    program.wait_for_heading("Restore from a backup")
    program.push("Choose a file")
    choose_in_dialog(program, copy)
    program.wait_for_words("copy.rmbackup, made on")
    program.wait_for_window()
    program.push("Continue")
    program.wait_for_heading("What opens this backup")
    program.fill("Passphrase or recovery code", demo.passphrases[0])
    program.press("Return")
    program.wait_for_heading("Bring your workbook back")
    program.push("Restore it now")
    program.wait_for_heading("Your workbook is back")
    program.tab_to("Go and open it")
    program.press("Return")
    program.wait_for_node("Unlock", lambda node: node.is_button)
    program.wait_for_window()
    walks.unlock(program, demo.passphrases[0], "Amara")
    program.go_to("Reflections")
    program.wait_for_words("The interview")
    assert "Afterwards" not in program.texts()


def test_support_and_the_look_are_a_few_keys_away(program: Program, demo: DemoHome) -> None:
    open_demo(program, demo)
    program.press("F1")
    program.wait_for_heading("Support")
    program.push("Pause for a moment")
    program.wait_for_heading("Pause for a moment")
    program.push("Back to where I was")
    program.wait_for_heading("Support")
    program.push("Back to where I was")
    program.wait_for_heading("Hello Amara")
    program.go_to("Settings")
    program.wait_for_heading("Settings")
    light = program.brightness()
    program.tab_to("As this computer")
    program.press("Right", "Right")
    program.until(lambda: program.brightness() < light / 2, "dark page")


def test_either_ends_it_and_takes_that_back(program: Program, demo: DemoHome) -> None:
    open_demo(program, demo)
    program.go_to("Agreement")
    program.push("Something changed for one of us")
    program.wait_for_heading("Something changed")
    program.push("End, without fault")
    program.wait_for_heading("Ending")
    program.push("End our mentoring")
    program.wait_for_words("You can still take it back")
    program.push("Take it back and go on")
    program.wait_for_heading("If you want to end")
