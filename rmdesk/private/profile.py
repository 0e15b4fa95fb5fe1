"""Small private settings by name, such as the date of the next reminder about the recovery code, or a list of names."""

from rmdesk.domain.canonical import Canonical
from rmdesk.private.store import json_of, value_of
from rmdesk.storage.connection import Space


class Profile:
    """Named values of the person whose space is open."""

    def __init__(self, space: Space) -> None:
        self._space = space

    def get(self, name: str) -> Canonical:
        """The value of that name, None when there is none.

        Raises:
            SpaceDamaged: it cannot be read.
        """
        found = self._space.read("SELECT value FROM profile WHERE name = ?", (name,))
        return value_of(found[0][0]) if found else None

    def put(self, name: str, value: Canonical) -> None:
        """Keep a value under that name instead of the one before.

        Raises:
            NotCanonical: it holds something that canonical JSON does not know.
            WorldError: it could not be saved; nothing has changed.
        """
        text = json_of(value)
        with self._space.transaction() as tx:
            tx.put("profile", {"name": name, "value": text})

    def remove(self, name: str) -> None:
        """Forget the value of that name.

        Raises:
            WorldError: it could not be written; nothing has changed.
        """
        with self._space.transaction() as tx:
            tx.remove("profile", {"name": name})
