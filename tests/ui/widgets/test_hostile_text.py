"""Stored words are shown as they are, whatever is in them, and break nothing."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.questions import Answer, Choice, Question, QuestionKind, TextAnswer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_text import isolated, shown
from rmdesk.ui.widgets.questions import QuestionField
from rmdesk.ui.widgets.tag import Tag

HOSTILE = {
    "markup": "<b>bold</b><img src='file:///etc/passwd'><a href='http://example.org'>press</a> &amp; &",
    "right-to-left": "\u202egnp.exe \u200fשלום\u200f مرحبا \u2067اسم\u2069",
    "emoji": "👩🏾‍⚕️👩🏾‍⚕️ 🏳️‍🌈 é é",
    "long": "word " * 20_000,
    "one long word": "w" * 100_000,
    "nul": "before\x00after\x07\x1b[31m",
    "lines": "\n" * 2_000,
    "empty": "",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_every_widget_shows_it_plainly(look: Look, qtbot: QtBot, text: str) -> None:
    page = Page(look, "Page", text)
    qtbot.addWidget(page)
    page.add_heading()
    asked = Question("q", QuestionKind.LONG_TEXT, text, text)
    card = Card(look, name=text[:50])
    parts: list[QWidget] = [
        BodyText(look, text), Tag(look, text[:30]), AppButton(look, text), ListRow(look, text, text, text[:20]),
        AppButton(look, text, ButtonKind.ROW_LINK), MenuButton(look, "Move", [("a", text)], text),
        QuestionField(look, asked, Answer("q", text, 1, TextAnswer(text))),
        QuestionField(look, Question("p", QuestionKind.CHOICE, text, choices=(Choice("a", text), Choice("b", "b")))),
        QuestionField(look, Question("r", QuestionKind.CHOICES, text, choices=(Choice("a", text), Choice("b", "b")))),
    ]  # fmt: skip
    for part in parts:
        card.add(part)
    page.add(card)
    page.finish()
    page.resize(900, 700)
    page.show()
    QApplication.processEvents()
    assert page.width() == 900
    assert page.scroller.widget().width() <= page.scroller.viewport().width()
    for label in page.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText
    assert page.heading.words == text
    assert not page.grab().isNull()


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_the_words_themselves_are_never_changed(look: Look, qtbot: QtBot, text: str) -> None:
    field = QuestionField(look, Question("q", QuestionKind.LONG_TEXT, "?"), Answer("q", "?", 1, TextAnswer(text)))
    qtbot.addWidget(field)
    assert field.value() == TextAnswer(text)


def test_what_cannot_be_seen_is_shown_as_a_mark() -> None:
    assert shown("a\x00b\x1bc\u202ed") == "a\ufffdb\ufffdc\ufffdd"
    assert shown("a\nb\tc é ש\u200f 👩🏾‍⚕️") == "a\nb\tc é ש\u200f 👩🏾‍⚕️"
    assert isolated("\u202ename") == "\u2068\ufffdname\u2069"


def test_an_ampersand_is_a_character_and_no_shortcut(look: Look, qtbot: QtBot) -> None:
    button = AppButton(look, "Rest & repair")
    qtbot.addWidget(button)
    assert button.words == "Rest & repair"
    assert button.shortcut().isEmpty()
    heading = Heading(look, "Q&A <i>")
    qtbot.addWidget(heading)
    assert heading.text() == heading.accessibleName() == "Q&A <i>"
