"""Bookmarks to and from canonical values, for whichever place keeps them."""

from collections.abc import Mapping

from rmdesk.domain.canonical import Canonical
from rmdesk.workbook.navigator import Bookmark, StopKind, WalkMode


def bookmark_to_plain(bookmark: Bookmark) -> dict[str, Canonical]:
    """A bookmark as a canonical object."""
    return {
        "page": bookmark.page,
        "kind": bookmark.kind.value,
        "prompt": bookmark.prompt,
        "mode": bookmark.mode.value,
        "lighter": bookmark.lighter,
    }


def bookmark_from_plain(plain: Canonical) -> Bookmark | None:
    """The bookmark that `bookmark_to_plain` wrote; None for anything else: then a page simply starts at its start."""
    if not isinstance(plain, Mapping):
        return None
    page, prompt, lighter = plain.get("page"), plain.get("prompt"), plain.get("lighter")
    if not isinstance(page, str) or not isinstance(prompt, str) or not isinstance(lighter, bool):
        return None
    try:
        return Bookmark(page, StopKind(str(plain.get("kind"))), prompt, WalkMode(str(plain.get("mode"))), lighter)
    except ValueError:
        return None
