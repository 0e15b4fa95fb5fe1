"""Layout of the workbook: stages, and in each the short path first, then whatever somebody likes."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Page as WorkbookPage
from rmdesk.domain.journey import PageMarks
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.guided.page_row import PageRow
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.separator import Separator


@dataclass(frozen=True, slots=True)
class StageShown:
    """One stage with the pages that may be shown now."""

    title: str
    summary: str
    short_path: tuple[WorkbookPage, ...]
    if_you_like: tuple[WorkbookPage, ...]


@dataclass(frozen=True, slots=True)
class WorkbookShown:
    """Everything on the screen. Without an open private wing there are no private pages."""

    stages: tuple[StageShown, ...]
    marks: PageMarks
    private_open: bool


class WorkbookView(Page):
    """Rows of pages in any order; no percentage, and no page comes before another."""

    page_chosen = Signal(str, str)
    """The page's id and its audience, as the value of `Audience`."""
    offered_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Workbook"))
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
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        for stage in shown.stages:
            column.addWidget(Heading(self.look, stage.title, 2))
            column.addWidget(BodyText(self.look, stage.summary, "muted"))
            if stage.short_path:
                column.addWidget(self._group(self.tr("The short path"), self._enough(stage), stage.short_path, shown))
            if stage.if_you_like:
                heading = self.tr("If you like")
                words = self.tr("More pages, for whenever they are of use.")
                column.addWidget(self._group(heading, words, stage.if_you_like, shown))
        self._stages.fill(body)

    def _enough(self, stage: StageShown) -> str:
        minutes = sum(page.minutes for page in stage.short_path)
        if len(stage.short_path) == 1:
            return self.tr("1 page, about {minutes} minutes. It is enough for now.").format(minutes=minutes)
        words = self.tr("{pages} pages, about {minutes} minutes together. They are enough.")
        return words.format(pages=len(stage.short_path), minutes=minutes)

    def _group(self, heading: str, words: str, pages: Sequence[WorkbookPage], shown: WorkbookShown) -> Card:
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 3))
        card.add(SmallText(self.look, words))
        for page in pages:
            card.add(Separator(self.look))
            row = PageRow(self.look, page, shown.marks)
            row.chosen.connect(self.page_chosen)
            card.add(row)
        return card
