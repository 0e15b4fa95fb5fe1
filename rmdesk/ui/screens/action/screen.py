"""What the page of one action does: read, agree, change, move, settle. The form has a desk of its own."""

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.actions import Action, ActionStatus
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId, RecordId
from rmdesk.services.actions import Actions
from rmdesk.services.people import People
from rmdesk.ui.bridge.autosave import Autosave
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.screens.action.form_desk import NEW, FormDesk, FormServices, Words
from rmdesk.ui.screens.action.links import ActionLinks
from rmdesk.ui.screens.action.reading import ActionRead, action_shown
from rmdesk.ui.screens.action.view import ActionView
from rmdesk.ui.widgets.action_words import short_title, status_words
from rmdesk.ui.widgets.plain_text import isolated

NO_LINKS = ActionLinks(tuple, tuple)
"""Where there are no sessions and no goals yet."""


class ActionScreen(QObject):
    """The argument is the id of an action, or `new` (or nothing) for the form of a new one.

    `new@3` is a new one that comes out of the session with that number.
    """

    def __init__(self, context: ScreenContext, actions: Actions, people: People, links: ActionLinks = NO_LINKS) -> None:
        self._context = context
        self._actions = actions
        self._people = people
        self._links = links
        self._action: Action | None = None
        self.view = ActionView(context.look)
        super().__init__(self.view)
        self._desk = FormDesk(context, FormServices(actions, people, links), self.view)
        self._connect()

    @property
    def autosave(self) -> Autosave[Words]:
        """What keeps the words of the form."""
        return self._desk.autosave

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Read again and show the action, or the form of a new one with what was written before."""
        kind, _, session = argument.partition("@")
        if kind in ("", NEW):
            self._action = None
            self._desk.open(None, int(session) if session.isdecimal() else 0)
        else:
            self._show_action(RecordId(argument))

    @Slot()
    def flush(self) -> None:
        """Save what is being written, now."""
        self._desk.flush()

    def _connect(self) -> None:
        view, desk = self.view, self._desk
        view.arriving.connect(self._on_arriving)
        view.arriving.connect(self.show)
        view.flushing.connect(self.flush)
        view.back_asked.connect(self._leave)
        view.not_now.connect(self._leave)
        view.edit_asked.connect(self._on_edit)
        view.agree_asked.connect(self._on_agree)
        view.cosign_asked.connect(self._on_cosign)
        view.move_asked.connect(self._on_move)
        view.settle_asked.connect(self._on_settle)
        desk.written.connect(self._on_written)
        desk.put_away.connect(self._on_put_away)
        desk.brought_back.connect(self._on_brought_back)

    def _show_action(self, action: RecordId) -> None:
        self._desk.close()
        try:
            found = self._action = self._actions.get(action)
        except KeyError:
            self._action = None
            self.view.show_missing()
            return
        read = ActionRead(
            found,
            self._actions.history(action),
            [self._actions.candidates(action, field) for field in found.conflicts],
            self._actions.draft(action) is not None,
        )
        self.view.show_details(action_shown(read, self._people.pair(), self._links))

    @Slot()
    def _on_arriving(self) -> None:
        self.view.audience.set_pair(self._people.pair())

    @Slot()
    def _leave(self) -> None:
        self._context.frame.go("actions")

    @Slot()
    def _on_edit(self) -> None:
        if self._action is not None:
            self._action = self._actions.get(self._action.id)
            self._desk.open(self._action)
            self.view.focus_heading()

    @Slot(str)
    def _on_written(self, action: str) -> None:
        self._show_again(RecordId(action), self.tr("Saved"))

    @Slot(str)
    def _on_put_away(self, action: str) -> None:
        if action:
            self._show_again(RecordId(action), "")
        else:
            self._leave()

    @Slot(str)
    def _on_brought_back(self, action: str) -> None:
        self._context.frame.go("action", action or NEW)
        if action:
            self._on_edit()

    @Slot()
    def _on_agree(self) -> None:
        action = self._action
        if action is not None:
            self._context.writer.run(
                lambda: self._actions.agree(action), partial(self._on_changed, action.id), self._tell
            )

    @Slot(str, str)
    def _on_cosign(self, partner: str, passphrase: str) -> None:
        action = self._action
        if action is not None:
            self._context.slow.run(
                lambda: self._actions.agree_as_other(action, PartnerId(partner), passphrase),
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
        self._context.frame.offer_undo(words, partial(self._undo_move, before), lasts=False)

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
        writing = self._desk.writing
        was_new = self._action is None and writing is not None and writing.action is None
        is_here = was_new or (self._action is not None and self._action.id == action)
        if is_here and (self.view.form is None or not self.view.form.isEnabled()):
            self._show_action(action)
            if self.view.isVisible():
                self.view.focus_heading()
        if words:
            self._context.frame.announce(words)

    def _tell(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._context.frame.tell(message_for(error))
