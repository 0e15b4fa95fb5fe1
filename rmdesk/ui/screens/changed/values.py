"""What the page about changes shows, as frozen values."""

from dataclasses import dataclass

from rmdesk.ui.widgets.page_links import PageLink


@dataclass(frozen=True, slots=True)
class NotedShown:
    """A change that one of the two noted for both. `mine`: I can take it back."""

    id: str
    words: str
    mine: bool


@dataclass(frozen=True, slots=True)
class ChangedShown:
    """`partner` is the other's name (empty: nobody is there yet). `may_note`: it goes on, so changes can be noted."""

    partner: str
    may_note: bool
    noted: tuple[NotedShown, ...]
    think: tuple[PageLink, ...]
    ways: tuple[PageLink, ...]
    repair: tuple[PageLink, ...]
