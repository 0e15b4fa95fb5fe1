"""Making the bytes of an export in a process that is handed the sheet and the fonts, and nothing else."""

from collections.abc import Callable

from rmdesk.domain.canonical import NotCanonical
from rmdesk.domain.errors import WorkerFailed
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.request import (
    EXPORT_WORKER,
    Exported,
    ExportRequest,
    SheetFonts,
    exported_from_message,
    request_to_message,
)
from rmdesk.exports.sheet import Sheet
from rmdesk.runtime.worker import Watch, call_worker

_REGULAR, _BOLD = "fonts/Inter-Regular.ttf", "fonts/Inter-Bold.ttf"


class WorkerRenderer:
    """Renders through the export worker. `read` returns the bytes of a file under `resources/`."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read

    def __call__(self, sheet: Sheet, kind: ExportKind, watch: Watch) -> Exported:
        """The file, and how many characters it cannot show.

        Raises:
            WorkerFailed: the process ended without an answer, or answered nonsense.
            WorkStopped: `watch` had enough.
            NoDueDates: a calendar would be empty.
        """
        fonts = None
        if kind.format is ExportFormat.PDF:
            fonts = SheetFonts(self._read(_REGULAR), self._read(_BOLD))
        message, blobs = request_to_message(ExportRequest(sheet, kind, fonts))
        answer = call_worker(EXPORT_WORKER, message, blobs, watch=watch)
        try:
            return exported_from_message(answer.message, answer.blobs)
        except NotCanonical:
            raise WorkerFailed(f"{EXPORT_WORKER}: not a file") from None
