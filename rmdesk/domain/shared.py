"""What the pair wrote together, as values: shared answers, the sheets that may leave the program, and drafts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import OperationId, PartnerId, RecordId
from rmdesk.domain.questions import Answer


@dataclass(frozen=True, slots=True)
class SharedAnswer:
    """An answer in the shared space.

    `author` is who was at the keyboard; `voice` says whose words they are when somebody else typed them (a partner id,
    `both`, or empty). `operation` is what erasing it needs.
    """

    answer: Answer
    author: PartnerId
    at: datetime
    operation: OperationId
    voice: str = ""


@dataclass(frozen=True, slots=True)
class SharedSheet:
    """A sheet of actions that one partner proposed to export.

    `sheet` is exactly what would leave, as a canonical value; `sheet_hash` is SHA-256 of its canonical bytes.
    """

    id: RecordId
    sheet_hash: str
    sheet: Canonical
    proposed_by: PartnerId
    proposed_at: datetime
    consents: frozenset[PartnerId]

    @property
    def agreed(self) -> bool:
        """Whether two different partners agreed to exactly this sheet."""
        return len(self.consents) >= 2

    @property
    def alone(self) -> bool:
        """Whether it is a list of one partner, who shows only what they alone carry and wrote."""
        return isinstance(self.sheet, Mapping) and "voice" in self.sheet


@dataclass(frozen=True, slots=True)
class SheetExport:
    """One line of the history: a sheet was written to a file of that format. `alone`: a list of one partner."""

    sheet_hash: str
    format: str
    by: PartnerId
    at: datetime
    alone: bool = False


@dataclass(frozen=True, slots=True)
class SharedDraft:
    """Words on their way to the shared space, seen by their author only.

    `base` is the operation that the author saw when they began (empty: there was none).
    """

    item: str
    value: Canonical
    base: str
    changed_at: datetime
