"""How the pages of one audience stand, worked out from what is there: answers, drafts, bookmarks and own marks."""

from collections.abc import Collection

from rmdesk.domain.journey import Audience, PageMarks, Workbook


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
    pages = [page for stage in workbook.stages for page in stage.pages if page.audience is audience]
    done = frozenset(page.id for page in pages if page.id in completed)
    begun = frozenset(
        page.id for page in pages if page.id in bookmarked or any(one.id in prompts for one in page.questions)
    )
    return PageMarks(begun - done, done)
