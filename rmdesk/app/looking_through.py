"""Looking through both spaces once the first page is shown: pages, rows, sums, and what the two have signed."""

from dataclasses import dataclass

from rmdesk.app.opening import OpenWorkbook
from rmdesk.domain.errors import NotWhatWasSigned, SpaceDamaged, WorldError
from rmdesk.storage.connection import SpaceClosed
from rmdesk.storage.integrity import check_and_tidy
from rmdesk.storage.log_check import check_log


@dataclass(frozen=True, slots=True)
class Found:
    """What was found. `problems` and `mended` name tables, checks and numbers, never content.

    `fault` is what to tell where writing has to stop. `mended`: tables of the shared space that showed something which
    nobody signed, and show what was signed again.
    """

    problems: tuple[str, ...] = ()
    fault: WorldError | None = None
    mended: tuple[str, ...] = ()


def look_through(opened: OpenWorkbook) -> Found:
    """Check everything, unless the workbook has been left meanwhile. Takes seconds: off the UI thread.

    Raises:
        DiskFull, CannotWrite: a file could not be reached, or not be made anew.
    """
    shared = opened.shared
    try:
        reports = [check_and_tidy(one.space) for one in (shared, opened.private)]
        if problems := tuple(problem for report in reports for problem in report.problems):
            return Found(problems, SpaceDamaged())
        signed = check_log(shared.space, shared.log, mend=True)
    except SpaceClosed:
        return Found()
    return Found(signed.problems, None if signed.ok else NotWhatWasSigned(), signed.mended)
