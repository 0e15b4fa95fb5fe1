"""Somebody put an older copy back: both dates are told, and where the backups are."""

from datetime import UTC, datetime

import pytest

from rmdesk.app.older import older_words
from rmdesk.app.opening import OlderCopy
from rmdesk.runtime.state import load_state, save_state
from rmdesk.ui.platform.dates import plain_moment
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
