"""What the page of one action does: read, write a draft, propose, change, agree, move, settle."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.actions import Action, ActionStatus, ActionText
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.services.actions import ActionDraft, Actions
from rmdesk.services.people import People
from rmdesk.ui.bridge.autosave import Autosave, Saved, SaveState
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.action.reading import action_shown, owners_of
from rmdesk.ui.screens.action.values import FormShown
from rmdesk.ui.screens.action.view import ActionView
from rmdesk.ui.widgets.action_words import short_title, status_words
from rmdesk.ui.widgets.plain_text import isolated

NEW = "new"
_FLUSH_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class _Writing:
    """What the form is about: a new action, or changes to one that said `before`."""

    action: RecordId | None
    before: ActionText | None


@dataclass(frozen=True, slots=True)
class _Words:
    """What the form says, with what it is about, so that it can be saved after the form has gone."""

    writing: _Writing
    text: ActionText


class ActionScreen(QObject):
    """The argument is the id of an action, or `new` (or nothing) for the form of a new one."""

    def __init__(self, context: ScreenContext, actions: Actions, people: People) -> None:
        self._context = context
        self._actions = actions
        self._people = people
        self._action: Action | None = None
        self._writing: _Writing | None = None
        self._held: dict[RecordId | None, _Words] = {}
        self.view = ActionView(context.look)
        super().__init__(self.view)
        self.autosave: Autosave[_Words] = Autosave(context.writer, context.clock, self._save_drafts, parent=self)
        self._connect()

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Read again and show the action, or the form of a new one with what was written before."""
        if argument in ("", NEW):
            self._show_form(None)
        else:
            self._show_action(RecordId(argument))

    @Slot()
    def flush(self) -> None:
        """Save what is being written, now. Words that the disk refuses are held, for the form goes away."""
        self.autosave.flush(_FLUSH_SECONDS)
        if self._writing is not None and self.autosave.waits(_field(self._writing.action)):
            self._hold(self._words())

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self.show)
        view.flushing.connect(self.flush)
        view.back_asked.connect(self._leave)
        view.not_now.connect(self._leave)
        view.edit_asked.connect(self._on_edit)
        view.edited.connect(self._on_edited)
        view.save_asked.connect(self._on_save)
        view.put_away_asked.connect(self._on_put_away)
        view.agree_asked.connect(self._on_agree)
        view.cosign_asked.connect(self._on_cosign)
        view.move_asked.connect(self._on_move)
        view.settle_asked.connect(self._on_settle)
        self.autosave.state_changed.connect(self._on_state)

    def _show_action(self, action: RecordId) -> None:
        self._writing = None
        try:
            self._action = self._actions.get(action)
        except KeyError:
            self._action = None
            self.view.show_missing()
            return
        candidates = [self._actions.candidates(action, field) for field in self._action.conflicts]
        has_draft = self._actions.draft(action) is not None
        history = self._actions.history(action)
        self.view.show_details(action_shown(self._action, self._people.pair(), history, candidates, has_draft))

    def _show_form(self, action: Action | None, draft: ActionDraft | None = None) -> None:
        """Show a draft where there is one. `draft` brings back one that has just been put away."""
        held = self._held.get(action.id if action else None)
        found = draft or self._actions.draft(action.id if action else None)
        standing = action.text if action else None
        text = found.text if found else standing or ActionText("")
        before = found.before if found and found.before else standing
        if held is not None:
            text, before = held.text, held.writing.before
        self._action = action
        self._writing = _Writing(action.id if action else None, before)
        self.view.show_form(
            FormShown(
                text,
                owners_of(self._people.pair()),
                is_new=action is None,
                ask_outcome=action is not None and action.status is ActionStatus.DONE,
                was_agreed=bool(action and action.agreed_by),
            )
        )
        if held is not None:
            self._on_edited()
            self.view.saved.follow(self.autosave.state)
        elif found:
            self.view.saved.show_saved(found.saved_at.astimezone())

    def _save_drafts(self, changed: Mapping[str, _Words]) -> None:
        for words in changed.values():
            self._actions.save_draft(words.writing.action, words.text, words.writing.before)

    def _words(self) -> _Words:
        text = self.view.text()
        if self._writing is None or text is None:
            raise RuntimeError("there is no form to save")
        return _Words(self._writing, text)

    @Slot()
    def _leave(self) -> None:
        self._context.frame.go("actions")

    @Slot()
    def _on_edit(self) -> None:
        self._show_form(self._action)
        self.view.focus_heading()

    @Slot()
    def _on_edited(self) -> None:
        if self._writing is not None:
            self.autosave.changed(_field(self._writing.action), self._words)

    @Slot(object)
    def _on_state(self, state: SaveState) -> None:
        if isinstance(state, Saved):
            self._held.clear()
        self.view.saved.follow(state)

    def _hold(self, words: _Words) -> None:
        """Keep words that have no form any more, and go on trying to write them."""
        self._held[words.writing.action] = words
        self.autosave.changed(_field(words.writing.action), lambda: words)

    def _forget(self, action: RecordId | None) -> None:
        """Those words are kept another way, or not wanted any more."""
        self._held.pop(action, None)
        self.autosave.forget(_field(action))

    @Slot()
    def _on_save(self) -> None:
        form = self.view.form
        if form is None:
            return
        problems = form.problems()
        self.view.show_problems(problems)
        if problems:
            return
        words = self._words()
        self._forget(words.writing.action)
        self.view.set_busy(True)
        self._context.writer.run(
            lambda: self._write(words), partial(self._on_written, words.writing), partial(self._on_not_written, words)
        )

    def _write(self, words: _Words) -> RecordId:
        writing = words.writing
        if writing.action is None:
            return self._actions.add(words.text)
        if writing.before is not None:
            self._actions.change(writing.action, writing.before, words.text)
        return writing.action

    def _on_written(self, writing: _Writing, action: RecordId) -> None:
        self._forget(writing.action)
        self._context.frame.clear_told()
        self._show_again(action, self.tr("Saved"))

    def _on_not_written(self, words: _Words, error: Exception) -> None:
        """The words stay in the form, or here if it has gone, and are kept as a draft as soon as that is possible."""
        if shiboken6.isValid(self.view):
            if self.view.form is not None and self._writing == words.writing:
                self.view.set_busy(False)
                self._on_edited()
                self.view.save_button.setFocus()
            else:
                self._hold(words)
        self._tell(error)

    @Slot()
    def _on_put_away(self) -> None:
        words = self._words()
        target = words.writing.action
        self._forget(target)
        self.view.set_busy(True)
        self._context.writer.run(
            lambda: self._actions.discard_draft(target),
            partial(self._on_put_away_done, words),
            partial(self._on_not_written, words),
        )

    def _on_put_away_done(self, words: _Words, _nothing: None) -> None:
        self._forget(words.writing.action)
        self._context.frame.offer_undo(self.tr("Your words were put away."), partial(self._bring_back, words))
        if words.writing.action is None:
            self._leave()
        else:
            self._show_again(words.writing.action, "")

    def _bring_back(self, words: _Words) -> None:
        writing = words.writing
        self._context.writer.run(
            lambda: self._actions.save_draft(writing.action, words.text, writing.before),
            partial(self._on_brought_back, writing),
            self._tell,
        )

    def _on_brought_back(self, writing: _Writing, _nothing: None) -> None:
        if writing.action is None:
            self._context.frame.go("action", NEW)
        elif shiboken6.isValid(self.view):
            self._context.frame.go("action", writing.action)
            self._on_edit()

    @Slot()
    def _on_agree(self) -> None:
        action = self._action
        if action is not None:
            self._context.writer.run(
                lambda: self._actions.agree(action), partial(self._on_changed, action.id), self._tell
            )

    @Slot(str)
    def _on_cosign(self, passphrase: str) -> None:
        action, other = self._action, self._people.pair().other
        if action is not None and other is not None:
            self._context.slow.run(
                lambda: self._actions.agree_as_other(action, other.id, passphrase),
                partial(self._on_changed, action.id),
                self._on_not_cosigned,
            )

    def _on_not_cosigned(self, error: Exception) -> None:
        if shiboken6.isValid(self.view) and self.view.panel is not None and self.view.panel.show_failure(error):
            return
        self._tell(error)

    def _on_changed(self, action: RecordId, _nothing: None) -> None:
        self._show_again(action, self.tr("Saved"))

    @Slot(str)
    def _on_move(self, status: str) -> None:
        before = self._action
        if before is not None:
            self._context.writer.run(
                lambda: self._actions.move(before, ActionStatus(status)), partial(self._on_moved, before), self._tell
            )

    def _on_moved(self, before: Action, _nothing: None) -> None:
        after = self._actions.get(before.id)
        words = self.tr("“{title}” is now under “{status}”.").format(
            title=isolated(short_title(after.text.title)), status=status_words(after.status)
        )
        self._show_again(before.id, "")
        self._context.frame.offer_undo(words, partial(self._undo_move, before))

    def _undo_move(self, before: Action) -> None:
        self._context.writer.run(
            lambda: self._actions.put_back(before.id, before.status), partial(self._on_changed, before.id), self._tell
        )

    @Slot(str, int)
    def _on_settle(self, field: str, number: int) -> None:
        action = self._action
        if action is None:
            return
        chosen = self._actions.candidates(action.id, field)[number]
        self._context.writer.run(
            lambda: self._actions.settle(action, chosen), partial(self._on_changed, action.id), self._tell
        )

    def _show_again(self, action: RecordId, words: str) -> None:
        """Read again, unless the person has gone on to something else meanwhile, such as writing in the form."""
        if not shiboken6.isValid(self.view):
            return
        is_here = action in (self._action.id if self._action else None, self._new_here(action))
        if is_here and (self.view.form is None or not self.view.form.isEnabled()):
            self._show_action(action)
            if self.view.isVisible():
                self.view.focus_heading()
        if words:
            self._context.frame.announce(words)

    def _new_here(self, action: RecordId) -> RecordId | None:
        """The action, if the form of a new one is still what is shown."""
        return action if self._writing is not None and self._writing.action is None else None

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))


def _field(action: RecordId | None) -> str:
    """The name under which the words for that action wait."""
    return action or NEW
