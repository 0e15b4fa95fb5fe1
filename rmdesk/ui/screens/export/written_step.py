"""The end of the export: where the file is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.export.values import Written
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.copy_button import CopyButton
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel


class WrittenStep(QWidget):
    """The file is there."""

    again_asked = Signal()
    other_list_asked = Signal()
    actions_asked = Signal()

    def __init__(self, look: Look, state: Written) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        note = ContentNote(look, self.tr("It is here:"), self.tr("Your file is written"), CardKind.OK)
        note.words.addWidget(PlainLabel(look, str(state.place), TextRole.STRONG))
        self.copy_button = CopyButton(
            look, self.tr("Copy the place"), str(state.place), self.tr("Copy the place of the file")
        )
        note.words.addWidget(ButtonRow(look, self.copy_button))
        column.addWidget(note)
        if not state.noted:
            missing = self.tr("It could not be added to the list of what was written before. The file itself is whole.")
            column.addWidget(SmallText(look, missing))
        plain = self.tr("It is a plain file: anyone who has it can read it. Keep it, print it or send it as you wish.")
        column.addWidget(BodyText(look, plain))
        self.actions_button = AppButton(look, self.tr("Go to our actions"), ButtonKind.PRIMARY)
        self.again_button = AppButton(look, self.tr("Write another kind of file"))
        self.other_button = AppButton(look, self.tr("Make another list"))
        column.addWidget(ButtonRow(look, self.actions_button, self.again_button, self.other_button))
        self.actions_button.clicked.connect(self.actions_asked)
        self.again_button.clicked.connect(self.again_asked)
        self.other_button.clicked.connect(self.other_list_asked)
