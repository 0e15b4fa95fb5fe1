"""A page of the workbook for one person alone."""

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, Page, Workbook
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.private_screens.private_page.desk import PrivateDesk
from rmdesk.ui.private_screens.private_page.values import FromTheRest
from rmdesk.ui.widgets.guided.guide import Guide
from rmdesk.ui.widgets.guided.surroundings import Surroundings
from rmdesk.ui.widgets.guided.view import GuidedView
from rmdesk.workbook.next_pages import Suggestion, suggest

AFTERCARE = "aftercare"
"""The page for afterwards."""


class PrivatePageScreen(QObject):
    """Shows the page whose id it is called with."""

    def __init__(self, context: ScreenContext, workbook: Workbook, wing: PrivateWing, rest: FromTheRest) -> None:
        self.view = GuidedView(context.look)
        super().__init__(self.view)
        self._context = context
        self._workbook = workbook
        self._wing = wing
        self._rest = rest
        surroundings = Surroundings(
            workbook.version,
            self._suggestions,
            mode=rest.mode,
            closed=self._closed,
            open_levels=rest.open_levels,
            aftercare=self._aftercare,
            can_offer=rest.has_partner,
        )
        self.guide = Guide(self.view, PrivateDesk(wing), context.writer, context.clock, surroundings)
        self.view.arriving.connect(self.show)
        self.guide.left.connect(self._on_left)
        self.guide.paused.connect(self._on_paused)
        self.guide.page_chosen.connect(self._on_page_chosen)
        self.guide.support_asked.connect(self._on_support_asked)
        self.guide.agreement_asked.connect(self._on_agreement_asked)
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
        finished = self._wing.answers.done_pages() | self._rest.shared_status().completed
        return suggest(self._workbook, set(Audience), after=after, finished=finished, agreed=self._rest.agreed())

    def _closed(self, page: str) -> bool:
        return self._workbook.stage_of(page).needs_agreement and not self._rest.agreed()

    def _aftercare(self) -> Page | None:
        try:
            return self._workbook.page(AFTERCARE)
        except KeyError:
            return None

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

    @Slot(str, str)
    def _on_offer_asked(self, page: str, prompt: str) -> None:
        self._context.frame.go("offer", f"page/{page}/{prompt}")

    @Slot(object)
    def _on_failed(self, error: WorldError) -> None:
        self._context.frame.tell(message_for(error))
