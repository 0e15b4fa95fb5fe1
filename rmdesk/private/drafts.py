"""Words that are typed but not saved: kept from two seconds after typing until they are saved or discarded."""

from rmdesk.domain.canonical import Canonical
from rmdesk.domain.clock import Clock
from rmdesk.private.entries import PrivateDraft
from rmdesk.private.reflection_rows import forget_drafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.store import json_of, kept, moment_of, number_of, seconds, secret_of, text_of, value_of
from rmdesk.storage.connection import Row, Space

_SELECT = "SELECT item, base, content, saved FROM drafts"


class PrivateDrafts:
    """Drafts by item and by the version that they began from, so that a newer version never overwrites one.

    An item is the id of a reflection or of a prompt, or a name such as `new-reflection`.
    """

    def __init__(self, space: Space, clock: Clock) -> None:
        self._space = space
        self._clock = clock

    def put(self, item: str, base: int, content: SecretText) -> None:
        """Keep the draft of an item instead of the one before that began from the same version.

        Raises:
            WorldError: it could not be saved; the one before is still there.
        """
        text = kept(content)
        with self._space.transaction() as tx:
            saved = seconds(self._clock.now())
            tx.put("drafts", {"item": item, "base": base, "content": text, "saved": saved})

    def get(self, item: str) -> PrivateDraft | None:
        """The draft of an item that was saved last."""
        found = self._space.read(f"{_SELECT} WHERE item = ? ORDER BY saved DESC, base DESC LIMIT 1", (item,))
        return _draft(found[0]) if found else None

    def all(self) -> tuple[PrivateDraft, ...]:
        """Every draft, the one saved last first."""
        return tuple(_draft(row) for row in self._space.read(f"{_SELECT} ORDER BY saved DESC, item, base"))

    def remove(self, item: str) -> None:
        """Forget all drafts of an item; nothing happens when there is none.

        Raises:
            WorldError: it could not be written; they are still there.
        """
        with self._space.transaction() as tx:
            forget_drafts(tx, item)


def packed(value: Canonical) -> SecretText:
    """A draft that is more than one text (a title and a text, the value of an answer) as one.

    Raises:
        TooLong: one of its texts is too long.
        NotCanonical: it holds something that canonical JSON does not know.
    """
    return SecretText(json_of(value))


def unpacked(content: SecretText) -> Canonical:
    """What `packed` packed.

    Raises:
        SpaceDamaged: the draft holds something else.
    """
    return value_of(content.reveal())


def _draft(row: Row) -> PrivateDraft:
    item, base, content, saved = row
    return PrivateDraft(text_of(item), number_of(base), secret_of(content), moment_of(saved))
