"""What changed between two versions of the agreement, clause by clause. Pure comparison; the words are for screens."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from rmdesk.domain.agreement import Clause

_PIECES = re.compile(r"\S+")


class ClauseChangeKind(StrEnum):
    """How a clause differs."""

    ADDED = "added"
    CHANGED = "changed"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class ClauseChange:
    """One clause that differs: `before` is None when it was added, `after` when it was left out."""

    kind: ClauseChangeKind
    before: Clause | None
    after: Clause | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """All differences, in the order of the later version, then what was left out. `reordered`: the clauses that are in
    both stand in another order. `kept`: the clauses that say the same in both.
    """

    changes: tuple[ClauseChange, ...]
    reordered: bool
    kept: tuple[Clause, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both versions say the same in the same order."""
        return not self.changes and not self.reordered


def compare(before: Sequence[Clause], after: Sequence[Clause]) -> Comparison:
    """Compare by clause id. Of several clauses with one id the first counts."""
    old, new = _by_id(before), _by_id(after)
    changes = [ClauseChange(ClauseChangeKind.ADDED, None, one) for one in new.values() if one.id not in old]
    changes += [
        ClauseChange(ClauseChangeKind.CHANGED, old[one.id], one)
        for one in new.values()
        if one.id in old and old[one.id] != one
    ]
    order = list(new)
    changes.sort(key=lambda change: order.index(change.after.id) if change.after else len(order))
    changes += [ClauseChange(ClauseChangeKind.LEFT_OUT, one, None) for one in old.values() if one.id not in new]
    kept_before = [name for name in old if name in new]
    kept_after = [name for name in new if name in old]
    kept = tuple(one for one in new.values() if old.get(one.id) == one)
    return Comparison(tuple(changes), kept_before != kept_after, kept)


@dataclass(frozen=True, slots=True)
class WordChange:
    """A run of words that was taken out and what came in its place; one of the two may be empty."""

    out: str
    into: str


def changed_words(before: str, after: str) -> tuple[WordChange, ...]:
    """Which words differ, in order. Spaces and line breaks alone make no difference."""
    old, new = _PIECES.findall(before), _PIECES.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return tuple(
        WordChange(" ".join(old[first:last]), " ".join(new[start:end]))
        for kind, first, last, start, end in matcher.get_opcodes()
        if kind != "equal"
    )


def _by_id(clauses: Sequence[Clause]) -> dict[str, Clause]:
    found: dict[str, Clause] = {}
    for one in clauses:
        found.setdefault(one.id, one)
    return found
