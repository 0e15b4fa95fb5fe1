"""Pages to go on with, in a card. Nothing in it is required."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from rmdesk.domain.journey import PageMarks
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.guided.page_row import PageRow
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.separator import Separator
from rmdesk.workbook.next_pages import Reason, Suggestion

__all__ = ["Suggestion", "SuggestionList"]


class SuggestionList(Card):
    """Up to three pages, each with why it is offered."""

    chosen = Signal(str, str)
    """The page's id and its audience, as the value of `Audience`."""

    def __init__(
        self, look: Look, heading: str, suggestions: Sequence[Suggestion], marks: PageMarks | None = None
    ) -> None:
        super().__init__(look, name=heading)
        self.add(Heading(look, heading, 2))
        for number, one in enumerate(suggestions):
            if number:
                self.add(Separator(look))
            row = PageRow(look, one.page, marks, self._why(one.reason))
            row.chosen.connect(self.chosen)
            self.add(row)

    def _why(self, reason: Reason) -> str:
        if reason is Reason.SESSION:
            return self.tr("The next part of this session.")
        if reason is Reason.NEXT_SCENE:
            return self.tr("The next scene, if you like.")
        if reason is Reason.SHORT_PATH:
            return self.tr("On the short path.")
        if reason is Reason.PARTNER_PAGE:
            return self.tr("The page on the same subject for both of you.")
        return self.tr("If you like.")
