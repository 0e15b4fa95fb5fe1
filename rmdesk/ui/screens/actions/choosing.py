"""Which actions are shown, and in which order."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any

from rmdesk.domain.actions import Action, ActionStatus
from rmdesk.domain.partners import Pair
from rmdesk.ui.screens.actions.values import NOT_CHOSEN, Due, Filter, Sort
from rmdesk.ui.widgets.action_words import owner_words

_ORDER = tuple(ActionStatus)


def chosen(actions: Iterable[Action], wanted: Filter, today: date) -> list[Action]:
    """Those that the filter leaves, in the order in which they came."""
    tests: list[Callable[[Action], bool]] = []
    if wanted.who:
        tests.append(lambda one: one.text.owner == wanted.who)
    if wanted.kind:
        tests.append(lambda one: one.text.kind == wanted.kind)
    if wanted.domain:
        tests.append(lambda one: (one.text.domain or NOT_CHOSEN) == wanted.domain)
    if wanted.level:
        tests.append(lambda one: (one.text.level or NOT_CHOSEN) == wanted.level)
    if wanted.status:
        tests.append(lambda one: one.status == wanted.status)
    if wanted.due is not Due.ANY:
        tests.append(lambda one: _is_due(one.text.due, wanted.due, today))
    words = wanted.words.casefold().split()
    if words:
        tests.append(lambda one: _says(one, words))
    return [one for one in actions if all(test(one) for test in tests)]


def ordered(actions: Sequence[Action], sort: Sort, pair: Pair) -> list[Action]:
    """In that order; those that are alike stay in the order in which they were proposed."""
    keys: dict[Sort, Callable[[Action], Any]] = {
        Sort.DUE: lambda one: one.text.due or date.max,
        Sort.TITLE: lambda one: one.text.title.casefold(),
        Sort.STATUS: lambda one: _ORDER.index(one.status),
        Sort.WHO: lambda one: owner_words(pair, one.text.owner).casefold(),
    }
    return list(reversed(actions)) if sort is Sort.NEWEST else sorted(actions, key=keys[sort])


def _is_due(due: date | None, wanted: Due, today: date) -> bool:
    if due is None or wanted is Due.OPEN:
        return due is None and wanted is Due.OPEN
    month, this_month = (due.year, due.month), (today.year, today.month)
    if wanted is Due.PAST:
        return due < today
    return month == this_month if wanted is Due.THIS_MONTH else month > this_month


def _says(action: Action, words: Sequence[str]) -> bool:
    """Whether every one of these words stands in it somewhere."""
    text = action.text
    parts = (
        text.title, text.why, text.notes, text.outcome, *text.steps, text.ask.barrier, text.ask.request,
        text.ask.asked_of, text.promise.room, text.promise.words,
    )  # fmt: skip
    said = "\n".join(parts).casefold()
    return all(word in said for word in words)
