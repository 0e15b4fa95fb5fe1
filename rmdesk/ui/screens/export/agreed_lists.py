"""The lists that both agree to: each can be written by either, now or later, and each can be taken back."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.export.values import AgreedBefore
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


class AgreedLists(Card):
    """`write_asked` and `take_back_asked` carry the id of the list."""

    write_asked = Signal(str)
    take_back_asked = Signal(str)

    def __init__(self, look: Look, lists: Sequence[AgreedBefore]) -> None:
        super().__init__(look)
        title = self.tr("A list that you both agreed to")
        if len(lists) > 1:
            title = self.tr("Lists that you both agreed to")
        self.setAccessibleName(title)
        self.add(Heading(look, title, 2))
        means = self.tr("Either of you can write it, now or later, until one of you takes the agreement back.")
        if len(lists) > 1:
            means = self.tr("Either of you can write them, now or later, until one of you takes the agreement back.")
        self.add(BodyText(look, means, "muted"))
        self.rows = tuple(_AgreedRow(look, one) for one in lists)
        for row in self.rows:
            self.add(row)
            row.write_asked.connect(self.write_asked)
            row.take_back_asked.connect(self.take_back_asked)


class _AgreedRow(QWidget):
    """One list."""

    write_asked = Signal(str)
    take_back_asked = Signal(str)

    def __init__(self, look: Look, one: AgreedBefore) -> None:
        super().__init__()
        self._id = one.id
        column = ColumnLayout(look, self, gap=8)
        words = self._words(one)
        column.addWidget(BodyText(look, words))
        write = self.tr("Write that list again") if one.written else self.tr("Write that list")
        back = self.tr("Take my agreement back")
        self.write_button = AppButton(look, write, icon="file-text", name=f"{write}: {words}")
        self.take_back_button = AppButton(look, back, icon="undo-2", name=f"{back}: {words}")
        column.addWidget(ButtonRow(look, self.write_button, self.take_back_button))
        self.write_button.clicked.connect(self._on_write)
        self.take_back_button.clicked.connect(self._on_take_back)

    def _words(self, one: AgreedBefore) -> str:
        if one.actions == 1:
            line = self.tr("Made in {month}, with 1 action. Not written to a file yet.")
            again = self.tr("Made in {month}, with 1 action. Written to a file before.")
        else:
            line = self.tr("Made in {month}, with {count} actions. Not written to a file yet.")
            again = self.tr("Made in {month}, with {count} actions. Written to a file before.")
        return (again if one.written else line).format(month=one.when, count=one.actions)

    @Slot()
    def _on_write(self) -> None:
        self.write_asked.emit(self._id)

    @Slot()
    def _on_take_back(self) -> None:
        self.take_back_asked.emit(self._id)
