"""The shared space as one bundle: the open database, its log and its repositories."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.runtime.machine import fingerprint_of_this_computer
from rmdesk.security.keys import SharedKeys
from rmdesk.storage.connection import Space, create_space, open_space
from rmdesk.storage.oplog import OperationLog
from rmdesk.storage.schema import SpaceIdentity, SpaceRole
from rmdesk.storage.shared import rows
from rmdesk.storage.shared.actions import ActionRepository
from rmdesk.storage.shared.agreements import AgreementRepository
from rmdesk.storage.shared.answers import AnswerRepository
from rmdesk.storage.shared.clauses import ClauseRepository
from rmdesk.storage.shared.drafts import SharedDraftRepository
from rmdesk.storage.shared.exchanges import ExchangeRecords
from rmdesk.storage.shared.offers import OfferRepository
from rmdesk.storage.shared.partners import PartnerRepository
from rmdesk.storage.shared.peers import PairingShelf, PeerRepository
from rmdesk.storage.shared.programme_packs import ProgrammePackRepository
from rmdesk.storage.shared.sessions import SessionRepository
from rmdesk.storage.shared.sheets import SheetRepository
from rmdesk.storage.shared.turning_points import TurningPointRepository
from rmdesk.storage.shared_schema import SHARED_SCHEMA


@dataclass(frozen=True, slots=True)
class SharedSpace:
    """What both partners share. Write inside `space.transaction()`; read at any time."""

    space: Space
    log: OperationLog
    partners: PartnerRepository
    agreements: AgreementRepository
    clauses: ClauseRepository
    turning_points: TurningPointRepository
    actions: ActionRepository
    answers: AnswerRepository
    sheets: SheetRepository
    offers: OfferRepository
    sessions: SessionRepository
    packs: ProgrammePackRepository
    drafts: SharedDraftRepository
    peers: PeerRepository
    pairing: PairingShelf
    exchanges: ExchangeRecords

    def last_saved(self) -> datetime | None:
        """When the newest of what stands in it was written; None: nothing does."""
        found = self.space.read("SELECT max(at) FROM heads")[0][0]
        return None if found is None else rows.moment(found)

    def close(self) -> None:
        """Close the database."""
        self.space.close()


def create_shared(path: Path, keys: SharedKeys, clock: Clock) -> SharedSpace:
    """A new, empty shared space in a file that must not exist yet.

    Raises:
        WorldError: as `create_space`.
    """
    return _opened(create_space(path, keys.space, _identity(keys), SHARED_SCHEMA), clock)


def open_shared(path: Path, keys: SharedKeys, clock: Clock, backups: Path) -> SharedSpace:
    """The shared space in a file; a verified copy goes to `backups` before an older schema is brought up to date.

    Raises:
        WorldError: as `open_space`.
    """
    return _opened(open_space(path, keys.space, _identity(keys), SHARED_SCHEMA, backups), clock)


def _identity(keys: SharedKeys) -> SpaceIdentity:
    return SpaceIdentity(SpaceRole.SHARED, keys.vault, "", keys.epoch)


def _opened(space: Space, clock: Clock) -> SharedSpace:
    return bundle(space, clock, fingerprint_of_this_computer(space.identity.vault))


def bundle(space: Space, clock: Clock, machine: str) -> SharedSpace:
    """The log and all repositories of an open space, on the computer with that fingerprint."""
    log = OperationLog(space, clock, machine)
    return SharedSpace(
        space,
        log,
        PartnerRepository(space, log),
        AgreementRepository(space, log),
        ClauseRepository(space, log),
        TurningPointRepository(space, log),
        ActionRepository(space, log),
        AnswerRepository(space, log),
        SheetRepository(space, log),
        OfferRepository(space, log),
        SessionRepository(space, log),
        ProgrammePackRepository(space, log),
        SharedDraftRepository(space, clock),
        PeerRepository(space, clock),
        PairingShelf(space),
        ExchangeRecords(space, clock),
    )
