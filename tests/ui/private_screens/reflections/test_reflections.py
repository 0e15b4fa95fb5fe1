"""The list: pages, months, search while typing, the bin; everything by keyboard, over a real private space."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.ui.private_screens.reflections.screen import PAGE_SIZE
from rmdesk.ui.widgets.marked_text import MarkedText
from rmdesk.ui.widgets.menu_button import MenuButton
from tests.ui.private_screens.desk import Desk, words_on
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

HOSTILE = [
    "<b>bold</b><img src='file:///etc/passwd'> &amp;",
    "\u202egnp.exe مرحبا \u2067اسم\u2069",
    "👩🏾‍⚕️ heron 🏳️‍🌈 heron",
    "w" * 50_000,
    "\n\n\n",
    "before\x07after",
]


def open_list(desk: Desk) -> None:
    desk.frame.go("reflections")


def test_nothing_yet_is_said_kindly(desk: Desk) -> None:
    open_list(desk)
    assert desk.list.view.none_yet.isVisible()
    assert not desk.list.view.older_button.isVisible()
    assert not desk.list.view.bin_button.isVisible()
    assert "Only you can ever see this" in words_on(desk.list.view)


def test_rows_tell_title_or_first_words_then_how_it_goes_on_and_when(desk: Desk) -> None:
    desk.write("Canal walk", "A heron stood there.\nThen rain.")
    desk.clock.advance(days=1)
    desk.write("", "We talked for an hour and it went by quickly. I said more than I had planned.\nMore.")
    desk.write("", "   ")
    open_list(desk)
    lines = [row.line for row in desk.list.view.rows]
    assert [(line.title, line.hint) for line in lines] == [
        ("No title", ""),
        ("We talked for an hour and it went by quickly.", "I said more than I had planned."),
        ("Canal walk", "A heron stood there."),
    ]
    assert lines[2].when == "21 November 2026 at 7:42pm"
    assert desk.list.view.rows[2].button.accessibleName() == "Canal walk, 21 November 2026 at 7:42pm"


def test_a_row_opens_its_reflection(desk: Desk) -> None:
    record = desk.write("Canal walk", "A heron.")
    open_list(desk)
    desk.press(desk.list.view.rows[0].button)
    assert desk.frame.went[-1] == ("reflection", record)
    assert desk.one.view.editor.words().text == "A heron."


def test_older_ones_come_a_page_at_a_time_and_the_focus_goes_to_the_first(desk: Desk) -> None:
    for n in range(60):
        desk.write(f"note {n}", "words")
        desk.clock.advance(minutes=1)
    open_list(desk)
    assert desk.titles() == [f"note {n}" for n in range(59, 34, -1)]
    desk.press(desk.list.view.older_button)
    assert len(desk.titles()) == 2 * PAGE_SIZE
    assert QApplication.focusWidget() is desk.list.view.rows[PAGE_SIZE].button
    desk.press(desk.list.view.older_button)
    assert desk.titles() == [f"note {n}" for n in range(59, -1, -1)]
    assert not desk.list.view.older_button.isVisible()
    desk.list.view.search.edit.setFocus()
    assert desk.look_for("note 5 ") == ["note 5"]
    desk.qtbot.keyClick(desk.list.view.search.edit, Qt.Key.Key_Escape)
    assert len(desk.titles()) == PAGE_SIZE


def test_a_month_shows_only_its_own(desk: Desk) -> None:
    for month in range(3):
        desk.write(f"month {month}", "words")
        desk.clock.advance(days=31)
    open_list(desk)
    button: MenuButton = desk.list.view.month_button
    actions = {action.text(): action for action in button.menu().actions()}
    assert list(actions) == ["All months", "January 2027", "December 2026", "November 2026"]
    actions["December 2026"].trigger()
    assert desk.titles() == ["month 1"]
    assert button.words == "December 2026"
    actions = {action.text(): action for action in button.menu().actions()}
    actions["All months"].trigger()
    assert len(desk.titles()) == 3


def test_the_last_one_of_a_month_leaves_and_all_months_are_shown(desk: Desk) -> None:
    for month in range(3):
        record = desk.write(f"month {month}", "words")
        desk.clock.advance(days=31)
    open_list(desk)
    desk.list.view.month_picked.emit("2027-01")
    assert desk.titles() == ["month 2"]
    desk.wing.journal.bin(record)
    open_list(desk)
    assert desk.titles() == ["month 1", "month 0"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("it's", ["Odd"]),
        ("C++", ["Odd"]),
        ("50%", ["Odd"]),
        ("hello -world", ["Hyphen"]),
        ('"heron"', ["Canal"]),
        ("مرحبا", ["Arabic"]),
        ("👩🏾‍⚕️", []),
        ("her", ["Canal"]),
        ("NEAR(a b)", []),
        ("title:x", []),
        ("*", []),
    ],
)
def test_search_takes_words_as_they_are(desk: Desk, words: str, expected: list[str]) -> None:
    desk.write("Odd", "It's about C++, 50% of it.")
    desk.write("Hyphen", "hello -world")
    desk.write("Canal", "A heron by the canal.")
    desk.write("Arabic", "مرحبا بالعالم")
    open_list(desk)
    edit = desk.list.view.search.edit
    edit.insert(words)
    desk.qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert desk.titles() == expected
    assert desk.list.view.none_found.isVisible() is not bool(expected)


def test_found_words_are_marked_also_behind_emoji(desk: Desk) -> None:
    desk.write("", "👩🏾‍⚕️ said: the heron and the Herons 🏳️‍🌈 wait.")
    open_list(desk)
    desk.look_for("heron")
    hint = desk.list.view.rows[0].hint
    assert hint.marked_words == ("heron", "Herons")
    assert bold_parts(hint) == ["heron", "Herons"]


def bold_parts(label: MarkedText) -> list[str]:
    block = label._document.begin()
    parts = []
    it = block.begin()
    while not it.atEnd():
        fragment = it.fragment()
        if fragment.charFormat().fontWeight() == 700:
            parts.append(fragment.text())
        it += 1
    return parts


def test_results_come_while_typing_and_are_said_once_typing_stops(desk: Desk, qtbot: QtBot) -> None:
    for title in ("heron one", "heron two", "canal"):
        desk.write(title, "words")
    open_list(desk)
    view = desk.list.view
    view.focus_search()
    qtbot.keyClicks(view.search.edit, "her")
    assert len(desk.titles()) == 3
    qtbot.waitUntil(lambda: len(desk.titles()) == 2)
    assert view.count.words == "2 reflections found"
    qtbot.waitUntil(lambda: desk.frame.announced == ["2 reflections found"])
    qtbot.keyClick(view.search.edit, Qt.Key.Key_Escape)
    assert view.search.text() == ""
    assert len(desk.titles()) == 3
    assert not view.count.isVisible()


def test_many_hits_are_told_as_the_newest_of_more(desk: Desk) -> None:
    for n in range(30):
        desk.write(f"heron {n}", "words")
    open_list(desk)
    desk.look_for("heron ")
    assert desk.list.view.count.words == "The newest 10 that were found. There are older ones."
    desk.press(desk.list.view.older_button)
    assert desk.titles() == [f"heron {n}" for n in range(29, 9, -1)]
    desk.press(desk.list.view.older_button)
    assert desk.list.view.count.words == "30 reflections found"


def test_the_bin_is_closed_until_it_is_asked_for_and_gives_things_back(desk: Desk) -> None:
    records = [desk.write(f"note {n}", "words") for n in range(3)]
    for record in records[:2]:
        desk.wing.journal.bin(record)
        desk.clock.advance(days=1)
    open_list(desk)
    view = desk.list.view
    assert view.bin_button.words == "In the bin (2)"
    assert not view.bin.isVisible()
    desk.press(view.bin_button)
    words = words_on(view.bin)
    assert "Put here on 22 November 2026. Goes for good on 22 December 2026." in words
    first = view.bin.buttons[0]
    assert first.accessibleName() == "Bring back: note 1"
    desk.press(first)
    assert desk.titles() == ["note 2", "note 1"]
    assert desk.frame.announced[-1] == "Brought back."
    assert QApplication.focusWidget() is view.bin_button
    desk.press(view.bin.buttons[0])
    assert not view.bin_button.isVisible()
    assert QApplication.focusWidget() is view.write_button
    assert desk.wing.journal.count() == 3


def test_after_thirty_days_things_go_for_good(desk: Desk) -> None:
    desk.wing.journal.bin(desk.write("old", "secret heron words"))
    desk.clock.advance(days=29)
    open_list(desk)
    assert desk.wing.journal.count_in_bin() == 1
    desk.clock.advance(days=1)
    open_list(desk)
    assert desk.wing.journal.count_in_bin() == 0
    assert not desk.list.view.bin_button.isVisible()
    assert desk.look_for("heron") == []


def test_nothing_is_written_to_the_disk_by_looking(desk: Desk) -> None:
    desk.wing.journal.bin(desk.write("one", "words"))
    before = desk.wing.space.generation
    open_list(desk)
    desk.look_for("words")
    desk.press(desk.list.view.bin_button)
    assert desk.wing.space.generation == before


def test_a_draft_that_waits_is_offered_here_too(desk: Desk) -> None:
    desk.wing.drafts.put("new-reflection", 0, type(desk.one.keeper.typed().text)('{"text":"half","title":""}'))
    open_list(desk)
    assert desk.list.view.draft_note.isVisible()
    assert "half" not in words_on(desk.list.view)
    desk.press(desk.list.view.draft_button)
    assert desk.one.view.editor.words().text == "half"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_are_only_words(desk: Desk, text: str) -> None:
    desk.wing.journal.bin(desk.write(text, text))
    desk.write(text, text)
    desk.write("", text)
    open_list(desk)
    desk.press(desk.list.view.bin_button)
    desk.window.resize(700, 600)
    QApplication.processEvents()
    check_nothing_is_cut(desk.list.view)
    desk.look_for("heron")
    assert not desk.list.view.grab().isNull()
    assert desk.window.windowTitle() == ""
    assert desk.list.view.title == "Reflections"


def test_search_has_a_shortcut_and_an_argument(desk: Desk, qtbot: QtBot) -> None:
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    desk.frame.go("reflection")
    qtbot.keyClick(desk.one.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.frame.went[-1] == ("reflections", "search")
    qtbot.waitUntil(desk.list.view.search.edit.hasFocus)
    desk.list.view.write_button.setFocus()
    qtbot.keyClick(desk.list.view.write_button, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.list.view.search.edit.hasFocus()


def fill(desk: Desk, qtbot: QtBot) -> None:
    for n in range(27):
        desk.write("" if n % 3 else f"A title that is rather long for number {n}, and goes on", "Some words. " * 20)
        desk.clock.advance(**{"days": 9})
    desk.wing.journal.bin(desk.write("In the bin", "words"))
    open_list(desk)
    desk.press(desk.list.view.bin_button)
    qtbot.waitUntil(lambda: desk.list.view.list.at_rest)


def test_it_can_be_walked_by_keyboard_both_ways(desk: Desk, qtbot: QtBot) -> None:
    fill(desk, qtbot)
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)
    check_accessible(desk.list.view)
    desk.press(desk.list.view.older_button)
    qtbot.waitUntil(lambda: desk.list.view.list.at_rest)
    check_accessible(desk.list.view)


@pytest.mark.parametrize(("scale", "width"), [(1.0, 800), (2.0, 1280), (2.0, 800)])
def test_no_words_are_cut(desk: Desk, qtbot: QtBot, scale: float, width: int) -> None:
    desk.look.choose_scale(scale)
    desk.window.resize(width, 860)
    fill(desk, qtbot)
    QApplication.processEvents()
    assert desk.window.width() == width
    check_nothing_is_cut(desk.list.view)


def test_a_day_in_the_bin_counts_from_its_own_moment(desk: Desk) -> None:
    desk.wing.journal.bin(desk.write("one", "words"))
    due = desk.clock.now() + timedelta(days=30)
    open_list(desk)
    desk.press(desk.list.view.bin_button)
    assert f"Goes for good on {due.day} December {due.year}." in words_on(desk.list.view.bin)
