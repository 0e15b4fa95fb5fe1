"""Moving out in the whole program: Helen makes her copy on Amara's laptop; what arrived elsewhere goes from there."""

from pathlib import Path

import pytest

from rmdesk.app import moves
from rmdesk.domain.moving import MoveStage
from rmdesk.services.exchange import Exchange
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import open_shared
from rmdesk.ui.screens.exchange.view import ExchangeView
from rmdesk.ui.screens.last_work.view import LastWorkView
from rmdesk.ui.screens.moving_out.view import MovingOutView
from rmdesk.ui.screens.pairing.view import PairingView
from rmdesk.vaultkeeping.backup.restore import Restored
from tests.backups import at, private_words, write_private
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.moved_out import FIRST, bring_to_own
from tests.ui.app.running import Running, settle, told


@pytest.fixture(autouse=True)
def first_laptop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moves, "fingerprint_of_this_computer", lambda _vault: FIRST)


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


def leave(running: Running, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Helen, from the page about two laptops."""
    answer(running, "choose_file_to_save", target, monkeypatch)
    answer(running, "confirm", True, monkeypatch)
    running.unlock(PASSPHRASE_B)
    running.window.go("pairing")
    running.page(PairingView).way_buttons[0].click()
    running.page(MovingOutView).buttons["leave"].click()
    assert last_words(running).startswith("Your copy to move with is made and checked. Nothing has gone")


def first_news(running: Running, own: Restored) -> str:
    """What she makes on her own laptop."""
    keys = own.opened.shared
    space = open_shared(own.folder.shared, keys, running.pair.clock, own.folder.backups)
    (file,) = Exchange(open_workspace(space, keys, running.pair.clock), keys).make()
    space.close()
    path = running.paths.vaults.parent / "news.rmx"
    path.write_bytes(file)
    return str(path)


def test_from_the_copy_to_what_is_left(running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_private(running.pair, running.pair.b, "words of hers")
    leave(running, tmp_path / "copy.rmbackup", monkeypatch)
    own = bring_to_own(running.pair, tmp_path / "copy.rmbackup", tmp_path / "own")
    running.window.go("lock")
    running.unlock(PASSPHRASE_A)
    running.window.go("exchange", first_news(running, own))
    wait(running)
    assert running.window.current == "moving-out"
    running.window.go("exchange")
    running.page(ExchangeView).ways["moving-out"].click()
    running.page(MovingOutView).buttons["take_off"].click()
    words = last_words(running)
    assert words.startswith("Your partner’s private things are off this laptop. What you share is still here")
    theirs = running.pair.b.private.partner[:8]
    assert [path for path in running.pair.folder.path.rglob("*") if theirs in path.name] == []
    assert private_words(at(running.pair, own.folder), own.opened) == ["words of hers"]
    running.window.go("lock")
    running.unlock(PASSPHRASE_A)
    running.window.go("moving-out")
    assert "take_off" not in running.page(MovingOutView).buttons
    space = running.opened.shared
    assert moves.moving_of(space, running.opened.keys, running.pair.clock).of_partner().stage is MoveStage.PARTNER_OFF


def test_a_copy_that_cannot_be_made_is_told(running: Running, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer(running, "choose_file_to_save", tmp_path / "nowhere" / "copy.rmbackup", monkeypatch)
    answer(running, "confirm", True, monkeypatch)
    running.unlock(PASSPHRASE_B)
    running.window.go("moving-out")
    running.page(MovingOutView).buttons["leave"].click()
    assert last_words(running).startswith("The copy could not be made. Nothing has changed")
    assert told(running.window) == ""
