"""What may be meant by a word, in the menu of its field: by mouse, by the Menu key, or by F7 from word to word."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit

from rmdesk.spelling.words import word_at
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.accessible import announce
from rmdesk.ui.widgets.plain_text import in_brief, without_mnemonic
from rmdesk.ui.widgets.spelling_marks import SpellingMarks, characters, units

translate = QCoreApplication.translate


class SpellingMenu(QObject):
    """Belongs to one field."""

    def __init__(self, look: Look, edit: QTextEdit, marks: SpellingMarks) -> None:
        super().__init__(edit)
        self._look = look
        self._edit = edit
        self._marks = marks
        key = QShortcut(QKeySequence(Qt.Key.Key_F7), edit, context=Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self.go_to_next)

    def show(self, at: QPoint, cursor: QTextCursor) -> QMenu:
        """The field's own menu, with what may be meant at `cursor` before it. `at` is a place on the screen."""
        menu = self._edit.createStandardContextMenu()
        first = self._add(menu, cursor)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(at)
        if first is not None:
            menu.setActiveAction(first)
        return menu

    @Slot()
    def go_to_next(self) -> None:
        """Select the next word that the dictionary does not know, and open the menu there."""
        self._look.spelling.want()
        cursor = self._edit.textCursor()
        found = self._marks.after(cursor.selectionEnd())
        if found is None:
            announce(self._edit, translate("SpellingMenu", "No words to look at."))
            return
        cursor.setPosition(found[0])
        cursor.setPosition(found[1], QTextCursor.MoveMode.KeepAnchor)
        self._edit.setTextCursor(cursor)
        self._edit.ensureCursorVisible()
        self.show(self._edit.viewport().mapToGlobal(self._edit.cursorRect().bottomLeft()), cursor)

    def _add(self, menu: QMenu, cursor: QTextCursor) -> QAction | None:
        """The first of what was added, if there is something to say about the word."""
        place = _word(cursor)
        speller = self._look.spelling.speller
        if place is None or speller is None or self._edit.isReadOnly():
            return None
        word = place.selectedText()
        if not self._marks.is_unknown(word):
            return None
        made: list[QAction] = []
        for one in speller.suggestions(word):
            made.append(
                self._action(
                    menu, translate("SpellingMenu", "Change to “{word}”"), one, partial(self._change, place, one)
                )
            )
        if not made:
            nothing = self._action(menu, translate("SpellingMenu", "Nothing is like “{word}”"), word, _do_nothing)
            nothing.setEnabled(False)
            made.append(nothing)
        own = self._marks.own_words
        if own is not None:
            made.append(
                self._action(
                    menu, translate("SpellingMenu", "Add “{word}” to my words"), word, partial(self._learn, word)
                )
            )
        made.append(
            self._action(
                menu, translate("SpellingMenu", "Leave “{word}” as it is here"), word, partial(self._marks.leave, word)
            )
        )
        separator = QAction(menu)
        separator.setSeparator(True)
        menu.insertActions(menu.actions()[0] if menu.actions() else None, [*made, separator])  # type: ignore[arg-type]
        return next((one for one in made if one.isEnabled()), None)

    def _action(self, menu: QMenu, words: str, word: str, then: object) -> QAction:
        action = QAction(without_mnemonic(words.format(word=in_brief(word))), menu)
        action.triggered.connect(then)
        return action

    def _change(self, place: QTextCursor, word: str) -> None:
        place.insertText(word)
        announce(self._edit, translate("SpellingMenu", "Changed to “{word}”").format(word=word))

    def _learn(self, word: str) -> None:
        own = self._marks.own_words
        if own is not None:
            own.add(word)
            self._look.spelling.tell_changed()


def _word(cursor: QTextCursor) -> QTextCursor | None:
    """The word at the beginning of what is selected, or at the cursor."""
    block = cursor.document().findBlock(cursor.selectionStart())
    text = block.text()
    span = word_at(text, characters(text, cursor.selectionStart() - block.position()))
    if span is None:
        return None
    place = QTextCursor(cursor.document())
    place.setPosition(block.position() + units(text[: span[0]]))
    place.setPosition(block.position() + units(text[: span[1]]), QTextCursor.MoveMode.KeepAnchor)
    return place


def _do_nothing() -> None:
    """It only says something."""
