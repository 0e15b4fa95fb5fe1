"""What kinds of question can do beyond taking an answer: rows that move, a map in 2 forms, then and now in words."""

from typing import cast

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.questions import (
    Answer,
    AnswerValue,
    Choice,
    Column,
    PickedAnswer,
    Question,
    QuestionKind,
    RowsAnswer,
    ScaleAnswer,
    TextAnswer,
)
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.beside import Beside
from rmdesk.ui.widgets.guided.answer_words import answer_words, words_to_offer
from rmdesk.ui.widgets.guided.depth import depth_words, level_that_holds
from rmdesk.ui.widgets.needs_map_field import NeedsMapField
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.questions import QuestionField
from rmdesk.ui.widgets.rows_field import RowsField
from rmdesk.ui.widgets.then_now_field import ThenNowField
from tests.ui.widgets.sample import COLUMNS, PARTS, POINTS, question

DOMAINS = (
    Choice("sponsorship", "Sponsorship"),
    Choice("allyship", "Allyship"),
    Choice("peer", "Peer support"),
    Choice("surface", "Surface characteristics"),
)
FOUR = (
    Column("need", "What do I need?", "Time, for example."),
    Column("help", "Who or what can help me?"),
    Column("support", "Who or what can support me?"),
    Column("required", "What is required?"),
)
MAP = Question("map", QuestionKind.NEEDS_MAP, "Where does it lie?", choices=DOMAINS, columns=FOUR)


def shown(
    look: Look, qtbot: QtBot, asked: Question, value: AnswerValue | None = None, earlier: AnswerValue | None = None
) -> QuestionField:
    answer = Answer(asked.id, asked.text, 1, value) if value is not None else None
    field = QuestionField(look, asked, answer, beside=Beside(earlier=earlier))
    qtbot.addWidget(field)
    field.resize(700, 900)
    field.show()
    field.activateWindow()
    qtbot.waitUntil(field.isActiveWindow)
    return field


def named(field: QWidget, name: str) -> QPushButton:
    return next(one for one in field.findChildren(QPushButton) if one.isVisible() and one.accessibleName() == name)


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def press(qtbot: QtBot, button: QWidget) -> None:
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    QApplication.processEvents()


def said(field: QWidget) -> str:
    return "\n".join(label.words for label in field.findChildren(PlainLabel) if label.isVisible())


ROWS = RowsAnswer((("one", ""), ("two", "2"), ("three", "")))


def test_rows_move_by_keyboard_and_the_focus_goes_with_them(look: Look, qtbot: QtBot) -> None:
    field = shown(look, qtbot, question(QuestionKind.ROWS), ROWS)
    press(qtbot, named(field, "Move down: Row 1"))
    assert field.value() == RowsAnswer((("two", "2"), ("one", ""), ("three", "")))
    assert focused().accessibleName() == "Move down: Row 2"
    press(qtbot, focused())
    assert field.value() == RowsAnswer((("two", "2"), ("three", ""), ("one", "")))
    assert focused().accessibleName() == "Move up: Row 3"


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_row_that_was_removed_can_be_brought_back(look: Look, qtbot: QtBot, number: int) -> None:
    field = shown(look, qtbot, question(QuestionKind.ROWS), ROWS)
    press(qtbot, named(field, f"Remove this row: Row {number}"))
    assert len(cast(RowsAnswer, field.value()).rows) == 2
    assert f"Row {number} is removed." in said(field)
    assert isinstance(focused(), QPushButton)
    with qtbot.waitSignal(field.changed):
        press(qtbot, focused())
    assert field.value() == ROWS
    assert "is removed" not in said(field)


def test_tab_goes_through_rows_from_top_to_bottom(look: Look, qtbot: QtBot) -> None:
    field = shown(look, qtbot, question(QuestionKind.ROWS), ROWS)
    press(qtbot, named(field, "Remove this row: Row 1"))
    press(qtbot, focused())
    press(qtbot, cast(RowsField, field.control).add_button)
    first = next(one for one in field.findChildren(PlainEdit) if one.isVisible())
    first.setFocus()
    heights = []
    for _ in range(20):
        heights.append(focused().mapTo(field, focused().rect().topLeft()).y())
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is first:
            break
    assert heights == sorted(heights)
    assert len(heights) >= 4 * 2 + 4


def test_the_map_is_filled_in_by_keyboard(look: Look, qtbot: QtBot) -> None:
    field = shown(look, qtbot, MAP)
    the_map = cast(NeedsMapField, field.control).map
    the_map.options[1].setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_Space)
    press(qtbot, the_map.circles.circles[0])
    press(qtbot, the_map.circles.circles[2])
    qtbot.keyClicks(the_map.words.edit, "a friend")
    assert field.value() == RowsAnswer((("", ""), ("a friend", "sponsorship,peer"), ("", ""), ("", "")))
    assert "Near: Sponsorship, Peer support" in said(field)
    the_map.options[0].click()
    assert the_map.words.text() == ""
    assert not the_map.circles.circles[0].isChecked()
    the_map.options[1].click()
    assert the_map.words.text() == "a friend"


def test_screen_readers_are_told_what_a_circle_means(look: Look, qtbot: QtBot) -> None:
    field = shown(look, qtbot, MAP)
    circles = cast(NeedsMapField, field.control).map.circles.circles
    node = QAccessible.queryAccessibleInterface(circles[1])
    assert node.role() == QAccessible.Role.CheckBox
    assert node.text(QAccessible.Text.Name) == "Allyship"
    assert node.text(QAccessible.Text.Description) == "Near the question: What do I need?"
    assert all(one.width() >= 24 and one.height() >= 24 for one in circles)


def test_a_press_belongs_to_the_nearest_circle(look: Look, qtbot: QtBot) -> None:
    field = shown(look, qtbot, MAP)
    drawn = cast(NeedsMapField, field.control).map.circles
    side = min(drawn.width(), drawn.height())
    left = (drawn.width() - side) / 2
    found = (
        drawn.circle_at(QPointF(left + 0.4 * side, 0.3 * side)),
        drawn.circle_at(QPointF(left + 0.6 * side, 0.7 * side)),
    )
    assert [one.id for one in found if one is not None] == ["sponsorship", "surface"]
    assert drawn.circle_at(QPointF(left + 1, 1)) is None


def test_map_and_text_hold_the_same_answer(look: Look, qtbot: QtBot) -> None:
    value = RowsAnswer((("time", "allyship"), ("", ""), ("", "peer,surface"), ("that I ask", "")))
    field = shown(look, qtbot, MAP, value)
    control = cast(NeedsMapField, field.control)
    assert field.value() == value
    press(qtbot, control.switch)
    assert control.form is control.text
    assert field.value() == value
    assert "What is required?" in said(field)
    press(qtbot, control.switch)
    assert control.form is control.map
    assert field.value() == value


def test_then_and_now_are_compared_in_words_alone(look: Look, qtbot: QtBot) -> None:
    field = shown(look, qtbot, question(QuestionKind.THEN_NOW), earlier=ScaleAnswer(2))
    control = cast(ThenNowField, field.control)
    assert control.words == "Then: Rarely."
    control.scale.group.options[3].click()
    assert control.words == "Then: Rarely. Now: Often."
    control.scale.group.options[5].click()
    assert control.words == "Then: Rarely. Now: Prefer not to say."


@pytest.mark.parametrize("earlier", [None, TextAnswer("words"), ScaleAnswer(None, "")])
def test_without_an_earlier_answer_nothing_is_missing(look: Look, qtbot: QtBot, earlier: AnswerValue | None) -> None:
    field = shown(look, qtbot, question(QuestionKind.THEN_NOW), earlier=earlier)
    assert cast(ThenNowField, field.control).words.startswith("There is no earlier answer")


def test_a_scene_tells_its_story_first(look: Look, qtbot: QtBot) -> None:
    words = said(shown(look, qtbot, question(QuestionKind.SCENE)))
    assert words.index("It is quiet in the room.") < words.index("Then somebody speaks.") < words.index("Who")


CARD = Question("card", QuestionKind.CONVERSATION_CARD, "What do you want to say?", columns=PARTS)


def test_of_a_conversation_card_only_the_request_can_be_offered(look: Look, qtbot: QtBot) -> None:
    value = RowsAnswer((("what I saw", "how I felt", "what I need", "what I ask"),))
    assert words_to_offer(CARD, value) == "what I ask"
    assert words_to_offer(CARD, RowsAnswer((("what I saw", "", "", ""),))) == ""
    assert words_to_offer(CARD, RowsAnswer(())) == ""
    assert answer_words(CARD, value).startswith("The observation\nwhat I saw")
    assert "Only this last part can be offered" in said(shown(look, qtbot, CARD))


def test_answers_are_read_back_in_words() -> None:
    on_map = RowsAnswer((("time", "allyship,peer"), ("", ""), ("", "surface")))
    assert answer_words(MAP, on_map) == (
        "What do I need?\ntime\nNear: Allyship, Peer support\n\n"
        "Who or what can support me?\nNear: Surface characteristics"
    )
    then_now = Question("t", QuestionKind.THEN_NOW, "?", choices=POINTS)
    assert answer_words(then_now, ScaleAnswer(4)) == "Often"
    assert answer_words(then_now, ScaleAnswer(None, "does-not-fit")) == "Does not fit me"
    rows = Question("r", QuestionKind.ROWS, "?", columns=COLUMNS)
    assert answer_words(rows, ROWS) == "one\ntwo – 2\nthree"
    picks = Question("p", QuestionKind.GOAL_PICKS, "?", choices=DOMAINS)
    assert answer_words(picks, PickedAnswer(("peer",))) == "Peer support"
    assert answer_words(picks, PickedAnswer(())) == "Nothing is written here."


LEVELS = (Choice("1", "Light"), Choice("2", "Deeper"), Choice("3", "Deepest"))


@pytest.mark.parametrize(
    ("settings", "open_levels", "holds"),
    [
        (("3", "2"), None, "Deeper"),
        (("3", "3"), None, "Deepest"),
        (("3", "3"), 2, "Deeper"),
        (("3", ""), None, "Light"),
        (("", ""), None, "Light"),
        (("3",), None, "Light"),
        (("gone", "2"), None, "Light"),
    ],
)
def test_the_lower_setting_holds(settings: tuple[str, ...], open_levels: int | None, holds: str) -> None:
    assert level_that_holds(LEVELS, settings, open_levels).text == holds
    assert holds in depth_words(LEVELS, settings, open_levels)


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_a_ticked_circle_looks_different(look: Look, qtbot: QtBot, theme: ThemeChoice) -> None:
    look.choose_theme(theme)
    field = shown(look, qtbot, MAP)
    circles = cast(NeedsMapField, field.control).map.circles
    before = circles.grab().toImage()
    circles.circles[3].click()
    assert circles.grab().toImage() != before
