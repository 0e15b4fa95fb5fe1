import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from rmdesk.domain.answer_codec import answer_from_plain, answer_to_plain
from rmdesk.domain.questions import (
    Answer,
    AnswerValue,
    Choice,
    PickedAnswer,
    Question,
    QuestionKind,
    RowsAnswer,
    ScaleAnswer,
    TextAnswer,
    is_empty,
)
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.needs_map_circles import Circles
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.questions import QuestionField
from rmdesk.ui.widgets.radio_option import RadioOption
from tests.ui.widgets.sample import question

ANSWERS: dict[QuestionKind, AnswerValue] = {
    QuestionKind.SHORT_TEXT: TextAnswer("A few words & an <b>"),
    QuestionKind.LONG_TEXT: TextAnswer("Two lines\n\nand more\u00a0words"),
    QuestionKind.CHOICE: PickedAnswer(("b",)),
    QuestionKind.CHOICES: PickedAnswer(("a", "c")),
    QuestionKind.SCALE: ScaleAnswer(4),
    QuestionKind.CHECKLIST: PickedAnswer(("c",)),
    QuestionKind.GOAL_PICKS: PickedAnswer(("a", "b", "c")),
    QuestionKind.ROWS: RowsAnswer((("a union rep", "asks first"), ("", "only this"))),
    QuestionKind.CONVERSATION_CARD: RowsAnswer((("what I saw", "what I felt\nand more", "", "what I ask"),)),
    QuestionKind.NEEDS_MAP: RowsAnswer((("time", "a,c"), ("", "b"))),
    QuestionKind.WORD_PICKS: PickedAnswer(("b", "c")),
    QuestionKind.DEPTH_DIAL: PickedAnswer(("a",)),
    QuestionKind.SCENE: RowsAnswer((("could say", "could do"),)),
    QuestionKind.THEN_NOW: ScaleAnswer(2),
}


@pytest.mark.parametrize("kind", QuestionKind)
def test_an_answer_comes_back_as_it_was_given(look: Look, qtbot: QtBot, kind: QuestionKind) -> None:
    asked = question(kind)
    kept = answer_from_plain(answer_to_plain(Answer(asked.id, asked.text, 1, ANSWERS[kind])))
    field = QuestionField(look, asked, kept)
    qtbot.addWidget(field)
    assert field.value() == ANSWERS[kind]


@pytest.mark.parametrize("kind", QuestionKind)
def test_nothing_said_is_an_empty_answer(look: Look, qtbot: QtBot, kind: QuestionKind) -> None:
    field = QuestionField(look, question(kind))
    qtbot.addWidget(field)
    assert is_empty(field.value())


@pytest.mark.parametrize("kind", QuestionKind)
def test_the_program_does_not_announce_its_own_changes(look: Look, qtbot: QtBot, kind: QuestionKind) -> None:
    field = QuestionField(look, question(kind))
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(ANSWERS[kind])


@pytest.mark.parametrize("kind", QuestionKind)
def test_each_change_by_a_person_is_told_with_the_whole_answer(look: Look, qtbot: QtBot, kind: QuestionKind) -> None:
    field = QuestionField(look, question(kind))
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.changed) as told:
        use(qtbot, field)
    assert not is_empty(told.args[0])
    assert told.args[0] == field.value()


def use(qtbot: QtBot, field: QuestionField) -> None:
    circles = field.findChildren(Circles)
    if circles:
        box = circles[0].circles[0].geometry()
        place = QPoint(box.right() + 4, box.center().y())
        qtbot.mouseClick(circles[0], Qt.MouseButton.LeftButton, pos=place)
        return
    for kind in (CheckOption, RadioOption):
        options = field.findChildren(kind)
        if options:
            qtbot.mouseClick(options[-1], Qt.MouseButton.LeftButton)
            return
    edit = (field.findChildren(PlainEdit) or field.findChildren(QLineEdit))[0]
    qtbot.keyClicks(edit, "w")


@pytest.mark.parametrize("kind", QuestionKind)
def test_a_value_of_another_kind_is_left_alone(look: Look, qtbot: QtBot, kind: QuestionKind) -> None:
    field = QuestionField(look, question(kind))
    qtbot.addWidget(field)
    before = field.value()
    for other in (TextAnswer("x"), PickedAnswer(("unknown",)), ScaleAnswer(2), RowsAnswer((("x",),))):
        if type(other) is not type(before):
            field.set_value(other)
    assert field.value() == before


@pytest.mark.parametrize("kind", QuestionKind)
def test_a_question_without_its_parts_can_still_be_answered(look: Look, qtbot: QtBot, kind: QuestionKind) -> None:
    field = QuestionField(look, Question("q", kind, "What now?"))
    qtbot.addWidget(field)
    field.show()
    with qtbot.waitSignal(field.changed):
        use(qtbot, field)


@pytest.mark.parametrize("answer", [ScaleAnswer(None, "prefer-not-to-say"), ScaleAnswer(None, "does-not-fit")])
def test_not_answering_in_numbers_is_an_answer(look: Look, qtbot: QtBot, answer: ScaleAnswer) -> None:
    field = QuestionField(look, question(QuestionKind.SCALE))
    qtbot.addWidget(field)
    field.set_value(answer)
    assert field.value() == answer


def test_a_choice_can_be_taken_back(look: Look, qtbot: QtBot) -> None:
    field = QuestionField(look, question(QuestionKind.CHOICE))
    qtbot.addWidget(field)
    field.show()
    field.set_value(PickedAnswer(("b",)))
    (clear,) = [b for b in field.findChildren(QPushButton) if b.isVisible()]
    with qtbot.waitSignal(field.changed) as told:
        qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert told.args == [PickedAnswer(())]
    assert not clear.isVisible()


def test_rows_can_be_added_and_removed(look: Look, qtbot: QtBot) -> None:
    field = QuestionField(look, question(QuestionKind.ROWS))
    qtbot.addWidget(field)
    field.show()
    field.set_value(RowsAnswer((("one", ""),)))
    qtbot.mouseClick(button(field, "Add another"), Qt.MouseButton.LeftButton)
    assert field.value() == RowsAnswer((("one", ""),))
    edits = [edit for edit in field.findChildren(PlainEdit) if edit.isVisible()]
    assert len(edits) == 4
    qtbot.keyClicks(edits[2], "two")
    assert field.value() == RowsAnswer((("one", ""), ("two", "")))
    with qtbot.waitSignal(field.changed):
        qtbot.mouseClick(button(field, "Remove this row: Row 1"), Qt.MouseButton.LeftButton)
    assert field.value() == RowsAnswer((("two", ""),))


def button(field: QuestionField, name: str) -> QPushButton:
    return next(b for b in field.findChildren(QPushButton) if b.isVisible() and b.accessibleName().startswith(name))


def test_words_that_were_written_for_another_wording_say_so(look: Look, qtbot: QtBot) -> None:
    asked = question(QuestionKind.LONG_TEXT)
    field = QuestionField(look, asked, Answer(asked.id, "What was asked then?", 1, TextAnswer("words")))
    qtbot.addWidget(field)
    assert any("What was asked then?" in label.words for label in field.findChildren(PlainLabel))


def test_the_easier_wording_is_used_when_asked_for(look: Look, qtbot: QtBot) -> None:
    asked = Question("q", QuestionKind.LONG_TEXT, "Hard words", lighter="Easy words")
    field = QuestionField(look, asked, lighter=True)
    qtbot.addWidget(field)
    assert field.wording == "Easy words"
    assert QuestionField(look, question(QuestionKind.LONG_TEXT), lighter=True).wording


def test_a_heading_elsewhere_still_names_the_field(look: Look, qtbot: QtBot) -> None:
    field = QuestionField(look, question(QuestionKind.LONG_TEXT), text_shown=False)
    qtbot.addWidget(field)
    assert field.findChildren(PlainEdit)[0].accessibleName() == field.wording


def test_a_scale_needs_five_words(look: Look, qtbot: QtBot) -> None:
    asked = Question("q", QuestionKind.SCALE, "How much?", choices=(Choice("1", "one"), Choice("2", "two")))
    with pytest.raises(ValueError):
        QuestionField(look, asked)


@settings(max_examples=40, deadline=None)
@given(text=st.text(st.characters(codec="utf-8", exclude_characters="\r\u2028\u2029\ufdd0\ufdd1"), max_size=80))
def test_any_text_survives_the_box(only_look: Look, text: str) -> None:
    edit = PlainEdit(only_look)
    edit.set_words(text)
    assert edit.words() == text
