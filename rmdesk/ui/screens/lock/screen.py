"""What the lock does: opens a workbook with a passphrase, counts misses calmly, and leads to the other ways in."""

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot

from rmdesk.domain.errors import (
    CannotWrite,
    DiskFull,
    KeyFileDamaged,
    KeyFileMissing,
    NotOurFile,
    PlaceIsCarried,
    SpaceDamaged,
    WorldError,
    WrongSecret,
)
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.doorway import Doorway, Opening, VaultCard
from rmdesk.ui.messages import in_words, message_for
from rmdesk.ui.screens.lock.view import LockView

_MISSES_BEFORE_A_PAUSE = 5
_PAUSE_MS = 5_000
_RESCUED = (SpaceDamaged, NotOurFile, KeyFileMissing, KeyFileDamaged)
_MENDED_IN_THE_FOLDER = (
    KeyFileMissing,
    KeyFileDamaged,
    NotOurFile,
    SpaceDamaged,
    CannotWrite,
    DiskFull,
    PlaceIsCarried,
)


class LockScreen(QObject):
    """Shown with the folder of the workbook to offer first as its argument, or with none."""

    def __init__(self, context: ScreenContext, doorway: Doorway, pause_ms: int = _PAUSE_MS) -> None:
        self._context = context
        self._doorway = doorway
        self._misses = 0
        self.view = LockView(context.look)
        super().__init__(self.view)
        self._pause = QTimer(self, singleShot=True, interval=pause_ms)
        self._pause.timeout.connect(self._on_pause_over)
        self.view.arriving.connect(self._on_arriving)
        self.view.unlock_asked.connect(self._on_unlock)
        self.view.recover_asked.connect(self._on_recover)
        self.view.start_asked.connect(self._on_start)
        self.view.restore_asked.connect(self._on_restore)
        self.view.settings_asked.connect(self._on_settings)
        self.view.limits_asked.connect(self._on_limits)
        self.view.vault_chosen.connect(self._on_vault_chosen)
        self.view.move_asked.connect(self._on_move)
        self.view.rescue_asked.connect(self._on_rescue)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        """Coming back from another page keeps the choice, and what was typed."""
        chosen = self.view.vault()
        self.view.show_vaults(self._doorway.vaults(), argument or (str(chosen.folder) if chosen else ""))

    @Slot()
    def _on_unlock(self) -> None:
        vault, passphrase = self.view.vault(), self.view.field.text()
        if vault is None:
            return
        self.view.clear_trouble()
        if not passphrase:
            self.view.show_wrong(self.tr("Type your passphrase here."))
            return
        self.view.set_busy(self.tr("Opening…"))
        unlock = self._doorway.unlock
        self._context.slow.run(lambda: unlock(vault, passphrase), self._on_opened, self._on_failed)

    def _on_opened(self, opening: Opening) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self._forget()
            self._doorway.enter(opening)

    def _on_failed(self, error: Exception) -> None:
        if not shiboken6.isValid(self.view):
            return
        self.view.set_busy("")
        if isinstance(error, WrongSecret):
            self._count_miss(error)
        elif isinstance(error, WorldError):
            vault = self.view.vault()
            helps = vault is not None and isinstance(error, _MENDED_IN_THE_FOLDER)
            movable, damaged = isinstance(error, PlaceIsCarried), isinstance(error, _RESCUED)
            self.view.show_trouble(message_for(error), str(vault.folder) if vault and helps else "", movable, damaged)

    @Slot()
    def _on_rescue(self) -> None:
        vault = self.view.vault()
        self._forget()
        self._context.frame.go("rescue", str(vault.folder) if vault else "")

    @Slot()
    def _on_move(self) -> None:
        vault = self.view.vault()
        if vault is not None:
            self.view.set_busy(self.tr("Copying and comparing every file…"))
            move = self._doorway.move_here
            self._context.slow.run(lambda: move(vault), self._on_moved, self._on_failed)

    def _on_moved(self, card: VaultCard) -> None:
        if shiboken6.isValid(self.view):
            self.view.set_busy("")
            self.view.clear_trouble()
            self.view.show_vaults(self._doorway.vaults(), str(card.folder))
            self.view.focus_heading()
            self.view.say(self.tr("The workbook is now in a folder of this computer. You can unlock it."))

    def _count_miss(self, error: WrongSecret) -> None:
        self._misses += 1
        told = in_words(error.told)
        self.view.show_wrong(f"{told.happened} {told.safe} {told.next_step}")
        if self._misses % _MISSES_BEFORE_A_PAUSE == 0:
            self.view.show_wait(self.tr("That was 5 tries. You can try again in 5 seconds, and as often as you like."))
            self._pause.start()

    @Slot()
    def _on_pause_over(self) -> None:
        self.view.show_wait("")
        self.view.say(self.tr("You can try again now."))

    @Slot()
    def _on_vault_chosen(self) -> None:
        """What was typed belongs to another workbook."""
        self.view.field.clear()

    @Slot()
    def _on_recover(self) -> None:
        vault: VaultCard | None = self.view.vault()
        self._forget()
        self._context.frame.go("recover", str(vault.folder) if vault else "")

    @Slot()
    def _on_start(self) -> None:
        self._forget()
        self._context.frame.go("first-run")

    @Slot()
    def _on_restore(self) -> None:
        self._forget()
        self._context.frame.go("restore")

    @Slot()
    def _on_settings(self) -> None:
        self._context.frame.go("settings")

    @Slot()
    def _on_limits(self) -> None:
        self._context.frame.go("limits")

    def _forget(self) -> None:
        self._misses = 0
        self.view.field.clear()
        self.view.clear_trouble()
