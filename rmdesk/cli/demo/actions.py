"""The actions of the made-up pair, played: proposed, agreed to, worked on, with steps of each one's own."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from rmdesk.cli.demo.side import Side
from rmdesk.cli.demo.story import ToldAction, ToldStep
from rmdesk.domain.actions import BOTH, ActionStatus, ActionText
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.private.secret_text import SecretText

_EVENING = time(17, 30, tzinfo=UTC)


def act(told: ToldAction, sides: Mapping[str, Side]) -> Iterator[tuple[datetime, Callable[[], object]]]:
    """Everything that happens to it, with its moments."""
    mine, theirs = sides[told.by], sides["b" if told.by == "a" else "a"]
    text = _text(told, BOTH if told.owner == BOTH else sides[told.owner].partner)
    added: list[RecordId] = []
    yield _evening(told.proposed), lambda: added.append(mine.actions.add(text))
    if told.agreed is not None:
        yield _evening(told.agreed, 5), lambda: theirs.actions.agree(theirs.actions.get(added[0]))
    if told.status in (ActionStatus.UNDER_WAY, ActionStatus.DONE, ActionStatus.SET_ASIDE):
        yield _last_day(told), lambda: _finish(mine, added[0], told)
    for place, step in enumerate(told.own_steps, 1):
        yield _evening(step.on, 10 + place), partial(_write_step, sides[step.by], added, step)


def _text(told: ToldAction, owner: str) -> ActionText:
    return ActionText(
        told.title,
        told.why,
        told.domain,
        told.level,
        owner,
        told.due,
        told.steps,
        told.notes,
        kind=told.kind,
        session=told.session,
        goal=told.goal,
        ask=told.ask,
        promise=told.promise,
    )


def _write_step(side: Side, added: list[RecordId], told: ToldStep) -> None:
    step = RecordId(new_id())
    side.private.steps.write(step, added[0], SecretText(told.words))
    if told.done:
        side.private.steps.mark(step, done=True)


def _finish(side: Side, action: RecordId, told: ToldAction) -> None:
    found = side.actions.get(action)
    side.actions.move(found, told.status)
    if told.outcome:
        side.actions.change(action, found.text, replace(found.text, outcome=told.outcome))


def _last_day(told: ToldAction) -> datetime:
    began = told.agreed or told.proposed
    if told.status is ActionStatus.DONE and told.due is not None:
        return _evening(told.due, 10)
    return _evening(began + timedelta(days=14), 10)


def _evening(day: date, minutes: int = 0) -> datetime:
    return datetime.combine(day, _EVENING) + timedelta(minutes=minutes)
