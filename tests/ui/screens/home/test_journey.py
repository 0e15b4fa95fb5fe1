"""How a programme of any length is laid over the stages, and where the pair is on it."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from rmdesk.domain.ids import RecordId
from rmdesk.domain.journey import Audience, Page, PageMarks, Stage, Workbook
from rmdesk.domain.sessions import Meeting, Programme, Session, SessionStatus
from rmdesk.ui.screens.home.journey import journey_of, programme_words, spread, where
from rmdesk.ui.widgets.journey_map_values import Passage, SessionStop

PAGES = [Page(f"p{number}", "A page", Audience.BOTH, 5, "", (), core=True) for number in range(8)]
STEPS = tuple(Stage(f"s{number}", number, f"Stage {number}", "Words.", (PAGES[number],)) for number in range(8))
WORKBOOK = Workbook(1, "en-GB", STEPS)
NOTHING = PageMarks()


def sessions(count: int, held: int = 0) -> tuple[Session, ...]:
    status = dict.fromkeys(range(1, held + 1), SessionStatus.HELD)
    return tuple(
        Session(
            RecordId(str(number)), number, Meeting(date(2026, 1 + (number - 1) % 12, 7)),
            status.get(number, SessionStatus.PLANNED),
        )
        for number in range(1, count + 1)
    )  # fmt: skip


def stops(found: tuple[Session, ...], programme: Programme | None = None) -> list[SessionStop]:
    programme = programme or Programme()
    here = where(WORKBOOK, found, NOTHING, programme)
    return [one for stage in journey_of(WORKBOOK, found, here, programme).stages for one in stage.sessions]


@pytest.mark.parametrize("months", [4, 6, 9, 18])
def test_sessions_are_spread_over_the_stages_in_between(months: int) -> None:
    found = spread(STEPS, sessions(months))
    assert [one.number for stage in STEPS for one in found[stage.id]] == list(range(1, months + 1))
    assert found["s0"] == found["s7"] == ()
    counts = [len(found[stage.id]) for stage in STEPS[1:-1]]
    assert max(counts) - min(counts) <= 1


def test_before_the_first_session_the_pages_say_where_the_pair_is() -> None:
    assert where(WORKBOOK, sessions(6), NOTHING, Programme()).id == "s0"
    assert where(WORKBOOK, sessions(6), PageMarks(completed=frozenset({"p0"})), Programme()).id == "s1"


def test_then_the_next_session_does() -> None:
    assert [where(WORKBOOK, sessions(6, held), NOTHING, Programme()).id for held in (1, 3, 5)] == ["s2", "s4", "s6"]
    assert where(WORKBOOK, sessions(6, 6), NOTHING, Programme()).id == "s6"
    assert where(WORKBOOK, sessions(6, 2), NOTHING, Programme(ended=date(2026, 3, 1))).id == "s7"


def test_one_session_is_the_next_one_and_none_is_late() -> None:
    found = stops(sessions(6, 2))
    ways = [Passage.BEHIND] * 2 + [Passage.HERE] + [Passage.AHEAD] * 3
    assert [one.passage for one in found] == ways
    assert found[2].short == "Next\n7 Mar"
    assert found[2].hint == "Next. 7 March 2026"
    assert found[0].hint.startswith("Held.")


def test_while_it_rests_no_day_is_shown_for_the_next_one() -> None:
    paused = datetime(2026, 2, 1, tzinfo=UTC).date()
    assert stops(sessions(6, 2), Programme(paused_since=paused))[2].short == "Paused"


def test_after_the_end_and_before_the_first_day_none_is_next() -> None:
    assert Passage.HERE not in {one.passage for one in stops(sessions(6, 2), Programme(ended=date(2026, 3, 1)))}
    empty = tuple(replace(one, meeting=Meeting()) for one in sessions(6))
    assert Passage.HERE not in {one.passage for one in stops(empty)}


def test_the_words_say_what_the_picture_shows() -> None:
    found = sessions(6, 2)
    told = journey_of(WORKBOOK, found, STEPS[3], Programme()).describe
    assert "Stage 3, You are here: Session 3, Next. 7 March 2026." in told
    assert programme_words(Programme()) == ""
    assert programme_words(Programme(date(2026, 5, 7), 9)) == "From 7 May 2026 to about February 2027"
