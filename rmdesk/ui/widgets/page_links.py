"""Pages of the workbook that fit where somebody is, as a short list that opens them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.separator import Separator


@dataclass(frozen=True, slots=True)
class PageLink:
    """A page, or another screen with an argument. `private` pages have a lock."""

    screen: str
    argument: str
    title: str
    hint: str
    icon: str


class PageLinks(QWidget):
    """A heading of level 2 and a card with one line for each."""

    chosen = Signal(str, str)
    """The screen and its argument."""

    def __init__(self, look: Look, title: str, links: Sequence[PageLink]) -> None:
        super().__init__()
        self.rows: list[_Row] = []
        column = ColumnLayout(look, self, gap=16)
        column.addWidget(Heading(look, title, 2))
        card = Card(look, name=title, dense=True)
        for number, link in enumerate(links):
            if number:
                card.add(Separator(look))
            row = _Row(look, link)
            row.chosen.connect(self.chosen)
            self.rows.append(row)
            card.add(row)
        column.addWidget(card)


class _Row(ListRow):
    chosen = Signal(str, str)

    def __init__(self, look: Look, link: PageLink) -> None:
        super().__init__(look, link.title, link.hint, icon=link.icon)
        self._link = link
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(self._link.screen, self._link.argument)
