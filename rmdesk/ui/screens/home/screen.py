"""The first page: reads how everything stands each time it is shown, and leads on."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.actions import BOTH, Action, ActionStatus
from rmdesk.domain.agreement import AgreementVersion
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.journey import Audience, Page, PageMarks, Stage, StageKind, Workbook
from rmdesk.domain.partners import Pair
from rmdesk.domain.programme import PlannedDate
from rmdesk.domain.sessions import Programme, Session
from rmdesk.services.actions import Actions
from rmdesk.services.agreements import Agreements
from rmdesk.services.noting import Noting
from rmdesk.services.own_marks import OwnMarks
from rmdesk.services.people import People
from rmdesk.services.programme_pack import ProgrammePack
from rmdesk.services.sessions import Sessions
from rmdesk.services.turning_points import TurningPoints
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_date, plain_month
from rmdesk.ui.screens.home.journey import journey_of, next_date_words, programme_words, where
from rmdesk.ui.screens.home.next_step import next_step
from rmdesk.ui.screens.home.values import ActionLine, HomeShown, Laptops, NextSession, PartingLine
from rmdesk.ui.screens.home.view import HomeView
from rmdesk.ui.screens.home.waiting import Standing, waiting_for_me, waiting_of_programme
from rmdesk.ui.widgets.copy_words import last_copy_words
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.session_words import begun_words, session_name, when_and_where
from rmdesk.ui.widgets.tag import TagKind
from rmdesk.workbook.next_pages import Suggestion, suggest

MOST_ACTIONS, MOST_PAGES = 3, 2
_OPEN = (ActionStatus.PROPOSED, ActionStatus.AGREED, ActionStatus.UNDER_WAY)


@dataclass(frozen=True, slots=True)
class HomeServices:
    """What the screen reads. `turning_points`: None, and nothing is said of an ending.

    `hand_over` closes the pages and lets the second partner take the keyboard; None: that is not offered.
    `packs`: the programme's pack; None: nothing is said of a programme. `news`: the line about news from the partner's
    laptop (empty: none). `laptops`: how far a partner on another laptop is; None: that is not offered.
    """

    workbook: Workbook
    people: People
    agreements: Agreements
    actions: Actions
    marks: OwnMarks
    sessions: Sessions
    noting: Noting
    turning_points: TurningPoints | None = None
    hand_over: Callable[[], None] | None = None
    packs: ProgrammePack | None = None
    news: Callable[[], str] = lambda: ""
    laptops: Callable[[], Laptops] | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read for one showing."""

    pair: Pair
    marks: PageMarks
    version: AgreementVersion | None
    sessions: tuple[Session, ...]
    programme: Programme
    here: Stage
    dates: tuple[PlannedDate, ...]

    @property
    def following(self) -> Session | None:
        """The session to come."""
        return None if self.programme.ended else next((one for one in self.sessions if not one.held), None)

    @property
    def untouched(self) -> bool:
        """Whether nothing has been begun at all."""
        begun = self.marks.in_progress or self.marks.completed or self.version is not None
        return not begun and not self.programme.ended and all(one.day is None for one in self.sessions)


class HomeScreen(QObject):
    """Nothing is counted, and nothing is late here.

    Args:
        private_status: how the private pages stand, while a private wing is open; None: they are not offered.
        last_copy: when the last copy outside this computer was made; None: nothing is said of it.
    """

    def __init__(
        self,
        context: ScreenContext,
        services: HomeServices,
        private_status: Callable[[], PageMarks] | None = None,
        last_copy: Callable[[], datetime | None] | None = None,
    ) -> None:
        self.view = HomeView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._private_status = private_status
        self._last_copy = last_copy
        self.view.arriving.connect(self.show)
        self.view.page_chosen.connect(self._on_page_chosen)
        self.view.screen_asked.connect(self._on_screen_asked)
        self.view.put_away_asked.connect(self._on_put_away)
        self.view.hand_over_asked.connect(self._on_hand_over)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read how everything stands, and show it."""
        try:
            shown = self._shown(self._read())
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            return
        self.view.render_home(shown)
        if self._last_copy is not None:
            last = self._last_copy()
            self.view.show_copy(last_copy_words(last), none=last is None)

    def flush(self) -> None:
        """Nothing is typed here."""

    def _read(self) -> _Read:
        services = self._services
        sessions, programme = services.sessions.all(), services.sessions.programme()
        marks = services.marks.page_marks(services.workbook)
        if self._private_status is not None:
            own = self._private_status()
            marks = PageMarks(marks.in_progress | own.in_progress, marks.completed | own.completed)
        here = where(services.workbook, sessions, marks, programme)
        dates = services.packs.dates() if services.packs is not None else ()
        return _Read(services.people.pair(), marks, services.agreements.latest(), sessions, programme, here, dates)

    def _shown(self, read: _Read) -> HomeShown:
        services, paused = self._services, self._paused_page()
        suggestions = self._suggestions(read, paused)
        actions = self._open_actions(read.pair)
        start = suggestions[0].page if suggestions and read.untouched and not actions else None
        standing = Standing(read.pair, read.version, read.following, read.programme)
        words = self.tr("Where you are: {stage}. {summary}")
        if any(one.held for one in read.sessions) and read.programme.ended is None:
            words = self.tr("By the sessions that you have had, you are here: {stage}. {summary}")
        today = self._context.clock.now().astimezone().date()
        session = self._next_session(read)
        waiting = (*waiting_for_me(standing, services.noting), *waiting_of_programme(services.packs, today))
        page = paused or (suggestions[0].page if suggestions else None)
        return HomeShown(
            greeting=self._greeting(read.pair),
            stage=words.format(stage=read.here.title, summary=read.here.summary),
            journey=journey_of(services.workbook, read.sessions, read.here, read.programme, read.dates),
            programme="\n".join(filter(None, (programme_words(read.programme), next_date_words(read.dates, today)))),
            paused=read.programme.paused and read.programme.ended is None,
            has_partner=read.pair.other is not None,
            can_hand_over=services.hand_over is not None,
            start=start,
            step=next_step(standing, session, waiting, page),
            carry_on=paused,
            suggestions=suggestions[:MOST_PAGES],
            session=session,
            waiting=waiting,
            agreement=self._agreement(read.pair, read.version),
            actions=actions[:MOST_ACTIONS],
            parting=self._parting(),
            news=services.news(),
            laptops=services.laptops() if services.laptops is not None else None,
            has_dates=bool(read.dates),
        )

    def _next_session(self, read: _Read) -> NextSession | None:
        session = read.following
        if session is None:
            return None
        begun, paused = self._services.sessions.begun_on(session.number), read.programme.paused
        note = self.tr("Paused. Nothing here is due.") if paused else begun_words(begun) if begun else ""
        if not note and session.planned_at_once:
            note = self.tr("Planned on 2 computers at once. Open it to choose.")
        if not note and session.day is not None and session.day < self._context.clock.now().astimezone().date():
            note = self.tr("This day has gone by. You can choose another one.")
        name = session_name(session.number)
        when = name if begun and session.day is None else when_and_where(session.meeting)
        return NextSession(session.number, name, when, note, session.day is not None, begun is not None, paused)

    def _parting(self) -> PartingLine | None:
        """That it has ended, and after 3 months that the actions could be looked at once more."""
        points = self._services.turning_points
        ended = points.ended_on() if points is not None else None
        if points is None or ended is None:
            return None
        due = points.look_back_due(self._context.clock.now().astimezone().date())
        return PartingLine(self.tr("It ended on {day}.").format(day=plain_date(ended)), due)

    def _greeting(self, pair: Pair) -> str:
        if not pair.me.name:
            return self.tr("Hello")
        return self.tr("Hello {name}").format(name=pair.me.name)

    def _suggestions(self, read: _Read, paused: Page | None) -> tuple[Suggestion, ...]:
        """What comes next from here on; a page that is offered to carry on with is not offered twice."""
        workbook = self._services.workbook
        audiences = {Audience.BOTH} if self._private_status is None else set(Audience)
        finished = set(read.marks.completed) | ({paused.id} if paused is not None else set())
        agreed = self._services.agreements.in_force() is not None
        kept = (one for one in workbook.stages if one.kind is not StageKind.STEP or one.number >= read.here.number)
        from_here = replace(workbook, stages=tuple(kept))
        return suggest(from_here, audiences, finished=finished, agreed=agreed) or suggest(
            workbook, audiences, finished=finished, agreed=agreed
        )

    def _paused_page(self) -> Page | None:
        """The shared page that I paused on last, if the workbook still has it."""
        shared = {
            page.id: page
            for stage in self._services.workbook.stages
            for page in stage.pages
            if page.audience is Audience.BOTH
        }
        places = self._services.marks.bookmarks()
        return next((shared[one.page] for one in places if one.page in shared), None)

    def _agreement(self, pair: Pair, version: AgreementVersion | None) -> str:
        if version is None:
            return self.tr("There is no agreement yet.")
        if version.agreed:
            day = max(one.at for one in version.signatures if one.clauses_hash == version.clauses_hash)
            return self.tr("You both agreed on {day}.").format(day=plain_date(day.astimezone().date()))
        return self._waiting_for(pair, version)

    def _waiting_for(self, pair: Pair, version: AgreementVersion) -> str:
        """One calm sentence on whose word is still open; nobody is asked to hurry."""
        other = pair.other
        if pair.alone:
            return self.tr("The agreement is waiting for your partner to join.")
        if other is None:
            return self.tr("The agreement is waiting for your partner.")
        name = isolated(other.name) if other.name else self.tr("your partner")
        if version.signed_by(pair.me.id):
            return self.tr("The agreement is waiting for {name}.").format(name=name)
        if version.signed_by(other.id):
            return self.tr("The agreement is waiting for you. There is no rush.")
        return self.tr("The agreement is waiting for both of you.")

    def _open_actions(self, pair: Pair) -> tuple[ActionLine, ...]:
        """Open actions, those with a date first, the earliest date first."""
        open_ones = [one for one in self._services.actions.all() if one.status in _OPEN]
        open_ones.sort(key=lambda one: one.text.due or date.max)
        return tuple(self._action_line(pair, one) for one in open_ones)

    def _action_line(self, pair: Pair, action: Action) -> ActionLine:
        status = {
            ActionStatus.PROPOSED: (self.tr("Proposed"), TagKind.QUIET),
            ActionStatus.AGREED: (self.tr("Agreed"), TagKind.QUIET),
            ActionStatus.UNDER_WAY: (self.tr("Under way"), TagKind.ACTIVE),
        }
        words, kind = status[action.status]
        who = self._who(pair, action.text.owner)
        due = action.text.due
        hint = who if due is None else self.tr("{who}, {month}").format(who=who, month=plain_month(due))
        return ActionLine(action.id, action.text.title, hint, words, kind)

    def _who(self, pair: Pair, owner: str) -> str:
        if owner == BOTH:
            return self.tr("Both of you")
        if owner == pair.me.id:
            return self.tr("You")
        name = pair.named(PartnerId(owner)).name
        return isolated(name) if name else self.tr("Your partner")

    @Slot()
    def _on_hand_over(self) -> None:
        if self._services.hand_over is not None:
            self._services.hand_over()

    @Slot()
    def _on_put_away(self) -> None:
        points = self._services.turning_points
        if points is not None:
            self._context.writer.run(points.note_looked_back, self._on_noted, self._tell)

    def _on_noted(self, _nothing: None) -> None:
        if shiboken6.isValid(self.view):
            self.show()
            self.view.focus_heading()

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))

    @Slot(str, str)
    def _on_page_chosen(self, page: str, audience: str) -> None:
        self._context.frame.go("private-page" if audience == Audience.ONLY_YOU else "shared-page", page)

    @Slot(str, str)
    def _on_screen_asked(self, screen: str, argument: str) -> None:
        self._context.frame.go(screen, argument)
