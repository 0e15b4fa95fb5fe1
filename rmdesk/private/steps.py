"""Steps of one's own towards a shared action. The shared pages do not know that there are any.

All methods that change something are for the writer thread; all others are quick enough for any.
"""

from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import RecordId
from rmdesk.private.offer_items import item_of_step
from rmdesk.private.reflection_rows import forget_drafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.store import kept, moment_of, number_of, seconds, secret_of, text_of
from rmdesk.storage.connection import Row, Space, Transaction

_SELECT = "SELECT id, action, place, words, done, created FROM steps"


@dataclass(frozen=True, slots=True)
class Step:
    """One step. `done` is when its owner ticked it (None: not yet)."""

    id: RecordId
    action: RecordId
    place: int
    words: SecretText
    done: datetime | None
    created: datetime


class PrivateSteps:
    """The steps of the person whose space is open, by the shared action that they belong to."""

    def __init__(self, space: Space, clock: Clock) -> None:
        self._space = space
        self._clock = clock

    def of(self, action: RecordId) -> tuple[Step, ...]:
        """The steps towards that action, in the order in which they were begun."""
        found = self._space.read(f"{_SELECT} WHERE action = ? ORDER BY place, id", (action,))
        return tuple(_step(row) for row in found)

    def find(self, step: RecordId) -> Step | None:
        """One step, or None."""
        found = self._space.read(f"{_SELECT} WHERE id = ?", (step,))
        return _step(found[0]) if found else None

    def write(self, step: RecordId, action: RecordId, words: SecretText) -> None:
        """Keep these words of a step; one with a new id goes to the end. Without words there is no step any more.

        Raises:
            TooLong: there are more than 2 million characters.
            WorldError: it could not be saved; nothing has changed.
        """
        text = kept(words)
        with self._space.transaction() as tx:
            found = tx.read(f"{_SELECT} WHERE id = ?", (step,))
            if not text.strip():
                _remove(tx, step)
            elif found:
                _put(tx, _step(found[0]), text)
            else:
                last = tx.read("SELECT max(place) FROM steps WHERE action = ?", (action,))[0][0]
                place = 1 if last is None else number_of(last) + 1
                _put(tx, Step(step, action, place, words, None, self._clock.now()), text)

    def mark(self, step: RecordId, done: bool) -> None:
        """Tick a step, or take the tick away. A step that is not there stays so.

        Raises:
            WorldError: it could not be saved; nothing has changed.
        """
        with self._space.transaction() as tx:
            for row in tx.read(f"{_SELECT} WHERE id = ?", (step,)):
                old = _step(row)
                when = self._clock.now() if done else None
                _put(tx, Step(old.id, old.action, old.place, old.words, when, old.created), old.words.reveal())

    def remove(self, step: RecordId) -> None:
        """Erase a step for good, with what was prepared of it as an offer.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        with self._space.transaction() as tx:
            _remove(tx, step)

    def put_back(self, step: Step) -> None:
        """Undo `remove`.

        Raises:
            WorldError: it could not be saved.
        """
        with self._space.transaction() as tx:
            _put(tx, step, kept(step.words))


def _put(tx: Transaction, step: Step, words: str) -> None:
    tx.put(
        "steps",
        {
            "id": step.id,
            "action": step.action,
            "place": step.place,
            "words": words,
            "done": None if step.done is None else seconds(step.done),
            "created": seconds(step.created),
        },
    )


def _remove(tx: Transaction, step: RecordId) -> None:
    tx.remove("steps", {"id": step})
    forget_drafts(tx, item_of_step(step))


def _step(row: Row) -> Step:
    step, action, place, words, done, created = row
    return Step(
        RecordId(text_of(step)),
        RecordId(text_of(action)),
        number_of(place),
        secret_of(words),
        None if done is None else moment_of(done),
        moment_of(created),
    )
