"""Where somebody may go after a page: the short path first, then the page for both, then whatever they like."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from itertools import chain

from rmdesk.domain.journey import Audience, Page, Stage, StageKind, Workbook, split_instance
from rmdesk.domain.questions import QuestionKind

_MOST = 3


class Reason(StrEnum):
    """Why a page is offered."""

    SESSION = "session"
    NEXT_SCENE = "next-scene"
    SHORT_PATH = "short-path"
    PARTNER_PAGE = "partner-page"
    IF_YOU_LIKE = "if-you-like"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One page to go on with."""

    page: Page
    reason: Reason


def suggest(
    workbook: Workbook, audiences: Collection[Audience], *, after: str = "", finished: Collection[str] = (),
    agreed: bool = True,
) -> tuple[Suggestion, ...]:  # fmt: skip
    """At most 3 pages to go on with, one for each reason, the short path first; nothing is ever required.

    After a page of a session the next page of that session comes first, and after a scene the next scene. All others
    are pages of the steps.

    Args:
        audiences: those whose pages may be shown now: only `BOTH` while no private space is open.
        after: the page just left (empty: none).
        finished: the pages that the person has marked as completed; they are not offered.
        agreed: whether an agreement is in force; without one, stages that need it are not offered.
    """
    left_out = {after, *finished}

    def fits(page: Page) -> bool:
        return page.audience in audiences and page.id not in left_out

    ahead = [page for page in _in_order(workbook, after, agreed) if fits(page)]
    partner_page = workbook.page(after).partner_page if after else ""
    has_scene = bool(after) and _has_scene(workbook.page(after))
    in_session = (page for page in _later_in_session(workbook, after) if fits(page))
    found = (
        (Reason.SESSION, next(in_session, None)),
        (Reason.NEXT_SCENE, next((page for page in ahead if has_scene and _has_scene(page)), None)),
        (Reason.SHORT_PATH, next((page for page in ahead if page.core), None)),
        (Reason.PARTNER_PAGE, next((page for page in ahead if page.id == partner_page), None)),
        (Reason.IF_YOU_LIKE, next((page for page in ahead if not page.core and page.id != partner_page), None)),
    )
    offered: dict[str, Suggestion] = {}
    for reason, page in found:
        if page is not None:
            offered.setdefault(page.id, Suggestion(page, reason))
    return tuple(offered.values())[:_MOST]


def _in_order(workbook: Workbook, after: str, agreed: bool) -> Iterable[Page]:
    """Pages of the same step behind `after`, then those of it before `after`, then the steps that follow."""
    steps = [stage for stage in workbook.steps if agreed or not stage.needs_agreement]
    here = workbook.stage_of(after) if after else None
    if here is None or here.kind is not StageKind.STEP:
        return chain.from_iterable(stage.pages for stage in steps)
    later = (stage.pages for stage in steps if stage.number > here.number)
    return chain(_behind(here, after), chain.from_iterable(later))


def _has_scene(page: Page) -> bool:
    return any(question.kind is QuestionKind.SCENE for question in page.questions)


def _behind(stage: Stage, after: str) -> Iterable[Page]:
    place = [page.id for page in stage.pages].index(after)
    return chain(stage.pages[place:], stage.pages[:place])


def _later_in_session(workbook: Workbook, after: str) -> Iterable[Page]:
    number = split_instance(after)[1]
    if not number:
        return ()
    pages = workbook.session_pages(number)
    return pages[[page.id for page in pages].index(after) + 1 :]
