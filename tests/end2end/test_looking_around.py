"""The made-up pair by mouse and shortcuts: every page, support, hiding, locking, and how it looks."""

from pathlib import Path

import pytest

from tests.end2end import walks
from tests.end2end.conftest import DemoHome
from tests.end2end.program import Program, nowhere

NAMES = ("Amara", "Helen")
pytestmark = [pytest.mark.timeout(1800), pytest.mark.real_kdf]


@pytest.fixture
def home(demo: DemoHome) -> Path:
    return demo.home


def open_by_mouse(program: Program, demo: DemoHome) -> None:
    program.click("Passphrase", "text")
    program.type(demo.passphrases[0])
    program.click("Unlock")
    program.wait_for_heading("Hello Amara")


def test_every_page_by_mouse_and_another_look_at_once(program: Program, demo: DemoHome) -> None:
    program.start()
    assert nowhere(NAMES, program.texts())
    open_by_mouse(program, demo)
    headings = {"Home": "Hello Amara", "Export": "Export our actions"}
    for page in walks.PAGES:
        program.click(page)
        program.wait_for_node(page, program.is_current)
        program.wait_for_heading(headings.get(page, page))
        program.wait_for_words("This is a made-up pair.")
    light = program.brightness()
    program.click("Dark")
    program.until(lambda: program.brightness() < light / 2, "dark page")
    before = program.place_of_heading("Settings").height
    program.click("150%")
    program.until(lambda: program.place_of_heading("Settings").height > before, "larger heading")
    assert program.close() == 0
    program.start()
    program.until(lambda: program.brightness() < light / 2, "dark page: the look was not kept")


def test_support_and_hiding_while_locked_and_open(program: Program, demo: DemoHome) -> None:
    program.start()
    program.press("F1")
    program.wait_for_heading("Support")
    program.wait_for_words("116 123")
    assert nowhere(NAMES, program.texts())
    program.click("Back to where I was")
    program.wait_for_node("Unlock", lambda node: node.is_button)
    open_by_mouse(program, demo)
    program.press("F1")
    program.wait_for_heading("Support")
    program.restarts_on(lambda: program.press("ctrl+shift+h"))
    assert "--covered" in program.command_line()
    come_back(program, demo)


def test_three_shift_presses_hide_and_capitals_do_not(program: Program, demo: DemoHome) -> None:
    program.start()
    open_by_mouse(program, demo)
    walks.start_a_reflection(program, instead_of_draft=True)
    program.tab_to("Your reflection")
    program.type("ABC Do NOT Hide THIS, Or I SHALL Be CROSS")
    assert program.field("Your reflection") == "ABC Do NOT Hide THIS, Or I SHALL Be CROSS"
    program.restarts_on(lambda: program.press("shift", "shift", "shift"))
    assert "--covered" in program.command_line()
    come_back(program, demo)
    program.go_to("Agreement")
    program.wait_for_heading("Agreement")
    program.restarts_on(lambda: program.press("ctrl+l"))
    assert "--covered" not in program.command_line()
    program.wait_for_node("Unlock", lambda node: node.is_button)
    assert nowhere(NAMES, program.texts())


def come_back(program: Program, demo: DemoHome) -> None:
    """From the cover over the lock page to the first page."""
    program.wait_for_words("No notes yet.")
    nodes = [node for node in program.nodes() if node.role != "application"]
    assert nowhere((*NAMES, "rmdesk", "Support", "workbook"), [node.name for node in nodes])
    program.click("Open")
    open_by_mouse(program, demo)
