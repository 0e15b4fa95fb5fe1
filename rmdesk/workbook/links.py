"""Pages that other parts of the program lead to by their ids; a pack may have left some of them out."""

from collections.abc import Iterable

from rmdesk.domain.journey import Page, Workbook


def links_to(workbook: Workbook, ids: Iterable[str]) -> tuple[Page, ...]:
    """Those pages that the workbook has, in the order of `ids`."""
    known = {page.id: page for stage in workbook.stages for page in stage.pages}
    return tuple(known[name] for name in ids if name in known)
