"""Layout of the page of own steps: which action they belong to, the steps, and a button for another one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.journey import Audience
from rmdesk.ui.private_screens.steps.row import StepRow
from rmdesk.ui.private_screens.steps.values import StepShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.tab_order import put_last


class StepsView(Page):
    """The window's title says what the page is for, and nothing of the words."""

    back_asked = Signal()
    add_asked = Signal()
    typed = Signal(str)
    ticked = Signal(str, bool)
    offer_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("My own steps"))
        self.back = AppButton(look, self.tr("Back to the action"), ButtonKind.BACK, "chevron-left")
        self._about = Lead(look, "")
        words = self.tr(
            "Small steps that you take yourself. Your partner cannot see them, nor that there are any. If you would "
            "like to share one, you can offer it, in words that you choose."
        )
        self.rows: tuple[StepRow, ...] = ()
        self._place = Place("steps")
        self._nothing = BodyText(look, self.tr("There are no steps here yet. One small one is enough."), "muted")
        self.add_button = AppButton(look, self.tr("Add a step"), icon="plus")
        self.saved = SavedLine(look)
        self._end = QWidget()
        end = ColumnLayout(look, self._end, gap=16)
        end.addWidget(ButtonRow(look, self.add_button))
        end.addWidget(self.saved)
        self.add(ButtonRow(look, self.back))
        self.add_heading()
        self.add(self._about)
        self.add(AudienceLine.for_audience(look, Audience.ONLY_YOU))
        self.add(BodyText(look, words))
        self.add_gap(4)
        self.add(self._nothing)
        self.add(self._place)
        self.add(self._end)
        self.finish()
        self.back.clicked.connect(self.back_asked)
        self.add_button.clicked.connect(self._on_add)

    def show_steps(self, about: str, steps: Sequence[StepShown]) -> None:
        """Show these; `about` names the action that they belong to."""
        self._about.setText(about)
        self._about.setVisible(bool(about))
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=16)
        self.rows = tuple(StepRow(self.look, one, number) for number, one in enumerate(steps, 1))
        for row in self.rows:
            column.addWidget(row)
            row.typed.connect(self.typed)
            row.ticked.connect(self.ticked)
            row.offer_asked.connect(self.offer_asked)
            row.remove_asked.connect(self.remove_asked)
        self._place.fill(holder)
        self._nothing.setVisible(not steps)
        put_last(self.scroller.column, self._end)

    def row_of(self, step: str) -> StepRow | None:
        """The row of that step."""
        return next((row for row in self.rows if row.id == step), None)

    @Slot()
    def _on_add(self) -> None:
        self.add_asked.emit()
