"""The steps of coming back: what is theirs alone, which copy, what opens it, what will happen, done."""

from datetime import datetime

from rmdesk.ui.platform.dates import plain_moment
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.secrets.plain_steps import BeforeStep, EndStep, SecretStep
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.step_page import StepPage


class BackStep(Step):
    """What is closed, and what stays theirs alone."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Welcome back. This part is for you alone")
        card = Card(look, name=self.heading)
        for icon, words in (
            ("lock", self.tr("Your partner’s private pages are closed. Nothing in them can be seen from here.")),
            (
                "user",
                self.tr(
                    "Your private pages come as they are. Only your own passphrase or your recovery code opens them, "
                    "here as on your own laptop."
                ),
            ),
            (
                "info",
                self.tr(
                    "Whoever owns this computer account could delete files, or add software that watches what you "
                    "type. Private writing is safest on your own laptop."
                ),
            ),
            (
                "history",
                self.tr("If the window locks on the way, nothing is lost: your partner lets you in once more."),
            ),
        ):
            line = IconText(look, icon, words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        self.add(card)


class CopyStep(Step):
    """Where the copy is chosen."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Your copy to move with")
        self.button = AppButton(look, self.tr("Choose your copy"), icon="folder-open")
        self._facts = IconText(look, "history", "", "ok", TextRole.STRONG)
        self._chosen = False
        self.add(BodyText(look, self.tr(
            "You made it on the other laptop, under “Moving to another laptop”. It is a file whose name ends in "
            ".rmbackup, on a memory stick for example."
        )))  # fmt: skip
        self.add(ButtonRow(look, self.button))
        self.add(self._facts)
        self.forget()

    def show_copy(self, name: str, made: datetime) -> None:
        """One is chosen: show its name, and when it was made."""
        words = self.tr("{name}, made on {moment}")
        self._facts.label.setText(words.format(name=name, moment=plain_moment(made.astimezone())))
        self._facts.show()
        self._chosen = True

    def problems(self) -> tuple[Problem, ...]:
        """Nothing chosen."""
        return () if self._chosen else (Problem(self.tr("Choose your copy first."), self.button),)

    def forget(self) -> None:
        """None is chosen."""
        self._chosen = False
        self._facts.label.setText("")
        self._facts.hide()


class ComingBackView(StepPage):
    """What was chosen and typed stays until the page is left."""

    def __init__(self, look: Look) -> None:
        self.copy_step = CopyStep(look)
        self.secret = SecretStep(
            look,
            self.tr("What opens your copy"),
            self.tr("It is what opened your workbook on the other laptop when you made the copy. It stays the same."),
            self.tr("Your passphrase or recovery code"),
        )
        self.secret.waits = False
        super().__init__(look, (BackStep(look), self.copy_step, self.secret, self._before(look), self._end(look)))

    def show_back(self, *, told: bool) -> None:
        """It is done. `told`: it was noted that everything has arrived."""
        self._arrived.setVisible(told)
        self._not_told.setVisible(not told)
        self.show_end()

    def refuse(self, words: str) -> None:
        """Back to the line of the secret: it does not open the copy."""
        self.go_to(2)
        self.show_problems(self.secret.refuse(words))

    def _before(self, look: Look) -> Step:
        return BeforeStep(look, self.tr("Come back to this laptop"), self.tr("Bring my pages here"), (
            ("shield", self.tr("First, everything in your copy is checked. If anything is wrong, nothing changes.")),
            ("users", self.tr("What you share is put together with what is here. Nothing of it is replaced.")),
            ("user", self.tr("Your private pages and your key file come here as they are.")),
            ("history", self.tr("On the laptop that you left, nothing goes yet.")),
        ))  # fmt: skip

    def _end(self, look: Look) -> Step:
        end = EndStep(look, self.tr("You are back on this laptop"), self.tr("Lock"), (
            ("circle-check", self.tr("Everything in your copy was checked, and is here.")),
            ("key-round", self.tr("Each of you opens this workbook with your own passphrase from now on.")),
        ))  # fmt: skip
        self._arrived = IconText(look, "upload", self.tr(
            "Now your partner unlocks here and makes one more file for you. Open it on the laptop that you left: then "
            "your things can go from there. Keep the copy until they have."
        ), "accent", TextRole.BODY)  # fmt: skip
        self._not_told = IconText(look, "info", self.tr(
            "This was not a copy to move with, or something was written after it. So everything on the laptop that you "
            "left stays there."
        ), "accent", TextRole.BODY)  # fmt: skip
        for line in (self._arrived, self._not_told):
            line.label.set_colour("text")
            end.add(line)
        return end
