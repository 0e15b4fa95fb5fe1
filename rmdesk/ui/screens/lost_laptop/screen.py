"""What the page about a lost laptop does: giving up the keys of the partner's laptop, and taking that back."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Confirmation, message_for
from rmdesk.ui.screens.lost_laptop.keeper import KeeperOfKeys
from rmdesk.ui.screens.lost_laptop.values import LostShown
from rmdesk.ui.screens.lost_laptop.view import LostLaptopView

LOST_LAPTOP = "lost-laptop"


class LostLaptopScreen(QObject):
    """`keeper` is None while no workbook is open: then the page can be read, and no more."""

    def __init__(self, context: ScreenContext, keeper: KeeperOfKeys | None = None) -> None:
        self.view = LostLaptopView(context.look)
        super().__init__(self.view)
        self._context = context
        self._keeper = keeper
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.give_up_asked.connect(self._on_give_up)
        view.as_before_asked.connect(self._on_as_before)
        view.screen_asked.connect(self._on_screen)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        try:
            self.view.show_lost(self._keeper.shown() if self._keeper is not None else LostShown())
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_give_up(self) -> None:
        if self._keeper is not None and self._context.dialogs.confirm(self._sure()):
            self._run(self._keeper.give_up, self.tr("The keys of that laptop are given up."))

    @Slot()
    def _on_as_before(self) -> None:
        if self._keeper is not None and self._context.dialogs.confirm(self._sure_that_found()):
            self._run(self._keeper.go_on_as_before, self.tr("Both laptops go on as before."))

    def _sure(self) -> Confirmation:
        return Confirmation(
            self.tr("Give up the keys of your partner’s laptop?"),
            self.tr(
                "What you share stays here. News goes between you again once the two of you have met again, by a call "
                "or in one room."
            ),
            self.tr("Give them up"),
            self.tr("Not now"),
        )

    def _sure_that_found(self) -> Confirmation:
        return Confirmation(
            self.tr("Was it in good hands all the time?"),
            self.tr("If somebody may have opened it, or copied its files, meet again instead."),
            self.tr("Go on as before"),
            self.tr("Leave it given up"),
        )

    def _run(self, work: Callable[[], None], said: str) -> None:
        def done(_nothing: None) -> None:
            if shiboken6.isValid(self.view):
                self._on_arriving("")
                self.view.focus_heading()
                self._context.frame.announce(said)

        self._context.writer.run(work, done, self._on_failed)

    @Slot(str)
    def _on_screen(self, screen: str) -> None:
        if screen:
            self._context.frame.go(screen)
        else:
            self._context.frame.back()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self.view.show_message(message_for(error))
