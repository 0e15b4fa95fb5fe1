"""The list of all pages: how each stands, and the way to it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, PageMarks, Stage, Workbook
from rmdesk.services.own_marks import OwnMarks
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.workbook.view import StageShown, WorkbookShown, WorkbookView


class WorkbookScreen(QObject):
    """Reads again each time it is shown.

    Args:
        private_status: how the private pages stand, while a private wing is open; None: they are not offered.
    """

    def __init__(
        self,
        context: ScreenContext,
        workbook: Workbook,
        marks: OwnMarks,
        private_status: Callable[[], PageMarks] | None = None,
    ) -> None:
        self.view = WorkbookView(context.look)
        super().__init__(self.view)
        self._context = context
        self._workbook = workbook
        self._marks = marks
        self._private_status = private_status
        self.view.arriving.connect(self.show)
        self.view.page_chosen.connect(self._on_page_chosen)
        self.view.offered_asked.connect(self._on_offered_asked)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read how the pages stand, and show them."""
        try:
            marks = self._all_marks()
        except WorldError as error:
            marks = PageMarks()
            self._context.frame.tell(message_for(error))
        audiences = {Audience.BOTH} if self._private_status is None else set(Audience)
        stages = tuple(_shown(stage, audiences) for stage in self._workbook.stages)
        self.view.render_workbook(WorkbookShown(stages, marks, self._private_status is not None))

    def flush(self) -> None:
        """Nothing is typed here."""

    def _all_marks(self) -> PageMarks:
        shared = self._marks.page_marks(self._workbook)
        private = PageMarks() if self._private_status is None else self._private_status()
        return PageMarks(shared.in_progress | private.in_progress, shared.completed | private.completed)

    @Slot(str, str)
    def _on_page_chosen(self, page: str, audience: str) -> None:
        self._context.frame.go("private-page" if audience == Audience.ONLY_YOU else "shared-page", page)

    @Slot()
    def _on_offered_asked(self) -> None:
        self._context.frame.go("offered")


def _shown(stage: Stage, audiences: set[Audience]) -> StageShown:
    pages = [page for page in stage.pages if page.audience in audiences]
    core = tuple(page for page in pages if page.core)
    return StageShown(stage.title, stage.summary, core, tuple(page for page in pages if not page.core))
