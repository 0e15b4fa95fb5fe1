"""From stored actions to the two pictures and to the words that say the same."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.actions import BOTH, Action, ActionDomain, ActionLevel, ActionStatus
from rmdesk.domain.partners import Pair
from rmdesk.ui.platform.dates import plain_month, short_month
from rmdesk.ui.screens.actions.values import BalancePanelShown, MonthsShown
from rmdesk.ui.widgets.action_words import (
    domain_words,
    level_words,
    not_chosen_words,
    owner_words,
    short_title,
    status_words,
)
from rmdesk.ui.widgets.balance import BalanceShown, CarrierShown
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.timeline import MarkKind, MonthShown

translate = QCoreApplication.translate

MONTHS = 12
"""How many months the timeline shows at a time."""
_NAMED = 12
"""How many actions of a month are named in words; the others are in the list."""
_OPEN = (ActionStatus.PROPOSED, ActionStatus.AGREED, ActionStatus.UNDER_WAY)
_FEW = 3
"""Up to so many actions there is nothing to notice yet."""


def count_words(count: int) -> str:
    """`1 action`, `3 actions`."""
    return (
        translate("ActionPictures", "1 action")
        if count == 1
        else translate("ActionPictures", "{count} actions").format(count=f"{count:,}")
    )


def first_month(today: date) -> int:
    """The month that the timeline begins with: two before this one. Months count from the year 0."""
    return _month(today) - 2


def months_shown(actions: Iterable[Action], pair: Pair, today: date, start: int) -> MonthsShown:
    """The months from `start` on. What is set aside is left out; what has no date is told in words."""
    inside: dict[int, list[Action]] = {}
    undated = 0
    for one in actions:
        if one.status is ActionStatus.SET_ASIDE:
            continue
        if one.text.due is None:
            undated += 1
        else:
            inside.setdefault(_month(one.text.due), []).append(one)
    shown = range(start, start + MONTHS)
    months = tuple(_month_shown(number, inside.get(number, []), number == _month(today)) for number in shown)
    text = tuple(_month_in_words(number, inside[number], pair) for number in shown if number in inside)
    before = sum(len(some) for number, some in inside.items() if number < start)
    after = sum(len(some) for number, some in inside.items() if number >= start + MONTHS)
    due = sum(len(inside.get(number, ())) for number in shown)
    parts = [
        translate("ActionPictures", "From {first} to {last}: {count} with a date in these months.").format(
            first=plain_month(_day(start)), last=plain_month(_day(start + MONTHS - 1)), count=count_words(due)
        )
    ]
    for number, words in (
        (before, translate("ActionPictures", "{count} before.")),
        (after, translate("ActionPictures", "{count} after.")),
        (undated, translate("ActionPictures", "{count} with no date.")),
    ):
        if number:
            parts.append(words.format(count=count_words(number)))
    return MonthsShown(months, text, " ".join(parts), before > 0, after > 0)


def balance_shown(actions: Iterable[Action], pair: Pair) -> BalancePanelShown:
    """Everything but what is set aside, by level and domain and by who carries it; the notes look at what is open."""
    kept = [one for one in actions if one.status is not ActionStatus.SET_ASIDE]
    return BalancePanelShown(
        _balance(kept, pair),
        tuple(
            translate("ActionPictures", "{name}: {count}").format(name=isolated(name), count=count_words(len(some)))
            for name, some in _carried(kept, pair)
        ),
        tuple(_placed(kept)),
        tuple(_notes([one for one in kept if one.status in _OPEN], pair)),
    )


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _day(month: int) -> date:
    return date(month // 12, month % 12 + 1, 1)


def _month_shown(month: int, actions: Sequence[Action], is_now: bool) -> MonthShown:
    short = short_month(_day(month))
    return MonthShown(short, str(month // 12), _marks(actions), is_now)


def _month_in_words(month: int, actions: Sequence[Action], pair: Pair) -> tuple[str, str]:
    heading = translate("ActionPictures", "{month}: {count}").format(
        month=plain_month(_day(month)), count=count_words(len(actions))
    )
    lines = [
        translate("ActionPictures", "{title} ({who}, {status})").format(
            title=isolated(short_title(one.text.title)),
            who=isolated(owner_words(pair, one.text.owner)),
            status=status_words(one.status).lower(),
        )
        for one in sorted(actions, key=lambda one: one.text.due or date.max)[:_NAMED]
    ]
    if len(actions) > _NAMED:
        lines.append(
            translate("ActionPictures", "and {count} more, which are in the list").format(
                count=f"{len(actions) - _NAMED:,}"
            )
        )
    return heading, "\n".join(lines)


def _marks(actions: Sequence[Action]) -> tuple[MarkKind, ...]:
    """What is done at the bottom, what is only proposed on top."""
    order = (MarkKind.DONE, MarkKind.UNDER_WAY, MarkKind.AGREED, MarkKind.PROPOSED)
    return tuple(sorted((MarkKind(one.status.value) for one in actions), key=order.index))


def _carried(actions: Sequence[Action], pair: Pair) -> list[tuple[str, list[Action]]]:
    """From side to side: me, both, the other one; and somebody else, if there ever was."""
    partners = [one.id for one in (pair.me, pair.other) if one is not None]
    order = [partners[0], BOTH, *partners[1:]]
    rest = [one for one in actions if one.text.owner not in order]
    carried = [(owner_words(pair, owner), [one for one in actions if one.text.owner == owner]) for owner in order]
    return [*carried, (translate("ActionPictures", "Somebody else"), rest)] if rest else carried


def _balance(actions: Sequence[Action], pair: Pair) -> BalanceShown:
    counts = Counter((one.text.level, one.text.domain) for one in actions)
    levels: list[ActionLevel | None] = [*ActionLevel]
    domains: list[ActionDomain | None] = [*ActionDomain]
    if any(level is None for level, _ in counts):
        levels.append(None)
    if any(domain is None for _, domain in counts):
        domains.append(None)
    return BalanceShown(
        tuple(level_words(level) for level in levels),
        tuple(domain_words(domain) for domain in domains),
        tuple(tuple(counts[level, domain] for domain in domains) for level in levels),
        tuple(CarrierShown(name, _marks(some)) for name, some in _carried(actions, pair)),
    )


def _placed(actions: Sequence[Action]) -> Iterable[str]:
    """One line a level: how many, and of which kind of support."""
    for level in (*ActionLevel, None):
        inside = Counter(one.text.domain for one in actions if one.text.level is level)
        total = inside.total()
        if not total and level is None:
            continue
        kinds = [
            translate("ActionPictures", "{kind} {count}").format(
                kind=domain_words(domain) if domain else not_chosen_words(), count=inside[domain]
            )
            for domain in (*ActionDomain, None)
            if inside[domain]
        ]
        words = translate("ActionPictures", "{level}: {count}").format(
            level=level_words(level), count=count_words(total)
        )
        yield f"{words} ({', '.join(kinds)})" if kinds else words


def _notes(actions: Sequence[Action], pair: Pair) -> Iterable[str]:
    """What two people may want to notice together; the same words for either, and no number of merit."""
    if len(actions) < _FEW or pair.other is None:
        return
    owners = Counter(one.text.owner for one in actions)
    sides = sorted((owners[pair.me.id], owners[pair.other.id]))
    alone, other = sides[1], sides[0]
    if alone > len(actions) / 2 and alone >= 2 * max(1, other):
        yield translate(
            "ActionPictures",
            "Most of what is open is with one of you at the moment. That can be right for now. Reciprocal means that "
            "both of you take risks and both of you act, so you may like to talk about what the other could take on.",
        )
    levels = {one.text.level for one in actions}
    if levels == {ActionLevel.OURSELVES}:
        yield translate(
            "ActionPictures",
            "All of what is open is about yourselves. You may like to talk about one step that would change something "
            "around you: in the team, in the organisation, or beyond it.",
        )
    elif ActionLevel.OURSELVES not in levels and None not in levels:
        yield translate(
            "ActionPictures",
            "All of what is open is about others. You may like to talk about one small thing that each of you would "
            "like to do differently.",
        )
