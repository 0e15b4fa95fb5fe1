import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.colours import contrast
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.focus_ring import FocusRing
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.text_area import TextArea
from tests.ui.widgets.sample import sample_window


def make(look: Look, kind: str) -> QWidget:
    if kind == "line":
        return PlainEdit(look)
    if kind == "radio":
        return RadioOption(look, "In person")
    return AppButton(look, "Save and continue", ButtonKind(kind))


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "back", "row-link", "nav", "radio", "line"])
def test_the_focus_can_be_seen(look: Look, qtbot: QtBot, theme: ThemeChoice, kind: str) -> None:
    look.choose_theme(theme)
    window = QMainWindow()
    qtbot.addWidget(window)
    holder = QWidget()
    window.setCentralWidget(holder)
    target, other = make(look, kind), QPushButton("other", holder)
    target.setParent(holder)
    target.setGeometry(40, 40, 240, 48)
    other.setGeometry(40, 200, 80, 40)
    FocusRing(look, window)
    window.resize(400, 300)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    other.setFocus()
    before = window.grab().toImage()
    target.setFocus(Qt.FocusReason.TabFocusReason)
    after = window.grab().toImage()
    box = target.geometry().adjusted(-8, -8, 8, 8)
    changed = sum(
        contrast(QColor(before.pixel(x, y)).name(), QColor(after.pixel(x, y)).name()) >= 3
        for x in range(box.left(), box.right() + 1)
        for y in range(box.top(), box.bottom() + 1)
        if before.pixel(x, y) != after.pixel(x, y)
    )
    assert changed >= 2 * 2 * (target.width() + target.height()) * 0.9


def test_the_ring_follows_scrolling_and_stays_inside_the_page(look: Look, qtbot: QtBot) -> None:
    window, page, ring = sample_window(look)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    area = page.findChildren(TextArea)[-1].edit
    area.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is area
    corner = area.mapTo(window, QPoint(0, 0))
    assert page.scroller.rect().contains(area.mapTo(page.scroller, area.rect().center()))
    assert ring.geometry().contains(corner)
    page.scroller.verticalScrollBar().setValue(0)
    assert not ring.isVisible()
    page.scroller.ensureWidgetVisible(area, 24, 48)
    assert ring.isVisible()


def test_a_page_that_goes_away_takes_no_ring_with_it(look: Look, qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    ring = FocusRing(look, window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(5):
        page = Page(look, "Short")
        button = AppButton(look, "Go on")
        page.add(button)
        window.setCentralWidget(page)
        button.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        assert ring.target is button
        assert ring.parentWidget() is window
    window.setCentralWidget(QWidget())
    QApplication.processEvents()
    assert not ring.isVisible()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert ring.target is None
    assert not ring.isVisible()


def test_headings_take_the_focus_without_a_ring(look: Look, qtbot: QtBot) -> None:
    window, page, ring = sample_window(look)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    page.focus_heading()
    assert QApplication.focusWidget() is page.heading
    assert not ring.isVisible()
