"""The fields of a reflection, gentle ways to start, the saved line and the ways out."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflection.values import Words
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card, CardKind
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.measured import Measured
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

LONGEST_TITLE = 200
_FEWEST_LINES, _MOST_LINES = 5, 22
_SHARE = 0.36


class EditorPanel(Measured):
    """`typed` comes with each edit by the person, without the words: ask `words` when you save."""

    typed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.title = TextField(look, self.tr("Title (you can leave this empty)"))
        self.title.set_limit(LONGEST_TITLE)
        hint = self.tr("Short notes are fine. Leave out the names of patients and colleagues.")
        self.text = TextArea(look, self.tr("Your reflection"), hint, lines=_FEWEST_LINES)
        self.saved_line = SavedLine(look)
        self.keep_button = AppButton(look, self.tr("Save"), ButtonKind.PRIMARY, "save")
        self.pause_button = AppButton(look, self.tr("Pause and come back later"), ButtonKind.QUIET, "pause")
        self.bin_button = AppButton(look, self.tr("Move to the bin"), ButtonKind.QUIET, "trash-2")
        offer = self.tr("Offer some of this to my partner")
        self.offer_button = AppButton(look, offer, ButtonKind.QUIET, "message-square")
        self.history_button = AppButton(look, self.tr("Earlier versions"), ButtonKind.QUIET, "history")
        self._lay_out(look)
        self.title.changed.connect(self._on_typed)
        self.text.changed.connect(self._on_typed)

    def words(self) -> Words:
        """What is written."""
        return Words(self.title.text(), self.text.text())

    def set_words(self, words: Words) -> None:
        """Write something else; nothing is announced."""
        self.title.set_text(words.title)
        self.text.set_text(words.text)

    def fit(self, room: int) -> None:
        """Be as high as a window with `room` pixels allows, so that the line that is written stays in sight."""
        line = round(QFontMetrics(self._look.font(TextRole.BODY)).lineSpacing() * 1.25)
        lines = max(_FEWEST_LINES, min(_MOST_LINES, int(room * _SHARE / line)))
        self.text.edit.set_lines(lines, lines)

    def _lay_out(self, look: Look) -> None:
        self.add(AudienceLine(look, Reach.ONLY_YOU))
        self.ways_to_start = self._ways_to_start(look)
        self.add(self.ways_to_start)
        for part in (self.title, self.text, self.saved_line):
            self.add(part)
        self.add(ButtonRow(look, self.keep_button, self.pause_button))
        plain = self.tr(
            "These notes are not records for revalidation, and no app can promise that a court will never ask for them."
        )
        self.add(SmallText(look, plain))
        self.add(ButtonRow(look, self.offer_button, self.history_button, self.bin_button))

    def _ways_to_start(self, look: Look) -> Card:
        """They insert nothing: a prompt in the text would be a form to fill in."""
        card = Card(look, CardKind.CALM, self.tr("Three ways to start, if you like"), dense=True)
        card.add(Heading(look, self.tr("Three ways to start, if you like"), 3))
        lines = ColumnLayout(look, gap=4)
        for words in (
            self.tr("What? Something that stayed with me."),
            self.tr("So what? Why it matters to me."),
            self.tr("Now what? Something I might try, or leave as it is."),
        ):
            lines.addWidget(BodyText(look, words))
        card.add(lines)
        return card

    @Slot()
    def _on_typed(self) -> None:
        self.typed.emit()
