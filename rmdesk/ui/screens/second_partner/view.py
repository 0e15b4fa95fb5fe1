"""The second partner's steps as a page: what is theirs alone, their name, their secrets, and making their way in."""

from rmdesk.ui.doorway import ChosenSecrets, Secrets
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.secrets.first_facts import CannotCard, HidingCard
from rmdesk.ui.widgets.secrets.name_step import NameStep
from rmdesk.ui.widgets.secrets.secret_steps import SecretSteps
from rmdesk.ui.widgets.secrets.show_recovery_code import PrintCode
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.step_page import StepPage


class WelcomeStep(Step):
    """What is closed, and what will be theirs alone."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Welcome. This part is for you alone")
        self.add(
            Lead(
                look,
                self.tr(
                    "Your partner has started this workbook and has handed you the keyboard. Ask them to look away "
                    "while you choose what opens your pages."
                ),
            )
        )
        card = Card(look, name=self.heading)
        for icon, words in (
            ("lock", self.tr("Your partner’s private pages are closed. Nothing in them can be seen from here.")),
            ("user", self.tr("Your private pages will be yours alone. Your partner cannot open them.")),
            (
                "key-round",
                self.tr("You choose your own passphrase and get your own recovery code. There is one for each."),
            ),
            (
                "info",
                self.tr(
                    "Whoever owns this computer account could delete files, or add software that watches what you "
                    "type. Private writing is safest on your own laptop."
                ),
            ),
        ):
            line = IconText(look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        self.add(card)
        self.add(CannotCard(look))
        again = self.tr("Until then, the workbook locks, and this part starts again from your partner’s pages.")
        self.add(HidingCard(look, again))


class MakeWayInStep(Step):
    """The last step before anything is written."""

    waits = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Make your private pages")
        self.next_words = self.tr("Make my pages and lock")
        self.add(Lead(look, self.tr("Everything is ready. Nothing of yours has been written yet.")))
        self.add(
            BodyText(
                look,
                self.tr(
                    "rmdesk now makes your private pages. Then it locks, and each of you can open the workbook with "
                    "your own passphrase."
                ),
            )
        )


class SecondPartnerView(StepPage):
    """What was chosen can be read once the last step is passed."""

    def __init__(self, look: Look, secrets: Secrets, print_code: PrintCode) -> None:
        self.name_step = NameStep(look)
        self.secret_steps = SecretSteps(look, secrets, print_code)
        self.make_step = MakeWayInStep(look)
        super().__init__(look, (WelcomeStep(look), self.name_step, *self.secret_steps.steps, self.make_step))
        self.set_back_words_at_start(self.tr("Not now: lock the workbook"))

    def name(self) -> str:
        """What the first partner will call this person; may be empty."""
        return self.name_step.name()

    def chosen(self) -> ChosenSecrets:
        """The passphrase and the code."""
        return self.secret_steps.chosen()
