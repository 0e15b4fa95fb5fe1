"""How the private pages stand, for lists of pages: a frozen value without a word of what was written."""

from rmdesk.domain.journey import Audience, PageMarks, Workbook
from rmdesk.private.bookmarks import PrivateBookmarks
from rmdesk.private.wing import PrivateWing
from rmdesk.workbook.page_marks import marks_of


def private_page_marks(wing: PrivateWing, workbook: Workbook) -> PageMarks:
    """The marks of all private pages, for the person whose wing is open."""
    drafts = {draft.item for draft in wing.drafts.all()}
    return marks_of(
        workbook,
        Audience.ONLY_YOU,
        prompts=wing.answers.answered() | drafts,
        bookmarked={one.page for one in PrivateBookmarks(wing.profile).all()},
        completed=wing.answers.done_pages(),
    )
