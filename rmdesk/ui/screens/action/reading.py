"""From stored actions to what the page of one action shows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import BOTH, Action, ActionKind, ActionText, Change
from rmdesk.domain.partners import Pair
from rmdesk.services.actions import core_conflicts, moves_from
from rmdesk.ui.screens.action.history import history_lines
from rmdesk.ui.screens.action.links import ActionLinks
from rmdesk.ui.screens.action.values import ActionShown, ConflictShown, ConsentShown
from rmdesk.ui.widgets.action_fields import field_words, value_words
from rmdesk.ui.widgets.action_words import (
    day_words,
    domain_words,
    due_words,
    is_finished,
    kind_words,
    level_words,
    move_words,
    name_of,
    naming_words,
    owner_words,
    short_title,
    status_words,
)
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate

_KIND_ICONS = {ActionKind.ASK: "message-square", ActionKind.SPONSORSHIP_PROMISE: "heart-handshake"}


@dataclass(frozen=True, slots=True)
class ActionRead:
    """All that was read of one action. `candidates` are the texts of each field in conflict, in their order."""

    action: Action
    changes: Sequence[Change]
    candidates: Sequence[Sequence[Change]]
    has_draft: bool


def action_shown(read: ActionRead, pair: Pair, links: ActionLinks) -> ActionShown:
    """The action as it is read."""
    action = read.action
    return ActionShown(
        id=action.id,
        title=short_title(action.text.title),
        status=status_words(action.status),
        done=is_finished(action.status),
        facts=(*_facts(action.text, pair, links), *_proposed(read.changes, pair)),
        parts=tuple((heading, words) for heading, words in _parts(action.text) if words),
        consent=_consent(action, pair),
        conflicts=tuple(_conflict(pair, one) for one in read.candidates if len(one) > 1),
        moves=tuple((status.value, move_words(action.status, status)) for status in moves_from(action.status)),
        history=history_lines(pair, read.changes),
        has_draft=read.has_draft,
    )


def owners_of(pair: Pair) -> tuple[tuple[str, str], ...]:
    """Who can carry an action out, as (id, words)."""
    partners = tuple(one.id for one in (pair.me, pair.other) if one is not None)
    return tuple((one, owner_words(pair, one)) for one in (*partners, BOTH))


def core_words(kind: ActionKind) -> str:
    """What one agrees to, as a list in words."""
    return {
        ActionKind.JOINT: translate("ActionReading", "the title, why it matters, who carries it out and the date"),
        ActionKind.ASK: translate(
            "ActionReading",
            "the title, what stands in the way, what is asked for and of whom, why it matters, who carries it out and "
            "the date",
        ),
        ActionKind.SPONSORSHIP_PROMISE: translate(
            "ActionReading",
            "the title, the room, what will be said, whether the person is named, why it matters, who carries it out "
            "and the date",
        ),
    }[kind]


def _facts(text: ActionText, pair: Pair, links: ActionLinks) -> Iterator[tuple[str, str]]:
    if text.kind is not ActionKind.JOINT:
        yield _KIND_ICONS[text.kind], kind_words(text.kind)
    who = isolated(owner_words(pair, text.owner))
    yield "users" if text.owner == BOTH else "user", translate("ActionReading", "Who: {name}").format(name=who)
    yield "calendar", translate("ActionReading", "By when: {day}").format(day=due_words(text.due))
    if text.domain is not None:
        kind = domain_words(text.domain)
        yield "handshake", translate("ActionReading", "Kind of support: {kind}").format(kind=kind)
    if text.level is not None:
        level = level_words(text.level)
        yield "flag", translate("ActionReading", "Where it changes something: {level}").format(level=level)
    if text.session:
        session = dict(links.sessions()).get(text.session) or translate("ActionReading", "Session {number}").format(
            number=text.session
        )
        yield "history", translate("ActionReading", "It came out of: {session}").format(session=isolated(session))
    if text.goal:
        goal = dict(links.goals()).get(text.goal) or translate("ActionReading", "one that is not among your goals now")
        yield "sprout", translate("ActionReading", "Goal: {goal}").format(goal=isolated(goal))


def _proposed(changes: Sequence[Change], pair: Pair) -> Iterator[tuple[str, str]]:
    """Who put it down, for the title may speak of “me”."""
    for first in changes[:1]:
        words = translate("ActionReading", "Proposed by {name} on {day}")
        yield "pencil", words.format(name=isolated(name_of(pair, first.by)), day=day_words(first.at))


def _parts(text: ActionText) -> Iterator[tuple[str, str]]:
    if text.kind is ActionKind.ASK:
        yield translate("ActionReading", "What stands in the way"), text.ask.barrier
        yield translate("ActionReading", "What we ask for"), text.ask.request
        yield translate("ActionReading", "Whom we ask"), text.ask.asked_of
    elif text.kind is ActionKind.SPONSORSHIP_PROMISE:
        yield translate("ActionReading", "In which room"), text.promise.room
        yield translate("ActionReading", "What will be said there"), text.promise.words
        yield translate("ActionReading", "Is the person happy to be named?"), naming_words(text.promise.naming)
    yield translate("ActionReading", "Why it matters"), text.why
    yield (
        translate("ActionReading", "Small steps"),
        "\n".join(f"{number}. {step}" for number, step in enumerate(text.steps, 1)),
    )
    yield translate("ActionReading", "Notes for both of you"), text.notes
    yield translate("ActionReading", "What changed?"), text.outcome


def _consent(action: Action, pair: Pair) -> ConsentShown:
    everybody = [one for one in (pair.me, pair.other) if one is not None]
    lines = tuple(_agreed_line(name_of(pair, one.id), one.id in action.agreed_by) for one in everybody)
    open_core = core_conflicts(action)
    other = pair.other
    note = ""
    if other is None:
        note = translate(
            "ActionReading", "Waiting for your partner. They can agree once they have a passphrase of their own."
        )
        if pair.met:
            note = translate("ActionReading", "Waiting for your partner. They can agree on their own laptop.")
    elif open_core:
        note = translate("ActionReading", "You can both agree once there is one text for each part.")
    if other is not None and other.id not in action.agreed_by and not open_core and pair.apart:
        note = translate("ActionReading", "{name} agrees on their own laptop. A file from yours takes the words there.")
        note = note.format(name=isolated(name_of(pair, other.id)))
    beside = () if open_core else pair.beside(action.agreed_by)
    return ConsentShown(
        lines,
        ask_me=pair.asks_me(action.agreed_by) and not open_core,
        beside=tuple((one.id, name_of(pair, one.id)) for one in beside),
        what=translate("ActionReading", "Agreeing is about {parts}.").format(parts=core_words(action.text.kind)),
        note=note,
    )


def _agreed_line(name: str, agreed: bool) -> tuple[str, bool]:
    words = translate("ActionReading", "{name}: agreed") if agreed else translate("ActionReading", "{name}: not yet")
    return words.format(name=isolated(name)), agreed


def _conflict(pair: Pair, candidates: Sequence[Change]) -> ConflictShown:
    field = candidates[0].field
    return ConflictShown(
        field,
        field_words(field),
        tuple(
            (
                translate("ActionReading", "{name} on {day}").format(
                    name=isolated(name_of(pair, one.by)), day=day_words(one.at)
                ),
                value_words(pair, field, one.value),
            )
            for one in candidates
        ),
    )
