"""Layout of the workbook: the stages one below the other, with the pages of those that are open."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import PageMarks
from rmdesk.ui.screens.workbook.stage_card import StageCard, StageShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place

__all__ = ["StageShown", "WorkbookShown", "WorkbookView"]


@dataclass(frozen=True, slots=True)
class WorkbookShown:
    """Everything on the screen. Without an open private wing there are no private pages.

    `any_time` are the stages whose pages belong to no step; `has_sessions`: there are pages for every session.
    """

    stages: tuple[StageShown, ...]
    marks: PageMarks
    private_open: bool
    any_time: tuple[StageShown, ...] = ()
    has_sessions: bool = False


class WorkbookView(Page):
    """Any page can be gone to in any order; no percentage, and no page comes before another."""

    page_chosen = Signal(str, str)
    """The page's id and its audience, as the value of `Audience`."""
    stage_toggled = Signal(str)
    """The id of the stage whose pages are asked for, or put away."""
    offered_asked = Signal()
    sessions_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Workbook"))
        self._cards: dict[str, StageCard] = {}
        self.add_heading()
        self.add(
            Lead(
                look, self.tr("Take these in any order, and stop at any time. You can skip any page and any question.")
            )
        )
        self.offered = AppButton(look, self.tr("What we have shared with each other"), icon="message-square")
        self.offered.clicked.connect(self.offered_asked)
        self.add(ButtonRow(look, self.offered))
        self._closed = SmallText(look, self.tr("Pages for you alone are here when your private pages are open."))
        self._closed.hide()
        self.add(self._closed)
        self._stages = Place("stages")
        self.add(self._stages)
        self.finish()

    def render_workbook(self, shown: WorkbookShown) -> None:
        """Show the stages as they stand now."""
        self._closed.setVisible(not shown.private_open)
        self._cards.clear()
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=24)
        for stage in shown.stages:
            column.addWidget(self._card(stage, shown.marks))
        if shown.has_sessions:
            column.addWidget(self._sessions())
        for stage in shown.any_time:
            column.addWidget(self._card(stage, shown.marks))
        self._stages.fill(body)

    def focus_stage(self, stage: str) -> None:
        """Move the focus to the button that shows the pages of that stage, or puts them away."""
        if stage in self._cards:
            self._cards[stage].toggle.setFocus()

    def _card(self, stage: StageShown, marks: PageMarks) -> StageCard:
        card = StageCard(self.look, stage, marks)
        card.page_chosen.connect(self.page_chosen)
        card.toggled.connect(self.stage_toggled)
        self._cards[stage.id] = card
        return card

    def _sessions(self) -> Card:
        title = self.tr("Every session")
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        words = self.tr("Each time you meet has pages of its own: before, together, close and after.")
        card.add(BodyText(self.look, words, "muted"))
        self.to_sessions = AppButton(self.look, self.tr("Go to the sessions"), icon="calendar")
        self.to_sessions.clicked.connect(self.sessions_asked)
        card.add(ButtonRow(self.look, self.to_sessions))
        return card
