"""Shared actions: add, propose, agree, move, set aside; and the words of one that is still being written."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from rmdesk.domain.actions import Action, ActionStatus, ActionText, Change
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.cosigning import Cosigner, append_for_other
from rmdesk.services.workspace import Workspace
from rmdesk.storage.shared.action_codec import CORE_FIELDS, STATUS, text_from_plain, text_to_plain, value_from_readable
from rmdesk.storage.transaction import Transaction

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


def core_conflicts(action: Action) -> bool:
    """Whether a part that both agree to holds several texts, so that nobody can agree yet."""
    return not set(CORE_FIELDS).isdisjoint(action.conflicts)


@dataclass(frozen=True, slots=True)
class ActionDraft:
    """What somebody is writing. `before` is what the action said when they began (None: it is a new one).

    `typed_due` is what stands in the fields of the due date while it is no date yet, such as `("31", "2", "")`.
    """

    text: ActionText
    before: ActionText | None
    saved_at: datetime
    typed_due: tuple[str, ...] = ()


class Actions:
    """The actions of this pair.

    `together`: in a session of both nobody can tell who types, so writing words is agreeing for nobody.
    """

    def __init__(self, workspace: Workspace, cosigner: Cosigner, together: bool = False) -> None:
        self._workspace = workspace
        self._cosigner = cosigner
        self._together = together

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
        """Propose an action; alone, proposing is agreeing to it myself. My draft of a new action is done with.

        Raises:
            ValueError: it has no title.
            TooLong: its words take more than 256 KiB; nothing is added.
        """
        _check(text)
        space = self._workspace.space
        with space.space.transaction() as tx:
            action = space.actions.add(tx, self._workspace.author, text)
            self._agree_by_writing(tx, action, text)
            self._drop_draft(tx, None)
        return action

    def change(self, action: RecordId, before: ActionText, after: ActionText) -> None:
        """Change fields of an action. New wording, owner or due date asks for both partners' consent again; the one
        who changes it alone agrees by that. My draft of it is done with.

        Raises:
            ValueError: the title is gone.
        """
        _check(after)
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.actions.change(tx, self._workspace.author, action, before, after)
            if after.core_hash != before.core_hash:
                self._agree_by_writing(tx, action, after)
            self._drop_draft(tx, action)

    def candidates(self, action: RecordId, field: str) -> tuple[Change, ...]:
        """The values that stand in a field, oldest first: several when two computers changed it at once."""
        return self._workspace.space.actions.candidates(action, field)

    def settle(self, action: Action, chosen: Change) -> None:
        """End a conflict with one of its candidates. Choosing words that both agree to is agreeing to them myself."""
        space, author = self._workspace.space, self._workspace.author
        value = value_from_readable(chosen.field, chosen.value)
        text = text_from_plain(text_to_plain(action.text) | {chosen.field: value})
        with space.space.transaction() as tx:
            if chosen.field == STATUS:
                space.actions.set_status(tx, author, action.id, ActionStatus(chosen.value))
                return
            space.actions.settle(tx, author, action.id, chosen.field, text)
            others = set(action.conflicts) - {chosen.field}
            if chosen.field in CORE_FIELDS and others.isdisjoint(CORE_FIELDS):
                self._agree_by_writing(tx, action.id, text)

    def draft(self, action: RecordId | None) -> ActionDraft | None:
        """My words for that action (None: for a new one) that are not in use yet; only I see them."""
        saved = self._workspace.space.drafts.get(_draft_item(action), self._workspace.me)
        if saved is None or not isinstance(saved.value, Mapping):
            return None
        text, before = saved.value.get("text"), saved.value.get("before")
        typed = saved.value.get("due", [])
        parts = tuple(one for one in typed if isinstance(one, str)) if isinstance(typed, list) else ()
        return ActionDraft(_text_of(text), _text_of(before) if before else None, saved.changed_at, parts)

    def save_draft(
        self, action: RecordId | None, text: ActionText, before: ActionText | None, typed_due: tuple[str, ...] = ()
    ) -> None:
        """Keep my words while I write, and what is typed of a date that is none yet."""
        value: Canonical = {
            "text": text_to_plain(text), "before": text_to_plain(before) if before else "", "due": list(typed_due)
        }  # fmt: skip
        with self._workspace.space.space.transaction() as tx:
            self._workspace.space.drafts.put(tx, _draft_item(action), self._workspace.me, value)

    def discard_draft(self, action: RecordId | None) -> None:
        """Forget them."""
        with self._workspace.space.space.transaction() as tx:
            self._drop_draft(tx, action)

    def agree(self, action: Action) -> None:
        """Agree, as the partner who unlocked, to the action as it stands."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.actions.agree(tx, self._workspace.author, action.id, action.text)

    def agree_as_other(self, action: Action, partner: PartnerId, passphrase: str) -> None:
        """Let a partner agree at this computer with their own passphrase: the other one, or in a session either.

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

    def _agree_by_writing(self, tx: Transaction, action: RecordId, text: ActionText) -> None:
        if not self._together:
            self._workspace.space.actions.agree(tx, self._workspace.author, action, text)

    def _drop_draft(self, tx: Transaction, action: RecordId | None) -> None:
        self._workspace.space.drafts.remove(tx, _draft_item(action), self._workspace.me)

    def _store_status(self, action: RecordId, status: ActionStatus) -> None:
        stored = ActionStatus.PROPOSED if status is ActionStatus.AGREED else status
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.actions.set_status(tx, self._workspace.author, action, stored)


def _check(text: ActionText) -> None:
    if not text.title.strip():
        raise ValueError("an action needs a title")


def _draft_item(action: RecordId | None) -> str:
    return f"action/{action or 'new'}"


def _text_of(plain: Canonical) -> ActionText:
    return text_from_plain(plain if isinstance(plain, Mapping) else {})
