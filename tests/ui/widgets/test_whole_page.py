"""What holds for every building block: names, targets, tab order, room, contrast."""

import itertools
from collections import Counter
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.colours import contrast
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import FontFamily, ThemeChoice
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.tag import Tag
from tests.ui.widgets.sample import accessible_tree, sample_window

THEMES = [ThemeChoice.LIGHT, ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST]
INTERACTIVE = {
    QAccessible.Role.PushButton, QAccessible.Role.Button, QAccessible.Role.ButtonMenu, QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton, QAccessible.Role.EditableText, QAccessible.Role.ComboBox,
}  # fmt: skip


def seen(window: QWidget, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in window.findChildren(kind) if widget.isVisible()]


def focusable(window: QWidget) -> list[QWidget]:
    return [w for w in seen(window, QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()]


def test_everything_that_can_be_used_has_a_name(look: Look, qtbot: QtBot) -> None:
    window, _, _ = sample_window(look)
    qtbot.addWidget(window)
    nodes = [node for node in accessible_tree(window) if node.role() in INTERACTIVE]
    assert len(nodes) > 60
    assert [node.object().metaObject().className() for node in nodes if not node.text(QAccessible.Text.Name)] == []


def test_headings_are_headings_and_pictures_are_silent(look: Look, qtbot: QtBot) -> None:
    window, page, _ = sample_window(look)
    qtbot.addWidget(window)
    heading = QAccessible.queryAccessibleInterface(page.heading)
    assert heading.role() == QAccessible.Role.Heading
    assert heading.text(QAccessible.Text.Name) == page.heading.words
    silent = [n for n in accessible_tree(window) if n.object().metaObject().className() == "Picture"]
    assert silent
    assert {node.role() for node in silent} == {QAccessible.Role.Whitespace}


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_targets_are_large_enough_and_apart(look: Look, qtbot: QtBot, scale: float) -> None:
    look.choose_scale(scale)
    window, page, _ = sample_window(look)
    qtbot.addWidget(window)
    boxes = []
    for widget in focusable(page):
        assert widget.width() >= 24, widget
        assert widget.height() >= 24, widget
        boxes.append((widget, widget.rect().translated(widget.mapTo(page, QPoint(0, 0)))))
    for place, (first, box) in enumerate(boxes):
        for second, other in boxes[place + 1 :]:
            assert not box.adjusted(-4, -4, 4, 4).intersects(other.adjusted(-3, -3, 3, 3)), (first, second)


def test_tab_goes_through_everything_and_back(look: Look, qtbot: QtBot) -> None:
    window, page, _ = sample_window(look)
    qtbot.addWidget(window)
    qtbot.waitUntil(window.isActiveWindow)
    first = focusable(page)[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    there = walk(qtbot, first, Qt.Key.Key_Tab)
    back = walk(qtbot, first, Qt.Key.Key_Backtab)
    expected = {widget for widget in focusable(page) if not isinstance(widget, QRadioButton)}
    assert expected <= set(there)
    assert back == [there[0], *reversed(there[1:])]
    places = [widget.mapTo(page.scroller.widget(), QPoint(0, 0)).y() for widget in there]
    assert all(later >= earlier - 12 for earlier, later in itertools.pairwise(places))


def walk(qtbot: QtBot, first: QWidget, key: Qt.Key) -> list[QWidget]:
    passed = [first]
    for _ in range(300):
        now = QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, key)
        now = QApplication.focusWidget()
        if now is first:
            return passed
        assert now is not passed[-1], f"{now} keeps the focus"
        passed.append(now)
    raise AssertionError("Tab never comes back")


@pytest.mark.parametrize("family", FontFamily)
@pytest.mark.parametrize(("scale", "width"), [(1.0, 900), (2.0, 1280), (2.0, 900)])
def test_no_words_are_cut(look: Look, qtbot: QtBot, scale: float, width: int, family: FontFamily) -> None:
    look.choose(replace(look.choice, scale=scale, family=family))
    window, page, _ = sample_window(look, width)
    qtbot.addWidget(window)
    qtbot.waitExposed(window)
    QApplication.processEvents()
    assert window.width() == width
    body = page.scroller.widget()
    assert body.width() <= page.scroller.viewport().width()
    for label in seen(window, QLabel):
        wanted = label.heightForWidth(label.width()) if isinstance(label, PlainLabel) else label.sizeHint().height()
        assert label.height() >= wanted, label.text()
        if isinstance(label, Tag):
            assert label.width() >= label.sizeHint().width(), label.text()
    for kind in (QPushButton, RadioOption, CheckOption):
        for button in seen(window, kind):
            assert button.height() >= button.heightForWidth(button.width()), button.text()
            end = button.mapTo(body, QPoint(button.width(), 0)).x()
            assert end <= body.width(), button.text()


@pytest.mark.parametrize("theme", THEMES)
def test_words_stand_out_as_drawn(look: Look, qtbot: QtBot, theme: ThemeChoice) -> None:
    look.choose_theme(theme)
    window, page, _ = sample_window(look)
    qtbot.addWidget(window)
    picture = page.scroller.widget().grab().toImage()
    checked = 0
    for widget in [*seen(page, QLabel), *seen(page, QPushButton), *seen(page, RadioOption), *seen(page, CheckOption)]:
        if not widget.text().strip():
            continue
        corner = widget.mapTo(page.scroller.widget(), QPoint(0, 0))
        part = picture.copy(widget.rect().translated(corner).intersected(picture.rect()))
        assert drawn_contrast(part) >= 4.5, widget.text()
        checked += 1
    assert checked > 80


def drawn_contrast(image: QImage) -> float:
    """The contrast of the most common colour with the strongest colour that covers some pixels."""
    pixels = Counter(image.pixel(x, y) for x in range(image.width()) for y in range(0, image.height()))
    back = QColor(pixels.most_common(1)[0][0]).name()
    inks = [QColor(value).name() for value, count in pixels.items() if count >= 3]
    return max(contrast(ink, back) for ink in inks)
