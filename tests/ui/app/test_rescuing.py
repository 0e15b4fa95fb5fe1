"""From a damaged workbook in the window to what can still be read of it, by what the pages say, with no backup."""

import random
from pathlib import Path

import pytest

from rmdesk.ui.screens.lock.view import LockView
from rmdesk.ui.screens.rescue.view import RescueView
from rmdesk.ui.screens.restore.view import RestoreView
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import TITLE, back_up, private_words, shared_titles, write_private, write_shared
from tests.builders import PASSPHRASE_A, PASSPHRASE_B
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.app.running import Running, settle

PAGE = 4096
WRITTEN = [f"Sentence {n} that I wrote." for n in range(40)]


def work(running: Running) -> None:
    running.program.roof.slow.drain(60.0)
    settle()


def strike(path: Path, page: int) -> None:
    data = bytearray(path.read_bytes())
    data[(page - 1) * PAGE : page * PAGE] = random.Random(page).randbytes(PAGE)
    path.write_bytes(data)


def rescue(running: Running, secret: str = PASSPHRASE_A) -> RescueView:
    """From the rescue page on."""
    assert running.window.current == "rescue"
    page = running.page(RescueView)
    page.next_button.click()
    page.secret.field.set_text(secret)
    page.next_button.click()
    work(running)
    return page


def test_words_come_back_without_the_first_page_of_their_file(running: Running) -> None:
    pair = running.pair
    for words in WRITTEN:
        write_private(pair, pair.a, words)
    damaged = pair.folder.private(pair.a.shared.partner)
    strike(damaged, 1)
    as_found = damaged.read_bytes()
    lock = running.page(LockView)
    lock.field.edit.setText(PASSPHRASE_A)
    lock.unlock_button.click()
    work(running)
    assert lock.told.words
    lock.rescue_button.click()
    page = rescue(running)
    assert page.current is page.found
    assert page.found.words == (
        "Your private pages are back, as far as they could be read. Some may be missing. "
        "The shared pages were not damaged."
    )
    page.next_button.click()
    assert running.restarts.asked == [()]
    assert private_words(pair, pair.a) == WRITTEN
    (aside,) = pair.folder.path.glob("damaged-*")
    assert (aside / damaged.name).read_bytes() == as_found
    wing = pair.private(pair.a)
    assert len(wing.journal.page(100)) == len(WRITTEN)
    wing.close()


def test_the_shared_pages_are_made_again_from_what_is_left_of_the_log(running: Running) -> None:
    pair = running.pair
    write_shared(pair)
    strike(pair.folder.shared, 1)
    running.window.go("restore")
    running.page(RestoreView).file_step.rescue_button.click()
    page = rescue(running)
    assert "shared pages are back" in page.found.words
    assert "Your private pages were not damaged" in page.found.words
    assert shared_titles(pair) == [TITLE]
    page.next_button.click()


def test_a_whole_workbook_is_left_alone(running: Running) -> None:
    pair = running.pair
    write_private(pair, pair.a, WRITTEN[0])
    before = {path.name: path.read_bytes() for path in pair.folder.path.glob("*.db")}
    running.window.go("rescue")
    page = rescue(running)
    assert page.found.words == "Your private pages were not damaged. The shared pages were not damaged."
    assert {path.name: path.read_bytes() for path in pair.folder.path.glob("*.db")} == before
    assert not list(pair.folder.path.glob("damaged-*"))


def test_where_nothing_can_be_read_that_is_said_and_the_file_stays(running: Running) -> None:
    pair = running.pair
    damaged = pair.folder.private(pair.a.shared.partner)
    damaged.write_bytes(random.Random(1).randbytes(20 * PAGE))
    as_found = damaged.read_bytes()
    running.window.go("rescue")
    page = rescue(running)
    assert "Nothing could be read of your private pages." in page.found.words
    assert damaged.read_bytes() == as_found


@pytest.mark.parametrize("secret", ["not the passphrase at all", "0000-0000"])
def test_a_wrong_secret_is_told_at_the_line(running: Running, secret: str) -> None:
    running.window.go("rescue")
    page = rescue(running, secret)
    assert page.current is page.secret
    assert "does not open" in page.secret.field.problem


@pytest.mark.parametrize("how", ["damaged", "missing"])
def test_a_key_file_comes_back_from_the_newest_backup(running: Running, how: str) -> None:
    pair = running.pair
    write_private(pair, pair.a, WRITTEN[0])
    back_up(pair)
    write_private(pair, pair.a, WRITTEN[1])
    for path in pair.folder.path.glob(f"?-{pair.a.shared.partner[:8]}.rmk"):
        path.write_bytes(b"rubbish" * 600) if how == "damaged" else path.unlink()
    running.window.go("rescue")
    page = rescue(running)
    assert page.found.words == "Your private pages were not damaged. The shared pages were not damaged."
    assert private_words(pair, pair.a) == WRITTEN[:2], "what was written after the backup is there too"
    assert unlock(pair.folder, PASSPHRASE_A, QUICK_POLICY).shared.partner == pair.a.shared.partner
    assert unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY).shared.partner == pair.b.shared.partner
    assert len(list(pair.folder.path.glob("*.damaged"))) == (2 if how == "damaged" else 0)


@pytest.mark.parametrize("how", ["damaged", "missing"])
def test_where_no_backup_holds_the_key_file_either_that_is_said(running: Running, how: str) -> None:
    """And what the code on paper can and cannot do."""
    for path in running.pair.folder.path.glob("*.rmk"):
        path.write_bytes(b"rubbish" * 600) if how == "damaged" else path.unlink()
    before = {path: path.read_bytes() for path in running.pair.folder.path.rglob("*") if path.is_file()}
    running.window.go("rescue")
    page = rescue(running)
    assert "No backup on this computer holds the key file." in page.told.words
    assert "opens the key file, not the pages themselves" in page.told.words
    assert {path: path.read_bytes() for path in before} == before
