"""A page that scrolls downwards, with a column no wider than text can be read well."""

import shiboken6
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLayout, QScrollArea, QSizePolicy, QSpacerItem, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.layouts import ColumnLayout

_NEAR_X, _NEAR_Y = 24, 48
_RING = 8
_LOWER = 64
_LATER_MS = 150


class ScrollPage(QScrollArea):
    """Add widgets to `column`. `wide` lets the column fill the window, for boards."""

    def __init__(self, look: Look, wide: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._wide = wide
        self._centred = False
        self._lowered: QSpacerItem | None = None
        self._along: QWidget | None = None
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        body = QWidget()
        body.setProperty("surface", "page")
        self._frame = QHBoxLayout(body)
        self._holder = QWidget()
        self.column = ColumnLayout(look, self._holder)
        self._frame.addWidget(self._holder, 1000)
        if not wide:
            self._frame.addStretch(1)
        self.setWidget(body)
        self._fit()
        look.changed.connect(self._fit)
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(self._on_settled)
        self._later = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later.timeout.connect(self._on_later)
        self._left_at = 0
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    def add(self, item: QWidget | QLayout) -> None:
        """Add a widget or a layout below the others."""
        if isinstance(item, QWidget):
            self.column.addWidget(item)
        else:
            self.column.addLayout(item)

    def finish(self) -> None:
        """Everything is added: what room is left goes below."""
        self.column.addStretch(1)

    def centre(self) -> None:
        """Stand the column in the middle of the window, for pages that have no sidebar beside them."""
        if not self._wide and not self._centred:
            self._centred = True
            self._frame.insertStretch(0, 1)

    def lower(self) -> None:
        """Start some way below the top, less so in a low window."""
        if self._lowered is None:
            self._lowered = QSpacerItem(0, 0)
            self.column.insertItem(0, self._lowered)
            self._fit()

    def bring_along(self, widget: QWidget) -> None:
        """Have this in sight too, as far as there is room, once what has just been shown has its place."""
        self._along = widget
        self._settled.start()

    def event(self, event: QEvent) -> bool:
        """Keep the column inside the window after each change of size."""
        handled = super().event(event)
        if event.type() == QEvent.Type.Resize:
            self._fit()
        return handled

    def _fit(self) -> None:
        margin = self._look.theme.space(32)
        self._frame.setContentsMargins(margin, margin, margin, margin)
        if not self._wide:
            self._holder.setMaximumWidth(self._look.measure)
        if self._lowered is not None:
            room = min(self._look.theme.space(_LOWER), self.viewport().height() // 10)
            self._lowered.changeSize(0, room, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self.column.invalidate()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        body = self.widget()
        if now is not None and body is not None and body.isAncestorOf(now):
            self._bring_into_sight(now, body)
            self._settled.start()

    @Slot()
    def _on_settled(self) -> None:
        """What was only just shown has its place now."""
        self._show_again()
        self._left_at = self.verticalScrollBar().value()
        self._later.start()

    @Slot()
    def _on_later(self) -> None:
        """Something above may have grown since, such as a notice or a card; whoever has scrolled is left alone."""
        if self.verticalScrollBar().value() == self._left_at:
            self._show_again()
        self._along = None

    def _show_again(self) -> None:
        if self._along is not None and shiboken6.isValid(self._along):
            self.ensureWidgetVisible(self._along, _NEAR_X, _NEAR_Y)
        body, now = self.widget(), QApplication.focusWidget()
        if now is not None and body is not None and body.isAncestorOf(now):
            self._bring_into_sight(now, body)

    def _bring_into_sight(self, widget: QWidget, body: QWidget) -> None:
        """All of it, with room for its ring. Qt brings only the cursor of a text box, and leaves no room to an edge.

        Under the mouse nothing moves that can be seen already.
        """
        bar, room = self.verticalScrollBar(), self.viewport().height()
        spare = (room - widget.height()) // 2
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            self.ensureWidgetVisible(widget, 0, 0)
            return
        if spare < _RING:
            self.ensureWidgetVisible(widget, _NEAR_X, _NEAR_Y)
            return
        near = min(_NEAR_Y, spare)
        top = widget.mapTo(body, QPoint(0, 0)).y()
        lowest, highest = top - near, top + widget.height() + near - room
        bar.setValue(min(max(bar.value(), highest), lowest))
