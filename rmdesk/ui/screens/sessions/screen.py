"""The plan of sessions: reads the shared log, changes it as either partner asks."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Workbook
from rmdesk.domain.questions import Question
from rmdesk.domain.sessions import Noted, Programme
from rmdesk.services.noting import Noting
from rmdesk.services.people import People
from rmdesk.services.programme_pack import ProgrammePack
from rmdesk.services.sessions import Sessions
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.screens.sessions.values import NotedLine, PlanShown
from rmdesk.ui.screens.sessions.view import SessionsView
from rmdesk.ui.widgets.guided.answer_words import answer_words
from rmdesk.ui.widgets.plain_text import isolated


@dataclass(frozen=True, slots=True)
class PlanServices:
    """What the screen works on. `packs`: the programme's pack; None: nothing is shown of it."""

    workbook: Workbook
    sessions: Sessions
    noting: Noting
    people: People
    packs: ProgrammePack | None = None


class SessionsScreen(QObject):
    """Reads again each time it is shown, and after each change."""

    def __init__(self, context: ScreenContext, services: PlanServices) -> None:
        self.view = SessionsView(context.look)
        super().__init__(self.view)
        self._context = context
        self._services = services
        self._noted: dict[str, Noted] = {}
        view, card = self.view, self.view.programme
        view.arriving.connect(self.show)
        view.session_chosen.connect(self._on_session)
        view.confirmed.connect(self._on_confirmed)
        view.change_asked.connect(self._on_change)
        view.programme_asked.connect(self._on_programme)
        card.set_up_asked.connect(self._on_set_up)
        card.pause_asked.connect(self._on_pause)
        card.resume_asked.connect(self._on_resume)

    @Slot(str)
    def show(self, _argument: str = "") -> None:
        """Read the plan and show it."""
        services = self._services
        try:
            programme, sessions = services.sessions.programme(), services.sessions.all()
            following, alone = services.sessions.next(), services.people.pair().alone
            self._noted = {noted.answer.prompt_id: noted for noted in services.noting.waiting()}
            dates = services.packs.dates() if services.packs is not None else ()
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            programme, sessions, following, alone, self._noted = Programme(), (), None, False, {}
            dates = ()
        number = following.number if following is not None else 0
        lines = tuple(self._line(noted) for noted in self._noted.values())
        self.view.show_plan(PlanShown(programme, sessions, number, lines, alone, dates))
        self.view.audience.set_pair(services.people.pair())

    def flush(self) -> None:
        """Nothing is typed here that is kept."""

    def _line(self, noted: Noted) -> NotedLine:
        prompt = noted.answer.prompt_id
        page, question = self._question(prompt)
        words = answer_words(question, noted.answer.value) if question is not None else ""
        name = self._services.people.pair().named(noted.by).name
        day = plain_date(noted.at.astimezone().date())
        told = self.tr("Noted by {who}, {day}").format(who=isolated(name) if name else self.tr("your partner"), day=day)
        return NotedLine(prompt, noted.answer.wording, words, told, page)

    def _question(self, prompt: str) -> tuple[str, Question | None]:
        """The page that asks it, and the question; nothing when the content no longer has it."""
        workbook = self._services.workbook
        number = prompt.rpartition("@")[2] if "@" in prompt else ""
        pages = [page for stage in workbook.stages for page in stage.pages]
        if number.isdecimal():
            pages = list(workbook.session_pages(int(number)))
        for page in pages:
            for question in page.questions:
                if question.id == prompt:
                    return page.id, question
        return "", None

    @Slot(int)
    def _on_session(self, number: int) -> None:
        self._context.frame.go("session", str(number))

    @Slot(str)
    def _on_confirmed(self, key: str) -> None:
        work = partial(self._services.noting.confirm, self._noted[key])
        self._write(work, self.tr("Your yes is saved."))

    @Slot()
    def _on_programme(self) -> None:
        self._context.frame.go("programme")

    @Slot(str)
    def _on_change(self, page: str) -> None:
        self._context.frame.go("shared-page", page)

    @Slot(object, int, object)
    def _on_set_up(self, start: date | None, months: int, reviews: tuple[int, ...]) -> None:
        work = partial(self._services.sessions.set_up, start, months, reviews)
        self._write(work, self.tr("The programme is saved."))

    @Slot()
    def _on_pause(self) -> None:
        self._write(self._services.sessions.pause, self.tr("The programme is paused."))

    @Slot()
    def _on_resume(self) -> None:
        self._write(self._services.sessions.resume, self.tr("The programme goes on. The days to come have moved."))

    def _write(self, work: Callable[[], object], words: str) -> None:
        def done(_result: object) -> None:
            if shiboken6.isValid(self.view):
                self.show()
                self.view.focus_heading()
                self._context.frame.announce(words)

        self._context.writer.run(work, done, self._on_failed)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self._context.frame.tell(message_for(error))
