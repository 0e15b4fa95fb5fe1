"""The list of names that a person wants to be asked about: hidden until they ask for it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.text_area import TextArea


class NamesCard(QWidget):
    """`kept` carries the names as a tuple of texts."""

    kept = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = ColumnLayout(look, self, gap=8)
        self.opener = AppButton(look, self.tr("Names to look out for"), ButtonKind.QUIET, "user")
        self.names = TextArea(
            look,
            self.tr("Names to look out for, one a line"),
            self.tr("rmdesk asks you before one of them is shared. Only you ever see this list."),
            lines=3,
        )
        self.keep = AppButton(look, self.tr("Keep these names"), icon="save")
        self._keep_row = ButtonRow(look, self.keep)
        column.addWidget(ButtonRow(look, self.opener))
        column.addWidget(self.names)
        column.addWidget(self._keep_row)
        self.opener.clicked.connect(self._on_opened)
        self.keep.clicked.connect(self._on_keep)
        self.close_list()

    def show_names(self, names: Sequence[str]) -> None:
        """Write these into the field."""
        self.names.set_text("\n".join(names))

    def close_list(self) -> None:
        """Hide the field again."""
        self._set_open(False)

    def _set_open(self, opened: bool) -> None:
        self.names.setVisible(opened)
        self._keep_row.setVisible(opened)
        self.opener.setAccessibleDescription(self.tr("Open") if opened else "")

    @Slot()
    def _on_opened(self) -> None:
        self._set_open(self.names.isHidden())
        if not self.names.isHidden():
            self.names.edit.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _on_keep(self) -> None:
        self.kept.emit(tuple(self.names.text().split("\n")))
