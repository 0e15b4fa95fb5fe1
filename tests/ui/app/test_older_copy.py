"""Somebody put an older copy back: both dates are told, and where the backups are."""

import hashlib
from datetime import UTC, datetime

import pytest

from rmdesk.app.older import older_words
from rmdesk.app.opening import OlderCopy
from rmdesk.runtime.state import load_state, save_state
from rmdesk.storage.shared.space import open_shared
from rmdesk.ui.platform.dates import plain_moment
from tests.fakes.clock import FakeClock
from tests.ui.app.running import Running

THEN, NOW = datetime(2026, 11, 3, 9, 30, tzinfo=UTC), datetime(2026, 11, 21, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize("known", [True, False])
def test_what_is_said(*, known: bool) -> None:
    words = older_words(OlderCopy(NOW if known else None, THEN if known else None))
    assert words.startswith("These files are older than the ones that were open here last.")
    assert (f"Those were open here on {plain_moment(NOW.astimezone())}." in words) is known
    assert (f"The last words in these are from {plain_moment(THEN.astimezone())}." in words) is known
    assert "“Restore from a backup”" in words


def test_it_is_told_in_the_window_when_it_is_opened(running: Running) -> None:
    mine, file = running.pair.a.private, running.paths.state_file
    state = load_state(file).with_generation(mine.space.database_id, 10_000)
    save_state(file, state.with_visit(mine.partner, int(NOW.timestamp())))
    running.unlock()
    told = " ".join(bar.notice.text for bar in running.window.notices.bars)
    assert f"Those were open here on {plain_moment(NOW.astimezone())}." in told


def known_on_two_laptops(running: Running, *, restored: bool) -> None:
    keys, clock = running.pair.b.shared, FakeClock()
    place = running.pair.folder
    space = open_shared(place.shared, running.pair.a.shared, clock, place.backups)
    with space.space.transaction() as tx:
        space.peers.add(tx, keys.partner, keys.signer.public, keys.exchange_public)
    if restored:
        space.log.renew_device()
    space.close()
    for file in place.path.glob(f"*-{keys.partner[:8]}.rmk"):
        file.unlink()


@pytest.mark.parametrize("restored", [True, False])
def test_a_copy_that_was_brought_back_asks_about_a_laptop_that_was_lost(running: Running, *, restored: bool) -> None:
    known_on_two_laptops(running, restored=restored)
    running.unlock()
    bars = [bar for bar in running.window.notices.bars if "If your partner’s laptop was lost" in bar.notice.text]
    assert len(bars) == restored
    for bar in bars:
        bar.buttons[0].click()
        assert running.window.current == "lost-laptop"


def test_keys_that_stay_given_up_are_named(running: Running) -> None:
    known_on_two_laptops(running, restored=False)
    file, keys = running.paths.state_file, running.pair.b.shared
    lost = hashlib.sha256(keys.signer.public).hexdigest()
    save_state(file, load_state(file).with_given_up(keys.vault, lost))
    running.unlock()
    (bar,) = [bar for bar in running.window.notices.bars if "its keys are given up" in bar.notice.text]
    bar.buttons[0].click()
    assert running.window.current == "lost-laptop"
