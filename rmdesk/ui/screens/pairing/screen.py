"""What the page about two laptops does. Each step is saved before it is shown, so it can be left at any time."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from rmdesk.domain.errors import WorldError
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Confirmation, SaveQuestion, message_for
from rmdesk.ui.platform.own_folders import documents_folder
from rmdesk.ui.screens.pairing.pairer import Pairer
from rmdesk.ui.screens.pairing.values import PairingStep
from rmdesk.ui.screens.pairing.view import PairingView
from rmdesk.ui.widgets.exchange.outgoing import ENDING
from rmdesk.ui.widgets.plain_text import isolated

SaveFile = Callable[[Path, bytes], None]
"""Writes a file whole or not at all; raises `WorldError`."""


class PairingScreen(QObject):
    """With an argument it opens the file of that path at once.

    `moved_on` is called instead of going to another page once the laptops know each other: the sidebar then offers
    more than before. It takes the id of the page.
    """

    def __init__(
        self, context: ScreenContext, pairer: Pairer, save_file: SaveFile, moved_on: Callable[[str], None]
    ) -> None:
        self.view = PairingView(context.look)
        super().__init__(self.view)
        self._context = context
        self._pairer = pairer
        self._save_file = save_file
        self._moved_on = moved_on
        self._step = PairingStep.START
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.call_chosen.connect(self._on_call)
        view.room_chosen.connect(self._on_room)
        view.save_asked.connect(self._on_save)
        view.copy_asked.connect(self._on_copy)
        view.choose_asked.connect(self._on_choose)
        view.file_dropped.connect(self._on_file)
        view.pasted.connect(self._on_pasted)
        view.typed.connect(self._on_typed)
        view.again_asked.connect(self._on_again)
        view.screen_asked.connect(self._on_screen)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        self._show()
        if argument:
            self._on_file(Path(argument))

    def _show(self) -> None:
        try:
            shown = self._pairer.state()
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            return
        self._step = shown.step
        self.view.show_pairing(shown)

    @Slot()
    def _on_call(self) -> None:
        self._run(partial(self._pairer.invite, False))

    @Slot()
    def _on_room(self) -> None:
        self._run(partial(self._pairer.invite, True))

    @Slot()
    def _on_choose(self) -> None:
        kind = self.tr("File from your partner")
        file = self._context.dialogs.choose_file_to_open(self.tr("Open a file from your partner"), kind, ENDING)
        if file is not None:
            self._on_file(file)

    @Slot(object)
    def _on_file(self, file: Path) -> None:
        self._run(partial(self._pairer.open_file, file))

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        self._run(partial(self._pairer.open_text, text))

    @Slot(str)
    def _on_typed(self, typed: str) -> None:
        self._context.writer.run(partial(self._pairer.type_code, typed), self._on_done, self._on_not_right)

    @Slot()
    def _on_save(self) -> None:
        try:
            file = self._pairer.file()
        except WorldError as error:
            self._on_failed(error)
            return
        title, kind = self.tr("Where should the file go?"), self.tr("File for your partner")
        place = self._context.dialogs.choose_file_to_save(
            SaveQuestion(title, documents_folder() / file.name, kind, ENDING)
        )
        if place is None:
            return
        words = self.tr("Saved as {name} in {folder}. Now send it to your partner.").format(
            name=place.name, folder=isolated(str(place.parent))
        )
        self._context.slow.run(partial(self._save_file, place, file.data), partial(self._said, words), self._on_failed)

    def _said(self, words: str, _nothing: None) -> None:
        if shiboken6.isValid(self.view) and self.view.send is not None:
            self.view.send.say(words)

    @Slot()
    def _on_copy(self) -> None:
        try:
            QGuiApplication.clipboard().setText(self._pairer.file().text)
        except WorldError as error:
            self._on_failed(error)
            return
        self._said(self.tr("Copied. Paste it into an e-mail to your partner."), None)

    @Slot()
    def _on_again(self) -> None:
        if self._step is PairingStep.NEW_WORKBOOK or self._context.dialogs.confirm(self._sure()):
            self._run(self._pairer.drop)

    def _sure(self) -> Confirmation:
        return Confirmation(
            self.tr("Begin again?"),
            self.tr("The files that you have sent each other so far will not fit any more. Nothing else is lost."),
            self.tr("Begin again"),
            self.tr("Go on with this one"),
        )

    @Slot(str)
    def _on_screen(self, screen: str) -> None:
        if screen == "exchange":
            self._moved_on(screen)
        else:
            self._context.frame.go(screen, "home" if screen == "new-partner" else "")

    def _run(self, work: Callable[[], None]) -> None:
        self._context.writer.run(work, self._on_done, self._on_failed)

    def _on_done(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self._context.frame.clear_told()
            self._show()
            self.view.focus_heading()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self.view.show_message(message_for(error))

    def _on_not_right(self, error: Exception) -> None:
        """Wrong digits are said at the line; once they were wrong 3 times, all begins again."""
        if not isinstance(error, WorldError) or not shiboken6.isValid(self.view):
            return
        message = message_for(error)
        card = self.view.type_card
        if card is not None and self._pairer.state().step is self._step:
            card.refuse(f"{message.happened} {message.next_step}")
            return
        self._show()
        self.view.show_message(message)
