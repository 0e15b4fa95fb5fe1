"""Where somebody may go after a page: the short path first, then the page for both, then whatever they like."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from rmdesk.domain.journey import Audience, Page, Workbook


class Reason(StrEnum):
    """Why a page is offered."""

    SHORT_PATH = "short-path"
    PARTNER_PAGE = "partner-page"
    IF_YOU_LIKE = "if-you-like"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One page to go on with."""

    page: Page
    reason: Reason


def suggest(
    workbook: Workbook, audiences: Collection[Audience], *, after: str = "", finished: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """At most 3 pages to go on with, one for each reason, the short path first; nothing is ever required.

    `audiences` are those whose pages may be shown now: only `BOTH` while no private space is open. `after` is the page
    just left (empty: none). `finished` are the pages that the person has marked as completed; they are not offered.
    """
    ahead = [
        page
        for page in _in_order(workbook, after)
        if page.audience in audiences and page.id != after and page.id not in finished
    ]
    partner_page = workbook.page(after).partner_page if after else ""
    found = {
        Reason.SHORT_PATH: next((page for page in ahead if page.core), None),
        Reason.PARTNER_PAGE: next((page for page in ahead if page.id == partner_page), None),
        Reason.IF_YOU_LIKE: next((page for page in ahead if not page.core and page.id != partner_page), None),
    }
    if found[Reason.PARTNER_PAGE] is found[Reason.SHORT_PATH]:
        del found[Reason.PARTNER_PAGE]
    return tuple(Suggestion(page, reason) for reason, page in found.items() if page is not None)


def _in_order(workbook: Workbook, after: str) -> Iterable[Page]:
    """Pages of the same stage behind `after`, then those of it before `after`, then the stages that follow."""
    if not after:
        return chain.from_iterable(stage.pages for stage in workbook.stages)
    here = workbook.stage_of(after)
    place = [page.id for page in here.pages].index(after)
    later = (stage.pages for stage in workbook.stages if stage.number > here.number)
    return chain(here.pages[place:], here.pages[:place], chain.from_iterable(later))
