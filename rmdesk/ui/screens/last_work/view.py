"""Something is done to a workbook that has just been closed: wait a moment, then what came of it and one button."""

from PySide6.QtCore import Signal

from rmdesk.ui.messages import Message
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.page import Page


class LastWorkView(Page):
    """There is no way back from here: the workbook is closed, and the button starts rmdesk again, locked."""

    open_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.add_heading()
        self._busy = IconText(look, "clock", self.tr("Keep the computer on until this page says more."), "muted")
        self._lines = [self._line(look, icon) for icon in ("shield", "arrow-right")]
        self._card = Card(look)
        for line in self._lines:
            self._card.add(line)
        self._detail = BodyText(look, "", "muted")
        self.open_button = AppButton(look, self.tr("Go to the lock page"), ButtonKind.PRIMARY, "lock")
        self._row = ButtonRow(look, self.open_button)
        for part in (self._busy, self._card, self._detail, self._row):
            self.add(part)
        self.finish()
        self.open_button.clicked.connect(self.open_asked)

    @property
    def words(self) -> str:
        """Everything that it says."""
        lines = [self.heading.words, *(line.label.words for line in self._lines), self._detail.words]
        return " ".join(line for line in lines if line)

    def show_busy(self, words: str) -> None:
        """Say what is being done."""
        self._show(words)
        for part in (self._card, self._detail, self._row):
            part.hide()
        self._busy.show()

    def show_result(self, message: Message) -> None:
        """Say what came of it, and let the person go on."""
        self._show(message.happened)
        self._busy.hide()
        for line, words in zip(self._lines, (message.safe, message.next_step), strict=True):
            line.label.setText(words)
            line.setVisible(bool(words))
        self._detail.setText(message.detail)
        self._detail.setVisible(bool(message.detail))
        self._card.setAccessibleName(message.happened)
        self._card.show()
        self._row.show()
        announce(self, message.happened)
        self.focus_heading()

    def _show(self, heading: str) -> None:
        self.heading.setText(heading)
        self.set_title(heading)

    def _line(self, look: Look, icon: str) -> IconText:
        line = IconText(look, icon, "", "accent", TextRole.BODY)
        line.label.set_colour("text")
        return line
