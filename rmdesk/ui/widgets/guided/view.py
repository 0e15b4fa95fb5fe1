"""The frame of a guided page: the way back, where one is, the heading, and a place for whatever this step shows."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Page as WorkbookPage
from rmdesk.domain.journey import split_instance
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.progress import Progress
from rmdesk.workbook.navigator import Walk


@dataclass(frozen=True, slots=True)
class Step:
    """What stands round the body. `number` of `total` draws the bar; 0 of 0 draws none."""

    heading: str
    caption: str
    title: str
    back: str
    number: int = 0
    total: int = 0
    in_english: bool = False
    """Nobody has translated the page yet."""


class GuidedView(Page):
    """Layout only. The title of the window never names a page: it can be read over a shoulder."""

    back_asked = Signal()

    def __init__(self, look: Look, home: str = "") -> None:
        """`home` is the words of the way back where that is not the workbook."""
        super().__init__(look, "", "")
        self._home = home
        self.set_title(self.tr("Workbook"))
        self.back = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.back.clicked.connect(self.back_asked)
        self.progress = Progress(look, "", 0, 0)
        self.caption = SmallText(look, "")
        words = self.tr("This page is in English because it has not been translated yet.")
        self.in_english = SmallText(look, words)
        self._body = Place("step")
        self.add(ButtonRow(look, self.back))
        self.add(self.progress)
        self.add(self.caption)
        self.add(self.in_english)
        self.add_heading()
        self.add(self._body)
        self.finish()

    @property
    def body(self) -> QWidget | None:
        """The panel of this step."""
        return self._body.content

    def show_step(self, step: Step, body: QWidget) -> None:
        """Show another step, from its top."""
        self.back.set_words(step.back)
        self.heading.setText(step.heading)
        self.progress.setVisible(step.total > 0)
        self.caption.setVisible(step.total == 0 and bool(step.caption))
        self.progress.show_step(step.caption, step.number, step.total)
        self.caption.setText(step.caption)
        self.in_english.setVisible(step.in_english)
        self._body.fill(body)
        self.set_title(step.title)

    def step_before(self, page: WorkbookPage) -> Step:
        """The frame of what comes before the questions."""
        return Step(
            page.title,
            self._minutes(page),
            self.tr("Workbook page"),
            self._to_workbook(),
            in_english=bool(page.language),
        )

    def step_asking(self, walk: Walk) -> Step:
        """The frame of one question, whose words are the heading, or of all of them."""
        back = self._to_workbook() if walk.at_start else self.tr("Back")
        english = bool(walk.page.language)
        progress = walk.progress
        if progress is None:
            return Step(walk.page.title, self._minutes(walk.page), self.tr("All questions"), back, in_english=english)
        place = self.tr("question {number} of {total}").format(number=progress.number, total=progress.total)
        title = self.tr("Question {number} of {total}").format(number=progress.number, total=progress.total)
        heading = walk.wording(walk.stop.questions[0])
        return Step(heading, f"{walk.page.title}: {place}", title, back, progress.number, progress.total, english)

    def step_after(self, page: WorkbookPage) -> Step:
        """The frame of the end."""
        return Step(self.tr("That is the end of this page"), page.title, self.tr("End of the page"), self.tr("Back"))

    def _minutes(self, page: WorkbookPage) -> str:
        """How long it takes, which session it is of, and that it may be left where it is not on the short path."""
        number = split_instance(page.id)[1]
        if number:
            words = self.tr("Session {number}, about {minutes} minutes")
        elif page.core:
            words = self.tr("About {minutes} minutes")
        else:
            words = self.tr("About {minutes} minutes, if you like")
        return words.format(number=number, minutes=page.minutes)

    def _to_workbook(self) -> str:
        return self._home or self.tr("Back to the workbook")
