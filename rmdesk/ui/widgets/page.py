"""The base of every screen: one title, one heading, one scrolling column."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QVBoxLayout, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.scroll_page import ScrollPage


class Page(QWidget):
    """Add widgets to it from top to bottom, then call `finish`. The frame shows `title` in the window's title bar."""

    title_changed = Signal(str)
    arriving = Signal(str)
    """The page is about to be shown; the argument says what of it (empty: nothing in particular). Read again now."""
    flushing = Signal()
    """The page goes away, or the program locks: hand over what is not saved, before the slot returns."""

    def __init__(
        self, look: Look, title: str, heading: str | None = None, wide: bool = False, parent: QWidget | None = None
    ) -> None:
        """`heading` is `title` unless it says otherwise; `add_heading` puts it where it belongs."""
        super().__init__(parent)
        self.look = look
        self._title = title
        self._way_back: QAbstractButton | None = None
        self.under = ""
        """The page of the sidebar that it belongs to now, where that depends on what it shows (empty: as entered)."""
        self.again: Callable[[], object] | None = None
        """Reads again what is shown, in place, unless it gives False; None: it waits until the page is shown again."""
        self.setProperty("surface", "page")
        self.heading = Heading(look, title if heading is None else heading, 1)
        self.scroller = ScrollPage(look, wide)
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(self.scroller)

    @property
    def title(self) -> str:
        """What the window's title bar says while this page is shown."""
        return self._title

    def set_title(self, title: str, *, told: bool = True) -> None:
        """Change the title of the window. Not `told`: from the next time that this page is shown."""
        self._title = title
        if told:
            self.title_changed.emit(title)

    def add_heading(self) -> None:
        """Put the heading here, below what was added before (a way back, the progress)."""
        self.add(self.heading)

    def add(self, item: QWidget | QLayout) -> None:
        """Add a widget or a layout below the others."""
        self.scroller.add(item)

    def add_gap(self, size: int = 16) -> None:
        """Leave more room here: a section starts. `size` is a step of the spacing scale."""
        self.scroller.column.addSpacing(self.look.theme.space(size))

    def finish(self) -> None:
        """Everything is added."""
        self.scroller.finish()

    def centre(self) -> None:
        """Stand the column in the middle of the window: there is no sidebar beside this page."""
        self.scroller.centre()

    def go_back_by(self, button: QAbstractButton) -> None:
        """Let Escape press the way back: for pages on which nothing is typed."""
        self._way_back = button

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape goes back, where the page says so."""
        way_back = self._way_back
        if event.key() == Qt.Key.Key_Escape and way_back is not None and way_back.isVisible():
            way_back.click()
        else:
            super().keyPressEvent(event)

    def focus_heading(self) -> None:
        """Show the top of the page and move the focus to its heading, so that screen readers speak it."""
        self.scroller.verticalScrollBar().setValue(0)
        self.heading.take_focus()

    def arrive(self, argument: str = "") -> None:
        """The window is about to show this page."""
        self.arriving.emit(argument)

    def flush(self) -> None:
        """Hand over what is not saved yet. Called before the page goes away and before locking."""
        self.flushing.emit()


@dataclass(frozen=True, slots=True)
class ScreenEntry:
    """One page that can be gone to. `factory` is called when it is first needed; the page is kept."""

    id: str
    title: str
    icon: str
    factory: Callable[[], Page]
    in_sidebar: bool = True
    at_end: bool = False
    under: str = ""
    """The page of the sidebar that it belongs to, marked there while this one is shown."""
