"""The steps of a rescue: what it does, what opens the workbook, what came of it."""

from rmdesk.ui.screens.rescue.rescuer import Outcome, RescueFacts
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.secrets.plain_steps import BeforeStep, SecretStep
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.step_page import StepPage


class ExplainStep(BeforeStep):
    """What will happen, and what will not."""

    waits = False

    def __init__(self, look: Look) -> None:
        super().__init__(
            look,
            self.tr("Rescue a damaged workbook"),
            self.tr("Continue"),
            (
                ("shield", self.tr("First, the damaged files are copied aside. They stay there. Nothing is deleted.")),
                ("search", self.tr("Then rmdesk reads every page that can still be read, and puts it in a new file.")),
                ("user", self.tr("It mends your private pages and the shared pages. It cannot open your partner’s.")),
                ("history", self.tr("If a recent backup is there, restoring it may bring back more.")),
            ),
        )


class FoundStep(Step):
    """What came of it, in words for each space."""

    is_end = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("This is what could be rescued")
        self.next_words = self.tr("Go and open it")
        self.restore_button = AppButton(look, self.tr("Restore from a backup"), ButtonKind.QUIET, "history")
        self.quiet_ways = (self.restore_button,)
        card = Card(look, name=self.heading)
        self._private = IconText(look, "user", "", "accent", TextRole.BODY)
        self._shared = IconText(look, "users", "", "accent", TextRole.BODY)
        for line in (self._private, self._shared):
            line.label.set_colour("text")
            card.add(line)
        self._aside = SmallText(look, "")
        card.add(self._aside)
        self.add(card)

    @property
    def words(self) -> str:
        """Both lines."""
        return f"{self._private.label.words} {self._shared.label.words}"

    def show_facts(self, facts: RescueFacts) -> None:
        """Say what became of each space, and where the damaged files lie."""
        private, shared = self._private_words(), self._shared_words()
        self._private.label.setText(private[facts.private])
        self._shared.label.setText(shared[facts.shared])
        words = self.tr(
            "The damaged files are kept in {folder}. Delete them only when you miss nothing. They go too when you "
            "erase your words or change every key."
        )
        self._aside.setText(words.format(folder=facts.aside) if facts.aside else "")
        self._aside.setVisible(facts.aside is not None)

    def _private_words(self) -> dict[Outcome, str]:
        return {
            Outcome.WHOLE: self.tr("Your private pages were not damaged."),
            Outcome.MENDED: self.tr("Your private pages are all back."),
            Outcome.PARTLY: self.tr("Your private pages are back, as far as they could be read. Some may be missing."),
            Outcome.LOST: self.tr("Nothing could be read of your private pages. Their file is as it was."),
        }

    def _shared_words(self) -> dict[Outcome, str]:
        return {
            Outcome.WHOLE: self.tr("The shared pages were not damaged."),
            Outcome.MENDED: self.tr("The shared pages are all back."),
            Outcome.PARTLY: self.tr("The shared pages are back, as far as they could be read. Some may be missing."),
            Outcome.LOST: self.tr("Nothing could be read of the shared pages. Their file is as it was."),
        }


class RescueView(StepPage):
    """What was typed stays until the page is left."""

    def __init__(self, look: Look) -> None:
        self.explain = ExplainStep(look)
        self.secret = SecretStep(
            look,
            self.tr("What opens your workbook"),
            self.tr("rmdesk needs your keys to read the pages one by one."),
            self.tr("Passphrase or recovery code"),
        )
        self.found = FoundStep(look)
        super().__init__(look, (self.explain, self.secret, self.found))
