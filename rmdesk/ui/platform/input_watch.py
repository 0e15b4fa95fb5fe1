"""Hears keys and clicks of all our windows, for the idle lock and for the three Shift presses that hide the screen.

It listens on the native window that has the focus, not on the application: a filter there sees a handful of events a
key press, where an application-wide one would see every paint and timer.
"""

import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QWindow
from shiboken6 import isValid

from rmdesk.ui.platform.bare_shift import BareShift
from rmdesk.ui.platform.sticky_keys import sticky_keys_on
from rmdesk.ui.platform.still_mouse import come_again

_POINTING = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease})
_MOVING = frozenset({QEvent.Type.MouseMove, QEvent.Type.TouchUpdate, QEvent.Type.TabletMove})


class InputWatch(QObject):
    """Follows the focused window and its focused field.

    Args:
        app: the application.
        monotonic: seconds that only go up.
        sticky_keys: whether Sticky Keys are on; the three presses then do nothing.

    Shortcuts of the main window do not reach through a dialog, so *Hide screen* and *Lock* are heard here as well.
    """

    acted = Signal()
    """Somebody pressed, clicked or moved something."""
    hide_asked = Signal()
    """Three bare Shift presses within 2 seconds, or the keys for it while a dialog is open."""
    lock_asked = Signal()
    """The keys for *Lock* while a dialog is open."""

    def __init__(
        self,
        app: QGuiApplication,
        monotonic: Callable[[], float] = time.monotonic,
        sticky_keys: Callable[[], bool] = sticky_keys_on,
    ) -> None:
        super().__init__(app)
        self._monotonic = monotonic
        self._sticky_keys = sticky_keys
        self._bare_shift = BareShift()
        self._hide_keys = QKeySequence("Ctrl+Shift+H")
        self._lock_keys = QKeySequence("Ctrl+L")
        self._window: QWindow | None = None
        self._field: QObject | None = None
        app.focusWindowChanged.connect(self._follow)
        app.focusObjectChanged.connect(self._follow)
        self._follow()

    def set_hide_keys(self, keys: str) -> None:
        """Other keys for *Hide screen*, the same as the main window's."""
        self._hide_keys = QKeySequence(keys)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Look at the event and always let it pass."""
        kind = event.type()
        if watched is self._field and kind == QEvent.Type.InputMethod:
            composing = bool(cast("QInputMethodEvent", event).preeditString())
            self._bare_shift.composing(composing)
            self.acted.emit()
        elif watched is self._window and kind in _KEYS:
            self._hear_key(cast("QKeyEvent", event))
        elif watched is self._window and kind in _POINTING:
            self._bare_shift.something_else()
            self.acted.emit()
            if kind == QEvent.Type.MouseButtonPress and self._window is not None:
                come_again(self._window, cast("QMouseEvent", event))
        elif watched is self._window and kind in _MOVING:
            self.acted.emit()
        return False

    def _hear_key(self, event: QKeyEvent) -> None:
        self.acted.emit()
        if event.key() != Qt.Key.Key_Shift or self._held_with(event):
            self._bare_shift.something_else()
            self._hear_shortcut(event)
        elif event.isAutoRepeat():
            return
        elif event.type() == QEvent.Type.KeyPress:
            self._bare_shift.shift_down(self._monotonic())
        elif self._bare_shift.shift_up(self._monotonic()) and not self._sticky_keys():
            self.hide_asked.emit()

    def _hear_shortcut(self, event: QKeyEvent) -> None:
        if event.type() != QEvent.Type.KeyPress or event.isAutoRepeat() or not event.modifiers():
            return
        keys = QKeySequence(event.keyCombination())
        if keys == self._hide_keys:
            self.hide_asked.emit()
        elif keys == self._lock_keys:
            self.lock_asked.emit()

    def _held_with(self, event: QKeyEvent) -> bool:
        """Whether another modifier or a mouse button is held too."""
        others = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        return others != Qt.KeyboardModifier.NoModifier or bool(QGuiApplication.mouseButtons().value)

    def _follow(self) -> None:
        """Move to the window and field that have the focus now; what a signal brings can be out of date already."""
        window, focused = QGuiApplication.focusWindow(), QGuiApplication.focusObject()
        if window is not self._window:
            self._move_filter(self._window, window)
            self._window = window
            self._bare_shift.something_else()
        if focused is not self._field:
            self._move_filter(self._field, focused)
            self._field = focused
            self._bare_shift.composing(False)

    def _move_filter(self, old: QObject | None, new: QObject | None) -> None:
        if old is not None and isValid(old):
            old.removeEventFilter(self)
        if new is not None:
            new.installEventFilter(self)
