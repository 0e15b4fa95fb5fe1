"""What the page between our laptops does."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from rmdesk.domain.errors import WorldError
from rmdesk.domain.exchange_errors import EarlierPartMissing
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import Message, SaveQuestion, message_for
from rmdesk.ui.platform.own_folders import documents_folder
from rmdesk.ui.screens.exchange.exchanger import Exchanger, FolderDoor
from rmdesk.ui.screens.exchange.values import FolderShown, OpenedKind
from rmdesk.ui.screens.exchange.view import ExchangeView
from rmdesk.ui.widgets.exchange.outgoing import ENDING, Outgoing
from rmdesk.ui.widgets.plain_text import isolated

_SOON = 400
"""Milliseconds of opening before the page talks about it."""

SaveFile = Callable[[Path, bytes], None]
"""Writes a file whole or not at all; raises `WorldError`."""


class ExchangeScreen(QObject):
    """With an argument it opens the file of that path at once: somebody opened it from outside."""

    def __init__(
        self, context: ScreenContext, exchanger: Exchanger, save_file: SaveFile, folder: FolderDoor | None = None
    ) -> None:
        self.view = ExchangeView(context.look, folder is not None)
        super().__init__(self.view)
        self._context = context
        self._exchanger = exchanger
        self._save_file = save_file
        self._folder = folder
        self._here = self._nothing_in_it = False
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self._on_soon)
        view = self.view
        view.flushing.connect(self._on_leaving)
        view.arriving.connect(self._on_arriving)
        view.save_asked.connect(self._on_save)
        view.copy_asked.connect(self._on_copy)
        view.choose_asked.connect(self._on_choose)
        view.file_dropped.connect(self._on_file)
        view.pasted.connect(self._on_pasted)
        view.folder_asked.connect(self._on_folder)
        view.stop_asked.connect(self._on_stop)
        view.forks_read.connect(self._on_forks_read)
        view.screen_asked.connect(self._on_screen)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        self._here = True
        self._show()
        if argument:
            self._on_file(Path(argument))

    def show_look(self) -> None:
        """The folder was looked into: say when, and leave everything else on the page as it is."""
        if self._here:
            self.view.folder_card.show_folder(self._folder_shown())

    def _folder_shown(self) -> FolderShown:
        door = self._folder
        return FolderShown(door.folder(), door.last_look()) if door is not None else FolderShown(None)

    def _show(self) -> None:
        try:
            self.view.show_exchange(self._exchanger.status(), self._folder_shown())
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_leaving(self) -> None:
        self._here = False

    @Slot()
    def _on_save(self) -> None:
        self._note_what_is_new()
        self._context.writer.run(self._exchanger.make, self._on_made, self._on_failed)

    def _on_made(self, files: tuple[Outgoing, ...]) -> None:
        """One file is given a place by the person; several go into one folder."""
        if not shiboken6.isValid(self.view) or not files:
            return
        places = self._places(files)
        if not places:
            return
        said = self.tr("Saved as {name} in {folder}. Now send it to your partner.").format(
            name=places[0].name, folder=isolated(str(places[0].parent))
        )
        if len(places) > 1:
            said = self.tr("Saved as {count} files in {folder}. Send all of them to your partner.").format(
                count=len(places), folder=isolated(str(places[0].parent))
            )
        writes = tuple((place, file.data) for place, file in zip(places, files, strict=True))
        self._context.slow.run(partial(self._write, writes), partial(self._said, said), self._on_failed)

    def _places(self, files: tuple[Outgoing, ...]) -> list[Path]:
        if len(files) > 1:
            folder = self._context.dialogs.choose_folder(self.tr("Where should the files go?"), documents_folder())
            return [folder / one.name for one in files] if folder is not None else []
        title, kind = self.tr("Where should the file go?"), self.tr("A file for your partner")
        question = SaveQuestion(title, documents_folder() / files[0].name, kind, ENDING)
        place = self._context.dialogs.choose_file_to_save(question)
        return [place] if place is not None else []

    def _write(self, writes: tuple[tuple[Path, bytes], ...]) -> None:
        for place, data in writes:
            self._save_file(place, data)

    def _note_what_is_new(self) -> None:
        try:
            status = self._exchanger.status()
        except WorldError:  # making the file tells it
            return
        self._nothing_in_it = not status.not_sent and status.made is not None

    @Slot()
    def _on_copy(self) -> None:
        self._note_what_is_new()
        self._context.writer.run(self._exchanger.make, self._on_made_to_copy, self._on_failed)

    def _on_made_to_copy(self, files: tuple[Outgoing, ...]) -> None:
        if not shiboken6.isValid(self.view) or not files:
            return
        if len(files) > 1 or not files[0].text:
            self.view.show_message(self._too_long())
            return
        QGuiApplication.clipboard().setText(files[0].text)
        self._said(self.tr("Copied. Paste it into an e-mail to your partner."), None)

    def _too_long(self) -> Message:
        return Message(
            self.tr("This is too much for the text of an e-mail."),
            self.tr("Nothing is lost."),
            self.tr("Save it as a file instead, and send that file."),
        )

    def _said(self, words: str, _nothing: None) -> None:
        """The page stays where it is, and the keyboard on the button that was pressed."""
        if not shiboken6.isValid(self.view) or self.view.send is None:
            return
        if self._nothing_in_it:
            nothing = self.tr("Nothing of yours is new in it since the file before.")
            words = self.tr("{done} {nothing}").format(done=words, nothing=nothing)
        try:
            self.view.show_made(self._exchanger.status())
        except WorldError as error:
            self._on_failed(error)
        self.view.send.say(words)

    @Slot()
    def _on_choose(self) -> None:
        kind = self.tr("A file from your partner")
        file = self._context.dialogs.choose_file_to_open(self.tr("Open a file from your partner"), kind, ENDING)
        if file is not None:
            self._on_file(file)

    @Slot(object)
    def _on_file(self, file: Path) -> None:
        self._open(partial(self._exchanger.open_file, file))

    @Slot(str)
    def _on_pasted(self, text: str) -> None:
        self._open(partial(self._exchanger.open_text, text))

    def _open(self, work: Callable[[], OpenedKind]) -> None:
        """Beside the saving of words. Only what takes a while is talked about."""
        self.view.told.clear()
        self._soon.start()
        self._exchanger.will_open()
        self._context.slow.run(work, self._on_opened, self._on_not_opened)

    @Slot()
    def _on_soon(self) -> None:
        self.view.show_opening(True)
        self._context.frame.announce(self.view.opening.label.text())

    def _done_opening(self) -> None:
        self._soon.stop()
        self.view.show_opening(False)

    def _on_not_opened(self, error: Exception) -> None:
        if shiboken6.isValid(self.view):
            self._done_opening()
            if self._here:
                self._on_failed(error)
            elif isinstance(error, WorldError):
                self._context.frame.tell(message_for(error))

    def _on_opened(self, kind: OpenedKind) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._done_opening()
        if not self._here:  # they read another page meanwhile, and stay there
            self._context.frame.announce(self.tr("The file from your partner has been opened."))
            return
        self._context.frame.clear_told()
        if kind is OpenedKind.PAIRING:
            self._context.frame.go("pairing")
        elif kind is OpenedKind.NEWS:
            self._context.frame.go("news")
        elif kind is OpenedKind.MOVED:
            self._context.frame.go("moving-out")
        else:
            self._show()
            if kind is OpenedKind.PARTLY:
                self.view.focus_heading()
                self._context.frame.announce(message_for(EarlierPartMissing()).happened)
            else:
                self.view.show_message(self._nothing_new())

    def _nothing_new(self) -> Message:
        return Message(
            self.tr("There is nothing new in this file."),
            self.tr("Everything in it is here already. It does no harm to open a file twice."),
            self.tr("If you are waiting for something, choose the newest file from your partner."),
        )

    @Slot()
    def _on_folder(self) -> None:
        door = self._folder
        if door is None:
            return
        title = self.tr("Choose the folder that both of you use")
        path = self._context.dialogs.choose_folder(title, door.folder() or Path.home())
        if path is not None:
            self._context.slow.run(partial(door.choose, path), self._on_folder_chosen, self._on_failed)

    def _on_folder_chosen(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self._show()
            self.view.folder_card.stop_button.setFocus()
            self._context.frame.announce(self.tr("The folder is in use."))

    @Slot()
    def _on_stop(self) -> None:
        if self._folder is not None:
            self._folder.stop()
            self._show()
            self.view.folder_card.choose_button.setFocus()
            self._context.frame.announce(self.tr("The folder is not used any more. What lies in it stays there."))

    @Slot()
    def _on_forks_read(self) -> None:
        def done(_nothing: None) -> None:
            if shiboken6.isValid(self.view):
                self._show()
                self.view.focus_heading()

        self._context.writer.run(self._exchanger.read_forks, done, self._on_failed)

    @Slot(str)
    def _on_screen(self, screen: str) -> None:
        self._context.frame.go(screen)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self.view.show_message(message_for(error))
