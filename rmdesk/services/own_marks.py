"""What I note for myself about shared pages: where I paused, and which ones I call completed.

Both are kept in the shared space as drafts are: outside the log, overwritten in place, and read by their author only.
"""

from rmdesk.domain.journey import Audience, PageMarks, Workbook
from rmdesk.services.answers import drafted_prompts
from rmdesk.services.workspace import Workspace
from rmdesk.workbook.bookmarks import bookmark_from_plain, bookmark_to_plain
from rmdesk.workbook.navigator import Bookmark
from rmdesk.workbook.page_marks import marks_of

_BOOKMARK = "bookmark/"
_COMPLETED = "completed/"


class OwnMarks:
    """My bookmarks and marks on shared pages. My partner sees neither."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def bookmark(self, page_id: str) -> Bookmark | None:
        """Where I paused on that page."""
        kept = self._workspace.space.drafts.get(_BOOKMARK + page_id, self._workspace.me)
        return bookmark_from_plain(kept.value) if kept is not None else None

    def bookmarks(self) -> tuple[Bookmark, ...]:
        """Every page where I paused, the latest first (to the minute)."""
        mine = self._workspace.space.drafts.all(self._workspace.me)
        kept = [one for one in mine if one.item.startswith(_BOOKMARK)]
        kept.sort(key=lambda one: one.changed_at, reverse=True)
        return tuple(found for one in kept if (found := bookmark_from_plain(one.value)) is not None)

    def keep_bookmark(self, bookmark: Bookmark) -> None:
        """Keep my place on a page.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.put(tx, _BOOKMARK + bookmark.page, self._workspace.me, bookmark_to_plain(bookmark))

    def forget_bookmark(self, page_id: str) -> None:
        """Forget my place on a page.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        self._remove(_BOOKMARK + page_id)

    def completed(self) -> frozenset[str]:
        """The shared pages that I have marked as completed."""
        mine = self._workspace.space.drafts.all(self._workspace.me)
        return frozenset(one.item.removeprefix(_COMPLETED) for one in mine if one.item.startswith(_COMPLETED))

    def set_completed(self, page_id: str, completed: bool) -> None:
        """Mark a page as completed, for myself, or take the mark back.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        if not completed:
            self._remove(_COMPLETED + page_id)
            return
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.put(tx, _COMPLETED + page_id, self._workspace.me, True)

    def page_marks(self, workbook: Workbook) -> PageMarks:
        """How the shared pages stand for me: what either of us wrote counts as begun."""
        return marks_of(
            workbook,
            Audience.BOTH,
            prompts=self._workspace.space.answers.answered() | drafted_prompts(self._workspace),
            bookmarked={one.page for one in self.bookmarks()},
            completed=self.completed(),
        )

    def _remove(self, item: str) -> None:
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.remove(tx, item, self._workspace.me)
