"""How the pages of one audience stand, worked out from what is there: answers, drafts, bookmarks and own marks."""

from collections.abc import Collection, Iterator

from rmdesk.domain.journey import Audience, Page, PageMarks, StageKind, Workbook, split_instance
from rmdesk.domain.questions import without_voice


def marks_of(
    workbook: Workbook,
    audience: Audience,
    *,
    prompts: Collection[str],
    bookmarked: Collection[str],
    completed: Collection[str],
) -> PageMarks:
    """The marks of all pages for that audience.

    `prompts` have an answer or a draft; `bookmarked` and `completed` are ids of pages. A completed page is never in
    progress as well.
    """
    prompts = {without_voice(prompt) for prompt in prompts}
    used = {split_instance(one)[1] for one in (*prompts, *bookmarked, *completed)} - {0}
    pages = [page for page in _pages(workbook, used) if page.audience is audience]
    done = frozenset(page.id for page in pages if page.id in completed)
    begun = frozenset(
        page.id for page in pages if page.id in bookmarked or any(one.id in prompts for one in page.questions)
    )
    return PageMarks(begun - done, done)


def _pages(workbook: Workbook, sessions: Collection[int]) -> Iterator[Page]:
    """Every page that can be gone to: those of every session as these sessions use them."""
    for stage in workbook.stages:
        if stage.kind is not StageKind.EVERY_SESSION:
            yield from stage.pages
    for number in sessions:
        yield from workbook.session_pages(number)
