"""The first run as a page: its own steps, with the steps for choosing secrets between them."""

from PySide6.QtCore import Slot

from rmdesk.ui.doorway import ChosenSecrets, Secrets
from rmdesk.ui.screens.first_run.steps import AboutStep, MakeStep, PartnerStep, Writers, WritersStep, invited_note
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.secrets.name_step import NameStep
from rmdesk.ui.widgets.secrets.secret_steps import SecretSteps
from rmdesk.ui.widgets.secrets.show_recovery_code import PrintCode
from rmdesk.ui.widgets.secrets.step_page import StepPage


class FirstRunView(StepPage):
    """What was chosen can be read once the step that makes the workbook is passed."""

    def __init__(self, look: Look, secrets: Secrets, print_code: PrintCode) -> None:
        self.about_step = AboutStep(look)
        self.writers_step = WritersStep(look)
        self.name_step = NameStep(look)
        self.secret_steps = SecretSteps(look, secrets, print_code)
        self.make_step = MakeStep(look)
        self.partner_step = PartnerStep(look)
        steps = (self.about_step, self.writers_step, self.name_step, *self.secret_steps.steps)
        super().__init__(look, (*steps, self.make_step, self.partner_step))
        self._invited = invited_note(look)
        self.name_step.column.insertWidget(0, self._invited)
        self.writers_step.chosen.connect(self._on_writers)

    def name(self) -> str:
        """What the partner will call this person; may be empty."""
        return self.name_step.name()

    def chosen(self) -> ChosenSecrets:
        """The passphrase and the code."""
        return self.secret_steps.chosen()

    def both_write_here(self) -> bool:
        """Whether both partners will use this computer."""
        return self.writers_step.writers() is Writers.BOTH

    def show_invited(self, invited: bool) -> None:
        """Say that the new workbook is the one that the partner has invited to."""
        self.about_step.show_invited(invited)
        self._invited.setVisible(invited)

    def go_to_name(self) -> None:
        """Show the step that asks for a name; one person writes here."""
        self.writers_step.choose(Writers.ONLY_ME)
        self.go_to(2)

    @Slot()
    def _on_writers(self) -> None:
        self.name_step.set_two_here(self.both_write_here())
