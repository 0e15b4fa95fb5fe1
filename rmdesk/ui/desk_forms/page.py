"""A page of the desk: which programme it is about, a heading, a sentence, and how saving stands."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import Lead, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.tab_order import put_last


class DeskPage(Page):
    """Layout only. `body` is what the page is about, made anew as often as need be.

    Where it does not `save` what is typed by itself, its line says only what somebody asked for. A page that has one
    after it ends in a way on (`offer_next`).
    """

    next_asked = Signal()

    def __init__(self, look: Look, title: str, lead: str, *, saves: bool = True) -> None:
        super().__init__(look, title)
        self.saves = saves
        self.caption = SmallText(look, "")
        self.saved_line = SavedLine(look)
        self._body = Place("body")
        self.add(self.caption)
        self.add_heading()
        self.add(Lead(look, lead))
        self.add(self.saved_line)
        self.saved_line.setVisible(saves)
        self.add(self._body)
        kept = SmallText(look, self.tr("What you type here is saved on this computer by itself."))
        self.add(kept)
        kept.setVisible(saves)
        self.onward_button = AppButton(look, "", icon="arrow-right")
        self._next = ButtonRow(look, self.onward_button)
        self.add(self._next)
        self._next.hide()
        self.onward_button.clicked.connect(self._on_next)
        self.finish()

    @property
    def body(self) -> QWidget | None:
        """What is shown now."""
        return self._body.content

    def show_body(self, body: QWidget) -> None:
        """Show this instead of what was there."""
        self._body.fill(body)
        if not self._next.isAncestorOf(QApplication.focusWidget() or self):
            put_last(self.scroller.column, self._next)

    def offer_next(self, page: str) -> None:
        """End in a way on to the page of that name."""
        self.onward_button.set_words(self.tr("Go on: {page}").format(page=page))
        self._next.show()

    @Slot()
    def _on_next(self) -> None:
        self.next_asked.emit()

    def show_caption(self, words: str) -> None:
        """Say which programme it is about."""
        self.caption.setText(words)
        self.caption.setVisible(bool(words))
