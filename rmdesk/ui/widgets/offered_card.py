"""One offer as both partners see it: who and when, the label, the words. The preview is this card too."""

from PySide6.QtWidgets import QWidget

from rmdesk.domain.offers import Offer
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.plain_label import PlainLabel


class OfferedCard(Card):
    """`told_by` says who shared it and when; `offer` is None when its words were taken back, which `gone` then says."""

    def __init__(
        self, look: Look, told_by: str, offer: Offer | None, gone: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, name=told_by, parent=parent)
        self.add(SmallText(look, told_by))
        if offer is None:
            self.add(BodyText(look, gone, "muted"))
            return
        if offer.label:
            self.add(PlainLabel(look, offer.label, TextRole.STRONG))
        self.add(BodyText(look, offer.words))
