"""Opening a programme pack before the pair is made: read, checked against the card, and kept for the new workbook."""

from collections.abc import Callable

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.pack_errors import FingerprintDiffers
from rmdesk.packs.sealed import ENDING, SealedPack
from rmdesk.packs.trust import confirm
from rmdesk.services.programme_pack import PackRules
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.first_pack.view import FirstPackView
from rmdesk.ui.widgets.file_reader import FileAsked, FileReader, Reading

Keep = Callable[[SealedPack, str], None]
"""Takes a pack and the fingerprint that was typed, until there is a workbook."""


class FirstPackScreen(QObject):
    """With an argument it reads the file of that path at once."""

    def __init__(self, context: ScreenContext, rules: PackRules, keep: Keep) -> None:
        self.view = FirstPackView(context.look)
        super().__init__(self.view)
        self._context = context
        self._rules = rules
        self._keep = keep
        self._read: SealedPack | None = None
        view = self.view
        asked = FileAsked(self.tr("Open a programme pack"), self.tr("Programme pack"), ENDING)
        reading = Reading(rules.read_file, rules.read_text, self._on_read, self._on_failed)
        self._reader = FileReader(context.dialogs, context.slow, asked, reading, self)
        self._reader.follow(view.open_card)
        view.arriving.connect(self._reader.read_named)
        view.used.connect(self._on_used)
        view.left.connect(self._on_left)
        view.back_asked.connect(self._on_back)

    def _on_read(self, sealed: SealedPack) -> None:
        self._context.frame.clear_told()
        self._read = sealed
        self.view.show_offered(sealed.pack, sealed.signing_keys)

    @Slot(str)
    def _on_used(self, typed: str) -> None:
        sealed = self._read
        if sealed is None:
            return
        try:
            confirm(sealed, typed, self._rules.words())
        except WorldError as error:
            self._on_failed(error)
            return
        self._forget()
        self._keep(sealed, typed)
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
        self._read = None
        self._context.frame.clear_told()
        self.view.forget()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, WorldError) or not shiboken6.isValid(self.view):
            return
        check = self.view.check
        if isinstance(error, FingerprintDiffers) and check is not None:
            check.field.show_problem(f"{error.told.happened} {error.told.next_step}")
            check.field.edit.setFocus()
        else:
            self._context.frame.tell(message_for(error))
