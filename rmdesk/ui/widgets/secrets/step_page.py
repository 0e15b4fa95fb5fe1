"""A page that leads through steps: a way back, where one is, one step, and the button that leads on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent

from rmdesk.domain.errors import CannotWrite, DiskFull, WorldError
from rmdesk.ui.messages import Message, message_for
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.error_summary import ErrorSummary, Problem
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.progress import Progress
from rmdesk.ui.widgets.secrets.step import Step
from rmdesk.ui.widgets.secrets.told_panel import ToldPanel


class StepPage(Page):
    """Enter leads on, Escape leads back. Nothing that was typed is lost on the way, in either direction."""

    passed = Signal(object)
    """A step that `waits` has no problems: do its work, then call `move_on` or tell what went wrong."""
    other_asked = Signal(object)
    """The second button of a step was pressed."""
    left = Signal()
    """Back, from the first step."""

    def __init__(self, look: Look, steps: Sequence[Step]) -> None:
        super().__init__(look, steps[0].heading)
        self._steps = tuple(steps)
        self._at = 0
        self._busy = False
        self._leave_words = self.tr("Back")
        self.back_button = AppButton(look, self.tr("Back"), ButtonKind.BACK, "chevron-left")
        self._back_row = ButtonRow(look, self.back_button)
        self._progress = Progress(look, "", 1, 1)
        self.summary = ErrorSummary(look)
        self.told = ToldPanel(look)
        self._busy_line = IconText(look, "clock", "", "muted", TextRole.STRONG)
        self.next_button = AppButton(look, "", ButtonKind.PRIMARY)
        self.other_button = AppButton(look, "")
        self._ways = {step: ButtonRow(look, *step.quiet_ways) for step in self._steps if step.quiet_ways}
        self._can_leave = True
        self._lay_out(look)
        self.back_button.clicked.connect(self._on_back)
        self.next_button.clicked.connect(self._on_next)
        self.other_button.clicked.connect(self._on_other)
        for step in self._steps:
            step.restarted.connect(self._clear_told)
        self._show(0)

    @property
    def current(self) -> Step:
        """The step that is shown."""
        return self._steps[self._at]

    @property
    def is_busy(self) -> bool:
        """Whether the work of a step is under way."""
        return self._busy

    def move_on(self) -> None:
        """Show the step after this one; the last one stays."""
        self.go_to(min(self._at + 1, len(self._steps) - 1))

    def go_to(self, number: int) -> None:
        """Show that step, counted from 0, and put the focus where it starts."""
        self._show(number, leave_buttons=True)
        self.focus_heading()
        self._name_buttons()  # last: a button that has the focus is spoken when its words change

    def show_end(self) -> None:
        """Show the last step, which is not counted."""
        self.go_to(len(self._steps) - 1)

    def set_back_words_at_start(self, words: str) -> None:
        """Say what leaving from the first step does."""
        self._leave_words = words
        self._show(self._at)

    def set_can_leave(self, can_leave: bool) -> None:
        """Whether there is anything to go back to from the first step."""
        self._can_leave = can_leave
        self._back_row.setVisible(not self.current.is_end and (can_leave or self._at > 0))

    def focus_heading(self) -> None:
        """Start where the step starts: at its first field, or at the heading when there is something to read."""
        field = self.current.first_field()
        super().focus_heading()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, words: str) -> None:
        """Say what is being done and let nothing be pressed meanwhile; empty: it is done."""
        self._busy = bool(words)
        if words:
            self._clear_told()
            self.heading.take_focus()
            announce(self, words)
        self._busy_line.show_state("clock", words, "muted")
        self._busy_line.setVisible(self._busy)
        self.current.set_busy(self._busy)
        for button in (self.back_button, self.next_button, self.other_button, *self.current.quiet_ways):
            button.setEnabled(not self._busy)

    def show_message(self, message: Message) -> None:
        """Tell why the work of this step could not be done. Everything typed stays."""
        self.summary.show_problems(())
        self.told.show_message(message)

    def show_failure(self, error: Exception) -> None:
        """The work of this step failed. A bug is reported by whoever ran the work; nothing more is said here."""
        self.set_busy("")
        if isinstance(error, DiskFull | CannotWrite):
            self.show_message(self._not_made(error))
        elif isinstance(error, WorldError):
            self.show_message(message_for(error))

    def _not_made(self, error: DiskFull | CannotWrite) -> Message:
        """Nothing here tries again by itself, so say which button does."""
        if isinstance(error, DiskFull):
            happened = self.tr("There is not enough room on the disk.")
            mend = self.tr("Make some room on the disk, then press “{button}” again.")
        else:
            happened = self.tr("rmdesk cannot write to its folder.")
            mend = self.tr(
                "Check that the folder is not read-only and that the disk is there, then press “{button}” again."
            )
        kept = self.tr("Nothing has changed, and what you typed is kept.")
        return Message(happened, kept, mend.format(button=self.current.next_words))

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Lead to the fields that keep the person from going on."""
        self.told.clear()
        self.summary.show_problems(problems)

    def forget(self) -> None:
        """Keep nothing of what was typed, and start again when the page is shown the next time."""
        for step in self._steps:
            step.forget()
        self._show(0, told=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter leads to the next line, or on. Escape leads back. (A button takes Enter for itself.)"""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self._on_enter()
        elif event.key() == Qt.Key.Key_Escape:
            self._on_back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self, look: Look) -> None:
        self.add(self._back_row)
        self.add(self._progress)
        self.add_heading()
        self.add(self.summary)
        self.add(self.told)
        for step in self._steps:
            step.hide()
            self.add(step)
        self._busy_line.hide()
        self.add(self._busy_line)
        self.add_gap(8)
        self.add(ButtonRow(look, self.next_button, self.other_button))
        for row in self._ways.values():
            row.hide()
            self.add(row)
        self.finish()

    def _show(self, number: int, *, told: bool = True, leave_buttons: bool = False) -> None:
        self.current.hide()
        self._at = number
        step = self.current
        for holder, row in self._ways.items():
            row.setVisible(holder is step)
        self._clear_told()
        step.arrive()
        counted = [one for one in self._steps if not one.is_end]
        caption = self.tr("Step {number} of {count}").format(number=number + 1, count=len(counted))
        self._progress.show_step(caption, number + 1, len(counted))
        self._progress.setVisible(not step.is_end and len(counted) > 1)
        self._back_row.setVisible(not step.is_end and (self._can_leave or number > 0))
        self.back_button.set_words(self._leave_words if number == 0 else self.tr("Back"))
        self.heading.clearFocus()  # a heading that has the focus is spoken when its words change, and then once more
        self.heading.setText(step.heading)
        self.other_button.setVisible(bool(step.other_words))
        step.show()
        title = step.title or step.heading
        self.set_title(f"{title} – {caption}" if self._progress.isVisibleTo(self) else title, told=told)
        if not leave_buttons:
            self._name_buttons()

    def _name_buttons(self) -> None:
        self.next_button.set_words(self.current.next_words)
        self.other_button.set_words(self.current.other_words)

    @Slot()
    def _clear_told(self) -> None:
        self.told.clear()
        self.summary.show_problems(())

    def _on_enter(self) -> None:
        fields = self.current.fields()
        here = next((place for place, field in enumerate(fields) if field.hasFocus()), len(fields))
        if here + 1 < len(fields) and not self._busy:
            fields[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._on_next()

    @Slot()
    def _on_next(self) -> None:
        if self._busy:
            return
        problems = self.current.problems()
        self.show_problems(problems)
        if problems:
            return
        if self.current.waits or self.current.is_end:
            self.passed.emit(self.current)
        else:
            self.move_on()

    @Slot()
    def _on_other(self) -> None:
        self.other_asked.emit(self.current)

    @Slot()
    def _on_back(self) -> None:
        if self._busy or self.current.is_end:
            return
        if self._at == 0 and self._can_leave:
            self.left.emit()
        elif self._at > 0:
            self.go_to(self._at - 1)
