"""Making the bytes of an export in a process that is handed the sheet and the fonts, and nothing else."""

from collections.abc import Callable

from rmdesk.exports.request import (
    EXPORT_WORKER,
    ExportFormat,
    ExportRequest,
    SheetFonts,
    exported_from_message,
    request_to_message,
)
from rmdesk.exports.sheet import Sheet
from rmdesk.runtime.worker import call_worker

_REGULAR, _BOLD = "fonts/Inter-Regular.ttf", "fonts/Inter-Bold.ttf"


class WorkerRenderer:
    """Renders through the export worker. `read` returns the bytes of a file under `resources/`."""

    def __init__(self, read: Callable[[str], bytes]) -> None:
        self._read = read

    def __call__(self, sheet: Sheet, kind: ExportFormat) -> bytes:
        """The bytes of the file.

        Raises:
            WorkerFailed: the process ended without an answer.
        """
        fonts = SheetFonts(self._read(_REGULAR), self._read(_BOLD))
        message, blobs = request_to_message(ExportRequest(sheet, kind, fonts))
        answer = call_worker(EXPORT_WORKER, message, blobs)
        return exported_from_message(answer.message, answer.blobs).data
