"""The page about one's way in: its three walks, copies for another place, and back to the settings."""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import BackupNotMade, WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message, SaveQuestion, message_for
from rmdesk.ui.screens.safety.copies import Copies, Earlier
from rmdesk.ui.screens.safety.view import SafetyView
from rmdesk.ui.widgets.copy_words import last_copy_words

CHANGE_PASSPHRASE, RENEW_CODE, TRY_CODE = "change-passphrase", "renew-code", "try-code"
CHANGE_EVERYTHING = "change-everything"
"""The screens that it leads to."""


class SafetyScreen(QObject):
    """Changes nothing by itself; makes a copy for another place when it is asked to."""

    def __init__(self, context: ScreenContext, copies: Copies) -> None:
        self._context = context
        self._copies = copies
        self.view = SafetyView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.copy_asked.connect(self._on_copy)
        self.view.back_asked.connect(self._on_back)
        self.view.change_asked.connect(self._on_change)
        self.view.try_asked.connect(self._on_try)
        self.view.renew_asked.connect(self._on_renew)
        self.view.everything_asked.connect(self._on_everything)
        self.view.lost_asked.connect(self._on_lost)
        self.view.remove_earlier_asked.connect(self._on_remove_earlier)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self.view.copy_card.show_last(last_copy_words(self._copies.last()))
        if not self.view.copy_card.is_busy:
            self.view.copy_card.say("")
        if not self.view.earlier_card.is_busy:
            self.view.earlier_card.say("")
            self._look_for_earlier()

    def _look_for_earlier(self) -> None:
        self._context.slow.run(self._copies.earlier, self._on_earlier, self._on_not_looked)

    def _on_earlier(self, earlier: Earlier) -> None:
        if shiboken6.isValid(self.view):
            self.view.earlier_card.show_count(earlier)

    def _on_not_looked(self, _error: Exception) -> None:
        """Then the card stays as it is; a bug is reported by whoever ran the work."""

    @Slot()
    def _on_remove_earlier(self) -> None:
        card = self.view.earlier_card
        if not card.is_busy:
            card.set_busy(self.tr("Making a new backup and checking it…"))
            self._context.slow.run(self._copies.remove_earlier, self._on_removed, self._on_not_removed)

    def _on_removed(self, left: int) -> None:
        if not shiboken6.isValid(self.view):
            return
        card = self.view.earlier_card
        card.set_busy("")
        if left:
            words = self.tr("A new backup is made. Some older ones could not be changed. They go within 35 days.")
            card.say(words, "info", "note")
        else:
            card.say(self.tr("A new backup is made and checked, and your pages are out of the older ones."))
        self._look_for_earlier()

    def _on_not_removed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.earlier_card.set_busy("")
        if isinstance(error, WorldError):
            words = self.tr(
                "A new backup could not be made, so nothing was removed. Check that there is room on the disk."
            )
            self.view.earlier_card.say(words, "info", "note")

    @Slot()
    def _on_copy(self) -> None:
        if self.view.copy_card.is_busy:
            return
        kind = self.tr("Sealed copies of rmdesk")
        title = self.tr("Where to put the copy")
        suggested = self._copies.suggested()
        target = self._context.dialogs.choose_file_to_save(SaveQuestion(title, suggested, kind, suggested.suffix))
        if target is None:
            return
        self.view.copy_card.set_busy(self.tr("Making a copy and checking it…"))
        self._context.slow.run(partial(self._copies.make, target), self._on_made, self._on_failed)

    def _on_made(self, outside: bool) -> None:
        if not shiboken6.isValid(self.view):
            return
        card = self.view.copy_card
        card.set_busy("")
        card.show_last(last_copy_words(self._copies.last()))
        if outside:
            card.say(self.tr("The copy is made and checked. You can take it away now."))
        else:
            words = self.tr(
                "The copy is made and checked. It is on the same disk as your workbook, so it would be lost with this "
                "computer. Put it on a memory stick or another disk too."
            )
            card.say(words, "info", "note")

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.copy_card.set_busy("")
        if isinstance(error, WorldError):
            message = self._not_made() if isinstance(error, BackupNotMade) else message_for(error)
            if self.view.isVisible():
                self.view.copy_card.told.show_message(message)
            else:
                self._context.frame.tell(message)

    def _not_made(self) -> Message:
        return Message(
            self.tr("The copy could not be made."),
            self.tr("Your pages are safe, and every earlier copy is as it was."),
            self.tr("Check that there is room on the disk, or choose another place. Then press “Back up now” again."),
        )

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.go("settings")

    @Slot()
    def _on_change(self) -> None:
        self._context.frame.go(CHANGE_PASSPHRASE)

    @Slot()
    def _on_try(self) -> None:
        self._context.frame.go(TRY_CODE)

    @Slot()
    def _on_lost(self) -> None:
        self._context.frame.go("lost-laptop")

    @Slot()
    def _on_everything(self) -> None:
        self._context.frame.go(CHANGE_EVERYTHING)

    @Slot()
    def _on_renew(self) -> None:
        self._context.frame.go(RENEW_CODE)
