"""Looking at the agreement again: keep it as it is, change something, or say that something changed."""

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading


class ReviewCard(Card):
    """Keeping it is as much an answer as changing it: both have one size."""

    def __init__(
        self, look: Look, when: str, edit_button: AppButton, changed_button: AppButton, together: bool
    ) -> None:
        title = self.tr("Looking at it again")
        super().__init__(look, name=title)
        self.heading = Heading(look, title, 2)
        self.keep_button = ConsentButton(look, self.tr("We keep it as it is"))
        self.add(self.heading)
        self.add(BodyText(look, when))
        words = self.tr(
            "If you keep it, you agree to the same words again, and your partner is asked to do the same. Any "
            "change makes new words that both of you agree to. Until then, the words of now hold."
        )
        if together:
            words = self.tr(
                "If you keep it, each of you is asked to agree to the same words again. Any change makes new words "
                "that both of you agree to. Until then, the words of now hold."
            )
        self.add(BodyText(look, words))
        self.add(EqualButtons(look, self.keep_button, edit_button))
        self.add(ButtonRow(look, changed_button))
        self.add(SmallText(look, self.tr("Either of you can do this at any time.")))
