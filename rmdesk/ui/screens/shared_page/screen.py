"""A page of the workbook for both partners."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, PageMarks, Workbook
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.shared_page.desk import SharedDesk
from rmdesk.ui.widgets.guided.guide import Guide, Surroundings
from rmdesk.ui.widgets.guided.view import GuidedView
from rmdesk.workbook.next_pages import Suggestion, suggest


@dataclass(frozen=True, slots=True)
class SharedPageServices:
    """What the screen works on."""

    workbook: Workbook
    answers: SharedAnswers
    marks: OwnMarks
    people: People


class SharedPageScreen(QObject):
    """Shows the page whose id it is called with.

    Args:
        private_status: how the private pages stand, while a private wing is open; None: none is offered.
    """

    def __init__(
        self,
        context: ScreenContext,
        services: SharedPageServices,
        private_status: Callable[[], PageMarks] | None = None,
    ) -> None:
        self.view = GuidedView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._private_status = private_status
        desk = SharedDesk(services.answers, services.marks, services.people)
        surroundings = Surroundings(services.workbook.version, self._suggestions, self._waiting)
        self.guide = Guide(self.view, desk, context.writer, context.clock, surroundings)
        self.view.arriving.connect(self.show)
        self.guide.left.connect(self._on_left)
        self.guide.paused.connect(self._on_paused)
        self.guide.page_chosen.connect(self._on_page_chosen)
        self.guide.support_asked.connect(self._on_support_asked)
        self.guide.failed.connect(self._on_failed)

    @Slot(str)
    def show(self, argument: str) -> None:
        """Show the page with that id; an empty one shows what was shown before."""
        if argument:
            self.guide.open(self._services.workbook.page(argument))

    def flush(self) -> None:
        """Put what is typed on the disk, on the spot."""
        self.guide.flush()

    def _suggestions(self, after: str) -> tuple[Suggestion, ...]:
        private = self._private_status
        audiences = {Audience.BOTH} if private is None else set(Audience)
        finished = self._services.marks.completed() | (private().completed if private is not None else frozenset())
        return suggest(self._services.workbook, audiences, after=after, finished=finished)

    def _waiting(self) -> str:
        if self._services.people.pair().other is not None:
            return ""
        return self.tr("Waiting for your partner. You can write now: it will be here when they join.")

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

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self._context.frame.tell(message_for(error))
