"""A page of the workbook for both partners."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, PageMarks
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.shared_page.around import Around, SharedPageServices
from rmdesk.ui.screens.shared_page.desk import SharedDesk
from rmdesk.ui.widgets.guided.guide import Guide
from rmdesk.ui.widgets.guided.view import GuidedView

__all__ = ["SharedPageScreen", "SharedPageServices"]


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
        self.view = GuidedView(context.look, services.home)
        super().__init__(self.view)
        self._context = context
        self._services = services
        desk = SharedDesk(services.answers, services.marks, services.people)
        self._around = Around(services, private_status)
        self.guide = Guide(self.view, desk, context.writer, context.clock, self._around.surroundings())
        self.view.arriving.connect(self.show)
        self.view.again = self.guide.show_again
        self.guide.left.connect(self._on_left)
        self.guide.paused.connect(self._on_paused)
        self.guide.page_chosen.connect(self._on_page_chosen)
        self.guide.support_asked.connect(self._on_support_asked)
        self.guide.agreement_asked.connect(self._on_agreement_asked)
        self.guide.review_asked.connect(self._on_review_asked)
        self.guide.failed.connect(self._on_failed)

    @Slot(str)
    def show(self, argument: str) -> None:
        """Show the page with that id; an empty one shows what was shown before."""
        if argument:
            self.guide.open(self._services.workbook.page(argument))

    def flush(self) -> None:
        """Put what is typed on the disk, on the spot."""
        self.guide.flush()

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

    @Slot()
    def _on_agreement_asked(self) -> None:
        self._context.frame.go("agreement")

    @Slot()
    def _on_review_asked(self) -> None:
        self._context.frame.go("agreement", "review")

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self._context.frame.tell(message_for(error))
