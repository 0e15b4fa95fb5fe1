"""Two versions that were proposed at once, side by side: their words, who agreed, and agreeing to one of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.agreement.values import AtOnceShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.clause_list import ClauseList
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.side_by_side import SideBySide


class AtOnce(QWidget):
    """None of them stands out, and none is chosen beforehand."""

    chosen = Signal(str)
    """The id of the version that I agree to."""

    def __init__(self, look: Look, versions: Sequence[AtOnceShown]) -> None:
        super().__init__()
        self._look = look
        self.buttons: dict[str, AppButton] = {}
        column = ColumnLayout(look, self, gap=16)
        cards = [self._card(one) for one in versions]
        for first, second in zip(cards[::2], cards[1::2], strict=False):
            column.addWidget(SideBySide(look, first, second))
        if len(cards) % 2:
            column.addWidget(cards[-1])

    def _card(self, shown: AtOnceShown) -> Card:
        card = Card(self._look, name=shown.title)
        card.add(Heading(self._look, shown.title, 2))
        for words in shown.lines:
            card.add(SmallText(self._look, words))
        words = self.tr("The words of {version}").format(version=shown.title)
        card.add(ClauseList(self._look, words, shown.clauses))
        if shown.agreed and shown.asks:
            card.add(IconText(self._look, "circle-check", self.tr("You have agreed to this one"), "ok"))
        if shown.agreed or not shown.asks:
            card.column.addStretch(1)
            return card
        words = self.tr("I agree to this one")
        button = self.buttons[shown.id] = AppButton(self._look, words, icon="check", name=f"{words}: {shown.title}")
        button.clicked.connect(partial(self.chosen.emit, shown.id))
        card.add(ButtonRow(self._look, button))
        card.column.addStretch(1)
        return card
