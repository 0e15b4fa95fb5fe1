"""Opening an invitation before there is a workbook: read, and kept for the workbook that is made next."""

from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.first_invitation.door import InvitationDoor
from rmdesk.ui.screens.first_invitation.values import InvitationShown
from rmdesk.ui.screens.first_invitation.view import FirstInvitationView
from rmdesk.ui.widgets.exchange.outgoing import ENDING


class FirstInvitationScreen(QObject):
    """With an argument it reads the file of that path at once."""

    def __init__(self, context: ScreenContext, door: InvitationDoor) -> None:
        self.view = FirstInvitationView(context.look)
        super().__init__(self.view)
        self._context = context
        self._door = door
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.open_card.choose_asked.connect(self._on_choose)
        view.open_card.file_dropped.connect(self._on_file)
        view.open_card.pasted.connect(self._on_pasted)
        view.used.connect(self._on_used)
        view.left.connect(self._on_left)
        view.back_asked.connect(self._on_back)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        if argument:
            self._on_file(Path(argument))

    @Slot()
    def _on_choose(self) -> None:
        title, kind = self.tr("Open the invitation"), self.tr("File from your partner")
        file = self._context.dialogs.choose_file_to_open(title, kind, ENDING)
        if file is not None:
            self._on_file(file)

    @Slot(object)
    def _on_file(self, file: Path) -> None:
        self._context.slow.run(partial(self._door.open_file, file), self._on_read, self._on_failed)

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        self._context.slow.run(partial(self._door.open_text, text), self._on_read, self._on_failed)

    def _on_read(self, shown: InvitationShown) -> None:
        if shiboken6.isValid(self.view):
            self.view.show_invitation(shown)

    @Slot()
    def _on_used(self) -> None:
        self.view.forget()
        self._context.frame.go("first-run")

    @Slot()
    def _on_left(self) -> None:
        self._forget()
        self.view.focus_heading()

    @Slot()
    def _on_back(self) -> None:
        self._forget()
        self._context.frame.go("first-run")

    def _forget(self) -> None:
        self._door.forget()
        self.view.forget()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self.view.show_message(message_for(error))
