"""The exchange with the partner's laptop: makes sealed files of what it lacks, and opens those that come from there.

A file holds everything that the partner has not said they hold, so order, repetition and loss never matter: whatever is
missing comes again with the next one. A file is taken in whole, in one transaction, or not at all.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.errors import OperationRefused, TooLong
from rmdesk.domain.exchange_errors import (
    ExchangeDamaged,
    ExchangeStopped,
    ExchangeTooManyDevices,
    NotPairedYet,
    PartnerKeyUnfit,
)
from rmdesk.domain.ids import DeviceId, PartnerId
from rmdesk.domain.operations import Operation
from rmdesk.domain.partners import Partner
from rmdesk.exchange.body import Body
from rmdesk.exchange.codec import batches
from rmdesk.exchange.outer import key_id
from rmdesk.exchange.sealed import Expected, seal, unseal
from rmdesk.security.exchange_seal import check_exchange_key
from rmdesk.security.keys import SharedKeys
from rmdesk.services.disagreements import Disagreements
from rmdesk.services.pairing_state import from_plain, has_to_meet_again
from rmdesk.services.workspace import Workspace
from rmdesk.storage import chain
from rmdesk.storage import operation_store as store
from rmdesk.storage.chains_held import erases_of, first_lacking, held, lacking, lacking_count
from rmdesk.storage.shared.exchanges import MADE, OPENED
from rmdesk.storage.taking_in import Taken, TooManyDevices
from rmdesk.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class News:
    """What a file brought. `made_at` is what the partner's clock said, to the minute; `new` counts operations.

    `incomplete`: it goes on from something that is not here yet, so a newer file is needed; what fits was taken in.
    `forks` counts what was written twice under one number, in a workbook that was copied: all of it is kept.
    `was_copied`: that happened to this very workbook, which goes on under a new number of its own.
    `opened_before`: exactly this file was opened before.
    """

    sender: PartnerId
    made_at: datetime
    new: int = 0
    incomplete: bool = False
    forks: int = 0
    was_copied: bool = False
    opened_before: bool = False


@dataclass(frozen=True, slots=True)
class ExchangeStatus:
    """Where the exchange stands. `partner` is None while nobody else belongs to the workbook.

    `paired`: files can be made for the partner, and theirs be opened. `last_made` and `last_opened` are moments here.
    `unacknowledged` counts what the partner has not said they hold. `forks` counts those that nobody here was told of.
    `can_clear` is the counter up to which files that were made here are no longer needed (0: none).
    """

    paired: bool
    partner: Partner | None
    last_made: datetime | None
    last_opened: datetime | None
    unacknowledged: int
    forks: int
    disagreements: int
    can_clear: int = 0


@dataclass(frozen=True, slots=True)
class _Other:
    partner: PartnerId
    signing_public: bytes
    exchange_public: bytes


class Exchange:
    """Files for the partner, and from them."""

    def __init__(self, workspace: Workspace, keys: SharedKeys, stopped: Callable[[], bool] = lambda: False) -> None:
        """`stopped` says whether somebody locks or closes: opening a file ends then, from whatever thread."""
        self._workspace = workspace
        self._keys = keys
        self._stopped = stopped

    def make(self) -> tuple[bytes, ...]:
        """Files with everything that the partner has not said they hold: one, or several when it is very much.

        Without anything new the one file still says what is held here.

        Raises:
            NotPairedYet: nobody's keys are known.
            PartnerKeyUnfit: nothing may be sealed to the partner's key.
            WorldError: it could not be noted here; nothing was made.
        """
        other = self._other()
        if other is None:
            raise NotPairedYet("no partner")
        _check_fit(other.exchange_public)
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.log.tell_of_device(tx, self._workspace.author)
            operations = lacking(tx, space.exchanges.heard(tx, other.partner))
            acks = held(tx)
            parts = tuple(batches(operations, erases_of(tx, operations))) or ((),)
            files = tuple(self._sealed(other, part, acks) for part in parts)
            for one in files:
                self._note(tx, MADE, other.partner, one)
        return files

    def open(self, data: bytes) -> News:
        """Take in a file of the partner's: all of it that fits, or nothing.

        Everything that needs no writing, signatures before all, is done before the transaction: pages can be read then.

        Raises:
            ExchangeRefused: its kind says why; nothing has changed. `ExchangeStopped`: somebody locked or closed.
            WorldError: it could not be written; nothing has changed.
        """
        self._go_on()
        body = unseal(data, self._expected())
        space, fingerprint = self._workspace.space, hashlib.sha256(data).hexdigest()
        try:
            keys = self._may_register(body)
            checked = space.log.check_signed(body.operations, keys, self._go_on)
            with space.space.transaction() as tx:
                before = space.exchanges.was_opened(tx, fingerprint)
                taken = space.log.take_in(tx, body.operations, keys, body.acks, checked, self._go_on)
                if not before:
                    space.exchanges.hear(tx, body.sender, body.device, body.made_at, body.acks)
                    self._note(tx, OPENED, body.sender, data)
                    self._note_acknowledged(tx, body.sender)
                self._go_on()
        except TooManyDevices as error:
            raise ExchangeTooManyDevices(error.detail) from error
        except (OperationRefused, TooLong) as error:
            raise ExchangeDamaged(error.detail) from error
        finally:
            own = space.log.device
            space.log.settle_device()
        return _news(body, taken, before, was_copied=space.log.device != own)

    def status(self) -> ExchangeStatus:
        """Where the exchange stands; milliseconds."""
        space, other = self._workspace.space, self._other()
        made, opened = space.exchanges.last_made(), space.exchanges.last_opened()
        return ExchangeStatus(
            paired=other is not None,
            partner=self._workspace.pair().other,
            last_made=made.at if made is not None else None,
            last_opened=opened.at if opened is not None else None,
            unacknowledged=self.unacknowledged(),
            forks=space.exchanges.forks_to_tell(),
            disagreements=len(Disagreements(self._workspace).all()),
            can_clear=space.exchanges.acknowledged_up_to(),
        )

    def unacknowledged(self) -> int:
        """How many operations the partner has not said they hold; 0 while nobody's keys are known."""
        space, other = self._workspace.space, self._other()
        return lacking_count(space.space, space.exchanges.heard(space.space, other.partner)) if other is not None else 0

    def told_of_forks(self) -> None:
        """Note that I was told of every fork so far."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.exchanges.note_forks_told(tx)

    def was_made_here(self, data: bytes) -> bool:
        """Whether this very file was made in this workbook, under whatever device id."""
        return self._workspace.space.exchanges.was_made(hashlib.sha256(data).hexdigest())

    def recipient(self) -> str:
        """The key id that files for the partner carry, 16 hex digits.

        Raises:
            NotPairedYet: nobody's keys are known.
        """
        other = self._other()
        if other is None:
            raise NotPairedYet("no partner")
        return key_id(other.exchange_public).hex()

    def counter(self) -> int:
        """The counter of the file that was made last; 0: none."""
        made = self._workspace.space.exchanges.last_made()
        return made.counter if made is not None else 0

    def _sealed(self, other: _Other, part: tuple[Operation, ...], acks: Mapping[DeviceId, int]) -> bytes:
        body = Body(
            pair=self._keys.vault,
            epoch=self._workspace.space.space.identity.epoch,
            sender=self._workspace.me,
            recipient=other.partner,
            device=self._workspace.space.log.device,
            made_at=self._workspace.now(),
            acks=acks,
            operations=part,
        )
        return seal(body, self._keys.file_signer, other.exchange_public)

    def _expected(self) -> Expected:
        other = self._other()
        senders = {other.partner: other.signing_public} if other is not None else {}
        return Expected(self._keys.vault, self._workspace.me, self._keys.file_unsealer, senders)

    def _other(self) -> _Other | None:
        """The other partner: whose keys were compared, or who registered in this very workbook.

        None, too, while the laptops have to meet again.
        """
        space = self._workspace.space
        if has_to_meet_again(from_plain(space.pairing.get()), self._keys, space.peers.all()):
            return None
        for peer in space.peers.all():
            if peer.partner != self._workspace.me:
                return _Other(peer.partner, peer.signing_public, peer.exchange_public)
        for one in space.partners.all():
            if one.id != self._workspace.me:
                return _Other(one.id, space.partners.public_key(one.id), space.partners.exchange_key(one.id))
        return None

    def _go_on(self) -> None:
        if self._stopped():
            raise ExchangeStopped

    def _may_register(self, body: Body) -> dict[PartnerId, tuple[bytes, bytes]]:
        """The keys of whoever may register. A partner whose file was signed with the keys that were compared says with
        which ones they sign the log: those are others once their files have fresh keys.
        """
        found = {one.partner: (one.signing_public, one.exchange_public) for one in self._workspace.space.peers.all()}
        found[self._workspace.me] = (self._keys.signer.public, self._keys.exchange_public)
        for one in body.operations:
            mine = chain.is_registration(one.header) and one.header.author == body.sender
            if mine and body.sender in found and chain.key_in(one) != found[body.sender][0]:
                found[body.sender] = (chain.key_in(one), chain.fit_exchange_key(one))
        return found

    def _note(self, tx: Transaction, direction: str, partner: PartnerId, data: bytes) -> None:
        last = store.newest(tx)
        self._workspace.space.exchanges.note_file(tx, direction, partner, last, hashlib.sha256(data).hexdigest())

    def _note_acknowledged(self, tx: Transaction, partner: PartnerId) -> None:
        exchanges = self._workspace.space.exchanges
        lacking_from = first_lacking(tx, exchanges.heard(tx, partner))
        for one in exchanges.waiting_files(tx, partner):
            if lacking_from is None or store.place_of(tx, one.last) < lacking_from:
                exchanges.note_acknowledged(tx, one.counter)


def _check_fit(exchange_public: bytes) -> None:
    try:
        check_exchange_key(exchange_public)
    except ValueError as error:
        raise PartnerKeyUnfit(str(error)) from error


def _news(body: Body, taken: Taken, before: bool, *, was_copied: bool) -> News:
    return News(
        body.sender,
        body.made_at,
        len(taken.new),
        taken.waiting > 0,
        len(taken.forks),
        was_copied,
        before,
    )
