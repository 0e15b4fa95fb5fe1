"""One partner moves to a laptop of their own: when the laptop that they left may take their private things off.

Each step is a note in the signed log. Whoever moves signs that they leave, and which pages the copy holds; then, once
the copy was opened with their own passphrase or code on another laptop, that exactly those pages arrived. Only then,
and only while their files lie there as they were left, may the partner who stays take them off.
"""

import hashlib
from collections.abc import Collection, Iterable

from rmdesk.domain import canonical
from rmdesk.domain.clock import to_minute
from rmdesk.domain.coming_back_errors import ThingsStay
from rmdesk.domain.errors import MoveDoesNotFit
from rmdesk.domain.ids import OperationId, PartnerId, new_id
from rmdesk.domain.moving import Move, MoveNote, MoveStage, MoveStep
from rmdesk.domain.operations import OperationHeader, OperationKind
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.chains_held import lacking
from rmdesk.storage.shared.moves import MOVE, MoveRepository, Said
from rmdesk.storage.transaction import Transaction

_MACHINE = b"rmdesk/1/move-machine\0"
_DRAFTS = b"rmdesk/1/move-drafts\0"
_AWAITED = "move-awaited"
"""On this computer only: the move whose copy was taken in here with all that is in no log, until it has arrived."""


class Moving:
    """Moves of both partners. `machine` is the fingerprint of this computer; empty where it has no name."""

    def __init__(self, workspace: Workspace, machine: str) -> None:
        self._workspace = workspace
        self._machine = machine
        self._moves = MoveRepository(workspace.space.space, workspace.space.log)

    def mine(self) -> Move:
        """My own latest move."""
        me = self._workspace.me
        notes = self._latest(me)
        here, step = self._left_from_here(notes), _furthest(notes)
        if step is None:
            return Move(MoveStage.NONE)
        stages = {
            MoveStep.LEAVING: MoveStage.NONE,
            MoveStep.LEFT: MoveStage.LEFT_HERE if here else MoveStage.NONE,
            MoveStep.ARRIVED: MoveStage.ARRIVED_ELSEWHERE if here else MoveStage.ARRIVED_HERE,
            MoveStep.TAKEN_OFF: MoveStage.ARRIVED_ELSEWHERE if here else MoveStage.OFF_THERE,
        }
        return _move(stages[step.step], step)

    def of_partner(self) -> Move:
        """The other partner's latest move, as far as it concerns this laptop."""
        other = self._workspace.pair().other
        notes = self._latest(other.id) if other is not None else ()
        step = _furthest(notes)
        if step is None or step.step is MoveStep.LEAVING:
            return Move(MoveStage.NONE)
        if not self._left_from_here(notes):
            return _move(MoveStage.PARTNER_BACK if self._arrived_here(notes) else MoveStage.PARTNER_AWAY, step)
        stages = {
            MoveStep.LEFT: MoveStage.PARTNER_LEFT,
            MoveStep.ARRIVED: MoveStage.PARTNER_ARRIVED,
            MoveStep.TAKEN_OFF: MoveStage.PARTNER_OFF,
        }
        return _move(stages[step.step], step)

    def leave(self, pages: str) -> str:
        """Note that I am about to take a copy of exactly those pages along; the id of this move."""
        move = new_id()
        self._note(Said(MoveStep.LEAVING, move, pages, machine=self._tag(move)))
        return move

    def has_left(self, move: str, files: str) -> None:
        """Note that the copy is made, and how my files lie here from now on."""
        self._note(Said(MoveStep.LEFT, move, files, self._drafts_of(self._workspace.me)))

    def stay(self) -> None:
        """Note that my latest move does not count: I stay where I am."""
        notes = self._latest(self._workspace.me)
        if notes:
            self._note(Said(MoveStep.STAYS, notes[0].move))

    def arrive(self, pages: str) -> bool:
        """Note that my things have arrived on this laptop, if I left another one with exactly those pages.

        To be called once the copy was opened with my own passphrase or code and found whole, before anything is written
        in it. Returns whether that was noted.
        """
        notes = self._latest(self._workspace.me)
        tag = self._tag(notes[0].move) if notes else ""
        arrives = _not_arrived(notes) and notes[0].mark == pages and _are_two(notes[0].machine, tag)
        drafts, author = self._workspace.space.drafts.for_together(), self._workspace.author
        if arrives or drafts.get(_AWAITED, author.partner) is not None:
            with self._workspace.space.space.transaction() as tx:
                drafts.remove(tx, _AWAITED, author.partner)
                if arrives:
                    self._moves.add(tx, author, Said(MoveStep.ARRIVED, notes[0].move, pages, machine=tag))
        return arrives

    def await_arrival(self, tx: Transaction) -> None:
        """Keep in mind that the copy of my latest move has been taken in here, so that only `arrive` is left to do."""
        notes = self._latest(self._workspace.me)
        if _not_arrived(notes):
            self._workspace.space.drafts.for_together().put(tx, _AWAITED, self._workspace.me, notes[0].move)

    def awaits_arrival(self) -> bool:
        """Whether `arrive` is left to do: it was cut off."""
        return self._workspace.space.drafts.for_together().get(_AWAITED, self._workspace.me) is not None

    def has_left_since(self, known: Collection[OperationId]) -> bool:
        """Whether I said that I leave a laptop in a note that is not among the operations that a copy `known` to me
        holds: then that copy is too old.
        """
        leaving = self._leaving(self._workspace.me)
        return leaving is not None and leaving.operation not in known

    def has_come_here(self) -> bool:
        """Whether my things, of my latest move, have arrived on this computer."""
        return self._arrived_here(self._latest(self._workspace.me))

    def check_may_go(self, pages: str, *, whole: bool) -> None:
        """Make sure that everything of mine here has arrived elsewhere, so that I may take it off this laptop.

        Args:
            pages: which private pages lie here now; empty if they are gone already, because taking them off was cut
                off before.
            whole: what both share goes too, for nobody else has a key to this workbook.

        Raises:
            ThingsStay: nothing may go; the detail says why.
        """
        me = self._workspace.me
        notes = self._latest(me)
        left = next((one for one in reversed(notes) if one.step is MoveStep.LEFT), None)
        if self.mine().stage is not MoveStage.ARRIVED_ELSEWHERE or left is None:
            raise ThingsStay("nothing has arrived elsewhere")
        if pages and pages != notes[0].mark:
            raise ThingsStay("written here since")
        drafts = self._drafts_of(me)
        if drafts and drafts != left.drafts:
            raise ThingsStay("a draft was written here since")
        if whole:
            self._check_shared_may_go(notes[0])

    def _check_shared_may_go(self, leaving: MoveNote) -> None:
        """All that was shared from here is there: what the copy held by my own word, and what came after by theirs."""
        space, other = self._workspace.space, self._workspace.pair().other
        if space.log.device != leaving.device:  # nobody's false word may hide what came after the copy
            raise ThingsStay("goes on as another device")
        begun = space.drafts.for_together().all(self._workspace.me)
        if any(to_minute(one.changed_at) >= to_minute(leaving.at) for one in begun):
            raise ThingsStay("a session was written here since")
        told = space.exchanges.heard(space.space, other.id)[:1] if other is not None else ()
        lacks = lacking(space.space, told)
        if other is None or not all(_is_note(one.header, leaving) for one in lacks):
            raise ThingsStay("something shared has not arrived")
        start = store.find(space.space, leaving.operation)
        after = start.header.sequence if start is not None else 0
        since = map(store.from_row, store.of_device(space.space, leaving.device, after))
        if not all(_is_note(one.header, leaving) for one in since):
            raise ThingsStay("shared here since")

    def check_fits(self, files: str) -> PartnerId:
        """Whose things may be taken off this laptop.

        Args:
            files: how their files lie here now, as `has_left` was told; empty if their pages are gone already, because
                taking them off was cut off before.

        Raises:
            MoveDoesNotFit: nothing may be taken off; the detail says why.
        """
        other = self._workspace.pair().other
        if other is None or self.of_partner().stage is not MoveStage.PARTNER_ARRIVED:
            raise MoveDoesNotFit("nothing has arrived elsewhere")
        left = next((one for one in reversed(self._latest(other.id)) if one.step is MoveStep.LEFT), None)
        if left is None or (files and files != left.mark):
            raise MoveDoesNotFit("written here since")
        drafts = self._drafts_of(other.id)
        if drafts and drafts != left.drafts:
            raise MoveDoesNotFit("a draft was written here since")
        return other.id

    def taken_off(self) -> None:
        """Take the other partner's own drafts off, and note for them that their things are off this laptop."""
        other = self._workspace.pair().other
        if other is None:
            raise MoveDoesNotFit("nobody has left")
        self._note_off(other.id)

    def mine_taken_off(self) -> None:
        """The same for my own things, of a laptop on which the other partner stays."""
        self._note_off(self._workspace.me)

    def _note_off(self, whose: PartnerId) -> None:
        notes = self._latest(whose)
        if not notes:
            raise MoveDoesNotFit("nobody has left")
        space, move = self._workspace.space, notes[0].move
        drafts = [one.item for one in space.drafts.all(whose)]
        with space.space.transaction() as tx:
            for item in drafts:
                space.drafts.remove(tx, item, whose)
            self._moves.add(tx, self._workspace.author, Said(MoveStep.TAKEN_OFF, move))

    def _latest(self, partner: PartnerId) -> tuple[MoveNote, ...]:
        """The notes of that partner's latest move that count, the one about leaving first; none if they stay."""
        leaving = self._leaving(partner)
        if leaving is None:
            return ()
        about = [one for one in self._moves.all() if one.move == leaving.move]
        if any(one.step is MoveStep.STAYS and one.author == partner for one in about):
            return ()
        return (leaving, *(one for one in about if one is not leaving and _counts(one, leaving)))

    def _leaving(self, partner: PartnerId) -> MoveNote | None:
        notes = reversed(self._moves.all())
        return next((one for one in notes if one.step is MoveStep.LEAVING and one.author == partner), None)

    def _left_from_here(self, notes: tuple[MoveNote, ...]) -> bool:
        return bool(notes) and self._is_here(notes[0])

    def _arrived_here(self, notes: tuple[MoveNote, ...]) -> bool:
        return any(one.step is MoveStep.ARRIVED and self._is_here(one) for one in notes)

    def _is_here(self, note: MoveNote) -> bool:
        return bool(self._machine) and note.machine == self._tag(note.move)

    def _tag(self, move: str) -> str:
        """Stands for this computer in one move, and in no other; empty where it has no name."""
        if not self._machine:
            return ""
        return hashlib.sha256(_MACHINE + f"{move}/{self._machine}".encode()).hexdigest()[:32]

    def _drafts_of(self, partner: PartnerId) -> str:
        """What stands in their own unfinished shared pages, as a hash; empty: there are none."""
        found = self._workspace.space.drafts.all(partner)
        plain = [[one.item, canonical.encode(one.value).hex(), one.base, to_minute(one.changed_at)] for one in found]
        return hashlib.sha256(_DRAFTS + canonical.encode(plain)).hexdigest() if found else ""

    def _note(self, said: Said) -> None:
        with self._workspace.space.space.transaction() as tx:
            self._moves.add(tx, self._workspace.author, said)


def _counts(note: MoveNote, leaving: MoveNote) -> bool:
    """Whether whoever wrote it may say that, and where they say it from fits."""
    own = note.author == leaving.author
    if note.step is MoveStep.LEFT:
        return own and note.device == leaving.device
    if note.step is MoveStep.ARRIVED:
        elsewhere = note.device != leaving.device and _are_two(note.machine, leaving.machine)
        return own and elsewhere and note.mark == leaving.mark
    return note.step is MoveStep.TAKEN_OFF


def _not_arrived(notes: tuple[MoveNote, ...]) -> bool:
    """Whether somebody is on their way."""
    return bool(notes) and not any(one.step is MoveStep.ARRIVED for one in notes)


def _is_note(header: OperationHeader, leaving: MoveNote) -> bool:
    """Whether it is only a note of their own moves or of a new device, written on the laptop that they left."""
    own = (header.author, header.device) == (leaving.author, leaving.device)
    return own and (header.type == MOVE or header.kind == OperationKind.DEVICE)


def _are_two(one: str, other: str) -> bool:
    """Whether those are two computers for sure: one without a name may be any."""
    return bool(one) and bool(other) and one != other


def _furthest(notes: Iterable[MoveNote]) -> MoveNote | None:
    found = {one.step: one for one in notes}
    order = MoveStep.TAKEN_OFF, MoveStep.ARRIVED, MoveStep.LEFT, MoveStep.LEAVING
    return next((found[step] for step in order if step in found), None)


def _move(stage: MoveStage, step: MoveNote) -> Move:
    return Move(MoveStage.NONE) if stage is MoveStage.NONE else Move(stage, step.move, step.at)
