"""What has happened to an action, a line each: the latest ones, and the earlier ones behind a button."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.action.values import HistoryLine
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.plain_label import PlainLabel

_LATEST = 20


class HistoryList(QWidget):
    """The latest lines; the earlier ones behind a button."""

    def __init__(self, look: Look, lines: Sequence[HistoryLine]) -> None:
        super().__init__()
        self._look = look
        self._earlier = lines[:-_LATEST]
        column = ColumnLayout(look, self, gap=12)
        column.addWidget(Heading(look, self.tr("What has happened"), 2))
        words = self.tr("Show {count} earlier lines").format(count=len(self._earlier))
        self.more_button = AppButton(look, words, icon="history")
        self._more_row = ButtonRow(look, self.more_button)
        self._more_row.setVisible(bool(self._earlier))
        column.addWidget(self._more_row)
        self._lines = ColumnLayout(look, gap=12)
        column.addLayout(self._lines)
        self._add(lines[-_LATEST:], 0)
        self.more_button.clicked.connect(self._on_more)

    def _add(self, lines: Sequence[HistoryLine], place: int) -> None:
        for number, line in enumerate(lines):
            part = ColumnLayout(self._look, gap=4)
            part.addWidget(PlainLabel(self._look, line.sentence))
            if line.quoted:
                part.addWidget(BodyText(self._look, line.quoted, "muted"))
            self._lines.insertLayout(place + number, part)

    @Slot()
    def _on_more(self) -> None:
        self._add(self._earlier, 0)
        self._earlier = ()
        self._more_row.hide()
