"""Who has agreed and who has not yet; the two equal answers; and the way for each who is asked to agree here."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.agreed_line import AgreedLine
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.plain_text import isolated

_WIDEST_NAMED = 420
"""Pixels at 100%, for a button that names somebody."""


class ConsentCard(Card):
    """`lines` are (words, agreed). `what` says what agreeing means; it is shown where this partner may agree.

    `beside` are (id, name) of those who can agree at this computer with a passphrase of their own.
    """

    agreed = Signal()
    not_now = Signal()
    other_asked = Signal(str)
    """The partner with that id is here and wants to agree on this computer."""

    def __init__(
        self, look: Look, heading: str, lines: Sequence[tuple[str, bool]], what: str = "",
        beside: Sequence[tuple[str, str]] = (), parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, name=heading, parent=parent)
        self.add(Heading(look, heading, 2))
        for words, agreed in lines:
            self.add(AgreedLine(look, words, agreed))
        self.asks_me = bool(what)
        self.agree_button = ConsentButton(look, self.tr("I agree"))
        self.not_now_button = AppButton(look, self.tr("Not now"))
        self.other_buttons = {partner: self._other_button(look, partner, name) for partner, name in beside}
        self._answers = EqualButtons(look, self.agree_button, self.not_now_button)
        if what:
            self.add(BodyText(look, what))
        self.add(self._answers)
        self._answers.setVisible(bool(what))
        if self.other_buttons:
            self.add(EqualButtons(look, *self.other_buttons.values(), widest=_WIDEST_NAMED))
        self.agree_button.clicked.connect(self._on_agree)
        self.not_now_button.clicked.connect(self._on_not_now)

    def take_focus(self) -> None:
        """Go to the first answer that can be given here."""
        first = next(iter(self.other_buttons.values()), self.agree_button)
        (self.agree_button if self.asks_me else first).setFocus(Qt.FocusReason.TabFocusReason)

    def _other_button(self, look: Look, partner: str, name: str) -> AppButton:
        words = self.tr("{name} is here and can agree").format(name=isolated(name))
        button = AppButton(look, words, icon="users")
        button.clicked.connect(partial(self.other_asked.emit, partner))
        return button

    @Slot()
    def _on_agree(self) -> None:
        self.agreed.emit()

    @Slot()
    def _on_not_now(self) -> None:
        self.not_now.emit()
