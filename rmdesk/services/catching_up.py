"""What the two meet again with: what each said they would do, and what came along. Frozen values, shared only."""

from dataclasses import dataclass

from rmdesk.domain.actions import BOTH, Action, ActionStatus
from rmdesk.domain.partners import Partner
from rmdesk.domain.sessions import Session
from rmdesk.services.sessions import Sessions
from rmdesk.services.workspace import Workspace

_OPEN = frozenset({ActionStatus.AGREED, ActionStatus.UNDER_WAY})


@dataclass(frozen=True, slots=True)
class Promises:
    """What one of the two carries (None: both do), the soonest due first, and what has no day at the end."""

    partner: Partner | None
    actions: tuple[Action, ...]


@dataclass(frozen=True, slots=True)
class CatchingUp:
    """`next` is the session to come and `last` the one before (None: there is none).

    `promises` leaves out whoever carries nothing; mine come first, then my partner's, then those of both. `carried` is
    what was not reached and came along to the session to come.
    """

    last: Session | None
    next: Session | None
    promises: tuple[Promises, ...]
    carried: tuple[str, ...]


def catch_up(workspace: Workspace) -> CatchingUp:
    """Where the pair stands between two sessions: every action that both agreed to and that is not done yet."""
    sessions = Sessions(workspace)
    pair, following = workspace.pair(), sessions.next()
    actions = [one for one in workspace.space.actions.all() if one.status in _OPEN]
    actions.sort(key=lambda one: (one.text.due is None, one.text.due or one.proposed_at.date()))
    owners: list[tuple[str, Partner | None]] = [(pair.me.id, pair.me)]
    if pair.other is not None:
        owners.append((pair.other.id, pair.other))
    owners.append((BOTH, None))
    found = (Promises(partner, tuple(one for one in actions if one.text.owner == owner)) for owner, partner in owners)
    return CatchingUp(
        sessions.last_held(),
        following,
        tuple(one for one in found if one.actions),
        following.carried if following is not None else (),
    )
