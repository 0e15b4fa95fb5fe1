"""The checks notice what they are for."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from rmdesk.ui.bridge.navigator import Navigator
from rmdesk.ui.main_window import MainWindow, ScreenEntry
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.page import Page
from tests.ui.accessibility.pixels import Pixels
from tests.ui.accessibility.room import faults_of_room
from tests.ui.accessibility.stops import faults_of_headings, faults_of_names, faults_of_tab, faults_of_targets

SIZE = (1280, 860)


@pytest.fixture
def window(look: Look, qtbot: QtBot) -> MainWindow:
    """A window with one page on which much is wrong."""
    window = MainWindow(look, Navigator())
    qtbot.addWidget(window)
    page = Page(look, "Sample")
    page.add_heading()
    page.add(AppButton(look, "Move", name="Another name"))
    for _time in range(2):
        page.add(AppButton(look, "Change"))
    nameless, small, last, faint = QPushButton(), QPushButton("x"), AppButton(look, "Last"), QLabel("Faint words")
    small.setFixedSize(20, 20)
    faint.setStyleSheet("color: #b0b0b0; background: #ffffff")
    cut = BodyText(look, "Words that need more than one line. " * 12)
    cut.setFixedHeight(20)
    for one in (nameless, small, last, faint, cut):
        page.add(one)
    page.finish()
    window.set_entries([ScreenEntry("sample", "Sample", "", lambda: page)])
    window.go("sample")
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def test_they_notice(window: MainWindow) -> None:
    names = "\n".join(faults_of_names(window))
    assert "no name: QPushButton" in names
    assert "'Another name' does not begin with the words 'Move'" in names
    assert "2 buttons say 'Change'" in names
    assert any(fault.startswith("20 by 20") for fault in faults_of_targets(window))
    assert any(fault.startswith("cut: 'Words that need") for fault in faults_of_room(window, SIZE))
    assert any("Faint words" in fault for fault in Pixels().faults_of_words(window, everywhere=False))
    assert faults_of_headings(window) == []


def test_they_notice_where_tab_goes_wrong(window: MainWindow) -> None:
    page = window.page("sample")
    (first, *_others, last) = [one for one in page.findChildren(AppButton) if one.isVisible()]
    first.setFocusProxy(last)
    faults = faults_of_tab(window, window._ring, list, everywhere=False, back_too=True)
    assert any("Tab does not lead to AppButton" in fault for fault in faults)
