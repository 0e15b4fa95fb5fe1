"""A session on one screen: which part is now, what was reached, stopping, and the lock at its end."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import SessionPart, Workbook
from rmdesk.domain.partners import Pair
from rmdesk.domain.sessions import Session
from rmdesk.services.noting import BOTH, HostedAnswers
from rmdesk.services.people import People
from rmdesk.services.sessions import Sessions
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_time
from rmdesk.ui.screens.together.bar import TogetherBar
from rmdesk.ui.screens.together.values import Part, Phase, Sharing, TogetherShown
from rmdesk.ui.screens.together.view import TogetherView
from rmdesk.ui.widgets.plain_text import isolated
from rmdesk.ui.widgets.session_words import begun_words

CLOSING_PAGE = "closing-page"
"""The closing step of a session that was stopped."""


class Route(Protocol):
    """Where the pages of a session lead back to."""

    def after_page(self, screen: str) -> None:
        """Show that screen when the page that is open now is left, once; empty: the session's own page."""
        ...


@dataclass(frozen=True, slots=True)
class TogetherServices:
    """What the screen works on. `answers` is told whose words are noted."""

    workbook: Workbook
    sessions: Sessions
    people: People
    answers: HostedAnswers
    ended: Callable[[], Collection[str]] = tuple
    """The pages of this session whose end was reached since it began, by id."""


class TogetherScreen(QObject):
    """One for one session. `bar` is above every page; its turn timer and "Stop here" are seen to here."""

    def __init__(
        self, context: ScreenContext, services: TogetherServices, number: int, bar: TogetherBar, route: Route
    ) -> None:
        pair = services.people.pair()
        self._names = names_of(pair, (self.tr("Partner 1"), self.tr("Partner 2")))
        self.view = TogetherView(context.look, self._names)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._number = number
        self._bar = bar
        self._route = route
        self._phase = Phase.SETTING_UP
        self._done: set[str] = set()
        self._began: datetime | None = None
        self._begun = services.sessions.begun_on(number)
        self._stopped = False
        self._at = self._after_what_was_reached() if self._begun else 0
        self._connect()

    def _connect(self) -> None:
        view, bar = self.view, self._bar
        view.arriving.connect(self.show)
        view.begun.connect(self._on_begun)
        view.page_asked.connect(self._on_page)
        view.moved_on.connect(self._on_moved_on)
        view.part_chosen.connect(self._on_part)
        view.voice_chosen.connect(self._on_voice)
        view.finished.connect(self._on_finished)
        view.left.connect(self._on_left)
        view.support_asked.connect(self._on_support)
        view.back_asked.connect(self._on_back)
        view.timer_begun.connect(self._on_timer)
        bar.stop_asked.connect(self._on_stop)
        bar.timer.put_away.connect(self.show)

    @Slot()
    def show(self, _argument: str = "") -> None:
        """Read the agenda again, and show where the pair is."""
        try:
            shown = self._shown(self._services.sessions.get(self._number))
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            return
        self._at = shown.at
        self.view.show_together(shown, timer_in_use=self._bar.timer.running)

    def flush(self) -> None:
        """What is written here is saved at once."""

    def _shown(self, session: Session) -> TogetherShown:
        parts = self._parts(session)
        began = plain_time(self._began.astimezone()) if self._began else ""
        return TogetherShown(
            self._number,
            self._phase,
            parts,
            min(self._at, len(parts) - 1),
            self._sharing(session),
            self._names,
            began,
            self._stopped,
            begun_words(self._begun) if self._begun else "",
        )

    def _after_what_was_reached(self) -> int:
        parts = self._parts(self._services.sessions.get(self._number))
        return max((at for at, part in enumerate(parts, 1) if part.reached), default=0)

    def _parts(self, session: Session) -> tuple[Part, ...]:
        """The fixed page that begins a session, the agenda, and the closing step."""
        pages = {page.session: page for page in self._services.workbook.session_pages(session.number)}
        ended = self._services.ended()
        fixed = {
            part: Part(title, pages[part].minutes, page, "", page in self._done or page in ended, page in ended)
            for part, title in (
                (SessionPart.TOGETHER, self.tr("To begin")),
                (SessionPart.CLOSE, self.tr("Before we go")),
            )
            if part in pages and (page := pages[part].id)
        }
        talk = tuple(
            Part(item.text, item.minutes, item.page, item.id, item.reached, item.page in ended)
            for item in session.agenda
        )
        first = (fixed[SessionPart.TOGETHER],) if SessionPart.TOGETHER in fixed else ()
        return (*first, *talk, fixed.get(SessionPart.CLOSE) or Part(self.tr("Before we go"), 5))

    def _sharing(self, session: Session) -> Sharing:
        pair = self._services.people.pair()
        mine, theirs = self._names
        other = str(pair.other.id) if pair.other is not None else ""
        voices = ((BOTH, self.tr("Both of us")), (other, isolated(theirs)), (str(pair.me.id), isolated(mine)))
        return Sharing(
            bool(session.host),
            isolated(theirs),
            voices,
            self._services.answers.voice or BOTH,
            session.present,
        )

    @Slot(bool, str)
    def _on_begun(self, apart: bool, present: str) -> None:
        services = self._services
        host = services.people.pair().me.id if apart else ""
        services.answers.voice = BOTH if apart else ""
        self._bar.show_seen(apart)
        self._began = self._context.clock.now()
        self._phase = Phase.TALKING

        def work() -> None:
            services.sessions.set_host(self._number, host)
            services.sessions.set_present(self._number, present)
            services.sessions.note_begun(self._number)

        self._write(work, self._show_from_top)

    @Slot()
    def _on_page(self) -> None:
        shown = self._shown(self._services.sessions.get(self._number))
        page = shown.parts[shown.at].page
        if page:
            self._context.frame.go("shared-page", page)

    @Slot(bool)
    def _on_moved_on(self, came: bool) -> None:
        shown = self._shown(self._services.sessions.get(self._number))
        part = shown.parts[shown.at]
        self._at = min(shown.at + 1, len(shown.parts) - 1)
        if part.item:
            reached = partial(self._services.sessions.set_reached, self._number, part.item, came)
            self._write(reached, self._show_from_top)
            return
        self._done = self._done | {part.page} if came else self._done - {part.page}
        self._show_from_top()

    @Slot(int)
    def _on_part(self, number: int) -> None:
        self._at = number
        self._show_from_top()

    @Slot(str)
    def _on_voice(self, voice: str) -> None:
        self._services.answers.voice = voice

    @Slot(int, int)
    def _on_timer(self, first: int, second: int) -> None:
        self._bar.timer.begin((first, second))
        self._show_from_top()

    @Slot()
    def _on_stop(self) -> None:
        """The closing step, then support, and then the end; nothing asks why."""
        session = self._services.sessions.get(self._number)
        parts = self._parts(session)
        self._bar.timer.end()
        self._stopped = True
        self._phase = Phase.ENDING
        self._at = len(parts) - 1
        if parts[-1].page:
            self._route.after_page("support")
            self._context.frame.go(CLOSING_PAGE, parts[-1].page)
        else:
            self._context.frame.go("support")

    @Slot()
    def _on_finished(self) -> None:
        self._bar.timer.end()
        self._phase = Phase.ENDING
        self._show_from_top()

    @Slot()
    def _on_back(self) -> None:
        self._stopped = False
        self._phase = Phase.TALKING if self._began else Phase.SETTING_UP
        self._show_from_top()

    @Slot()
    def _on_support(self) -> None:
        self._context.frame.go("support")

    @Slot(bool)
    def _on_left(self, held: bool) -> None:
        if held:
            self._write(partial(self._services.sessions.hold, self._number), self._lock)
        else:
            self._lock()

    def _lock(self) -> None:
        self._context.frame.go("lock")

    def _show_from_top(self) -> None:
        self.show()
        self.view.focus_heading()

    def _write(self, work: Callable[[], object], after: Callable[[], None]) -> None:
        def done(_result: object) -> None:
            if shiboken6.isValid(self.view):
                after()

        self._context.writer.run(work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self._context.frame.tell(message_for(error))


def names_of(pair: Pair, otherwise: tuple[str, str]) -> tuple[str, str]:
    """Both names, that of whoever unlocked first; stand-ins where there is none."""
    names = (pair.me.name, pair.other.name if pair.other is not None else "")
    first, second = (name or stand_in for name, stand_in in zip(names, otherwise, strict=True))
    return first, second
