"""The third step of the export: a partner agrees with a passphrase of their own, or later and alone."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.export.leaving_panel import LeavingPanel, once_it_has_left
from rmdesk.ui.screens.export.values import WaitingFor
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.cosign_panel import CosignPanel
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_text import isolated


class PartnerStep(QWidget):
    """`agreed_with` carries the passphrase of the other partner; whoever shows this step does the work."""

    agreed_with = Signal(str)
    not_now = Signal()
    other_list_asked = Signal()
    take_back_asked = Signal()

    def __init__(self, look: Look, state: WaitingFor) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        name = isolated(state.partner) if state.partner else self.tr("Your partner")
        column.addWidget(Lead(look, self._lead(state, name)))
        self.panel = LeavingPanel(look, state.leaving)
        column.addWidget(self.panel)
        column.addWidget(once_it_has_left(look))
        means = self.tr("You agree that exactly this list may leave rmdesk as a file, word for word.")
        self.cosign = CosignPanel(look, state.partner, means)
        column.addWidget(self.cosign)
        self.cosign.setVisible(not state.apart)
        elsewhere = self.tr("{name} agrees on their own laptop. A file from yours takes the list there.")
        line = BodyText(look, elsewhere.format(name=name))
        column.addWidget(line)
        line.setVisible(state.apart)
        self.other_button = AppButton(look, self.tr("Make a different list"), ButtonKind.QUIET, "pencil")
        self.back_button = AppButton(look, self.tr("Take my agreement back"), ButtonKind.QUIET, "undo-2")
        column.addWidget(ButtonRow(look, self.other_button, self.back_button))
        self.back_button.setVisible(state.together is None)
        self.cosign.agreed_with.connect(self.agreed_with)
        self.cosign.not_now.connect(self.not_now)
        self.other_button.clicked.connect(self.other_list_asked)
        self.back_button.clicked.connect(self.take_back_asked)

    def _lead(self, state: WaitingFor, name: str) -> str:
        if state.together is None:
            return self.tr("You have agreed to this list. {name} has not agreed yet. There is no hurry.").format(
                name=name
            )
        if not state.together.agreed:
            return self.tr(
                "Read it in peace, both of you. Nothing leaves before each of you has agreed to exactly this list."
            )
        words = self.tr("{first} has agreed to this list. {name} has not agreed yet. There is no hurry.")
        return words.format(first=state.together.agreed, name=name)
