"""Who has agreed and who has not yet; the two equal answers; and the way for the other partner to agree here."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.agreed_line import AgreedLine
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.plain_text import isolated


class ConsentCard(Card):
    """`lines` are (words, agreed). `what` says what agreeing means; it is shown where this partner may agree."""

    agreed = Signal()
    not_now = Signal()
    other_asked = Signal()
    """The other partner is here and wants to agree on this computer."""

    def __init__(
        self, look: Look, heading: str, lines: Sequence[tuple[str, bool]], what: str = "", other_name: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, name=heading, parent=parent)
        self.add(Heading(look, heading, 2))
        for words, agreed in lines:
            self.add(AgreedLine(look, words, agreed))
        self.agree_button = ConsentButton(look, self.tr("I agree"))
        self.not_now_button = AppButton(look, self.tr("Not now"))
        self.other_button = AppButton(
            look, self.tr("{name} is here and can agree").format(name=isolated(other_name)), icon="users"
        )
        self._answers = EqualButtons(look, self.agree_button, self.not_now_button)
        self._other_row = ButtonRow(look, self.other_button)
        if what:
            self.add(BodyText(look, what))
        for row, shown in ((self._answers, bool(what)), (self._other_row, bool(other_name))):
            self.add(row)
            row.setVisible(shown)
        self.agree_button.clicked.connect(self._on_agree)
        self.not_now_button.clicked.connect(self._on_not_now)
        self.other_button.clicked.connect(self._on_other)

    @Slot()
    def _on_agree(self) -> None:
        self.agreed.emit()

    @Slot()
    def _on_not_now(self) -> None:
        self.not_now.emit()

    @Slot()
    def _on_other(self) -> None:
        self.other_asked.emit()
