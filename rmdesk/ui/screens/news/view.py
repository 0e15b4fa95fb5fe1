"""Layout of the page about news: a list, no badge. Nothing is late, and nobody is told that it was looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from rmdesk.ui.screens.news.values import NewsLine, NewsShown
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import Card
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.heading import Heading
from rmdesk.ui.widgets.icon_text import IconText
from rmdesk.ui.widgets.layouts import ColumnLayout
from rmdesk.ui.widgets.list_row import ListRow
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.place import Place
from rmdesk.ui.widgets.separator import Separator
from rmdesk.ui.widgets.tab_order import put_last


class NewsView(Page):
    """Each line leads to where its words stand."""

    asked = Signal(str, str)
    """The id of a screen, and what to show there."""
    looked = Signal()
    """The person has looked through the list, and it may go."""

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("News from your partner"))
        self._place = Place("news")
        self.exchange_button = AppButton(look, self.tr("Go to “Between our laptops”"), icon="upload")
        self._ways = ButtonRow(look, self.exchange_button)
        self.looked_button: AppButton | None = None
        self.rows: list[ListRow] = []
        self.differ_button: AppButton | None = None
        self.add_heading()
        self.add(self._place)
        self.add(self._ways)
        self.finish()
        self.exchange_button.clicked.connect(self._on_exchange)

    def show_news(self, shown: NewsShown) -> None:
        """Show these."""
        self.heading.setText(shown.heading)
        self.rows = []
        self.looked_button = self.differ_button = None
        body = QWidget()
        column = ColumnLayout(self.look, body, gap=16)
        if shown.differ:
            column.addWidget(self._differ_note())
        if shown.changes:
            column.addWidget(self._changes(shown))
        elif not shown.fresh:
            words = self.tr("What your partner shares stands here once you have opened a file from them.")
            column.addWidget(EmptyState(self.look, self.tr("Nothing new since you last looked"), words, "leaf"))
        if shown.waiting:
            card = self._card(self.tr("Waiting for you, with no rush"), shown.waiting)
            if shown.fresh and not shown.changes:
                self._add_looked(card)
            column.addWidget(card)
        self._place.fill(body)
        put_last(self.scroller.column, self._place, self._ways)

    def _differ_note(self) -> ContentNote:
        note = ContentNote(
            self.look,
            self.tr("You both changed the same words, each on your own laptop. Both are kept until you choose."),
            self.tr("There are two texts for one thing"),
        )
        self.differ_button = AppButton(self.look, self.tr("Look at both texts"), icon="arrow-right")
        self.differ_button.clicked.connect(self._on_differ)
        note.words.addWidget(ButtonRow(self.look, self.differ_button))
        return note

    def _changes(self, shown: NewsShown) -> Card:
        card = self._card(self.tr("What has changed since you last looked"), shown.changes)
        if shown.more:
            words = self.tr("And {count} more changes, in the same places.").format(count=shown.more)
            card.add(SmallText(self.look, words))
        self._add_looked(card)
        return card

    def _add_looked(self, card: Card) -> None:
        self.looked_button = AppButton(self.look, self.tr("I have looked at these"), icon="check")
        self.looked_button.clicked.connect(self._on_looked)
        card.add(BodyText(self.look, self.tr("The list stays until you say so. Your partner is not told."), "muted"))
        card.add(ButtonRow(self.look, self.looked_button))

    def _card(self, heading: str, lines: Sequence[NewsLine]) -> Card:
        card = Card(self.look, name=heading)
        card.add(Heading(self.look, heading, 2))
        for number, line in enumerate(lines):
            if number:
                card.add(Separator(self.look))
            card.add(self._row(line))
        return card

    def _row(self, line: NewsLine) -> QWidget:
        if not line.screen:
            return IconText(self.look, line.icon, line.title, "text", TextRole.BODY)
        row = ListRow(self.look, line.title, line.hint, icon=line.icon)
        row.setProperty("way", [line.screen, line.argument])
        row.clicked.connect(self._on_row)
        self.rows.append(row)
        return row

    @Slot()
    def _on_row(self) -> None:
        screen, argument = self.sender().property("way")
        self.asked.emit(str(screen), str(argument))

    @Slot()
    def _on_looked(self) -> None:
        self.looked.emit()

    @Slot()
    def _on_differ(self) -> None:
        self.asked.emit("disagreements", "")

    @Slot()
    def _on_exchange(self) -> None:
        self.asked.emit("exchange", "")
