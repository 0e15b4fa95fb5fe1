"""Working on the clauses: marking, other words, order. Each is stored at once, as a change of the one who made it."""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.agreement import Clause, ClauseMark
from rmdesk.domain.errors import WorldError
from rmdesk.services.agreements import Agreements
from rmdesk.services.people import People
from rmdesk.ui.bridge.autosave import Autosave
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.agreement.view import AgreementView
from rmdesk.ui.screens.agreement.working import draft_shown, work_words


class Workbench(QObject):
    """The part of the agreement's page where clauses are worked on. `autosave` keeps words that are not in use yet."""

    def __init__(
        self, context: ScreenContext, agreements: Agreements, people: People, view: AgreementView,
        autosave: Autosave[Clause],
    ) -> None:  # fmt: skip
        super().__init__(view)
        self._context = context
        self._agreements = agreements
        self._people = people
        self._view = view
        self._autosave = autosave
        editor = view.editor
        editor.stood.connect(self._on_stood)
        editor.worded.connect(self._on_worded)
        editor.typed.connect(self._on_typed)
        editor.left_as_it_was.connect(self._on_left)
        editor.ordered.connect(self._on_ordered)
        editor.rest_agreed.connect(self._on_rest_agreed)
        autosave.state_changed.connect(editor.follow)

    @property
    def is_writing(self) -> bool:
        """Whether words stand in the fields of a clause that are not in use."""
        return any(card.is_changed for card in self._view.editor.cards)

    def close_unchanged(self) -> None:
        """A clause that was opened and not changed keeps nobody from going on."""
        for card in [one for one in self._view.editor.cards if one.is_writing and not one.is_changed]:
            self._on_left(card.value.id)

    def work_words(self) -> str:
        """Who has marked or changed clauses since the newest version; empty: nobody."""
        return work_words(self._agreements.clauses(), self._people.pair())

    @Slot()
    def show(self) -> None:
        """Read the clauses again and show them; words that are being typed stay."""
        shown = draft_shown(self._agreements.clauses(), self._agreements.unfinished_words(), self._people.pair())
        self._view.show_draft(shown)

    @Slot(object, str)
    def _on_stood(self, clause: Clause, mark: str) -> None:
        known = ClauseMark(mark) if mark else None
        self._context.writer.run(lambda: self._agreements.stand(clause, known), self._on_stored, self._on_failed)

    @Slot()
    def _on_rest_agreed(self) -> None:
        self._context.writer.run(self._agreements.agree_to_the_rest, self._on_stored, self._on_failed)

    @Slot(object)
    def _on_worded(self, clause: Clause) -> None:
        self._autosave.forget(clause.id)
        done = partial(self._on_in_use, clause)
        failed = partial(self._on_not_in_use, clause)
        self._context.writer.run(lambda: self._agreements.change_words(clause), done, failed)

    def _on_in_use(self, clause: Clause, _nothing: None) -> None:
        self._stop_writing(clause.id)
        self._on_stored(None)
        self._context.frame.announce(self.tr("Saved. Both of you see these words now."))

    def _on_not_in_use(self, clause: Clause, error: Exception) -> None:
        """The words stay in their fields, and among those that are kept for their writer."""
        if shiboken6.isValid(self._view):
            self._autosave.changed(clause.id, lambda: clause)
        self._on_failed(error)

    @Slot(str)
    def _on_typed(self, clause: str) -> None:
        card = self._view.editor.card(clause)
        if card is not None:
            self._autosave.changed(clause, card.typed_clause)

    @Slot(str)
    def _on_left(self, clause: str) -> None:
        self._autosave.forget(clause)
        forget = partial(self._agreements.forget_unfinished_words, clause)
        self._context.writer.run(forget, partial(self._on_left_as_it_was, clause), self._on_failed)

    def _on_left_as_it_was(self, clause: str, _nothing: None) -> None:
        if not shiboken6.isValid(self._view):
            return
        card = self._view.editor.card(clause)
        if card is not None and card.is_new:
            self._view.editor.show_problem("")
            self._view.editor.drop(clause)
        else:
            self._stop_writing(clause)
            self._on_stored(None)

    def _stop_writing(self, clause: str) -> None:
        card = self._view.editor.card(clause) if shiboken6.isValid(self._view) else None
        if card is None or not card.is_writing:
            return
        card.change_button.setEnabled(True)
        card.stop_writing()
        if self._view.isVisible():
            card.change_button.setFocus()

    @Slot(tuple)
    def _on_ordered(self, ids: tuple[str, ...]) -> None:
        self._context.writer.run(lambda: self._agreements.put_in_order(ids), self._on_stored, self._on_failed)

    def _on_stored(self, _nothing: None) -> None:
        if shiboken6.isValid(self._view) and not self._view.editor.isHidden():
            self._view.editor.show_problem("")
            self.show()

    def _on_failed(self, error: Exception) -> None:
        """What is on the page goes back to what is stored."""
        self._on_stored(None)
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
