"""Opening an invitation before there is a workbook: read, and kept for the workbook that is made next."""

from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.first_invitation.door import InvitationDoor
from rmdesk.ui.screens.first_invitation.view import FirstInvitationView
from rmdesk.ui.widgets.exchange.outgoing import ENDING
from rmdesk.ui.widgets.file_reader import FileAsked, FileReader, Reading


class FirstInvitationScreen(QObject):
    """With an argument it reads the file of that path at once."""

    def __init__(self, context: ScreenContext, door: InvitationDoor) -> None:
        self.view = FirstInvitationView(context.look)
        super().__init__(self.view)
        self._context = context
        self._door = door
        view = self.view
        asked = FileAsked(self.tr("Open the invitation"), self.tr("File from your partner"), ENDING)
        reading = Reading(door.open_file, door.open_text, view.show_invitation, self._on_failed)
        self._reader = FileReader(context.dialogs, context.slow, asked, reading, self)
        self._reader.follow(view.open_card)
        view.arriving.connect(self._reader.read_named)
        view.used.connect(self._on_used)
        view.left.connect(self._on_left)
        view.back_asked.connect(self._on_back)

    @Slot()
    def _on_used(self) -> None:
        self.view.forget()
        self._context.frame.go("first-run", "go-on")

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
        if isinstance(error, WorldError):
            self.view.show_message(message_for(error))
