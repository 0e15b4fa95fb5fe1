"""What the board of shared actions does: read, filter, sort, move, undo."""

from datetime import date
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.actions import BOTH, Action, ActionStatus
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.domain.partners import Pair
from rmdesk.services.actions import Actions, moves_from
from rmdesk.services.people import People
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.actions.board import BOARD
from rmdesk.ui.screens.actions.values import BoardCard, BoardColumn, BoardShown
from rmdesk.ui.screens.actions.view import ActionsView
from rmdesk.ui.widgets.action_words import (
    domain_words,
    due_words,
    move_words,
    owner_words,
    short_title,
    status_words,
    waiting_words,
)
from rmdesk.ui.widgets.plain_text import isolated

_EVERYBODY = "all"
_AGREEABLE = (ActionStatus.PROPOSED, ActionStatus.AGREED, ActionStatus.UNDER_WAY)


class ActionsScreen(QObject):
    """Reads each time it is shown; a move is written first and shown afterwards."""

    def __init__(self, context: ScreenContext, actions: Actions, people: People) -> None:
        self._context = context
        self._actions = actions
        self._people = people
        self._owner = _EVERYBODY
        self._known: dict[str, Action] = {}
        self.view = ActionsView(context.look)
        super().__init__(self.view)
        self.view.arriving.connect(self.show)
        self.view.add_asked.connect(self._on_add)
        self.view.export_asked.connect(self._on_export)
        self.view.owner_chosen.connect(self._on_owner)
        self.view.open_asked.connect(self._on_open)
        self.view.move_asked.connect(self._on_move)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read everything again."""
        actions = self._actions.all()
        self._known = {one.id: one for one in actions}
        self.view.show_board(self._board(actions))

    def _board(self, actions: tuple[Action, ...]) -> BoardShown:
        pair = self._people.pair()
        shown = [one for one in actions if self._owner in (_EVERYBODY, one.text.owner)]
        columns = tuple(_column(status, shown, pair) for status in BOARD)
        return BoardShown(
            columns,
            _column(ActionStatus.SET_ASIDE, shown, pair),
            self._owners(pair),
            self._owner,
            self._actions.draft(None) is not None,
            not actions,
        )

    def _owners(self, pair: Pair) -> tuple[tuple[str, str], ...]:
        partners = tuple(one.id for one in (pair.me, pair.other) if one is not None)
        everybody = (_EVERYBODY, self.tr("All actions"))
        return (everybody, *((one, owner_words(pair, one)) for one in (*partners, BOTH)))

    @Slot()
    def _on_add(self) -> None:
        self._context.frame.go("action", "new")

    @Slot()
    def _on_export(self) -> None:
        self._context.frame.go("export")

    @Slot(str)
    def _on_owner(self, owner: str) -> None:
        self._owner = owner
        self.show()

    @Slot(str)
    def _on_open(self, action: str) -> None:
        self._context.frame.go("action", action)

    @Slot(str, str)
    def _on_move(self, action: str, status: str) -> None:
        before = self._known[action]
        self._context.writer.run(
            lambda: self._actions.move(before, ActionStatus(status)), partial(self._on_moved, before), self._on_failed
        )

    def _on_moved(self, before: Action, _nothing: None) -> None:
        self._show_at(before.id)
        after = self._known.get(before.id, before)
        words = self.tr("“{title}” is now under “{status}”.").format(
            title=isolated(short_title(before.text.title)), status=status_words(after.status)
        )
        self._context.frame.offer_undo(words, partial(self._undo, before))

    def _undo(self, before: Action) -> None:
        self._context.writer.run(
            lambda: self._actions.put_back(before.id, before.status),
            partial(self._on_undone, before.id),
            self._on_failed,
        )

    def _on_undone(self, action: RecordId, _nothing: None) -> None:
        self._show_at(action)

    def _show_at(self, action: RecordId) -> None:
        if shiboken6.isValid(self.view):
            self.show()
            self.view.focus_card(action)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))


def _column(status: ActionStatus, actions: list[Action], pair: Pair) -> BoardColumn:
    """Dated ones first, the earliest at the top; sorting keeps the order of proposal otherwise."""
    inside = sorted((one for one in actions if one.status is status), key=lambda one: one.text.due or date.max)
    return BoardColumn(status, tuple(_card(one, pair) for one in inside))


def _card(action: Action, pair: Pair) -> BoardCard:
    open_to_agree = action.status in _AGREEABLE
    return BoardCard(
        id=action.id,
        title=action.text.title,
        who=owner_words(pair, action.text.owner),
        due=due_words(action.text.due),
        kind=domain_words(action.text.domain),
        waiting=waiting_words(pair, action.agreed_by) if open_to_agree else "",
        can_agree=open_to_agree and pair.me.id not in action.agreed_by,
        conflict=bool(action.conflicts),
        moves=tuple((status.value, move_words(action.status, status)) for status in moves_from(action.status)),
    )
