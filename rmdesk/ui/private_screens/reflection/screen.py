"""What the page of one reflection does: opens it or its draft, keeps its words, moves it to the bin."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId
from rmdesk.private.entries import Reflection, Setting
from rmdesk.private.journal import NoSuchReflection
from rmdesk.private.models import Model
from rmdesk.private.reflection_drafts import ReflectionDraft, ReflectionDrafts
from rmdesk.private.secret_text import SecretText
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Failed, Pace, SaveState
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.private_screens.reflection.history import History
from rmdesk.ui.private_screens.reflection.keeper import Keeper, Target, Typed
from rmdesk.ui.private_screens.reflection.values import SessionChoice, Way
from rmdesk.ui.private_screens.reflection.view import Mode, ReflectionView
from rmdesk.ui.private_screens.reflection.waiting_draft import WaitingDraft
from rmdesk.ui.private_screens.reflection.ways import Ways
from rmdesk.ui.private_screens.reflection.wording import about, kept_words

TO_DRAFT = "draft"
"""The argument that carries on with the draft that was saved last."""
OF_SESSION = "session/"
"""Before the number of a session: the argument for a new reflection about it."""


def no_sessions() -> Sequence[SessionChoice]:
    """There are none to choose from."""
    return ()


def _has_joined() -> bool:
    return True


class ReflectionScreen(QObject):
    """Shown with the id of a reflection, `draft`, `session/3`, or with nothing to write a new one.

    Args:
        models: the ways to write besides free writing; the first is the usual one.
        sessions: the sessions that a reflection can belong to.
        has_partner: whether the partner has joined, so that words can be offered to them.
    """

    def __init__(
        self, context: ScreenContext, wing: PrivateWing, pace: Pace = STANDARD_PACE,
        models: Sequence[Model] = (), sessions: Callable[[], Sequence[SessionChoice]] = no_sessions,
        has_partner: Callable[[], bool] = _has_joined,
    ) -> None:  # fmt: skip
        self._context = context
        self._has_partner = has_partner
        self._journal = wing.journal
        self._drafts = ReflectionDrafts(wing.journal, wing.drafts)
        self._gone: RecordId | None = None
        self._last: RecordId | None = None
        self._told = False
        self._setting = Setting()
        self.view = ReflectionView(context.look)
        super().__init__(self.view)
        self._ways = Ways(models, sessions, wing.profile, Way("", self.tr("Free writing")))
        self.keeper = Keeper(context.writer, context.clock, self._journal, self._drafts, self._typed, pace)
        self.keeper.setParent(self)
        self.history = History(self.view, self._journal, self.keeper, context.writer, context.slow)
        self.waiting = WaitingDraft(context, self.view, self._drafts)
        self._connect()

    def _connect(self) -> None:
        view = self.view
        view.arriving.connect(self._on_arriving)
        view.flushing.connect(self.keeper.leave)
        view.back_asked.connect(self._on_back)
        view.typed.connect(self._on_typed)
        view.keep_asked.connect(self._on_keep)
        view.pause_asked.connect(self._on_pause)
        view.bin_asked.connect(self._on_bin)
        view.return_asked.connect(self._on_return)
        view.last_asked.connect(self._on_last)
        view.search_asked.connect(self._on_search)
        view.sharing_asked.connect(self._on_sharing)
        view.way_picked.connect(self._on_way)
        view.session_picked.connect(self._on_session)
        self.keeper.autosave.state_changed.connect(self._on_state)
        self.keeper.kept.connect(self._on_kept)
        self.keeper.failed.connect(self._on_failed)
        self.history.brought_back.connect(self._on_brought_back)
        self.history.failed.connect(self._on_failed)
        self.waiting.chosen.connect(self._on_draft_chosen)
        self.waiting.failed.connect(self._on_failed)

    def _typed(self) -> Typed:
        return self._ways.typed(self.view.editor.words(), self._setting)

    @Slot(str)
    def _on_arriving(self, argument: str) -> None:
        draft = self._drafts.newest() if argument == TO_DRAFT else None
        if argument == TO_DRAFT:
            self._open(draft.record if draft else None, draft)
        elif argument.startswith(OF_SESSION):
            self._open(None, session=int(argument.removeprefix(OF_SESSION)))
        else:
            self._open(RecordId(argument) if argument else None)

    def _open(self, record: RecordId | None, chosen: ReflectionDraft | None = None, session: int = 0) -> None:
        """`chosen` is a draft that the person has asked for, so nothing is asked about it."""
        self._gone = None
        self.waiting.forget()
        self.history.close()
        reflection = self._found(record) if record else None
        if record is not None and (reflection is None or reflection.binned_at is not None):
            self._show_gone(reflection)
            return
        self._say_what_this_is(reflection)
        target = Target(record, reflection.version) if reflection else Target()
        held = self.keeper.held(record)
        if held is None and chosen is not None:
            held = Typed(chosen.title, chosen.text, chosen.setting)
        self.keeper.begin(target, changed=held is not None)
        self._show(held or self._typed_of(reflection, session))
        draft = self._drafts.waiting(record) if held is None else None
        if draft is not None:
            self.waiting.offer(draft)

    def _found(self, record: RecordId) -> Reflection | None:
        """None for one that has gone for good since somebody was on its page."""
        try:
            return self._journal.get(record)
        except NoSuchReflection:
            return None

    def _say_what_this_is(self, reflection: Reflection | None) -> None:
        self.view.editor.offer_button.setVisible(self._has_partner())
        if reflection is not None:
            self.view.show_heading(self.tr("Your reflection"), about(reflection))
        else:
            self.view.show_heading(self.tr("Write a reflection"), "")
        last = self._found(self._last) if self._last and reflection is None else None
        self.view.show_ways(kept=reflection is not None, last=last is not None and last.binned_at is None)

    def _typed_of(self, reflection: Reflection | None, session: int) -> Typed:
        if reflection is None:
            return Typed(SecretText(""), SecretText(""), Setting(self._ways.usual(), session))
        return Typed(reflection.title, reflection.text, reflection.setting)

    def _show(self, typed: Typed) -> None:
        self._setting = typed.setting
        self.view.show_editor(self._ways.shown(typed), self._ways.all(), self._ways.get(typed.setting.model))
        self._show_sessions()

    def _show_sessions(self) -> None:
        none = SessionChoice(0, self.tr("No session"))
        number = self._setting.session
        choices = self._ways.sessions(none, number, lambda one: self.tr("Session {number}").format(number=one))
        self.view.show_sessions(choices, next(one for one in choices if one.number == number))

    @Slot(str)
    def _on_way(self, model: str) -> None:
        """The words stay; they are shown in other fields."""
        typed = replace(self._typed(), setting=replace(self._setting, model=model))
        self._setting = typed.setting
        self.view.show_way(self._ways.shown(typed), self._ways.all(), self._ways.get(model))
        self._note_setting()
        self._context.writer.run(partial(self._ways.remember, model), _ignore, self._on_failed)

    @Slot(int)
    def _on_session(self, number: int) -> None:
        self._setting = replace(self._setting, session=number)
        self._show_sessions()
        self._note_setting()

    def _note_setting(self) -> None:
        if not self._typed().is_blank:
            self._on_typed()

    def _show_gone(self, reflection: Reflection | None) -> None:
        self.keeper.begin(Target(), changed=False)
        self._show(Typed(SecretText(""), SecretText("")))
        self.view.show_heading(self.tr("Your reflection"), "")
        if reflection is None:
            self.view.show_gone(self.tr("This reflection is not here any more."), can_return=False)
        else:
            self._gone = reflection.id
            self.view.show_gone(self.tr("This reflection is in the bin."), can_return=True)

    @Slot(object)
    def _on_draft_chosen(self, draft: ReflectionDraft) -> None:
        self._open(draft.record, draft)

    def _go_to(self, record: RecordId | None, _result: object = None) -> None:
        if shiboken6.isValid(self.view):
            self._context.frame.go("reflection", record or "")

    @Slot()
    def _on_typed(self) -> None:
        self.keeper.note_typing()
        if not isinstance(self.keeper.autosave.state, Failed):
            self.view.editor.saved_line.show_unsaved()

    @Slot(object)
    def _on_state(self, state: SaveState) -> None:
        if self.keeper.is_changed or isinstance(state, Failed):
            self.view.editor.saved_line.follow(state)

    @Slot()
    def _on_keep(self) -> None:
        if self.view.mode is not Mode.EDITOR or self.keeper.keep():
            return
        if self._typed().is_blank:
            words = self.tr("There are no words to save yet.")
        else:
            words = self.tr("Everything is saved already.")
        self.view.editor.saved_line.show_kept(words)

    @Slot(object)
    def _on_kept(self, reflection: Reflection) -> None:
        self._last = reflection.id
        self.view.editor.saved_line.show_kept(kept_words(reflection))
        self.view.show_ways(kept=True, last=False)
        if self.view.mode is Mode.EDITOR:
            self.history.refresh()
        if self._told:
            self._told = False
            self._context.frame.clear_told()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError):
            self._told = True
            self._context.frame.tell(message_for(error))

    @Slot(object)
    def _on_brought_back(self, reflection: Reflection) -> None:
        self._open(reflection.id)
        words = self.tr("That version is the newest now. Earlier versions stay.")
        self.view.editor.saved_line.show_kept(words)
        self.view.focus_text()

    @Slot()
    def _on_bin(self) -> None:
        """Words that are not kept yet become a version first, so that Undo brings everything back."""
        record = self.keeper.settle()
        if record is not None:
            self._context.writer.run(
                partial(self._journal.bin, record), partial(self._on_binned, record), self._on_failed
            )
        elif self._typed().is_blank:
            self._on_back()

    def _on_binned(self, record: RecordId, _nothing: None) -> None:
        if not shiboken6.isValid(self.view):
            return
        self._context.frame.go("reflections")
        words = self.tr("Moved to the bin. It stays there for 30 days.")
        self._context.frame.offer_undo(words, partial(self._take_out, record), lasts=False)

    def _take_out(self, record: RecordId) -> None:
        work = partial(self._journal.take_out_of_bin, record)
        self._context.writer.run(work, partial(self._go_to, record), self._on_failed)

    @Slot()
    def _on_sharing(self) -> None:
        """The words are kept first; the page of the offer reads them, and leaves them as they are."""
        record = self.keeper.settle()
        if record is not None:
            self._context.frame.go("offer", f"reflection/{record}")
        elif self._typed().is_blank:
            self.view.editor.saved_line.show_kept(self.tr("There are no words to offer yet."))

    @Slot()
    def _on_return(self) -> None:
        if self._gone is not None:
            self._take_out(self._gone)

    @Slot()
    def _on_last(self) -> None:
        self._go_to(self._last)

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.go("reflections")

    @Slot()
    def _on_pause(self) -> None:
        self._context.frame.go("home")

    @Slot()
    def _on_search(self) -> None:
        self._context.frame.go("reflections", "search")


def _ignore(_result: None) -> None:
    """Nothing follows."""
