"""The map of the journey: stops in rows of like length, each a real button on a way that is drawn."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.journey_map import JourneyMap
from rmdesk.ui.widgets.journey_map_list import JourneyList
from rmdesk.ui.widgets.journey_map_stops import SessionMark, StageMark
from rmdesk.ui.widgets.journey_map_values import JourneyShown, Passage, SessionStop, StageStop
from rmdesk.ui.widgets.journey_map_way import rows_of, spots_of
from rmdesk.ui.widgets.list_row import ListRow


def journey(sessions: int, here: int = 2) -> JourneyShown:
    """Eight stages; all sessions but one of each stage come before the next stage."""
    stages = []
    for number in range(8):
        passage = Passage.HERE if number == here else Passage.BEHIND if number < here else Passage.AHEAD
        said = "You are here" if passage is Passage.HERE else ""
        mine = [one for one in range(sessions) if one * 8 // sessions == number]
        stops = tuple(SessionStop(one + 1, "3 Dec", f"Session {one + 1}", "3 December 2026", passage) for one in mine)
        stages.append(
            StageStop(f"s{number}", f"Stage {number}", "leaf", "All of it.", "Workshop", said, passage, stops)
        )
    return JourneyShown(tuple(stages), "The whole of it in words.")


def shown(qtbot: QtBot, widget: QWidget, width: int = 900) -> None:
    qtbot.addWidget(widget)
    widget.resize(width, widget.heightForWidth(width))
    widget.show()
    qtbot.waitExposed(widget)


@given(st.lists(st.integers(20, 150), min_size=1, max_size=30), st.integers(150, 1200))
def test_rows_hold_every_stop_once_and_none_is_too_long(widths: list[int], room: int) -> None:
    rows = rows_of(widths, room)
    assert list(itertools.chain(*rows)) == list(range(len(widths)))
    assert all(sum(widths[one] for one in row) <= room for row in rows)


@given(st.lists(st.integers(20, 150), min_size=1, max_size=30), st.integers(150, 1200), st.booleans())
def test_the_way_runs_to_and_fro(widths: list[int], room: int, mirrored: bool) -> None:
    spots = spots_of(widths, room, 10, mirrored)
    for before, after in itertools.pairwise(spots):
        if before.row == after.row:
            onwards = (before.row % 2 == 0) != mirrored
            assert (after.x > before.x) == onwards
            assert abs(after.x - before.x) >= (before.room + after.room) / 2 - 0.01
    assert all(spot.x - spot.room / 2 + 0.01 >= 10 and spot.x + spot.room / 2 <= room + 10.01 for spot in spots)


@pytest.mark.parametrize("sessions", [4, 6, 9, 18])
@pytest.mark.parametrize(("width", "scale"), [(900, 1.0), (640, 1.0), (1100, 2.0), (400, 2.0)])
def test_no_stop_covers_another_or_is_cut(
    qtbot: QtBot, look: Look, sessions: int, width: int, scale: float
) -> None:  # fmt: skip
    look.choose_scale(scale)
    picture = JourneyMap(look, journey(sessions))
    shown(qtbot, picture, width)
    areas = [stop.geometry() for stop in picture.stops]
    assert len(areas) == 8 + sessions
    assert not any(one.intersects(other) for one, other in itertools.combinations(areas, 2))
    for stop in picture.stops:
        assert picture.rect().contains(stop.geometry())
        assert min(stop.width(), stop.height()) >= 24
        assert stop.height() >= 2 * stop.radius + stop.words_height(stop.width())


def test_tab_follows_the_way_and_every_stop_leads_on(qtbot: QtBot, look: Look) -> None:
    picture = JourneyMap(look, journey(6))
    shown(qtbot, picture)
    stages: list[str] = []
    sessions: list[int] = []
    picture.stage_chosen.connect(stages.append)
    picture.session_chosen.connect(sessions.append)
    picture.activateWindow()
    qtbot.waitUntil(picture.isActiveWindow)
    picture.stops[0].setFocus()
    for stop in picture.stops:
        assert stop.hasFocus()
        QTest.keyClick(stop, Qt.Key.Key_Space)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert stages == [f"s{number}" for number in range(8)]
    assert sessions == [1, 2, 3, 4, 5, 6]


def test_screen_readers_are_told_all_of_it(qtbot: QtBot, look: Look) -> None:
    picture = JourneyMap(look, journey(6))
    shown(qtbot, picture)
    node = QAccessible.queryAccessibleInterface(picture)
    assert node.text(QAccessible.Text.Name) == "Map of our journey"
    assert node.text(QAccessible.Text.Description) == "The whole of it in words."
    nodes = [QAccessible.queryAccessibleInterface(stop) for stop in picture.stops]
    assert {one.role() for one in nodes} == {QAccessible.Role.PushButton}
    here = next(stop for stop in picture.stops if isinstance(stop, StageMark) and stop.stage.passage is Passage.HERE)
    assert here.accessibleName() == "Stage 2, You are here"
    assert here.accessibleDescription() == "Workshop. All of it."


def test_the_list_holds_the_same(qtbot: QtBot, look: Look) -> None:
    words = JourneyList(look, journey(6))
    picture = JourneyMap(look, journey(6))
    shown(qtbot, words)
    rows = [row.button for row in words.findChildren(ListRow)]
    marks = [
        stop.accessibleName() if isinstance(stop, SessionMark) else stop.words
        for stop in picture.stops
        if isinstance(stop, SessionMark | StageMark)
    ]
    assert [row.words for row in rows] == marks
    assert rows[0].accessibleDescription().startswith("Workshop. All of it.")
    picture.deleteLater()


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_how_far_the_pair_has_come_is_drawn(qtbot: QtBot, look: Look, theme: ThemeChoice) -> None:
    """The line that lies behind grows with the journey, in every theme."""
    look.choose_theme(theme)
    walked = [_accent(qtbot, look, here) for here in (1, 4, 6)]
    assert walked == sorted(walked)
    assert walked[0] * 1.5 < walked[-1]


def _accent(qtbot: QtBot, look: Look, here: int) -> int:
    """How many pixels wear the accent."""
    picture = JourneyMap(look, journey(6, here))
    shown(qtbot, picture)
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    accent = look.colour("accent").rgb() & 0xFFFFFF
    rows = range(0, image.height(), 2)
    return sum(
        (image.pixel(x, y) & 0xFFFFFF) == accent for y in rows for x in range(0, image.width(), 2)
    )  # fmt: skip
