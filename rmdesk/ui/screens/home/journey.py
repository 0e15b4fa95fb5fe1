"""The journey of this pair, laid out for the map: which sessions fall into which stage, and where the pair is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from rmdesk.domain.journey import PageMarks, Stage, Workbook
from rmdesk.domain.packs import ProgrammeDate
from rmdesk.domain.programme import PlannedDate
from rmdesk.domain.sessions import Programme, Session, months_later
from rmdesk.ui.platform.dates import plain_date, plain_month, short_month
from rmdesk.ui.widgets.journey_map_values import JourneyShown, Passage, SessionStop, StageStop
from rmdesk.ui.widgets.packs.words import date_name, kind_words, when_words
from rmdesk.ui.widgets.session_words import session_name, when_and_where
from rmdesk.workbook.whereabouts import current_step

translate = QCoreApplication.translate

_ICONS = {
    "getting-ready": "sprout", "relationship": "handshake", "needs": "heart-handshake", "difference": "globe",
    "harder-subjects": "message-square", "action": "list-checks", "ending": "flag", "after": "history",
}  # fmt: skip


def spread(steps: Sequence[Stage], sessions: Sequence[Session]) -> dict[str, tuple[Session, ...]]:
    """The sessions of each stage, evenly: none in the first stage, which comes before them, nor in the last."""
    middle = steps[1:-1] if len(steps) > 2 else steps
    found: dict[str, tuple[Session, ...]] = {stage.id: () for stage in steps}
    for place, session in enumerate(sessions):
        stage = middle[place * len(middle) // len(sessions)]
        found[stage.id] += (session,)
    return found


def where(workbook: Workbook, sessions: Sequence[Session], marks: PageMarks, programme: Programme) -> Stage:
    """The stage of the next session, once there has been one; before that, the one whose pages are begun."""
    steps = workbook.steps
    if programme.ended is not None:
        return steps[-1]
    if not any(one.held for one in sessions):
        return current_step(workbook, marks)
    following = next((one for one in sessions if not one.held), None)
    if following is None:
        return steps[-2] if len(steps) > 2 else steps[-1]
    there = spread(steps, sessions)
    return next(stage for stage in steps if following in there[stage.id])


def dates_of_stages(
    steps: Sequence[Stage], sessions: Sequence[Session], dates: Sequence[PlannedDate]
) -> dict[str, tuple[ProgrammeDate, ...]]:
    """The programme's dates by stage: that of a session on that day or later, so that the map is read in their order.

    What comes after the last session stands in the last stage; while sessions have no days, all stand at the end.
    """
    there = spread(steps, sessions)
    over = bool(sessions) and all(session.day is not None for session in sessions)
    last = steps[-2] if len(steps) > 2 and not over else steps[-1]
    found: dict[str, tuple[ProgrammeDate, ...]] = {stage.id: () for stage in steps}
    for planned in dates:
        one = planned.in_force
        reached = (
            stage
            for stage in steps
            if any(session.day is not None and session.day >= one.day for session in there[stage.id])
        )
        found[next(reached, last).id] += (one,)
    return found


def next_date_words(dates: Sequence[PlannedDate], today: date) -> str:
    """The next date of the programme in one sentence; empty where none is to come."""
    one = next((planned.in_force for planned in dates if planned.in_force.day >= today), None)
    if one is None:
        return ""
    words = translate("HomeJourney", "Next for the whole programme: {name}, {when}")
    return words.format(name=date_name(one), when=when_words(one))


def journey_of(
    workbook: Workbook,
    sessions: Sequence[Session],
    here: Stage,
    programme: Programme,
    dates: Sequence[PlannedDate] = (),
) -> JourneyShown:
    """The whole map. No session is the next one before the first has a day. `dates`: those of the programme."""
    there = spread(workbook.steps, sessions)
    following = None if programme.ended else next((one for one in sessions if not one.held), None)
    if following is not None and following.day is None and not any(one.held for one in sessions):
        following = None
    events = dates_of_stages(workbook.steps, sessions, dates)
    named = [_with_dates(stage, events[stage.id]) if dates else stage for stage in workbook.steps]
    stages = tuple(
        _stage(stage, here, tuple(_session(one, one is following, programme.paused) for one in there[stage.id]))
        for stage in named
    )
    return JourneyShown(stages, " ".join(_told(stage) for stage in stages))


def programme_words(programme: Programme) -> str:
    """From when until about when; nothing while that is open."""
    if programme.start is None:
        return ""
    words = translate("HomeJourney", "From {start} to about {end}")
    end = months_later(programme.start, programme.months)
    return words.format(start=plain_date(programme.start), end=plain_month(end))


def _with_dates(stage: Stage, dates: Sequence[ProgrammeDate]) -> Stage:
    """Where the programme has named its dates, they stand in place of what usually happens then."""
    words = translate("HomeJourney", "{kind}, {day} {month}")
    told = [words.format(kind=kind_words(one.kind), day=one.day.day, month=short_month(one.day)) for one in dates]
    return replace(stage, event="; ".join(told))


def _stage(stage: Stage, here: Stage, sessions: tuple[SessionStop, ...]) -> StageStop:
    passage = Passage.AHEAD
    if stage.id == here.id:
        passage = Passage.HERE
    elif stage.number < here.number:
        passage = Passage.BEHIND
    said = translate("HomeJourney", "You are here") if passage is Passage.HERE else ""
    icon = _ICONS.get(stage.id, "leaf")
    return StageStop(stage.id, stage.title, icon, stage.summary, stage.event, said, passage, sessions)


def _session(session: Session, is_next: bool, paused: bool) -> SessionStop:
    day = session.day
    lines = [] if day is None else [f"{day.day} {short_month(day)}"]
    state, passage = "", Passage.AHEAD
    if session.held:
        state, passage = translate("HomeJourney", "Held"), Passage.BEHIND
    elif is_next:
        state, passage = translate("HomeJourney", "Next"), Passage.HERE
        if paused:
            state, lines = translate("HomeJourney", "Paused"), []
        lines.insert(0, state)
    hint = ". ".join(part for part in (state, when_and_where(session.meeting)) if part)
    return SessionStop(session.number, "\n".join(lines), session_name(session.number), hint, passage)


def _told(stage: StageStop) -> str:
    """One stage as a sentence."""
    head = ", ".join(part for part in (stage.title, stage.said, stage.event) if part)
    sessions = "; ".join(f"{one.name}, {one.hint}" for one in stage.sessions)
    return f"{head}: {sessions}." if sessions else f"{head}."
