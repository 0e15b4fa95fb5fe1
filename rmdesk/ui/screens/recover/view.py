"""Getting back in with a recovery code: the code, then a new passphrase and a new code."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from rmdesk.ui.doorway import ChosenSecrets, Secrets
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.error_summary import Problem
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.secrets.plain_steps import Unchanged
from rmdesk.ui.widgets.secrets.secret_steps import SecretSteps
from rmdesk.ui.widgets.secrets.show_recovery_code import PrintCode
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.step_page import StepPage
from rmdesk.ui.widgets.text_field import TextField

_SECRET = (
    Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhNoAutoUppercase
)


class CodeStep(Step):
    """Where the old code is typed. Whether it opens anything takes a moment to find out."""

    waits = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Use your recovery code")
        self._which = BodyText(look, "")
        self._which.hide()
        self.add(self._which)
        self.field = TextField(
            look,
            self.tr("Recovery code"),
            self.tr("7 groups of 4 letters and numbers. Capital letters, spaces and dashes do not matter."),
        )
        self.field.edit.setInputMethodHints(_SECRET)
        self.add(self.field)
        self.add(BodyText(look, self.tr("Next you choose a new passphrase and get a new code.")))
        self.add(self._if_both_are_lost(look))

    def _if_both_are_lost(self, look: Look) -> Card:
        """Said before somebody hopes: nobody holds a spare key."""
        title = self.tr("If you have neither of them")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        lines = (
            self.tr("Nobody can open your private pages without them: not your partner, not your IT team, not us."),
            self.tr("A copy of your workbook from an earlier time opens with what you used then."),
            self.tr("If your partner can still get in, the shared pages are safe, and they can go on using them."),
            self.tr("If both of you are locked out, start another workbook. The old files can stay as they are."),
        )
        for words in lines:
            line = IconText(look, "info", words, "accent", TextRole.BODY)
            line.label.set_colour("text")
            card.add(line)
        return card

    def show_workbook(self, label: str) -> None:
        """Say which workbook is meant, where there are several (empty: there is one)."""
        self._which.setText(self.tr("This is for the workbook {label}.").format(label=label))
        self._which.setVisible(bool(label))

    def fields(self) -> tuple[QLineEdit, ...]:
        """One."""
        return (self.field.edit,)

    def first_field(self) -> QWidget | None:
        """The field."""
        return self.field.edit

    def problems(self) -> tuple[Problem, ...]:
        """Nothing typed."""
        if self.field.text().strip():
            self.field.show_problem("")
            return ()
        return self.refuse(self.tr("Type your recovery code here."))

    def refuse(self, words: str) -> tuple[Problem, ...]:
        """Show at the field that the code does not open anything."""
        self.field.show_problem(words)
        return (Problem(words, self.field.edit),)

    def forget(self) -> None:
        """Empty the field."""
        self.field.set_text("")
        self.field.show_problem("")


class RenewStep(Step):
    """The last step before anything changes."""

    waits = True

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.heading = self.tr("Open your workbook")
        self.next_words = self.tr("Change both and open")
        self._unchanged = Unchanged(look)
        self.add(self._unchanged)
        self.add(
            BodyText(
                look,
                self.tr(
                    "When you go on, your new passphrase and your new recovery code open your pages. The old "
                    "passphrase and the old code stop working. Your partner’s do not change."
                ),
            )
        )

    def set_busy(self, busy: bool) -> None:
        """Once the work is under way, nobody knows what has changed."""
        super().set_busy(busy)
        self._unchanged.setVisible(not busy)


class RecoverView(StepPage):
    """What was chosen can be read once the last step is passed."""

    def __init__(self, look: Look, secrets: Secrets, print_code: PrintCode) -> None:
        self.code_step = CodeStep(look)
        self.secret_steps = SecretSteps(look, secrets, print_code)
        self.renew_step = RenewStep(look)
        super().__init__(look, (self.code_step, *self.secret_steps.steps, self.renew_step))

    def typed(self) -> str:
        """The old code as it was typed."""
        return self.code_step.field.text()

    def chosen(self) -> ChosenSecrets:
        """The new passphrase and the new code."""
        return self.secret_steps.chosen()

    def refuse_code(self, words: str) -> None:
        """Back to the field of the old code, with what is wrong with it."""
        self.go_to(0)
        self.show_problems(self.code_step.refuse(words))
