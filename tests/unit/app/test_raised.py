"""What a programme raises over a person's own settings: only ever tighter, and own tools may see."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rmdesk.app.roof import raised_by
from rmdesk.domain.packs import FEWEST_IDLE, MOST_IDLE
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.runtime.settings import Settings

SAFETY = st.builds(RaisedSafety, st.sampled_from([0, *range(FEWEST_IDLE, MOST_IDLE + 1)]), st.booleans())


@given(SAFETY, st.integers(2, 120), st.booleans(), st.booleans())
def test_it_only_tightens(safety: RaisedSafety, minutes: int, hidden: bool, seen: bool) -> None:
    own = Settings(idle_minutes=minutes, hide_from_capture=hidden, seen_by_tools=seen)
    found = raised_by(safety, own)
    assert FEWEST_IDLE <= found.idle_minutes <= own.idle_minutes
    if not seen:
        assert found.hide_from_capture >= own.hide_from_capture
    assert replace(found, idle_minutes=minutes, hide_from_capture=hidden) == own


@pytest.mark.parametrize("hidden", [True, False])
def test_own_tools_may_see_the_window(hidden: bool) -> None:
    own = Settings(hide_from_capture=hidden, seen_by_tools=True)
    assert not raised_by(RaisedSafety(hide_from_capture=True), own).hide_from_capture


def test_a_programme_that_raises_nothing_changes_nothing() -> None:
    assert raised_by(RaisedSafety(), Settings()) == Settings()
