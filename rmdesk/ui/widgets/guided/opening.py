"""The panels before the questions: what a page is about, the way back to where somebody paused, a page not open yet."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Page
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.guided.surroundings import Voice
from rmdesk.ui.widgets.guided.who_first import WhoFirst
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


@dataclass(frozen=True, slots=True)
class Opening:
    """What the opening shows. `waiting` is a calm line while the partner is not there yet (empty: none).

    `voices` are the partners who could go first, and `first` is the id of who was chosen (empty: nobody yet).
    """

    page: Page
    has_lighter: bool
    waiting: str = ""
    voices: tuple[Voice, ...] = ()
    first: str = ""


class OpeningPanel(QWidget):
    """Reading, a calm note where the subject may be hard, and equal ways on."""

    went_on = Signal()
    lighter_taken = Signal()
    skipped = Signal()
    first_chosen = Signal(str)
    """The id of the partner who goes first, or `TAKE_TURNS`; empty: the choice is taken back."""

    def __init__(self, look: Look, opening: Opening) -> None:
        super().__init__()
        page = opening.page
        column = ColumnLayout(look, self)
        if page.intro:
            column.addWidget(Lead(look, page.intro))
        column.addWidget(AudienceLine.for_audience(look, page.audience, bool(opening.waiting)))
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
        if page.who_first and opening.voices:
            first = WhoFirst(look, opening.voices, opening.first)
            first.chosen.connect(self.first_chosen)
            column.addWidget(first)
        column.addSpacing(look.theme.space(8))
        if opening.has_lighter:
            words = self.tr("The lighter version asks the same things in an easier way. You can change at any time.")
            column.addWidget(SmallText(look, words))
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


class ClosedPanel(QWidget):
    """The page waits for the agreement of the pair: why, and where to go. Nothing is wrong."""

    agreement_asked = Signal()
    workbook_asked = Signal()

    def __init__(self, look: Look, page: Page) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        if page.intro:
            column.addWidget(Lead(look, page.intro))
        why = self.tr("The pages of this stage open once you have both agreed to the words of your agreement.")
        note = ContentNote(look, why, self.tr("This page opens later"), CardKind.CALM, "handshake")
        about = self.tr("It says what stays between you, what your stop word is and how either of you can end.")
        note.words.addWidget(BodyText(look, about))
        column.addWidget(note)
        self.to_agreement = AppButton(look, self.tr("Go to the agreement"))
        self.to_workbook = AppButton(look, self.tr("Back to the workbook"))
        self.to_agreement.clicked.connect(self.agreement_asked)
        self.to_workbook.clicked.connect(self.workbook_asked)
        column.addSpacing(look.theme.space(8))
        column.addWidget(EqualButtons(look, self.to_agreement, self.to_workbook))
