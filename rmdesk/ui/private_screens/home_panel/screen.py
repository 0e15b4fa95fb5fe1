"""The private panel of the first page: the app puts it there while the private wing is open."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, Page, SessionPart, Workbook
from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.private.page_marks import private_page_marks
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.private_screens.home_panel.view import HomePanelView


def _none() -> int:
    return 0


class HomePanelScreen(QObject):
    """Call `show` each time the first page is shown.

    Args:
        next_session: the number of the session to prepare for (0: none).
        last_session: the number of the session that has been held last (0: none).
    """

    def __init__(
        self, context: ScreenContext, workbook: Workbook, wing: PrivateWing,
        next_session: Callable[[], int] = _none, last_session: Callable[[], int] = _none,
    ) -> None:  # fmt: skip
        self.view = HomePanelView(context.look)
        super().__init__(self.view)
        self._context = context
        self._workbook = workbook
        self._wing = wing
        self._bookmarks = PrivateBookmarks(wing.profile)
        self._next_session, self._last_session = next_session, last_session
        self._session = 0
        self._paused: Page | None = None
        self._after: Page | None = None
        self.view.reflection_asked.connect(self._on_reflection)
        self.view.carry_on_asked.connect(self._on_carry_on)
        self.view.prepare_asked.connect(self._on_prepare)
        self.view.after_asked.connect(self._on_after)
        self.show()

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read again where somebody paused, and which session was the last one, and is the next."""
        number = 0
        try:
            self._paused, self._session, number = self._find_paused(), self._next_session(), self._last_session()
            self._after = self._find_after(number) if number else None
        except WorldError as error:
            self._paused, self._session, self._after = None, 0, None
            self._context.frame.tell(message_for(error))
        self.view.show_after(self._after, number)
        self.view.show_prepare(self._session, stands_out=self._after is None)
        self.view.show_paused(self._paused)

    def _find_paused(self) -> Page | None:
        """The page paused on last, if the workbook still has it."""
        private = {
            page.id: page
            for stage in self._workbook.stages
            for page in stage.pages
            if page.audience is Audience.ONLY_YOU
        }
        return next((private[one.page] for one in self._bookmarks.all() if one.page in private), None)

    def _find_after(self, number: int) -> Page | None:
        """The page after that session, as long as nothing has been written on it."""
        pages = (page for page in self._workbook.session_pages(number) if page.session is SessionPart.AFTER)
        page = next((page for page in pages if page.audience is Audience.ONLY_YOU), None)
        if page is None:
            return None
        marks = private_page_marks(self._wing, self._workbook)
        return None if page.id in marks.in_progress | marks.completed else page

    @Slot()
    def _on_after(self) -> None:
        if self._after is not None:
            self._context.frame.go("private-page", self._after.id)

    @Slot()
    def _on_reflection(self) -> None:
        self._context.frame.go("reflection")

    @Slot()
    def _on_carry_on(self) -> None:
        if self._paused is not None:
            self._context.frame.go("private-page", self._paused.id)

    @Slot()
    def _on_prepare(self) -> None:
        self._context.frame.go("prepare", str(self._session))
