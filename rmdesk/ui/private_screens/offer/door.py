"""What the page of an offer is handed of the world outside its wing. It knows nothing of what lies behind."""

from collections.abc import Callable
from dataclasses import dataclass

from rmdesk.domain.offers import Offer
from rmdesk.domain.partners import Pair

TakeBack = Callable[[], None]


@dataclass(frozen=True, slots=True)
class OfferDoor:
    """`share` writes: call it on the writer's thread, with what its owner has confirmed word for word.

    What it returns takes that offer back, on the same thread. `pair` reads both names.
    """

    share: Callable[[Offer], TakeBack]
    pair: Callable[[], Pair]
