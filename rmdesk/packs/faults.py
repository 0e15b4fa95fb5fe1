"""What is wrong with a pack: where, of which kind, and in words for the person who writes it."""

from dataclasses import dataclass
from enum import Enum

from rmdesk.domain.pack_errors import (
    PackContactUnchecked,
    PackDatesWrong,
    PackFieldUnknown,
    PackFieldWrong,
    PackKeysWrong,
    PackRefused,
    PackTextRefused,
)


class FaultKind(Enum):
    """What kind of fault it is; the value is what a reader of the pack is told."""

    UNKNOWN = PackFieldUnknown
    FIELD = PackFieldWrong
    TEXT = PackTextRefused
    DATES = PackDatesWrong
    CHECK_DATE = PackContactUnchecked
    KEYS = PackKeysWrong


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `where` names the field, such as `dates/2/title` (from 0); `words` is a plain sentence."""

    kind: FaultKind
    where: str
    words: str

    def refusal(self) -> PackRefused:
        """The error that this fault is, with its place as the detail."""
        refused: type[PackRefused] = self.kind.value
        return refused(f"{self.where}: {self.words}")
