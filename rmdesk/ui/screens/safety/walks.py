"""What the walks do. Nothing changes before the last step, and what was typed is forgotten when the page goes away."""

from collections.abc import Callable
from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Slot

from rmdesk.domain.errors import RecoveryCodeMistyped, WorldError, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Secrets
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.platform.plain_page import PrintPage
from rmdesk.ui.screens.safety.walk_view import ChangePassphraseView, RenewCodeView, TryCodeView, WalkView
from rmdesk.ui.screens.safety.way_in import WayIn
from rmdesk.ui.widgets.secrets.code_page import code_page
from rmdesk.ui.widgets.secrets.step import Step

SAFETY = "safety"


class Walk(QObject):
    """A walk that comes back to the page about one's way in. Whoever builds on this does the work of each step."""

    def __init__(self, context: ScreenContext, way_in: WayIn, view: WalkView) -> None:
        self.view = view
        self._context = context
        self._way_in = way_in
        super().__init__(view)
        view.flushing.connect(self._on_flushing)
        view.passed.connect(self._on_passed)
        view.left.connect(self._on_left)

    def work(self, step: Step) -> tuple[str, Callable[[], None]]:
        """What passing that step does, and the words to say meanwhile."""
        raise NotImplementedError

    def happened(self) -> Message:
        """What to tell somebody who went to another page before it was done."""
        raise NotImplementedError

    def not_mine(self, error: WrongSecret) -> str:
        """What to say of a secret that does not fit."""
        raise NotImplementedError

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        if step.is_end:
            self._on_left()
            return
        words, work = self.work(step)
        self.view.set_busy(words)
        self._context.slow.run(work, self._on_done, self._on_failed)

    def _on_done(self, _nothing: None) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        if self.view.isVisible():
            self._go_on()
            return
        if self.view.is_before_end:
            self._context.frame.tell(self.happened())
        self.view.forget()

    def _go_on(self) -> None:
        if self.view.is_before_end:
            self.view.forget()
            self.view.show_end()
        else:
            self.view.move_on()

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        if not self.view.isVisible():
            self.view.forget()
            if isinstance(error, WorldError):
                self._context.frame.tell(message_for(error))
        elif isinstance(error, WrongSecret):
            self.view.refuse(self.not_mine(error))
        elif isinstance(error, RecoveryCodeMistyped):
            self.view.refuse(" ".join((error.told.happened, error.told.next_step)))
        else:
            self.view.show_failure(error)

    @Slot()
    def _on_flushing(self) -> None:
        """Secrets do not lie about on a page that nobody looks at. Work that is under way has its own copy."""
        if not self.view.is_busy:
            self.view.forget()

    @Slot()
    def _on_left(self) -> None:
        self.view.forget()
        self._context.frame.go(SAFETY)


class ChangePassphraseScreen(Walk):
    """Another passphrase in the place of the present one."""

    def __init__(self, context: ScreenContext, way_in: WayIn, secrets: Secrets) -> None:
        self._view = ChangePassphraseView(context.look, secrets)
        super().__init__(context, way_in, self._view)

    def work(self, step: Step) -> tuple[str, Callable[[], None]]:
        """See `Walk`."""
        present, new = self._view.asked.text(), self._view.passphrase.passphrase()
        if step is self._view.asked:
            return self.tr("Checking your passphrase…"), partial(self._way_in.check_passphrase, present)
        return self.tr("Changing your passphrase…"), partial(self._way_in.change_passphrase, present, new)

    def happened(self) -> Message:
        """See `Walk`."""
        return Message(
            self.tr("Your passphrase is changed."),
            self.tr("Your recovery code stays as it is."),
            self.tr("Use your new passphrase the next time you open this workbook."),
        )

    def not_mine(self, error: WrongSecret) -> str:
        """See `Walk`."""
        return _not_my_passphrase(error)


class RenewCodeScreen(Walk):
    """Another recovery code in the place of the present one, once the new one has been noted down."""

    def __init__(self, context: ScreenContext, way_in: WayIn, secrets: Secrets, print_page: PrintPage) -> None:
        self._print_page = print_page
        self._view = RenewCodeView(context.look, secrets, self._print_code)
        super().__init__(context, way_in, self._view)

    def work(self, step: Step) -> tuple[str, Callable[[], None]]:
        """See `Walk`."""
        present, code = self._view.asked.text(), self._view.code.code()
        if step is self._view.asked:
            return self.tr("Checking your passphrase…"), partial(self._way_in.check_passphrase, present)
        return self.tr("Changing to the new code…"), partial(self._way_in.renew_code, present, code)

    def happened(self) -> Message:
        """See `Walk`."""
        return Message(
            self.tr("Your new recovery code works."),
            self.tr("Your passphrase stays as it is."),
            self.tr("Keep the new paper. The old one no longer opens this workbook."),
        )

    def not_mine(self, error: WrongSecret) -> str:
        """See `Walk`."""
        return _not_my_passphrase(error)

    def _print_code(self, groups: tuple[str, ...]) -> bool:
        return self._print_page(self.view, code_page(groups))


class TryCodeScreen(Walk):
    """Whether the code on the paper opens this workbook. Nothing changes."""

    def __init__(self, context: ScreenContext, way_in: WayIn) -> None:
        super().__init__(context, way_in, TryCodeView(context.look))

    def work(self, step: Step) -> tuple[str, Callable[[], None]]:  # noqa: ARG002 - there is only one
        """See `Walk`."""
        return self.tr("Trying your code…"), partial(self._way_in.try_code, self.view.asked.text())

    def happened(self) -> Message:
        """See `Walk`."""
        return Message(self.tr("Your recovery code works."), self.tr("Nothing has changed."), "")

    def not_mine(self, error: WrongSecret) -> str:
        """See `Walk`."""
        told = self.tr("This code does not open your pages in this workbook.")
        check = self.tr("Check that it is your own code, for this workbook, and the newest one.")
        return f"{told} {error.told.safe} {check}"


def _not_my_passphrase(error: WrongSecret) -> str:
    told = QCoreApplication.translate("SafetyWalks", "This is not your passphrase.")
    check = QCoreApplication.translate("SafetyWalks", "Check for capital letters and extra spaces.")
    return f"{told} {error.told.safe} {check}"
