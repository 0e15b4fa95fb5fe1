"""What the keyboard and a screen reader meet on a page: names, roles, targets, and the way of Tab there and back."""

from collections import Counter
from collections.abc import Callable, Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QPushButton, QRadioButton, QWidget

from rmdesk.ui.main_window import MainWindow
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.focus_ring import FocusRing
from rmdesk.ui.widgets.heading import Heading

LEAST = 24
"""Pixels that a target is wide and high at least (WCAG 2.2, 2.5.8)."""
Role = QAccessible.Role
INTERACTIVE = {
    Role.PushButton, Role.Button, Role.ButtonMenu, Role.CheckBox, Role.RadioButton, Role.EditableText, Role.ComboBox,
    Role.Link, Role.SpinBox, Role.Slider, Role.ListItem, Role.MenuItem, Role.PageTab,
}  # fmt: skip
_READ_ONLY = {Role.StaticText, Role.Heading}
_MOST = 400


def seen(window: QWidget) -> list[QWidget]:
    """Every widget in sight, or further down a page; what is hidden is not gone into."""
    found: list[QWidget] = []
    waiting = [window]
    while waiting:
        children = [one for one in waiting.pop().children() if isinstance(one, QWidget)]
        here = [one for one in children if one.isVisible() and not one.isWindow()]
        found += here
        waiting += here
    return found


def stops_of(window: QWidget) -> list[QWidget]:
    """Everything that Tab should lead to."""
    return [w for w in seen(window) if w.isEnabled() and w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.width()]


def name_of(widget: QWidget) -> str:
    """As a screen reader says it."""
    told = QAccessible.queryAccessibleInterface(widget)
    return told.text(QAccessible.Text.Name) if told is not None else ""


def faults_of_names(window: MainWindow) -> list[str]:
    """Nameless or role-less things, names that hide their words, and two buttons that say the same."""
    found = []
    for thing, node in _told(window):
        if node.role() in INTERACTIVE and not node.text(QAccessible.Text.Name).strip():
            found.append(f"no name: {_described(thing, node)}")
    for stop in stops_of(window):
        told = QAccessible.queryAccessibleInterface(stop)
        if told is None or told.role() not in INTERACTIVE | _READ_ONLY:
            found.append(f"no role: {_described(stop, told)}")
        if isinstance(stop, AppButton) and not _starts(name_of(stop), stop.words):
            found.append(f"the name {name_of(stop)!r} does not begin with the words {stop.words!r}")
    page = window.page(window.current)
    buttons = [one for one in seen(page) if isinstance(one, QPushButton)]
    said = Counter((name_of(one), one.accessibleDescription()) for one in buttons)
    found += [f"{count} buttons say {name!r}" for (name, _more), count in said.items() if count > 1]
    return found


def faults_of_headings(window: MainWindow) -> list[str]:
    """One heading of level 1, the page's own; every heading has words, and the window says where one is."""
    page = window.page(window.current)
    headings = [one for one in seen(page) if isinstance(one, Heading)]
    top = [one.words for one in headings if one.level == 1]
    found = [] if top == [page.heading.words] and top[0].strip() else [f"headings of level 1: {top}"]
    found += ["an empty heading" for one in headings if not one.words.strip()]
    if not window.windowTitle().startswith(page.title):
        found.append(f"the window says {window.windowTitle()!r}, the page {page.title!r}")
    return found


def faults_of_targets(window: MainWindow) -> list[str]:
    """Targets that are too small to be hit."""
    small = [stop for stop in stops_of(window) if min(stop.width(), stop.height()) < LEAST]
    return [f"{stop.width()} by {stop.height()}: {_described(stop)}" for stop in small]


def faults_of_tab(
    window: MainWindow, ring: FocusRing, each: Callable[[], list[str]], *, everywhere: bool, back_too: bool
) -> list[str]:
    """What Tab does not lead to, or not the same way back; what is out of sight, or without its ring, when it is there.

    Args:
        each: asked at every stop on the way there.
        everywhere: through the whole window and round again, not only down the page.
        back_too: also the way back.
    """
    page = window.page(window.current)
    around: QWidget = window if everywhere else page
    look = lambda stop: [*_faults_of_sight(stop, ring), *each()]  # noqa: E731
    there, found = _walk(page.heading, Qt.Key.Key_Tab, around, look)
    before: list[QWidget] = []
    if not everywhere:
        before, more = _walk(page.heading, Qt.Key.Key_Backtab, around, look)
        found += more
    missed = [one for one in stops_of(around) if one not in {*before, *there} and not isinstance(one, QRadioButton)]
    found += [f"Tab does not lead to {_described(stop)}" for stop in missed]
    if there and back_too:
        back, _same = _walk(there[-1], Qt.Key.Key_Backtab, around, lambda _stop: [])
        expected = [there[-1], *there[:-1]] if everywhere else [*reversed(before), *there[:-1]]
        if list(reversed(back)) != expected:
            found.append(f"back: {[name_of(one) for one in back]}, there: {[name_of(one) for one in expected]}")
    page.heading.setFocus(Qt.FocusReason.OtherFocusReason)
    return found


def _walk(
    start: QWidget, key: Qt.Key, around: QWidget, each: Callable[[QWidget], list[str]]
) -> tuple[list[QWidget], list[str]]:
    """The stops until the keyboard leaves `around` or is back at the first."""
    passed: list[QWidget] = []
    found: list[str] = []
    start.setFocus(Qt.FocusReason.TabFocusReason)
    for _press in range(_MOST):
        before = QApplication.focusWidget()
        if before is None:
            return passed, [*found, f"the keyboard is lost after {[name_of(one) for one in passed[-1:]]}"]
        QTest.keyClick(before, key)
        now = QApplication.focusWidget()
        if now is None or now is (passed[0] if passed else None) or not around.isAncestorOf(now):
            return passed, found
        if now is before:
            return passed, [*found, f"Tab does not leave {_described(now)}"]
        passed.append(now)
        found += each(now)
    return passed, [*found, f"Tab never comes back to {_described(passed[0])}"]


def _faults_of_sight(stop: QWidget, ring: FocusRing) -> list[str]:
    """WCAG 2.2, 2.4.11 and 2.4.13: what has the keyboard is in sight, and its ring is whole."""
    if ring.target is not stop or not ring.isVisible():
        return [f"no ring round {_described(stop)}"]
    window = stop.window()
    box = QRect(stop.mapTo(window, QPoint(0, 0)), stop.size())
    for viewport in _viewports(stop):
        frame = QRect(viewport.mapTo(window, QPoint(0, 0)), viewport.size())
        if box.height() + 12 <= frame.height() and not frame.contains(box):
            return [f"out of sight with the keyboard on it: {_described(stop)}"]
        if box.height() + 12 <= frame.height() and not ring.geometry().contains(box.adjusted(-5, -5, 5, 5)):
            return [f"its ring is cut off: {_described(stop)} {box} {ring.geometry()}"]
    return []


def _viewports(widget: QWidget) -> list[QWidget]:
    found = []
    holder = widget.parentWidget()
    while holder is not None:
        above = holder.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is holder:
            found.append(holder)
        holder = above
    return found


def _told(window: MainWindow) -> Iterator[tuple[QWidget, QAccessibleInterface]]:
    """Everything in sight that a screen reader can reach, as Qt describes it."""
    waiting = [QAccessible.queryAccessibleInterface(window.centralWidget())]
    while waiting:
        node = waiting.pop()
        thing = node.object()
        if isinstance(thing, QWidget) and thing.isVisible():
            yield thing, node
            waiting += [child for child in map(node.child, range(node.childCount())) if child is not None]


def _starts(name: str, words: str) -> bool:
    return " ".join(name.split()).casefold().startswith(" ".join(words.split()).casefold())


def _described(thing: object, node: QAccessibleInterface | None = None) -> str:
    kind = type(thing).__name__
    above = thing.parentWidget() if isinstance(thing, QWidget) else None
    role = node.role().name if node is not None else ""
    words = name_of(thing) if isinstance(thing, QWidget) else ""
    return f"{kind} {words!r} {role} in {type(above).__name__}"
