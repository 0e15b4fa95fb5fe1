"""The three walks from the page about one's way in: another passphrase, another code, trying the code."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.errors import PassphraseRefused
from rmdesk.ui.doorway import Secrets
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.secrets.choose_passphrase import ChoosePassphrase
from rmdesk.ui.widgets.secrets.plain_steps import BeforeStep, EndStep, SecretStep
from rmdesk.ui.widgets.secrets.show_recovery_code import PrintCode, ShowRecoveryCode
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.step_page import StepPage
from rmdesk.ui.widgets.secrets.type_back_code import TypeBackCode


class WalkView(StepPage):
    """A walk that begins with a secret of one's own. `asked` is the step where it is typed."""

    def __init__(self, look: Look, asked: SecretStep, others: Sequence[Step]) -> None:
        self.asked = asked
        super().__init__(look, (asked, *others))

    @property
    def is_before_end(self) -> bool:
        """Whether the step that is shown is the last one before the end."""
        return self._at == len(self._steps) - 2

    def refuse(self, words: str) -> None:
        """Back to the first line: what was typed there does not fit."""
        self.go_to(0)
        self.show_problems(self.asked.refuse(words))


class ChangePassphraseView(WalkView):
    """The present passphrase, a new one, what changes, done."""

    def __init__(self, look: Look, secrets: Secrets) -> None:
        self._secrets = secrets
        asked = SecretStep(
            look,
            self.tr("Change my passphrase"),
            self.tr("First type the passphrase that you have now, so that nobody else can change it for you."),
            self.tr("Present passphrase"),
        )
        self.passphrase = ChoosePassphrase(look, secrets.suggest_passphrase, self._check)
        self.passphrase.heading = self.tr("Choose a new passphrase")
        self.before = BeforeStep(look, self.tr("Change your passphrase"), self.tr("Change it now"), self._before())
        self.end = EndStep(look, self.tr("Your passphrase is changed"), _back_words(), self._end())
        super().__init__(look, asked, (self.passphrase, self.before, self.end))

    def _check(self, passphrase: str) -> None:
        if passphrase == self.asked.text():
            raise PassphraseRefused(self.tr("This is the passphrase that you have now."))
        self._secrets.check_passphrase(passphrase)

    def _before(self) -> tuple[tuple[str, str], ...]:
        return (
            ("key-round", self.tr("Your new passphrase opens your pages from now on. The present one stops working.")),
            ("file-text", self.tr("Your recovery code stays as it is.")),
            ("users", self.tr("Nothing changes for your partner.")),
            (
                "history",
                self.tr(
                    "Copies and backups made before now still open with your present passphrase. Afterwards you can "
                    "remove those on this computer. If somebody knows it, go back and choose “Change every key”."
                ),
            ),
        )

    def _end(self) -> tuple[tuple[str, str], ...]:
        return (
            ("key-round", self.tr("Use your new passphrase the next time you open this workbook.")),
            ("file-text", self.tr("Your recovery code still works. It has not changed.")),
            (
                "history",
                self.tr(
                    "Copies and backups made before now still open with the old passphrase. You can remove those on "
                    "this computer on the page “Keeping your way in”. Copies elsewhere stay until you delete them."
                ),
            ),
        )


class RenewCodeView(WalkView):
    """The passphrase, the new code, typed back, what changes, done. The old code works until the last of these."""

    def __init__(self, look: Look, secrets: Secrets, print_code: PrintCode) -> None:
        asked = SecretStep(
            look,
            self.tr("Get a new recovery code"),
            self.tr("First type your passphrase, so that nobody else can get a code for your pages."),
            self.tr("Passphrase"),
        )
        self.code = ShowRecoveryCode(look, secrets.new_code, print_code)
        self.code.heading = self.tr("Your new recovery code")
        self.back = TypeBackCode(look, self.code.code, secrets.read_code)
        self.before = BeforeStep(look, self.tr("Use the new code"), self.tr("Use the new code now"), self._before())
        self.end = EndStep(look, self.tr("Your new recovery code works"), _back_words(), self._end())
        super().__init__(look, asked, (self.code, self.back, self.before, self.end))

    def _before(self) -> tuple[tuple[str, str], ...]:
        return (
            ("file-text", self.tr("When you go on, the new code works and the code on your old paper stops working.")),
            ("key-round", self.tr("Your passphrase stays as it is.")),
            (
                "history",
                self.tr("Copies and backups made before now still open with the old code, and not with the new one."),
            ),
        )

    def _end(self) -> tuple[tuple[str, str], ...]:
        return (
            ("file-text", self.tr("Keep the new paper away from this computer.")),
            (
                "history",
                self.tr(
                    "The old paper no longer opens this workbook. It still opens copies and backups made before now. "
                    "Keep it only if you may need one of those. Otherwise tear it up."
                ),
            ),
        )


class TryCodeView(WalkView):
    """One line, and what came of it."""

    def __init__(self, look: Look) -> None:
        asked = SecretStep(
            look,
            self.tr("Try my recovery code"),
            self.tr("Find the paper with your code and type it here. Nothing changes, and the code is not used up."),
            self.tr("Recovery code"),
            self.tr("7 groups of 4 letters and numbers. Capital letters, spaces and dashes do not matter."),
        )
        asked.next_words = self.tr("Try it")
        self.end = EndStep(
            look,
            self.tr("Your recovery code works"),
            _back_words(),
            (
                ("circle-check", self.tr("It opens your pages in this workbook if you forget your passphrase.")),
                ("file-text", self.tr("Nothing has changed. Put the paper back where it was.")),
            ),
        )
        super().__init__(look, asked, (self.end,))


def _back_words() -> str:
    return QCoreApplication.translate("SafetyWalks", "Back to keeping your way in")
