"""Where one person paused on their private pages. Which pages those are is private too, so it is kept here."""

from rmdesk.domain.canonical import Canonical
from rmdesk.private.profile import Profile
from rmdesk.workbook.bookmarks import bookmark_from_plain, bookmark_to_plain
from rmdesk.workbook.navigator import Bookmark

_NAME = "bookmarks"


class PrivateBookmarks:
    """One bookmark a page, kept in the private profile, the newest last."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    def all(self) -> tuple[Bookmark, ...]:
        """Every bookmark, the newest first."""
        return tuple(reversed(self._oldest_first()))

    def get(self, page_id: str) -> Bookmark | None:
        """The bookmark of a page."""
        return next((one for one in self.all() if one.page == page_id), None)

    def keep(self, bookmark: Bookmark) -> None:
        """Keep a bookmark instead of the one of the same page.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        self._put((*self._others(bookmark.page), bookmark))

    def forget(self, page_id: str) -> None:
        """Forget the bookmark of a page; nothing happens when there is none.

        Raises:
            WorldError: it could not be written; it is still there.
        """
        others = self._others(page_id)
        if len(others) < len(self._oldest_first()):
            self._put(others)

    def _oldest_first(self) -> tuple[Bookmark, ...]:
        kept = self._profile.get(_NAME)
        found = map(bookmark_from_plain, kept if isinstance(kept, list) else ())
        return tuple(one for one in found if one is not None)

    def _others(self, page_id: str) -> tuple[Bookmark, ...]:
        return tuple(one for one in self._oldest_first() if one.page != page_id)

    def _put(self, bookmarks: tuple[Bookmark, ...]) -> None:
        plain: list[Canonical] = [bookmark_to_plain(one) for one in bookmarks]
        self._profile.put(_NAME, plain)
