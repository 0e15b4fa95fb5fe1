"""Walks somebody through one page of the workbook: what each button means, and what is kept when.

The walk itself is `workbook.navigator`; this joins it to the panels, to the wing's desk and to the keepers.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import Told, WorldError
from rmdesk.domain.journey import Page
from rmdesk.domain.questions import Answer, Question
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Failed, Idle, Pace, Runner, Saved, SaveState
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.guided.asking import Asked, Asking, AskingPanel
from rmdesk.ui.widgets.guided.desk import AnswerDesk
from rmdesk.ui.widgets.guided.ending import Ending, EndingPanel
from rmdesk.ui.widgets.guided.keeper import Keeper, told_line
from rmdesk.ui.widgets.guided.opening import Opening, OpeningPanel, ResumePanel
from rmdesk.ui.widgets.guided.place_keeper import PlaceKeeper
from rmdesk.ui.widgets.guided.promotion import Decision, Save, decide
from rmdesk.ui.widgets.guided.view import GuidedView, Step
from rmdesk.workbook.navigator import StopKind, Walk, WalkMode, begin, resume
from rmdesk.workbook.next_pages import Suggestion


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a guided page knows of the rest, beside its desk.

    `waiting` gives a calm line while the partner is not there yet (empty: none).
    """

    content_version: int
    suggestions: Callable[[str], tuple[Suggestion, ...]]
    waiting: Callable[[], str]


class Guide(QObject):
    """One for each wing. `open` may be called again with another page at any time."""

    left = Signal()
    """Back from the first step, or to the workbook from the last."""
    paused = Signal()
    """The place is kept; the person wants to go."""
    page_chosen = Signal(str, str)
    support_asked = Signal()
    offer_asked = Signal(str, str)
    """A page, and the one prompt of it whose answer is on the screen (empty: all of them are)."""
    failed = Signal(object)
    """A `WorldError` that belongs to no field."""

    def __init__(
        self, view: GuidedView, desk: AnswerDesk, runner: Runner, clock: Clock, surroundings: Surroundings,
        pace: Pace = STANDARD_PACE,
    ) -> None:  # fmt: skip
        super().__init__(view)
        self._view = view
        self._desk = desk
        self._surroundings = surroundings
        self._keeper = Keeper(desk, runner, clock, pace, self)
        self._places = PlaceKeeper(desk, runner, self)
        self._page: Page | None = None
        self._walk: Walk | None = None
        self._panel: QWidget | None = None
        self._last_typed = ""
        self._busy = False
        view.back_asked.connect(self._on_back)
        view.flushing.connect(self.flush)
        self._keeper.state_changed.connect(self._show_state)
        self._places.failed.connect(self.failed)

    def open(self, page: Page) -> None:
        """Show a page: where the person just was, or an offer to carry on where they paused, or its start."""
        self._let_fields_go()
        self._page = page
        if self._walk is not None and self._walk.page == page and not self._walk.at_end:
            self._show(self._walk)
            return
        self._walk = None
        try:
            kept = self._places.read(page.id)
        except WorldError as error:
            self._show_nothing(error)
            return
        if kept is None:
            self._go(begin(page))
        else:
            self._show_resume(page)

    @Slot()
    def flush(self) -> None:
        """Put what is typed on the disk, and the place with it, before the page goes away."""
        if self._walk is not None and self._walk.stop.kind is StopKind.QUESTIONS and not self._walk.at_start:
            self._places.keep(self._walk.pause(self._last_typed))
        self._keeper.flush()

    def _go(self, walk: Walk) -> None:
        """Move to another step; what was typed on this one is kept as it is."""
        self._let_fields_go()
        self._walk = walk
        self._last_typed = ""
        self._show(walk)

    def _show(self, walk: Walk) -> None:
        try:
            if walk.stop.kind is StopKind.OPENING:
                self._show_opening(walk)
            elif walk.stop.kind is StopKind.END:
                self._show_ending(walk)
            else:
                self._show_asking(walk)
        except WorldError as error:
            self._show_nothing(error)

    def _show_nothing(self, error: WorldError) -> None:
        """What is kept here cannot be read, so nothing can be written over it either."""
        self._walk = None
        if self._page is not None:
            self._put(self._view.step_before(self._page), QWidget())
        self.failed.emit(error)

    def _show_resume(self, page: Page) -> None:
        panel = ResumePanel(self._view.look, page)
        panel.carried_on.connect(self._on_carry_on)
        panel.started_again.connect(self._on_start_again)
        self._put(self._view.step_before(page), panel)

    def _show_opening(self, walk: Walk) -> None:
        panel = OpeningPanel(self._view.look, Opening(walk.page, walk.has_lighter, self._surroundings.waiting()))
        panel.went_on.connect(self._on_go_on)
        panel.lighter_taken.connect(self._on_lighter)
        panel.skipped.connect(self._on_skip)
        self._put(self._view.step_before(walk.page), panel)

    def _show_asking(self, walk: Walk) -> None:
        asking = Asking(
            tuple(Asked(one, self._keeper.standing(one.id)) for one in walk.stop.questions),
            walk.page.audience,
            walk.mode is WalkMode.ALL_AT_ONCE,
            walk.lighter,
            walk.has_lighter and any(one.lighter for one in walk.stop.questions),
            len(walk.questions) > 1,
            self._surroundings.waiting(),
        )
        panel = AskingPanel(self._view.look, asking)
        panel.typed.connect(self._on_typed)
        panel.kept.connect(self._on_kept)
        panel.went_on.connect(self._on_save_and_go_on)
        panel.skipped.connect(self._on_skip)
        panel.paused.connect(self._on_pause)
        panel.mode_changed.connect(self._on_mode)
        panel.lighter_taken.connect(self._on_lighter)
        panel.full_taken.connect(self._on_full)
        panel.offer_asked.connect(self._on_offer)
        self._put(self._view.step_asking(walk), panel)
        if not isinstance(self._keeper.state, Saved):
            self._show_state(self._keeper.state)

    def _show_ending(self, walk: Walk) -> None:
        page = walk.page
        ending = Ending(page, self._desk.is_completed(page.id), self._surroundings.suggestions(page.id))
        panel = EndingPanel(self._view.look, ending)
        panel.mark_asked.connect(self._on_mark)
        panel.page_chosen.connect(self.page_chosen)
        panel.support_asked.connect(self.support_asked)
        panel.workbook_asked.connect(self.left)
        self._put(self._view.step_after(page), panel)
        self._places.forget()

    def _put(self, step: Step, panel: QWidget) -> None:
        self._panel = panel
        self._view.show_step(step, panel)
        if self._view.isVisible():
            self._view.focus_heading()

    def _here(self) -> Walk:
        if self._walk is None:
            raise RuntimeError("no page is open")
        return self._walk

    def _let_fields_go(self) -> None:
        if isinstance(self._panel, AskingPanel):
            self._keeper.let_go(self._panel.prompts)

    def _answer(self, panel: AskingPanel, question: Question) -> Answer:
        """The words in a field, beside the wording that is on the screen."""
        wording = self._here().wording(question)
        return Answer(question.id, wording, self._surroundings.content_version, panel.value(question.id))

    @Slot(str)
    def _on_typed(self, prompt: str) -> None:
        panel = self._panel
        if isinstance(panel, AskingPanel):
            self._last_typed = prompt
            self._keeper.typed(prompt, partial(self._answer, panel, panel.field(prompt).question))

    @Slot()
    def _on_save_and_go_on(self) -> None:
        panel = self._panel
        if self._busy or not isinstance(panel, AskingPanel):
            return
        decisions: dict[str, Decision] = {}
        for prompt in panel.prompts:
            answer = self._answer(panel, panel.field(prompt).question)
            found = decide(answer, self._desk.answers(prompt), self._keeper.is_typed(prompt))
            if found is not None:
                decisions[prompt] = found
        after = self._here().continue_()
        if decisions:
            self._save(decisions, after)
        else:
            self._go(after)

    @Slot(object)
    def _on_kept(self, answer: Answer) -> None:
        if not self._busy:
            self._save({answer.prompt_id: Save(answer)}, self._here())

    def _save(self, decisions: dict[str, Decision], after: Walk) -> None:
        """Save, and only then go to the step `after`; if it fails, stay, with every word in its place."""
        self._busy = True
        walk = self._here()

        def done() -> None:
            self._busy = False
            if self._walk is walk:
                self._go(after)
                if any(isinstance(one, Save) for one in decisions.values()):
                    self._show_state(self._keeper.saved_now())

        def failed(told: Told) -> None:
            self._busy = False
            if isinstance(self._panel, AskingPanel):
                self._panel.saved_line.show_failure(told_line(told))

        self._keeper.promote(decisions, done, failed)

    @Slot()
    def _on_go_on(self) -> None:
        self._go(self._here().continue_())

    @Slot()
    def _on_skip(self) -> None:
        self._go(self._here().skip())

    @Slot()
    def _on_back(self) -> None:
        if self._walk is None or self._walk.at_start:
            self.left.emit()
        else:
            self._go(self._walk.back())

    @Slot()
    def _on_lighter(self) -> None:
        self._go(self._here().take_lighter())

    @Slot()
    def _on_full(self) -> None:
        self._go(self._here().take_full())

    @Slot()
    def _on_offer(self) -> None:
        """What is typed goes to the disk first: the other page reads it there."""
        self.flush()
        walk = self._here()
        one = walk.mode is not WalkMode.ALL_AT_ONCE
        self.offer_asked.emit(walk.page.id, walk.stop.questions[0].id if one else "")

    @Slot()
    def _on_mode(self) -> None:
        walk = self._here()
        together = walk.mode is WalkMode.ALL_AT_ONCE
        self._go(walk.in_mode(WalkMode.ONE_AT_A_TIME if together else WalkMode.ALL_AT_ONCE))

    @Slot()
    def _on_carry_on(self) -> None:
        if self._page is not None and self._places.kept is not None:
            self._go(resume(self._page, self._places.kept))

    @Slot()
    def _on_start_again(self) -> None:
        if self._page is not None:
            self._places.forget()
            self._go(begin(self._page))

    @Slot()
    def _on_pause(self) -> None:
        bookmark = self._here().pause(self._last_typed)
        self._let_fields_go()
        self._places.keep(bookmark, self._on_place_kept)

    def _on_place_kept(self) -> None:
        self._keeper.flush()
        self._walk = None
        self.paused.emit()

    @Slot(bool)
    def _on_mark(self, completed: bool) -> None:
        def done() -> None:
            if isinstance(self._panel, EndingPanel):
                self._panel.show_completed(completed)
                words = self.tr("Marked as completed") if completed else self.tr("The mark is taken back")
                announce(self._panel, words)

        self._places.mark(self._here().page.id, completed, done)

    @Slot(object)
    def _show_state(self, state: SaveState) -> None:
        if not isinstance(self._panel, AskingPanel):
            return
        line = self._panel.saved_line
        if isinstance(state, Saved):
            line.show_saved(state.at.astimezone())
        elif isinstance(state, Failed):
            line.show_failure(told_line(state))
        elif not isinstance(state, Idle):
            line.show_unsaved()
