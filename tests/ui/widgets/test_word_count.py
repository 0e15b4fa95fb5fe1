"""A page is long by the words that can be read on it, not by those that are hidden."""

from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.word_count import is_long, words_on


def test_labels_and_text_boxes_count_and_hidden_ones_do_not(qtbot: QtBot, look: Look) -> None:
    page = Page(look, "Two words")
    qtbot.addWidget(page)
    page.add_heading()
    hidden = BodyText(look, "word " * 500)
    page.add(BodyText(look, "word " * 300))
    page.add(hidden)
    hidden.hide()
    area = TextArea(look, "Label")
    page.add(area)
    page.finish()
    before = words_on(page)
    assert before < 320
    assert not is_long(page)
    area.edit.setPlainText("word " * 100)
    assert words_on(page) == before + 100
    assert is_long(page)
