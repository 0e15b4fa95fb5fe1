"""One stage of the workbook: what it is about, and its pages once they are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot

from rmdesk.domain.journey import Page as WorkbookPage
from rmdesk.domain.journey import PageMarks
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.guided.page_row import PageRow
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import RowLayout
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tag import Tag, TagKind


@dataclass(frozen=True, slots=True)
class StageShown:
    """One stage with the pages that may be shown now.

    `current`: somebody is here. `closed`: its pages wait for the agreement. `opened`: the pages are in sight.
    """

    id: str
    title: str
    summary: str
    short_path: tuple[WorkbookPage, ...]
    if_you_like: tuple[WorkbookPage, ...]
    current: bool = False
    closed: bool = False
    opened: bool = False


class StageCard(Card):
    """No percentage, and no stage comes before another."""

    page_chosen = Signal(str, str)
    toggled = Signal(str)
    """The id of the stage whose pages are asked for, or put away."""

    def __init__(self, look: Look, stage: StageShown, marks: PageMarks) -> None:
        super().__init__(look, name=stage.title)
        self._stage = stage
        self._marks = marks
        top = RowLayout(look, gap=16)
        top.addWidget(Heading(look, stage.title, 2), 1)
        if stage.current:
            top.addWidget(Tag(look, self.tr("You are here"), TagKind.ACTIVE), 0, Qt.AlignmentFlag.AlignVCenter)
        self.add(top)
        self.add(BodyText(look, stage.summary, "muted"))
        self.add(SmallText(look, self._count()))
        if stage.closed:
            words = self.tr("These pages open once you have both agreed to the words of your agreement.")
            self.add(IconText(look, "handshake", words, "calm"))
        words = self.tr("Hide the pages") if stage.opened else self.tr("Show the pages")
        icon = "chevron-up" if stage.opened else "chevron-down"
        self.toggle = AppButton(look, words, ButtonKind.QUIET, icon, f"{words}: {stage.title}")
        self.toggle.clicked.connect(self._on_toggle)
        self.add(ButtonRow(look, self.toggle))
        if stage.opened:
            self._add_group(self.tr("The short path"), self._enough(), stage.short_path)
            self._add_group(
                self.tr("If you like"), self.tr("More pages, for whenever they are of use."), stage.if_you_like
            )

    def _count(self) -> str:
        pages = len(self._stage.short_path) + len(self._stage.if_you_like)
        if pages == 1:
            return self.tr("1 page")
        if not self._stage.short_path:
            return self.tr("{pages} pages").format(pages=pages)
        return self.tr("{pages} pages, {short} of them on the short path").format(
            pages=pages, short=len(self._stage.short_path)
        )

    def _enough(self) -> str:
        minutes = sum(page.minutes for page in self._stage.short_path)
        if len(self._stage.short_path) == 1:
            return self.tr("1 page, about {minutes} minutes. It is enough for now.").format(minutes=minutes)
        words = self.tr("{pages} pages, about {minutes} minutes together. They are enough.")
        return words.format(pages=len(self._stage.short_path), minutes=minutes)

    def _add_group(self, heading: str, words: str, pages: Sequence[WorkbookPage]) -> None:
        if not pages:
            return
        self.add(Separator(self._look))
        self.add(Heading(self._look, heading, 3))
        self.add(SmallText(self._look, words))
        for number, page in enumerate(pages):
            if number:
                self.add(Separator(self._look))
            row = PageRow(self._look, page, self._marks)
            row.chosen.connect(self.page_chosen)
            self.add(row)

    @Slot()
    def _on_toggle(self) -> None:
        self.toggled.emit(self._stage.id)
