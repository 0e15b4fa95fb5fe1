"""Walks somebody through one page of the workbook: what each button means, and what is kept when.

The walk itself is `workbook.navigator`; this joins it to the panels, to the wing's desk and to the keepers.
"""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import WorldError
from rmdesk.domain.journey import Page
from rmdesk.domain.questions import Answer
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Pace, Runner
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.guided.desk import AnswerDesk
from rmdesk.ui.widgets.guided.ending import EndingPanel
from rmdesk.ui.widgets.guided.keeper import Keeper
from rmdesk.ui.widgets.guided.opening import ClosedPanel, ResumePanel
from rmdesk.ui.widgets.guided.place_keeper import PlaceKeeper
from rmdesk.ui.widgets.guided.saving import Saver
from rmdesk.ui.widgets.guided.steps import StepMaker
from rmdesk.ui.widgets.guided.surroundings import Surroundings
from rmdesk.ui.widgets.guided.view import GuidedView, Step
from rmdesk.workbook.navigator import StopKind, Walk, begin, resume


class Guide(QObject):
    """One for each wing. `open` may be called again with another page at any time."""

    left = Signal()
    """Back from the first step, or to the workbook from the last."""
    paused = Signal()
    """The place is kept; the person wants to go."""
    page_chosen = Signal(str, str)
    support_asked = Signal()
    agreement_asked = Signal()
    """The page waits for the agreement; the person wants to go there."""
    review_asked = Signal()
    """At the end of a page about it: the pair wants to look at its agreement again."""
    offer_asked = Signal(str, str)
    """A page, and the one prompt of it whose answer is on the screen (empty: all of them are)."""
    ended = Signal(str)
    """The end of the page with that id is shown."""
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
        self._saver = Saver(self._keeper, desk, surroundings.content_version, self)
        self._steps = StepMaker(view.look, desk, self._keeper, surroundings, self)
        self._places = PlaceKeeper(desk, runner, self)
        self._page: Page | None = None
        self._walk: Walk | None = None
        self._panel: QWidget | None = None
        self._quietly = False
        view.back_asked.connect(self._on_back)
        view.flushing.connect(self.flush)
        self._places.failed.connect(self.failed)

    def open(self, page: Page) -> None:
        """Show a page: where the person just was, or an offer to carry on where they paused, or its start."""
        self._saver.let_go()
        self._page = page
        if self._surroundings.closed(page.id):
            self._show_closed(page)
            return
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
            self._go(begin(page, self._surroundings.mode()))
        else:
            self._show_resume(page)

    @Slot()
    def show_again(self) -> bool:
        """The same step with what others have written meanwhile; what is chosen goes to the disk first, and stays.

        False: there are no questions on the screen, or they are just being saved.
        """
        walk = self._walk
        if walk is None or walk.stop.kind is not StopKind.QUESTIONS or self._saver.busy:
            return False
        self._saver.let_go()
        self._keeper.flush()
        self._quietly = True
        try:
            self._show(walk)
        finally:
            self._quietly = False
        return True

    @Slot()
    def flush(self) -> None:
        """Put what is typed on the disk, and the place with it, before the page goes away."""
        if self._walk is not None and self._walk.stop.kind is StopKind.QUESTIONS and not self._walk.at_start:
            self._places.keep(self._walk.pause(self._saver.last_typed))
        self._keeper.flush()

    def _go(self, walk: Walk) -> None:
        """Move to another step; what was typed on this one is kept as it is."""
        self._saver.let_go()
        self._walk = walk
        self._saver.last_typed = ""
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

    def _show_closed(self, page: Page) -> None:
        self._walk = None
        panel = ClosedPanel(self._view.look, page)
        panel.agreement_asked.connect(self.agreement_asked)
        panel.workbook_asked.connect(self.left)
        self._put(self._view.step_before(page), panel)

    def _show_opening(self, walk: Walk) -> None:
        panel = self._steps.opening(walk)
        panel.went_on.connect(self._on_go_on)
        panel.lighter_taken.connect(self._on_lighter)
        panel.skipped.connect(self._on_skip)
        panel.first_chosen.connect(self._on_first)
        self._put(self._view.step_before(walk.page), panel)

    def _show_asking(self, walk: Walk) -> None:
        panel = self._steps.asking(walk)
        panel.typed.connect(self._saver.typed)
        panel.kept.connect(self._on_kept)
        panel.went_on.connect(self._on_save_and_go_on)
        panel.skipped.connect(self._on_skip)
        panel.paused.connect(self._on_pause)
        panel.mode_changed.connect(self._on_mode)
        panel.lighter_taken.connect(self._on_lighter)
        panel.full_taken.connect(self._on_full)
        panel.offer_asked.connect(self._on_offer)
        self._put(self._view.step_asking(walk), panel)

    def _show_ending(self, walk: Walk) -> None:
        panel = self._steps.ending(walk)
        panel.mark_asked.connect(self._on_mark)
        panel.review_asked.connect(self.review_asked)
        panel.page_chosen.connect(self.page_chosen)
        panel.support_asked.connect(self.support_asked)
        panel.workbook_asked.connect(self.left)
        self._put(self._view.step_after(walk.page), panel)
        self._places.forget()
        self.ended.emit(walk.page.id)

    def _put(self, step: Step, panel: QWidget) -> None:
        self._panel = panel
        self._view.show_step(step, panel)
        self._saver.serve(panel, self._walk)
        if self._view.isVisible() and not self._quietly:
            self._view.focus_heading()

    def _here(self) -> Walk:
        if self._walk is None:
            raise RuntimeError("no page is open")
        return self._walk

    @Slot()
    def _on_save_and_go_on(self) -> None:
        if not self._saver.busy:
            here = self._here()
            after = here.continue_()
            self._saver.save_all(lambda: self._go(after), lambda: self._go(here))

    @Slot(object)
    def _on_kept(self, answer: Answer) -> None:
        if not self._saver.busy:
            here = self._here()
            self._saver.save_one(answer, lambda: self._go(here))

    @Slot(str)
    def _on_first(self, who: str) -> None:
        """Who goes first is kept as soon as it is chosen."""
        self._places.answer(self._steps.first_answer(self._here().page, who))

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
        self.offer_asked.emit(self._here().page.id, self._here().only_prompt)

    @Slot()
    def _on_mode(self) -> None:
        self._go(self._here().in_other_mode())

    @Slot()
    def _on_carry_on(self) -> None:
        if self._page is not None and (kept := self._places.kept) is not None:
            self._go(resume(self._page, kept))

    @Slot()
    def _on_start_again(self) -> None:
        if self._page is not None:
            self._places.forget()
            self._go(begin(self._page, self._surroundings.mode()))

    @Slot()
    def _on_pause(self) -> None:
        bookmark = self._here().pause(self._saver.last_typed)
        self._saver.let_go()
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
