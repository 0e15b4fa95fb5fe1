"""Every dialog names what its buttons do, leaves things alone unless told, and can be given up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import DiskFull
from rmdesk.ui.messages import Confirmation, Dialogs, SaveQuestion, bug_report, message_for
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.button import AppButton
from rmdesk.ui.widgets.dialogs import BugDialog, QtDialogs, WordsDialog
from rmdesk.ui.widgets.plain_label import PlainLabel

QUESTION = Confirmation("Erase this workbook?", "It cannot be brought back.", "Erase it", "Keep it")


@pytest.fixture
def dialogs(qtbot: QtBot, look: Look) -> QtDialogs:
    parent = QWidget()
    parent.resize(1280, 860)
    qtbot.addWidget(parent)
    parent.show()
    return QtDialogs(look, parent)


def when_open(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """As soon as a dialog of that kind is there."""

    def look() -> None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        if found:
            act(found[0])
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def button(dialog: QDialog, words: str) -> AppButton:
    return next(button for button in dialog.findChildren(AppButton) if button.words == words)


def press(words: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        button(dialog, words).click()

    return act


def press_key(key: Qt.Key, on: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        button(dialog, on).setFocus()
        QTest.keyClick(button(dialog, on), key)

    return act


def test_they_are_dialogs(dialogs: QtDialogs) -> None:
    as_dialogs: Dialogs = dialogs
    assert as_dialogs is dialogs


@pytest.mark.parametrize(("words", "answer"), [("Erase it", True), ("Keep it", False)])
def test_confirming_needs_the_named_button(dialogs: QtDialogs, words: str, answer: bool) -> None:
    when_open(WordsDialog, press(words))
    assert dialogs.confirm(QUESTION) is answer


@pytest.mark.parametrize(
    ("key", "on", "answer"),
    [
        (Qt.Key.Key_Escape, "Erase it", False),
        (Qt.Key.Key_Return, "Keep it", False),
        (Qt.Key.Key_Return, "Erase it", True),
        (Qt.Key.Key_Space, "Erase it", True),
    ],
)
def test_keys_do_what_has_the_focus(dialogs: QtDialogs, key: Qt.Key, on: str, answer: bool) -> None:
    when_open(WordsDialog, press_key(key, on))
    assert dialogs.confirm(QUESTION) is answer


def test_leaving_has_the_focus_first(dialogs: QtDialogs) -> None:
    seen: list[bool] = []

    def act(dialog: QDialog) -> None:
        seen.append(dialog.focusWidget() is button(dialog, "Keep it"))
        dialog.reject()

    when_open(WordsDialog, act)
    dialogs.confirm(QUESTION)
    assert seen == [True]


def test_giving_up_leaves_it(dialogs: QtDialogs) -> None:
    when_open(WordsDialog, lambda _: dialogs.give_up())
    assert dialogs.confirm(QUESTION) is False


def test_a_message_shows_all_its_lines(dialogs: QtDialogs) -> None:
    seen: list[str] = []

    def act(dialog: QDialog) -> None:
        seen.extend(label.words for label in dialog.findChildren(PlainLabel))
        dialog.reject()

    when_open(WordsDialog, act)
    dialogs.tell(message_for(DiskFull()))
    assert seen == [DiskFull.told.happened, DiskFull.told.safe, DiskFull.told.next_step]


def test_a_bug_is_told_with_its_report_behind_a_button(dialogs: QtDialogs) -> None:
    seen: list[object] = []

    def act(dialog: QDialog) -> None:
        assert isinstance(dialog, BugDialog)
        seen.append(dialog.report.isVisible())
        dialog.show_button.click()
        seen.extend([dialog.report.isVisible(), dialog.report.toPlainText().splitlines()[0]])
        dialog.reject()

    when_open(BugDialog, act)
    dialogs.report_bug(bug_report(KeyError("words"), "12ab"))
    assert seen == [False, True, "rmdesk report 12ab"]


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_nothing_is_cut_off(dialogs: QtDialogs, look: Look, scale: float) -> None:
    look.choose_scale(scale)
    cut: list[str] = []

    def act(dialog: QDialog) -> None:
        QTest.qWait(20)
        cut.extend(
            part.words
            for part in (*dialog.findChildren(PlainLabel), *dialog.findChildren(AppButton))
            if part.height() < part.heightForWidth(part.width())
        )
        dialog.reject()

    when_open(WordsDialog, act)
    dialogs.confirm(Confirmation("Erase this workbook?", "It cannot be brought back. " * 8, "Erase it", "Keep it"))
    assert cut == []


def test_a_place_to_save_comes_back_with_its_suffix(dialogs: QtDialogs, tmp_path: Path) -> None:
    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "shared actions"))
        QTimer.singleShot(0, dialog.accept)

    when_open(QFileDialog, accept)
    question = SaveQuestion("Save the export", tmp_path / "actions.pdf", "PDF document", ".pdf")
    assert dialogs.choose_file_to_save(question) == tmp_path / "shared actions.pdf"


def test_closing_the_file_dialog_is_no_answer(dialogs: QtDialogs, tmp_path: Path) -> None:
    when_open(QFileDialog, lambda dialog: dialog.reject())
    assert dialogs.choose_folder("Choose a folder", tmp_path) is None


def test_chosen_folders_are_not_left_behind(dialogs: QtDialogs, tmp_path: Path) -> None:
    def accept(dialog: QDialog) -> None:
        QTimer.singleShot(0, dialog.accept)

    when_open(QFileDialog, accept)
    assert dialogs.choose_folder("Choose a folder", tmp_path) is not None
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert settings.value("FileDialog/history") is None
    assert settings.value("FileDialog/lastVisited") is None
    assert not Path(settings.fileName()).exists()


def test_a_file_is_first_looked_for_in_downloads_and_then_where_the_last_one_was(
    dialogs: QtDialogs, tmp_path: Path
) -> None:
    downloads = Path.home() / "Downloads"
    downloads.mkdir()
    stick = tmp_path / "stick"
    stick.mkdir()
    file = stick / "news.rmx"
    file.write_bytes(b"x")
    seen: list[str] = []

    def take(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        seen.append(dialog.directory().absolutePath())
        dialog.setDirectory(str(stick))
        dialog.selectFile(str(file))
        dialog.done(int(QDialog.DialogCode.Accepted))

    for _ in range(2):
        when_open(QFileDialog, take)
        assert dialogs.choose_file_to_open("Open", "File", ".rmx") == file
    assert seen == [str(downloads), str(stick)]
