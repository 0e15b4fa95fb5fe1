"""The last step of the export: which kind of file, and where it goes."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.domain.questions import Choice
from rmdesk.ui.screens.export.leaving_panel import LeavingPanel
from rmdesk.ui.screens.export.values import FileShown, OfferedFormat, Saving
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.check_option import CheckOption
from rmdesk.ui.widgets.choice_group import ChoiceGroup
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel


class SaveStep(QWidget):
    """Nothing is lost when writing fails: the agreement stays, and another place can be chosen."""

    kind_chosen = Signal(str, bool)
    """The id of a format, and whether titles are wanted where there is a choice."""
    other_place_asked = Signal()
    write_asked = Signal()
    later_asked = Signal()
    other_list_asked = Signal()

    def __init__(self, look: Look, state: Saving) -> None:
        super().__init__()
        self._formats = state.formats
        column = ColumnLayout(look, self)
        lead = self.tr("Both of you have agreed to exactly this list. You can write it now, or keep it for later.")
        if state.own:
            lead = self.tr("You have said that exactly this list may leave.")
        column.addWidget(Lead(look, lead))
        column.addWidget(self._format_card(look, state))
        self.panel = LeavingPanel(look, state.leaving)
        column.addWidget(self.panel)
        column.addWidget(self._place_card(look, state))
        self.later_button = AppButton(look, self.tr("Keep it for later"), icon="clock")
        self.other_button = AppButton(look, self.tr("Make a different list"), ButtonKind.QUIET, "pencil")
        if not state.own:
            later = self.tr(
                "Kept for later, either of you can write exactly this list, also when the other cannot be reached. "
                "Each of you can take the agreement back on the first page of the export."
            )
            column.addWidget(BodyText(look, later))
        column.addWidget(ButtonRow(look, *(() if state.own else (self.later_button,)), self.other_button))
        self.later_button.clicked.connect(self.later_asked)
        self.other_button.clicked.connect(self.other_list_asked)
        self._show_format(state.format)

    def _format_card(self, look: Look, state: Saving) -> Card:
        title = self.tr("What kind of file")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        choices = [Choice(one.id, one.words) for one in state.formats]
        self.formats = ChoiceGroup(look, title, choices, clearable=False)
        self.formats.choose(state.chosen)
        card.add(self.formats)
        self.titles = CheckOption(look, self.tr("Say in the diary what each action is about"))
        self.titles.setChecked(state.titles)
        card.add(self.titles)
        self._titles_hint = BodyText(
            look, self.tr("Other people may look after your diary. Without this, an entry only says that it is due."),
            "muted",
        )  # fmt: skip
        card.add(self._titles_hint)
        self.formats.changed.connect(self._on_kind)
        self.titles.clicked.connect(self._on_kind)
        return card

    def _place_card(self, look: Look, state: Saving) -> Card:
        title = self.tr("Where it goes")
        card = Card(look, name=title)
        card.add(Heading(look, title, 2))
        self._name = PlainLabel(look, "", TextRole.STRONG)
        self._folder = BodyText(look, "", "muted")
        card.add(self._name)
        card.add(self._folder)
        self.place_button = AppButton(look, self.tr("Choose another place"), icon="folder-open")
        self.write_button = AppButton(look, "", ButtonKind.PRIMARY, "download")
        card.add(ButtonRow(look, self.write_button, self.place_button))
        self.place_button.clicked.connect(self.other_place_asked)
        self.write_button.clicked.connect(self._on_write)
        self.show_place(state)
        return card

    def show_place(self, state: Saving) -> None:
        """Show where the file would go now, and what it would be."""
        self._name.setText(state.place.name)
        self._folder.setText(self.tr("In the folder {folder}").format(folder=state.place.parent))
        self.write_button.set_words(self.tr("Write {what}").format(what=state.format.called))

    def show_file(self, file: FileShown) -> None:
        """Show what the file of the chosen format holds."""
        self.panel.show_file(file)

    def set_busy(self, busy: bool) -> None:
        """The file is being written: nothing can be pressed meanwhile."""
        buttons = (self.place_button, self.write_button, self.later_button, self.other_button)
        for one in (*buttons, self.titles, *self.formats.options):
            one.setEnabled(not busy)

    def _show_format(self, chosen: OfferedFormat) -> None:
        self.titles.setVisible(chosen.titles)
        self._titles_hint.setVisible(chosen.titles)

    @Slot()
    def _on_kind(self) -> None:
        chosen = next(one for one in self._formats if one.id == self.formats.chosen())
        self._show_format(chosen)
        self.kind_chosen.emit(chosen.id, chosen.titles and self.titles.isChecked())

    @Slot()
    def _on_write(self) -> None:
        if self.write_button.isEnabled():
            self.write_asked.emit()
