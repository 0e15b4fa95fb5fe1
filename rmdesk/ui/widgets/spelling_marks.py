"""Underlines words of a longer text that the dictionary does not know: after a pause, and a little at a time.

The marks lie in the layout of each paragraph, beside the text and never in it. Typing only moves them along, so a key
costs hardly more than without them. The word at the cursor is left alone until the cursor leaves it.
"""

import time
from collections.abc import Iterator

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QTextEdit, QWidget

from rmdesk.spelling.words import Span, judged, word_at
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.spelling import OwnWords

PAUSE_MS = 400
_SLICE_MS = 15
_SLICE_SECONDS = 0.002
_LOOKED_AT_ONCE = 50
_MOST_REMEMBERED = 20_000
_DONE, _TO_DO = 1, -1

Place = tuple[int, int]
"""Where a word begins and ends, as Qt counts."""


class OwnWordsHere(QObject):
    """Lets the fields of a page use, and add to, the words of one person. Other fields know of no such words."""

    def __init__(self, page: QWidget, words: OwnWords) -> None:
        super().__init__(page)
        self.words = words


class SpellingMarks(QObject):
    """Belongs to one field. Nothing is looked at before a person types there."""

    def __init__(self, look: Look, edit: QTextEdit) -> None:
        super().__init__(edit)
        self._look = look
        self._edit = edit
        self._known: dict[str, bool] = {}
        self._left: set[str] = set()
        self._typed = self._watching = False
        self._spared = _TO_DO
        self._next = 0
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._slice = QTimer(self, singleShot=True, interval=_SLICE_MS)
        self._pause.timeout.connect(self._on_paused)
        self._slice.timeout.connect(self._work)
        look.spelling.changed.connect(self.look_again)
        look.changed.connect(self.look_again)

    @property
    def marked(self) -> list[str]:
        """The words that are underlined, from top to bottom."""
        found = []
        for block in self._blocks():
            text = block.text()
            for one in block.layout().formats():
                start = characters(text, one.start)
                found.append(text[start : start + one.length])
        return found

    @property
    def own_words(self) -> OwnWords | None:
        """The words of the person whose private page this is; None on a page for both."""
        place: QWidget | None = self._edit
        while place is not None:
            found = place.findChild(OwnWordsHere, "", Qt.FindChildOption.FindDirectChildrenOnly)
            if isinstance(found, OwnWordsHere):
                return found.words
            place = place.parentWidget()
        return None

    def note_typing(self) -> None:
        """A person has changed the words."""
        if not self._look.spelling.on or self._edit.isReadOnly():
            return
        if not self._typed:
            self._typed = True
            self._look.spelling.want()
            self._watch()
        self._pause.start()

    def forget(self) -> None:
        """The program has written something else."""
        self._typed = False
        self._left.clear()
        self._known.clear()
        self._stop()
        self._forget_marks()

    def leave(self, word: str) -> None:
        """Leave that word as it is, in this field."""
        self._left.add(word)
        self.look_again()

    def is_unknown(self, word: str) -> bool:
        """Whether the dictionary and the person do not know that word, which may be judged."""
        speller = self._look.spelling.speller
        if speller is None or list(judged(word)) != [(0, len(word))]:
            return False
        own = self.own_words
        return not (word in self._left or speller.knows(word) or (own is not None and own.holds(word)))

    def after(self, place: int) -> Place | None:
        """The next word that is not known after a place in the document, from the top again at its end."""
        if self._look.spelling.speller is None:
            return None
        found: list[Place] = []
        for block in self._blocks():
            text, base = block.text(), block.position()
            wrong = [(start, end) for start, end in judged(text) if self.is_unknown(text[start:end])]
            found += [(base + start, base + end) for start, end in _in_units(text, wrong)]
        return next((one for one in found if one[0] >= place), found[0] if found else None)

    @Slot()
    def note_moved(self) -> None:
        """The cursor is elsewhere, or the field has lost the focus: the word that was spared may be looked at."""
        if self._spared != _TO_DO:
            self._edit.document().findBlockByNumber(self._spared).setUserState(_TO_DO)
            self._spared = _TO_DO
            self._pause.start()

    @Slot()
    def look_again(self) -> None:
        """Another dictionary, another choice, other words to leave, or other colours."""
        self._known.clear()
        self._stop()
        if not self._typed:
            return
        if self._look.spelling.on and self._look.spelling.marks:
            for block in self._blocks():
                block.setUserState(_TO_DO)
            self._slice.start()
        else:
            self._forget_marks()

    def _watch(self) -> None:
        """Only from the first key on, and only with spelling: each of these costs something with every key."""
        if not self._watching:
            self._watching = True
            self._edit.document().contentsChange.connect(self._on_contents)
            self._edit.cursorPositionChanged.connect(self.note_moved)

    @Slot(int, int, int)
    def _on_contents(self, position: int, removed: int, added: int) -> None:
        """Before the paragraph is laid out anew: what follows moves along, what was touched is looked at again."""
        if not self._typed:
            return
        document = self._edit.document()
        first, last = document.findBlock(position), document.findBlock(position + added)
        block = first
        while block.isValid():
            block.setUserState(_TO_DO)
            if block == last:
                break
            block = block.next()
        marks = first.layout().formats()
        if marks:
            at = position - first.position()
            if any(one.start + one.length >= at for one in marks):
                first.layout().setFormats(_moved(marks, at, removed, added if first == last else None))

    @Slot()
    def _on_paused(self) -> None:
        self._next = 0
        self._work()

    @Slot()
    def _work(self) -> None:
        """Look at paragraphs until the time is up; the rest comes after whatever else the window has to do."""
        spelling = self._look.spelling
        if spelling.speller is None or not spelling.marks or self._edit.isReadOnly():
            return
        if len(self._known) > _MOST_REMEMBERED:
            self._known.clear()
        end = time.perf_counter() + _SLICE_SECONDS
        block = self._edit.document().findBlockByNumber(self._next)
        while block.isValid():
            late = time.perf_counter() > end
            if block.userState() != _DONE and (late or not self._look_at(block, end)):
                self._next = block.blockNumber()
                self._slice.start()
                return
            block = block.next()
        self._next = 0

    def _look_at(self, block: QTextBlock, end: float) -> bool:
        """False when time ran out; what was looked up by then is remembered."""
        if block.layout().preeditAreaText():
            return True  # an input method is at work here; what it writes comes as typing
        text = block.text()
        spared = self._at_cursor(block, text)
        wrong, looked_up = [], 0
        for start, stop in judged(text):
            word = text[start:stop]
            known = self._known.get(word)
            if known is None:
                looked_up += 1
                if looked_up % _LOOKED_AT_ONCE == 0 and time.perf_counter() > end:
                    return False
                known = self._known[word] = not self.is_unknown(word)
            if not known and (start, stop) == spared:
                self._spared = block.blockNumber()
            elif not known:
                wrong.append((start, stop))
        block.setUserState(_DONE)
        self._draw(block, _in_units(text, wrong))
        return True

    def _draw(self, block: QTextBlock, places: list[Place]) -> None:
        drawn = [(one.start, one.start + one.length) for one in block.layout().formats()]
        if drawn != places:
            form = self._form()
            block.layout().setFormats([_range(form, start, end) for start, end in places])
            self._edit.document().markContentsDirty(block.position(), block.length())

    def _form(self) -> QTextCharFormat:
        """A wave, so that it is told by its shape; in the colour of everything that can be acted on."""
        form = QTextCharFormat()
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        form.setUnderlineColor(self._look.colour("accent"))
        return form

    def _at_cursor(self, block: QTextBlock, text: str) -> Span | None:
        cursor = self._edit.textCursor()
        if not self._edit.hasFocus() or cursor.block() != block:
            return None
        at = characters(text, cursor.positionInBlock())
        span = word_at(text, at)
        return span if span is not None and span[0] < at else None

    def _forget_marks(self) -> None:
        for block in self._blocks():
            block.setUserState(_TO_DO)
            self._draw(block, [])

    def _stop(self) -> None:
        self._pause.stop()
        self._slice.stop()
        self._next, self._spared = 0, _TO_DO

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self._edit.document().begin()
        while block.isValid():
            yield block
            block = block.next()


def units(text: str) -> int:
    """How many places Qt counts in a text: two for characters beyond the first 65,536."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def characters(text: str, place: int) -> int:
    """How many characters stand before a place that Qt counted."""
    if text.isascii():
        return place
    return len(text.encode("utf-16-le", "surrogatepass")[: 2 * place].decode("utf-16-le", "replace"))


def _in_units(text: str, spans: list[Span]) -> list[Place]:
    if text.isascii():
        return spans
    return [(units(text[:start]), units(text[:end])) for start, end in spans]


def _range(form: QTextCharFormat, start: int, end: int) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.format, made.start, made.length = form, start, end - start
    return made


def _moved(
    marks: list[QTextLayout.FormatRange], at: int, removed: int, added: int | None
) -> list[QTextLayout.FormatRange]:
    """The marks of a paragraph after a change in it. What the change touches loses its mark, and so does all that
    follows when the paragraph was cut in two (`added` is None).
    """
    kept = [one for one in marks if one.start + one.length < at]
    if added is None:
        return kept
    later = [one for one in marks if one.start > at + removed]
    return [
        *kept,
        *(_range(one.format, one.start + added - removed, one.start + one.length + added - removed) for one in later),
    ]
