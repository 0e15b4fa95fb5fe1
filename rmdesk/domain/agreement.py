"""The agreement between two partners: versions of one list of clauses, and who has agreed to which words.

A version never changes once it is proposed; any change is a new version. It is in force only while both partners have
signed the hash of exactly this list.
"""

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from rmdesk.domain import canonical
from rmdesk.domain.ids import PartnerId, RecordId

_QUOTED = re.compile('["“]([^"“”]{1,60})["”]')


class ClauseMark(StrEnum):
    """What one partner thinks of a clause while a version is being prepared."""

    AGREED = "agreed"
    TALK = "lets-talk"
    LEAVE_OUT = "leave-out"


STOP_WORD = "stop-word"
"""The id of the clause whose value is the stop word."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One short line that both can stand behind. `id` is stable; own clauses get a random one.

    `value` is one word or phrase that the program itself reads out of a clause, such as the stop word (usually empty).
    """

    id: str
    heading: str
    text: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class ClauseDraft:
    """A clause with the mark that decides whether it goes into the next version.

    `standing` are its words in the newest version (None: it is not in it). They stay while it is talked about.
    """

    clause: Clause
    mark: ClauseMark
    standing: Clause | None = None


@dataclass(frozen=True, slots=True)
class Signature:
    """One partner agreed to the list whose hash is `clauses_hash`."""

    partner: PartnerId
    clauses_hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class AgreementVersion:
    """One proposed list of clauses. `number` counts from 1 in the order of proposal.

    `after`: the versions that whoever proposed it knew as the newest ones (None: that was not written down).
    """

    id: RecordId
    number: int
    clauses: tuple[Clause, ...]
    proposed_by: PartnerId
    proposed_at: datetime
    signatures: tuple[Signature, ...]
    after: tuple[RecordId, ...] | None = None

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


def clause_to_plain(clause: Clause) -> dict[str, canonical.Canonical]:
    """The canonical form of one clause. An empty value leaves nothing behind."""
    plain: dict[str, canonical.Canonical] = {"id": clause.id, "heading": clause.heading, "text": clause.text}
    return plain | {"value": clause.value} if clause.value else plain


def clause_from_plain(plain: Mapping[str, canonical.Canonical]) -> Clause:
    """The clause behind its canonical form; what is missing is empty."""
    return Clause(*(str(plain.get(name, "")) for name in ("id", "heading", "text", "value")))


def clauses_to_plain(clauses: tuple[Clause, ...]) -> list[canonical.Canonical]:
    """The canonical form of a clause list, in order."""
    return [clause_to_plain(one) for one in clauses]


def hash_of_clauses(clauses: tuple[Clause, ...]) -> str:
    """SHA-256 over the canonical JSON of the list."""
    return hashlib.sha256(canonical.encode(clauses_to_plain(clauses))).hexdigest()


def newest_agreed(versions: Sequence[AgreementVersion]) -> AgreementVersion | None:
    """The newest version that both signed. Words that both agreed to hold until both agree to others."""
    return next((one for one in reversed(versions) if one.agreed), None)


def newest_versions(versions: Sequence[AgreementVersion]) -> tuple[AgreementVersion, ...]:
    """Those that nobody has proposed anything after: one, or several that were proposed at once, oldest first.

    Once both have signed one, the others of that time are settled. Words that were erased are nothing to choose.
    """
    before = _before(versions)
    known = {one for each in before.values() for one in each}
    ends = [one for one in versions if one.id not in known and one.clauses]
    holding = newest_agreed(versions)
    if holding is not None:
        ends = [one for one in ends if holding.id in _all_before(before, one.id)] or [holding]
    return tuple(ends)


def proposed_at_once(versions: Sequence[AgreementVersion]) -> tuple[AgreementVersion, ...]:
    """Versions that were proposed without knowing of each other, for the pair to choose from; none: no choice."""
    found = newest_versions(versions)
    return found if len(found) > 1 else ()


def newest_of(versions: Sequence[AgreementVersion]) -> AgreementVersion | None:
    """The newest one: not one that was proposed at the same time as words that both have signed since."""
    found = newest_versions(versions) or tuple(versions)
    return found[-1] if found else None


def newest_last(versions: Sequence[AgreementVersion]) -> tuple[AgreementVersion, ...]:
    """All of them, with the newest at the end."""
    newest = newest_of(versions)
    return (*(one for one in versions if one is not newest), *([newest] if newest is not None else []))


def _before(versions: Sequence[AgreementVersion]) -> dict[RecordId, tuple[RecordId, ...]]:
    """What each goes on from, of those before it in the list. One that does not say goes on from the one before it."""
    found: dict[RecordId, tuple[RecordId, ...]] = {}
    previous: tuple[RecordId, ...] = ()
    for one in versions:
        after = previous if one.after is None else one.after
        found[one.id] = tuple(each for each in after if each in found)
        previous = (one.id,)
    return found


def _all_before(before: Mapping[RecordId, tuple[RecordId, ...]], version: RecordId) -> set[RecordId]:
    found: set[RecordId] = set()
    waiting = [version]
    while waiting:
        new = set(before.get(waiting.pop(), ())) - found
        found |= new
        waiting += new
    return found


def stop_word_in(version: AgreementVersion | None) -> str:
    """The stop word of an agreement: the value of its clause, else what that clause has in quotes (empty: none)."""
    clause = next((one for one in version.clauses if one.id == STOP_WORD), None) if version else None
    if clause is None:
        return ""
    quoted = _QUOTED.search(clause.text)
    return clause.value.strip() or (quoted[1].strip() if quoted else "")
