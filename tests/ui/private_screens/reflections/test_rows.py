"""The rows of the list: those in sight at once, the others a moment later, some ready before they are needed."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.private_screens.reflections.row import ReflectionRow
from rmdesk.ui.private_screens.reflections.rows import ReflectionRows
from rmdesk.ui.private_screens.reflections.values import Line
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.menu_button import MenuButton


def lines(kind: str, count: int = 25) -> list[Line]:
    return [Line(f"{kind}{n}", f"{kind} {n}", "today", f"how {kind} {n} goes on") for n in range(count)]


def in_sight(rows: ReflectionRows) -> list[ReflectionRow]:
    return [row for row in rows.every_row if not row.isHidden()]


def keys(rows: ReflectionRows) -> list[str]:
    return [row.line.key for row in in_sight(rows)]


@pytest.fixture
def rows(qtbot: QtBot, look: Look) -> Iterator[ReflectionRows]:
    page = QWidget()
    rows = ReflectionRows(look, "Your reflections")
    QVBoxLayout(page).addWidget(rows)
    qtbot.addWidget(page)
    page.resize(600, 700)
    page.show()
    yield rows
    page.hide()


@pytest.fixture
def scrolled(qtbot: QtBot, look: Look) -> Iterator[tuple[QScrollArea, ReflectionRows]]:
    area, inside = QScrollArea(widgetResizable=True), QWidget()
    column = QVBoxLayout(inside)
    rows = ReflectionRows(look, "Your reflections")
    column.addWidget(rows)
    column.addStretch()
    area.setWidget(inside)
    qtbot.addWidget(area)
    area.resize(600, 500)
    area.show()
    yield area, rows
    area.hide()


def test_the_first_ones_are_there_at_once_and_the_others_soon(qtbot: QtBot, rows: ReflectionRows) -> None:
    rows.show_lines(lines("a"), 0)
    assert 5 < len(in_sight(rows)) < 25
    assert keys(rows) == [line.key for line in lines("a")][: len(in_sight(rows))]
    qtbot.waitUntil(lambda: rows.at_rest)
    assert keys(rows) == [line.key for line in lines("a")]
    assert len(rows.every_row) == 25


def test_a_page_that_is_not_shown_yet_has_all_of_them(rows: ReflectionRows) -> None:
    rows.window().hide()
    rows.show_lines(lines("a"), 0)
    assert keys(rows) == [line.key for line in lines("a")]


def test_who_asks_for_the_rows_gets_all_of_them(rows: ReflectionRows) -> None:
    rows.show_lines(lines("a"), 0)
    assert [row.line for row in rows.rows] == lines("a")


def test_a_row_further_down_opens_what_it_shows_until_it_shows_something_else(
    qtbot: QtBot, rows: ReflectionRows
) -> None:
    opened: list[str] = []
    rows.opened.connect(opened.append)
    rows.show_lines(lines("a"), 0)
    last = rows.rows[-1]
    rows.show_lines(lines("b"), 0)
    assert (last.line.key, last.button.words) == ("a24", "a 24")
    last.button.click()
    qtbot.waitUntil(lambda: rows.at_rest)
    last.button.click()
    assert last.button.words == "b 24"
    assert opened == ["a24", "b24"]


def test_nothing_in_sight_shows_what_was_there_before(qtbot: QtBot, rows: ReflectionRows) -> None:
    rows.window().resize(600, 2_000)
    rows.show_lines(lines("a", 40), 0)
    qtbot.waitUntil(lambda: rows.at_rest)
    rows.show_lines(lines("b", 40), 0)
    seen = [row for row in in_sight(rows) if not row.visibleRegion().isEmpty()]
    assert len(seen) > 8
    assert {row.line.key[0] for row in seen} == {"b"}


def test_a_list_that_is_scrolled_shows_nothing_that_was_there_before(
    qtbot: QtBot, scrolled: tuple[QScrollArea, ReflectionRows]
) -> None:
    area, rows = scrolled
    rows.show_lines(lines("a", 40), 0)
    qtbot.waitUntil(lambda: rows.at_rest and area.verticalScrollBar().maximum() > 1_500)
    area.verticalScrollBar().setValue(1_500)
    rows.show_lines(lines("b", 40), 0)
    seen = [row for row in in_sight(rows) if not row.visibleRegion().isEmpty()]
    assert len(seen) > 2
    assert {row.line.key[0] for row in seen} == {"b"}


def test_hardly_more_is_filled_at_once_than_can_be_seen(
    qtbot: QtBot, scrolled: tuple[QScrollArea, ReflectionRows]
) -> None:
    _area, rows = scrolled
    rows.show_lines(lines("a", 40), 0)
    qtbot.waitUntil(lambda: rows.at_rest)
    rows.show_lines(lines("b", 40), 0)
    seen = [row for row in in_sight(rows) if not row.visibleRegion().isEmpty()]
    filled = [key for key in keys(rows) if key.startswith("b")]
    assert len(seen) <= len(filled) <= len(seen) + 1


def test_fewer_lines_leave_no_row_behind(rows: ReflectionRows) -> None:
    rows.show_lines(lines("a"), 0)
    assert len(rows.rows) == 25
    rows.show_lines(lines("b", 3), 0)
    assert keys(rows) == ["b0", "b1", "b2"]
    rows.show_lines([], 0)
    assert not rows.isVisible()
    rows.show_lines(lines("c", 1), 0)
    assert rows.isVisible()
    assert keys(rows) == ["c0"]


def test_rows_for_later_are_made_ready_and_stay_out_of_sight(qtbot: QtBot, rows: ReflectionRows) -> None:
    orders: list[int] = []
    rows.made.connect(lambda: orders.append(len(rows.every_row)))
    rows.show_lines(lines("a", 10), 5)
    qtbot.waitUntil(lambda: rows.at_rest)
    assert (len(in_sight(rows)), len(rows.every_row)) == (10, 15)
    assert orders[-1] == 15
    before = rows.every_row
    rows.show_lines(lines("a", 15), 0)
    assert rows.rows == before


def test_no_rows_are_made_for_a_page_that_is_left(qtbot: QtBot, rows: ReflectionRows) -> None:
    rows.window().hide()
    rows.show_lines(lines("a", 3), 5)
    qtbot.waitUntil(lambda: rows.at_rest)
    assert len(rows.every_row) == 3


def test_the_focus_stays_while_others_come(qtbot: QtBot, rows: ReflectionRows) -> None:
    rows.show_lines(lines("a"), 0)
    row = rows.row(2)
    assert row is not None
    row.button.setFocus()
    qtbot.waitUntil(lambda: rows.at_rest)
    assert QApplication.focusWidget() is row.button
    assert rows.row(25) is None


def test_no_two_rows_lie_on_one_another(qtbot: QtBot, rows: ReflectionRows) -> None:
    rows.show_lines(lines("a", 12), 0)
    qtbot.waitUntil(lambda: rows.at_rest)
    tops = [row.y() for row in in_sight(rows)]
    assert tops == sorted(set(tops))


def test_a_menu_with_the_same_choices_again_is_left_as_it_is(qtbot: QtBot, look: Look) -> None:
    button = MenuButton(look, "Move", [("doing", "Doing"), ("done", "Done")], "Move")
    qtbot.addWidget(button)
    before = button.menu().actions()
    button.set_items([("doing", "Doing"), ("done", "Done")])
    assert button.menu().actions() == before
    button.set_items([("done", "Done")])
    assert [action.text() for action in button.menu().actions()] == ["Done"]
