"""The earlier versions of a reflection as a list; each is a button that opens it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflection.values import VersionLine
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout


class HistorySection(Card):
    """Versions are few, and a button is small, so all of them are shown."""

    chosen = Signal(int)
    """The number of a version."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self._look = look
        self._buttons: list[AppButton] = []
        self.heading = Heading(look, self.tr("Earlier versions"), 2)
        self.add(self.heading)
        self._none = BodyText(look, self.tr("There is one version so far. Each time you save, the one before stays."))
        self.add(self._none)
        self._rows = QWidget()
        self.add(self._rows)

    @property
    def buttons(self) -> tuple[AppButton, ...]:
        """One for each version, newest first."""
        return tuple(self._buttons)

    def show_versions(self, lines: Sequence[VersionLine]) -> None:
        """Show these, newest first."""
        self.column.removeWidget(self._rows)
        self._rows.hide()
        self._rows.deleteLater()
        self._rows = QWidget()
        self._buttons = []
        column = ColumnLayout(self._look, self._rows, gap=8)
        for line in lines:
            button = AppButton(self._look, line.words, ButtonKind.ROW_LINK)
            button.setProperty("number", line.number)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
            column.addWidget(button)
        self.add(self._rows)
        self._rows.setVisible(bool(lines))
        self._none.setVisible(not lines)

    @Slot()
    def _on_clicked(self) -> None:
        self.chosen.emit(int(self.sender().property("number")))
