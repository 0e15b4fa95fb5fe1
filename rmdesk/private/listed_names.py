"""The names that a person wants to be asked about before words of theirs are shared. Only they ever see the list."""

from collections.abc import Sequence

from rmdesk.domain.errors import SpaceDamaged
from rmdesk.private.profile import Profile

MOST_NAMES = 200
LONGEST_NAME = 100
_KEY = "names-to-look-for"


class ListedNames:
    """Kept in the private profile."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    def all(self) -> tuple[str, ...]:
        """The names, as they were typed.

        Raises:
            SpaceDamaged: they cannot be read.
        """
        found = self._profile.get(_KEY)
        if found is None:
            return ()
        if not isinstance(found, list):
            raise SpaceDamaged("the list of names cannot be read")
        return tuple(one for one in found if isinstance(one, str))

    def keep(self, names: Sequence[str]) -> None:
        """Keep these instead of the ones before: none twice, none blank, at most 200 of at most 100 characters.

        Raises:
            WorldError: they could not be saved; nothing has changed.
        """
        tidy = dict.fromkeys(" ".join(one.split())[:LONGEST_NAME].strip() for one in names)
        self._profile.put(_KEY, [one for one in tidy if one][:MOST_NAMES])
