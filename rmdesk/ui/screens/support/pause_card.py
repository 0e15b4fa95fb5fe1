"""A short pause that anybody can take: a few lines to read, nothing that moves, nothing to do."""

from PySide6.QtCore import Slot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel


class PauseCard(Card):
    """Closed at first, so that nobody has to read it on the way to a number."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, CardKind.CALM)
        title = self.tr("Pause for a moment")
        self.setAccessibleName(title)
        self._heading = Heading(look, title, 2)
        self.add(self._heading)
        self.add(BodyText(look, self.tr("You can stop here for as long as you like. Your place is kept.")))
        self._lines = tuple(PlainLabel(look, words, TextRole.LEAD) for words in self._words())
        lines = ColumnLayout(look, gap=12)
        for line in self._lines:
            line.hide()
            lines.addWidget(line)
        self.add(lines)
        self.button = AppButton(look, "")
        self.add(ButtonRow(look, self.button))
        self.button.clicked.connect(self._on_pressed)
        self.open(False)

    @property
    def is_open(self) -> bool:
        """Whether the lines are shown."""
        return not self._lines[0].isHidden()

    def open(self, opened: bool) -> None:
        """Show or put away the lines."""
        for line in self._lines:
            line.setVisible(opened)
        words = self.tr("Put this away") if opened else self.tr("Show a short pause")
        self.button.set_words(words)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr("Feel your feet on the floor, or your back against the chair."),
            self.tr("Look round and find 3 things of the same colour."),
            self.tr("Listen for the sound that is furthest away."),
            self.tr("Let your shoulders drop. Breathe out slowly, in your own time."),
            self.tr("If a line does not suit you, leave it out. You can go back when you want to, or not today."),
        )

    @Slot()
    def _on_pressed(self) -> None:
        opened = not self.is_open
        self.open(opened)
        if opened:
            self._heading.take_focus()
