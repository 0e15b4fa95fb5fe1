"""A draft that waits beside what is kept: offered, carried on with, or thrown away and brought back."""

from functools import partial

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from rmdesk.private.reflection_drafts import ReflectionDraft, ReflectionDrafts
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.private_screens.reflection.values import Words
from rmdesk.ui.private_screens.reflection.view import ReflectionView
from rmdesk.ui.private_screens.reflection.wording import draft_heading

translate = QCoreApplication.translate


class WaitingDraft(QObject):
    """One at a time, or none."""

    chosen = Signal(object)
    """A `ReflectionDraft`: the person carries on with it."""
    failed = Signal(object)
    """An exception: it could not be thrown away, or brought back."""

    def __init__(self, context: ScreenContext, view: ReflectionView, drafts: ReflectionDrafts) -> None:
        super().__init__(view)
        self._context = context
        self._view = view
        self._drafts = drafts
        self._draft: ReflectionDraft | None = None
        view.carry_on_asked.connect(self._on_carry_on)
        view.throw_away_asked.connect(self._on_throw_away)

    def forget(self) -> None:
        """Another page is opened."""
        self._draft = None

    def offer(self, draft: ReflectionDraft) -> None:
        """Show it beside what is kept."""
        self._draft = draft
        heading = draft_heading(draft.saved_at, self._context.clock.now())
        self._view.show_offer(heading, Words(draft.title.reveal(), draft.text.reveal()))

    @Slot()
    def _on_carry_on(self) -> None:
        if self._draft is not None:
            self.chosen.emit(self._draft)
            self._view.focus_text()

    @Slot()
    def _on_throw_away(self) -> None:
        draft = self._draft
        if draft is not None:
            work = partial(self._drafts.remove, draft.record)
            self._context.writer.run(work, partial(self._on_thrown_away, draft), self._on_failed)

    def _on_thrown_away(self, draft: ReflectionDraft, _nothing: None) -> None:
        if not shiboken6.isValid(self._view):
            return
        if self._draft is draft:
            self._draft = None
            self._view.show_editor_again()
            self._view.focus_text()
        words = translate("ReflectionScreen", "The draft is thrown away.")
        self._context.frame.offer_undo(words, partial(self._put_back, draft))

    def _put_back(self, draft: ReflectionDraft) -> None:
        work = partial(self._drafts.put, draft.record, draft.base, draft.title, draft.text)
        self._context.writer.run(work, partial(self._on_put_back, draft), self._on_failed)

    def _on_put_back(self, draft: ReflectionDraft, _nothing: None) -> None:
        if shiboken6.isValid(self._view):
            self._context.frame.go("reflection", draft.record or "")

    def _on_failed(self, error: Exception) -> None:
        if shiboken6.isValid(self):
            self.failed.emit(error)
