"""The walk as a page: what it means, what to take along, a name, secrets of its own, and making it."""

from collections.abc import Sequence

from rmdesk.domain.questions import Choice
from rmdesk.ui.doorway import ChosenSecrets, Secrets
from rmdesk.ui.private_screens.new_partner.choose_step import ChooseStep
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import Lead
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.secrets.name_step import NameStep
from rmdesk.ui.widgets.secrets.plain_steps import BeforeStep
from rmdesk.ui.widgets.secrets.secret_steps import SecretSteps
from rmdesk.ui.widgets.secrets.show_recovery_code import PrintCode
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.step_page import StepPage
from rmdesk.ui.widgets.tab_order import put_last


class NewPartnerView(StepPage):
    """What was chosen can be read once the step that makes the workbook is passed."""

    def __init__(self, look: Look, secrets: Secrets, print_code: PrintCode) -> None:
        self.about_step = AboutStep(look)
        self.choose_step = ChooseStep(look)
        self.name_step = NameStep(look)
        self.secret_steps = SecretSteps(look, secrets, print_code)
        self.make_step = MakeStep(look)
        self.done_step = DoneStep(look)
        secret = self.secret_steps.steps
        super().__init__(
            look, (self.about_step, self.choose_step, self.name_step, *secret, self.make_step, self.done_step)
        )
        self.set_back_words_at_start(self.tr("Leave this for now"))

    def show_choices(self, pages: Sequence[Choice], reflections: Sequence[Choice]) -> None:
        """Offer these to take along. The buttons that lead on stay last for the Tab key."""
        self.choose_step.show_choices(pages, reflections)
        rows = [row for row in (self.next_button.parentWidget(), *self._ways.values()) if row is not None]
        put_last(self.scroller.column, *rows)

    def name(self) -> str:
        """What the new partner will call this person; may be empty."""
        return self.name_step.name()

    def chosen(self) -> ChosenSecrets:
        """The passphrase and the code of the new workbook."""
        return self.secret_steps.chosen()


class AboutStep(Step):
    """What stays, what goes along, and what nobody learns."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Start with a new partner")
        self.add(Lead(look, self.tr("You make a new workbook beside this one. Nothing in this one changes.")))
        card = Card(look, name=self.heading)
        for icon, words in (
            ("sprout", self.tr("You begin fresh: a new agreement, new goals, new sessions.")),
            ("lock", self.tr("You choose which of your private pages are copied. They stay private there too.")),
            ("users", self.tr("Nothing goes along that you share with your partner now, or that your partner wrote.")),
            ("shield", self.tr(
                    "Neither partner can open the other workbook. On a computer that you share, the lock page shows "
                    "that there are two."
                ),
            ),
            ("key-round", self.tr("The new workbook has a passphrase and a recovery code of its own.")),
        ):  # fmt: skip
            line = IconText(look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        self.add(card)


class MakeStep(BeforeStep):
    """The last step before anything is written."""

    def __init__(self, look: Look) -> None:
        words = self.tr("Make my new workbook")
        lines = (
            ("sprout", self.tr("The new workbook is made on this computer. This takes a few seconds.")),
            ("copy", self.tr("Copies of what you chose go into it. This workbook keeps everything as it is.")),
        )
        super().__init__(look, self.tr("Make your new workbook"), words, lines)


class DoneStep(Step):
    """It is there; where to find it."""

    is_end = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Your new workbook is ready")
        self.next_words = self.tr("Go back to where I was")
        self.where = Lead(look, "")
        self.open_button = AppButton(look, self.tr("Lock, and go to the new workbook"), icon="lock")
        self.add(self.where)
        self.add(ButtonRow(look, self.open_button))

    def show_label(self, label: str) -> None:
        """Say what the lock page calls it."""
        words = self.tr("The lock page calls it “{label}”. It opens with your new passphrase.")
        self.where.setText(words.format(label=label))
