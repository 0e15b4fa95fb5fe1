"""A partner comes back to the other one's laptop: the shared part of the copy that they bring is taken in there.

The log of the copy meets the one that is here as two laptops' logs always do: every operation is checked as if it had
been made here, and nothing is replaced. Only what is in no log goes along by itself: their own drafts, and the
other partner's keys for files.
"""

from rmdesk.domain.coming_back_errors import CannotComeBack, CopyTooOld, MeetFirst
from rmdesk.domain.errors import OperationRefused, TooLong
from rmdesk.domain.ids import OperationId, PartnerId
from rmdesk.domain.operations import Operation
from rmdesk.security.keys import SharedKeys
from rmdesk.services.moving import Moving
from rmdesk.services.pairing_state import from_plain
from rmdesk.services.workspace import Workspace
from rmdesk.storage.chains_held import erases_of, held, lacking
from rmdesk.storage.operation_store import Reader
from rmdesk.storage.shared.space import SharedSpace
from rmdesk.storage.taking_in import go_on_always
from rmdesk.storage.transaction import Transaction


class ComingBack:
    """`here` is the shared space of this laptop, `copy` that of the copy; both as the one who comes back sees them.

    `keys` are those that the copy opened with; `host` is the partner who was here all the time, and `host_signing` the
    key that signs their files today.
    """

    def __init__(
        self, here: Workspace, copy: Workspace, keys: SharedKeys, host: PartnerId, host_signing: bytes
    ) -> None:
        self._here = here
        self._copy = copy
        self._keys = keys
        self._host = host
        self._host_signing = host_signing

    def check(self, moves: Moving) -> None:
        """Make sure that it may be taken in. `moves` are those that this laptop knows.

        Raises:
            MeetFirst: the laptops do not know each other's keys of today.
            CopyTooOld: this laptop knows of a later copy to move with.
        """
        if any(from_plain(one.space.pairing.get()).again for one in (self._here, self._copy)):
            raise MeetFirst("keys were given up")
        mine = self._keys.file_signer.public, self._keys.file_unsealer.public
        if _known(self._here.space, self._here.me) != mine:
            raise MeetFirst("other keys")
        known = _known(self._copy.space, self._host)
        if known is None or known[0] != self._host_signing:  # the laptop that was left could not be told of anything
            raise MeetFirst("other keys of whoever was here")
        if moves.has_left_since(self._in_copy()):
            raise CopyTooOld("a later note")

    def take_in(self, moves: Moving, *, again: bool) -> None:
        """Take in what this laptop lacks, in one transaction; doing it twice changes nothing.

        Args:
            moves: those that this laptop knows; they keep in mind that the copy has been taken in.
            again: they have written here since an earlier try brought everything. Their drafts here are newer then
                than those of a copy with nothing new in it.

        Raises:
            CannotComeBack: something in it is false, or still lacking afterwards; nothing has changed.
        """
        here, me = self._here.space, self._here.me
        copied, partners = self._copy.space.space, {me: (self._keys.signer.public, self._keys.exchange_public)}
        missing = _lacking_in(here.space, copied)
        operations = list({one.id: one for one in (*missing, *erases_of(copied, missing).values())}.values())
        try:
            checked = here.log.check_signed(operations, partners, go_on_always)
            with here.space.transaction() as tx:
                here.log.take_in(tx, operations, partners, {}, checked)
                if _lacking_in(tx, copied):
                    raise CannotComeBack("something is still lacking")
                if missing or not again:
                    self._bring_drafts(tx)
                self._bring_keys(tx)
                moves.await_arrival(tx)
        except (OperationRefused, TooLong) as error:
            raise CannotComeBack(error.detail) from error
        finally:
            here.log.settle_device()

    def _in_copy(self) -> frozenset[OperationId]:
        return frozenset(OperationId(str(row[0])) for row in self._copy.space.space.read("SELECT id FROM operations"))

    def _bring_drafts(self, tx: Transaction) -> None:
        me, mine, theirs = self._here.me, self._here.space.drafts, self._copy.space.drafts
        for source, target in ((theirs, mine), (theirs.for_together(), mine.for_together())):
            for one in source.all(me):
                target.put(tx, one.item, me, one.value, one.base)

    def _bring_keys(self, tx: Transaction) -> None:
        """Those of the partner who was here all the time, so that whoever comes back knows them on a later move.

        `check` has made sure that they are those of today.
        """
        peer = self._copy.space.peers.get(self._host)
        if peer is not None:
            self._here.space.peers.add(tx, self._host, peer.signing_public, peer.exchange_public)


def _known(space: SharedSpace, partner: PartnerId) -> tuple[bytes, bytes] | None:
    """The keys for files that a laptop knows of that partner: compared, or from its own log."""
    peer = space.peers.get(partner)
    if peer is not None:
        return peer.signing_public, peer.exchange_public
    if not space.partners.is_registered(partner):
        return None
    return space.partners.public_key(partner), space.partners.exchange_key(partner)


def _lacking_in(reader: Reader, copied: Reader) -> list[Operation]:
    """What stands in the copy and not here."""
    return lacking(copied, ({str(name): number for name, number in held(reader).items()},))
