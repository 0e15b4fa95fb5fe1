"""Any number of choices, as check boxes in a named group."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.flow_layout import FlowLayout
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.named_group import NamedGroup


class CheckGroup(QWidget):
    """`name` is the question: it is spoken, not drawn. `chips` puts the options beside one another."""

    changed = Signal(object)
    """The ids of what is chosen now, as a tuple in the order of the choices."""

    def __init__(
        self, look: Look, name: str, choices: Sequence[Choice], hint: str = "", chips: bool = False,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        frame = ColumnLayout(look, self, gap=0)
        group = NamedGroup(name, hint)
        layout = FlowLayout(look, group, gap=12) if chips else ColumnLayout(look, group, gap=8)
        self._options: list[tuple[str, CheckOption]] = []
        for choice in choices:
            option = CheckOption(look, choice.text, chip=chips)
            option.clicked.connect(self._on_clicked)
            layout.addWidget(option)
            self._options.append((choice.id, option))
        frame.addWidget(group)

    @property
    def options(self) -> tuple[CheckOption, ...]:
        """The check boxes, in order."""
        return tuple(option for _, option in self._options)

    def chosen(self) -> tuple[str, ...]:
        """The ids that are chosen, in the order of the choices."""
        return tuple(choice_id for choice_id, option in self._options if option.isChecked())

    def choose(self, ids: Collection[str]) -> None:
        """Choose without telling anyone; unknown ids are left out."""
        for choice_id, option in self._options:
            option.setChecked(choice_id in ids)

    def focus_first(self) -> None:
        """Move the focus to the first box."""
        if self._options:
            self._options[0][1].setFocus()

    @Slot()
    def _on_clicked(self) -> None:
        self.changed.emit(self.chosen())
