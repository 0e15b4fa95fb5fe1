"""Two computers changed the same clause: both wordings, and choosing one of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.domain.agreement import Clause
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.clause_list import value_words
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.place import Place


class Competing(QWidget):
    """Nothing wins by being later: the pair chooses, or writes other words."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Clause, ...] = ()
        self.buttons: list[AppButton] = []
        column = ColumnLayout(look, self, gap=12)
        column.addWidget(
            BodyText(
                look, self.tr("These words were changed on two computers. Choose what fits, or write other words.")
            )
        )
        self._place = Place("wordings")
        column.addWidget(self._place)
        self.hide()

    def show_wordings(self, wordings: Sequence[Clause]) -> None:
        """Show these wordings (none or one: nothing)."""
        if tuple(wordings) == self._shown:
            return
        self._shown = tuple(wordings)
        self.buttons = []
        holder = QWidget()
        column = ColumnLayout(self._look, holder, gap=12)
        for number, clause in enumerate(self._shown, 1):
            column.addWidget(BodyText(self._look, "\n".join(filter(None, (clause.text, value_words(clause))))))
            words = self.tr("Use wording {number}").format(number=number)
            button = AppButton(self._look, words, name=f"{words}: {clause.heading}")
            button.clicked.connect(partial(self.chosen.emit, clause))
            self.buttons.append(button)
            column.addWidget(ButtonRow(self._look, button))
        self._place.fill(holder)
