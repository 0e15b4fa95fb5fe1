"""Walking through the steps by keyboard, as a person does, and looking at each on the way."""

import itertools

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QRadioButton, QWidget

from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.radio_option import RadioOption
from rmdesk.ui.widgets.secrets.secret_steps import SecretSteps
from tests.ui.screens.doorstep import Doorstep, Key, focused
from tests.ui.widgets.sample import accessible_tree

INTERACTIVE = {
    QAccessible.Role.PushButton, QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.EditableText,
}  # fmt: skip


def take_secrets(doorstep: Doorstep, steps: SecretSteps) -> tuple[str, tuple[str, ...]]:
    """From the passphrase step to past the typed-back groups, by keyboard; what was chosen."""
    passphrase = doorstep.secrets.suggested[-1]
    doorstep.tab_to(steps.passphrase.first.edit)
    doorstep.type(passphrase)
    doorstep.press(Key.Key_Return)
    assert focused() is steps.passphrase.again.edit
    doorstep.type(passphrase)
    doorstep.press(Key.Key_Return)
    assert steps.code.isVisible()
    code = doorstep.secrets.codes[-1]
    doorstep.press(Key.Key_Return)
    assert steps.back.isVisible()
    type_groups_back(doorstep, steps, code)
    return passphrase, code


def type_groups_back(doorstep: Doorstep, steps: SecretSteps, code: tuple[str, ...]) -> None:
    """The two groups, in small letters."""
    for field, group in zip(steps.back.groups, steps.back.asked, strict=True):
        assert focused() is field.edit
        doorstep.type(code[group].lower())
        doorstep.press(Key.Key_Return)


def check_accessible(page: Page) -> None:
    """Names, one heading of level 1, targets, and a tab order that is the same both ways."""
    nodes = [node for node in accessible_tree(page) if node.role() in INTERACTIVE]
    unnamed = [node for node in nodes if node.object().isVisible() and not node.text(QAccessible.Text.Name)]
    assert unnamed == []
    headings = [heading for heading in page.findChildren(Heading) if heading.isVisible()]
    assert [heading for heading in headings if heading.level == 1] == [page.heading]
    stops = [
        w
        for w in page.findChildren(QWidget)
        if w.isVisible() and w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert all(min(stop.width(), stop.height()) >= 24 for stop in stops)
    there = walk(stops[0], Qt.Key.Key_Tab)
    assert walk(stops[0], Qt.Key.Key_Backtab) == [there[0], *reversed(there[1:])]
    assert {stop for stop in stops if not isinstance(stop, QRadioButton)} <= set(there)
    heights = [stop.mapTo(page.scroller.widget(), QPoint(0, 0)).y() for stop in there]
    start = heights.index(min(heights))
    turned = heights[start:] + heights[:start]
    assert all(later >= earlier - 12 for earlier, later in itertools.pairwise(turned))


def walk(first: QWidget, key: Qt.Key) -> list[QWidget]:
    """What the key goes through until it comes back."""
    first.setFocus(Qt.FocusReason.TabFocusReason)
    passed = [first]
    for _ in range(60):
        Doorstep.press_on(focused(), key)
        if focused() is first:
            return passed
        passed.append(focused())
    raise AssertionError("Tab never comes back")


def check_nothing_is_cut(page: Page) -> None:
    """At the size that the page has now."""
    QApplication.processEvents()
    body = page.scroller.widget()
    assert body.width() <= page.scroller.viewport().width()
    for label in page.findChildren(QLabel):
        if label.isVisible() and isinstance(label, PlainLabel):
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    for kind in (QPushButton, RadioOption):
        for button in page.findChildren(kind):
            if button.isVisible():
                assert button.height() >= button.heightForWidth(button.width()), button.text()
                assert button.mapTo(body, QPoint(button.width(), 0)).x() <= body.width(), button.text()
