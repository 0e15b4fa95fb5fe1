"""Layout of the private panel: one card, one or two ways in."""

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


class HomePanelView(QWidget):
    """Takes the page that somebody paused on, if there is one. Nothing is counted here."""

    reflection_asked = Signal()
    carry_on_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        title = self.tr("Just for you")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        card.add(AudienceLine.for_audience(look, Audience.ONLY_YOU))
        self._carry_on = Place("carry-on")
        card.add(BodyText(look, self.tr("Write something just for you: a line is enough.")))
        self.write = AppButton(look, self.tr("Write a reflection"), icon="pencil")
        self.write.clicked.connect(self.reflection_asked)
        self.carry_on: AppButton | None = None
        card.add(ButtonRow(look, self.write))
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
