"""What widgets remember about their own size is never out of date."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import TextRole, ThemeChoice
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.fact_lines import Fact, FactLines
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.plain_text import shown

LONG = "A sentence that is long enough to need several lines where there is little room for it."


@pytest.mark.parametrize("text", ["", "Short", LONG, f"{LONG}\n\nTwo\n{LONG}"])
def test_a_label_is_as_high_as_one_that_was_laid_out_at_that_width(look: Look, qtbot: QtBot, text: str) -> None:
    label = PlainLabel(look, "Something else")
    qtbot.addWidget(label)
    for scale in (1.0, 2.0):
        look.choose(LookChoice(ThemeChoice.LIGHT, scale=scale))
        label.setText(text)
        wide = label.heightForWidth(5_000)
        for width in (60, 200, label.sizeHint().width() - 1, label.sizeHint().width(), 1_000):
            label.resize(width, 10)
            label.grab()  # lays it out at that width to paint it
            assert label.heightForWidth(width) == int(label._document.size().height() + 0.99), width
        assert label.heightForWidth(5_000) == wide


def test_a_row_of_buttons_is_measured_again_when_one_of_them_changes(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(look, holder)
    buttons = [AppButton(look, f"Button {number}") for number in range(4)]
    for button in buttons:
        row.addWidget(button)
    holder.show()
    room = row.sizeHint().width()
    one = row.heightForWidth(room)
    buttons[0].set_words("A button with many more words than it had before")
    two = row.heightForWidth(room)
    assert two > one
    buttons[1].hide()
    buttons[2].hide()
    buttons[3].hide()
    assert row.heightForWidth(room) == one
    buttons[1].show()
    buttons[2].show()
    buttons[3].show()
    assert row.heightForWidth(room) == two
    row.takeAt(0)
    assert row.heightForWidth(room) == one


def test_short_lines_are_measured_again_in_another_size(look: Look, qtbot: QtBot) -> None:
    lines = FactLines(look, [Fact("calendar", LONG), Fact("user", "One")])
    qtbot.addWidget(lines)
    before = lines.heightForWidth(200)
    look.choose(LookChoice(ThemeChoice.LIGHT, scale=2.0))
    assert lines.heightForWidth(200) > before


def test_what_is_hidden_in_long_words_is_shown() -> None:
    assert shown("a\nb\tc\x07d\u202ee\u00a0f\u200eg") == "a\nb\tc\ufffdd\ufffde\u00a0f\u200eg"


def test_a_line_that_gets_longer_is_no_higher_where_there_is_room(look: Look, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    row = FlowLayout(look, holder)
    line = IconText(look, "clock", "Here", "text", TextRole.BODY)
    row.addWidget(line)
    holder.resize(900, 60)
    holder.show()
    QApplication.processEvents()
    before = line.height()
    line.label.setText("Each of you can stop at any time, without a reason")
    QApplication.processEvents()
    assert line.height() == before
    assert row.heightForWidth(900) == before
    assert holder.minimumSizeHint().height() == before
