"""What the form of an action does: keeps words while they are written, brings them together with what the partner
changed meanwhile, writes them, puts them away and brings them back."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from rmdesk.domain.actions import Action, ActionStatus, ActionText
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.services.action_merging import Merged, merge, settled
from rmdesk.services.actions import Actions
from rmdesk.services.people import People
from rmdesk.ui.bridge.autosave import Autosave, Saved, SaveState
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.action.form_reading import clashes_shown, form_hint, goal_choices, session_choices
from rmdesk.ui.screens.action.links import ActionLinks
from rmdesk.ui.screens.action.reading import owners_of
from rmdesk.ui.screens.action.values import FormShown
from rmdesk.ui.screens.action.view import ActionView

NEW = "new"
_FLUSH_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Writing:
    """What the form is about: a new action, or changes to one that said `before`."""

    action: RecordId | None
    before: ActionText | None


@dataclass(frozen=True, slots=True)
class Words:
    """What the form says, with what it is about, so that it can be saved after the form has gone."""

    writing: Writing
    text: ActionText
    typed_due: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FormServices:
    """What the form reads and writes."""

    actions: Actions
    people: People
    links: ActionLinks


class FormDesk(QObject):
    """`writing` is what the form is about; None while there is no form."""

    written = Signal(str)
    """The words of the form are stored; the id of the action."""
    put_away = Signal(str)
    """They were thrown away; the id of the action (empty: it was a new one)."""
    brought_back = Signal(str)
    """They are a draft again; the id of the action (empty: it was a new one)."""

    def __init__(self, context: ScreenContext, services: FormServices, view: ActionView) -> None:
        super().__init__(view)
        self._context = context
        self._actions = services.actions
        self._people = services.people
        self._links = services.links
        self._view = view
        self._held: dict[RecordId | None, Words] = {}
        self.writing: Writing | None = None
        self.autosave: Autosave[Words] = Autosave(context.writer, context.clock, self._save_drafts, parent=self)
        view.edited.connect(self._on_edited)
        view.save_asked.connect(self._on_save)
        view.put_away_asked.connect(self._on_put_away)
        view.clash_settled.connect(self._on_clash_settled)
        self.autosave.state_changed.connect(self._on_state)

    def open(self, action: Action | None, session: int = 0) -> None:
        """Show the form of an action (None: a new one, out of that session), with the draft where there is one."""
        which = action.id if action else None
        held, found = self._held.get(which), self._actions.draft(which)
        standing = action.text if action else ActionText("", session=session)
        words = Words(Writing(which, action.text if action else None), standing)
        if found:
            words = Words(Writing(which, found.before or words.writing.before), found.text, found.typed_due)
        words = held or words
        self._show(action, words)
        if held is not None:
            self._on_edited()
            self._view.saved.follow(self.autosave.state)
        elif found:
            self._view.saved.show_saved(found.saved_at.astimezone())

    def close(self) -> None:
        """There is no form any more."""
        self.writing = None

    def flush(self) -> None:
        """Save what is being written, now. Words that the disk refuses are held, for the form goes away."""
        self.autosave.flush(_FLUSH_SECONDS)
        if self.writing is not None and self.autosave.waits(_field(self.writing.action)):
            self._hold(self._words())

    def _show(self, action: Action | None, words: Words) -> Merged:
        """The words, brought together with what the action says now."""
        before = words.writing.before
        merged = Merged(words.text, before or words.text)
        if action is not None and before is not None:
            merged = merge(before, words.text, action.text)
            words = replace(words, writing=Writing(action.id, merged.base), text=merged.text)
        self.writing = words.writing
        changes = self._actions.history(action.id) if action is not None and merged.clashes else ()
        pair = self._people.pair()
        self._view.show_form(
            FormShown(
                words.text,
                owners_of(pair),
                is_new=action is None,
                ask_outcome=action is not None and action.status is ActionStatus.DONE,
                hint=form_hint(action, pair.together),
                sessions=session_choices(self._links, words.text),
                goals=goal_choices(self._links, words.text),
                typed_due=words.typed_due,
                clashes=clashes_shown(pair, merged.clashes, changes),
            )
        )
        return merged

    def _save_drafts(self, changed: Mapping[str, Words]) -> None:
        for words in changed.values():
            self._store(words)

    def _store(self, words: Words) -> None:
        self._actions.save_draft(words.writing.action, words.text, words.writing.before, words.typed_due)

    def _words(self) -> Words:
        form = self._view.form
        if self.writing is None or form is None:
            raise RuntimeError("there is no form to save")
        return Words(self.writing, form.text(), form.due.unfinished())

    @Slot()
    def _on_edited(self) -> None:
        if self.writing is not None:
            self.autosave.changed(_field(self.writing.action), self._words)

    @Slot(object)
    def _on_state(self, state: SaveState) -> None:
        if isinstance(state, Saved):
            self._held.clear()
        self._view.saved.follow(state)

    def _hold(self, words: Words) -> None:
        """Keep words that have no form any more, and go on trying to write them."""
        self._held[words.writing.action] = words
        self.autosave.changed(_field(words.writing.action), lambda: words)

    def _forget(self, action: RecordId | None) -> None:
        """Those words are kept another way, or not wanted any more."""
        self._held.pop(action, None)
        self.autosave.forget(_field(action))

    @Slot(str, bool)
    def _on_clash_settled(self, field: str, theirs: bool) -> None:
        """One of two texts stays; the form goes on with it."""
        words = self._words()
        action = self._actions.get(words.writing.action) if words.writing.action else None
        if action is None or words.writing.before is None:
            return
        found = settled(merge(words.writing.before, words.text, action.text), field, action.text, theirs)
        self._show(action, replace(words, writing=Writing(action.id, found.base), text=found.text))
        self._on_edited()
        self._view.focus_heading()

    @Slot()
    def _on_save(self) -> None:
        form = self._view.form
        if form is None:
            return
        words = self._merged_again(self._words())
        form = self._view.form
        problems = form.problems() if form is not None else []
        self._view.show_problems(problems)
        if problems:
            return
        self._forget(words.writing.action)
        self._view.set_busy(True)
        self._context.writer.run(
            lambda: self._write(words), partial(self._on_written, words.writing), partial(self._on_not_written, words)
        )

    def _merged_again(self, words: Words) -> Words:
        """What to write, compared with the action as it is this moment; what clashes is shown and asked about."""
        writing = words.writing
        if writing.action is None or writing.before is None:
            return words
        action = self._actions.get(writing.action)
        merged = merge(writing.before, words.text, action.text)
        shown = len(self._view.form.clashes) if self._view.form is not None else 0
        if len(merged.clashes) != shown:
            self._show(action, words)
        return replace(words, writing=Writing(writing.action, merged.base), text=merged.text)

    def _write(self, words: Words) -> RecordId:
        writing = words.writing
        if writing.action is None:
            return self._actions.add(words.text)
        if writing.before is not None:
            self._actions.change(writing.action, writing.before, words.text)
        return writing.action

    def _on_written(self, writing: Writing, action: RecordId) -> None:
        self._forget(writing.action)
        self._context.frame.clear_told()
        self.written.emit(action)

    def _on_not_written(self, words: Words, error: Exception) -> None:
        """The words stay in the form, or here if it has gone, and are kept as a draft as soon as that is possible."""
        if shiboken6.isValid(self._view):
            is_here = self.writing is not None and self.writing.action == words.writing.action
            if self._view.form is not None and is_here:
                self._view.set_busy(False)
                self._on_edited()
                self._view.save_button.setFocus()
            else:
                self._hold(words)
        self._tell(error)

    @Slot()
    def _on_put_away(self) -> None:
        words = self._words()
        target = words.writing.action
        self._forget(target)
        self._view.set_busy(True)
        self._context.writer.run(
            lambda: self._actions.discard_draft(target),
            partial(self._on_put_away_done, words),
            partial(self._on_not_written, words),
        )

    def _on_put_away_done(self, words: Words, _nothing: None) -> None:
        self._forget(words.writing.action)
        told = self.tr("Your words were put away.")
        self._context.frame.offer_undo(told, partial(self._bring_back, words))
        self.put_away.emit(words.writing.action or "")

    def _bring_back(self, words: Words) -> None:
        done = partial(self._on_brought_back, words.writing)
        self._context.writer.run(partial(self._store, words), done, self._tell)

    def _on_brought_back(self, writing: Writing, _nothing: None) -> None:
        if shiboken6.isValid(self._view):
            self.brought_back.emit(writing.action or "")

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))


def _field(action: RecordId | None) -> str:
    """The name under which the words for that action wait."""
    return action or NEW
