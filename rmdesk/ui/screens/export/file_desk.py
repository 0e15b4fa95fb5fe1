"""The last step of the export: which kind of file, what is in it, where it goes, and the writing itself."""

import threading
from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from rmdesk.domain.errors import WorkStopped
from rmdesk.services.exporting import PDF, ExportFormat, Exporting, ExportKind, Preview, Watch
from rmdesk.ui.bridge.signals import Relay
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import SaveQuestion
from rmdesk.ui.screens.export.formats import offered_formats
from rmdesk.ui.screens.export.places import free_place, with_ending
from rmdesk.ui.screens.export.values import FileShown, Leaving, Saving, Written
from rmdesk.ui.screens.export.view import ExportView

_READ_AS_WORDS = (ExportFormat.PDF, ExportFormat.HTML)
"""Formats whose words are the list itself; of the others, the letters of the file are shown."""


class FileDesk(QObject):
    """Works on one list at a time. What it shows of a file is made by the process that writes it."""

    failed = Signal(object)
    """Writing did not work; with the exception."""

    def __init__(
        self, context: ScreenContext, exporting: Exporting, view: ExportView, documents: Callable[[], Path]
    ) -> None:
        super().__init__(view)
        self._context = context
        self._exporting = exporting
        self._view = view
        self._documents = documents
        self._preview: Preview | None = None
        self._leaving = Leaving("")
        self._kind = PDF
        self._place = Path()
        self._stop = threading.Event()
        self.busy = False
        self._relay = Relay(self)
        self._relay.heard.connect(self._on_progress)
        view.kind_chosen.connect(self._on_kind)
        view.other_place_asked.connect(self._on_other_place)
        view.write_asked.connect(self._on_write)
        view.stop_asked.connect(self.stop)
        view.again_asked.connect(self._on_again)

    def open(self, preview: Preview, leaving: Leaving) -> None:
        """Show the last step for a list that may leave."""
        self._preview, self._leaving, self._kind = preview, leaving, PDF
        self._place = self._free_place(preview)
        self._view.show_saving(self._saving(preview))

    def _free_place(self, preview: Preview) -> Path:
        return free_place(self._documents(), preview.file_name, self._kind.ending)

    def _saving(self, preview: Preview) -> Saving:
        formats = offered_formats(preview.has_open_dates)
        kind = self._kind
        return Saving(self._leaving, self._place, formats, kind.format.value, kind.titles, preview.alone)

    @Slot(str, bool)
    def _on_kind(self, chosen: str, titles: bool) -> None:
        preview = self._preview
        if preview is None or self.busy:
            return
        folder, before = self._place.parent, self._kind
        self._kind = ExportKind(ExportFormat(chosen), titles)
        if before.format is not self._kind.format:
            self._place = free_place(folder, preview.file_name, self._kind.ending)
        self._view.show_place(self._saving(preview))
        self._look_at_file(preview, self._kind)

    def _look_at_file(self, preview: Preview, kind: ExportKind) -> None:
        """Only making the file tells what is in it; that takes a moment, elsewhere."""
        make = self._exporting.file

        def found(file: FileShown) -> None:
            if shiboken6.isValid(self._view) and (self._preview, self._kind) == (preview, kind):
                self._view.show_file(file)

        def look() -> FileShown:
            made = make(preview, kind)
            letters = None if kind.format in _READ_AS_WORDS else made.data.decode("utf-8-sig").replace("\r\n", "\n")
            return FileShown(letters, made.unshown)

        self._context.slow.run(look, found, _let_be)

    @Slot()
    def _on_other_place(self) -> None:
        preview = self._preview
        if preview is None or self.busy:
            return
        chosen = self._saving(preview).format
        title = self.tr("Where should {what} go?").format(what=chosen.called)
        question = SaveQuestion(title, self._place, chosen.words.split(":")[0], self._kind.ending)
        place = self._context.dialogs.choose_file_to_save(question)
        if place is not None:
            self._place = with_ending(place, self._kind.ending)
            self._view.show_place(self._saving(preview))

    @Slot()
    def _on_write(self) -> None:
        preview, place, kind = self._preview, self._place, self._kind
        if preview is None or self.busy:
            return
        self.busy = True
        self._stop = threading.Event()
        watch = Watch(self._tell_progress, self._stop.is_set)
        self._view.set_busy(self.tr("Writing {what}…").format(what=self._saving(preview).format.called), can_stop=True)
        write = self._exporting.write
        self._context.slow.run(lambda: write(preview, place, kind, watch), self._on_written, self._on_failed)

    def _tell_progress(self, done: int, of: int) -> None:
        """Called on the thread that waits for the file."""
        if shiboken6.isValid(self._relay):
            self._relay.send((done, of))

    @Slot(object)
    def _on_progress(self, told: tuple[int, int]) -> None:
        if self.busy:
            self._view.working.show_progress(*told)

    @Slot()
    def stop(self) -> None:
        """Let the file be: nothing is written."""
        self._stop.set()

    def _on_written(self, noted: bool) -> None:
        if shiboken6.isValid(self._view):
            self.busy = False
            self._view.set_busy("")
            self._view.show_written(Written(self._place, noted))

    def _on_failed(self, error: Exception) -> None:
        """Stopping is what somebody asked for: it is said in one line, not as trouble."""
        if not shiboken6.isValid(self._view):
            return
        self.busy = False
        self._view.set_busy("")
        if isinstance(error, WorkStopped):
            self._context.frame.announce(self.tr("Stopped. Nothing was written."))
            self._view.focus_heading()
        else:
            self.failed.emit(error)

    @Slot()
    def _on_again(self) -> None:
        if self._preview is not None:
            self.open(self._preview, self._leaving)


def _let_be(_error: Exception) -> None:
    """Not knowing is no trouble yet: writing the file would tell."""
