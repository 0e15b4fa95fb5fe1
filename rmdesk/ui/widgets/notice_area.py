"""The place for notice bars, one for each key, the newest at the bottom."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.notice_bar import Notice, NoticeBar
from rmdesk.ui.widgets.tab_order import order_tabs


class NoticeArea(QWidget):
    """Takes no room while there is nothing to say."""

    focus_lost = Signal()
    """A bar went away while it had the focus."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._bars: dict[str, NoticeBar] = {}
        self._acts: dict[str, Callable[[], None]] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._before: QWidget = self

    def come_after(self, widget: QWidget) -> None:
        """The bars follow `widget` when people press Tab."""
        self._before = widget

    @property
    def bars(self) -> tuple[NoticeBar, ...]:
        """What is shown, from top to bottom."""
        return tuple(self._bars.values())

    def show_notice(self, key: str, notice: Notice, act: Callable[[], None] | None = None) -> NoticeBar:
        """Show a bar in place of one with the same key. `act` runs when its button is pressed; the bar then goes."""
        self.close_notice(key)
        bar = NoticeBar(self._look, notice)
        bar.setProperty("key", key)
        bar.acted.connect(self._on_acted)
        bar.closed.connect(self._on_closed)
        self._bars[key] = bar
        if act is not None:
            self._acts[key] = act
        self._layout.addWidget(bar)
        self._order_tabs()
        bar.announce()
        return bar

    def close_notice(self, key: str) -> None:
        """Take that bar away, if it is there."""
        bar = self._bars.pop(key, None)
        self._acts.pop(key, None)
        if bar is None:
            return
        focused = QApplication.focusWidget()
        had_focus = focused is not None and bar.isAncestorOf(focused)
        self._layout.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        if had_focus:
            self.focus_lost.emit()

    def clear(self) -> None:
        """Take every bar away: somebody else is at the keyboard now."""
        for key in tuple(self._bars):
            self.close_notice(key)

    @Slot()
    def _on_acted(self) -> None:
        key = self._key_of_sender()
        act = self._acts.get(key)
        self.close_notice(key)
        if act is not None:
            act()

    @Slot()
    def _on_closed(self) -> None:
        self.close_notice(self._key_of_sender())

    def _key_of_sender(self) -> str:
        bar = self.sender()
        return str(bar.property("key")) if isinstance(bar, NoticeBar) else ""

    def _order_tabs(self) -> None:
        order_tabs((self._before,), *(bar.buttons for bar in self.bars))
