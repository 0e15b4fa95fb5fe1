"""The clauses that a pair works on: new words and stands, each a change of one partner's own in the log.

A clause of one round is a record whose id follows from the version that the round is based on and the clause, so that
two computers that begin the same work without each other change the same record.
"""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from rmdesk.domain.agreement import Clause, ClauseMark, clause_from_plain, clause_to_plain
from rmdesk.domain.agreement_work import NOBODY, ClauseWork, Stand, hash_of_clause
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import PartnerId, RecordId, VaultId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

_CLAUSE, _ORDER_TYPE = "clause", "clause-order"
_WORDS, _STAND, _ORDER = "words", "stand/", "order"
_HEADS = "SELECT record, field, author, at, payload FROM heads WHERE type = ? ORDER BY lamport, operation"


class ClauseRepository:
    """Who changed and marked which clause. `base` is the version that the work began from (empty: none)."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def all(self) -> tuple[ClauseWork, ...]:
        """What was done to each clause, for every base."""
        wordings: defaultdict[tuple[str, str], list[Clause]] = defaultdict(list)
        stands: defaultdict[tuple[str, str], list[Stand]] = defaultdict(list)
        writers: dict[tuple[str, str], PartnerId] = {}
        for record, field, author, at, payload in self._space.read(_HEADS, (_CLAUSE,)):
            plain = rows.value(payload)
            if not isinstance(plain, Mapping) or not is_clause_at(self._space.identity.vault, record, plain):
                continue
            place = str(plain.get("base", "")), str(plain.get("id", ""))
            if field == _WORDS:
                wordings[place].append(clause_from_plain(plain))
                writers[place] = PartnerId(rows.text(author))
            elif field == _STAND + rows.text(author):
                stands[place].append(_stand(plain, author, at))
        return tuple(
            ClauseWork(*place, tuple(wordings[place]), tuple(stands[place]), writers.get(place, NOBODY))
            for place in sorted({*wordings, *stands})
        )

    def orders(self) -> dict[str, tuple[str, ...]]:
        """By base, the ids of the clauses in the order that was chosen last."""
        found: dict[str, tuple[str, ...]] = {}
        for _, _, _, _, payload in self._space.read(_HEADS, (_ORDER_TYPE,)):
            plain = rows.value(payload)
            ids = plain.get("ids") if isinstance(plain, Mapping) else None
            if isinstance(plain, Mapping) and isinstance(ids, list):
                found[str(plain.get("base", ""))] = tuple(str(one) for one in ids)
        return found

    def change_words(self, tx: Transaction, author: Author, base: str, clause: Clause) -> None:
        """Give a clause other words, or add one. It takes the place of all words that compete now.

        Raises:
            TooLong: the words take more than 256 KiB.
        """
        self._set(tx, author, base, clause.id, _WORDS, clause_to_plain(clause))

    def stand(self, tx: Transaction, author: Author, base: str, clause: Clause, mark: ClauseMark | None) -> None:
        """Say where the author stands on a clause with exactly these words; None takes that back."""
        payload: dict[str, Canonical] = {"mark": mark.value if mark else "", "words": hash_of_clause(clause)}
        self._set(tx, author, base, clause.id, f"{_STAND}{author.partner}", payload)

    def put_in_order(self, tx: Transaction, author: Author, base: str, ids: Sequence[str]) -> None:
        """Put the clauses in that order."""
        payload: Canonical = {"base": base, "ids": list(ids)}
        record = _record(self._space.identity.vault, f"{base}/")
        self._log.append(tx, author, Intent(OperationKind.SET, record, _ORDER_TYPE, _ORDER, payload))

    def _set(
        self, tx: Transaction, author: Author, base: str, clause: str, field: str, payload: Mapping[str, Canonical]
    ) -> None:
        plain: Canonical = {**payload, "base": base, "id": clause}
        record = _record(self._space.identity.vault, f"{base}/{clause}")
        self._log.append(tx, author, Intent(OperationKind.SET, record, _CLAUSE, field, plain))


def is_clause_at(vault: VaultId, record: Cell, plain: Canonical) -> bool:
    """Whether a value says which clause it is about, and stands on the record of that one."""
    place = (plain.get("base"), plain.get("id")) if isinstance(plain, Mapping) else (None, None)
    return all(isinstance(one, str) for one in place) and _record(vault, "/".join(map(str, place))) == record


def _stand(plain: Mapping[str, Canonical], author: Cell, at: Cell) -> Stand:
    mark = plain.get("mark")
    known = ClauseMark(mark) if isinstance(mark, str) and mark in set(ClauseMark) else None
    return Stand(PartnerId(rows.text(author)), known, str(plain.get("words", "")), rows.moment(at))


def _record(vault: VaultId, name: str) -> RecordId:
    """The first 32 hex digits of SHA-256 over a label, the vault and a name."""
    named = b"\0".join((b"rmdesk/1/clause", vault.encode("ascii"), name.encode("utf-8")))
    return RecordId(hashlib.sha256(named).hexdigest()[:32])
