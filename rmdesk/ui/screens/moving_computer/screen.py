"""What the page about another computer does: a copy, the copy shown and checked again, and only then taking off."""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import BackupNotMade, WorldError, WrongSecret
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Confirmation, Message, SaveQuestion, message_for
from rmdesk.ui.screens.moving_computer.copy_check import CopyCheck, CopyState, Leaver
from rmdesk.ui.screens.moving_computer.view import MovingComputerView
from rmdesk.ui.widgets.copy_words import last_copy_words

MOVING = "moving-computer"


class MovingComputerScreen(QObject):
    """A copy that was checked counts until the page is left: somebody may write in between."""

    def __init__(self, context: ScreenContext, copies: CopyCheck, leaver: Leaver) -> None:
        self._context = context
        self._copies = copies
        self._leaver = leaver
        self._busy = False
        self._checked = False
        self.view = MovingComputerView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.flushing.connect(self._on_flushing)
        self.view.back_asked.connect(self._on_back)
        self.view.copy_asked.connect(self._on_copy)
        self.view.show_asked.connect(self._on_show)
        self.view.take_off_asked.connect(self._on_take_off)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self.view.show_last(last_copy_words(self._copies.last()))
        if not self._busy:
            self.view.say("")

    @Slot()
    def _on_flushing(self) -> None:
        self._forget_copy()

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.go("settings")

    @Slot()
    def _on_copy(self) -> None:
        if self._busy:
            return
        suggested = self._copies.suggested()
        kind, title = self.tr("Sealed copies of rmdesk"), self.tr("Where to put the copy")
        target = self._context.dialogs.choose_file_to_save(SaveQuestion(title, suggested, kind, suggested.suffix))
        if target is None:
            return
        self._forget_copy()
        self._set_busy(self.tr("Making a copy and checking it…"))
        self._context.slow.run(partial(self._copies.make, target), self._on_made, self._on_failed)

    def _on_made(self, outside: bool) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._set_busy("")
        self.view.show_last(last_copy_words(self._copies.last()))
        if outside:
            self.view.say(self.tr("The copy is made and checked. Now open it on the new computer."))
        else:
            self.view.say(self._same_disk(), "info", "note")

    @Slot()
    def _on_show(self) -> None:
        if self._busy:
            return
        kind, title = self.tr("Sealed copies of rmdesk"), self.tr("The copy that you keep")
        target = self._context.dialogs.choose_file_to_open(title, kind, self._copies.suggested().suffix)
        if target is None:
            return
        self._forget_copy()
        self._set_busy(self.tr("Opening the copy and checking everything in it…"))
        self._context.slow.run(partial(self._copies.check, target), self._on_checked, self._on_failed)

    def _on_checked(self, state: CopyState) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._set_busy("")
        if state is CopyState.WHOLE:
            self._checked = True
            self.view.show_checked(self.tr("The copy is whole. Everything that is here is in it."))
            self.view.field.edit.setFocus()
        elif state is CopyState.BEHIND:
            words = self.tr("Something was written here after this copy was made. Make a new copy, then show that one.")
            self.view.say(words, "info", "note")
        else:
            self.view.say(self._same_disk(), "info", "note")

    @Slot()
    def _on_take_off(self) -> None:
        if self._busy or not self._checked:
            return
        field = self.view.field
        if not field.text():
            field.show_problem(self.tr("Type your passphrase here."))
            field.edit.setFocus()
            return
        self._set_busy(self.tr("Checking your passphrase…"))
        work = partial(self._leaver.check_passphrase, field.text())
        self._context.slow.run(work, self._on_mine, self._on_failed)

    def _on_mine(self, _nothing: None) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._set_busy("")
        self.view.field.clear()
        if self._checked and self.view.isVisible() and self._context.dialogs.confirm(self._last_question()):
            self._leaver.take_off()

    def _last_question(self) -> Confirmation:
        return Confirmation(
            self.tr("Take your things off this computer?"),
            self.tr("Only your copy, with your passphrase or code, brings them back. Have you opened it elsewhere?"),
            self.tr("Take them off"),
            self.tr("Leave them here"),
        )

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._set_busy("")
        if isinstance(error, WrongSecret):
            words = self.tr("This is not your passphrase. Check for capital letters and extra spaces.")
            self.view.field.show_problem(words)
            self.view.field.edit.setFocus()
        elif isinstance(error, WorldError):
            message = self._not_made() if isinstance(error, BackupNotMade) else message_for(error)
            if self.view.isVisible():
                self.view.told.show_message(message)
            else:
                self._context.frame.tell(message)

    def _not_made(self) -> Message:
        return Message(
            self.tr("The copy could not be made."),
            self.tr("Your pages are safe, and every earlier copy is as it was."),
            self.tr("Check that there is room on the disk, or choose another place. Then press “Make the copy” again."),
        )

    def _same_disk(self) -> str:
        return self.tr(
            "This copy is on the same disk as your workbook, so it goes away with this computer. Put it on a memory "
            "stick or another disk."
        )

    def _forget_copy(self) -> None:
        self._checked = False
        self.view.field.clear()
        self.view.field.show_problem("")
        self.view.show_checked("")

    def _set_busy(self, words: str) -> None:
        self._busy = bool(words)
        self.view.set_busy(words)
