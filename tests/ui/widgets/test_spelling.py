"""Words that the dictionary does not know: underlined after a pause, changed by keyboard, never a hindrance."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.plain_edit import PlainEdit
from rmdesk.ui.widgets.spelling_marks import OwnWordsHere
from rmdesk.ui.widgets.text_area import TextArea
from rmdesk.ui.widgets.text_field import TextField

KNOWN = frozenset("i met the team and we went on well today don't they their".split())


class SmallSpeller:
    """Knows a few words, and what may be meant by two others."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def knows(self, word: str) -> bool:
        self.asked.append(word)
        return word in KNOWN

    def suggestions(self, word: str) -> tuple[str, ...]:
        return {"teh": ("the", "ten"), "thier": ("their",)}.get(word, ())


class Taught:
    def __init__(self) -> None:
        self.words: set[str] = set()

    def holds(self, word: str) -> bool:
        return word in self.words

    def add(self, word: str) -> None:
        self.words.add(word)


@pytest.fixture
def speller(look: Look) -> Iterator[SmallSpeller]:
    made = SmallSpeller()
    look.spelling.get_ready_with(lambda: look.spelling.provide(made))
    look.spelling.choose(on=True, marks=True)
    yield made
    look.spelling.choose(on=False, marks=True)
    look.spelling.get_ready_with(None)


class Room:
    """A private page and a shared one, each with a field."""

    def __init__(self, look: Look, qtbot: QtBot) -> None:
        self.window = QWidget()
        layout = QVBoxLayout(self.window)
        self.taught = Taught()
        pages = [QWidget(), QWidget()]
        self.fields = [TextArea(look, "Private"), TextArea(look, "Shared")]
        for page, field in zip(pages, self.fields, strict=True):
            QVBoxLayout(page).addWidget(field)
            layout.addWidget(page)
        OwnWordsHere(pages[0], self.taught)
        self.other = TextField(look, "Elsewhere")
        layout.addWidget(self.other)
        self.private, self.shared = (field.edit for field in self.fields)
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.private.setFocus()


@pytest.fixture
def room(look: Look, qtbot: QtBot, speller: SmallSpeller) -> Room:
    return Room(look, qtbot)


def type_(qtbot: QtBot, edit: QTextEdit, words: str) -> None:
    edit.setFocus()
    for letter in words:
        if letter == "\n":
            qtbot.keyClick(edit, Qt.Key.Key_Return)
        else:
            qtbot.keyClicks(edit, letter)


def marked(qtbot: QtBot, edit: PlainEdit, words: list[str]) -> None:
    qtbot.waitUntil(lambda: edit.spelling.marked == words)


def menu_of(edit: QTextEdit) -> QMenu:
    """As the Menu key opens it."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), edit.mapToGlobal(QPoint(5, 5)))
    QApplication.sendEvent(edit.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def words_of(menu: QMenu) -> list[str]:
    words = [action.text().replace("&", "") for action in menu.actions()]
    return words[: words.index("")]


@pytest.fixture(autouse=True)
def close_menus() -> Iterator[None]:
    yield
    while isinstance(menu := QApplication.activePopupWidget(), QMenu):
        menu.close()


def test_words_are_marked_after_a_pause_and_not_the_one_that_is_typed(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "i met teh team and thie")
    marked(qtbot, room.private, ["teh"])
    type_(qtbot, room.private, "r ")
    marked(qtbot, room.private, ["teh", "thier"])


def test_the_word_at_the_cursor_is_marked_once_the_cursor_leaves_it(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "we went teh")
    qtbot.wait(600)
    assert room.private.spelling.marked == []
    room.other.edit.setFocus()
    marked(qtbot, room.private, ["teh"])


def test_marks_are_a_wave_beside_the_text_and_never_in_it(room: Room, look: Look, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "teh team")
    marked(qtbot, room.private, ["teh"])
    one = room.private.document().begin().layout().formats()[0]
    form = QTextCharFormat(one.format)
    assert form.underlineStyle() == QTextCharFormat.UnderlineStyle.WaveUnderline
    assert form.underlineColor() == look.colour("accent")
    assert "wav" not in room.private.toHtml()
    room.private.undo()
    assert room.private.words() in {"", "teh tea", "teh "}


def test_marks_move_along_while_somebody_types_before_them(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "we met teh team today ")
    marked(qtbot, room.private, ["teh"])
    room.private.moveCursor(QTextCursor.MoveOperation.Start)
    type_(qtbot, room.private, "and ")
    assert room.private.spelling.marked == ["teh"]
    qtbot.keyClick(room.private, Qt.Key.Key_Return)
    assert room.private.words() == "and \nwe met teh team today "
    marked(qtbot, room.private, ["teh"])
    qtbot.keyClick(room.private, Qt.Key.Key_Backspace)
    marked(qtbot, room.private, ["teh"])


def test_letters_beyond_the_first_plane_do_not_shift_marks(room: Room, qtbot: QtBot) -> None:
    room.private.set_words("we \N{SLIGHTLY SMILING FACE} teh tea")
    room.private.moveCursor(QTextCursor.MoveOperation.End)
    type_(qtbot, room.private, "m ")
    marked(qtbot, room.private, ["teh"])
    one = room.private.document().begin().layout().formats()[0]
    assert (one.start, one.length) == (6, 3)


def test_nothing_is_looked_at_before_somebody_types(room: Room, speller: SmallSpeller, qtbot: QtBot) -> None:
    room.private.set_words("teh words of last year")
    qtbot.wait(500)
    assert speller.asked == []
    type_(qtbot, room.private, "i ")
    marked(qtbot, room.private, ["teh", "words", "of", "last", "year"])
    room.private.set_words("teh words of another year")
    qtbot.wait(500)
    assert room.private.spelling.marked == []


def test_a_long_text_is_looked_at_a_little_at_a_time(room: Room, qtbot: QtBot) -> None:
    room.private.set_words("we met the team teh " * 1_000)
    type_(qtbot, room.private, "i ")
    qtbot.waitUntil(lambda: len(room.private.spelling.marked) == 1_000)


def test_the_menu_key_offers_what_may_be_meant_and_changes_it_with_undo(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "i met teh team ")
    marked(qtbot, room.private, ["teh"])
    room.private.select_words(7, 7)
    menu = menu_of(room.private)
    assert words_of(menu) == [
        "Change to “the”", "Change to “ten”", "Add “teh” to my words", "Leave “teh” as it is here",
    ]  # fmt: skip
    assert menu.activeAction() is menu.actions()[0]
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert room.private.words() == "i met the team "
    room.private.undo()
    assert room.private.words() == "i met teh team "


def test_a_word_that_is_known_has_the_plain_menu(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "i met teh team ")
    marked(qtbot, room.private, ["teh"])
    room.private.select_words(3, 3)
    assert "Undo" in menu_of(room.private).actions()[0].text().replace("&", "")


def test_own_words_stay_on_private_pages(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "we went zumba ")
    marked(qtbot, room.private, ["zumba"])
    room.private.select_words(10, 10)
    menu = menu_of(room.private)
    assert words_of(menu) == ["Nothing is like “zumba”", "Add “zumba” to my words", "Leave “zumba” as it is here"]
    menu.actions()[1].trigger()
    marked(qtbot, room.private, [])
    assert room.taught.words == {"zumba"}
    type_(qtbot, room.shared, "we went zumba ")
    marked(qtbot, room.shared, ["zumba"])
    room.shared.select_words(10, 10)
    menu.close()
    assert words_of(menu_of(room.shared)) == ["Nothing is like “zumba”", "Leave “zumba” as it is here"]


def test_a_word_can_be_left_as_it_is(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.shared, "we went zumba ")
    marked(qtbot, room.shared, ["zumba"])
    room.shared.select_words(10, 10)
    menu_of(room.shared).actions()[1].trigger()
    marked(qtbot, room.shared, [])


def test_f7_goes_from_word_to_word(room: Room, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "i met teh team and thier team ")
    marked(qtbot, room.private, ["teh", "thier"])
    seen = []
    for _ in range(3):
        qtbot.keyClick(room.private, Qt.Key.Key_F7)
        seen.append(room.private.selected_words())
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.close()
    assert seen == ["teh", "thier", "teh"]


def test_marks_can_be_off_while_the_menu_goes_on(room: Room, look: Look, qtbot: QtBot) -> None:
    type_(qtbot, room.private, "i met teh team ")
    marked(qtbot, room.private, ["teh"])
    look.spelling.choose(on=True, marks=False)
    assert room.private.spelling.marked == []
    room.private.select_words(7, 7)
    assert words_of(menu_of(room.private))[0] == "Change to “the”"


def test_switched_off_nothing_is_looked_at(room: Room, look: Look, speller: SmallSpeller, qtbot: QtBot) -> None:
    look.spelling.choose(on=False, marks=True)
    type_(qtbot, room.private, "i met teh team ")
    qtbot.wait(500)
    assert (speller.asked, room.private.spelling.marked) == ([], [])
    look.spelling.choose(on=True, marks=True)
    type_(qtbot, room.private, "and ")
    marked(qtbot, room.private, ["teh"])


def test_the_dictionary_is_loaded_once_and_only_when_somebody_types(look: Look, qtbot: QtBot) -> None:
    loaded: list[Callable[[], None]] = []
    look.spelling.get_ready_with(lambda: loaded.append(lambda: look.spelling.provide(SmallSpeller())))
    look.spelling.choose(on=True, marks=True)
    room = Room(look, qtbot)
    room.private.set_words("teh words")
    assert loaded == []
    type_(qtbot, room.private, "we ")
    type_(qtbot, room.shared, "teh ")
    assert len(loaded) == 1
    loaded[0]()
    marked(qtbot, room.private, ["teh", "words"])
    marked(qtbot, room.shared, ["teh"])
    look.spelling.choose(on=False, marks=True)
    look.spelling.get_ready_with(None)


def test_what_cannot_be_changed_is_not_marked(room: Room, qtbot: QtBot) -> None:
    room.private.setReadOnly(True)
    room.private.setPlainText("teh words")
    qtbot.wait(500)
    assert room.private.spelling.marked == []
