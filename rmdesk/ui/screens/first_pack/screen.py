"""Opening a programme pack before the pair is made: read, checked against the card, and kept for the new workbook."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

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
        title, kind = self.tr("Open a programme pack"), self.tr("Programme pack")
        file = self._context.dialogs.choose_file_to_open(title, kind, ENDING)
        if file is not None:
            self._on_file(file)

    @Slot(object)
    def _on_file(self, file: Path) -> None:
        self._context.slow.run(partial(self._rules.read_file, file), self._on_read, self._on_failed)

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        self._context.slow.run(lambda: self._rules.read(text.encode("utf-8")), self._on_read, self._on_failed)

    def _on_read(self, sealed: SealedPack) -> None:
        if shiboken6.isValid(self.view):
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
