"""What the page about moving to another laptop does. Nothing goes from anywhere without a question."""

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Confirmation, SaveQuestion, message_for
from rmdesk.ui.screens.moving_out.mover import Mover
from rmdesk.ui.screens.moving_out.view import MovingOutView

MOVING_OUT = "moving-out"


class MovingOutScreen(QObject):
    """Made when it is first gone to."""

    def __init__(self, context: ScreenContext, mover: Mover) -> None:
        self.view = MovingOutView(context.look)
        super().__init__(self.view)
        self._context = context
        self._mover = mover
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.leave_asked.connect(self._on_leave)
        view.stay_asked.connect(self._on_stay)
        view.take_off_asked.connect(self._on_take_off)
        view.welcome_asked.connect(self._on_welcome)
        view.take_mine_off_asked.connect(self._on_take_mine_off)
        view.screen_asked.connect(self._on_screen)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        try:
            self.view.show_moves(self._mover.shown())
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_leave(self) -> None:
        suggested = self._mover.suggested()
        title, kind = self.tr("Where to put the copy"), self.tr("Sealed copies of rmdesk")
        target = self._context.dialogs.choose_file_to_save(SaveQuestion(title, suggested, kind, suggested.suffix))
        if target is not None and self._context.dialogs.confirm(self._before_leaving()):
            self._mover.leave(target)

    def _before_leaving(self) -> Confirmation:
        return Confirmation(
            self.tr("Make the copy and close?"),
            self.tr(
                "Your workbook closes, so that the copy holds your last word. Nothing goes from this laptop. From then "
                "on, write on your own laptop."
            ),
            self.tr("Make the copy"),
            self.tr("Not now"),
        )

    @Slot()
    def _on_stay(self) -> None:
        self._context.writer.run(self._mover.stay, self._on_stayed, self._on_failed)

    def _on_stayed(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self._on_arriving("")
            self.view.focus_heading()
            self._context.frame.announce(self.tr("You stay on this laptop. Your copy does not count any more."))

    @Slot()
    def _on_take_off(self) -> None:
        if self._context.dialogs.confirm(self._before_taking_off()):
            self._mover.take_partner_off()

    def _before_taking_off(self) -> Confirmation:
        return Confirmation(
            self.tr("Take your partner’s private things off this laptop?"),
            self.tr(
                "Your workbook closes for it. rmdesk looks once more whether everything is as it was when your partner "
                "left; if not, nothing goes. This cannot be undone here."
            ),
            self.tr("Take them off"),
            self.tr("Leave them here"),
        )

    @Slot()
    def _on_welcome(self) -> None:
        question = Confirmation(
            self.tr("Let your partner in?"),
            self.tr(
                "Your workbook closes, and your partner takes the keyboard. Please look away while they type. What you "
                "both share is put together here."
            ),
            self.tr("Let them in"),
            self.tr("Not now"),
        )
        if self._context.dialogs.confirm(question):
            try:
                self._mover.welcome()
            except WorldError as error:
                self.view.show_message(message_for(error))

    @Slot()
    def _on_take_mine_off(self) -> None:
        question = Confirmation(
            self.tr("Take your things off this laptop?"),
            self.tr(
                "Your workbook closes for it. Your private pages, your key file and your part of the backups go from "
                "here; and what you share too, if nobody else opens it here. This cannot be undone here."
            ),
            self.tr("Take them off"),
            self.tr("Leave them here"),
        )
        if self._context.dialogs.confirm(question):
            self._mover.take_mine_off()

    @Slot(str)
    def _on_screen(self, screen: str) -> None:
        if screen:
            self._context.frame.go(screen)
        else:
            self._context.frame.back()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self.view.show_message(message_for(error))
