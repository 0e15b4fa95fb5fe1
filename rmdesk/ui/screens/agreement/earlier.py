"""Every version of the agreement as a list that opens them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.agreement.values import VersionRow
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.separator import Separator


class EarlierVersions(QWidget):
    """The newest first, with who proposed and who agreed."""

    opened = Signal(str)

    def __init__(self, look: Look, values: Sequence[VersionRow]) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        column = ColumnLayout(look, self, gap=24)
        column.addWidget(Heading(look, self.tr("All versions"), 2))
        card = Card(look, dense=True)
        for number, value in enumerate(values):
            if number:
                card.add(Separator(look))
            row = _Row(look, value)
            row.opened.connect(self.opened)
            self.rows.append(row)
            card.add(row)
        column.addWidget(card)


class _Row(ListRow):
    opened = Signal(str)

    def __init__(self, look: Look, value: VersionRow) -> None:
        super().__init__(look, value.title, value.hint, icon="history")
        self._value = value
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.opened.emit(self._value.id)
