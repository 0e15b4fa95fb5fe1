"""Layout of one's own spelling words: a field to add some, and the list of those there are."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText, Lead
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout, RowLayout
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.plain_label import PlainLabel
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tab_order import put_last
from rmdesk.ui.widgets.text_field import TextField

FIRST_SHOWN = 100
"""More would make the page slow; a button brings as many again."""
_LONGEST = 200


class MyWordsView(Page):
    """The window's title says none of the words."""

    back_asked = Signal()
    add_asked = Signal(str)
    remove_asked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("My words"))
        self._words: tuple[str, ...] = ()
        self._shown = FIRST_SHOWN
        self.back = AppButton(look, self.tr("Back to the settings"), ButtonKind.BACK, "chevron-left")
        self.field = TextField(look, self.tr("Add a word"), self.tr("Or several, with spaces between them."))
        self.field.set_limit(_LONGEST)
        self.add_button = AppButton(look, self.tr("Add to my words"), icon="plus")
        self._list = Place("words")
        self.removes: tuple[AppButton, ...] = ()
        self.more = AppButton(look, self.tr("Show more words"), icon="chevron-down")
        self._more_row = ButtonRow(look, self.more)
        self._lay_out(look)
        self.back.clicked.connect(self.back_asked)
        self.add_button.clicked.connect(self._on_add)
        self.field.submitted.connect(self._on_add)
        self.more.clicked.connect(self._on_more)

    def show_words(self, words: Sequence[str]) -> None:
        """Show these, in their order."""
        self._words = tuple(words)
        shown = self._words[: self._shown]
        card = Card(self.look, name=self.tr("The words there are"))
        card.add(Heading(self.look, self.tr("The words there are"), 2))
        if not shown:
            card.add(BodyText(self.look, self.tr("None yet. Most people need only a few."), "muted"))
        self.removes = tuple(self._remove_button(word) for word in shown)
        for number, (word, button) in enumerate(zip(shown, self.removes, strict=True)):
            if number:
                card.add(Separator(self.look))
            card.add(self._row(word, button))
        self._list.fill(card)
        self._more_row.setVisible(len(self._words) > len(shown))
        put_last(self.scroller.column, self._list, self._more_row)

    def focus_after(self, place: int) -> None:
        """The word that stood there is gone: go on with the one that stands there now, or with the field."""
        if self.removes:
            self.removes[min(place, len(self.removes) - 1)].setFocus()
        else:
            self.field.edit.setFocus()

    def _lay_out(self, look: Look) -> None:
        self.add(ButtonRow(look, self.back))
        self.add_heading()
        lead = self.tr("Words that the spelling check knows on your private pages, such as names of places or teams.")
        self.add(Lead(look, lead))
        self.add(AudienceLine(look, Reach.ONLY_YOU))
        how = self.tr("While you write, you can also add a word from its menu: F7 leads to it.")
        self.add(BodyText(look, how, "muted"))
        self.add(self.field)
        self.add(ButtonRow(look, self.add_button))
        self.add(self._list)
        self.add(self._more_row)
        self.finish()

    def _remove_button(self, word: str) -> AppButton:
        words = self.tr("Remove")
        button = AppButton(self.look, words, ButtonKind.QUIET, "trash-2", name=f"{words}: {word}")
        button.setProperty("word", word)
        button.clicked.connect(self._on_remove)
        return button

    def _row(self, word: str, button: AppButton) -> QWidget:
        holder = QWidget()
        column = ColumnLayout(self.look, holder, gap=0)
        row = RowLayout(self.look, gap=16)
        row.addWidget(PlainLabel(self.look, word), 1)
        row.addWidget(button)
        column.addLayout(row)
        return holder

    @Slot()
    def _on_add(self) -> None:
        self.add_asked.emit(self.field.text())

    @Slot()
    def _on_remove(self) -> None:
        self.remove_asked.emit(str(self.sender().property("word")))

    @Slot()
    def _on_more(self) -> None:
        before = len(self.removes)
        self._shown += FIRST_SHOWN
        self.show_words(self._words)
        self.focus_after(before)
