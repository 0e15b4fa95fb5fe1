"""The fields of a reflection, gentle ways to start, the saved line and the ways out."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflection.values import SessionChoice, Way, Words
from rmdesk.ui.private_screens.reflection.way_panel import WayPanel
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
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.saved_line import SavedLine
from rmdesk.ui.widgets.tab_order import put_last
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
        self.way_button = MenuButton(look, "", (), kind=ButtonKind.QUIET, icon="list-checks")
        self.session_button = MenuButton(look, "", (), kind=ButtonKind.QUIET, icon="calendar")
        self.way = WayPanel(look)
        self.saved_line = SavedLine(look)
        self.keep_button = AppButton(look, self.tr("Save"), ButtonKind.PRIMARY, "save")
        self.pause_button = AppButton(look, self.tr("Pause and come back later"), ButtonKind.QUIET, "pause")
        self.bin_button = AppButton(look, self.tr("Move to the bin"), ButtonKind.QUIET, "trash-2")
        offer = self.tr("Offer some of this to my partner")
        self.offer_button = AppButton(look, offer, ButtonKind.QUIET, "message-square")
        self.history_button = AppButton(look, self.tr("Earlier versions"), ButtonKind.QUIET, "history")
        self._lay_out(look)
        self.title.changed.connect(self.typed)
        self.text.changed.connect(self.typed)
        self.way.typed.connect(self.typed)

    @property
    def edits(self) -> tuple[PlainEdit, ...]:
        """The fields for the words that are shown, from top to bottom."""
        return self.way.edits or (self.text.edit,)

    def words(self) -> Words:
        """What is written."""
        parts = self.way.parts()
        return Words(self.title.text(), "" if parts else self.text.text(), parts)

    def show_words(self, words: Words, way: Way) -> bool:
        """Write something else, in fields as that way has them; nothing is announced.

        Returns:
            Whether fields were made for it. What stands below the panel comes before them for the Tab key then.
        """
        self.title.set_text(words.title)
        made = self.way.show_way(way, words.parts)
        if made:
            put_last(self.column, *self._below_the_way)
        self.text.set_text(words.text)
        self.way.setVisible(bool(way.parts))
        self.text.setVisible(not way.parts)
        return made

    def show_ways(self, ways: Sequence[Way], chosen: Way) -> None:
        """Offer these ways to write; with free writing alone there is nothing to choose."""
        self.way_button.set_items([(way.id, way.title) for way in ways])
        words = self.tr("Way to write: {way}").format(way=chosen.title)
        self.way_button.set_words(words, self.tr("{words}. Choose another").format(words=words))
        self.way_button.setVisible(len(ways) > 1)

    def show_sessions(self, choices: Sequence[SessionChoice], chosen: SessionChoice) -> None:
        """Offer these sessions, the first of them none; without any there is nothing to choose."""
        self.session_button.set_items([(str(one.number), one.words) for one in choices])
        self.session_button.set_words(chosen.words, self.tr("{words}. Choose a session").format(words=chosen.words))
        self.session_button.setVisible(len(choices) > 1)

    def fit(self, room: int) -> None:
        """Be as high as a window with `room` pixels allows, so that the line that is written stays in sight."""
        line = round(QFontMetrics(self._look.font(TextRole.BODY)).lineSpacing() * 1.25)
        lines = max(_FEWEST_LINES, min(_MOST_LINES, int(room * _SHARE / line)))
        self.text.edit.set_lines(lines, lines)

    def _lay_out(self, look: Look) -> None:
        self.add(AudienceLine(look, Reach.ONLY_YOU))
        self.ways_to_start = self._ways_to_start(look)
        self.add(self.ways_to_start)
        self.add(ButtonRow(look, self.way_button, self.session_button))
        plain = self.tr(
            "These notes are not records for revalidation, and no app can promise that a court will never ask for them."
        )
        keeping = ButtonRow(look, self.keep_button, self.pause_button)
        others = ButtonRow(look, self.offer_button, self.history_button, self.bin_button)
        self._below_the_way = (self.text, self.saved_line, keeping, SmallText(look, plain), others)
        for part in (self.title, self.way, *self._below_the_way):
            self.add(part)

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
