"""The agreement between two partners: versions of one list of clauses, and who has agreed to which words.

A version never changes once it is proposed; any change is a new version. It is in force only while both partners have
signed the hash of exactly this list.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rmdesk.domain import canonical
from rmdesk.domain.ids import PartnerId, RecordId


class ClauseMark(StrEnum):
    """What one partner thinks of a clause while a version is being prepared."""

    AGREED = "agreed"
    TALK = "lets-talk"
    LEAVE_OUT = "leave-out"


@dataclass(frozen=True, slots=True)
class Clause:
    """One short line that both can stand behind. `id` is stable; own clauses get a random one."""

    id: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class ClauseDraft:
    """A clause while it is being prepared, with its mark."""

    clause: Clause
    mark: ClauseMark


@dataclass(frozen=True, slots=True)
class Signature:
    """One partner agreed to the list whose hash is `clauses_hash`."""

    partner: PartnerId
    clauses_hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AgreementVersion:
    """One proposed list of clauses. `number` counts from 1 in the order of proposal."""

    id: RecordId
    number: int
    clauses: tuple[Clause, ...]
    proposed_by: PartnerId
    proposed_at: datetime
    signatures: tuple[Signature, ...]

    @property
    def clauses_hash(self) -> str:
        """SHA-256 of the canonical clause list, as 64 hex digits: what both sign."""
        return hash_of_clauses(self.clauses)

    def signed_by(self, partner: PartnerId) -> bool:
        """Whether that partner signed exactly these words."""
        mine = self.clauses_hash
        return any(one.partner == partner and one.clauses_hash == mine for one in self.signatures)

    @property
    def signers(self) -> frozenset[PartnerId]:
        """Who signed exactly these words."""
        mine = self.clauses_hash
        return frozenset(one.partner for one in self.signatures if one.clauses_hash == mine)

    @property
    def agreed(self) -> bool:
        """Whether two different partners signed exactly these words."""
        return len(self.signers) >= 2


def clauses_to_plain(clauses: tuple[Clause, ...]) -> list[canonical.Canonical]:
    """The canonical form of a clause list, in order."""
    return [{"id": one.id, "heading": one.heading, "text": one.text} for one in clauses]


def hash_of_clauses(clauses: tuple[Clause, ...]) -> str:
    """SHA-256 over the canonical JSON of the list."""
    return hashlib.sha256(canonical.encode(clauses_to_plain(clauses))).hexdigest()
