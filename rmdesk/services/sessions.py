"""The plan of sessions: days and places, what to talk about, what is carried over, resting and going on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from rmdesk.domain.ids import PartnerId
from rmdesk.domain.sessions import (
    LONGEST,
    SHORTEST,
    AgendaItem,
    Meeting,
    Programme,
    Session,
    SessionStatus,
    months_later,
)
from rmdesk.services.workspace import Workspace
from rmdesk.storage.shared.sessions import new_item
from rmdesk.storage.transaction import Transaction

_BEGUN = "begun/"
_SATURDAY = 5
"""As Python counts the days of a week."""


class Sessions:
    """The sessions of this pair. Numbers count from 1; either partner may change anything."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def programme(self) -> Programme:
        """The programme that the sessions belong to."""
        space = self._workspace.space
        ended = space.turning_points.all().ended_at
        return replace(space.sessions.programme(), ended=ended.astimezone().date() if ended is not None else None)

    def all(self) -> tuple[Session, ...]:
        """One for each month of the programme, and every other that something is known of, by number."""
        repository = self._workspace.space.sessions
        known = {one.number: one for one in repository.all()}
        numbers = set(range(1, self.programme().months + 1)) | set(known)
        return tuple(known.get(number) or Session(repository.record_of(number), number) for number in sorted(numbers))

    def get(self, number: int) -> Session:
        """The session with that number.

        Raises:
            KeyError: the programme has no such session.
        """
        found = next((one for one in self.all() if one.number == number), None)
        if found is None:
            raise KeyError(number)
        return found

    def next(self) -> Session | None:
        """The first one that has not been held; None once all have been, or the programme has ended."""
        if self.programme().ended is not None:
            return None
        return next((one for one in self.all() if not one.held), None)

    def last_held(self) -> Session | None:
        """The latest one that has been held."""
        return next((one for one in reversed(self.all()) if one.held), None)

    def set_up(
        self, start: date | None, months: int, reviews: Sequence[int] | None = None, earliest: date | None = None
    ) -> None:
        """Say when the programme begins and how long it is. A planned session without a day gets one from that.

        Args:
            start: its first day (None: open).
            months: how long it takes.
            reviews: the sessions after which the pair looks at its agreement again (None: as they were).
            earliest: no session is given a day before this one (None: not before the first day).

        Raises:
            ValueError: it is shorter than 4 months or longer than 18.
        """
        if not SHORTEST <= months <= LONGEST:
            raise ValueError("a programme takes 4 to 18 months")
        programme = replace(self.programme(), start=start, months=months)
        if reviews is not None and tuple(reviews) != programme.reviews:
            programme = replace(programme, chosen_reviews=tuple(sorted(set(reviews))))
        space, author = self._workspace.space, self._workspace.author
        with space.space.transaction() as tx:
            space.sessions.set_programme(tx, author, programme)
            if start is not None:
                for one, day in self._fresh_days(start, months, earliest or start):
                    space.sessions.set_meeting(tx, author, one, replace(one.meeting, day=day))

    def move(self, number: int, meeting: Meeting) -> None:
        """Plan a session for that day, time and place. My partner says for themselves whether it suits them."""
        space, session = self._workspace.space, self.get(number)
        with space.space.transaction() as tx:
            space.sessions.set_meeting(tx, self._workspace.author, session, _tidy(meeting))

    def planned_at_once(self, number: int) -> tuple[Meeting, ...]:
        """Where two computers planned a session at once: when and where, as each has it; else nothing."""
        return self._workspace.space.sessions.meetings(number) if self.get(number).planned_at_once else ()

    def settle(self, number: int, meeting: Meeting) -> None:
        """Choose one of them, or another day; the partner says for themselves whether it suits them."""
        space, session = self._workspace.space, self.get(number)
        with space.space.transaction() as tx:
            space.sessions.settle(tx, self._workspace.author, session, _tidy(meeting))

    def say_it_suits(self, session: Session) -> None:
        """Say that the day, time and place as they stand suit me."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.sessions.agree(tx, self._workspace.author, session.number, session.meeting)

    def pause(self) -> None:
        """Let the programme rest from today. No reason is asked, and who paused is not shown."""
        programme = self.programme()
        if not programme.paused:
            self._store(replace(programme, paused_since=self._today()))

    def resume(self) -> int:
        """Go on: every day that was still to come when the pause began moves on by as long as it took.

        Returns:
            By how many days.
        """
        programme, today = self.programme(), self._today()
        if programme.paused_since is None:
            return 0
        rested = max(today - programme.paused_since, timedelta())
        space, author = self._workspace.space, self._workspace.author
        with space.space.transaction() as tx:
            space.sessions.set_programme(tx, author, replace(programme, paused_since=None))
            for one in space.sessions.all():
                if rested and not one.held and one.day is not None and one.day >= programme.paused_since:
                    moved = replace(one.meeting, day=one.day + rested)
                    space.sessions.set_meeting(tx, author, one, moved)
        return rested.days

    def add_item(self, number: int, text: str, minutes: int = 0, page: str = "") -> None:
        """Put something on the agenda, at its end.

        Raises:
            ValueError: it says nothing.
        """
        if not text.strip():
            raise ValueError("an item needs words")
        space = self._workspace.space
        agenda = self.get(number).agenda
        with space.space.transaction() as tx:
            item = new_item(text.strip(), minutes, page)
            space.sessions.put_item(tx, self._workspace.author, number, item, len(agenda) + 1)

    def arrange(self, number: int, agenda: Sequence[AgendaItem]) -> None:
        """Make this the agenda: its items in this order, changed as they are here; others are taken off."""
        space, author = self._workspace.space, self._workspace.author
        before = {one.id: one for one in self.get(number).agenda}
        with space.space.transaction() as tx:
            for order, item in enumerate(agenda, 1):
                space.sessions.put_item(tx, author, number, item, order)
            for gone in sorted(set(before) - {one.id for one in agenda}):
                space.sessions.remove_item(tx, author, number, gone)

    def set_reached(self, number: int, item: str, reached: bool) -> None:
        """Note that the pair came to an item, or that they did not after all."""
        agenda = self.get(number).agenda
        self.arrange(number, [replace(one, reached=reached) if one.id == item else one for one in agenda])

    def set_present(self, number: int, words: str) -> None:
        """Note who else is in the room, by role, such as an interpreter."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.sessions.set_fields(tx, self._workspace.author, number, {"present": words.strip()})

    def set_host(self, number: int, host: PartnerId | str) -> None:
        """Say whose rmdesk notes the words; empty when both are at one computer."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.sessions.set_fields(tx, self._workspace.author, number, {"host": host})

    def note_begun(self, number: int) -> None:
        """Note on this computer that the two have begun this session together."""
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.drafts.for_together().put(tx, _BEGUN + str(number), self._workspace.me, True)

    def begun_on(self, number: int) -> date | None:
        """When the two began this session on this computer, whoever had unlocked; None: not yet, or it has been."""
        if self.get(number).held:
            return None
        drafts = self._workspace.space.drafts.for_together()
        found = (drafts.get(_BEGUN + str(number), one.id) for one in self._workspace.pair().both)
        days = [one.changed_at.astimezone().date() for one in found if one is not None]
        return max(days, default=None)

    def hold(self, number: int) -> None:
        """The session has been. What was not reached goes on the agenda of the next one, if there is one."""
        session, space = self.get(number), self._workspace.space
        following = next((one for one in self.all() if one.number > number and not one.held), None)
        with space.space.transaction() as tx:
            fields = {"status": SessionStatus.HELD.value}
            space.sessions.set_fields(tx, self._workspace.author, number, fields)
            if session.day is None:
                today = replace(session.meeting, day=self._today())
                space.sessions.set_meeting(tx, self._workspace.author, session, today)
            for one in self._workspace.pair().both:
                space.drafts.for_together().remove(tx, _BEGUN + str(number), one.id)
            if following is not None:
                self._carry(tx, session, following)

    def _carry(self, tx: Transaction, session: Session, following: Session) -> None:
        """Items that came along keep their id, so that carrying them twice changes nothing."""
        there = {one.id for one in following.agenda}
        left = [one for one in session.agenda if not one.reached and one.id not in there]
        space, author = self._workspace.space, self._workspace.author
        for order, item in enumerate(left, len(following.agenda) + 1):
            carried = replace(item, carried_from=session.number)
            space.sessions.put_item(tx, author, following.number, carried, order)

    def _fresh_days(self, start: date, months: int, earliest: date) -> Iterator[tuple[Session, date]]:
        """A day for each planned session that has none: a month after the one before, and not before its month.

        None is on a weekend, unless the programme begins on one: most pairs meet at work.
        """
        known = {one.number: one for one in self.all()}
        before: date | None = None
        for number in range(1, months + 1):
            session = known.get(number) or Session(self._workspace.space.sessions.record_of(number), number)
            day = session.day
            if day is None:
                usual = max(months_later(start, number - 1), earliest)
                day = max(usual, months_later(before, 1)) if before is not None else usual
                if not session.held:
                    yield session, _at_work(day) if start.weekday() < _SATURDAY else day
            before = day

    def _store(self, programme: Programme) -> None:
        space = self._workspace.space
        with space.space.transaction() as tx:
            space.sessions.set_programme(tx, self._workspace.author, programme)

    def _today(self) -> date:
        return self._workspace.now().astimezone().date()


def _at_work(day: date) -> date:
    """That day, or the Monday after where it is on a weekend."""
    late = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - late) if late >= 0 else day


def _tidy(meeting: Meeting) -> Meeting:
    return Meeting(meeting.day, meeting.time.strip(), meeting.place.strip())
