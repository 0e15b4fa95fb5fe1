import sys
from datetime import date, datetime

import pytest
from PySide6.QtCore import QMimeData, QObject, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from rmdesk.domain.journey import Audience
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets import saved_line
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.date_field import DateField
from rmdesk.ui.widgets.error_summary import ErrorSummary, Problem
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.passphrase_field import PassphraseField
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.text_field import TextField


def spoken(widget: QObject) -> tuple[str, str]:
    node = QAccessible.queryAccessibleInterface(widget)
    return node.text(QAccessible.Text.Name), node.text(QAccessible.Text.Description)


def test_qt_does_not_lose_references_to_none() -> None:
    item = QObject()
    before = sys.getrefcount(None)
    for _ in range(200):
        item.setObjectName("name")
    assert sys.getrefcount(None) >= before - 20


def test_a_field_is_named_by_its_label_and_described_by_hint_and_error(look: Look, qtbot: QtBot) -> None:
    field = TextField(look, "Your name or initials", "Your partner sees this.")
    qtbot.addWidget(field)
    assert spoken(field.edit) == ("Your name or initials", "Your partner sees this.")
    field.show_problem("Write a name")
    assert spoken(field.edit)[1] == "Error: Write a name Your partner sees this."
    assert field.edit.property("error") is True
    field.show_problem("")
    assert spoken(field.edit)[1] == "Your partner sees this."
    assert field.error.isHidden()


@pytest.mark.parametrize("hint", ["", "Your partner sees this."])
def test_an_error_stands_above_its_field_for_the_eye_and_for_screen_readers(
    look: Look, qtbot: QtBot, hint: str
) -> None:
    field = TextField(look, "Your name or initials", hint)
    qtbot.addWidget(field)
    field.show()
    field.show_problem("Write a name")
    qtbot.wait(1)
    node = QAccessible.queryAccessibleInterface(field)
    read = [node.child(number).object() for number in range(node.childCount())]
    assert read.index(field.label) < read.index(field.error) < read.index(field.edit)
    assert field.label.y() < field.error.y() < field.edit.y()


def test_a_passphrase_can_be_shown_pasted_and_forgotten(look: Look, qtbot: QtBot) -> None:
    field = PassphraseField(look, "Passphrase")
    qtbot.addWidget(field)
    assert field.is_hidden
    QApplication.clipboard().setText("five words from the list")
    field.edit.paste()
    assert field.text() == "five words from the list"
    field.edit.setCursorPosition(4)
    qtbot.mouseClick(field.toggle, Qt.MouseButton.LeftButton)
    assert not field.is_hidden
    assert field.toggle.words == "Hide"
    assert field.edit.cursorPosition() == 4
    assert field.edit.inputMethodHints() & Qt.InputMethodHint.ImhNoPredictiveText
    field.clear()
    assert field.is_hidden
    assert field.text() == ""
    assert not field.edit.isUndoAvailable()


@pytest.mark.parametrize(
    ("parts", "expected", "has_problem"),
    [
        (("6", "8", "2026"), date(2026, 8, 6), False),
        (("", "", ""), None, False),
        (("6", "", ""), None, True),
        (("31", "2", "2026"), None, True),
        (("1", "1", "12"), None, True),
    ],
)
def test_a_date_is_read_from_three_fields(
    look: Look, qtbot: QtBot, parts: tuple[str, str, str], expected: date | None, has_problem: bool
) -> None:
    field = DateField(look, "When?")
    qtbot.addWidget(field)
    for edit, text in zip(field.edits, parts, strict=True):
        edit.setText(text)
    assert field.value() == expected
    assert bool(field.problem()) == has_problem


def test_a_date_comes_back_and_its_parts_have_names(look: Look, qtbot: QtBot) -> None:
    field = DateField(look, "When?")
    qtbot.addWidget(field)
    field.set_value(date(2026, 12, 1))
    assert field.value() == date(2026, 12, 1)
    assert [spoken(edit)[0] for edit in field.edits] == ["Day", "Month", "Year"]
    field.set_value(None)
    assert field.value() is None


def test_pasting_brings_words_only(look: Look, qtbot: QtBot) -> None:
    edit = PlainEdit(look)
    qtbot.addWidget(edit)
    clip = QMimeData()
    clip.setHtml("<h1 style='color:red'>big</h1>")
    clip.setText("<h1>big</h1>")
    edit.insertFromMimeData(clip)
    assert edit.words() == "<h1>big</h1>"
    picture = QMimeData()
    picture.setData("image/png", b"x")
    assert not edit.canInsertFromMimeData(picture)


def test_the_box_grows_with_the_words_up_to_a_limit(look: Look, qtbot: QtBot) -> None:
    edit = PlainEdit(look, least=3, most=6)
    qtbot.addWidget(edit)
    edit.resize(400, 100)
    edit.show()
    heights = []
    for lines in (1, 5, 50):
        edit.set_words("\n".join("x" * lines))
        heights.append(edit.sizeHint().height())
    assert heights[0] < heights[1] < heights[2]
    assert heights[2] < 8 * look.theme.px(24)


def test_undo_never_goes_back_before_the_saved_words(look: Look, qtbot: QtBot) -> None:
    edit = PlainEdit(look)
    qtbot.addWidget(edit)
    edit.set_words("saved")
    edit.undo()
    assert edit.words() == "saved"


def test_the_saved_line_says_when_and_tells_once(look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(saved_line, "announce", lambda _, text: told.append(text))
    line = SavedLine(look)
    qtbot.addWidget(line)
    line._timer.setInterval(20)
    for _ in range(3):
        line.show_unsaved()
        line.show_saved(datetime(2026, 11, 21, 19, 42))
    assert line.words == "Saved on this computer at 7:42pm"
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(60)
    assert told == ["Saved on this computer at 7:42pm"]
    line.show_failure("The disk is full. Your words are still on this page.")
    qtbot.waitUntil(lambda: len(told) == 2)
    line.clear()
    assert line.words == ""


def test_each_audience_has_its_sentence(look: Look, qtbot: QtBot) -> None:
    for reach, sentence in (
        (Reach.ONLY_YOU, "Only you can ever see this"),
        (Reach.BOTH, "You and your partner can see this"),
        (Reach.BOTH_APART, "You see this now, and your partner from your next file on"),
        (Reach.EXPORT, "Can leave in the export"),
    ):
        line = AudienceLine(look, reach)
        qtbot.addWidget(line)
        assert line.label.words == sentence
    assert {AudienceLine.for_audience(look, audience).reach for audience in Audience} == {Reach.ONLY_YOU, Reach.BOTH}


def test_problems_are_named_and_lead_to_their_fields(look: Look, qtbot: QtBot) -> None:
    page = Page(look, "Page")
    qtbot.addWidget(page)
    summary, field = ErrorSummary(look), TextField(look, "Name")
    page.add(summary)
    page.add(field)
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    assert not summary.isVisible()
    summary.show_problems([Problem("Write a name", field)])
    assert summary.isVisible()
    assert [link.words for link in summary.links] == ["Write a name"]
    summary.links[0].click()
    assert QApplication.focusWidget() is field.edit
    summary.show_problems([])
    assert not summary.isVisible()


def test_a_menu_tells_what_was_picked(look: Look, qtbot: QtBot) -> None:
    button = MenuButton(look, "Move", [("doing", "Doing & more"), ("done", "Done")], "Move: Ask about feedback")
    qtbot.addWidget(button)
    assert spoken(button)[0] == "Move: Ask about feedback"
    with qtbot.waitSignal(button.picked) as told:
        button.menu().actions()[1].trigger()
    assert told.args == ["done"]


def test_the_current_page_is_said_in_words(look: Look, qtbot: QtBot) -> None:
    button = AppButton(look, "Actions", ButtonKind.NAV, "list-checks")
    qtbot.addWidget(button)
    button.set_current(True)
    assert spoken(button) == ("Actions", "Current page")
    assert QAccessible.queryAccessibleInterface(button).role() == QAccessible.Role.Button
    button.set_current(False)
    assert spoken(button)[1] == ""


def test_a_page_tells_its_title_and_takes_the_focus_on_its_heading(look: Look, qtbot: QtBot) -> None:
    page = Page(look, "Question 2 of 6", "What helps?")
    qtbot.addWidget(page)
    page.add_heading()
    page.add(QLineEdit())
    page.finish()
    page.show()
    qtbot.waitUntil(page.isActiveWindow)
    page.focus_heading()
    assert QApplication.focusWidget() is page.heading
    with qtbot.waitSignal(page.title_changed) as told:
        page.set_title("Question 3 of 6")
    assert told.args == [page.title] == ["Question 3 of 6"]
    page.flush()


def test_all_widgets_follow_a_change_of_text_size_and_theme(look: Look, qtbot: QtBot) -> None:
    button = AppButton(look, "Save")
    qtbot.addWidget(button)
    small = button.sizeHint().height()
    look.choose_scale(2.0)
    assert button.sizeHint().height() == 2 * small


def test_no_input_method_learns_from_what_is_written(look: Look) -> None:
    """A dictionary that learns is a file with somebody's words in it."""
    line, area = TextField(look, "Title"), PlainEdit(look)
    for edit in (line.edit, area):
        assert edit.inputMethodHints() & Qt.InputMethodHint.ImhSensitiveData
