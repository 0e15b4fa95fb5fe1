"""What news from the other laptop does to the pages that are there: the one on the screen is shown again where it is.

Pages that both share also say in a line where the two wrote something different.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rmdesk.services.disagreements import CLAUSE, PROGRAMME, SESSION, Disagreements
from rmdesk.storage.shared.space import SharedSpace
from rmdesk.ui.main_window import ScreenEntry
from rmdesk.ui.widgets.differ_line import DifferLine
from rmdesk.ui.widgets.page import Page

if TYPE_CHECKING:
    from rmdesk.ui.screens.agreement.view import AgreementView

_READ_AGAIN = frozenset({"home", "actions", "sessions", "session", "offered", "news", "disagreements", "exchange"})
"""Pages that show the same again when they are gone to without saying what of them."""
_NEW = "new"

_DIFFERS = {"agreement": (CLAUSE,), "session": (SESSION,), "sessions": (SESSION, PROGRAMME), "actions": ("action",)}
"""Which kinds of record a page shows; the page of one action asks about its fields itself."""


class NewsInPlace(QObject):
    """Dresses the pages as they are made. `go` leads to another page."""

    def __init__(self, space: SharedSpace, disagreements: Disagreements, go: Callable[[str], None]) -> None:
        super().__init__()
        self._space = space
        self._disagreements = disagreements
        self._go = go

    def dress(self, entries: Sequence[ScreenEntry]) -> list[ScreenEntry]:
        """The same pages, which can be shown again in place and say where something differs."""
        return [replace(one, factory=partial(self._made, one.id, one.factory)) for one in entries]

    def _made(self, screen: str, factory: Callable[[], Page]) -> Page:
        page = factory()
        if screen in _DIFFERS:
            self._add_line(screen, page)
        if screen in _READ_AGAIN:
            page.again = partial(page.arriving.emit, "")
        elif screen == "agreement":
            page.again = partial(_overview_again, cast("AgreementView", page))
        elif screen == "action":
            page.arriving.connect(partial(self._again_with, page))
        return page

    def _again_with(self, page: Page, argument: str) -> None:
        """One action; a new one has no id yet, and is being written."""
        written = not argument or argument.startswith(_NEW)
        page.again = None if written else partial(page.arriving.emit, argument)

    def _add_line(self, screen: str, page: Page) -> None:
        line = DifferLine(page.look)
        column = page.scroller.column
        column.insertWidget(column.indexOf(page.heading) + 1, line)
        QWidget.setTabOrder(page.heading, line.button)
        line.asked.connect(partial(self._go, "disagreements"))
        page.arriving.connect(partial(self._show_line, screen, line))

    def _show_line(self, screen: str, line: DifferLine, argument: str) -> None:
        found = [one for one in self._disagreements.all() if one.type in _DIFFERS[screen]]
        if screen == "session" and argument.isdecimal():
            found = [one for one in found if one.record == self._space.sessions.record_of(int(argument))]
        line.setVisible(bool(found))


def _overview_again(page: "AgreementView") -> bool:
    """Nobody is taken away from a version that they read, or from words that they are about to propose."""
    if page.overview is None or not page.overview.isVisible():
        return False
    page.arriving.emit("")
    return True
