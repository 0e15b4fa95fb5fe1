"""The list of all pages: how each stands, and the way to it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, PageMarks, Stage, StageKind, Workbook
from rmdesk.services.own_marks import OwnMarks
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.workbook.view import StageShown, WorkbookShown, WorkbookView
from rmdesk.workbook.whereabouts import current_step


def _always() -> bool:
    return True


class WorkbookScreen(QObject):
    """Reads again each time it is shown.

    Args:
        private_status: how the private pages stand, while a private wing is open; None: they are not offered.
        agreed: whether an agreement is in force: some stages open only then.
    """

    def __init__(
        self,
        context: ScreenContext,
        workbook: Workbook,
        marks: OwnMarks,
        private_status: Callable[[], PageMarks] | None = None,
        agreed: Callable[[], bool] = _always,
    ) -> None:
        self.view = WorkbookView(context.look)
        super().__init__(self.view)
        self._context = context
        self._workbook = workbook
        self._marks = marks
        self._private_status = private_status
        self._agreed = agreed
        self._opened: set[str] = set()
        self._was_at = ""
        self.view.arriving.connect(self.show)
        self.view.page_chosen.connect(self._on_page_chosen)
        self.view.stage_toggled.connect(self._on_stage_toggled)
        self.view.offered_asked.connect(self._on_offered_asked)
        self.view.sessions_asked.connect(self._on_sessions_asked)

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Read how the pages stand, and show them; those of the stage with that id are opened."""
        if argument:
            self._opened.add(argument)
        try:
            marks = self._all_marks()
        except WorldError as error:
            marks = PageMarks()
            self._context.frame.tell(message_for(error))
        here = current_step(self._workbook, marks).id
        if here != self._was_at:
            self._was_at = here
            self._opened.add(here)
        workbook = self._workbook
        shown = WorkbookShown(
            tuple(self._shown(stage) for stage in workbook.steps),
            marks,
            self._private_status is not None,
            tuple(self._shown(stage) for stage in workbook.of_kind(StageKind.ANY_TIME)),
            bool(workbook.of_kind(StageKind.EVERY_SESSION)),
        )
        self.view.render_workbook(shown)

    def flush(self) -> None:
        """Nothing is typed here."""

    def _all_marks(self) -> PageMarks:
        shared = self._marks.page_marks(self._workbook)
        private = PageMarks() if self._private_status is None else self._private_status()
        return PageMarks(shared.in_progress | private.in_progress, shared.completed | private.completed)

    def _shown(self, stage: Stage) -> StageShown:
        audiences = {Audience.BOTH} if self._private_status is None else set(Audience)
        pages = [page for page in stage.pages if page.audience in audiences]
        return StageShown(
            id=stage.id,
            title=stage.title,
            summary=stage.summary,
            short_path=tuple(page for page in pages if page.core),
            if_you_like=tuple(page for page in pages if not page.core),
            current=stage.id == self._was_at,
            closed=stage.needs_agreement and not self._agreed(),
            opened=stage.id in self._opened,
        )

    @Slot(str)
    def _on_stage_toggled(self, stage: str) -> None:
        """Everything is made anew, so that Tab goes from top to bottom; the page stays where it was."""
        self._opened ^= {stage}
        bar = self.view.scroller.verticalScrollBar()
        place = bar.value()
        self.show()
        self.view.focus_stage(stage)
        bar.setValue(place)

    @Slot()
    def _on_sessions_asked(self) -> None:
        self._context.frame.go("sessions")

    @Slot(str, str)
    def _on_page_chosen(self, page: str, audience: str) -> None:
        self._context.frame.go("private-page" if audience == Audience.ONLY_YOU else "shared-page", page)

    @Slot()
    def _on_offered_asked(self) -> None:
        self._context.frame.go("offered")
