"""Layout of an offer: the step with the person's own words, the step with the preview, or word that there are none."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.offer.prepare_panel import PreparePanel
from rmdesk.ui.private_screens.offer.preview_panel import PreviewPanel
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.page import Page


class Mode(Enum):
    """What the page shows below its heading."""

    PREPARE = "prepare"
    PREVIEW = "preview"
    NOTHING = "nothing"


class OfferView(Page):
    """The window's title says what the page is for, and nothing of the words."""

    back_asked = Signal()
    preview_asked = Signal()
    change_asked = Signal()
    share_asked = Signal()
    not_now_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Offer"), self.tr("Offer some of this to my partner"))
        self._mode = Mode.PREPARE
        self.back = AppButton(look, self.tr("Back to my own page"), ButtonKind.BACK, "chevron-left")
        self.prepare = PreparePanel(look)
        self.preview = PreviewPanel(look)
        words = self.tr("There are no words of yours to offer here yet. Write some first, and come back if you like.")
        self._nothing = BodyText(look, words)
        self.add(ButtonRow(look, self.back))
        self.add_heading()
        for part in (self.prepare, self.preview, self._nothing):
            self.add(part)
        self.finish()
        for button, signal in (
            (self.back, self.back_asked), (self.prepare.go_on, self.preview_asked),
            (self.prepare.not_now, self.not_now_asked), (self.preview.not_now, self.not_now_asked),
            (self.preview.change, self.change_asked), (self.preview.share, self.share_asked),
        ):  # fmt: skip
            button.clicked.connect(signal)
        self.show_mode(Mode.PREPARE)

    @property
    def mode(self) -> Mode:
        """What is shown."""
        return self._mode

    def show_mode(self, mode: Mode) -> None:
        """Show that step; when the page can be seen, its heading takes the focus."""
        self._mode = mode
        parts: tuple[tuple[Mode, QWidget], ...] = (
            (Mode.PREPARE, self.prepare), (Mode.PREVIEW, self.preview), (Mode.NOTHING, self._nothing),
        )  # fmt: skip
        for each, part in parts:
            part.setVisible(each is mode)
        preview = mode is Mode.PREVIEW
        heading = self.tr("As your partner will see it") if preview else self.tr("Offer some of this to my partner")
        self.heading.setText(heading)
        self.set_title(self.tr("Offer, step 2 of 2") if preview else self.tr("Offer, step 1 of 2"))
        if self.isVisible():
            self.focus_heading()
