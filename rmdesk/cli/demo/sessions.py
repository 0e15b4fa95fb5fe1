"""The sessions of the made-up pair: as told in `resources/demo/sessions.toml`, and played by the window's use cases."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Any

from rmdesk.cli.demo.side import Side
from rmdesk.domain.journey import Workbook
from rmdesk.domain.questions import Answer, TextAnswer
from rmdesk.domain.sessions import AgendaItem, Meeting
from rmdesk.services.answers import SharedAnswers
from rmdesk.services.noting import BOTH
from rmdesk.services.sessions import Sessions

_EVENING = time(17, 30, tzinfo=UTC)
_AN_HOUR = timedelta(hours=1)
_OTHER = {"a": "b", "b": "a"}


@dataclass(frozen=True, slots=True)
class ToldSession:
    """One session. `reached` of the items on its agenda were reached; `noted` are words that `host` noted for both."""

    number: int
    by: str
    planned: date
    meeting: Meeting
    moved_from: date | None
    agenda: tuple[tuple[str, int], ...]
    held: bool
    reached: int
    host: str
    noted: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ToldPlan:
    """The programme and its sessions."""

    months: int
    sessions: tuple[ToldSession, ...]


NO_PLAN = ToldPlan(6, ())


def plan_from(table: Mapping[str, Any]) -> ToldPlan:
    """The plan in the file."""
    return ToldPlan(table["months"], tuple(_session(number, one) for number, one in enumerate(table["session"], 1)))


def plan_events(
    plan: ToldPlan, sides: Mapping[str, Side], workbook: Workbook
) -> Iterator[tuple[datetime, Callable[[], object]]]:
    """Everything that happens in it, with its moments."""
    for told in plan.sessions:
        mine, theirs = Sessions(sides[told.by].workspace), Sessions(sides[_OTHER[told.by]].workspace)
        planned = _at(told.planned)
        if told.moved_from is not None:
            yield planned, partial(mine.move, told.number, replace(told.meeting, day=told.moved_from))
            planned += _AN_HOUR
        yield planned, partial(mine.move, told.number, told.meeting)
        if told.held:
            yield planned + _AN_HOUR, partial(_say_it_suits, theirs, told.number)
        for place, (words, minutes) in enumerate(told.agenda, 1):
            yield planned + _AN_HOUR + timedelta(minutes=place), partial(mine.add_item, told.number, words, minutes)
        if told.held and told.meeting.day is not None:
            yield _at(told.meeting.day) + _AN_HOUR, partial(_hold, told, sides, workbook)
    if plan.sessions:
        first, last = plan.sessions[0], plan.sessions[-1]
        set_up = Sessions(sides[first.by].workspace).set_up
        yield _at(first.planned) - _AN_HOUR, partial(set_up, None, plan.months)
        yield _at(last.planned) + 2 * _AN_HOUR, partial(set_up, first.meeting.day, plan.months)


def _say_it_suits(sessions: Sessions, number: int) -> None:
    sessions.say_it_suits(sessions.get(number))


def _hold(told: ToldSession, sides: Mapping[str, Side], workbook: Workbook) -> None:
    side = sides[told.host or told.by]
    sessions = Sessions(side.workspace)
    for prompt, words in told.noted.items():
        name = f"{prompt}@{told.number}"
        pages = workbook.session_pages(told.number)
        question = next(one for page in pages for one in page.questions if one.id == name)
        answer = Answer(name, question.text, workbook.version, TextAnswer(words))
        SharedAnswers(side.workspace).save(answer, BOTH if told.host else "")
    if told.host:
        sessions.set_host(told.number, side.partner)
    agenda = sessions.get(told.number).agenda
    sessions.arrange(told.number, _reached(agenda, told.reached))
    sessions.hold(told.number)


def _reached(agenda: tuple[AgendaItem, ...], count: int) -> list[AgendaItem]:
    return [replace(item, reached=place < count) for place, item in enumerate(agenda)]


def _at(day: date) -> datetime:
    return datetime.combine(day, _EVENING)


def _session(number: int, table: Mapping[str, Any]) -> ToldSession:
    return ToldSession(
        number=number,
        by=table["by"],
        planned=table["planned_on"],
        meeting=Meeting(table["day"], table.get("time", ""), table.get("place", "")),
        moved_from=table.get("moved_from"),
        agenda=tuple((one["text"], one["minutes"]) for one in table.get("agenda", ())),
        held=table.get("held", False),
        reached=table.get("reached", 0),
        host=table.get("host", ""),
        noted=dict(table.get("noted", {})),
    )
