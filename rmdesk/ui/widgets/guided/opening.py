"""The two panels before the questions: what a page is about, and the way back to where somebody paused."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Page
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


@dataclass(frozen=True, slots=True)
class Opening:
    """What the opening shows. `waiting` is a calm line while the partner is not there yet (empty: none)."""

    page: Page
    has_lighter: bool
    waiting: str = ""


class OpeningPanel(QWidget):
    """Reading, a calm note where the subject may be hard, and equal ways on."""

    went_on = Signal()
    lighter_taken = Signal()
    skipped = Signal()

    def __init__(self, look: Look, opening: Opening) -> None:
        super().__init__()
        page = opening.page
        column = ColumnLayout(look, self)
        if page.intro:
            column.addWidget(Lead(look, page.intro))
        column.addWidget(AudienceLine.for_audience(look, page.audience))
        if opening.waiting:
            column.addWidget(SmallText(look, opening.waiting))
        for block in page.reading:
            column.addSpacing(look.theme.space(8))
            if block.heading:
                column.addWidget(Heading(look, block.heading, 2))
            for paragraph in block.paragraphs:
                column.addWidget(BodyText(look, paragraph))
        if page.note:
            note = f"{page.note} {self.tr('Skipping does not change anything else.')}"
            column.addWidget(ContentNote(look, note, self.tr("Before you start")))
        column.addSpacing(look.theme.space(8))
        column.addWidget(self._ways_on(look, opening))

    def _ways_on(self, look: Look, opening: Opening) -> EqualButtons:
        """With a note, all ways look the same: none is the right one."""
        first = ButtonKind.SECONDARY if opening.page.note else ButtonKind.PRIMARY
        self.go_on = AppButton(look, self.tr("Go on"), first)
        self.lighter = AppButton(look, self.tr("Lighter version"))
        self.skip = AppButton(look, self.tr("Skip this page"))
        self.go_on.clicked.connect(self.went_on)
        self.lighter.clicked.connect(self.lighter_taken)
        self.skip.clicked.connect(self.skipped)
        if not opening.has_lighter:
            self.lighter.setParent(self)
            self.lighter.hide()
            return EqualButtons(look, self.go_on, self.skip)
        return EqualButtons(look, self.go_on, self.lighter, self.skip)


class ResumePanel(QWidget):
    """Somebody paused here before: carry on, or start again; nothing written is lost either way."""

    carried_on = Signal()
    started_again = Signal()

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        column.addWidget(Lead(look, self.tr("You paused here. What you wrote is still here, whichever way you go on.")))
        column.addWidget(AudienceLine.for_audience(look, page.audience))
        self.carry_on = AppButton(look, self.tr("Carry on where you stopped"), ButtonKind.PRIMARY)
        self.start_again = AppButton(look, self.tr("Start from the beginning"))
        self.carry_on.clicked.connect(self.carried_on)
        self.start_again.clicked.connect(self.started_again)
        column.addSpacing(look.theme.space(8))
        column.addWidget(EqualButtons(look, self.carry_on, self.start_again))
