"""The page about one's way in: the passphrase, the recovery code, and copies outside this computer."""

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.screens.safety.copy_card import CopyCard
from rmdesk.ui.screens.safety.earlier_card import EarlierCard
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.page import Page


class SafetyView(Page):
    """Each button about a secret leads to a walk with steps; a copy is made from here."""

    back_asked = Signal()
    change_asked = Signal()
    try_asked = Signal()
    renew_asked = Signal()
    copy_asked = Signal()
    everything_asked = Signal()
    lost_asked = Signal()
    remove_earlier_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Keeping your way in"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self.change_button = AppButton(look, self.tr("Change my passphrase"), icon="key-round")
        self.try_button = AppButton(look, self.tr("Try my recovery code"), icon="circle-check")
        self.renew_button = AppButton(look, self.tr("Get a new recovery code"), icon="file-text")
        self.everything_button = AppButton(look, self.tr("Change every key"), icon="shield")
        self.lost_button = AppButton(look, self.tr("A laptop is lost or stolen"), icon="life-buoy")
        self.add(ButtonRow(look, self.back_button))
        self.add_heading()
        self.add(
            Lead(
                look,
                self.tr(
                    "Only your passphrase and your recovery code open your private pages. If you lose both, nobody can "
                    "open them, and we cannot either."
                ),
            )
        )
        self._add_passphrase()
        self._add_code()
        self._add_known()
        self.earlier_card = EarlierCard(look)
        self.add(self.earlier_card)
        self.copy_card = CopyCard(look)
        self.add(self.copy_card)
        self.finish()
        self.back_button.clicked.connect(self.back_asked)
        self.change_button.clicked.connect(self.change_asked)
        self.try_button.clicked.connect(self.try_asked)
        self.renew_button.clicked.connect(self.renew_asked)
        self.copy_card.button.clicked.connect(self.copy_asked)
        self.copy_card.spoke.connect(self._on_spoke)
        self.everything_button.clicked.connect(self.everything_asked)
        self.lost_button.clicked.connect(self.lost_asked)
        self.earlier_card.button.clicked.connect(self.remove_earlier_asked)

    @Slot()
    def _on_spoke(self) -> None:
        """It stands at the end of a long page."""
        self.scroller.bring_along(self.copy_card)

    def _add_passphrase(self) -> None:
        card = self._card(self.tr("Your passphrase"))
        card.add(
            BodyText(self.look, self.tr("Change it when you like, for instance to words that you remember better."))
        )
        card.add(
            BodyText(
                self.look,
                self.tr("Copies and backups made before a change still open with the passphrase that you had then."),
                "muted",
            )
        )
        card.add(ButtonRow(self.look, self.change_button))
        self.add(card)

    def _add_code(self) -> None:
        card = self._card(self.tr("Your recovery code"))
        card.add(
            BodyText(
                self.look,
                self.tr(
                    "It is on the paper that you printed or wrote when you began. Try it now and then, so that you "
                    "know it is there and works. Trying it changes nothing."
                ),
            )
        )
        card.add(
            BodyText(
                self.look,
                self.tr(
                    "If the paper is lost, or somebody has seen it, get a new code. The old one then stops working."
                ),
                "muted",
            )
        )
        card.add(ButtonRow(self.look, self.try_button, self.renew_button))
        self.add(card)

    def _add_known(self) -> None:
        card = self._card(self.tr("Somebody knows my passphrase or code"))
        card.add(
            BodyText(
                self.look,
                self.tr(
                    "Then a new passphrase alone is not enough: they may have copied your key file. Change every key. "
                    "You get a new passphrase and a new code, and your pages get new keys."
                ),
            )
        )
        card.add(ButtonRow(self.look, self.everything_button, self.lost_button))
        self.add(card)

    def _card(self, title: str) -> Card:
        card = Card(self.look, name=title)
        card.add(Heading(self.look, title, 2))
        return card
