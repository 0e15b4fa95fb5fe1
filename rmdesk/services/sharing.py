"""What the partners show each other: takes confirmed offers into the shared log, lists them, takes one's own back."""

from rmdesk.domain.ids import RecordId
from rmdesk.domain.offers import Offer, SharedOffer
from rmdesk.services.workspace import Workspace


class Sharing:
    """The offers of this pair. What it is handed has been confirmed by its owner, word for word."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def share(self, offer: Offer) -> RecordId:
        """Show these words to the partner, from now on.

        Raises:
            ValueError: there are no words in it.
            TooLong: they take more than 256 KiB; nothing is shared.
        """
        if not offer.words.strip():
            raise ValueError("an offer needs words")
        space = self._workspace.space
        with space.space.transaction() as tx:
            return space.offers.add(tx, self._workspace.author, offer)

    def offers(self) -> tuple[SharedOffer, ...]:
        """What both have shared, newest first; of what was taken back only who and when."""
        return self._workspace.space.offers.all()[::-1]

    def take_back(self, offer: RecordId) -> None:
        """Take my own words back: they are erased from the log for good. A second time changes nothing.

        Raises:
            KeyError: there is no offer with that id.
            OperationRefused: it is my partner's.
        """
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.offers.erase(tx, self._workspace.author, offer)
