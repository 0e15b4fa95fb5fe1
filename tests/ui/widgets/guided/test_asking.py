"""A long page of questions: what is in sight is there at once, the rest comes by itself, and nothing gets lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.journey import Audience
from rmdesk.domain.questions import Question, QuestionKind, TextAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.guided.asking import Asked, Asking, AskingPanel
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_edit import PlainEdit


def page_of(qtbot: QtBot, look: Look, count: int) -> tuple[Page, AskingPanel]:
    questions = (Question(f"q{number}", QuestionKind.LONG_TEXT, f"Question {number}?") for number in range(count))
    asked = tuple(map(Asked, questions))
    asking = Asking(asked, Audience.ONLY_YOU, together=True, lighter=False, can_lighten=False, can_change_mode=True)
    page, panel = Page(look, "All of them"), AskingPanel(look, asking)
    page.add_heading()
    page.add(panel)
    page.finish()
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page, panel


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def buttons(panel: AskingPanel) -> list[str]:
    return [one.words for one in panel.findChildren(AppButton)]


@pytest.mark.parametrize("count", [1, 3])
def test_a_short_page_is_there_as_a_whole(qtbot: QtBot, look: Look, count: int) -> None:
    asked = tuple(Asked(Question(f"q{number}", QuestionKind.LONG_TEXT, "What?")) for number in range(count))
    panel = AskingPanel(look, Asking(asked, Audience.ONLY_YOU, True, False, False, False))
    qtbot.addWidget(panel)
    assert panel.complete
    assert len(panel.findChildren(PlainEdit)) == count
    assert "Save and continue" in buttons(panel)


def test_a_long_page_begins_with_its_first_question_and_the_others_follow_in_order(qtbot: QtBot, look: Look) -> None:
    asked = tuple(Asked(Question(f"q{number}", QuestionKind.LONG_TEXT, "What?")) for number in range(30))
    panel = AskingPanel(look, Asking(asked, Audience.ONLY_YOU, True, False, False, False))
    qtbot.addWidget(panel)
    assert not panel.complete
    assert len(panel.findChildren(PlainEdit)) == 1
    assert buttons(panel) == []
    panel.show()
    qtbot.waitUntil(lambda: len(panel.findChildren(PlainEdit)) > 3)
    assert buttons(panel) == []
    qtbot.waitUntil(lambda: panel.complete)
    assert len(panel.findChildren(PlainEdit)) == 30
    assert buttons(panel)[0] == "Save and continue"


def test_whoever_asks_for_all_prompts_gets_all_and_the_words_typed_meanwhile(qtbot: QtBot, look: Look) -> None:
    asked = tuple(Asked(Question(f"q{number}", QuestionKind.LONG_TEXT, "What?")) for number in range(9))
    panel = AskingPanel(look, Asking(asked, Audience.ONLY_YOU, True, False, False, False))
    qtbot.addWidget(panel)
    typed: list[str] = []
    panel.typed.connect(typed.append)
    QTest.keyClicks(panel.findChildren(PlainEdit)[0], "Early")
    assert typed[-1] == "q0"
    assert panel.prompts == tuple(f"q{number}" for number in range(9))
    assert panel.complete
    assert panel.value("q0") == TextAnswer("Early")
    assert panel.value("q8") == TextAnswer("")


def test_tab_goes_from_top_to_bottom_through_what_came_later(qtbot: QtBot, look: Look) -> None:
    _page, panel = page_of(qtbot, look, 7)
    qtbot.waitUntil(lambda: panel.complete)
    edits = panel.findChildren(PlainEdit)
    qtbot.waitUntil(lambda: all(one.isVisible() for one in (*edits, panel.go_on)))
    edits[0].setFocus()
    for expected in edits[1:]:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is expected
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is panel.go_on
    QTest.keyClick(focused(), Qt.Key.Key_Backtab)
    assert QApplication.focusWidget() is edits[-1]


def test_leaving_while_the_page_is_still_growing_is_fine(qtbot: QtBot, look: Look) -> None:
    _page, panel = page_of(qtbot, look, 30)
    gone: list[bool] = []
    panel.destroyed.connect(lambda: gone.append(True))
    panel.deleteLater()
    qtbot.waitUntil(lambda: bool(gone))
    QApplication.processEvents()
