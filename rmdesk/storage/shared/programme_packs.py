"""The programme pack in the log: which one is loaded, which one waits for both, and the dates of the pair's own.

The bytes of a pack lie here too, in pieces, so that a restored workbook and the partner's computer have it. One record
says what is loaded; each pack's bytes are a record of their own, named by the pack's hash.
"""

import base64
import binascii
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, RecordId, VaultId
from rmdesk.domain.operations import OperationKind
from rmdesk.storage import operation_store as store
from rmdesk.storage.chains_held import previous_in
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.oplog import Author, Intent, OperationLog
from rmdesk.storage.shared import rows

PACK = "pack"
_LOADED, _WAITING, _AWAY, _OWN_DATE, _PIECE = "loaded", "waiting", "away/", "date/", "piece/"
_HEADS = "SELECT field, payload FROM heads WHERE type = ? AND record = ? ORDER BY lamport DESC, operation"
_CONSENTS = "SELECT partner FROM marks WHERE type = ? AND record = ? AND kind = 'consent' AND hash = ?"
_SAID = """
    SELECT o.id, o.header, o.signature, p.payload, p.salt
    FROM operations o LEFT JOIN payloads p ON p.operation = o.id
    WHERE o.record = ? AND o.field = ? AND o.type = ? AND o.kind = ? ORDER BY o.lamport, o.id
"""
_CHAIN = "SELECT id, header FROM operations WHERE rowid > ? AND +device = ?"  # the plus: nothing from before is read
_PIECE_SIZE = 180_000


@dataclass(frozen=True, slots=True)
class SaidLoaded:
    """That somebody said which pack is loaded, or with an empty `pin`, that none is. `replaces`: what they knew of."""

    operation: OperationId
    author: PartnerId
    device: DeviceId
    replaces: tuple[OperationId, ...]
    pin: Canonical


@dataclass(slots=True)
class _Signed:
    """What is known of a device's chain and of one partner's signatures there.

    `last`, at `place` in the order of arrival, is what had come into the log last when it was read. `stops`: where the
    way back from a signature has ended so far.
    """

    last: str = ""
    place: int = 0
    before: dict[str, str] = field(default_factory=dict)
    stops: set[str] = field(default_factory=set)
    covered: set[str] = field(default_factory=set)

    def walk(self) -> None:
        """Go on from where the way ended."""
        for stop in tuple(self.stops):
            at = stop
            while at in self.before and at not in self.covered:
                self.covered.add(at)
                at = self.before[at]
            self.stops.discard(stop)
            if at not in self.before:
                self.stops.add(at)


class ProgrammePackRepository:
    """What the shared log knows of the programme's pack. Nothing here is trusted because it lies here."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log
        self._signed: dict[tuple[PartnerId, DeviceId], _Signed] = {}

    def said_loaded(self) -> tuple[SaidLoaded, ...]:
        """Everything that anybody ever said of which pack is loaded, the oldest first."""
        found = self._space.read(_SAID, (self._main, _LOADED, PACK, OperationKind.SET.value))
        return tuple(
            SaidLoaded(one.id, head.author, head.device, tuple(head.replaces), one.payload)
            for one in map(store.from_row, found)
            for head in (one.header,)
        )

    def before_those_of(self, author: PartnerId, device: DeviceId) -> frozenset[str]:
        """The operations on that device that a partner has signed another one after.

        A signature covers what it goes on from, and so all before it. What was put into a hole of the log is not among
        them, whatever its number. Only what came into the log since the last time is read.
        """
        known = self._signed.pop((author, device), _Signed())  # another thread meanwhile begins anew
        if store.place_of(self._space, known.last) != known.place:  # what was read then has been taken back
            known = _Signed()
        last = store.newest(self._space)
        place = store.place_of(self._space, last)
        for one, header in self._space.read(_CHAIN, (known.place, device)):
            known.before[rows.text(one)] = previous = previous_in(rows.text(header))
            if f'"author":"{author}"' in rows.text(header):
                known.stops.add(previous)
        known.walk()
        known.last, known.place = last, place
        found = frozenset(known.covered)
        self._signed[author, device] = known
        return found

    def newest(self) -> str:
        """The operation that came into the log last: while it is the same, so is all that is read here."""
        return store.newest(self._space)

    def waiting(self) -> str:
        """The hash of the pack that waits for both partners; empty where none does."""
        found = next((value for name, value in self._fields(self._main) if name == _WAITING), "")
        return found if isinstance(found, str) else ""

    def put_away(self) -> tuple[Canonical, ...]:
        """The plain pin of each pack that was ever put away, the newest first; what was used again is among them."""
        return tuple(value for name, value in self._fields(self._main) if name.startswith(_AWAY) and value)

    def own_dates(self) -> dict[str, Canonical]:
        """What the pair changed, by the id of the date; the newest of each."""
        found: dict[str, Canonical] = {}
        for name, value in self._fields(self._main):
            if name.startswith(_OWN_DATE):
                found.setdefault(name.removeprefix(_OWN_DATE), value)
        return {name: value for name, value in found.items() if value}

    def file(self, fingerprint: str) -> bytes | None:
        """The bytes of the pack with that hash; None where they are not all here."""
        pieces = {name: value for name, value in self._fields(self._file(fingerprint)) if name.startswith(_PIECE)}
        text = "".join(str(pieces.get(f"{_PIECE}{number}", "")) for number in range(len(pieces)))
        try:
            return base64.b64decode(text, validate=True) or None
        except (binascii.Error, ValueError):
            return None

    def put_file(self, tx: Transaction, author: Author, fingerprint: str, data: bytes) -> None:
        """Keep the bytes of a pack, unless they are here."""
        if self.file(fingerprint) == data:
            return
        text = base64.b64encode(data).decode("ascii")
        for number, start in enumerate(range(0, len(text), _PIECE_SIZE)):
            piece = text[start : start + _PIECE_SIZE]
            self._set(tx, author, self._file(fingerprint), f"{_PIECE}{number}", piece)

    def set_loaded(self, tx: Transaction, author: Author, pin: Canonical) -> None:
        """Say which pack is loaded."""
        self._set(tx, author, self._main, _LOADED, pin)

    def set_away(self, tx: Transaction, author: Author, programme: str, pin: Canonical) -> None:
        """Say that no pack is loaded any more, and what the pin of that programme's was."""
        self._set(tx, author, self._main, f"{_AWAY}{programme}", pin)
        self._set(tx, author, self._main, _LOADED, "")

    def set_waiting(self, tx: Transaction, author: Author, fingerprint: str) -> None:
        """Say which pack waits for both; empty: none."""
        if self.waiting() != fingerprint:
            self._set(tx, author, self._main, _WAITING, fingerprint)

    def agree(self, tx: Transaction, author: Author, fingerprint: str) -> None:
        """Agree to the key of the pack with that hash."""
        payload: Canonical = {"pack_hash": fingerprint}
        self._log.append(tx, author, Intent(OperationKind.CONSENT, self._file(fingerprint), PACK, "", payload))

    def agreed(self, fingerprint: str) -> frozenset[PartnerId]:
        """Who agreed to the key of the pack with that hash."""
        found = self._space.read(_CONSENTS, (PACK, self._file(fingerprint), fingerprint))
        return frozenset(PartnerId(rows.text(partner)) for (partner,) in found)

    def set_own_date(self, tx: Transaction, author: Author, name: str, value: Canonical) -> None:
        """Keep what the pair changed about a date; empty: nothing any more."""
        self._set(tx, author, self._main, f"{_OWN_DATE}{name}", value)

    @property
    def _main(self) -> RecordId:
        return _record(self._space.identity.vault, "")

    def _file(self, fingerprint: str) -> RecordId:
        return _record(self._space.identity.vault, fingerprint)

    def _set(self, tx: Transaction, author: Author, record: RecordId, field: str, value: Canonical) -> None:
        self._log.append(tx, author, Intent(OperationKind.SET, record, PACK, field, value))

    def _fields(self, record: RecordId) -> Iterator[tuple[str, Canonical]]:
        """Every head of a record, the newest first."""
        for name, payload in self._space.read(_HEADS, (PACK, record)):
            yield rows.text(name), rows.value(payload)


def _record(vault: VaultId, name: str) -> RecordId:
    named = b"\0".join((b"rmdesk/1/pack-record", vault.encode("ascii"), name.encode("ascii")))
    return RecordId(hashlib.sha256(named).hexdigest()[:32])
