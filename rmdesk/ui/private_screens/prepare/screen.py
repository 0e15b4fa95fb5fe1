"""Preparing for a session: the answers are those of the page `before` of that session, kept as they are typed."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import Told, WorldError
from rmdesk.domain.journey import Page, SessionPart, Workbook
from rmdesk.domain.questions import Answer, Question, QuestionKind
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Failed, Idle, Pace, Saved, SaveState
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.platform.dates import plain_date
from rmdesk.ui.private_screens.prepare.values import ForSession, LastNote
from rmdesk.ui.private_screens.prepare.view import PrepareView
from rmdesk.ui.widgets.guided.desk import AnswerDesk
from rmdesk.ui.widgets.guided.keeper import Keeper, told_line
from rmdesk.ui.widgets.guided.promotion import Decision, decide
from rmdesk.ui.widgets.guided.watched import WatchedField
from rmdesk.ui.widgets.questions import QuestionField

_OPENING = 200


@dataclass(frozen=True, slots=True)
class PrepareSources:
    """Where things come from. `shared` gives what both can see of a session; `desk` keeps the answers."""

    workbook: Workbook
    wing: PrivateWing
    desk: AnswerDesk
    shared: Callable[[int], ForSession | None]


class PrepareScreen(QObject):
    """The argument is the number of a session; nothing means the one that was shown before."""

    def __init__(self, context: ScreenContext, sources: PrepareSources, pace: Pace = STANDARD_PACE) -> None:
        self.view = PrepareView(context.look)
        super().__init__(self.view)
        self._context = context
        self._sources = sources
        self._keeper = Keeper(sources.desk, context.writer, context.clock, pace, self)
        self._fields: dict[str, QuestionField] = {}
        self._number = 0
        self._note: LastNote | None = None
        self._busy = False
        view = self.view
        view.arriving.connect(self.show)
        view.flushing.connect(self.flush)
        view.back_asked.connect(self._on_back)
        view.note_asked.connect(self._on_note)
        view.enough_asked.connect(self._on_enough)
        self._keeper.state_changed.connect(self._on_state)

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Read again, and show what there is for that session."""
        self._keeper.let_go(tuple(self._fields))
        if argument.isdecimal():
            self._number = int(argument)
        try:
            self._show()
        except WorldError as error:
            self._context.frame.tell(message_for(error))

    def flush(self) -> None:
        """Put what is typed on the disk, on the spot."""
        self._keeper.flush()

    def _show(self) -> None:
        shared = self._sources.shared(self._number)
        page = self._page()
        if shared is None or page is None:
            return
        self._fields = {one.id: self._field(one) for one in page.questions}
        self._note = self._last_note()
        pressed = {one.id for one in page.questions if one.kind is QuestionKind.CHOICE}
        said = [field for prompt, field in self._fields.items() if prompt in pressed]
        asked = [field for prompt, field in self._fields.items() if prompt not in pressed]
        self.view.show_session(shared, self._note, said, asked)

    def _page(self) -> Page | None:
        """The page before that session, with its ids."""
        pages = self._sources.workbook.session_pages(self._number) if self._number else ()
        return next((page for page in pages if page.session is SessionPart.BEFORE), None)

    def _field(self, question: Question) -> QuestionField:
        current = self._keeper.standing(question.id).current
        field = QuestionField(self._context.look, question, current)
        WatchedField(field, field).typed.connect(self._on_typed)
        return field

    def _last_note(self) -> LastNote | None:
        """What was written last, as its list has it."""
        newest = self._sources.wing.journal.page(1)
        if not newest:
            return None
        title, text = newest[0].title.reveal().strip(), newest[0].opening.reveal().strip()
        opening = title or text
        if len(opening) > _OPENING:
            opening = opening[:_OPENING].rsplit(" ", 1)[0] + "…"
        return LastNote(newest[0].id, plain_date(newest[0].created_at.astimezone().date()), opening)

    def _answer(self, prompt: str) -> Answer:
        field = self._fields[prompt]
        return Answer(prompt, field.wording, self._sources.workbook.version, field.value())

    @Slot(str)
    def _on_typed(self, prompt: str) -> None:
        self._keeper.typed(prompt, partial(self._answer, prompt))

    @Slot(object)
    def _on_state(self, state: SaveState) -> None:
        line = self.view.saved_line
        if isinstance(state, Saved):
            line.show_saved(state.at.astimezone())
        elif isinstance(state, Failed):
            line.show_failure(told_line(state))
        elif not isinstance(state, Idle):
            line.show_unsaved()

    @Slot()
    def _on_enough(self) -> None:
        """The person says that it is enough, so the page counts as done, whatever is on it."""
        if self._busy:
            return
        try:
            decisions = dict(self._decisions())
        except WorldError as error:
            self._context.frame.tell(message_for(error))
            return
        self._busy = True
        self._keeper.promote(decisions, self._on_kept, self._on_not_kept)

    def _decisions(self) -> list[tuple[str, Decision]]:
        found = []
        for prompt in self._fields:
            standing = self._sources.desk.answers(prompt)
            decision = decide(self._answer(prompt), standing, self._keeper.is_typed(prompt))
            if decision is not None:
                found.append((prompt, decision))
        return found

    def _on_kept(self) -> None:
        page, desk = self._page(), self._sources.desk
        if page is None:
            return

        def work() -> None:
            desk.set_completed(page.id, True)
            desk.forget_bookmark(page.id)

        self._context.writer.run(work, self._on_ended, self._on_failed)

    def _on_ended(self, _nothing: None) -> None:
        self._busy = False
        if shiboken6.isValid(self.view):
            self._context.frame.announce(self.tr("It is kept, only for you."))
            self._context.frame.back()

    def _on_not_kept(self, told: Told) -> None:
        self._busy = False
        if shiboken6.isValid(self.view):
            self.view.saved_line.show_failure(told_line(told))

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.back()

    @Slot()
    def _on_note(self) -> None:
        if self._note is not None:
            self._context.frame.go("reflection", self._note.id)
