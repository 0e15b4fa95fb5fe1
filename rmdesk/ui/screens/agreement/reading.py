"""From stored versions to what the agreement's page shows."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.agreement import AgreementVersion, newest_agreed, newest_of, proposed_at_once
from rmdesk.domain.agreement_changes import compare
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Pair
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.agreement.values import (
    AtOnceShown,
    ConsentShown,
    Done,
    NamingShown,
    OverviewShown,
    VersionRow,
    VersionShown,
)
from rmdesk.ui.widgets.action_words import day_words, name_of
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


def overview_shown(versions: Sequence[AgreementVersion], pair: Pair, work: str) -> OverviewShown:
    """Where things stand: `versions` are all of them, oldest first; `work` says who works on the clauses (or empty)."""
    newest = newest_of(versions)
    if newest is None:
        state = (
            translate("AgreementReading", "You are preparing your agreement")
            if work
            else translate("AgreementReading", "There is no agreement yet")
        )
        return OverviewShown(state, False, (), None, work)
    holding, at_once = newest_agreed(versions), proposed_at_once(versions)
    shown = OverviewShown(
        _state(newest, pair),
        newest.agreed,
        newest.clauses,
        _consent(newest, pair),
        work,
        tuple(VersionRow(one.id, version_words(one), _hint(one, pair)) for one in reversed(versions)),
        review=translate("AgreementReading", "Good moments are after your second meeting and half-way through.")
        if newest.agreed
        else "",
        together=pair.together,
    )
    if at_once:
        shown = _choice(shown, at_once, pair)
    if newest.agreed:
        return shown
    holds = ""
    if holding is not None:
        holds = translate("AgreementReading", "Until then, {version} holds.").format(version=_mid_sentence(holding))
    before = holding or next((one for one in versions if one.number == newest.number - 1), None)
    if before is None or at_once:
        return replace(shown, holds=holds)
    return replace(shown, holds=holds, changes=compare(before.clauses, newest.clauses))


def _choice(shown: OverviewShown, at_once: Sequence[AgreementVersion], pair: Pair) -> OverviewShown:
    """Nothing wins by being later: all of them side by side, and each agrees to the one that it is to be."""
    state = translate(
        "AgreementReading",
        "You proposed {count} versions at once, each on your own laptop. Choose one of them together: the one that "
        "both of you agree to is in force. Or change something, and propose new words.",
    ).format(count=len(at_once))
    if pair.together:
        alone = translate("AgreementReading", "Each of you answers this alone, on your own screen.")
        state = f"{state} {alone}"
    found = tuple(
        AtOnceShown(
            one.id,
            version_words(one),
            (_proposed(one, pair), *(words for words, _ in _lines(one, pair))),
            one.clauses,
            one.signed_by(pair.me.id),
            asks=not pair.together,
        )
        for one in at_once
    )
    return replace(shown, state=state, in_force=False, consent=None, review="", at_once=found)


def ended_shown(shown: OverviewShown, ended: date, holding: AgreementVersion | None) -> OverviewShown:
    """The same once it is over: to read, with nothing to agree to. `holding` was in force until then."""
    words = translate("AgreementReading", "It ended on {day}. The agreement stays here to read.").format(
        day=plain_date(ended)
    )
    consent = replace(shown.consent, ask_me=False, beside=()) if shown.consent else None
    state = translate("AgreementReading", "There was no agreement in force when you ended.")
    if holding is not None:
        state = translate("AgreementReading", "{version} was in force when you ended.")
        state = state.format(version=version_words(holding))
    return replace(
        shown, ended=words, state=state, holds="", consent=consent, review="", naming=None, work="", at_once=()
    )


def proposed_shown(pair: Pair) -> Done:
    """What proposing has just done."""
    heading = translate("AgreementReading", "These words are proposed")
    if pair.other is None:
        words = translate("AgreementReading", "Your partner will see them. Your own answer is still to come, below.")
        return Done(heading, words)
    if pair.apart:
        words = translate(
            "AgreementReading",
            "{name} can see them once your next file is opened there. Your own answer is still to come, below.",
        )
        return Done(heading, words.format(name=isolated(name_of(pair, pair.other.id))))
    words = translate(
        "AgreementReading", "Both of you can see them now. Nobody has agreed yet: each of you answers below."
    )
    return Done(heading, words)


def done_shown(version: AgreementVersion, pair: Pair) -> Done:
    """What agreeing to that version has just done."""
    mine = version.signed_by(pair.me.id)
    other = name_of(pair, pair.other.id) if pair.other is not None else ""
    if version.agreed:
        heading = translate("AgreementReading", "Both of you have agreed")
        words = translate(
            "AgreementReading",
            "These words are in force now. You can go on to your sessions and your actions. Either of you can ask for "
            "other words at any time.",
        )
        return Done(heading, words)
    if not mine:
        heading = translate("AgreementReading", "{name} has agreed").format(name=isolated(other))
        return Done(heading, _still_to_agree(name_of(pair, pair.me.id) if pair.together else ""), True)
    heading = translate("AgreementReading", "You have agreed")
    if pair.together:
        heading = translate("AgreementReading", "{name} has agreed").format(name=isolated(name_of(pair, pair.me.id)))
    if not other:
        return Done(heading, translate("AgreementReading", "Not in force until your partner has agreed, too."), True)
    return Done(heading, _still_to_agree(other), True)


def _still_to_agree(name: str) -> str:
    """`name` is who has not agreed yet; empty: the partner who unlocked."""
    if not name:
        return translate("AgreementReading", "Not in force until you have agreed, too.")
    return translate("AgreementReading", "Not in force until {name} has agreed, too.").format(name=isolated(name))


def naming_shown(named: frozenset[PartnerId], pair: Pair) -> NamingShown:
    """Whether each may say the other's name."""
    lines = []
    for one in (pair.me, pair.other):
        if one is not None:
            agreed = one.id in named
            words = (
                translate("AgreementReading", "{name}: agreed")
                if agreed
                else translate("AgreementReading", "{name}: not yet")
            )
            lines.append((words.format(name=isolated(name_of(pair, one.id))), agreed))
    both = len(lines) == 2 and all(agreed for _, agreed in lines)
    state = (
        translate("AgreementReading", "You may say each other’s names.")
        if both
        else translate("AgreementReading", "So for now, nobody says the other’s name.")
    )
    if pair.together:
        alone = translate("AgreementReading", "Each of you answers this alone, on your own screen.")
        return NamingShown(tuple(lines), pair.me.id in named, f"{state} {alone}", asks=False)
    return NamingShown(tuple(lines), pair.me.id in named, state)


def version_shown(
    versions: Sequence[AgreementVersion], version: str, pair: Pair, against: str = ""
) -> VersionShown | None:
    """That version beside another one: `against`, or the one before it. None when there is no such version."""
    by_id = {one.id: one for one in versions}
    found = next((one for one in versions if one.id == version), None)
    if found is None:
        return None
    before = versions[found.number - 2] if found.number > 1 else None
    other = next((one for name, one in by_id.items() if name == against), before)
    lines = (_proposed(found, pair), *(words for words, _ in _lines(found, pair)))
    shown = VersionShown(found.id, version_words(found), lines, found.clauses, None)
    if other is None:
        return shown
    return replace(
        shown,
        comparison=compare(other.clauses, found.clauses),
        against=version_words(other),
        against_id=other.id,
        others=tuple((one.id, version_words(one)) for one in versions if one.id != found.id),
    )


def version_words(version: AgreementVersion) -> str:
    """What a version is called."""
    return translate("AgreementReading", "Version {number}").format(number=version.number)


def _mid_sentence(version: AgreementVersion) -> str:
    return translate("AgreementReading", "version {number}").format(number=version.number)


def _state(version: AgreementVersion, pair: Pair) -> str:
    if version.agreed:
        return translate("AgreementReading", "In force since {day}: {version}").format(
            day=day_words(_in_force_since(version)), version=version_words(version)
        )
    words = translate(
        "AgreementReading",
        "{version} was proposed by {name} on {day}. It is in force once both of you have agreed.",
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
        note = translate(
            "AgreementReading", "Waiting for your partner. They can agree once they have a passphrase of their own."
        )
        if pair.met:
            note = translate("AgreementReading", "Waiting for your partner. They can agree on their own laptop.")
    if other is not None and not version.signed_by(other.id) and version.clauses and pair.apart:
        note = translate(
            "AgreementReading", "{name} agrees on their own laptop. A file from yours takes the words there."
        )
        note = note.format(name=isolated(name_of(pair, other.id)))
    beside = pair.beside(version.signers) if version.clauses else ()
    return ConsentShown(
        _lines(version, pair),
        ask_me=bool(version.clauses) and pair.asks_me(version.signers),
        beside=tuple((one.id, name_of(pair, one.id)) for one in beside),
        note=note,
    )


def _lines(version: AgreementVersion, pair: Pair) -> tuple[tuple[str, bool], ...]:
    lines = []
    for one in (pair.me, pair.other):
        if one is None:
            continue
        signed = [s.at for s in version.signatures if s.partner == one.id and s.clauses_hash == version.clauses_hash]
        words = (
            translate("AgreementReading", "{name}: agreed on {day}")
            if signed
            else translate("AgreementReading", "{name}: not yet")
        )
        day = day_words(min(signed)) if signed else ""
        lines.append((words.format(name=isolated(name_of(pair, one.id)), day=day), bool(signed)))
    return tuple(lines)


def _proposed(version: AgreementVersion, pair: Pair) -> str:
    return translate("AgreementReading", "Proposed by {name} on {day}").format(
        name=isolated(name_of(pair, version.proposed_by)), day=day_words(version.proposed_at)
    )


def _hint(version: AgreementVersion, pair: Pair) -> str:
    names = [isolated(name_of(pair, one.id)) for one in (pair.me, pair.other) if one and version.signed_by(one.id)]
    if len(names) == 2:
        agreed = translate("AgreementReading", "Agreed by {first} and {second}").format(first=names[0], second=names[1])
    elif names:
        agreed = translate("AgreementReading", "Agreed by {first}").format(first=names[0])
    else:
        agreed = translate("AgreementReading", "Nobody has agreed yet")
    return f"{_proposed(version, pair)}. {agreed}."
