"""What the page of own steps does: keeps them as they are typed, ticks, removes and brings back, leads to an offer."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Slot

from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import RecordId, new_id
from rmdesk.private.offer_items import STEP
from rmdesk.private.secret_text import SecretText
from rmdesk.private.steps import Step
from rmdesk.private.wing import PrivateWing
from rmdesk.ui.bridge.autosave import STANDARD_PACE, Autosave, Pace, Saved, SaveState
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.messages import message_for
from rmdesk.ui.private_screens.steps.values import StepShown
from rmdesk.ui.private_screens.steps.view import StepsView

_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Typed:
    """The words of a step, and the action that it belongs to."""

    action: RecordId
    words: SecretText


class StepsScreen(QObject):
    """The argument is the id of a shared action; nothing means the one that was shown before.

    Args:
        title_of: the title of a shared action, or nothing where there is none of that id.
    """

    def __init__(
        self, context: ScreenContext, wing: PrivateWing, title_of: Callable[[str], str], pace: Pace = STANDARD_PACE
    ) -> None:
        self.view = StepsView(context.look)
        super().__init__(self.view)
        self._context = context
        self._wing = wing
        self._title_of = title_of
        self._action = RecordId("")
        self._new: list[str] = []
        self._held: dict[str, Typed] = {}
        self.autosave: Autosave[Typed] = Autosave(context.writer, context.clock, self._save, pace, self)
        view = self.view
        view.arriving.connect(self.show)
        view.flushing.connect(self.flush)
        view.back_asked.connect(self._on_back)
        view.add_asked.connect(self._on_add)
        view.typed.connect(self._on_typed)
        view.ticked.connect(self._on_ticked)
        view.offer_asked.connect(self._on_offer)
        view.remove_asked.connect(self._on_remove)
        self.autosave.state_changed.connect(self._on_state)

    @Slot(str)
    def show(self, argument: str = "") -> None:
        """Read again and show the steps towards that action."""
        if argument and argument != self._action:
            self._action = RecordId(argument)
            self.view.saved.clear()
        self._new.clear()
        self._render()

    @Slot()
    def flush(self) -> None:
        """Save what is typed, now. Words that the disk refuses are held, for their fields go away."""
        self.autosave.flush(_PATIENCE)
        for row in self.view.rows:
            if self.autosave.waits(row.id):
                typed = self._held[row.id] = Typed(self._action, SecretText(row.text()))
                self.autosave.changed(row.id, partial(_same, typed))

    def _render(self) -> None:
        try:
            steps = self._wing.steps.of(self._action)
        except WorldError as error:
            self._on_failed(error)
            steps = ()
        shown = {one.id: _shown(one) for one in steps}
        for step, typed in self._held.items():
            if typed.action == self._action:
                done = shown[RecordId(step)].done if step in shown else False
                shown[RecordId(step)] = StepShown(step, typed.words.reveal(), done)
        for step in self._new:
            shown.setdefault(RecordId(step), StepShown(step, "", False))
        self.view.show_steps(self._title_of(self._action), tuple(shown.values()))

    def _save(self, changed: Mapping[str, Typed]) -> None:
        """On the writer's thread."""
        for step, typed in changed.items():
            self._wing.steps.write(RecordId(step), typed.action, typed.words)

    @Slot()
    def _on_back(self) -> None:
        self._context.frame.go("action", self._action)

    @Slot()
    def _on_add(self) -> None:
        """One more empty row. One that is still empty is as good as a new one."""
        self.flush()
        empty = next((row for row in self.view.rows if not row.text().strip()), None)
        if empty is None:
            self._new.append(new_id())
            self._render()
            empty = self.view.rows[-1]
        empty.words.edit.setFocus()

    @Slot(str)
    def _on_typed(self, step: str) -> None:
        row = self.view.row_of(step)
        if row is not None:
            action = self._action
            self._held.pop(step, None)
            self.autosave.changed(step, lambda: Typed(action, SecretText(row.text())))

    @Slot(str, bool)
    def _on_ticked(self, step: str, done: bool) -> None:
        self.flush()
        work = partial(self._wing.steps.mark, RecordId(step), done)
        self._context.writer.run(work, _ignore, partial(self._on_not_ticked, step, done))

    def _on_not_ticked(self, step: str, done: bool, error: Exception) -> None:
        row = self.view.row_of(step) if shiboken6.isValid(self.view) else None
        if row is not None:
            row.done.setChecked(not done)
        self._on_failed(error)

    @Slot(str)
    def _on_offer(self, step: str) -> None:
        self.flush()
        self._context.frame.go("offer", f"{STEP}/{step}")

    @Slot(str)
    def _on_remove(self, step: str) -> None:
        self.flush()
        found = self._wing.steps.find(RecordId(step))
        work = partial(self._wing.steps.remove, RecordId(step))
        self._context.writer.run(work, partial(self._on_removed, step, found), self._on_failed)

    def _on_removed(self, step: str, found: Step | None, _nothing: None) -> None:
        self.autosave.forget(step)
        self._held.pop(step, None)
        if step in self._new:
            self._new.remove(step)
        self._show_again()
        if found is not None:
            self._context.frame.offer_undo(self.tr("The step is removed."), partial(self._put_back, found))

    def _put_back(self, step: Step) -> None:
        self._context.writer.run(partial(self._wing.steps.put_back, step), self._on_put_back, self._on_failed)

    def _on_put_back(self, _nothing: None) -> None:
        self._show_again()

    def _show_again(self) -> None:
        """What is typed in other rows stays: it has been saved, or is held."""
        if shiboken6.isValid(self.view):
            self.flush()
            self._render()
            if self.view.isVisible():
                self.view.add_button.setFocus()

    @Slot(object)
    def _on_state(self, state: SaveState) -> None:
        if isinstance(state, Saved):
            self._held.clear()
        self.view.saved.follow(state)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, WorldError) and shiboken6.isValid(self.view):
            self._context.frame.tell(message_for(error))


def _shown(step: Step) -> StepShown:
    return StepShown(step.id, step.words.reveal(), step.done is not None)


def _same(typed: Typed) -> Typed:
    return typed


def _ignore(_nothing: None) -> None:
    """Nothing follows."""
