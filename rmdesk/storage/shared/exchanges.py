"""What this laptop remembers of the exchange: files made and opened, how far the partner's laptops are, forks, news.

Nothing of it is part of the log, and nothing of it leaves this computer.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.clock import Clock, to_minute
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.engine import Cell
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.shared import rows

MADE, OPENED = "made", "opened"
_SILENT_AFTER = 5
"""A device counts as gone once the same partner's others have sent so many files since; it counts again with its next
file. Otherwise a computer that is no longer used would have everything sent again and again."""
_FILE_COLUMNS = ("counter", "direction", "partner", "at", "last", "fingerprint", "acknowledged")
_COLUMNS = ", ".join(_FILE_COLUMNS)
_LAST = f"SELECT {_COLUMNS} FROM exchange_files WHERE direction = ? ORDER BY counter DESC LIMIT 1"  # noqa: S608

_BETWEEN = """
SELECT 1 FROM exchange_files f JOIN operations o ON o.id = f.last
WHERE f.direction = ? AND o.rowid >= (SELECT rowid FROM operations WHERE id = ?)
AND o.rowid < (SELECT rowid FROM operations WHERE id = ?)
"""
_WITH_BYTES = "SELECT 1 FROM exchange_files WHERE direction = ? AND fingerprint = ?"


@dataclass(frozen=True, slots=True)
class ExchangeFile:
    """A file that was made here, or opened here. `counter` counts both; `last` is the newest operation at that time.

    `acknowledged`: the partner holds everything that the log held then.
    """

    counter: int
    partner: PartnerId
    at: datetime
    last: str
    acknowledged: bool


class ExchangeRecords:
    """Files and acknowledgements, forks, and how far each partner has looked."""

    def __init__(self, space: Space, clock: Clock) -> None:
        self._space = space
        self._clock = clock

    def last_made(self) -> ExchangeFile | None:
        """The file made last."""
        return self._last(MADE)

    def last_opened(self) -> ExchangeFile | None:
        """The file opened last."""
        return self._last(OPENED)

    def acknowledged_up_to(self) -> int:
        """The highest counter of a file made here that the partner no longer needs; 0: none."""
        sql = "SELECT max(counter) FROM exchange_files WHERE direction = ? AND acknowledged = 1"
        found = self._space.read(sql, (MADE,))[0][0]
        return 0 if found is None else rows.number(found)

    def was_opened(self, reader: Reader, fingerprint: str) -> bool:
        """Whether a file with exactly these bytes was opened before."""
        return bool(reader.read(_WITH_BYTES, (OPENED, fingerprint)))

    def came_apart(self, earlier: str, later: str) -> bool:
        """Whether two operations came in different files, so that the first could be seen without the second."""
        return bool(self._space.read(_BETWEEN, (OPENED, earlier, later)))

    def was_made(self, fingerprint: str) -> bool:
        """Whether a file with exactly these bytes was made in this workbook."""
        return bool(self._space.read(_WITH_BYTES, (MADE, fingerprint)))

    def note_file(self, tx: Transaction, direction: str, partner: PartnerId, last: str, fingerprint: str) -> int:
        """Note a file that was made or opened; its counter."""
        counter = rows.number(tx.read("SELECT coalesce(max(counter), 0) + 1 FROM exchange_files")[0][0])
        row: dict[str, Cell] = {
            "counter": counter,
            "direction": direction,
            "partner": partner,
            "at": to_minute(self._clock.now()),
            "last": last,
            "fingerprint": fingerprint,
            "acknowledged": 0,
        }
        tx.put("exchange_files", row)
        return counter

    def waiting_files(self, reader: Reader, partner: PartnerId) -> tuple[ExchangeFile, ...]:
        """The files made for a partner that hold something which they have not acknowledged, as far as was noted."""
        sql = f"SELECT {_COLUMNS} FROM exchange_files WHERE direction = ? AND partner = ? AND acknowledged = 0"  # noqa: S608
        return tuple(_file(row) for row in reader.read(sql, (MADE, partner)))

    def note_acknowledged(self, tx: Transaction, counter: int) -> None:
        """Note that the partner holds everything that the log held when that file was made."""
        sql = f"SELECT {_COLUMNS} FROM exchange_files WHERE counter = ?"  # noqa: S608 - fixed column names
        for cells in tx.read(sql, (counter,)):
            tx.put("exchange_files", {**dict(zip(_FILE_COLUMNS, cells, strict=True)), "acknowledged": 1})

    def hear(
        self, tx: Transaction, partner: PartnerId, device: DeviceId, made_at: datetime, acks: Mapping[DeviceId, int]
    ) -> None:
        """Note what a partner's device holds, in the place of all that it told before."""
        turn = rows.number(tx.read("SELECT coalesce(max(turn), 0) + 1 FROM peer_devices")[0][0])
        tx.put("peer_devices", {"device": device, "partner": partner, "turn": turn, "made_at": to_minute(made_at)})
        for (chain,) in tx.read("SELECT chain FROM acknowledged WHERE peer_device = ?", (device,)):
            if chain not in acks:
                tx.remove("acknowledged", {"peer_device": device, "chain": chain})
        for chain, sequence in acks.items():
            tx.put("acknowledged", {"peer_device": device, "chain": chain, "sequence": sequence})

    def heard(self, reader: Reader, partner: PartnerId) -> tuple[Mapping[str, int], ...]:
        """What each of a partner's devices holds, of those that have sent something lately; none: nothing is known."""
        sql = "SELECT device, turn FROM peer_devices WHERE partner = ? ORDER BY turn DESC"
        found = reader.read(sql, (partner,))
        latest = rows.number(found[0][1]) if found else 0
        live = [device for device, turn in found if latest - rows.number(turn) < _SILENT_AFTER]
        sql = "SELECT chain, sequence FROM acknowledged WHERE peer_device = ?"
        return tuple(
            {rows.text(chain): rows.number(sequence) for chain, sequence in reader.read(sql, (device,))}
            for device in live
        )

    def forks(self) -> tuple[OperationId, ...]:
        """The operations under a number that was taken already, oldest first: somebody wrote in a copied workbook."""
        found = self._space.read("SELECT operation FROM forks ORDER BY noticed_at, operation")
        return tuple(OperationId(rows.text(one)) for (one,) in found)

    def forks_to_tell(self) -> int:
        """How many of them nobody here has been told of."""
        return rows.number(self._space.read("SELECT count(*) FROM forks WHERE told = 0")[0][0])

    def note_forks_told(self, tx: Transaction) -> None:
        """Note that somebody here was told of every fork."""
        columns = ("operation", "device", "sequence", "noticed_at")
        sql = f"SELECT {', '.join(columns)} FROM forks WHERE told = 0"  # noqa: S608 - fixed column names
        for cells in tx.read(sql):
            tx.put("forks", {**dict(zip(columns, cells, strict=True)), "told": 1})

    def looked(self, partner: PartnerId) -> tuple[OperationId, datetime] | None:
        """The newest operation when that partner last looked at the news, and when; None: they never did."""
        found = self._space.read("SELECT operation, at FROM news WHERE partner = ?", (partner,))
        return (OperationId(rows.text(found[0][0])), rows.moment(found[0][1])) if found else None

    def note_looked(self, tx: Transaction, partner: PartnerId, operation: str) -> None:
        """Note that a partner has looked at everything up to that operation, in the order of arrival."""
        tx.put("news", {"partner": partner, "operation": operation, "at": to_minute(self._clock.now())})

    def _last(self, direction: str) -> ExchangeFile | None:
        found = self._space.read(_LAST, (direction,))
        return _file(found[0]) if found else None


def _file(row: tuple[Cell, ...]) -> ExchangeFile:
    counter, _, partner, at, last, _, acknowledged = row
    return ExchangeFile(
        rows.number(counter), PartnerId(rows.text(partner)), rows.moment(at), rows.text(last), bool(acknowledged)
    )
