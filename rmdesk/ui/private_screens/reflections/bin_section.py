"""What lies in the bin, each with the day on which it goes for good and a way back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflections.values import BinLine
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.separator import Separator


class BinSection(Card):
    """Rows are made anew each time: a bin is short."""

    brought_back = Signal(str)
    more_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, CardKind.COLUMN, parent=parent)
        self._look = look
        self._buttons: list[AppButton] = []
        self.heading = Heading(look, self.tr("In the bin"), 2)
        self.add(self.heading)
        self.add(BodyText(look, self.tr("What you put here stays for 30 days. Then it goes for good.")))
        self._rows = QWidget()
        self.add(self._rows)
        self.more = AppButton(look, self.tr("Show more of the bin"), ButtonKind.SECONDARY)
        self.more.clicked.connect(self.more_asked)
        self.add(ButtonRow(look, self.more))

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """The ways back, from top to bottom."""
        return tuple(self._buttons)

    def show_lines(self, lines: Sequence[BinLine], more: bool) -> None:
        """Show these; `more` says that there are others."""
        self.column.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget()
        self._buttons = []
        column = ColumnLayout(self._look, self._rows, gap=8)
        for line in lines:
            column.addWidget(Separator(self._look))
            self._add_line(column, line)
        self.column.insertWidget(2, self._rows)
        self.more.setVisible(more)

    def _add_line(self, column: ColumnLayout, line: BinLine) -> None:
        column.addWidget(PlainLabel(self._look, line.title, TextRole.STRONG))
        column.addWidget(SmallText(self._look, line.fate))
        words = self.tr("Bring back")
        button = AppButton(self._look, words, ButtonKind.SECONDARY, "undo-2", name=f"{words}: {line.title}")
        button.setProperty("key", line.key)
        button.clicked.connect(self._on_bring_back)
        self._buttons.append(button)
        column.addWidget(ButtonRow(self._look, button))

    @Slot()
    def _on_bring_back(self) -> None:
        self.brought_back.emit(str(self.sender().property("key")))
