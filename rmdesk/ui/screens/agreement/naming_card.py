"""Telling others: whether each may say the other's name. Both are needed, and either can take it back."""

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.screens.agreement.values import NamingShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.agreed_line import AgreedLine
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading


class NamingCard(Card):
    """Nobody is asked why. "Not now" stores nothing."""

    agreed = Signal()
    not_now = Signal()
    taken_back = Signal()

    def __init__(self, look: Look, shown: NamingShown) -> None:
        title = self.tr("Saying each other’s names to others")
        super().__init__(look, name=title)
        self.heading = Heading(look, title, 2)
        self.add(self.heading)
        self.add(
            BodyText(
                look,
                self.tr(
                    "Each of you may say that you take part. You name each other only when both of you agree to it."
                ),
            )
        )
        for words, agreed in shown.lines:
            self.add(AgreedLine(look, words, agreed))
        self.add(BodyText(look, shown.state))
        name = self.tr("You may say my name")
        self.agree_button = ConsentButton(look, name)
        self.not_now_button = AppButton(look, self.tr("Not now"), name=self.tr("Not now: saying my name"))
        self.take_back_button = AppButton(
            look, self.tr("Take that back"), name=self.tr("Take that back: saying my name")
        )
        answers = EqualButtons(look, self.agree_button, self.not_now_button)
        back = ButtonRow(look, self.take_back_button)
        for row, is_shown in ((answers, shown.asks and not shown.mine), (back, shown.asks and shown.mine)):
            self.add(row)
            row.setVisible(is_shown)
        self.agree_button.clicked.connect(self._on_agree)
        self.not_now_button.clicked.connect(self._on_not_now)
        self.take_back_button.clicked.connect(self._on_take_back)

    @Slot()
    def _on_agree(self) -> None:
        self.agreed.emit()

    @Slot()
    def _on_not_now(self) -> None:
        self.not_now.emit()

    @Slot()
    def _on_take_back(self) -> None:
        self.taken_back.emit()
