"""Nobody agrees by accident: the second half of a double click meant for the page before is no answer."""

import pytest
from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.screens.export.agree_step import AgreeStep
from rmdesk.ui.screens.export.values import Asking, Leaving
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.consent_card import ConsentCard
from rmdesk.ui.widgets.cosign_panel import CosignPanel


class TwoPages(QWidget):
    """A button that shows another page, on which an answer lies at the same place."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._pages = QStackedLayout(self)
        self.first = AppButton(look, "Propose these words")
        self.answer = ConsentButton(look, "I agree")
        self._pages.addWidget(self.first)
        self._pages.addWidget(self.answer)
        self.first.clicked.connect(self._turn)

    @Slot()
    def _turn(self) -> None:
        self._pages.setCurrentWidget(self.answer)


@pytest.fixture
def pages(qtbot: QtBot, look: Look) -> TwoPages:
    pages = TwoPages(look)
    qtbot.addWidget(pages)
    pages.show()
    qtbot.waitExposed(pages)
    return pages


def test_a_double_click_on_the_page_before_is_no_answer(pages: TwoPages) -> None:
    answers: list[bool] = []
    pages.answer.clicked.connect(lambda: answers.append(True))
    QTest.mouseDClick(pages.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(20, 20))
    assert pages.answer.isVisible()
    assert answers == []


def test_a_click_a_key_and_a_press_by_other_tools_are(qtbot: QtBot, pages: TwoPages) -> None:
    answers: list[bool] = []
    pages.first.click()
    pages.answer.clicked.connect(lambda: answers.append(True))
    qtbot.mouseClick(pages.answer, Qt.MouseButton.LeftButton)
    pages.answer.setFocus()
    qtbot.keyClick(pages.answer, Qt.Key.Key_Return)
    qtbot.keyClick(pages.answer, Qt.Key.Key_Space)
    pages.answer.click()
    assert len(answers) == 4


def test_every_answer_that_is_stored_is_given_on_such_a_button(look: Look) -> None:
    card = ConsentCard(look, "Who has agreed", [], "You agree.", [("h", "Helen")])
    assert isinstance(card.agree_button, ConsentButton)
    assert isinstance(AgreeStep(look, Asking(Leaving("words"))).agree_button, ConsentButton)


def test_a_passphrase_that_was_left_half_typed_is_gone_when_the_page_comes_back(qtbot: QtBot, look: Look) -> None:
    panel = CosignPanel(look, "Helen", "You agree to version 2, word for word.")
    qtbot.addWidget(panel)
    panel.show()
    qtbot.waitExposed(panel)
    QTest.keyClicks(panel.field.edit, "half a pass")
    panel.hide()
    panel.show()
    assert panel.field.text() == ""
