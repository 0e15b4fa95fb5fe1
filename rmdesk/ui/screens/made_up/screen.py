"""The made-up pair: coming here makes it, once; coming again shows how it is opened."""

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Doorway, MadeUpPair
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.made_up.view import MadeUpView


class MadeUpScreen(QObject):
    """Nothing of a real workbook is touched. Leaving while it is being made does not stop it."""

    def __init__(self, context: ScreenContext, doorway: Doorway) -> None:
        self._context = context
        self._doorway = doorway
        self._folder: Path | None = None
        self._under_way = False
        self.view = MadeUpView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self._on_arriving)
        self.view.again_asked.connect(self._make)
        self.view.back_asked.connect(self._on_back)
        self.view.lock_asked.connect(self._on_lock)

    @Slot(str)
    def _on_arriving(self, _argument: str) -> None:
        self._make()

    @Slot()
    def _make(self) -> None:
        if self._under_way:
            return
        self._under_way = True
        self.view.show_busy()
        self._context.slow.run(self._doorway.make_demo, self._on_made, self._on_failed)

    def _on_made(self, pair: MadeUpPair) -> None:
        self._under_way = False
        self._folder = pair.folder
        if shiboken6.isValid(self.view):
            self.view.show_made(pair)

    def _on_failed(self, error: Exception) -> None:
        self._under_way = False
        if shiboken6.isValid(self.view) and isinstance(error, WorldError):
            self.view.show_failure(message_for(error))

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()

    @Slot()
    def _on_lock(self) -> None:
        self._context.frame.go("lock", str(self._folder or ""))
