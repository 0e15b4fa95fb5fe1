"""The one door between the wings: a confirmed offer goes from the private screen to the shared log."""

from collections.abc import Callable
from functools import partial

from rmdesk.domain.offers import Offer
from rmdesk.services.people import People
from rmdesk.services.sharing import Sharing
from rmdesk.ui.private_screens.offer.door import OfferDoor, TakeBack


def offer_door(sharing: Sharing, people: People) -> OfferDoor:
    """What the private wing is handed of the shared one."""
    return OfferDoor(_share_through(sharing), people.pair)


def _share_through(sharing: Sharing) -> Callable[[Offer], TakeBack]:
    def share(offer: Offer) -> TakeBack:
        return partial(sharing.take_back, sharing.share(offer))

    return share
