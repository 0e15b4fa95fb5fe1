"""Sheets: lists of shared actions that may leave the program once both partners agreed to exactly those lines."""

import hashlib

from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import PartnerId, RecordId, VaultId
from rmdesk.domain.operations import OperationKind
from rmdesk.domain.shared import SharedSheet, SheetExport
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

_TYPE = "sheet"
_ACTION = "action"
_ON_A_SHEET = ("title", "owner", "due", "status", "domain", "level")
"""The fields of an action that a sheet could show."""
_HEADS = "SELECT record, payload FROM heads WHERE type = ? AND field = 'sheet'"
_SHEETS = """
SELECT s.record, s.payload, s.author, s.at, s.operation = r.operation
FROM heads s JOIN records r ON r.type = s.type AND r.record = s.record
WHERE s.type = ? AND s.field = 'sheet' ORDER BY r.lamport DESC, s.record, s.lamport, s.operation
"""
_AGREED_IN_TURN = "SELECT hash, partner FROM marks WHERE type = ? AND kind = ? ORDER BY lamport, operation"
_WITHDRAWN = "SELECT 1 FROM marks WHERE type = ? AND record = ? AND kind = ? AND hash = ''"
_WORDS = (OperationKind.CREATE, OperationKind.SET)
_SHOWN = "SELECT author, voice FROM heads WHERE type = 'action' AND record = ? AND field IN (?, ?, ?, ?, ?, ?)"
_CONSENTS = "SELECT DISTINCT partner FROM marks WHERE type = ? AND kind = ? AND hash = ?"
_EXPORTS = "SELECT hash, detail, partner, at FROM marks WHERE type = ? AND kind = ? ORDER BY lamport, operation"


class SheetRepository:
    """Sheets, who agreed to them, and which were written to a file. A `sheet_hash` is 64 hex digits."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def propose(self, tx: Transaction, author: Author, sheet_plain: Canonical, sheet_hash: str) -> RecordId:
        """Put a sheet into the log, unless exactly that sheet is there already; nobody has agreed to it yet.

        Raises:
            ValueError: `sheet_hash` is not the hash of its canonical bytes.
            TooLong: it takes more than 256 KiB.
        """
        if _hash_of(sheet_plain) != sheet_hash:
            raise ValueError("not the hash of this sheet")
        record = _record_for(self._space.identity.vault, sheet_hash)
        if record in _holding(tx, sheet_hash):
            return record
        payload: Canonical = {"hash": sheet_hash, "sheet": sheet_plain}
        self._log.append(tx, author, Intent(OperationKind.CREATE, record, _TYPE, "", payload))
        return record

    def consent_intent(self, sheet_hash: str) -> Intent:
        """Agreeing that exactly this sheet may leave.

        Raises:
            KeyError: no such sheet was proposed.
        """
        return Intent(OperationKind.CONSENT, self._record(self._space, sheet_hash), _TYPE, "", _about(sheet_hash))

    def consents(self, sheet_hash: str) -> frozenset[PartnerId]:
        """Who agreed to exactly this sheet."""
        found = self._space.read(_CONSENTS, (_TYPE, OperationKind.CONSENT, sheet_hash))
        return frozenset(PartnerId(rows.text(partner)) for (partner,) in found)

    def withdraw_intent(self, sheet_hash: str) -> Intent:
        """No longer agreeing that this sheet may leave: it takes the place of the consent.

        Raises:
            KeyError: no such sheet was proposed.
        """
        return Intent(OperationKind.CONSENT, self._record(self._space, sheet_hash), _TYPE, "", _about(""))

    def latest(self) -> SharedSheet | None:
        """The newest sheet that was proposed, agreed or not."""
        return next(iter(self._all()), None)

    def consented(self) -> tuple[SharedSheet, ...]:
        """Every sheet that somebody agrees to and nobody has withdrawn from, the one agreed to last first."""
        order = {rows.text(hash_): place for place, (hash_, _) in enumerate(self._marks())}
        sheets = self._all()
        kept = [one for one in sheets if one.sheet_hash in order and not self._withdrawn(one)]
        return tuple(sorted(kept, key=lambda one: order[one.sheet_hash], reverse=True))

    def latest_agreed(self) -> SharedSheet | None:
        """The sheet that both partners agree to and agreed to last."""
        return next((one for one in self.consented() if one.agreed), None)

    def wrote_alone(self, action: RecordId, partner: PartnerId) -> bool:
        """Whether that partner alone wrote all of an action that a sheet could show.

        That is: they proposed it, every title that it ever had is theirs, and so is whatever stands in the other
        fields now. Words that somebody typed for the other are the other's.
        """
        own = ("", partner)
        heads = self._space.read(_SHOWN, (action, *_ON_A_SHEET))
        if not heads or any(rows.text(by) != partner or rows.text(voice) not in own for by, voice in heads):
            return False
        return all(
            one.header.author == partner and one.header.voice in own
            for one in self._log.history(action)
            if one.header.type == _ACTION and one.header.field in ("", "title") and one.header.kind in _WORDS
        )

    def note_exported(self, tx: Transaction, author: Author, sheet_hash: str, format: str) -> None:  # noqa: A002
        """Note in the log that a sheet was written to a file of that format, such as `pdf`.

        Raises:
            KeyError: no such sheet was proposed.
        """
        payload: Canonical = {"sheet_hash": sheet_hash, "format": format}
        record = self._record(tx, sheet_hash)
        self._log.append(tx, author, Intent(OperationKind.EXPORTED, record, _TYPE, "", payload))

    def exports(self) -> tuple[SheetExport, ...]:
        """Every export that was made, oldest first."""
        found = self._space.read(_EXPORTS, (_TYPE, OperationKind.EXPORTED))
        sheets = self._all() if found else ()
        alone = {one.sheet_hash for one in sheets if one.alone}
        return tuple(
            SheetExport(rows.text(hash_), rows.text(format_), PartnerId(rows.text(by)), rows.moment(at), hash_ in alone)
            for hash_, format_, by, at in found
        )

    def _marks(self) -> list[tuple[Cell, ...]]:
        return self._space.read(_AGREED_IN_TURN, (_TYPE, OperationKind.CONSENT))

    def _withdrawn(self, sheet: SharedSheet) -> bool:
        places = (sheet.id, _record_for(self._space.identity.vault, sheet.sheet_hash))
        return any(self._space.read(_WITHDRAWN, (_TYPE, record, OperationKind.CONSENT)) for record in places)

    def _record(self, reader: Reader, sheet_hash: str) -> RecordId:
        """Where to agree to a sheet and to withdraw: under the id that follows from it, wherever else it may stand.

        So nobody can have a withdrawal land beside the consent that it takes the place of.
        """
        if not _holding(reader, sheet_hash):
            raise KeyError(sheet_hash)
        return _record_for(self._space.identity.vault, sheet_hash)

    def _all(self) -> tuple[SharedSheet, ...]:
        """Every sheet, the newest first. Where its id follows from what is on it, nothing else counts under that id.

        Nor does the same sheet under another one.
        """
        found: dict[RecordId, SharedSheet] = {}
        began: dict[RecordId, SharedSheet] = {}
        for row in self._space.read(_SHEETS, (_TYPE,)):
            sheet = self._sheet(row)
            if row[-1]:
                began[sheet.id] = sheet
            if sheet.id == _record_for(self._space.identity.vault, sheet.sheet_hash):
                found.setdefault(sheet.id, sheet)
        known = {sheet.sheet_hash for sheet in found.values()}
        return tuple(one for one in (began | found).values() if one.id in found or one.sheet_hash not in known)

    def _sheet(self, row: tuple[Cell, ...]) -> SharedSheet:
        record, payload, by, at, _ = row
        plain = rows.value(payload)
        sheet_hash = _hash_of(plain)
        return SharedSheet(
            RecordId(rows.text(record)),
            sheet_hash,
            plain,
            PartnerId(rows.text(by)),
            rows.moment(at),
            self.consents(sheet_hash),
        )


def _holding(reader: Reader, sheet_hash: str) -> frozenset[RecordId]:
    """The records on which exactly that sheet stands, whatever they say its hash is."""
    found = reader.read(_HEADS, (_TYPE,))
    return frozenset(RecordId(rows.text(at)) for at, plain in found if _hash_of(rows.value(plain)) == sheet_hash)


def _record_for(vault: VaultId, sheet_hash: str) -> RecordId:
    """Two laptops that propose the same sheet mean the same record, so that withdrawing from it holds for both."""
    named = b"\0".join((b"rmdesk/1/sheet", vault.encode("ascii"), sheet_hash.encode("ascii")))
    return RecordId(hashlib.sha256(named).hexdigest()[:32])


def _hash_of(plain: Canonical) -> str:
    return hashlib.sha256(canonical.encode(plain)).hexdigest()


def _about(sheet_hash: str) -> Canonical:
    return {"sheet_hash": sheet_hash}
