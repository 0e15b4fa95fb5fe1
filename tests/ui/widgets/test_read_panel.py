"""A panel of words to read: nothing in it can be changed, and the page follows the line that is read."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.read_panel import ReadPanel


def shown_page(look: Look, qtbot: QtBot) -> tuple[Page, ReadPanel]:
    page = Page(look, "A page")
    page.add_heading()
    panel = ReadPanel(look, "Every word", "\n".join(f"Line {number}" for number in range(50)), most=60)
    page.add(panel)
    page.finish()
    qtbot.addWidget(page)
    page.resize(600, 400)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    panel.setFocus()
    return page, panel


def test_the_page_follows_the_line_that_is_read(look: Look, qtbot: QtBot) -> None:
    page, panel = shown_page(look, qtbot)
    qtbot.keyClick(panel, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    line = panel.viewport().mapTo(page.scroller.viewport(), QPoint(0, panel.cursorRect().center().y()))
    assert 0 <= line.y() <= page.scroller.viewport().height()
    qtbot.keyClick(panel, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    QApplication.processEvents()
    line = panel.viewport().mapTo(page.scroller.viewport(), QPoint(0, panel.cursorRect().center().y()))
    assert 0 <= line.y() <= page.scroller.viewport().height()


def test_nothing_in_it_can_be_changed_and_tab_leaves_it(look: Look, qtbot: QtBot) -> None:
    _, panel = shown_page(look, qtbot)
    before = panel.words()
    qtbot.keyClicks(panel, "abc")
    qtbot.keyClick(panel, Qt.Key.Key_Delete)
    qtbot.keyClick(panel, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert panel.words() == before
    assert panel.accessibleName() == "Every word"


def test_direction_overrides_show_as_marks(look: Look, qtbot: QtBot) -> None:
    panel = ReadPanel(look, "Every word", "safe \u202eevil")
    qtbot.addWidget(panel)
    assert panel.words() == "safe \N{REPLACEMENT CHARACTER}evil"
