"""Makes answers of what stands in the fields of a panel: drafts while it is typed, and for good when it is kept."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.errors import Told
from rmdesk.domain.questions import Answer, Question
from rmdesk.ui.bridge.autosave import Failed, Idle, Saved, SaveState
from rmdesk.ui.widgets.guided.asking import AskingPanel
from rmdesk.ui.widgets.guided.desk import AnswerDesk
from rmdesk.ui.widgets.guided.keeper import Keeper, told_line
from rmdesk.ui.widgets.guided.promotion import Decision, Save, decide
from rmdesk.workbook.navigator import Walk


class Saver(QObject):
    """Serves one panel after the other. Panels that ask nothing are served by doing nothing."""

    def __init__(self, keeper: Keeper, desk: AnswerDesk, content_version: int, parent: QObject) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._desk = desk
        self._version = content_version
        self._panel: AskingPanel | None = None
        self._walk: Walk | None = None
        self._busy = False
        self.last_typed = ""
        keeper.state_changed.connect(self._show_state)

    @property
    def busy(self) -> bool:
        """Whether answers are being saved now."""
        return self._busy

    def serve(self, panel: QWidget, walk: Walk | None) -> None:
        """From now on the fields of this panel count."""
        self._panel = panel if isinstance(panel, AskingPanel) else None
        self._walk = walk
        if self._panel is not None and not isinstance(self._keeper.state, Saved):
            self._show_state(self._keeper.state)

    def let_go(self) -> None:
        """The panel is about to go away: take its words now."""
        if self._panel is not None:
            self._keeper.let_go(self._panel.prompts)

    @Slot(str)
    def typed(self, prompt: str) -> None:
        """The person changed that field."""
        if self._panel is not None:
            self.last_typed = prompt
            self._keeper.typed(prompt, partial(self._answer, self._panel, self._panel.field(prompt).question))

    def save_all(self, done: Callable[[], None], again: Callable[[], None]) -> None:
        """Save what stands in the fields, and only then call `done`; if it fails, every word stays in its place.

        Where somebody else has written since a field was shown, nothing of it is saved, and `again` is called instead:
        both texts are to be shown, for a person to choose.

        Raises:
            WorldError: what is saved cannot be read.
        """
        if self._panel is None:
            return
        decisions: dict[str, Decision] = {}
        for prompt in self._panel.prompts:
            answer = self._answer(self._panel, self._panel.field(prompt).question)
            found = decide(answer, self._desk.answers(prompt), self._keeper.is_typed(prompt))
            if isinstance(found, Save) and self._keeper.is_overtaken(found.answer):
                done = again
            elif found is not None:
                decisions[prompt] = found
        if decisions:
            self._save(decisions, done)
        else:
            done()

    def save_one(self, answer: Answer, done: Callable[[], None]) -> None:
        """Save this answer, and only then call `done`."""
        self._save({answer.prompt_id: Save(answer)}, done)

    def _answer(self, panel: AskingPanel, question: Question) -> Answer:
        """The words in a field, beside the wording that is on the screen."""
        wording = self._walk.wording(question) if self._walk is not None else question.text
        return Answer(question.id, wording, self._version, panel.value(question.id))

    def _save(self, decisions: dict[str, Decision], after: Callable[[], None]) -> None:
        self._busy = True
        panel = self._panel

        def done() -> None:
            self._busy = False
            if self._panel is panel:
                after()
                if any(isinstance(one, Save) for one in decisions.values()):
                    self._show_state(self._keeper.saved_now())

        def failed(told: Told) -> None:
            self._busy = False
            if self._panel is not None:
                self._panel.saved_line.show_failure(told_line(told))

        self._keeper.promote(decisions, done, failed)

    @Slot(object)
    def _show_state(self, state: SaveState) -> None:
        if self._panel is None:
            return
        line = self._panel.saved_line
        if isinstance(state, Saved):
            line.show_saved(state.at.astimezone())
        elif isinstance(state, Failed):
            line.show_failure(told_line(state))
        elif not isinstance(state, Idle):
            line.show_unsaved()
