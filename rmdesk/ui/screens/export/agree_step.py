"""The second step of the export: every word that leaves, and whether I agree to exactly this."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.export.leaving_panel import LeavingPanel, once_it_has_left
from rmdesk.ui.screens.export.values import Asking
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.consent_button import ConsentButton
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_text import isolated


class AgreeStep(QWidget):
    """Both answers are equally large, and the second one stores nothing."""

    agreed = Signal()
    not_now = Signal()
    other_list_asked = Signal()

    def __init__(self, look: Look, state: Asking) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        lead = self.tr("Read it in peace. Nothing leaves before both of you have agreed to exactly this list.")
        if state.asked_by:
            name = isolated(state.asked_by)
            lead = self.tr("{name} has agreed that this list may leave rmdesk. Take the time that you need.")
            lead = lead.format(name=name)
        if state.own:
            lead = self.tr("Read it in peace. It holds only what you alone carry and wrote.")
        column.addWidget(Lead(look, lead))
        self.panel = LeavingPanel(look, state.leaving)
        column.addWidget(self.panel)
        column.addWidget(once_it_has_left(look, own=state.own))
        column.addSpacing(look.theme.space(8))
        question = self.tr("Do you agree that exactly this may leave?")
        yes = self.tr("I agree to exactly this list")
        if state.own:
            question = self.tr("Do you want exactly this to leave?")
            yes = self.tr("Yes, exactly this list")
        column.addWidget(Heading(look, question, 2))
        nothing = self.tr("With “Not now”, nothing is stored and nobody is told. You can come back at any time.")
        column.addWidget(BodyText(look, nothing))
        self.agree_button = ConsentButton(look, yes)
        self.not_now_button = AppButton(look, self.tr("Not now"))
        column.addWidget(EqualButtons(look, self.agree_button, self.not_now_button))
        self.other_button = AppButton(look, self.tr("Make a different list"), ButtonKind.QUIET, "pencil")
        row = ButtonRow(look, self.other_button)
        column.addWidget(row)
        row.setVisible(bool(state.asked_by))
        self.agree_button.clicked.connect(self._on_agree)
        self.not_now_button.clicked.connect(self.not_now)
        self.other_button.clicked.connect(self.other_list_asked)

    def set_busy(self, busy: bool) -> None:
        """It is being written down: nothing can be pressed meanwhile."""
        for button in (self.agree_button, self.not_now_button, self.other_button):
            button.setEnabled(not busy)

    @Slot()
    def _on_agree(self) -> None:
        if self.agree_button.isEnabled():
            self.agreed.emit()
