"""The clauses that a pair works on: the words as each left them, and where each partner stands. Pure merging.

Each partner's stand is a change of their own, and so are new words. Agreeing is about exactly the words that stood
there; "let's talk" and "leave out" are about the clause, and stay when its words change. A clause that nobody has
marked keeps the place it has: in, if it is in the newest version (or on offer, before there is any), else out.

Work belongs to the version that it began from. Once there is a newer version, only what is still to be talked about is
carried on. A clause of the newest version stays in the next one, with the words it has, while it is talked about.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rmdesk.domain.agreement import (
    AgreementVersion,
    Clause,
    ClauseDraft,
    ClauseMark,
    hash_of_clauses,
    newest_last,
    newest_of,
)
from rmdesk.domain.ids import PartnerId, RecordId

NOBODY = PartnerId("")
NO_VERSION = ""
"""What work is based on before there is any version."""


@dataclass(frozen=True, slots=True)
class Stand:
    """Where one partner stands on a clause that had the words with that hash. No mark: they took theirs back."""

    partner: PartnerId
    mark: ClauseMark | None
    words_hash: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ClauseWork:
    """What was done to one clause since version `base`: several `wordings` when two computers changed it at once."""

    base: str
    clause: str
    wordings: tuple[Clause, ...] = ()
    stands: tuple[Stand, ...] = ()
    changed_by: PartnerId = NOBODY
    """Who wrote the words, where one did."""


@dataclass(frozen=True, slots=True)
class ClauseUnderWay:
    """A clause as it stands. `before`: its words in the newest version, or on offer (None: it is new).

    `standing`: its words in the newest version (None: it is not in it).
    """

    before: Clause | None
    untouched: ClauseMark
    wordings: tuple[Clause, ...]
    stands: tuple[Stand, ...] = ()
    standing: Clause | None = None
    changed_by: PartnerId = NOBODY
    """Who gave it the words of now, in this round; empty where nobody did, or several compete."""

    @property
    def clause(self) -> Clause:
        """The words, or the first of several that compete."""
        return self.wordings[0]

    @property
    def competing(self) -> bool:
        """Whether two computers changed the words at once, so that somebody has to choose."""
        return len(self.wordings) > 1

    def mark_of(self, partner: PartnerId) -> ClauseMark | None:
        """Where that partner stands on the words as they are now."""
        stand = self._stand_of(partner)
        return stand.mark if stand is not None and self._holds(stand) else None

    def agreed_to_other_words(self, partner: PartnerId) -> bool:
        """Whether they agreed before the words were changed."""
        stand = self._stand_of(partner)
        return stand is not None and stand.mark is ClauseMark.AGREED and not self._holds(stand)

    @property
    def mark(self) -> ClauseMark:
        """Both stands put together: what the next version makes of this clause."""
        marks = {one.mark for one in self.stands if one.mark is not None and self._holds(one)}
        if self.competing or len(marks) > 1:
            return ClauseMark.TALK
        return next(iter(marks), self.untouched)

    @property
    def is_marked(self) -> bool:
        """Whether anybody has said where they stand on the words as they are now."""
        return any(one.mark is not None and self._holds(one) for one in self.stands)

    @property
    def goes_in_unmarked(self) -> bool:
        """Whether the next version takes it in although nobody has marked it, nor agreed to it before."""
        return self.standing is None and self.mark is ClauseMark.AGREED and not self.is_marked

    @property
    def is_touched(self) -> bool:
        """Whether anybody has changed or marked it."""
        return self.clause != self.before or self.competing or any(one.mark is not None for one in self.stands)

    def _stand_of(self, partner: PartnerId) -> Stand | None:
        return next((one for one in self.stands if one.partner == partner), None)

    def _holds(self, stand: Stand) -> bool:
        if stand.mark is not ClauseMark.AGREED:
            return True
        return not self.competing and stand.words_hash == hash_of_clause(self.clause)


def hash_of_clause(clause: Clause) -> str:
    """What a stand is about: SHA-256 of the canonical list of this one clause, as 64 hex digits."""
    return hash_of_clauses((clause,))


def under_way(
    offered: Sequence[Clause],
    versions: Sequence[AgreementVersion],
    work: Iterable[ClauseWork],
    orders: Mapping[str, Sequence[str]],
) -> tuple[ClauseUnderWay, ...]:
    """Every clause that the pair can work on now, in order.

    Args:
        offered: the clauses that come with the program.
        versions: all versions, oldest first.
        work: what was done to clauses, for every version that was ever a base.
        orders: by base, the ids of clauses in the order in which somebody put them.
    """
    by_base: dict[str, list[ClauseWork]] = {}
    for one in work:
        by_base.setdefault(one.base, []).append(one)
    first = {one.id: ClauseUnderWay(one, ClauseMark.AGREED, (one,)) for one in offered}
    standing = _worked(first, by_base.get(NO_VERSION, ()))
    for version in newest_last(versions):
        standing = _worked(_carried(standing, version), by_base.get(version.id, ()))
    order = orders.get(base_of(versions), ())
    return _in_order(standing, order)


def to_drafts(clauses: Iterable[ClauseUnderWay]) -> tuple[ClauseDraft, ...]:
    """The same with one mark each: what the next version would make of them."""
    return tuple(ClauseDraft(one.clause, one.mark, one.standing) for one in clauses)


def base_of(versions: Sequence[AgreementVersion]) -> RecordId:
    """What new work is based on: the newest version, agreed or not."""
    newest = newest_of(versions)
    return newest.id if newest is not None else RecordId(NO_VERSION)


def _carried(before: Mapping[str, ClauseUnderWay], version: AgreementVersion) -> dict[str, ClauseUnderWay]:
    """The start of the next round: the version's words, then what is out of it. Open questions keep their marks."""
    found: dict[str, ClauseUnderWay] = {}
    for clause in version.clauses:
        known = before.get(clause.id)
        is_open = known is not None and known.mark is ClauseMark.TALK and known.standing == clause
        wordings, stands = (known.wordings, known.stands) if known is not None and is_open else ((clause,), ())
        found.setdefault(clause.id, ClauseUnderWay(clause, ClauseMark.AGREED, wordings, stands, clause))
    for name, one in before.items():
        if name not in found:
            is_open = one.mark is ClauseMark.TALK
            wordings, stands = (one.wordings, one.stands) if is_open else (one.wordings[:1], ())
            found[name] = ClauseUnderWay(one.before, ClauseMark.LEAVE_OUT, wordings, stands)
    return found


def _worked(start: Mapping[str, ClauseUnderWay], work: Iterable[ClauseWork]) -> dict[str, ClauseUnderWay]:
    found = dict(start)
    for one in sorted(work, key=lambda each: each.clause):
        known = found.get(one.clause)
        if known is None and not one.wordings:
            continue
        if known is None:
            known = ClauseUnderWay(None, ClauseMark.AGREED, one.wordings)
        stands = {each.partner: each for each in (*known.stands, *one.stands)}
        found[one.clause] = replace(
            known,
            wordings=_distinct(one.wordings) or known.wordings,
            stands=tuple(stands.values()),
            changed_by=one.changed_by if len(one.wordings) == 1 else known.changed_by,
        )
    return found


def _distinct(wordings: Sequence[Clause]) -> tuple[Clause, ...]:
    """The same words twice do not compete."""
    return tuple(dict.fromkeys(wordings))


def _in_order(standing: Mapping[str, ClauseUnderWay], order: Sequence[str]) -> tuple[ClauseUnderWay, ...]:
    """What is not in that order comes after it."""
    listed = [name for name in dict.fromkeys(order) if name in standing]
    return tuple(standing[name] for name in (*listed, *(name for name in standing if name not in set(listed))))
