"""From stored actions to cards of the board and lines of the list, each made when it is asked for."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import overload

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import BOTH, Action, ActionDomain, ActionKind, ActionLevel, ActionStatus
from rmdesk.domain.partners import Pair
from rmdesk.services.actions import moves_from
from rmdesk.ui.screens.actions.board import BOARD
from rmdesk.ui.screens.actions.values import (
    NOT_CHOSEN,
    BoardCard,
    BoardColumn,
    BoardShown,
    Due,
    FilterPart,
    RowShown,
)
from rmdesk.ui.widgets.action_words import (
    domain_words,
    due_words,
    is_finished,
    kind_words,
    level_words,
    move_words,
    not_chosen_words,
    owner_words,
    short_title,
    status_words,
    waiting_words,
)
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate

_AGREEABLE = (ActionStatus.PROPOSED, ActionStatus.AGREED, ActionStatus.UNDER_WAY)


class Cards(Sequence[BoardCard]):
    """The cards of these actions. There may be thousands, and only a few are looked at."""

    def __init__(self, actions: Sequence[Action], pair: Pair) -> None:
        self._actions = actions
        self._pair = pair

    def __len__(self) -> int:
        return len(self._actions)

    @overload
    def __getitem__(self, index: int) -> BoardCard: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[BoardCard]: ...

    def __getitem__(self, index: int | slice) -> BoardCard | Sequence[BoardCard]:
        if isinstance(index, slice):
            return [card_of(one, self._pair) for one in self._actions[index]]
        return card_of(self._actions[index], self._pair)


def board_of(actions: Iterable[Action], pair: Pair) -> BoardShown:
    """The board. In a column dated ones come first, the earliest at the top; else the order of proposal stays."""
    inside: dict[ActionStatus, list[Action]] = {status: [] for status in ActionStatus}
    for one in sorted(actions, key=lambda one: one.text.due or date.max):
        inside[one.status].append(one)
    columns = {status: BoardColumn(status, Cards(some, pair)) for status, some in inside.items()}
    return BoardShown(tuple(columns[status] for status in BOARD), columns[ActionStatus.SET_ASIDE])


def card_of(action: Action, pair: Pair) -> BoardCard:
    """One card."""
    open_to_agree = action.status in _AGREEABLE
    text = action.text
    kind = kind_words(text.kind) if text.kind is not ActionKind.JOINT else ""
    return BoardCard(
        id=action.id,
        title=text.title,
        who=owner_words(pair, text.owner),
        both=text.owner == BOTH,
        due=due_words(text.due),
        kind=kind or (domain_words(text.domain) if text.domain else ""),
        waiting=waiting_words(pair, action.agreed_by) if open_to_agree else "",
        can_agree=open_to_agree and pair.me.id not in action.agreed_by,
        conflict=bool(action.conflicts),
        moves=tuple((status.value, move_words(action.status, status)) for status in moves_from(action.status)),
    )


def row_of(action: Action, pair: Pair) -> RowShown:
    """One line of the list."""
    text = action.text
    who = isolated(owner_words(pair, text.owner))
    parts = [
        who,
        translate("ActionsReading", "by {day}").format(day=due_words(text.due)) if text.due else due_words(None),
    ]
    if text.kind is not ActionKind.JOINT:
        parts.append(kind_words(text.kind))
    parts += [words for words in (_named(text.domain, domain_words), _named(text.level, level_words)) if words]
    hint = " · ".join(parts)
    return RowShown(action.id, short_title(text.title), hint, status_words(action.status), is_finished(action.status))


def filter_parts(pair: Pair) -> tuple[FilterPart, ...]:
    """What the actions can be filtered by, and what can be chosen of each."""
    partners = tuple(one.id for one in (pair.me, pair.other) if one is not None)
    unchosen = (NOT_CHOSEN, not_chosen_words())
    everything = ("", translate("ActionsReading", "All"))
    return (
        FilterPart(
            "who",
            translate("ActionsReading", "Who"),
            (everything, *((one, owner_words(pair, one)) for one in (*partners, BOTH))),
        ),
        FilterPart(
            "kind",
            translate("ActionsReading", "What it is"),
            (everything, *((one.value, kind_words(one)) for one in ActionKind)),
        ),
        FilterPart(
            "domain",
            translate("ActionsReading", "Kind of support"),
            (everything, *((one.value, domain_words(one)) for one in ActionDomain), unchosen),
        ),
        FilterPart(
            "level",
            translate("ActionsReading", "Where"),
            (everything, *((one.value, level_words(one)) for one in ActionLevel), unchosen),
        ),
        FilterPart(
            "status",
            translate("ActionsReading", "Status"),
            (everything, *((one.value, status_words(one)) for one in ActionStatus)),
        ),
        FilterPart("due", translate("ActionsReading", "By when"), tuple((one.value, due_choice(one)) for one in Due)),
    )


def due_choice(due: Due) -> str:
    """What that choice of due dates is called."""
    return {
        Due.ANY: translate("ActionsReading", "All"),
        Due.PAST: translate("ActionsReading", "The date has passed"),
        Due.THIS_MONTH: translate("ActionsReading", "This month"),
        Due.LATER: translate("ActionsReading", "After this month"),
        Due.OPEN: translate("ActionsReading", "No date"),
    }[due]


def _named(chosen: ActionDomain | ActionLevel | None, words: object) -> str:
    if chosen is None or not callable(words):
        return ""
    return str(words(chosen))
