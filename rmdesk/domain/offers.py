"""Offers: words that somebody chose to show their partner. The one value that crosses from private to shared."""

from dataclasses import dataclass, field
from datetime import datetime

from rmdesk.domain.ids import PartnerId, RecordId


@dataclass(frozen=True, slots=True)
class Offer:
    """Exactly what the partner will see, and nothing else: not where it was written, when, or what stood beside it.

    `label` is one line above the words (empty: none). Neither shows in the repr, so that no log line or test report
    can carry them.
    """

    label: str = field(repr=False)
    words: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SharedOffer:
    """An offer in the shared log: who shared it, and when. `offer` is None once its owner has taken it back."""

    id: RecordId
    by: PartnerId
    at: datetime
    offer: Offer | None
