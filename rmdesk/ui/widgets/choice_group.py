"""One choice out of several, as radio buttons in a named group, with a way to take the choice back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.layouts import ColumnLayout, keep_room
from rmdesk.ui.widgets.named_group import NamedGroup
from rmdesk.ui.widgets.radio_option import RadioOption


class ChoiceGroup(QWidget):
    """`name` is the question: it is spoken, not drawn. `chips` puts the options beside one another.

    `aside` are more choices, apart from the others. Without `clearable` a choice cannot be taken back.
    """

    changed = Signal(str)
    """The id of what was chosen by the person (empty: the choice was taken back)."""

    def __init__(
        self, look: Look, name: str, choices: Sequence[Choice], hint: str = "", chips: bool = False,
        clearable: bool = True, aside: Sequence[Choice] = (),
    ) -> None:  # fmt: skip
        super().__init__()
        self._ids = tuple(choice.id for choice in (*choices, *aside))
        frame = QVBoxLayout(self)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.setSpacing(look.theme.space(4))
        group = NamedGroup(name, hint)
        lines = ColumnLayout(look, group, gap=12)
        self._buttons = QButtonGroup(self)
        for part in (choices, aside):
            line = FlowLayout(look, gap=12) if chips else ColumnLayout(look, gap=8)
            lines.addLayout(line)
            for choice in part:
                option = RadioOption(look, choice.text, chip=chips)
                self._buttons.addButton(option, len(self._buttons.buttons()))
                option.stepped.connect(self._on_step)
                line.addWidget(option)
        frame.addWidget(group)
        clear = self.tr("Clear my choice: {question}").format(question=name)
        self._clear = AppButton(look, self.tr("Clear my choice"), ButtonKind.QUIET, name=clear)
        self._clear_row = ButtonRow(look, self._clear)
        self._clearable = clearable
        if clearable:
            keep_room(self._clear_row)
        frame.addWidget(self._clear_row)
        self._show_clear()
        self._buttons.idClicked.connect(self._on_clicked)
        self._clear.clicked.connect(self._on_clear)

    @property
    def options(self) -> tuple[QAbstractButton, ...]:
        """The radio buttons, in order."""
        return tuple(self._buttons.buttons())

    def chosen(self) -> str:
        """The id of the choice, or empty."""
        number = self._buttons.checkedId()
        return self._ids[number] if number >= 0 else ""

    def choose(self, choice_id: str) -> None:
        """Choose without telling anyone; an unknown or empty id takes the choice back."""
        self._buttons.setExclusive(False)
        for number, known in enumerate(self._ids):
            self._buttons.button(number).setChecked(known == choice_id)
        self._buttons.setExclusive(True)
        self._show_clear()

    def focus_first(self) -> None:
        """Move the focus to the choice, or to the first option."""
        target = self._buttons.checkedButton() or next(iter(self._buttons.buttons()), None)
        if target is not None:
            target.setFocus()

    def _show_clear(self) -> None:
        self._clear_row.setVisible(self._clearable and self._buttons.checkedId() >= 0)

    @Slot(int)
    def _on_step(self, step: int) -> None:
        options = self.options
        here = next((number for number, option in enumerate(options) if option.hasFocus()), -1)
        if here >= 0 and 0 <= here + step < len(options):
            reason = Qt.FocusReason.BacktabFocusReason if step < 0 else Qt.FocusReason.TabFocusReason
            options[here + step].setFocus(reason)
            if self._buttons.checkedId() >= 0:  # as with Left and Right: once there is a choice, it comes along
                options[here + step].click()

    @Slot(int)
    def _on_clicked(self, _number: int) -> None:
        self._show_clear()
        self.changed.emit(self.chosen())

    @Slot()
    def _on_clear(self) -> None:
        self.choose("")
        self.focus_first()
        self.changed.emit("")
