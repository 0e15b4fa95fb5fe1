"""From the clauses under way to what the cards show."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.agreement import Clause, ClauseDraft, ClauseMark
from rmdesk.domain.agreement_work import ClauseUnderWay
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Pair, Partner
from rmdesk.ui.screens.agreement.values import ClauseShown, DraftShown, ToTalk
from rmdesk.ui.widgets.action_words import name_of
from rmdesk.ui.widgets.plain_text import isolated

translate = QCoreApplication.translate


def draft_shown(clauses: Sequence[ClauseUnderWay], unfinished: Mapping[str, Clause], pair: Pair) -> DraftShown:
    """Every clause as I see it, and words of my own that are not in use yet."""
    known = {one.clause.id for one in clauses}
    own = [clause for name, clause in unfinished.items() if name not in known]
    return DraftShown(
        (
            *(_clause_shown(one, unfinished.get(one.clause.id), pair) for one in clauses),
            *(ClauseShown(one.id, Clause(one.id, "", ""), None, unfinished=one) for one in own),
        ),
        _reach(pair),
        _count(clauses, pair.me.id),
        _rest(clauses, pair),
    )


def unmarked_of(clauses: Sequence[ClauseUnderWay]) -> tuple[str, ...]:
    """The headings of the clauses that go into the next version although nobody has marked them."""
    return tuple(one.clause.heading for one in clauses if one.goes_in_unmarked)


def to_talk_of(drafts: Sequence[ClauseDraft]) -> ToTalk:
    """What becomes of the clauses that somebody wants to talk about first."""
    found = [one for one in drafts if one.mark is ClauseMark.TALK]
    return ToTalk(
        tuple(one.standing.heading for one in found if one.standing is not None),
        tuple(one.clause.heading for one in found if one.standing is None),
    )


def work_words(clauses: Sequence[ClauseUnderWay], pair: Pair) -> str:
    """What is still to be talked about, and who else has marked or changed clauses; empty: nothing."""
    touched = [one for one in clauses if one.is_touched]
    to_talk = [one for one in touched if one.mark is ClauseMark.TALK]
    lines = [_who_works([one for one in touched if one.mark is not ClauseMark.TALK], pair), _to_talk(to_talk)]
    return "\n".join(filter(None, lines))


def _to_talk(clauses: Sequence[ClauseUnderWay]) -> str:
    if not clauses:
        return ""
    words = translate("AgreementWorking", "Still to talk about: {headings}.")
    return words.format(headings=", ".join(isolated(one.clause.heading) for one in clauses))


def _who_works(touched: Sequence[ClauseUnderWay], pair: Pair) -> str:
    if not touched:
        return ""
    who: list[Partner] = []
    for partner in (pair.me, pair.other):
        if partner is not None and any(stand.partner == partner.id for one in touched for stand in one.stands):
            who.append(partner)
    names = [isolated(name_of(pair, one.id)) for one in who]
    if len(names) == 2:
        words = translate(
            "AgreementWorking", "{first} and {second} have marked or changed clauses. Both of you see that."
        )
        return words.format(first=names[0], second=names[1])
    if names:
        return translate("AgreementWorking", "{name} has marked or changed clauses. Both of you see that.").format(
            name=names[0]
        )
    return ""


def _clause_shown(one: ClauseUnderWay, unfinished: Clause | None, pair: Pair) -> ClauseShown:
    return ClauseShown(
        one.clause.id,
        one.clause,
        one.mark_of(pair.me.id),
        tuple(_lines(one, pair)),
        one.wordings if one.competing else (),
        one.before if one.before is not None and one.before != one.clause else None,
        unfinished,
        on_offer=one.standing is None and not one.is_touched,
    )


def _lines(one: ClauseUnderWay, pair: Pair) -> list[str]:
    lines = []
    if one.changed_by == pair.me.id and one.before != one.clause and not pair.together:
        lines.append(translate("AgreementWorking", "Changed by you"))
    elif one.changed_by and one.before != one.clause:
        words = translate("AgreementWorking", "Changed by {name}")
        lines.append(words.format(name=isolated(name_of(pair, one.changed_by))))
    if one.untouched is ClauseMark.LEAVE_OUT and one.mark is ClauseMark.LEAVE_OUT:
        lines.append(translate("AgreementWorking", "Not in the newest version. Mark it “Agreed” to put it in."))
    if pair.other is not None:
        for partner in pair.both if pair.together else (pair.other,):
            if one.standing is None or one.mark_of(partner.id) or one.agreed_to_other_words(partner.id):
                lines.append(_other(one, partner.id).format(name=isolated(name_of(pair, partner.id))))
    if one.agreed_to_other_words(pair.me.id) and not pair.together:
        lines.append(translate("AgreementWorking", "You agreed to the words before they were changed."))
    return lines


def _other(one: ClauseUnderWay, other: PartnerId) -> str:
    mark = one.mark_of(other)
    if mark is None:
        changed = one.agreed_to_other_words(other)
        return (
            translate("AgreementWorking", "{name}: agreed to the words before they were changed")
            if changed
            else translate("AgreementWorking", "{name}: not marked")
        )
    return {
        ClauseMark.AGREED: translate("AgreementWorking", "{name}: agreed"),
        ClauseMark.TALK: translate("AgreementWorking", "{name}: let’s talk"),
        ClauseMark.LEAVE_OUT: translate("AgreementWorking", "{name}: leave out"),
    }[mark]


def _rest(clauses: Sequence[ClauseUnderWay], pair: Pair) -> int:
    if pair.together or any(one.standing is not None for one in clauses):
        return 0
    return sum(one.mark_of(pair.me.id) is None and not one.competing for one in clauses)


def _count(clauses: Sequence[ClauseUnderWay], me: PartnerId) -> str:
    """Once there is a version only changes are marked, and nothing is left to count."""
    if not clauses or any(one.standing is not None for one in clauses):
        return ""
    mine = sum(one.mark_of(me) is not None for one in clauses)
    words = translate("AgreementWorking", "You have marked {mine} of {all} clauses.")
    words = words.format(mine=mine, all=len(clauses))
    left = len(unmarked_of(clauses))
    if not left:
        return words
    more = translate(
        "AgreementWorking", "Marked by neither of you: {left}. What neither of you marks goes in as it stands."
    )
    return f"{words} {more.format(left=left)}"


def _reach(pair: Pair) -> str:
    if pair.other is None:
        return translate(
            "AgreementWorking", "Your partner will see how you marked each clause, and what words you use."
        )
    if pair.together:
        words = translate(
            "AgreementWorking",
            "Marks that are made here are those of {name}, whose workbook this is. They are no agreement: each of you "
            "is asked for that.",
        )
        return words.format(name=isolated(name_of(pair, pair.me.id)))
    words = translate(
        "AgreementWorking", "{name} can see your marks. New words they see once you choose “Use these words”."
    )
    return words.format(name=isolated(name_of(pair, pair.other.id)))
