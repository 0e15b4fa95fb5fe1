"""The first run: nothing is written before the person has been through every step."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Doorway, Opening, Secrets
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.plain_page import PrintPage
from rmdesk.ui.screens.first_run.view import FirstRunView
from rmdesk.ui.widgets.secrets.code_page import code_page
from rmdesk.ui.widgets.secrets.step import Step

GO_ON = "go-on"
"""The argument of whoever comes back with an invitation that is open."""


class FirstRunScreen(QObject):
    """Makes a workbook for the first partner, and hands the keyboard on if the second one is there."""

    def __init__(
        self, context: ScreenContext, doorway: Doorway, secrets: Secrets, print_page: PrintPage,
        programme: Callable[[], str] = lambda: "", open_desk: Callable[[], None] = lambda: None,
        invited: Callable[[], bool] = lambda: False,
    ) -> None:  # fmt: skip
        """`programme` names the organisation whose pack was opened for the new workbook (empty: none).

        `open_desk` starts the facilitator's desk; it may raise `WorldError`. `invited`: the new workbook is the one
        that the partner has invited to, so only one person writes on this computer.
        """
        self._context = context
        self._programme = programme
        self._open_desk = open_desk
        self._invited = invited
        self._told = False
        self._doorway = doorway
        self._print_page = print_page
        self.view = FirstRunView(context.look, secrets, self._print_code)
        super().__init__(self.view)
        self.view.passed.connect(self._on_passed)
        self.view.other_asked.connect(self._on_later)
        self.view.left.connect(self._on_left)
        self.view.arriving.connect(self._on_arriving)
        self.view.about_step.invitation_button.clicked.connect(self._on_invitation)
        self.view.about_step.pack_button.clicked.connect(self._on_pack)
        self.view.about_step.desk_button.clicked.connect(self._on_desk)
        self.view.about_step.made_up_button.clicked.connect(self._on_made_up)
        self.view.about_step.restore_button.clicked.connect(self._on_restore)
        self.view.about_step.settings_button.clicked.connect(self._on_settings)

    def _print_code(self, groups: tuple[str, ...]) -> bool:
        return self._print_page(self.view, code_page(groups))

    @Slot(object)
    def _on_passed(self, step: Step) -> None:
        if step is self.view.about_step:
            self._check_place()
        elif step is self.view.partner_step:
            self._context.frame.go("second-partner")
        else:
            self._make()

    def _check_place(self) -> None:
        try:
            self._doorway.check_place()
        except WorldError as error:
            self.view.show_failure(error)
        else:
            self.view.go_to_name() if self._invited() else self.view.move_on()

    def _make(self) -> None:
        name, chosen = self.view.name(), self.view.chosen()
        self.view.set_busy(self.tr("Making your workbook…"))
        self._context.slow.run(lambda: self._doorway.create(name, chosen), self._on_made, self._on_failed)

    def _on_made(self, opening: Opening) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        both = self.view.both_write_here()
        self.view.forget()
        if both:
            self._doorway.hand_over(opening)  # from here on the pages are closed, whatever is chosen next
            self.view.show_end()
        else:
            self._doorway.enter(opening)

    def _on_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self.view.show_failure(error)

    @Slot()
    def _on_later(self) -> None:
        self._context.frame.go("lock")

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        """Where there is no workbook, there is no lock page to go back to.

        Whoever has read the first step and opened an invitation from there goes on after it (`GO_ON`).
        """
        self.view.set_can_leave(bool(self._doorway.vaults()))
        self.view.about_step.show_programme(self._programme())
        self.view.show_invited(self._invited())
        if argument == GO_ON and self._told and self.view.current is self.view.about_step:
            self._check_place()

    @Slot()
    def _on_invitation(self) -> None:
        self._told = True
        self._context.frame.go("first-invitation")

    @Slot()
    def _on_pack(self) -> None:
        self._context.frame.go("first-pack")

    @Slot()
    def _on_desk(self) -> None:
        try:
            self._open_desk()
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_made_up(self) -> None:
        self._context.frame.go("made-up")

    @Slot()
    def _on_restore(self) -> None:
        self._context.frame.go("restore")

    @Slot()
    def _on_settings(self) -> None:
        self._context.frame.go("settings")

    @Slot()
    def _on_left(self) -> None:
        self.view.forget()
        self._context.frame.go("lock")
