"""Moves from one laptop to another in the log: who left, what arrived, what was taken off; each signed by who says it.

Every note is a record of one operation that nobody changes. It holds ids and hashes, and no word.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import from_minute
from rmdesk.domain.ids import is_id
from rmdesk.domain.moving import MoveNote, MoveStep
from rmdesk.domain.operations import Operation, OperationKind
from rmdesk.storage import operation_store as store
from rmdesk.storage.connection import Space, Transaction
from rmdesk.storage.oplog import Author, OperationLog

MOVE = "move"
"""The type of these records."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a note is to say. See `MoveNote`."""

    step: MoveStep
    move: str
    mark: str = ""
    drafts: str = ""
    machine: str = ""


class MoveRepository:
    """The notes of both partners."""

    def __init__(self, space: Space, log: OperationLog) -> None:
        self._space = space
        self._log = log

    def all(self) -> tuple[MoveNote, ...]:
        """Every note that can be read, in an order that both laptops agree about."""
        operations = [store.from_row(row) for row in store.of_kind(self._space, OperationKind.CREATE, MOVE)]
        found = [note for one in operations if (note := _note(one)) is not None]
        place = {one.id: (one.header.lamport, one.id) for one in operations}
        return tuple(sorted(found, key=lambda note: place[note.operation]))

    def add(self, tx: Transaction, author: Author, said: Said) -> None:
        """Note a step, signed by that partner."""
        payload: dict[str, Canonical] = {"step": said.step.value, "move": said.move}
        payload |= {name: value for name in ("mark", "drafts", "machine") if (value := getattr(said, name))}
        self._log.begin(tx, author, MOVE, payload)


def _note(operation: Operation) -> MoveNote | None:
    """None: the words are gone, or a later version wrote something else."""
    header, plain = operation.header, operation.payload
    if not isinstance(plain, Mapping):
        return None
    texts = {name: str(plain.get(name, "")) for name in ("step", "move", "mark", "drafts", "machine")}
    if texts["step"] not in set(MoveStep) or not is_id(texts["move"]):
        return None
    return MoveNote(
        operation.id, MoveStep(texts["step"]), texts["move"], header.author, header.device, from_minute(header.at),
        texts["mark"], texts["drafts"], texts["machine"],
    )  # fmt: skip
