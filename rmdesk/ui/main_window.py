"""The frame round every page, and the router between pages. It is handed its screens and knows none of them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from rmdesk.ui.bridge.navigator import Navigator
from rmdesk.ui.messages import Message, UndoNotice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.focus_ring import FocusRing
from rmdesk.ui.widgets.in_place import show_in_place
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.notice_area import NoticeArea
from rmdesk.ui.widgets.notice_bar import Notice
from rmdesk.ui.widgets.page import Page, ScreenEntry
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.side_bar import NavItem, SideBar
from rmdesk.ui.widgets.tab_order import order_tabs
from rmdesk.ui.widgets.top_bar import TopBar

__all__ = ["NARROW_BELOW", "PROGRAM", "SUPPORT", "TINY_BELOW", "MainWindow", "ScreenEntry"]

PROGRAM = "rmdesk"
NARROW_BELOW = 900
"""Window width divided by text size, below which the sidebar becomes a Menu button."""
TINY_BELOW = 520
"""The same, below which names leave their room to the buttons."""
SUPPORT = "support"


class MainWindow(QMainWindow):
    """One window for the whole program. Asks (`hide_asked`, `lock_asked`) are acted on by whoever made it."""

    hide_asked = Signal()
    lock_asked = Signal()
    page_shown = Signal(str)
    closing = Signal(object)
    """The window closes; every page has handed over what was not saved. Carries the event: ignored, it stays open."""

    def __init__(self, look: Look, navigator: Navigator) -> None:
        super().__init__()
        self._look = look
        self._navigator = navigator
        self._entries: dict[str, ScreenEntry] = {}
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._undo_lasts = True
        self.side_bar = SideBar(look, PROGRAM)
        self.top_bar = TopBar(look)
        self.banner, self.notices = Place("banner"), NoticeArea(look)
        self._frame, self._stack = QWidget(), QStackedWidget()
        self._shortcuts: dict[str, QShortcut] = {}
        self._lay_out()
        self._connect()
        self._ring = FocusRing(look, self)
        self.setWindowTitle(PROGRAM)
        self.setMinimumSize(480, 400)
        self.resize(1280, 860)
        self.set_unlocked(False)

    @property
    def current(self) -> str:
        """The id of the page that is shown; empty before the first."""
        return self._current

    @property
    def screens(self) -> tuple[str, ...]:
        """The ids of all screens that can be shown now, in the sidebar or not."""
        return tuple(self._entries)

    def set_entries(self, entries: Sequence[ScreenEntry]) -> None:
        """Offer these screens instead; pages made before go away, after handing over what was not saved."""
        self.flush_all()
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages, self._current = {}, ""
        self._entries = {entry.id: entry for entry in entries}
        shown = [entry for entry in entries if entry.in_sidebar]
        self.side_bar.set_items([NavItem(entry.id, entry.title, entry.icon, entry.at_end) for entry in shown])
        self.top_bar.set_pages([(entry.id, entry.title) for entry in shown])
        order_tabs(self.side_bar.buttons, self.top_bar.buttons, *(bar.buttons for bar in self.notices.bars))
        self._fit()

    def go(self, screen: str, argument: str = "") -> None:
        """Show the screen with that id, opened at `argument`; say its title, then its heading.

        Raises:
            KeyError: there is no such screen.
        """
        entry, before = self._entries[screen], self._current
        if before:
            self._pages[before].flush()
        page = self._page(entry)
        page.arrive(argument)
        self._stack.setCurrentWidget(page)
        self._current = screen
        self.side_bar.set_current(page.under or entry.under or screen)
        self._show_title(page.title)
        if not self._undo_lasts and screen != before:
            self.notices.close_notice("undo")
        page.focus_heading()
        self.page_shown.emit(screen)

    def show_in_place(self) -> bool:
        """Have the page that is shown read again where it is; whether it did. Where somebody writes, nothing moves."""
        return bool(self._current) and show_in_place(self._pages[self._current])

    def page(self, screen: str) -> Page:
        """The page with that id, made if need be, so that its named places can be filled."""
        return self._page(self._entries[screen])

    def flush_all(self) -> None:
        """Have every page hand over what is not saved yet. Asks nothing."""
        for page in self._pages.values():
            page.flush()

    def set_unlocked(self, unlocked: bool, names: str = "") -> None:
        """Whether a workbook is open, and whose; `names` is never shown while locked."""
        self.top_bar.set_unlocked(unlocked)
        self.top_bar.set_pair(names if unlocked else "")

    def offer_undo(self, notice: UndoNotice) -> None:
        """Show "Moved to the bin. Undo" until it is used, closed, or followed by another.

        One that does not last goes with the next page, too.
        """
        self._undo_lasts = notice.lasts
        self.notices.show_notice(
            "undo", Notice(notice.text, "undo-2", notice.undo_words or self.tr("Undo"), quiet=True), notice.undo
        )

    def tell(self, message: Message) -> None:
        """Tell what belongs to no page, such as a failure of the world; it stays until it is closed."""
        self.notices.show_notice("told", Notice(" ".join((message.happened, *message.lines))))

    def blank(self) -> None:
        """Take everything out of sight at once, for screen readers too, and let no shortcut act any more."""
        self.setWindowTitle(PROGRAM)
        self._frame.hide()
        self._ring.hide()
        for shortcut in self._shortcuts.values():
            shortcut.setEnabled(False)

    def set_hide_keys(self, keys: str) -> None:
        """Another shortcut for *Hide screen*, such as `Ctrl+Shift+H`."""
        self._shortcuts["hide"].setKey(QKeySequence(keys))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Sidebar or Menu button."""
        super().resizeEvent(event)
        self._fit()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """What is not saved is handed over first; only words that the disk refuses can keep the window open."""
        self.flush_all()
        event.accept()
        self.closing.emit(event)

    def _lay_out(self) -> None:
        across = RowLayout(self._look, self._frame, gap=0)
        across.addWidget(self.side_bar)
        down = ColumnLayout(self._look, gap=0)
        for part in (self.top_bar, self.banner, self.notices):
            down.addWidget(part)
        down.addWidget(self._stack, 1)
        across.addLayout(down, 1)
        self.setCentralWidget(self._frame)
        self.notices.come_after(self.top_bar.lock_button)

    def _connect(self) -> None:
        self._navigator.asked.connect(self.go)
        self._look.changed.connect(self._fit)
        self.side_bar.chosen.connect(self._on_chosen)
        self.top_bar.page_picked.connect(self._on_chosen)
        self.top_bar.support_asked.connect(self._go_to_support)
        self.top_bar.hide_asked.connect(self.hide_asked)
        self.top_bar.lock_asked.connect(self.lock_asked)
        self.notices.focus_lost.connect(self._focus_page)
        for name, keys, slot in (
            ("hide", "Ctrl+Shift+H", self.hide_asked),
            ("lock", "Ctrl+L", self.lock_asked),
            ("support", "F1", self._go_to_support),
            ("next area", "F6", self._focus_next_area),
            ("next area too", "Ctrl+F6", self._focus_next_area),
            ("area before", "Shift+F6", self._focus_area_before),
        ):
            self._shortcuts[name] = QShortcut(QKeySequence(keys), self, autoRepeat=False)
            self._shortcuts[name].activated.connect(slot)

    def _page(self, entry: ScreenEntry) -> Page:
        page = self._pages.get(entry.id)
        if page is None:
            page = self._pages[entry.id] = entry.factory()
            self._stack.addWidget(page)
            page.title_changed.connect(self._on_title_changed)
        return page

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} – {PROGRAM}" if title else PROGRAM)

    @Slot(str)
    def _on_chosen(self, screen: str) -> None:
        self.go(screen)

    @Slot(str)
    def _on_title_changed(self, title: str) -> None:
        if self._current and self.sender() is self._pages[self._current]:
            self._show_title(title)

    @Slot()
    def _go_to_support(self) -> None:
        if SUPPORT in self._entries:
            self._navigator.go(SUPPORT)

    @Slot()
    def _focus_page(self) -> None:
        if self._current:
            self._pages[self._current].focus_heading()

    @Slot()
    def _focus_next_area(self) -> None:
        self._focus_area(1)

    @Slot()
    def _focus_area_before(self) -> None:
        self._focus_area(-1)

    def _focus_area(self, step: int) -> None:
        """Sidebar, top bar, page, and round again; a sidebar that is not there is passed over."""
        areas = [area for area in (self.side_bar, self.top_bar, self._stack) if area.isVisible()]
        focused = QApplication.focusWidget()
        here = [number for number, area in enumerate(areas) if focused is not None and area.isAncestorOf(focused)]
        area = areas[((here[0] if here else -1) + step) % len(areas)]
        if area is self._stack:
            self._focus_page()
        elif isinstance(area, SideBar | TopBar):
            area.take_focus()

    @Slot()
    def _fit(self) -> None:
        has_pages = bool(self.side_bar.keys)
        room = self.width() / self._look.theme.scale
        self.side_bar.setVisible(has_pages and room >= NARROW_BELOW)
        self.top_bar.set_narrow(room < NARROW_BELOW, has_pages)
        self.top_bar.set_tiny(room < TINY_BELOW)
