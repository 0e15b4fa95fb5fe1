"""One reflection as a page: a draft to decide about, the fields, an earlier version, or word that it is gone."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from rmdesk.ui.private_screens.reflection.editor_panel import EditorPanel
from rmdesk.ui.private_screens.reflection.history_section import HistorySection
from rmdesk.ui.private_screens.reflection.offer_card import OfferCard
from rmdesk.ui.private_screens.reflection.values import (
    Difference,
    SessionChoice,
    VersionLine,
    VersionShown,
    Way,
    Words,
)
from rmdesk.ui.private_screens.reflection.version_panel import VersionPanel
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.body_text import BodyText, SmallText
from rmdesk.ui.widgets.button import AppButton, ButtonKind
from rmdesk.ui.widgets.button_row import ButtonRow
from rmdesk.ui.widgets.measured import Measured
from rmdesk.ui.widgets.page import Page
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.tab_order import order_tabs, put_last


class Mode(Enum):
    """What the page shows below its heading."""

    OFFER = "offer"
    EDITOR = "editor"
    VERSION = "version"
    GONE = "gone"


class ReflectionView(Page):
    """Holds widgets only. The window's title never says what a reflection is called."""

    back_asked = Signal()
    typed = Signal()
    keep_asked = Signal()
    pause_asked = Signal()
    bin_asked = Signal()
    carry_on_asked = Signal()
    throw_away_asked = Signal()
    history_asked = Signal()
    version_chosen = Signal(int)
    bring_back_asked = Signal()
    version_closed = Signal()
    return_asked = Signal()
    last_asked = Signal()
    search_asked = Signal()
    sharing_asked = Signal()
    way_picked = Signal(str)
    """The id of a way to write."""
    session_picked = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__(look, "", wide=True)
        self._mode = Mode.EDITOR
        self.back_button = AppButton(look, self.tr("Your reflections"), ButtonKind.BACK, "chevron-left")
        self.about = SmallText(look, "")
        self.last_button = AppButton(look, self.tr("Open what you wrote last"), ButtonKind.QUIET, "file-text")
        self.offer = OfferCard(look)
        self.editor = EditorPanel(look)
        self.history = HistorySection(look)
        self.version = VersionPanel(look)
        self.gone_words = BodyText(look, "")
        self.return_button = AppButton(look, self.tr("Bring it back"), ButtonKind.PRIMARY, "undo-2")
        self._parts: dict[Mode, tuple[QWidget, ...]] = {}
        self._lay_out(look)
        self._connect()

    @property
    def mode(self) -> Mode:
        """What is shown."""
        return self._mode

    def show_heading(self, words: str, about: str) -> None:
        """The heading, which is also the window's title, and a line below it (empty: none)."""
        self.heading.setText(words)
        self.set_title(words)
        self.about.setText(about)
        self.about.setVisible(bool(about))

    def show_offer(self, heading: str, words: Words) -> None:
        """Ask first what to do with a draft."""
        self.offer.show_draft(heading, words)
        self._show(Mode.OFFER)

    def show_editor(self, words: Words, ways: Sequence[Way], chosen: Way) -> None:
        """Write, in one of these ways."""
        self.show_way(words, ways, chosen)
        self.editor.saved_line.clear()
        self.show_editor_again()

    def show_way(self, words: Words, ways: Sequence[Way], chosen: Way) -> None:
        """Go on writing in another way."""
        self.editor.show_ways(ways, chosen)
        made = self.editor.show_words(words, chosen)
        self.editor.ways_to_start.setVisible(not chosen.parts and not self.about.words)
        if made:
            put_last(self.scroller.column, self._below, self.version)

    def show_sessions(self, choices: Sequence[SessionChoice], chosen: SessionChoice) -> None:
        """Which session it belongs to, and which it could."""
        self.editor.show_sessions(choices, chosen)

    def show_editor_again(self) -> None:
        """Go on writing, with the words as they are."""
        self.history.hide()
        self._show(Mode.EDITOR)

    def show_ways(self, *, kept: bool, last: bool) -> None:
        """`kept`: there is a version, so there can be earlier ones; `last`: offer to open what was written last.

        The ways to start stay while a new reflection is on the page, so that nothing jumps when it is saved.
        """
        self.editor.history_button.setVisible(kept)
        self.last_button.setVisible(last)

    def show_versions(self, lines: Sequence[VersionLine] | None) -> None:
        """The earlier versions below the fields (None: not shown)."""
        if lines is not None:
            self.history.show_versions(lines)
        self.history.setVisible(lines is not None)
        self.editor.history_button.setAccessibleDescription("" if lines is None else self.tr("Open"))
        order_tabs((self.editor.edits[-1], *self._last_buttons()), self.history.buttons)

    def focus_history(self) -> None:
        """The list stands below what is in sight: lead there, and let a screen reader say what it is."""
        self.history.heading.take_focus()

    def show_version(self, version: VersionShown) -> None:
        """An earlier version instead of the fields; its heading takes the focus."""
        self.version.show_version(version)
        self._show(Mode.VERSION)
        self.scroller.verticalScrollBar().setValue(0)
        self.version.heading.take_focus()

    def show_differences(self, differences: Sequence[Difference]) -> None:
        """What is different now from the version that is shown."""
        self.version.show_differences(differences)

    def show_gone(self, words: str, *, can_return: bool) -> None:
        """Say that there is nothing to write on, and whether it can be brought back."""
        self.gone_words.setText(words)
        self._show(Mode.GONE)
        self.return_button.setVisible(can_return)

    def focus_version(self, number: int) -> None:
        """Go back to the button of that version, or to the button of all of them."""
        buttons = {button.property("number"): button for button in self.history.buttons}
        buttons.get(number, self.editor.history_button).setFocus(Qt.FocusReason.TabFocusReason)

    def focus_text(self) -> PlainEdit:
        """Move the focus to the end of the words: the last field with words in it, or the first, and give that."""
        edits = self.editor.edits
        edit = next((one for one in reversed(edits) if one.words().strip()), edits[0])
        edit.moveCursor(edit.textCursor().MoveOperation.End)
        edit.setFocus(Qt.FocusReason.TabFocusReason)
        return edit

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Whoever types while the heading has the focus means the text: no letter goes nowhere."""
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        is_word = event.text().isprintable() and bool(event.text().strip())
        edit = self.focus_text() if self._goes_to_text() and is_word and not held.value else None
        if edit is None:
            super().keyPressEvent(event)
        else:
            QCoreApplication.sendEvent(edit, QKeyEvent(event))

    def _goes_to_text(self) -> bool:
        return self._mode is Mode.EDITOR and self.heading.hasFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The text is as high as the window allows."""
        super().resizeEvent(event)
        self._fit()

    def _last_buttons(self) -> tuple[QWidget, ...]:
        editor = self.editor
        return (
            editor.keep_button, editor.pause_button, editor.offer_button, editor.history_button, editor.bin_button,
        )  # fmt: skip

    def _lay_out(self, look: Look) -> None:
        top = Measured(look, gap=8)
        top.add(ButtonRow(look, self.back_button))
        top.add(self.heading)
        top.add(self.about)
        self._last_row = ButtonRow(look, self.last_button)
        self._gone_row = ButtonRow(look, self.return_button)
        middle = Measured(look)
        for part in (self._last_row, self.offer, self.gone_words, self._gone_row):
            middle.add(part)
        below = self._below = Measured(look)
        below.add(self.history)
        for whole in (top, middle, self.editor, below, self.version):
            self.add(whole)
        self.finish()
        self.history.hide()
        self._parts = {
            Mode.OFFER: (middle, self.offer),
            Mode.EDITOR: (middle, self._last_row, self.editor, below),
            Mode.VERSION: (self.version,),
            Mode.GONE: (middle, self.gone_words, self._gone_row),
        }
        self._show(Mode.EDITOR)
        look.changed.connect(self._fit)

    def _show(self, mode: Mode) -> None:
        self._mode = mode
        shown = self._parts[mode]
        for part in {part for parts in self._parts.values() for part in parts}:
            part.setVisible(part in shown)
        self.about.setVisible(mode is not Mode.VERSION and bool(self.about.words))

    @Slot()
    def _fit(self) -> None:
        self.editor.fit(self.height())

    @Slot(str)
    def _on_session_picked(self, number: str) -> None:
        self.session_picked.emit(int(number))

    def _connect(self) -> None:
        editor = self.editor
        editor.typed.connect(self.typed)
        editor.way_button.picked.connect(self.way_picked)
        editor.session_button.picked.connect(self._on_session_picked)
        for button, signal in (
            (self.back_button, self.back_asked), (self.last_button, self.last_asked),
            (self.return_button, self.return_asked), (self.offer.carry_on, self.carry_on_asked),
            (self.offer.throw_away, self.throw_away_asked), (editor.keep_button, self.keep_asked),
            (editor.pause_button, self.pause_asked), (editor.bin_button, self.bin_asked),
            (editor.history_button, self.history_asked), (editor.offer_button, self.sharing_asked),
            (self.version.back_button, self.version_closed), (self.version.bring_back_button, self.bring_back_asked),
        ):  # fmt: skip
            button.clicked.connect(signal)
        self.history.chosen.connect(self.version_chosen)
        for keys, slot in (
            (QKeySequence.StandardKey.Save, self.keep_asked),
            (QKeySequence.StandardKey.Find, self.search_asked),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)
