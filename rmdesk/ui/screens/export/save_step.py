"""The last step of the export: where the file goes, and then where it is."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.export.leaving_panel import LeavingPanel
from rmdesk.ui.screens.export.values import Saving, Written
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.copy_button import CopyButton
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel


class SaveStep(QWidget):
    """Nothing is lost when writing fails: the agreement of both stays, and another place can be chosen."""

    other_place_asked = Signal()
    write_asked = Signal()
    other_list_asked = Signal()

    def __init__(self, look: Look, state: Saving) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        column.addWidget(Lead(look, self.tr("Both of you have agreed to exactly this list.")))
        title = self.tr("Where the PDF goes")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        card.add(PlainLabel(look, state.place.name, TextRole.STRONG))
        card.add(BodyText(look, self.tr("In the folder {folder}").format(folder=state.place.parent), "muted"))
        self.place_button = AppButton(look, self.tr("Choose another place"), icon="folder-open")
        self.write_button = AppButton(look, self.tr("Write the PDF"), ButtonKind.PRIMARY, "download")
        card.add(ButtonRow(look, self.write_button, self.place_button))
        column.addWidget(card)
        self.panel = LeavingPanel(look, state.leaving)
        column.addWidget(self.panel)
        self.other_button = AppButton(look, self.tr("Make a different list"), ButtonKind.QUIET, "pencil")
        column.addWidget(ButtonRow(look, self.other_button))
        self.place_button.clicked.connect(self.other_place_asked)
        self.write_button.clicked.connect(self._on_write)
        self.other_button.clicked.connect(self.other_list_asked)

    def set_busy(self, busy: bool) -> None:
        """The file is being written: nothing can be pressed meanwhile."""
        for button in (self.place_button, self.write_button, self.other_button):
            button.setEnabled(not busy)

    @Slot()
    def _on_write(self) -> None:
        if self.write_button.isEnabled():
            self.write_asked.emit()


class WrittenStep(QWidget):
    """The file is there."""

    other_list_asked = Signal()
    actions_asked = Signal()

    def __init__(self, look: Look, state: Written) -> None:
        super().__init__()
        column = ColumnLayout(look, self)
        note = ContentNote(look, self.tr("It is here:"), self.tr("Your PDF is written"), CardKind.OK)
        note.words.addWidget(PlainLabel(look, str(state.place), TextRole.STRONG))
        self.copy_button = CopyButton(
            look, self.tr("Copy the place"), str(state.place), self.tr("Copy the place of the PDF")
        )
        note.words.addWidget(ButtonRow(look, self.copy_button))
        column.addWidget(note)
        if not state.noted:
            missing = self.tr("It could not be added to the list of what was written before. The file itself is whole.")
            column.addWidget(SmallText(look, missing))
        plain = self.tr("It is a plain file: anyone who has it can read it. Keep it, print it or send it as you wish.")
        column.addWidget(BodyText(look, plain))
        self.actions_button = AppButton(look, self.tr("Go to our actions"), ButtonKind.PRIMARY)
        self.other_button = AppButton(look, self.tr("Make another list"))
        column.addWidget(ButtonRow(look, self.actions_button, self.other_button))
        self.actions_button.clicked.connect(self.actions_asked)
        self.other_button.clicked.connect(self.other_list_asked)
