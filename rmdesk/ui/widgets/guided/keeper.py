"""Keeps what is typed on a guided page: as drafts within two seconds, and in memory for as long as the disk refuses."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import Told, WorldError
from rmdesk.domain.questions import Answer, is_empty
from rmdesk.ui.bridge.autosave import STANDARD_PACE, TOLD_OF_A_BUG, Autosave, Failed, Pace, Runner, Saved, SaveState
from rmdesk.ui.widgets.guided.desk import AnswerDesk, Standing
from rmdesk.ui.widgets.guided.promotion import Decision, carry_out

_PATIENCE = 2.0
"""Seconds that leaving a page waits for the disk."""

ReadField = Callable[[], Answer]


@dataclass(frozen=True, slots=True)
class _Held:
    """Words whose field has gone away before they were on the disk."""

    answer: Answer

    def __call__(self) -> Answer:
        return self.answer


class Keeper(QObject):
    """One for each guided page, whichever page of the workbook it shows."""

    state_changed = Signal(object)
    """A `SaveState`."""

    def __init__(
        self, desk: AnswerDesk, runner: Runner, clock: Clock, pace: Pace = STANDARD_PACE, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._runner = runner
        self._clock = clock
        self._typed: dict[str, ReadField] = {}
        self._shown: dict[str, tuple[Answer, ...]] = {}
        self._overtaken: set[str] = set()
        self._saver: Autosave[Answer] = Autosave(runner, clock, self._write, pace, self)
        self._saver.state_changed.connect(self._on_state_changed)

    @property
    def state(self) -> SaveState:
        """How saving stands."""
        return self._saver.state

    def standing(self, prompt: str) -> Standing:
        """How an answer stands, to be shown, with what is typed but not on the disk yet.

        Raises:
            WorldError: it cannot be read.
        """
        standing = self._desk.answers(prompt)
        self._shown[prompt] = _texts(standing)
        standing = replace(standing, overtaken=standing.overtaken or prompt in self._overtaken)
        read = self._typed.get(prompt)
        return standing if read is None else replace(standing, draft=read())

    def is_overtaken(self, answer: Answer) -> bool:
        """Whether the other partner has written since the field was shown, and something else than this answer.

        Then both texts are to be shown: saving would take the place of words that nobody here has seen. The words are
        kept as a draft.

        Raises:
            WorldError: it cannot be read.
        """
        now = _texts(self._desk.answers(answer.prompt_id))
        if now == self._shown.get(answer.prompt_id, now) or all(one.value == answer.value for one in now):
            return False
        self._overtaken.add(answer.prompt_id)
        if answer.prompt_id not in self._typed:
            self.typed(answer.prompt_id, _Held(answer))
        return True

    def is_typed(self, prompt: str) -> bool:
        """Whether that field was changed and its words are not known to be on the disk."""
        return prompt in self._typed

    def typed(self, prompt: str, read: ReadField) -> None:
        """The person changed that field; `read` gives its words until `let_go`."""
        self._typed[prompt] = read
        self._saver.changed(prompt, read)

    def let_go(self, prompts: Sequence[str]) -> None:
        """These fields are about to go away: take their words now, and write them soon."""
        for prompt in prompts:
            if prompt in self._typed:
                self.typed(prompt, _Held(self._typed[prompt]()))
        self._saver.retry_now()

    def promote(
        self, decisions: Mapping[str, Decision], done: Callable[[], None], failed: Callable[[Told], None]
    ) -> None:
        """Save answers. While that fails, the words stay typed and go on being tried as drafts.

        The words are taken from their fields now, for the page may move on. What is typed meanwhile goes before them.
        """
        typed = {prompt: _Held(self._typed.pop(prompt)()) for prompt in decisions if prompt in self._typed}
        for prompt in decisions:
            self._saver.forget(prompt)
            self._overtaken.discard(prompt)

        def on_done(_nothing: None) -> None:
            """A draft that failed before and would be tried again is older than what is saved now."""
            for prompt in decisions:
                if prompt not in self._typed:
                    self._saver.forget(prompt)
            done()

        def on_failed(error: Exception) -> None:
            for prompt, read in typed.items():
                if prompt not in self._typed:
                    self.typed(prompt, read)
            failed(error.told if isinstance(error, WorldError) else TOLD_OF_A_BUG)

        todo = tuple(decisions.values())
        self._runner.run(lambda: carry_out(self._desk, todo), on_done, on_failed)

    def saved_now(self) -> Saved:
        """That an answer has been saved at this moment."""
        return Saved(self._clock.now())

    def flush(self) -> bool:
        """Put everything typed on the disk, on the spot; whether it is there."""
        return self._saver.flush(_PATIENCE)

    def _write(self, fields: Mapping[str, Answer]) -> None:
        """On the writer's thread. An emptied field where nothing is saved needs no draft."""
        for prompt, answer in fields.items():
            if is_empty(answer.value) and not self._desk.answers(prompt).saved:
                self._desk.discard(prompt)
            else:
                self._desk.save_draft(answer)

    @Slot(object)
    def _on_state_changed(self, state: SaveState) -> None:
        if isinstance(state, Saved) and not self._saver.unsaved:
            self._typed.clear()
        self.state_changed.emit(state)


def _texts(standing: Standing) -> tuple[Answer, ...]:
    return tuple(one.answer for one in standing.saved)


def told_line(state: Failed | Told) -> str:
    """What the saved line says about a failure."""
    told = state.told if isinstance(state, Failed) else state
    return f"{told.happened} {told.safe} {told.next_step}"
