"""One session: reads the shared log, and changes day, place and agenda as either partner asks."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Audience, PageMarks, SessionPart, StageKind, Workbook
from rmdesk.domain.journey import Page as WorkbookPage
from rmdesk.domain.sessions import Meeting, Session
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.session.agenda_card import UP
from rmdesk.ui.screens.session.values import SessionShown, Step
from rmdesk.ui.screens.session.view import SessionView
from rmdesk.ui.widgets.plain_text import isolated


@dataclass(frozen=True, slots=True)
class SessionServices:
    """What the screen works on."""

    workbook: Workbook
    sessions: Sessions
    people: People


class SessionScreen(QObject):
    """Shows the session whose number it is called with.

    Args:
        private_status: how the private pages stand.
        begin: closes the private space and begins together, with the number of the session.
    """

    def __init__(
        self, context: ScreenContext, services: SessionServices, private_status: Callable[[], PageMarks],
        begin: Callable[[int], None],
    ) -> None:  # fmt: skip
        self.view = SessionView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._private_status = private_status
        self._begin = begin
        self._session: Session | None = None
        view = self.view
        view.arriving.connect(self.show)
        view.page_chosen.connect(self._on_page)
        view.together_asked.connect(self._on_together)
        view.plan_asked.connect(self._on_plan)
        view.prepare_asked.connect(self._on_prepare)
        view.meeting.changed.connect(self._on_meeting)
        view.meeting.suits.connect(self._on_suits)
        view.meeting.chosen.connect(self._on_chosen)
        view.agenda.added.connect(self._on_added)
        view.agenda.arranged.connect(self._on_arranged)

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Show the session with that number; an empty argument shows the one shown before, or else the next."""
        sessions = self._services.sessions
        try:
            if argument.isdecimal():
                self._session = sessions.get(int(argument))
            elif self._session is not None:
                self._session = sessions.get(self._session.number)
            else:
                self._session = sessions.next() or sessions.all()[-1]
            self.view.show_session(self._shown(self._session))
            self.view.audience.set_pair(self._services.people.pair())
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    def flush(self) -> None:
        """What is typed here is kept when it is added."""

    def _shown(self, session: Session) -> SessionShown:
        pair = self._services.people.pair()
        lines: tuple[tuple[str, bool], ...] = ()
        ask_me = False
        if session.day is not None and not session.held and pair.other is not None:
            mine, theirs = pair.me.id in session.suits, pair.other.id in session.suits
            name = isolated(pair.other.name) if pair.other.name else self.tr("Your partner")
            lines = (
                (self.tr("It suits you") if mine else self.tr("You: not yet"), mine),
                ((self.tr("It suits {name}") if theirs else self.tr("{name}: not yet")).format(name=name), theirs),
            )
            ask_me = not mine
        marks = self._private_status()
        programme = self._services.sessions.programme()
        paused, ended = programme.paused, programme.ended is not None
        steps = self._steps(session)
        at_once = self._services.sessions.planned_at_once(session.number)
        review = session.number in programme.reviews and not session.held and not ended
        begun = self._services.sessions.begun_on(session.number)
        return SessionShown(
            session, steps, marks, lines, ask_me, self._pages(), pair.alone, paused, ended, at_once, review,
            begun,
        )  # fmt: skip

    def _steps(self, session: Session) -> tuple[Step, ...]:
        pages = {page.session: page for page in self._services.workbook.session_pages(session.number)}
        only_you = self.tr("Only you, about {minutes} minutes")
        both = self.tr("You and your partner, about {minutes} minutes")
        planned = self.tr("You and your partner. About {minutes} minutes are planned; the rest is for talking")

        def minutes(part: SessionPart) -> int:
            return pages[part].minutes if part in pages else 0

        talk = minutes(SessionPart.TOGETHER) + sum(item.minutes for item in session.agenda if not item.reached)
        names = (
            (SessionPart.BEFORE, self.tr("Before"), only_you, minutes(SessionPart.BEFORE)),
            (SessionPart.TOGETHER, self.tr("Together"), both if session.held else planned, talk),
            (SessionPart.CLOSE, self.tr("Close"), both, minutes(SessionPart.CLOSE)),
            (SessionPart.AFTER, self.tr("After"), only_you, minutes(SessionPart.AFTER)),
        )
        return tuple(
            Step(title, hint.format(minutes=about), self._private_page(pages.get(part)))
            for part, title, hint, about in names
        )

    def _private_page(self, page: WorkbookPage | None) -> WorkbookPage | None:
        return page if page is not None and page.audience is Audience.ONLY_YOU else None

    def _pages(self) -> tuple[tuple[str, str], ...]:
        stages = (one for one in self._services.workbook.stages if one.kind is not StageKind.EVERY_SESSION)
        return tuple(
            (page.id, page.title) for stage in stages for page in stage.pages if page.audience is Audience.BOTH
        )

    def _here(self) -> Session:
        if self._session is None:
            raise RuntimeError("no session is shown")
        return self._session

    @Slot(str)
    def _on_page(self, page: str) -> None:
        self._context.frame.go("private-page", page)

    @Slot()
    def _on_plan(self) -> None:
        self._context.frame.go("sessions")

    @Slot()
    def _on_prepare(self) -> None:
        self._context.frame.go("prepare", str(self._here().number))

    @Slot()
    def _on_together(self) -> None:
        """What is typed on this page comes along, added and saved or not."""
        view, here = self.view, self._here()
        try:
            meeting = view.meeting.taken()
        except ValueError:
            return
        words, minutes = view.agenda.waiting
        works: list[Callable[[], object]] = []
        if meeting is not None:
            works.append(self._planned(meeting))
        if words:
            works.append(partial(self._services.sessions.add_item, here.number, words, minutes, ""))
        if not works:
            self._close_and_begin()
            return

        def keep() -> None:
            for work in works:
                work()

        def begin() -> None:
            view.agenda.clear_form()
            self._close_and_begin()

        self._write(keep, self.tr("What you typed is kept."), begin)

    def _close_and_begin(self) -> None:
        """That something happens is seen before it does: closing and opening can take seconds."""
        view = self.view
        view.say_beginning(True)
        self._begin(self._here().number)
        if shiboken6.isValid(view):
            view.say_beginning(False)

    def _planned(self, meeting: Meeting) -> Callable[[], object]:
        sessions, here = self._services.sessions, self._here()
        plan = sessions.settle if here.planned_at_once else sessions.move
        return partial(plan, here.number, meeting)

    @Slot(object)
    def _on_meeting(self, meeting: Meeting) -> None:
        self._write(self._planned(meeting), self.tr("The day is saved."), self.view.meeting.focus_change)

    @Slot(object)
    def _on_chosen(self, meeting: Meeting) -> None:
        work = partial(self._services.sessions.settle, self._here().number, meeting)
        self._write(work, self.tr("The day is saved."), self.view.meeting.focus_change)

    @Slot()
    def _on_suits(self) -> None:
        work = partial(self._services.sessions.say_it_suits, self._here())
        self._write(work, self.tr("Your yes is saved."), self.view.meeting.focus_change)

    @Slot(str, int, str)
    def _on_added(self, words: str, minutes: int, page: str) -> None:
        if page:
            found = self._services.workbook.page(page)
            words, minutes = found.title, minutes or found.minutes
        work = partial(self._services.sessions.add_item, self._here().number, words, minutes, page)
        self._write(work, self.tr("It is on the agenda."), self.view.agenda.clear_form)

    @Slot(str, str)
    def _on_arranged(self, item: str, act: str) -> None:
        session = self._here()
        agenda = list(session.agenda)
        at = next((number for number, one in enumerate(agenda) if one.id == item), -1)
        if at < 0:
            return
        moved = agenda.pop(at)
        if act == UP:
            agenda.insert(max(at - 1, 0), moved)
        work = partial(self._services.sessions.arrange, session.number, agenda)
        self._write(work, self.tr("The agenda is saved."), self.view.agenda.focus_items)

    def _write(self, work: Callable[[], object], words: str, after: Callable[[], None] | None = None) -> None:
        def done(_result: object) -> None:
            if shiboken6.isValid(self.view):
                self.show()
                if after is not None:
                    after()
                self._context.frame.announce(words)

        self._context.writer.run(work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self._context.frame.tell(message_for(error))
