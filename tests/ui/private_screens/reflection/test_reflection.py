"""Writing one reflection: drafts, versions, the bin and what comes back, by keyboard over a real private space."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.private.secret_text import SecretText
from rmdesk.ui.private_screens.reflection.editor_panel import LONGEST_TITLE
from rmdesk.ui.private_screens.reflection.view import Mode
from rmdesk.ui.tasks import ThreadTaskRunner
from rmdesk.ui.theme.look import Look
from tests.ui.private_screens.desk import Desk, words_on
from tests.ui.screens.walks import check_accessible, check_nothing_is_cut

PLAIN_LINE = (
    "These notes are not records for revalidation, and no app can promise that a court will never ask for them."
)


def draft_on_disk(desk: Desk, item: str = "new-reflection") -> str:
    draft = desk.wing.drafts.get(item)
    return "" if draft is None else draft.content.reveal()


def test_a_draft_is_on_the_disk_soon_after_typing_without_anybody_asking(desk: Desk, qtbot: QtBot) -> None:
    desk.frame.go("reflection")
    desk.type_title("Walk")
    desk.type("half a thought")
    assert desk.one.view.editor.saved_line.words == "Not saved yet…"
    qtbot.waitUntil(lambda: "half a thought" in draft_on_disk(desk))
    assert desk.one.view.editor.saved_line.words == "Saved on this computer at 7:42pm"
    desk.crash()
    assert draft_on_disk(desk) == '{"text":"half a thought","title":"Walk"}'
    assert desk.texts() == []


def test_letters_that_are_typed_before_going_into_a_field_are_in_the_text(desk: Desk, qtbot: QtBot) -> None:
    desk.frame.go("reflection")
    view = desk.one.view
    view.focus_heading()
    qtbot.waitUntil(view.heading.hasFocus)
    for letter in "We talked.":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    first, *others = view.editor.edits
    assert first.words() == "We talked."
    assert not any(edit.words() for edit in others)
    view.focus_heading()
    qtbot.keyClick(view.heading, Qt.Key.Key_S, Qt.KeyboardModifier.AltModifier)
    assert first.words() == "We talked."


def test_saving_says_where_it_is_now(desk: Desk, qtbot: QtBot) -> None:
    desk.frame.go("reflection")
    desk.type("A thought")
    desk.one.view.keep_asked.emit()
    words = "Saved on this computer at 7:42pm. You find it under Reflections. Write on, or leave this page."
    qtbot.waitUntil(lambda: desk.one.view.editor.saved_line.words == words)


def test_after_a_crash_the_draft_is_offered_and_carried_on(desk: Desk, qtbot: QtBot) -> None:
    desk.frame.go("reflection")
    desk.type("half a thought")
    qtbot.waitUntil(lambda: "half a thought" in draft_on_disk(desk))
    desk.crash()
    desk.clock.advance(minutes=20)
    desk.frame.go("reflection")
    view = desk.one.view
    assert view.mode is Mode.OFFER
    assert not view.editor.isVisible()
    assert view.offer.heading.words == "Your draft of 7:42pm"
    assert "half a thought" in words_on(view.offer)
    desk.press(view.offer.carry_on)
    assert view.mode is Mode.EDITOR
    assert QApplication.focusWidget() is view.editor.text.edit
    desk.type(" goes on")
    desk.press(view.editor.keep_button)
    assert desk.texts() == ["half a thought goes on"]
    assert draft_on_disk(desk) == ""


def test_a_draft_can_be_thrown_away_and_that_undone(desk: Desk) -> None:
    desk.wing.drafts.put("new-reflection", 0, SecretText('{"text":"half","title":"Walk"}'))
    desk.clock.advance(days=2)
    desk.frame.go("reflection")
    view = desk.one.view
    assert view.offer.heading.words == "Your draft of 21 November 2026 at 7:42pm"
    desk.press(view.offer.throw_away)
    assert draft_on_disk(desk) == ""
    assert (view.mode, view.editor.words().text) == (Mode.EDITOR, "")
    words, undo = desk.frame.offered[-1]
    assert words == "The draft is thrown away."
    undo()
    assert view.mode is Mode.OFFER
    assert draft_on_disk(desk) == '{"text":"half","title":"Walk"}'


def test_the_draft_of_an_earlier_reflection_is_offered_beside_nothing_else(desk: Desk) -> None:
    record = desk.write("Walk", "as it was")
    desk.wing.drafts.put(record, 1, SecretText('{"text":"as it was, and more","title":"Walk"}'))
    desk.frame.go("reflection")
    assert desk.one.view.mode is Mode.EDITOR
    desk.frame.go("reflection", record)
    assert desk.one.view.mode is Mode.OFFER
    desk.frame.go("reflection", "draft")
    assert desk.one.view.editor.words().text == "as it was, and more"
    desk.frame.go("reflections")
    assert desk.texts() == ["as it was, and more"]


def test_without_a_draft_that_argument_opens_an_empty_page(desk: Desk) -> None:
    desk.frame.go("reflection", "draft")
    assert (desk.one.view.mode, desk.one.view.editor.words().text) == (Mode.EDITOR, "")


def test_saving_makes_versions_and_says_that_earlier_ones_stay(desk: Desk, qtbot: QtBot) -> None:
    desk.frame.go("reflection")
    editor = desk.one.view.editor
    desk.type("one")
    desk.press(editor.keep_button)
    assert editor.saved_line.words.startswith("Saved on this computer at 7:42pm. You find it under Reflections.")
    desk.clock.advance(minutes=1)
    desk.type(" two")
    assert editor.saved_line.words == "Not saved yet…"
    qtbot.keyClick(editor.text.edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert editor.saved_line.words == "Saved on this computer at 7:43pm. Earlier versions stay."
    assert [one.version for one in desk.on_disk()] == [2]
    desk.press(editor.keep_button)
    assert editor.saved_line.words == "Everything is saved already."
    assert [one.version for one in desk.on_disk()] == [2]


def test_nothing_is_saved_where_there_are_no_words(desk: Desk) -> None:
    desk.frame.go("reflection")
    desk.press(desk.one.view.editor.keep_button)
    assert desk.one.view.editor.saved_line.words == "There are no words to save yet."
    desk.type("   ")
    desk.frame.go("reflections")
    assert desk.texts() == []
    assert desk.wing.drafts.all() == ()


def test_leaving_keeps_the_words_as_a_version(desk: Desk) -> None:
    desk.frame.go("reflection")
    desk.type_title("Walk")
    desk.type("by the canal")
    desk.press(desk.one.view.editor.pause_button)
    assert desk.frame.went[-1] == ("home", "")
    assert [(one.title.reveal(), one.text.reveal(), one.version) for one in desk.on_disk()] == [
        ("Walk", "by the canal", 1)
    ]
    assert desk.wing.drafts.all() == ()
    record = desk.on_disk()[0].id
    desk.frame.go("reflection", record)
    desk.frame.go("reflections")
    assert desk.on_disk()[0].version == 1
    desk.frame.go("reflection", record)
    desk.type("x")
    desk.frame.go("reflections")
    assert desk.on_disk()[0].version == 2


def test_emptying_a_reflection_makes_no_empty_version(desk: Desk) -> None:
    record = desk.write("", "words")
    desk.frame.go("reflection", record)
    edit = desk.one.view.editor.text.edit
    edit.selectAll()
    desk.qtbot.keyClick(edit, Qt.Key.Key_Delete)
    desk.frame.go("reflections")
    assert desk.texts() == ["words"]


def test_coming_back_to_an_empty_page_leads_to_what_was_just_written(desk: Desk) -> None:
    desk.frame.go("reflection")
    assert not desk.one.view.last_button.isVisible()
    desk.type("by the canal")
    desk.frame.go("home")
    desk.frame.go("reflection")
    assert desk.one.view.editor.words().text == ""
    desk.press(desk.one.view.last_button)
    assert desk.one.view.editor.words().text == "by the canal"
    desk.press(desk.one.view.editor.bin_button)
    desk.frame.go("reflection")
    assert not desk.one.view.last_button.isVisible()


def three_versions(desk: Desk) -> str:
    record = desk.write("Walk", "It rained. We went home.")
    for text in ("It rained. We stayed.", "It rained. We stayed. It was good."):
        desk.clock.advance(hours=1)
        desk.wing.journal.save(record, SecretText("Walk"), SecretText(text))
    desk.frame.go("reflection", record)
    return record


def test_earlier_versions_are_listed_read_and_brought_back(desk: Desk) -> None:
    three_versions(desk)
    view = desk.one.view
    assert view.about.words == "Begun on 21 November 2026 at 7:42pm. Kept last on 21 November 2026 at 9:42pm."
    desk.press(view.editor.history_button)
    assert [button.words for button in view.history.buttons] == [
        "Version 2, 21 November 2026 at 8:42pm",
        "Version 1, 21 November 2026 at 7:42pm",
    ]
    desk.press(view.history.buttons[1])
    assert view.mode is Mode.VERSION
    assert view.version.text.text() == "It rained. We went home."
    assert view.version.text.edit.isReadOnly()
    assert QApplication.focusWidget() is view.version.heading
    told = words_on(view.version.changes).split("\n")
    assert told == ["What is different now", "It was:", "We went home.", "It is now:", "We stayed. It was good."]
    desk.press(view.version.bring_back_button)
    assert view.mode is Mode.EDITOR
    assert view.editor.words().text == "It rained. We went home."
    assert "newest now" in view.editor.saved_line.words
    assert [one.version for one in desk.on_disk()] == [4]
    assert desk.texts() == ["It rained. We went home."]
    desk.crash()
    assert [mark.number for mark in desk.wing.journal.version_marks(desk.on_disk()[0].id)] == [4, 3, 2, 1]


def test_words_not_yet_saved_become_a_version_before_another_is_brought_back(desk: Desk) -> None:
    record = three_versions(desk)
    desk.type("New: ")
    desk.press(desk.one.view.editor.history_button)
    desk.press(desk.one.view.history.buttons[0])
    desk.press(desk.one.view.version.bring_back_button)
    versions = desk.wing.journal.versions(desk.on_disk()[0].id)
    assert versions[0].text.reveal() == "It rained. We stayed."
    assert versions[1].text.reveal().startswith("New: ")
    assert desk.on_disk()[0].id == record


def test_a_version_can_be_closed_again_and_typing_goes_on(desk: Desk) -> None:
    three_versions(desk)
    view = desk.one.view
    desk.type("New: ")
    desk.press(view.editor.history_button)
    desk.press(view.history.buttons[1])
    desk.press(view.version.back_button)
    assert view.mode is Mode.EDITOR
    assert QApplication.focusWidget() is view.history.buttons[1]
    assert view.editor.words().text.startswith("New: ")


def test_the_bin_and_undo(desk: Desk) -> None:
    record = desk.write("Walk", "words")
    desk.frame.go("reflection", record)
    desk.type("More ")
    desk.press(desk.one.view.editor.bin_button)
    assert desk.frame.went[-1] == ("reflections", "")
    assert desk.titles() == []
    assert desk.list.view.bin_button.words == "In the bin (1)"
    words, undo = desk.frame.offered[-1]
    assert words == "Moved to the bin. It stays there for 30 days."
    undo()
    assert desk.frame.went[-1] == ("reflection", record)
    assert desk.texts() == ["More words"]


def test_words_never_saved_go_to_the_bin_whole(desk: Desk) -> None:
    desk.frame.go("reflection")
    desk.type("not this")
    desk.press(desk.one.view.editor.bin_button)
    assert desk.texts() == []
    assert [one.text.reveal() for one in desk.wing.journal.in_bin()] == ["not this"]
    desk.frame.offered[-1][1]()
    assert desk.texts() == ["not this"]
    desk.frame.go("reflection")
    desk.press(desk.one.view.editor.bin_button)
    assert desk.wing.journal.count_in_bin() == 0


def test_a_reflection_in_the_bin_or_gone_is_told_as_that(desk: Desk) -> None:
    record = desk.write("Walk", "secret heron")
    desk.wing.journal.bin(record)
    desk.frame.go("reflection", record)
    view = desk.one.view
    assert view.mode is Mode.GONE
    assert "heron" not in words_on(view)
    desk.press(view.return_button)
    assert view.editor.words().text == "secret heron"
    desk.wing.journal.bin(record)
    desk.clock.advance(days=30)
    desk.wing.journal.purge_bin()
    desk.frame.go("reflection", record)
    assert view.gone_words.words == "This reflection is not here any more."
    assert not view.return_button.isVisible()


def test_a_full_disk_keeps_the_words_and_tells_so(desk: Desk, qtbot: QtBot) -> None:
    desk.frame.go("reflection")
    desk.fake_writer.fail_next(DiskFull(), DiskFull())
    desk.type("do not lose this")
    line = desk.one.view.editor.saved_line
    qtbot.waitUntil(lambda: line.words.startswith("The disk is full"))
    assert desk.one.view.editor.words().text == "do not lose this"
    qtbot.waitUntil(lambda: "do not lose this" in draft_on_disk(desk))
    assert line.words == "Saved on this computer at 7:42pm"


def test_a_save_that_fails_is_told_and_the_words_are_drafted(desk: Desk, qtbot: QtBot) -> None:
    desk.frame.go("reflection")
    desk.type("do not lose this")
    desk.fake_writer.fail_next(DiskFull())
    desk.press(desk.one.view.editor.keep_button)
    assert [message.happened for message in desk.frame.told] == [DiskFull.told.happened]
    assert desk.texts() == []
    qtbot.waitUntil(lambda: "do not lose this" in draft_on_disk(desk))
    desk.press(desk.one.view.editor.keep_button)
    assert desk.texts() == ["do not lose this"]
    assert desk.frame.told == []
    assert draft_on_disk(desk) == ""


def test_words_that_could_not_be_saved_on_leaving_are_there_on_coming_back(desk: Desk, qtbot: QtBot) -> None:
    record = desk.write("", "older")
    desk.frame.go("reflection")
    desk.type("do not lose this")
    desk.fake_writer.fail_next(*[DiskFull()] * 3)
    desk.frame.go("reflection", record)
    assert desk.one.view.editor.words().text == "older"
    desk.frame.go("reflection")
    assert desk.one.view.editor.words().text == "do not lose this"
    qtbot.waitUntil(lambda: "do not lose this" in draft_on_disk(desk))
    desk.frame.go("home")
    assert sorted(desk.texts()) == ["do not lose this", "older"]


def test_typing_writes_nothing_and_reads_nothing_on_its_way(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """5,000 words on the page: a key press starts a timer, and neither reads the text nor asks the database."""
    record = desk.write("", "\n".join(["Some words in a line of ten words or so. " * 5] * 100))
    desk.frame.go("reflection", record)
    seen: list[str] = []
    space = type(desk.wing.space)
    monkeypatch.setattr(space, "read", lambda *_: seen.append("read"))
    monkeypatch.setattr(space, "transaction", lambda *_: seen.append("write"))
    monkeypatch.setattr(type(desk.one.view.editor), "words", lambda *_: seen.append("words"))
    desk.one.keeper.autosave.stop()
    for letter in "typing goes on":
        desk.type(letter)
        desk.one.keeper.autosave.stop()
    assert seen == []
    assert desk.fake_writer.waiting == 0
    desk.one.keeper.autosave.forget(record)
    desk.one.keeper.begin(desk.one.keeper.target, changed=False)


def test_the_height_stays_while_typing(desk: Desk) -> None:
    desk.frame.go("reflection")
    edit = desk.one.view.editor.text.edit
    before = edit.height()
    desk.type("line\n" * 40)
    QApplication.processEvents()
    assert edit.height() == before


@pytest.fixture
def threaded(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    bugs: list[Exception] = []
    runner = ThreadTaskRunner("writer", bugs.append)
    desk = Desk(look, qtbot, tmp_path / "threaded", runner)
    yield desk
    runner.close(5)
    desk.close()
    assert bugs == []


def test_the_real_writer_saves_what_is_typed_meanwhile(threaded: Desk, qtbot: QtBot) -> None:
    desk = threaded
    desk.frame.go("reflection")
    desk.type("one")
    desk.press(desk.one.view.editor.keep_button)
    desk.type(" two")
    desk.press(desk.one.view.editor.keep_button)
    desk.type(" three")
    desk.frame.go("reflections")
    qtbot.waitUntil(lambda: desk.texts() == ["one two three"])
    assert desk.writer.drain(5)
    assert desk.wing.drafts.all() == ()
    assert len(desk.on_disk()) == 1


def test_locking_right_after_a_key_loses_nothing(threaded: Desk) -> None:
    desk = threaded
    desk.frame.go("reflection")
    desk.type("last words")
    desk.one.view.flush()
    assert desk.writer.drain(5)
    desk.crash()
    assert desk.texts() == ["last words"]


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b> &amp; <img src='x'>", "\u202egnp.exe مرحبا", "👩🏾‍⚕️ 🏳️‍🌈", "w" * 20_000, "\n" * 500, "a\u00a0b"],
)
def test_hostile_words_come_back_as_they_were(desk: Desk, text: str) -> None:
    record = desk.write(text[:80], text)
    desk.clock.advance(minutes=1)
    desk.wing.journal.save(record, SecretText("t"), SecretText("other"))
    desk.wing.journal.bring_back(record, 1)
    desk.frame.go("reflection", record)
    view = desk.one.view
    assert view.editor.words().text == text
    desk.press(view.editor.history_button)
    desk.press(view.history.buttons[0])
    desk.press(view.version.back_button)
    desk.press(view.history.buttons[1])
    assert view.version.text.text() == text
    check_nothing_is_cut(view)
    desk.press(view.version.back_button)
    desk.frame.go("reflections")
    assert desk.texts() == [text]


def test_private_words_are_in_no_title_description_clipboard_or_log(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    QApplication.clipboard().clear()
    record = desk.write("Heron title", "Heron words")
    desk.frame.go("reflection", record)
    view = desk.one.view
    desk.type("Heron ")
    desk.press(view.editor.keep_button)
    desk.press(view.editor.history_button)
    desk.press(view.history.buttons[0])
    pages = (view, desk.list.view)
    assert [page.title for page in pages] == ["Your reflection", "Reflections"]
    for page in pages:
        for widget in [page, *page.findChildren(QWidget)]:
            said = widget.accessibleDescription(), widget.toolTip(), widget.statusTip(), widget.whatsThis()
            assert "Heron" not in " ".join((*said, widget.objectName(), widget.windowTitle())), widget
    assert "Heron" not in QApplication.clipboard().text()
    assert "Heron" not in caplog.text
    assert "Heron" not in repr((view.editor.words(), desk.one.keeper.typed(), desk.list.view.rows))


def test_who_can_see_it_and_what_these_notes_are_not_is_said_once(desk: Desk) -> None:
    desk.frame.go("reflection")
    words = words_on(desk.one.view)
    assert words.count(PLAIN_LINE) == 1
    assert words.count("Only you can ever see this") == 1
    assert [words.count(start) for start in ("What?", "So what?", "Now what?")] == [1, 1, 1]
    assert desk.one.view.editor.words().text == ""


def test_a_title_has_a_limit(desk: Desk) -> None:
    desk.frame.go("reflection")
    desk.one.view.editor.title.edit.insert("w" * 5000)
    assert len(desk.one.view.editor.words().title) == LONGEST_TITLE


def show_mode(desk: Desk, mode: str) -> None:
    if mode == "offer":
        desk.wing.drafts.put("new-reflection", 0, SecretText('{"text":"half","title":"Walk"}'))
    if mode in {"offer", "new"}:
        desk.frame.go("reflection")
        return
    three_versions(desk)
    desk.press(desk.one.view.editor.history_button)
    if mode == "version":
        desk.press(desk.one.view.history.buttons[0])


@pytest.mark.parametrize("mode", ["offer", "new", "edit", "version"])
def test_it_can_be_walked_by_keyboard_both_ways(desk: Desk, mode: str) -> None:
    show_mode(desk, mode)
    check_accessible(desk.one.view)


@pytest.mark.parametrize("mode", ["offer", "new", "edit", "version"])
@pytest.mark.parametrize(("scale", "size"), [(1.0, (800, 600)), (2.0, (1280, 860)), (2.0, (800, 600))])
def test_no_words_are_cut(desk: Desk, mode: str, scale: float, size: tuple[int, int]) -> None:
    desk.look.choose_scale(scale)
    desk.window.resize(*size)
    show_mode(desk, mode)
    QApplication.processEvents()
    assert desk.window.width() == size[0]
    check_nothing_is_cut(desk.one.view)
    edit = desk.one.view.editor.text.edit
    assert edit.height() <= desk.one.view.height()
