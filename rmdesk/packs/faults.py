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
    """One fault. `where` names the field, such as `dates/2/title` (from 0).

    `sentence` is a plain one, with a place such as `{most}` for each of the `values`, so that it can be translated.
    """

    kind: FaultKind
    where: str
    sentence: str
    values: tuple[tuple[str, str | int], ...] = ()

    @property
    def words(self) -> str:
        """The whole sentence, in English."""
        return self.sentence.format(**dict(self.values))

    def refusal(self) -> PackRefused:
        """The error that this fault is, with its place as the detail."""
        refused: type[PackRefused] = self.kind.value
        return refused(f"{self.where}: {self.words}")
