"""Layout of the private panel: one card, one to three ways in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience, Page
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.session_words import prepare_words
from rmdesk.ui.widgets.tab_order import put_last


class HomePanelView(QWidget):
    """Takes the last session, the one to prepare for and the page that somebody paused on. Nothing is counted here."""

    reflection_asked = Signal()
    carry_on_asked = Signal()
    prepare_asked = Signal()
    after_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        title = self.tr("Just for you")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        card.add(AudienceLine.for_audience(look, Audience.ONLY_YOU))
        self._carry_on = Place("carry-on")
        self._after, self._prepare = Place("after"), Place("prepare")
        self.after: AppButton | None = None
        self.prepare: AppButton | None = None
        card.add(self._after)
        card.add(self._prepare)
        self._card = card
        self._line = BodyText(look, self.tr("Write something just for you: a line is enough."))
        card.add(self._line)
        self.write = AppButton(look, self.tr("Write a reflection"), icon="pencil")
        self.write.clicked.connect(self.reflection_asked)
        self.carry_on: AppButton | None = None
        self._buttons = ButtonRow(look, self.write)
        card.add(self._buttons)
        card.add(self._carry_on)
        ColumnLayout(look, self, gap=0).addWidget(card)

    def show_paused(self, page: Page | None) -> None:
        """Offer to carry on with that page, or offer nothing."""
        if page is None:
            self.carry_on = None
            self._carry_on.clear()
            return
        words = self.tr("Carry on: {title}").format(title=page.title)
        self.carry_on = AppButton(self._look, words, ButtonKind.SECONDARY, "notebook-pen")
        self.carry_on.clicked.connect(self.carry_on_asked)
        self._carry_on.fill(ButtonRow(self._look, self.carry_on))

    def show_after(self, page: Page | None, number: int) -> None:
        """Offer the page after the session with that number, which has been held, or offer nothing."""
        self.after = None
        if page is None:
            self._after.clear()
            return
        words = self.tr("You have had session {number}. A few questions for you alone, about {minutes} minutes.")
        name = self.tr("After session {number}").format(number=number)
        self.after = AppButton(self._look, name, ButtonKind.PRIMARY, "notebook-pen")
        self.after.clicked.connect(self.after_asked)
        self._fill(self._after, words.format(number=number, minutes=page.minutes), self.after)

    def show_prepare(self, number: int, *, stands_out: bool = True) -> None:
        """Offer to prepare for the session with that number, or offer nothing (0)."""
        self.prepare = None
        if not number:
            self._prepare.clear()
            return
        words = self.tr("Look at what each of you said, and at what you want from session {number}.")
        kind = ButtonKind.PRIMARY if stands_out else ButtonKind.SECONDARY
        self.prepare = AppButton(self._look, prepare_words(), kind, "sprout")
        self.prepare.clicked.connect(self.prepare_asked)
        self._fill(self._prepare, words.format(number=number), self.prepare)

    def _fill(self, place: Place, words: str, button: AppButton) -> None:
        """A sentence and its button; for Tab, what was made anew stands behind what has stayed."""
        body = QWidget()
        column = ColumnLayout(self._look, body, gap=8)
        column.addWidget(BodyText(self._look, words))
        column.addWidget(ButtonRow(self._look, button))
        column.addSpacing(self._look.theme.space(8))
        place.fill(body)
        put_last(self._card.column, self._after, self._prepare, self._line, self._buttons, self._carry_on)
