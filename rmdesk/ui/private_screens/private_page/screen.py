"""A page of the workbook for one person alone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, PageMarks, Workbook
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.private_screens.private_page.desk import PrivateDesk
from rmdesk.ui.widgets.guided.guide import Guide, Surroundings
from rmdesk.ui.widgets.guided.view import GuidedView
from rmdesk.workbook.next_pages import Suggestion, suggest


class PrivatePageScreen(QObject):
    """Shows the page whose id it is called with.

    Args:
        shared_status: how the shared pages stand, so that completed ones are not offered.
    """

    def __init__(
        self, context: ScreenContext, workbook: Workbook, wing: PrivateWing, shared_status: Callable[[], PageMarks]
    ) -> None:
        self.view = GuidedView(context.look)
        super().__init__(self.view)
        self._context = context
        self._workbook = workbook
        self._wing = wing
        self._shared_status = shared_status
        surroundings = Surroundings(workbook.version, self._suggestions, str)
        self.guide = Guide(self.view, PrivateDesk(wing), context.writer, context.clock, surroundings)
        self.view.arriving.connect(self.show)
        self.guide.left.connect(self._on_left)
        self.guide.paused.connect(self._on_paused)
        self.guide.page_chosen.connect(self._on_page_chosen)
        self.guide.support_asked.connect(self._on_support_asked)
        self.guide.offer_asked.connect(self._on_offer_asked)
        self.guide.failed.connect(self._on_failed)

    @Slot(str)
    def show(self, argument: str) -> None:
        """Show the page with that id; an empty one shows what was shown before."""
        if argument:
            self.guide.open(self._workbook.page(argument))

    def flush(self) -> None:
        """Put what is typed on the disk, on the spot."""
        self.guide.flush()

    def _suggestions(self, after: str) -> tuple[Suggestion, ...]:
        finished = self._wing.answers.done_pages() | self._shared_status().completed
        return suggest(self._workbook, set(Audience), after=after, finished=finished)

    @Slot()
    def _on_left(self) -> None:
        self._context.frame.go("workbook")

    @Slot()
    def _on_paused(self) -> None:
        self._context.frame.go("home")

    @Slot(str, str)
    def _on_page_chosen(self, page: str, audience: str) -> None:
        self._context.frame.go("private-page" if audience == Audience.ONLY_YOU else "shared-page", page)

    @Slot()
    def _on_support_asked(self) -> None:
        self._context.frame.go("support")

    @Slot(str, str)
    def _on_offer_asked(self, page: str, prompt: str) -> None:
        self._context.frame.go("offer", f"page/{page}/{prompt}")

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self._context.frame.tell(message_for(error))
