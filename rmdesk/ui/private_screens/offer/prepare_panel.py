"""The first step: the person's own words to take from, and below them what the partner will see, to be reworded."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.offer.findings_card import FindingsCard
from rmdesk.ui.private_screens.offer.names_card import NamesCard
from rmdesk.ui.private_screens.offer.values import Written
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.equal_buttons import EqualButtons
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_text import shown
from rmdesk.ui.widgets.read_panel import ReadPanel
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

LONGEST_LABEL = 200
_MOST_LINES = 9


class PreparePanel(QWidget):
    """Nothing here has left the private wing."""

    typed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.own = ReadPanel(look, self.tr("Your words"), "", _MOST_LINES)
        self.take_all = AppButton(look, self.tr("Take all of it"), icon="copy")
        self.take_selected = AppButton(look, self.tr("Take what is selected"), icon="copy")
        self.label = TextField(look, self.tr("A line above it (you can leave this empty)"))
        self.label.set_limit(LONGEST_LABEL)
        hint = self.tr("Change the words as you like. Your own page stays as it is.")
        self.words = TextArea(look, self.tr("The words that you offer"), hint, lines=4)
        self.saved_line = SavedLine(look)
        self.findings = FindingsCard(look, to_change=True)
        self.names = NamesCard(look)
        self.go_on = AppButton(look, self.tr("See it as your partner will"))
        self.not_now = AppButton(look, self.tr("Not now"))
        self._lay_out(look)
        self.label.changed.connect(self._on_typed)
        self.words.changed.connect(self._on_typed)
        self.take_all.clicked.connect(self._on_take_all)
        self.take_selected.clicked.connect(self._on_take_selected)

    def written(self) -> Written:
        """What stands in the fields."""
        return Written(self.label.text(), self.words.text())

    def set_written(self, written: Written) -> None:
        """Write something else; nothing is announced."""
        self.label.set_text(written.label)
        self.words.set_text(written.words)
        self.words.show_problem("")

    def set_own(self, text: str) -> None:
        """The person's own words, to be read and taken from."""
        self.own.set_words(shown(text))

    def _lay_out(self, look: Look) -> None:
        column = ColumnLayout(look, self)
        column.addWidget(AudienceLine(look, Reach.ONLY_YOU))
        told = self.tr("Nothing is shared until you have seen it exactly as your partner will, and then say so.")
        column.addWidget(BodyText(look, told))
        column.addSpacing(look.theme.space(8))
        column.addWidget(Heading(look, self.tr("Your words"), 2))
        column.addWidget(self.own)
        column.addWidget(ButtonRow(look, self.take_all, self.take_selected))
        select = self.tr(
            "To select, hold Shift and press the arrow keys, or use the mouse. You can take several parts."
        )
        column.addWidget(SmallText(look, select))
        column.addSpacing(look.theme.space(16))
        column.addWidget(Heading(look, self.tr("What your partner will see"), 2))
        for part in (self.label, self.words, self.saved_line, self.findings, self.names):
            column.addWidget(part)
        column.addWidget(EqualButtons(look, self.go_on, self.not_now))

    @Slot()
    def _on_typed(self) -> None:
        self.words.show_problem("")
        self.typed.emit()

    @Slot()
    def _on_take_all(self) -> None:
        self._take(self.own.words())

    @Slot()
    def _on_take_selected(self) -> None:
        self._take(self.own.selected_words())

    def _take(self, text: str) -> None:
        if text.strip():
            self.words.edit.add_words(text.strip())
