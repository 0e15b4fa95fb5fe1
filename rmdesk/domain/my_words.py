"""What one partner wrote for both to see, as plain values for that partner's own open files."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SharedKind(StrEnum):
    """Where the words stand."""

    ANSWER = "answer"
    OFFER = "offer"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words of one's own on the shared side. `heading` is the question, or what the offer was called."""

    kind: SharedKind
    heading: str
    written: datetime
    words: str
