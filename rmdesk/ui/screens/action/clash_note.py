"""Both have changed the same part meanwhile: both texts, each with a button. Nothing is chosen for anybody."""

from PySide6.QtCore import Signal, Slot

from rmdesk.ui.screens.action.values import ClashShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.plain_label import PlainLabel


class ClashNote(ContentNote):
    """One field of which there are two texts."""

    chosen = Signal(str, bool)
    """The field, and whether the partner's words were chosen."""

    def __init__(self, look: Look, shown: ClashShown) -> None:
        words = self.tr("You both changed {field}").format(field=shown.words)
        super().__init__(look, self.tr("This happened after you had begun. Choose which one stays."), words)
        self._shown = shown
        empty = self.tr("(empty)")
        self.theirs_button = self._button(self.tr("Use this one"), shown.their_name)
        self.mine_button = self._button(self.tr("Keep mine"), shown.words)
        for who, text, button in (
            (shown.their_name, shown.theirs, self.theirs_button),
            (self.tr("You, here"), shown.mine, self.mine_button),
        ):
            self.words.addWidget(PlainLabel(look, who, TextRole.STRONG))
            self.words.addWidget(BodyText(look, text or empty))
            self.words.addWidget(ButtonRow(look, button))
        self.setFocusProxy(self.theirs_button)
        self.theirs_button.clicked.connect(self._on_theirs)
        self.mine_button.clicked.connect(self._on_mine)

    def _button(self, words: str, about: str) -> AppButton:
        return AppButton(self._look, words, name=f"{words}: {about}")

    @Slot()
    def _on_theirs(self) -> None:
        self.chosen.emit(self._shown.field, True)

    @Slot()
    def _on_mine(self) -> None:
        self.chosen.emit(self._shown.field, False)
