"""What the look over the words has found, told calmly: each can be changed or left, and nothing waits for either."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.offer.values import FindingShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_text import in_brief, isolated

MOST_SHOWN = 5


class FindingsCard(Card):
    """Takes no room while nothing is found. With `to_change` each has its two buttons."""

    change_asked = Signal(object)
    left = Signal(object)
    """A `FindingShown`: the person leaves it as it is."""

    def __init__(self, look: Look, *, to_change: bool, parent: QWidget | None = None) -> None:
        heading = self.tr("Before you share")
        super().__init__(look, CardKind.NOTE, heading, dense=True, parent=parent)
        self._to_change = to_change
        self.add(Heading(look, heading, 3))
        self._rows = Place("findings")
        self.add(self._rows)
        note = self.tr("rmdesk looks for these on this computer only, and keeps no note of what it saw.")
        self.add(SmallText(look, note))
        self.hide()

    def show_findings(self, findings: Sequence[FindingShown]) -> None:
        """Show these instead."""
        self.setVisible(bool(findings))
        body = QWidget()
        column = ColumnLayout(self._look, body, gap=8)
        for one in findings[:MOST_SHOWN]:
            self._add_row(column, one)
        more = len(findings) - MOST_SHOWN
        if more > 0:
            column.addWidget(BodyText(self._look, self.tr("And {number} more.").format(number=more)))
        self._rows.fill(body)

    def _add_row(self, column: ColumnLayout, one: FindingShown) -> None:
        excerpt = in_brief(one.excerpt)
        words = self.tr("{looks_like}: {words}").format(looks_like=one.looks_like, words=isolated(excerpt))
        if not self._to_change:
            column.addWidget(BodyText(self._look, words))
            return
        column.addWidget(BodyText(self._look, self.tr("{line}. Leave it, or change it?").format(line=words)))
        row = ButtonRow(self._look)
        for text, signal in ((self.tr("Leave it"), self.left), (self.tr("Change it"), self.change_asked)):
            button = AppButton(self._look, text, ButtonKind.QUIET, name=f"{text}: {excerpt}")
            button.clicked.connect(self._answer(signal, one))
            row.add(button)
        column.addWidget(row)

    @staticmethod
    def _answer(signal: SignalInstance, one: FindingShown) -> Callable[[], None]:
        def answer() -> None:
            signal.emit(one)

        return answer
