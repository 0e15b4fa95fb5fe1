"""The steps that everybody takes who gets a way in: a passphrase, a recovery code, and the proof that it was noted."""

from rmdesk.ui.doorway import ChosenSecrets, Secrets
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.secrets.choose_passphrase import ChoosePassphrase
from rmdesk.ui.widgets.secrets.show_recovery_code import PrintCode, ShowRecoveryCode
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.type_back_code import TypeBackCode


class SecretSteps:
    """Three steps that belong together. Put `steps` into a `StepPage`; when they are passed, `chosen` is complete."""

    def __init__(self, look: Look, secrets: Secrets, print_code: PrintCode) -> None:
        self.passphrase = ChoosePassphrase(look, secrets.suggest_passphrase, secrets.check_passphrase)
        self.code = ShowRecoveryCode(look, secrets.new_code, print_code)
        self.back = TypeBackCode(look, self.code.code, secrets.read_code)

    @property
    def steps(self) -> tuple[Step, ...]:
        """In their order."""
        return (self.passphrase, self.code, self.back)

    def chosen(self) -> ChosenSecrets:
        """What was chosen."""
        return ChosenSecrets(self.passphrase.passphrase(), self.code.code())
