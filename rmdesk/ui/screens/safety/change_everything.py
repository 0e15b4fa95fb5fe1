"""The walk for when somebody else knows the passphrase or the code: every key changes, not only the wrapping."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot

from rmdesk.domain.errors import PassphraseRefused, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Secrets
from rmdesk.ui.messages import Message
from rmdesk.ui.platform.plain_page import PrintPage
from rmdesk.ui.screens.safety.walk_view import WalkView
from rmdesk.ui.screens.safety.walks import Walk
from rmdesk.ui.screens.safety.way_in import WayIn
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.secrets.choose_passphrase import ChoosePassphrase
from rmdesk.ui.widgets.secrets.code_page import code_page
from rmdesk.ui.widgets.secrets.plain_steps import BeforeStep, SecretStep
from rmdesk.ui.widgets.secrets.show_recovery_code import PrintCode, ShowRecoveryCode
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.type_back_code import TypeBackCode


class ChangeEverythingView(WalkView):
    """The present passphrase, a new one, a new code, typed back, and what will change."""

    def __init__(self, look: Look, secrets: Secrets, print_code: PrintCode) -> None:
        self._secrets = secrets
        asked = SecretStep(
            look,
            self.tr("Somebody knows my passphrase or code"),
            self.tr(
                "Do this where nobody watches you. You get a new passphrase, a new recovery code and new keys. First "
                "type the passphrase that you have now."
            ),
            self.tr("Present passphrase"),
        )
        self.passphrase = ChoosePassphrase(look, secrets.suggest_passphrase, self._check)
        self.passphrase.heading = self.tr("Choose a new passphrase")
        self.code = ShowRecoveryCode(look, secrets.new_code, print_code)
        self.code.heading = self.tr("Your new recovery code")
        self.back = TypeBackCode(look, self.code.code, secrets.read_code)
        self.before = BeforeStep(look, self.tr("Change every key"), self.tr("Change every key now"), self._before())
        super().__init__(look, asked, (self.passphrase, self.code, self.back, self.before))

    def _check(self, passphrase: str) -> None:
        if passphrase == self.asked.text():
            raise PassphraseRefused(self.tr("This is the passphrase that you have now."))
        self._secrets.check_passphrase(passphrase)

    def _before(self) -> tuple[tuple[str, str], ...]:
        return (
            (
                "key-round",
                self.tr(
                    "Your present passphrase and code stop working. Your pages get new keys: a copy of your key file "
                    "that somebody may have made opens them no more."
                ),
            ),
            (
                "users",
                self.tr(
                    "Your partner does nothing. Their own pages stay as they are, and the shared pages open for them "
                    "as before, with their own passphrase."
                ),
            ),
            (
                "upload",
                self.tr(
                    "If news goes between your laptop and your partner’s, the two meet again after this, by a call or "
                    "in one room. What the earlier keys sign is not taken in after that."
                ),
            ),
            (
                "lock",
                self.tr(
                    "Your workbook closes while this is done. If the computer stops in the middle, nothing is lost: "
                    "try the new passphrase first, then the present one."
                ),
            ),
            (
                "history",
                self.tr(
                    "Your older backups on this computer, and files that were put aside, open with the present "
                    "passphrase. They go once a new backup is made and checked. Copies elsewhere, and what somebody "
                    "has read already, stay: no program can take that back."
                ),
            ),
        )


class ChangeEverythingScreen(Walk):
    """Nothing changes before the last step, and then the workbook closes."""

    def __init__(self, context: ScreenContext, way_in: WayIn, secrets: Secrets, print_page: PrintPage) -> None:
        self._print_page = print_page
        self._view = ChangeEverythingView(context.look, secrets, self._print_code)
        super().__init__(context, way_in, self._view)

    def work(self, step: Step) -> tuple[str, Callable[[], None]]:  # noqa: ARG002 - only the first one waits for work
        """See `Walk`."""
        typed = self._view.asked.text()
        return self.tr("Checking your passphrase…"), lambda: self._way_in.check_passphrase(typed)

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        if step is not self._view.before:
            super()._on_passed(step)
            return
        present, new, code = self._view.asked.text(), self._view.passphrase.passphrase(), self._view.code.code()
        self._way_in.renew_everything(present, new, code)

    def happened(self) -> Message:
        """See `Walk`."""
        return Message(self.tr("Every key is changed."), "", "")

    def not_mine(self, error: WrongSecret) -> str:
        """See `Walk`."""
        told = QCoreApplication.translate("SafetyWalks", "This is not your passphrase.")
        check = QCoreApplication.translate("SafetyWalks", "Check for capital letters and extra spaces.")
        return f"{told} {error.told.safe} {check}"

    def _print_code(self, groups: tuple[str, ...]) -> bool:
        return self._print_page(self.view, code_page(groups))
