"""What was found in a programme, each with a button to its place."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.desk.checks import Finding, Weight
from rmdesk.ui.desk_forms.page import DeskPage
from rmdesk.ui.messages import sentence_in_words
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_text import isolated


class LookOverView(DeskPage):
    """Layout and words."""

    place_asked = Signal(str)
    """The field that somebody wants to go to."""
    sign_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Look over"), self._lead(), saves=False)
        self.buttons: list[AppButton] = []

    def _lead(self) -> str:
        return self.tr("First comes what has to be mended before you can sign. The rest is advice.")

    def show_findings(self, findings: Sequence[tuple[Finding, str]]) -> None:
        """Show these, each with the words for its place."""
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=24)
        self.buttons = []
        mend = [one for one in findings if one[0].weight is Weight.MEND]
        look = [one for one in findings if one[0].weight is Weight.LOOK]
        column.addWidget(self._must(mend))
        if look:
            column.addWidget(self._group(self.tr("Worth another look: {number}").format(number=len(look)), look))
        self.show_body(holder)

    def _must(self, mend: Sequence[tuple[Finding, str]]) -> QWidget:
        if mend:
            return self._group(self.tr("To mend before signing: {number}").format(number=len(mend)), mend)
        words = self.tr("Nothing has to be mended. You can sign.")
        card = Card(self.look, CardKind.OK, words)
        card.add(IconText(self.look, "circle-check", words, "ok", TextRole.STRONG))
        go = AppButton(self.look, self.tr("Go on to sign"), ButtonKind.PRIMARY)
        go.clicked.connect(self.sign_asked)
        card.add(ButtonRow(self.look, go))
        return card

    def _told(self, finding: Finding) -> str:
        """In the language that is worn; names and sentences of the programme stand in it as they are."""
        values = {name: isolated(one) if isinstance(one, str) else one for name, one in finding.values}
        return sentence_in_words(finding.sentence).format(**values)

    def _group(self, heading: str, findings: Sequence[tuple[Finding, str]]) -> QWidget:
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        for finding, place in findings:
            told = self._told(finding)
            card.add(BodyText(self.look, told))
            words = self.tr("Go to: {place}").format(place=place)
            button = AppButton(self.look, words, ButtonKind.QUIET, "arrow-right", name=f"{words}. {told}")
            button.clicked.connect(lambda *_checked, where=finding.where: self.place_asked.emit(where))
            self.buttons.append(button)
            card.add(ButtonRow(self.look, button))
        return card
