"""What the look over the words has found, told calmly: each can be changed or left, and nothing waits for either."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
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
        words = self.tr("{looks_like}: {words}")
        line = words.format(looks_like=one.looks_like, words=isolated(in_brief(one.excerpt)))
        if not self._to_change:
            column.addWidget(BodyText(self._look, line))
            return
        row = _FindingRow(self._look, one, line)
        row.left.connect(self.left)
        row.change_asked.connect(self.change_asked)
        column.addWidget(row)


class _FindingRow(QWidget):
    change_asked = Signal(object)
    left = Signal(object)

    def __init__(self, look: Look, one: FindingShown, line: str) -> None:
        super().__init__()
        self._one = one
        column = ColumnLayout(look, self, gap=8)
        column.addWidget(BodyText(look, self.tr("{line}. Leave it, or change it?").format(line=line)))
        leave, change = self._button(look, self.tr("Leave it")), self._button(look, self.tr("Change it"))
        leave.clicked.connect(self._on_leave)
        change.clicked.connect(self._on_change)
        column.addWidget(ButtonRow(look, leave, change))

    def _button(self, look: Look, text: str) -> AppButton:
        return AppButton(look, text, ButtonKind.QUIET, name=f"{text}: {in_brief(self._one.excerpt)}")

    @Slot()
    def _on_leave(self) -> None:
        self.left.emit(self._one)

    @Slot()
    def _on_change(self) -> None:
        self.change_asked.emit(self._one)
