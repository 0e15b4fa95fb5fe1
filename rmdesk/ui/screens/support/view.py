"""Support as a page: who can help, in the order in which somebody may need them. The red style is for danger only."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.contacts import ContactGroup, Need
from rmdesk.domain.grounding import Exercise
from rmdesk.ui.screens.support.contact_card import ContactCard, LocalCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place


class SupportView(Page):
    """Nobody is asked why they are here."""

    back_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Support"))
        self.back_button = AppButton(look, self.tr("Back to where I was"), ButtonKind.BACK, "chevron-left")
        self.pause_button = AppButton(look, self.tr("Pause for a moment"), icon="pause")
        self.lost_button = AppButton(look, self.tr("My laptop was lost or stolen"), icon="shield")
        self._afterwards = Place("Afterwards")
        self._place = Place("Contacts")
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(Lead(look, self.tr("You do not have to explain anything to anyone here. Take what helps.")))
        self.add(ButtonRow(look, self.pause_button, self.lost_button))
        self.add_gap(8)
        self.add(self._afterwards)
        words = self.tr("Your programme’s own contacts are not shown here. Unlock your workbook, and they are.")
        self._unchecked = IconText(look, "info", words, "note", TextRole.BODY)
        self.add(self._unchecked)
        self._unchecked.hide()
        self.add(self._place)
        self.finish()
        self.back_button.clicked.connect(self.back_asked)
        self.go_back_by(self.back_button)

    @property
    def cards(self) -> tuple[ContactCard, ...]:
        """The services that are shown, from top to bottom."""
        content = self._place.content
        return tuple(content.findChildren(ContactCard)) if content is not None else ()

    def show_aftercare(self, words: Exercise | None) -> None:
        """Show the lines for after a hard conversation above the contacts, or none."""
        if words is None:
            self._afterwards.clear()
            return
        card = Card(self.look, CardKind.CALM, words.title)
        card.add(Heading(self.look, words.title, 2))
        for line in words.lines:
            card.add(BodyText(self.look, line))
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=12)
        column.addWidget(card)
        column.addSpacing(self.look.theme.space(16))
        self._afterwards.fill(holder)

    def show_unchecked(self, unchecked: bool) -> None:
        """Say that contacts of the programme cannot be checked now, so that they are not here."""
        self._unchecked.setVisible(unchecked)

    def show_groups(self, groups: Sequence[ContactGroup], only_general: bool = False) -> None:
        """Show these contacts, and nothing that was shown before. `only_general`: none is of the chosen nation."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=12)
        if only_general:
            words = self.tr(
                "The services of the nation in your settings have not been checked yet. These work in the whole UK."
            )
            column.addWidget(BodyText(self.look, words, "muted"))
        for number, group in enumerate(groups):
            if number:
                column.addSpacing(self.look.theme.space(16))
            column.addWidget(Heading(self.look, self._title_of(group.need), 2))
            if group.need is Need.DANGER_NOW:
                column.addWidget(BodyText(self.look, self.tr("If your life or someone else’s is at risk.")))
            for line in group.lines:
                column.addWidget(ContactCard(self.look, line, group.need is Need.DANGER_NOW))
            for slot in group.slots:
                column.addWidget(LocalCard(self.look, slot))
        self._place.fill(holder)

    def _title_of(self, need: Need) -> str:
        return {
            Need.DANGER_NOW: self.tr("In danger now"),
            Need.URGENT: self.tr("Someone to talk to today"),
            Need.ORGANISATION: self.tr("Where I work"),
            Need.AT_WORK: self.tr("At work and speaking up"),
            Need.COMMUNITY: self.tr("People who share some of my experience"),
            Need.ONGOING: self.tr("Help over a longer time"),
        }[need]
