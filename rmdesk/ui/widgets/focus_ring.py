"""A two-tone ring round the thing that has the keyboard, drawn above everything in its window.

The inner tone touches the control and the outer tone touches the page, so that one of the two always stands out. The
ring stays a child of its window: it is never handed to a page that could go away with it. A widget whose words reach
its edge asks for some pixels beside them with the property `ringGap`.
"""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QLineEdit, QTextEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import RADIUS_CONTROL
from rmdesk.ui.widgets.heading import Heading

_REACH = 6
_STROKE = 3
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange})


class FocusRing(QWidget):
    """One for each window or dialog; made after its content."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._whole = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.changed.connect(self.update)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def target(self) -> QWidget | None:
        """The widget that the ring is round, or None."""
        return self._target if self._target is not None and shiboken6.isValid(self._target) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Follow the widget when it or anything that holds it moves."""
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802, ARG002 - Qt's name and signature
        """Draw both strokes."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self._whole.translated(-self.geometry().topLeft()))
        for colour, inset in (("ring", _STROKE / 2), ("ring_inner", _STROKE * 1.5)):
            radius = RADIUS_CONTROL + _REACH - inset
            painter.setPen(QPen(self._look.colour(colour), _STROKE))
            painter.drawRoundedRect(area.adjusted(inset, inset, -inset, -inset), radius, radius)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        self._forget()
        if now is None or now.window() is not self.window() or not _wants_ring(now):
            self.hide()
            return
        self._target = now
        holder: QWidget | None = now
        while holder is not None and holder is not self.window():
            holder.installEventFilter(self)
            self._watched.append(holder)
            holder = holder.parentWidget()
        self._place()

    def _forget(self) -> None:
        for widget in self._watched:
            if shiboken6.isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        self._target = None

    def _place(self) -> None:
        target = self._target
        if target is None or not shiboken6.isValid(target) or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self.window(), QPoint(0, 0))
        across = _REACH + int(target.property("ringGap") or 0)
        self._whole = QRect(corner, target.size()).adjusted(-across, -_REACH, across, _REACH)
        seen = self._whole.intersected(_visible_part(target, self.window()))
        self.setGeometry(seen)
        self.setVisible(not seen.isEmpty())
        self.raise_()
        self.update()


def _wants_ring(widget: QWidget) -> bool:
    """Headings take the focus for screen readers only; a click with the mouse needs no ring except in a text field.

    What fills the whole window says with the property `noRing` that there is no room for one.
    """
    if isinstance(widget, Heading) or widget.property("noRing"):
        return False
    if isinstance(widget, QLineEdit | QTextEdit):
        return True
    return QApplication.mouseButtons() == Qt.MouseButton.NoButton


def _visible_part(widget: QWidget, window: QWidget) -> QRect:
    """The part of the window in which `widget` can be seen: what its scroll areas let through."""
    part = window.rect()
    holder = widget.parentWidget()
    while holder is not None and holder is not window:
        above = holder.parentWidget()
        if isinstance(above, QAbstractScrollArea) and above.viewport() is holder:
            part = part.intersected(QRect(holder.mapTo(window, QPoint(0, 0)), holder.size()))
        holder = above
    return part
