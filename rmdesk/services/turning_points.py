"""Turning points of this pair: something changed, ending, looking back, naming each other, deleting what both share.

Nothing here asks for a reason, and no answer of "not now" is stored: there is only what somebody agreed to, and until
then the partner sees "not yet".
"""

from datetime import date

from rmdesk.domain.ending import NotedChange, Turning, WhatChanged, is_look_back_due
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.workspace import Workspace

_LOOKED_BACK = "looked-back"


class TurningPoints:
    """What was noted by either partner."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def all(self) -> Turning:
        """Changes, endings and who agreed to delete, as they stand."""
        return self._workspace.space.turning_points.all()

    def note_change(self, what: WhatChanged) -> RecordId:
        """Tell my partner that something of this kind changed for me."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            return space.turning_points.note_change(tx, self._workspace.author, what)

    def take_back(self, change: NotedChange) -> None:
        """Take back what I told; a second time changes nothing.

        Raises:
            OperationRefused: it is my partner's.
        """
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.turning_points.take_back(tx, self._workspace.author, change.id)

    def is_over(self) -> bool:
        """Whether either of us has ended: no new sessions from then on."""
        return self.all().ended_at is not None

    def ended_on(self) -> date | None:
        """The day on which it ended, here; None while it goes on."""
        ended = self.all().ended_at
        return ended.astimezone().date() if ended is not None else None

    def end(self) -> None:
        """End, for both of us. A second time changes nothing."""
        space = self._workspace.space
        if any(one.by == self._workspace.me for one in self.all().endings):
            return
        with space.space.transaction() as tx:
            space.turning_points.end(tx, self._workspace.author)

    def take_back_ending(self) -> bool:
        """Take back my own ending, while it is not closed; whether we go on then. Not if my partner has ended, too."""
        space, me = self._workspace.space, self._workspace.me
        mine = [one for one in self.all().endings if one.by == me and not one.closed]
        with space.space.transaction() as tx:
            for one in mine:
                space.turning_points.take_back(tx, self._workspace.author, one.id)
        return not self.is_over()

    def close_ending(self) -> None:
        """Close it for good. When only my partner has ended, it becomes my ending too, so that it stays.

        Raises:
            ValueError: nobody has ended.
        """
        if not self.is_over():
            raise ValueError("it goes on")
        self.end()
        space, me = self._workspace.space, self._workspace.me
        mine = [one for one in self.all().endings if one.by == me and not one.closed]
        with space.space.transaction() as tx:
            for one in mine:
                space.turning_points.close(tx, self._workspace.author, one.id)

    def look_back_due(self, today: date) -> bool:
        """Whether 3 months have passed since the end, and I have not put the line on the first page away."""
        return is_look_back_due(self.ended_on(), today) and not self._looked_back()

    def note_looked_back(self) -> None:
        """Put that line away, for me."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.put(tx, _LOOKED_BACK, self._workspace.me, True)

    def named(self) -> frozenset[PartnerId]:
        """Who agreed that the other may say their name when they tell others. Both are needed for either."""
        return self._workspace.space.turning_points.named()

    def agree_to_be_named(self) -> None:
        """Agree, as the partner who unlocked. A second time changes nothing."""
        space = self._workspace.space
        if self._workspace.me not in self.named():
            with space.space.transaction() as tx:
                space.turning_points.agree_to_be_named(tx, self._workspace.author)

    def take_back_named(self) -> None:
        """Take that back. My partner sees "not yet" again."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.turning_points.take_back_named(tx, self._workspace.author)

    def agree_to_delete_shared(self) -> None:
        """Agree that what we share is deleted; nothing is deleted by that.

        Raises:
            ValueError: it is not over for good.
        """
        turning = self.all()
        if not turning.is_closed:
            raise ValueError("only what has ended for good can be deleted")
        space = self._workspace.space
        if self._workspace.me not in turning.delete_shared:
            with space.space.transaction() as tx:
                space.turning_points.agree_to_delete(tx, self._workspace.author)

    def take_back_delete_shared(self) -> None:
        """Take that back, while it has not been done."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.turning_points.take_back_delete(tx, self._workspace.author)

    def _looked_back(self) -> bool:
        return self._workspace.space.drafts.get(_LOOKED_BACK, self._workspace.me) is not None
