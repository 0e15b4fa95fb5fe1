"""Two ways to send a file on its way: save it, or copy it as text for an e-mail."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText


class SendCard(Card):
    """Says what it has done in a line that stays."""

    save_asked = Signal()
    copy_asked = Signal()

    def __init__(
        self, look: Look, heading: str, about: str, lines: Sequence[QWidget] = (), *, main: bool = True
    ) -> None:
        """`lines` stand above the buttons."""
        super().__init__(look, name=heading)
        self.add(Heading(look, heading, 2))
        self.add(BodyText(look, about))
        for line in lines:
            self.add(line)
        kind = ButtonKind.PRIMARY if main else ButtonKind.SECONDARY
        self.save_button = AppButton(look, self.tr("Save it as a file"), kind, "save")
        self.copy_button = AppButton(look, self.tr("Copy it as text for an e-mail"), icon="copy")
        self.add(ButtonRow(look, self.save_button, self.copy_button))
        self._said = IconText(look, "circle-check", "", "ok", TextRole.BODY)
        self._said.hide()
        self.add(self._said)
        self.save_button.clicked.connect(self._on_save)
        self.copy_button.clicked.connect(self._on_copy)

    @property
    def said(self) -> str:
        """What the line says (empty: nothing)."""
        return "" if self._said.isHidden() else self._said.label.words

    def say(self, words: str) -> None:
        """Say what has been done (empty: nothing)."""
        self._said.show_state("circle-check", words, "ok")
        self._said.setVisible(bool(words))
        if words:
            announce(self, words)

    @Slot()
    def _on_save(self) -> None:
        self.save_asked.emit()

    @Slot()
    def _on_copy(self) -> None:
        self.copy_asked.emit()
