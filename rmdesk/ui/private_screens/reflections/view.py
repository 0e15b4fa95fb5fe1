"""The list of reflections as a page: write, search, months, the rows, the bin."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from rmdesk.ui.private_screens.reflections.bin_section import BinSection
from rmdesk.ui.private_screens.reflections.row import ReflectionRow
from rmdesk.ui.private_screens.reflections.rows import ReflectionRows
from rmdesk.ui.private_screens.reflections.values import BinLine, Choice, Line
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.audience_line import AudienceLine, Reach
from rmdesk.ui.widgets.body_text import SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.card import CardKind
from rmdesk.ui.widgets.content_note import ContentNote
from rmdesk.ui.widgets.empty_state import EmptyState
from rmdesk.ui.widgets.menu_button import MenuButton
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.tab_order import order_tabs
from rmdesk.ui.widgets.text_field import TextField


class ReflectionsView(Page):
    """Shows what the screen hands it; holds nothing but widgets."""

    write_asked = Signal()
    draft_asked = Signal()
    opened = Signal(str)
    searched = Signal(str)
    """The words in the search field have changed."""
    search_now = Signal()
    month_picked = Signal(str)
    session_picked = Signal(str)
    older_asked = Signal()
    bin_toggled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, "")
        self.heading.setText(self.tr("Reflections"))
        self.set_title(self.tr("Reflections"))
        self.write_button = AppButton(look, self.tr("Write a reflection"), ButtonKind.PRIMARY, "pencil")
        self.draft_note = ContentNote(look, "", self.tr("You have a draft"), CardKind.INFO, "pencil")
        self.draft_words = SmallText(look, "", "on_soft")
        self.draft_button = AppButton(look, self.tr("Go to your draft"))
        self.search = TextField(look, self.tr("Search your reflections"))
        self.month_button = MenuButton(look, "", (), icon="calendar")
        self.session_button = MenuButton(look, "", (), icon="users")
        self.count = SmallText(look, "")
        self.list = ReflectionRows(look, self.tr("Your reflections"))
        self.older_button = AppButton(look, self.tr("Show older"), icon="chevron-down")
        self.none_yet = EmptyState(
            look,
            self.tr("No reflections yet"),
            self.tr("What you write here is for you alone. There is no rush, and a few words are enough."),
            "notebook-pen",
        )
        self.none_found = EmptyState(
            look,
            self.tr("Nothing found"),
            self.tr("No reflection holds all of these words. Fewer words find more."),
            "search",
        )
        self.bin_button = AppButton(look, "", ButtonKind.QUIET, "trash-2")
        self.bin = BinSection(look)
        self._lay_out(look)
        self._connect()

    @property
    def rows(self) -> tuple[ReflectionRow, ...]:
        """The rows that are shown, from top to bottom."""
        return self.list.rows

    def show_draft(self, words: str) -> None:
        """Offer the draft that lies waiting (empty: there is none)."""
        self.draft_words.setText(words)
        self.draft_note.setVisible(bool(words))

    def show_months(self, items: Sequence[Choice], chosen: str) -> None:
        """Offer these months; with one month or none there is nothing to choose."""
        self.month_button.set_items([(item.key, item.words) for item in items])
        words = next((item.words for item in items if item.key == chosen), "")
        self.month_button.set_words(words, self.tr("{month}: choose a month").format(month=words))
        self.month_button.setVisible(len(items) > 2 or bool(chosen))

    def show_sessions(self, items: Sequence[Choice], chosen: str) -> None:
        """Offer these sessions; where no reflection belongs to one there is nothing to choose."""
        self.session_button.set_items([(item.key, item.words) for item in items])
        words = next((item.words for item in items if item.key == chosen), "")
        self.session_button.set_words(words, self.tr("{session}: choose a session").format(session=words))
        self.session_button.setVisible(len(items) > 1)

    def show_lines(self, lines: Sequence[Line], more: bool, spare: int = 0) -> None:
        """Show these reflections; `more` says that older ones follow, `spare` for how many of them to be ready."""
        self.list.show_lines(lines, spare if more else 0)
        if self.older_button.hasFocus() and not more and lines:
            self.focus_row(len(lines) - 1)
        self.older_button.setVisible(more)

    def show_nothing(self, *, yet: bool, found: bool) -> None:
        """Say that there is nothing yet, or that nothing was found, or neither."""
        self.none_yet.setVisible(yet)
        self.none_found.setVisible(found)

    def show_count(self, words: str) -> None:
        """How much was found (empty: nothing is looked for)."""
        self.count.setText(words)
        self.count.setVisible(bool(words))

    def show_bin(self, words: str, lines: Sequence[BinLine] | None, more: bool) -> None:
        """The button of the bin (empty: there is nothing in it), and what lies in it (None: it is closed)."""
        self.bin_button.set_words(words)
        self.bin_button.setAccessibleDescription("" if lines is None else self.tr("Open"))
        self.bin_button.setVisible(bool(words))
        self.bin.show_lines(lines or (), more)
        self.bin.setVisible(bool(words) and lines is not None)
        self.order()

    def focus_row(self, place: int) -> None:
        """Move the focus to the row at that place."""
        row = self.list.row(place)
        if row is not None:
            row.button.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def focus_search(self) -> None:
        """Move the focus to the search field, with all its words selected."""
        self.search.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.edit.selectAll()

    @Slot()
    def clear_search(self) -> None:
        """Look for nothing."""
        if self.search.text():
            self.search.set_text("")
            self.searched.emit("")

    @Slot()
    def order(self) -> None:
        """Tab goes from top to bottom, whenever the rows were made."""
        rows = [row.button for row in self.list.every_row]
        order_tabs(
            (self.search.edit, self.month_button, self.session_button), rows,
            (self.older_button, self.bin_button), self.bin.buttons, (self.bin.more,),
        )  # fmt: skip

    def _lay_out(self, look: Look) -> None:
        self.add_heading()
        self.add(AudienceLine(look, Reach.ONLY_YOU))
        self.add(ButtonRow(look, self.write_button))
        self.draft_note.words.addWidget(self.draft_words)
        self.draft_note.words.addWidget(ButtonRow(look, self.draft_button))
        self.draft_note.hide()
        self.add(self.draft_note)
        for part in (self.search, ButtonRow(look, self.month_button, self.session_button), self.count, self.list):
            self.add(part)
        self.add(self.none_yet)
        self.add(self.none_found)
        self.add(ButtonRow(look, self.older_button))
        self.add_gap(16)
        self.add(ButtonRow(look, self.bin_button))
        self.add(self.bin)
        self.finish()
        self.list.hide()
        self.show_nothing(yet=False, found=False)
        self.show_count("")

    def _connect(self) -> None:
        self.write_button.clicked.connect(self.write_asked)
        self.draft_button.clicked.connect(self.draft_asked)
        self.search.changed.connect(self.searched)
        self.search.submitted.connect(self.search_now)
        self.month_button.picked.connect(self.month_picked)
        self.session_button.picked.connect(self.session_picked)
        self.list.opened.connect(self.opened)
        self.list.made.connect(self.order)
        self.older_button.clicked.connect(self.older_asked)
        self.bin_button.clicked.connect(self.bin_toggled)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.focus_search)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self.search.edit)
        escape.setContext(Qt.ShortcutContext.WidgetShortcut)
        escape.activated.connect(self.clear_search)
