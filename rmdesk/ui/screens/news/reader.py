"""What the page about news asks of the composition root."""

from typing import Protocol

from rmdesk.ui.screens.news.values import NewsShown


class NewsReader(Protocol):
    """What has come from the partner's laptop."""

    def news(self) -> NewsShown:
        """What changed since this person looked last, and what waits for a word of theirs. Quick."""
        ...

    def looked(self) -> None:
        """They have looked now. Runs on the writer. Nobody is told."""
        ...
