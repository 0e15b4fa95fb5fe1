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
    """Who has marked or changed clauses that are not in a version yet; empty: nobody."""
    touched = [one for one in clauses if one.is_touched]
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
    return translate("AgreementWorking", "Some clauses are still to be talked about.")


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
    if one.untouched is ClauseMark.LEAVE_OUT and one.mark is ClauseMark.LEAVE_OUT:
        lines.append(translate("AgreementWorking", "Not in the newest version. Mark it “Agreed” to put it in."))
    if pair.other is not None:
        name = isolated(name_of(pair, pair.other.id))
        lines.append(_other(one, pair.other.id).format(name=name))
    if one.agreed_to_other_words(pair.me.id):
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
    words = translate("AgreementWorking", "{name} sees how you mark each clause, and the words once you use them.")
    return words.format(name=isolated(name_of(pair, pair.other.id)))
