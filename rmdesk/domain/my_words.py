"""What one partner wrote for both to see, as plain values for that partner's own open files."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SharedKind(StrEnum):
    """Where the words stand."""

    ANSWER = "answer"
    OFFER = "offer"
    DRAFT = "draft"
    ACTION = "action"
    SESSION = "session"


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words of one's own on the shared side. `heading` is the question, what the offer was called, or the action.

    `typed_by_partner`: the other noted them as mine; `confirmed` says whether I have signed exactly these words, too.
    """

    kind: SharedKind
    heading: str
    written: datetime
    words: str
    typed_by_partner: bool = False
    confirmed: bool = True
