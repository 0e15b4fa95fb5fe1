"""The export as a page: a way back, where one is, and one step at a time."""

from typing import TypeVar

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.messages import Message
from rmdesk.ui.screens.export.agree_step import AgreeStep
from rmdesk.ui.screens.export.choose_step import ChooseStep
from rmdesk.ui.screens.export.nothing_step import NothingStep
from rmdesk.ui.screens.export.partner_step import PartnerStep
from rmdesk.ui.screens.export.save_step import SaveStep
from rmdesk.ui.screens.export.values import Asking, Choosing, FileShown, Nothing, Saving, WaitingFor, Written
from rmdesk.ui.screens.export.working import Working
from rmdesk.ui.screens.export.written_step import WrittenStep
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.progress import Progress
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel

_STEPS = 4
StepT = TypeVar("StepT", bound=QWidget)


class ExportView(Page):
    """`show_…` puts one step in place of another and leaves what it says to the state that it is given."""

    back_asked = Signal()
    chosen = Signal(object, object)
    """The ids of the actions, and the details that may show."""
    earlier_asked = Signal(str)
    """The id of a list that both agreed to."""
    take_back_asked = Signal(str)
    """The id of a list; empty: the one that is shown."""
    own_asked = Signal()
    both_asked = Signal()
    agreed = Signal()
    agreed_with = Signal(str)
    not_now = Signal()
    other_list_asked = Signal()
    kind_chosen = Signal(str, bool)
    other_place_asked = Signal()
    write_asked = Signal()
    stop_asked = Signal()
    later_asked = Signal()
    again_asked = Signal()
    actions_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Export our actions"))
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self._progress = Progress(look, "", 1, _STEPS)
        self.told = ToldPanel(look)
        self._place = Place("Step")
        self.working = Working(look)
        self.add(ButtonRow(look, self.back_button))
        self.add(self._progress)
        self.add_heading()
        self.add(self.told)
        self.add(self.working)
        self.add(self._place)
        self.finish()
        self.back_button.clicked.connect(self.back_asked)
        self.working.stop_asked.connect(self.stop_asked)

    @property
    def step(self) -> QWidget | None:
        """What is shown now."""
        return self._place.content

    def show_nothing(self, state: Nothing) -> None:
        """There is nothing to export yet."""
        step = self._show(NothingStep(self.look, state), self.tr("Export our actions"), 0)
        step.actions_asked.connect(self.actions_asked)
        step.own_asked.connect(self.own_asked)

    def show_choosing(self, state: Choosing) -> None:
        """Which actions, and what of them."""
        heading = self.tr("A list of mine only") if state.own else self.tr("Export our actions")
        if state.ahead and not state.own:
            heading = self.tr("A list for later")
        step = self._show(ChooseStep(self.look, state), heading, 1)
        step.chosen.connect(self.chosen)
        step.earlier_asked.connect(self.earlier_asked)
        step.take_back_asked.connect(self.take_back_asked)
        step.own_asked.connect(self.own_asked)
        step.both_asked.connect(self.both_asked)

    def show_asking(self, state: Asking) -> None:
        """Whether I agree."""
        heading = self.tr("A list waits for your answer") if state.asked_by else self.tr("Look before it leaves")
        step = self._show(AgreeStep(self.look, state), heading, 2)
        step.agreed.connect(self.agreed)
        step.not_now.connect(self.not_now)
        step.other_list_asked.connect(self.other_list_asked)

    def show_waiting(self, state: WaitingFor) -> None:
        """Whether the partner who is asked agrees."""
        heading, number = self.tr("Your partner’s answer"), 3
        if state.together is not None:
            heading = self.tr("The other answer") if state.together.agreed else self.tr("Look before it leaves")
            number = 3 if state.together.agreed else 2
        step = self._show(PartnerStep(self.look, state), heading, number)
        step.agreed_with.connect(self.agreed_with)
        step.not_now.connect(self.not_now)
        step.other_list_asked.connect(self.other_list_asked)
        step.take_back_asked.connect(self._on_take_back)

    def show_saving(self, state: Saving) -> None:
        """Where the file goes."""
        step = self._show(SaveStep(self.look, state), self.tr("Write the file"), 4)
        step.kind_chosen.connect(self.kind_chosen)
        step.other_place_asked.connect(self.other_place_asked)
        step.write_asked.connect(self.write_asked)
        step.later_asked.connect(self.later_asked)
        step.other_list_asked.connect(self.other_list_asked)

    def show_place(self, state: Saving) -> None:
        """Another place, or another kind of file, in the last step."""
        if isinstance(self.step, SaveStep):
            self.told.clear()
            self.step.show_place(state)

    def show_file(self, file: FileShown) -> None:
        """What the file of the chosen format holds, in the last step."""
        if isinstance(self.step, SaveStep):
            self.step.show_file(file)

    def show_written(self, state: Written) -> None:
        """Where the file is."""
        step = self._show(WrittenStep(self.look, state), self.tr("Done"), 0)
        step.actions_asked.connect(self.actions_asked)
        step.again_asked.connect(self.again_asked)
        step.other_list_asked.connect(self.other_list_asked)

    def show_unshown(self, count: int) -> None:
        """Say in the step that is shown how many characters cannot be drawn."""
        step = self.step
        if isinstance(step, AgreeStep | PartnerStep | SaveStep):
            step.panel.show_unshown(count)

    def set_busy(self, words: str, can_stop: bool = False) -> None:
        """Say what is being done, and let nothing of the step be pressed meanwhile; empty: it is done."""
        step, busy = self.step, bool(words)
        if busy:
            self.told.clear()
            self.heading.take_focus()
            announce(self, words)
        self.working.show_work(words, can_stop)
        self.back_button.setEnabled(not busy)
        if isinstance(step, AgreeStep | SaveStep):
            step.set_busy(busy)

    def show_trouble(self, message: Message) -> None:
        """Tell what went wrong; the step stays as it is."""
        self.told.show_message(message)

    def show_cosign_failure(self, error: Exception) -> bool:
        """The passphrase of the partner did not do; False when that has not been told at its field."""
        step = self.step
        return isinstance(step, PartnerStep) and step.cosign.show_failure(error)

    def forget_passphrase(self) -> None:
        """Keep nothing of a passphrase that was typed and not used."""
        step = self.step
        if isinstance(step, PartnerStep) and not step.cosign.is_busy:
            step.cosign.finish()

    @Slot()
    def _on_take_back(self) -> None:
        self.take_back_asked.emit("")

    def _show(self, step: StepT, heading: str, number: int) -> StepT:
        """`number` counts from 1; 0 stands for a page outside the steps."""
        self.told.clear()
        self.working.show_work("", can_stop=False)
        self.back_button.setEnabled(True)
        caption = self.tr("Step {number} of {count}").format(number=number, count=_STEPS)
        self._progress.setVisible(number > 0)
        self._progress.show_step(caption, number, _STEPS)
        self.heading.setText(heading)
        self.set_title(f"{heading} – {caption}" if number else heading)
        self._place.fill(step)
        if self.isVisible():
            self.focus_heading()
        return step
