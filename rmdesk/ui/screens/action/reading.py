"""From stored actions to what the page of one action shows."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import BOTH, Action, ActionStatus, Change
from rmdesk.domain.partners import Pair
from rmdesk.services.actions import moves_from
from rmdesk.ui.screens.action.history import field_words, history_lines, value_words
from rmdesk.ui.screens.action.values import ActionShown, ConflictShown, ConsentShown
from rmdesk.ui.widgets.action_words import (
    day_words,
    domain_words,
    due_words,
    level_words,
    move_words,
    name_of,
    owner_words,
    short_title,
    status_words,
)
from rmdesk.ui.widgets.plain_text import isolated

_CONTEXT = "ActionReading"


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def action_shown(
    action: Action, pair: Pair, changes: Sequence[Change], candidates: Sequence[Sequence[Change]], has_draft: bool
) -> ActionShown:
    """The action as it is read. `candidates` are the texts of each field in conflict, in the order of the fields."""
    text = action.text
    return ActionShown(
        title=short_title(text.title),
        status=status_words(action.status),
        done=action.status is ActionStatus.DONE,
        facts=(
            (
                "users" if text.owner == BOTH else "user",
                _tr("Who: {name}").format(name=isolated(owner_words(pair, text.owner))),
            ),
            ("calendar", _tr("By when: {day}").format(day=due_words(text.due))),
            ("handshake", _tr("Kind of support: {kind}").format(kind=domain_words(text.domain))),
            ("flag", _tr("Where: {level}").format(level=level_words(text.level))),
        ),
        text=text,
        consent=_consent(action, pair),
        conflicts=tuple(_conflict(pair, one) for one in candidates if len(one) > 1),
        moves=tuple((status.value, move_words(action.status, status)) for status in moves_from(action.status)),
        history=history_lines(pair, changes),
        has_draft=has_draft,
    )


def owners_of(pair: Pair) -> tuple[tuple[str, str], ...]:
    """Who can carry an action out, as (id, words)."""
    partners = tuple(one.id for one in (pair.me, pair.other) if one is not None)
    return tuple((one, owner_words(pair, one)) for one in (*partners, BOTH))


def _consent(action: Action, pair: Pair) -> ConsentShown:
    everybody = [one for one in (pair.me, pair.other) if one is not None]
    lines = tuple(_agreed_line(name_of(pair, one.id), one.id in action.agreed_by) for one in everybody)
    open_core = bool({"title", "why", "owner", "due"} & set(action.conflicts))
    other = pair.other
    note = ""
    if other is None:
        note = _tr("Waiting for your partner. They can agree once they have a passphrase of their own.")
    elif open_core:
        note = _tr("You can both agree once there is one text for each part.")
    other_can = other is not None and other.id not in action.agreed_by and not open_core
    return ConsentShown(
        lines,
        ask_me=pair.me.id not in action.agreed_by and not open_core,
        other_name=name_of(pair, other.id) if other is not None and other_can else "",
        note=note,
    )


def _agreed_line(name: str, agreed: bool) -> tuple[str, bool]:
    words = _tr("{name}: agreed") if agreed else _tr("{name}: not yet")
    return words.format(name=isolated(name)), agreed


def _conflict(pair: Pair, candidates: Sequence[Change]) -> ConflictShown:
    field = candidates[0].field
    return ConflictShown(
        field,
        field_words(field),
        tuple(
            (
                _tr("{name} on {day}").format(name=isolated(name_of(pair, one.by)), day=day_words(one.at)),
                value_words(pair, field, one.value),
            )
            for one in candidates
        ),
    )
