"""A box for longer text: plain words only, Tab leaves it, it grows with what is written.

It builds on QTextEdit because QPlainTextEdit knows no line height; pasting and dropping bring plain text in.
"""

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QPalette,
    QShowEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.spelling_marks import SpellingMarks, units
from rmdesk.ui.widgets.spelling_menu import SpellingMenu

_BREAKS = ("\u2029", "\u2028", "\ufdd0", "\ufdd1")


class PlainEdit(QTextEdit):
    """`edited` comes when a person changed the words. It is `least` lines high at first and `most` at the end."""

    edited = Signal()

    def __init__(self, look: Look, least: int = 5, most: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._least, self._most = least, most
        self._setting = False
        self.setAcceptRichText(False)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)  # no keyboard or input method may learn from it
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._on_grown)
        self.textChanged.connect(self._on_text_changed)
        look.changed.connect(self._restyle)
        self._marks: SpellingMarks | None = None
        self._menu: SpellingMenu | None = None
        self._restyle()

    @property
    def spelling(self) -> SpellingMarks:
        """Which words the dictionary does not know. Made when somebody first comes here: most fields stay empty."""
        if self._marks is None:
            self._marks = SpellingMarks(self._look, self)
        return self._marks

    def words(self) -> str:
        """What is written, character for character (Qt's own reading turns hard spaces into soft ones)."""
        return _with_plain_breaks(self.document().toRawText())

    def set_words(self, text: str) -> None:
        """Write something else; nothing is announced, and there is nothing to undo after it."""
        self._setting = True
        if self._marks is not None:
            self._marks.forget()
        self.setPlainText(text)
        self._restyle()
        self._setting = False

    def selected_words(self) -> str:
        """What is selected, character for character (empty: nothing)."""
        return _with_plain_breaks(self.textCursor().selectedText())

    def add_words(self, text: str) -> None:
        """Write below what is there, as the person would: it can be undone, and it is announced."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n\n{text}" if self.words().strip() else text)
        self.setTextCursor(cursor)

    def select_words(self, start: int, end: int) -> None:
        """Select from one place to another, in characters of `words`, and move the focus there."""
        text = self.words()
        cursor = QTextCursor(self.document())
        cursor.setPosition(units(text[:start]))
        cursor.setPosition(units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.ensureCursorVisible()

    def set_lines(self, least: int, most: int) -> None:
        """Be so many lines high at first and at the end; the same number twice keeps the height."""
        if (least, most) != (self._least, self._most):
            self._least, self._most = least, most
            self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """High enough for the words, between both limits."""
        line = self._line_height()
        edge = 2 * (self._look.theme.space(8) + 2 + 4)
        wanted = int(self.document().size().height()) + edge
        return QSize(line * 12, min(max(wanted, self._least * line + edge), self._most * line + edge))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as wanted, and narrow."""
        return QSize(self._look.theme.px(120), self.sizeHint().height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:  # noqa: N802 - Qt's name
        """Words only, no pictures."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste the words without their form."""
        self.textCursor().insertText(source.text())
        self.ensureCursorVisible()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Qt's own menu, after what may be meant by a word that the dictionary does not know."""
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        cursor = self.cursorForPosition(event.pos()) if by_mouse else self.textCursor()
        self._make_menu().show(event.globalPos(), cursor)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """F7 leads from mark to mark from now on."""
        super().focusInEvent(event)
        self._make_menu()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """The word at the cursor is no longer being typed."""
        super().focusOutEvent(event)
        if self._marks is not None:
            self._marks.note_moved()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Dressed by now."""
        super().showEvent(event)
        self._cover_what_is_behind()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Dressed anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._cover_what_is_behind()

    def _make_menu(self) -> SpellingMenu:
        if self._menu is None:
            self._menu = SpellingMenu(self._look, self, self.spelling)
        return self._menu

    def _cover_what_is_behind(self) -> None:
        """Style sheets leave the ground of the words see-through, so that each key would paint the whole page."""
        self.viewport().setAutoFillBackground(True)

    def _line_height(self) -> int:
        theme = self._look.theme
        return round(theme.text_px(TextRole.BODY) * theme.line_height(TextRole.BODY))

    def _restyle(self) -> None:
        was_setting, self._setting = self._setting, True
        font = self._look.font(TextRole.BODY)
        self.setFont(font)
        self.document().setDefaultFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.PlaceholderText, self._look.colour("muted"))
        self.setPalette(palette)
        self.document().setUndoRedoEnabled(False)
        block = QTextBlockFormat()
        block.setLineHeight(self._line_height(), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(block)
        self.document().setUndoRedoEnabled(True)
        self._setting = was_setting
        self.updateGeometry()

    @Slot()
    def _on_grown(self) -> None:
        if self._least != self._most:
            self.updateGeometry()

    @Slot()
    def _on_text_changed(self) -> None:
        if not self._setting:
            self.spelling.note_typing()
            self.edited.emit()


def _with_plain_breaks(text: str) -> str:
    """Qt's signs for the ends of lines and paragraphs as line breaks; 50 times quicker than a table of letters."""
    for sign in _BREAKS:
        text = text.replace(sign, "\n")
    return text
