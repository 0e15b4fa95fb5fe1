"""With several workbooks on one computer, the lock page offers the one that was open last."""

from pathlib import Path

from rmdesk.runtime.settings import Settings
from rmdesk.runtime.state import load_state, save_state
from rmdesk.ui.screens.lock.view import LockView
from tests.builders import build_pair
from tests.fakes.clock import FakeClock
from tests.ui.app.running import Running


def offered(running: Running) -> Path:
    """The workbook that the lock page has marked."""
    running.program.outside.show()
    page = running.window.page("lock")
    assert isinstance(page, LockView)
    vault = page.vault()
    assert vault is not None
    return vault.folder


def test_the_workbook_that_was_open_last_is_offered_first(running: Running) -> None:
    first = running.pair.folder.path
    second = running.paths.vaults / "b0b0b0b0b0b0"
    other = build_pair(second, FakeClock())
    state = load_state(running.paths.state_file)
    save_state(running.paths.state_file, state.with_vault(other.a.shared.vault, second))
    assert offered(running) == first
    running.program.roof.settings = Settings(last_folder=str(second))
    assert offered(running) == second
    running.program.roof.settings = Settings(last_folder=str(second.with_name("gone")))
    assert offered(running) == first
