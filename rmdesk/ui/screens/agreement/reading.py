"""From stored versions to what the agreement's page shows."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.agreement import AgreementVersion
from rmdesk.domain.agreement_changes import compare
from rmdesk.domain.partners import Pair
from rmdesk.ui.screens.agreement.values import ConsentShown, OverviewShown, VersionRow, VersionShown
from rmdesk.ui.widgets.action_words import day_words, name_of
from rmdesk.ui.widgets.plain_text import isolated

_CONTEXT = "AgreementReading"


def _tr(words: str) -> str:
    return QCoreApplication.translate(_CONTEXT, words)


def overview_shown(versions: Sequence[AgreementVersion], pair: Pair, draft_saved: datetime | None) -> OverviewShown:
    """Where things stand: `versions` are all of them, oldest first."""
    newest = versions[-1] if versions else None
    saved = day_words(draft_saved) if draft_saved is not None else ""
    if newest is None:
        state = _tr("You are preparing your agreement") if saved else _tr("There is no agreement yet")
        return OverviewShown(state, False, (), None, saved, ())
    return OverviewShown(
        _state(newest, pair),
        newest.agreed,
        newest.clauses,
        _consent(newest, pair),
        saved,
        tuple(VersionRow(one.id, version_words(one), _hint(one, pair)) for one in reversed(versions)),
    )


def version_shown(versions: Sequence[AgreementVersion], version: str, pair: Pair) -> VersionShown | None:
    """That version with what changed against the one before it; None when there is no such version."""
    places = [number for number, one in enumerate(versions) if one.id == version]
    if not places:
        return None
    place = places[0]
    found = versions[place]
    before = versions[place - 1] if place else None
    return VersionShown(
        version_words(found),
        (_proposed(found, pair), *(words for words, _ in _lines(found, pair))),
        found.clauses,
        compare(before.clauses, found.clauses) if before is not None else None,
    )


def version_words(version: AgreementVersion) -> str:
    """What a version is called."""
    return _tr("Version {number}").format(number=version.number)


def _state(version: AgreementVersion, pair: Pair) -> str:
    if version.agreed:
        return _tr("In force since {day}: {version}").format(
            day=day_words(_in_force_since(version)), version=version_words(version)
        )
    words = _tr(
        "{version} was proposed by {name} on {day}. It is in force when both of you have agreed: below the words."
    )
    return words.format(
        version=version_words(version),
        name=isolated(name_of(pair, version.proposed_by)),
        day=day_words(version.proposed_at),
    )


def _in_force_since(version: AgreementVersion) -> datetime:
    """When the second partner signed for the first time."""
    firsts: dict[str, datetime] = {}
    for one in version.signatures:
        if one.clauses_hash == version.clauses_hash:
            firsts[one.partner] = min(one.at, firsts.get(one.partner, one.at))
    return max(firsts.values(), default=version.proposed_at)


def _consent(version: AgreementVersion, pair: Pair) -> ConsentShown:
    other = pair.other
    note = ""
    if other is None:
        note = _tr("Waiting for your partner. They can agree once they have a passphrase of their own.")
    waits_for_other = other is not None and not version.signed_by(other.id)
    has_words = bool(version.clauses)
    return ConsentShown(
        _lines(version, pair),
        ask_me=has_words and not version.signed_by(pair.me.id),
        other_name=name_of(pair, other.id) if other is not None and waits_for_other and has_words else "",
        note=note,
    )


def _lines(version: AgreementVersion, pair: Pair) -> tuple[tuple[str, bool], ...]:
    lines = []
    for one in (pair.me, pair.other):
        if one is None:
            continue
        signed = [s.at for s in version.signatures if s.partner == one.id and s.clauses_hash == version.clauses_hash]
        words = _tr("{name}: agreed on {day}") if signed else _tr("{name}: not yet")
        day = day_words(min(signed)) if signed else ""
        lines.append((words.format(name=isolated(name_of(pair, one.id)), day=day), bool(signed)))
    return tuple(lines)


def _proposed(version: AgreementVersion, pair: Pair) -> str:
    return _tr("Proposed by {name} on {day}").format(
        name=isolated(name_of(pair, version.proposed_by)), day=day_words(version.proposed_at)
    )


def _hint(version: AgreementVersion, pair: Pair) -> str:
    names = [isolated(name_of(pair, one.id)) for one in (pair.me, pair.other) if one and version.signed_by(one.id)]
    if len(names) == 2:
        agreed = _tr("Agreed by {first} and {second}").format(first=names[0], second=names[1])
    elif names:
        agreed = _tr("Agreed by {first}").format(first=names[0])
    else:
        agreed = _tr("Nobody has agreed yet")
    return f"{_proposed(version, pair)}. {agreed}."
