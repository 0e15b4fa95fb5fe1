"""A label that shows plain text only, wraps, and has the line height of its kind. All other labels build on it."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import TextRole
from rmdesk.ui.widgets.plain_text import breakable, shown, without_mnemonic

_WIDE = 10_000.0
_NEVER = float("inf")
_FAR_LONGER = 1.25
_LONGEST_LINE = 400
"""Characters. Of longer ones a part would have to be measured."""


class PlainLabel(QLabel):
    """Text in one `role` and one colour `colour`. What is passed in is never read as markup."""

    def __init__(
        self, look: Look, text: str = "", role: TextRole = TextRole.BODY, colour: str = "text",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._look = look
        self._role = role
        self._colour = colour
        self._words = ""
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._document.setUndoRedoEnabled(False)
        self._heights: dict[int, int] = {}
        self._shortest = 0.0
        self._longest = 0.0
        self._roomy = _NEVER
        self._least_height = 0
        self._centred = False
        self._names_a_field = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        self.setText(text)
        look.changed.connect(self._restyle)

    @property
    def words(self) -> str:
        """The text as it was set."""
        return self._words

    @property
    def colour(self) -> str:
        """The name of the colour of the text."""
        return self._colour

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show other words; the same ones again cost nothing."""
        if text != self._words or not text:
            self._put(text)

    def _put(self, text: str) -> None:
        self._words = text
        super().setText(without_mnemonic(shown(text)) if self._names_a_field else shown(text))
        self._refill()

    def setBuddy(self, buddy: QWidget) -> None:  # noqa: N802 - Qt's name
        """Name that field by this label, for screen readers and for the mouse."""
        super().setBuddy(buddy)
        self._names_a_field = True
        self._put(self._words)

    def set_colour(self, colour: str) -> None:
        """Use another colour."""
        self._colour = colour
        self.update()

    def set_centred(self) -> None:
        """Put each line in the middle."""
        self._centred = True
        self._restyle()

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height in pixels that the text needs at that width."""
        width = max(width, 1)
        if width > self._longest and self._least_height:
            return self._least_height
        if width not in self._heights:
            self._set_width(width)
            self._heights[width] = self._height()
        return self._heights[width]

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as its longest line, at most the width of a column."""
        width = min(int(self._longest) + 1, self._look.measure)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As narrow as its longest word, but words longer than a phone's width are broken."""
        width = min(int(self._shortest) + 1, self._look.theme.px(160))
        return QSize(width, self.heightForWidth(max(self.width(), width)) if self.isVisible() else 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines that are in sight."""
        self._set_width(self.width())
        painter = QPainter(self)
        top = max(0.0, (self.height() - self._document.size().height()) / 2)
        painter.translate(QPointF(0, top))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._look.colour(self._colour))
        context.clip = QRectF(event.rect()).translated(0, -top)
        self._document.documentLayout().draw(painter, context)

    def _set_width(self, width: float) -> None:
        if width > self._roomy:
            width = _WIDE  # it stands there just the same, and is laid out for it already
        if self._document.textWidth() != width:
            self._document.setTextWidth(width)

    def _restyle(self) -> None:
        self._dress()
        self._refill()

    def _dress(self) -> None:
        """Font and direction; they stay when only the words change."""
        font = self._look.font(self._role)
        self.setFont(font)
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter if self._centred else Qt.AlignmentFlag.AlignLeading)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        self._document.setDefaultFont(font)

    def _refill(self) -> None:
        """The words anew, in the style that is there."""
        self._heights.clear()
        text = breakable(shown(self._words))
        self._longest, self._least_height, self._roomy = self._surely_long(text), 0, _NEVER
        if self._longest:
            self._write(text)
        else:
            self._document.setTextWidth(_WIDE)
            self._write(text)
            self._longest = self._document.idealWidth()
            self._least_height = self._height()
            if self._stands_at_the_left(text):
                self._roomy = self._longest
        self._shortest = float(max((self.fontMetrics().horizontalAdvance(w) for w in self._longest_words()), default=0))
        self.updateGeometry()
        self.update()

    def _surely_long(self, text: str) -> float:
        """How long it is at least, if it is one line that is far longer than a column; then nobody asks how it would
        stand on one line, and it need not be laid out for that. 0: that may be asked.
        """
        one_line = len(text) <= _LONGEST_LINE and "\n" not in text
        length = self.fontMetrics().horizontalAdvance(text) if one_line else 0
        return float(length) if length > _FAR_LONGER * self._look.measure else 0.0

    def _stands_at_the_left(self, text: str) -> bool:
        """Whether each line begins at the left edge, however wide the label is."""
        first = self._document.firstBlock()
        return not self._centred and "\n" not in text and first.textDirection() == Qt.LayoutDirection.LeftToRight

    def _longest_words(self) -> list[str]:
        return sorted(self._words[:2000].split(), key=len)[-3:]

    def _write(self, text: str) -> None:
        """In one step with the height of the lines, so that the document is laid out once."""
        height = self._look.theme.text_px(self._role) * self._look.theme.line_height(self._role)
        block = QTextBlockFormat()
        block.setLineHeight(round(height), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        cursor = QTextCursor(self._document)
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.removeSelectedText()
        cursor.setBlockFormat(block)
        cursor.insertText(text, QTextCharFormat())
        self._stress(cursor)
        cursor.endEditBlock()

    def _stress(self, cursor: QTextCursor) -> None:
        """Let some words stand out, before the text is laid out."""

    def _height(self) -> int:
        return int(self._document.size().height() + 0.99)
