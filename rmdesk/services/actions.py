"""Shared actions: add, propose, agree, move, set aside."""

from rmdesk.domain.actions import Action, ActionStatus, ActionText, Change
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.cosigning import Cosigner, append_for_other
from rmdesk.services.workspace import Workspace

_MOVES: dict[ActionStatus, tuple[ActionStatus, ...]] = {
    ActionStatus.PROPOSED: (ActionStatus.SET_ASIDE,),
    ActionStatus.AGREED: (ActionStatus.UNDER_WAY, ActionStatus.DONE, ActionStatus.SET_ASIDE),
    ActionStatus.UNDER_WAY: (ActionStatus.AGREED, ActionStatus.DONE, ActionStatus.SET_ASIDE),
    ActionStatus.DONE: (ActionStatus.UNDER_WAY, ActionStatus.SET_ASIDE),
    ActionStatus.SET_ASIDE: (ActionStatus.PROPOSED,),
}


def moves_from(status: ActionStatus) -> tuple[ActionStatus, ...]:
    """Where an action may go from there. `AGREED` comes from two consents only, or back from under way."""
    return _MOVES[status]


class Actions:
    """The actions of this pair."""

    def __init__(self, workspace: Workspace, cosigner: Cosigner) -> None:
        self._workspace = workspace
        self._cosigner = cosigner

    def all(self) -> tuple[Action, ...]:
        """Every action, in the order in which they were proposed."""
        return self._workspace.space.actions.all()

    def get(self, action: RecordId) -> Action:
        """One action.

        Raises:
            KeyError: there is none with that id.
        """
        return self._workspace.space.actions.get(action)

    def history(self, action: RecordId) -> tuple[Change, ...]:
        """Who changed what when, oldest first."""
        return self._workspace.space.actions.history(action)

    def add(self, text: ActionText) -> RecordId:
        """Propose an action; proposing is agreeing to it myself.

        Raises:
            ValueError: it has no title.
        """
        _check(text)
        space = self._workspace.space
        with space.space.transaction() as tx:
            action = space.actions.add(tx, self._workspace.author, text)
            space.actions.agree(tx, self._workspace.author, action, text)
        return action

    def change(self, action: RecordId, before: ActionText, after: ActionText) -> None:
        """Change fields of an action. New wording, owner or due date asks for both partners' consent again; the one
        who changes it agrees by that.

        Raises:
            ValueError: the title is gone.
        """
        _check(after)
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.actions.change(tx, self._workspace.author, action, before, after)
            if after.core_hash != before.core_hash:
                space.actions.agree(tx, self._workspace.author, action, after)

    def agree(self, action: Action) -> None:
        """Agree, as the partner who unlocked, to the action as it stands."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.actions.agree(tx, self._workspace.author, action.id, action.text)

    def agree_as_other(self, action: Action, partner: PartnerId, passphrase: str) -> None:
        """Let the other partner agree beside me, with their own passphrase.

        Raises:
            WrongSecret: the passphrase is not theirs.
        """
        intent = self._workspace.space.actions.agree_intent(action.id, action.text)
        append_for_other(self._workspace, self._cosigner, partner, passphrase, intent)

    def move(self, action: Action, status: ActionStatus) -> None:
        """Move an action to another status.

        Raises:
            ValueError: there is no such move from where it stands.
        """
        if status not in moves_from(action.status):
            raise ValueError(f"no move from {action.status} to {status}")
        self._store_status(action.id, status)

    def put_back(self, action: RecordId, status: ActionStatus) -> None:
        """Undo a move: store the earlier status again."""
        self._store_status(action, status)

    def _store_status(self, action: RecordId, status: ActionStatus) -> None:
        stored = ActionStatus.PROPOSED if status is ActionStatus.AGREED else status
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.actions.set_status(tx, self._workspace.author, action, stored)


def _check(text: ActionText) -> None:
    if not text.title.strip():
        raise ValueError("an action needs a title")
