"""The private wing as one value: opened from `PrivateKeys`, handed to private screens, closed at lock."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.private.answers import PrivateAnswers
from rmdesk.private.drafts import PrivateDrafts
from rmdesk.private.journal import Journal
from rmdesk.private.own_words import OwnWords
from rmdesk.private.profile import Profile
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.search import Search
from rmdesk.private.steps import PrivateSteps
from rmdesk.private.store import moment_of
from rmdesk.security.keys import PrivateKeys
from rmdesk.storage.connection import Space, SpaceIdentity, SpaceRole, create_space, open_space

_LAST_SAVED = """
SELECT max(saved) FROM (
    SELECT saved FROM reflection_versions UNION ALL SELECT saved FROM answer_versions UNION ALL SELECT saved FROM drafts
)
"""


@dataclass(frozen=True, slots=True)
class PrivateWing:
    """Everything that one person can do alone. `space` is for checks and backups, never for screens."""

    space: Space
    journal: Journal
    answers: PrivateAnswers
    drafts: PrivateDrafts
    search: Search
    profile: Profile
    steps: PrivateSteps
    own_words: OwnWords

    def last_saved(self) -> datetime | None:
        """When something was last saved in it; None: never."""
        found = self.space.read(_LAST_SAVED)[0][0]
        return None if found is None else moment_of(found)

    def close(self) -> None:
        """Let go of the database. Closing twice does nothing."""
        self.space.close()


def create_private(path: Path, keys: PrivateKeys, clock: Clock) -> PrivateWing:
    """Make the private space of one partner and open it.

    Raises:
        FileExistsError: there is a file of that name (a bug).
        WorldError: the place is full or cannot be written to.
    """
    return _wing(create_space(path, keys.space, _identity(keys), PRIVATE_SCHEMA), clock)


def open_private(path: Path, keys: PrivateKeys, clock: Clock, backups: Path) -> PrivateWing:
    """Open the private space of one partner; an older one is brought up to date after a copy went to `backups`.

    Raises:
        WorldError: as `storage.connection.open_space` says.
    """
    return _wing(open_space(path, keys.space, _identity(keys), PRIVATE_SCHEMA, backups), clock)


def _identity(keys: PrivateKeys) -> SpaceIdentity:
    return SpaceIdentity(SpaceRole.PRIVATE, keys.vault, keys.partner)


def _wing(space: Space, clock: Clock) -> PrivateWing:
    return PrivateWing(
        space,
        Journal(space, clock),
        PrivateAnswers(space, clock),
        PrivateDrafts(space, clock),
        Search(space),
        Profile(space),
        PrivateSteps(space, clock),
        OwnWords(space, clock),
    )
