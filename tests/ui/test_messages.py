"""Failures are told kindly, bugs without anybody's words, and every dialog can be given up."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from rmdesk.domain.errors import ContentBroken, DiskFull, PassphraseRefused, WorldError
from rmdesk.ui.messages import (
    Confirmation,
    Dialogs,
    Message,
    QtDialogs,
    SaveQuestion,
    bug_report,
    message_for,
)
from tests.fakes.dialogs import FakeDialogs

QUESTION = Confirmation("Erase this workbook?", "It cannot be brought back.", "Erase it", "Keep it")


def every_error() -> list[type[WorldError]]:
    return WorldError.__subclasses__()


@pytest.mark.parametrize("kind", every_error())
def test_every_failure_has_a_message_without_its_detail(kind: type[WorldError]) -> None:
    message = message_for(kind())
    assert message.happened == kind.told.happened
    assert message.next_step == kind.told.next_step
    assert all(message.lines)


def test_the_log_detail_of_an_ordinary_failure_is_not_shown() -> None:
    assert "4f2a" not in str(message_for(DiskFull("space 4f2a")))


def test_a_refused_passphrase_says_why() -> None:
    message = message_for(PassphraseRefused("It needs 12 or more letters."))
    assert message.safe == "It needs 12 or more letters."


def test_a_broken_content_file_names_the_line() -> None:
    assert message_for(ContentBroken("stage-0.toml line 4: no id")).lines[-1] == "stage-0.toml line 4: no id"


def fall_over(words: str) -> None:
    try:
        int(words)
    except ValueError as error:
        raise KeyError(words) from error


def test_a_bug_report_holds_places_and_no_words() -> None:
    with pytest.raises(KeyError) as caught:
        fall_over("my private words")
    text = bug_report(caught.value, "12ab").as_text()
    assert "private" not in text
    assert text.splitlines()[:2] == ["rmdesk report 12ab", "KeyError"]
    assert "fall_over" in text
    assert "after ValueError" in text
    assert str(Path.home()) not in text


def test_a_bug_report_has_a_number_of_its_own() -> None:
    assert bug_report(ValueError()).number != bug_report(ValueError()).number


@pytest.fixture
def dialogs(qtbot: QtBot) -> QtDialogs:
    parent = QWidget()
    qtbot.addWidget(parent)
    return QtDialogs(parent)


def when_open(kind: type[QDialog], act: Callable[[QDialog], None]) -> None:
    """As soon as a dialog of that kind is there."""

    def look() -> None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        if found:
            act(found[0])
        else:
            QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def press(words: str) -> Callable[[QDialog], None]:
    def act(dialog: QDialog) -> None:
        next(button for button in dialog.findChildren(QPushButton) if button.text() == words).click()

    return act


@pytest.mark.parametrize(("words", "answer"), [("Erase it", True), ("Keep it", False)])
def test_confirming_needs_the_named_button(dialogs: QtDialogs, words: str, answer: bool) -> None:
    when_open(QMessageBox, press(words))
    assert dialogs.confirm(QUESTION) is answer


def test_giving_up_leaves_it(dialogs: QtDialogs) -> None:
    when_open(QMessageBox, lambda _: dialogs.give_up())
    assert dialogs.confirm(QUESTION) is False


def test_return_leaves_it(dialogs: QtDialogs) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        button = dialog.defaultButton()
        assert isinstance(button, QPushButton)
        seen.append(button.text())
        dialog.reject()

    when_open(QMessageBox, look)
    assert not dialogs.confirm(QUESTION)
    assert seen == ["Keep it"]


def test_words_are_never_markup(dialogs: QtDialogs) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        seen.append(dialog.textFormat().name)
        dialog.reject()

    when_open(QMessageBox, look)
    dialogs.tell(Message("<img src=x>", "safe", "next"))
    assert seen == ["PlainText"]


def test_a_place_to_save_comes_back_with_its_suffix(dialogs: QtDialogs, tmp_path: Path) -> None:
    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, QFileDialog)
        dialog.selectFile(str(tmp_path / "shared actions"))
        QTimer.singleShot(0, dialog.accept)

    when_open(QFileDialog, accept)
    question = SaveQuestion("Save the export", tmp_path / "actions.pdf", "PDF document", ".pdf")
    assert dialogs.choose_file_to_save(question) == tmp_path / "shared actions.pdf"


def test_chosen_folders_are_not_left_behind(dialogs: QtDialogs, tmp_path: Path) -> None:
    def accept(dialog: QDialog) -> None:
        QTimer.singleShot(0, dialog.accept)

    when_open(QFileDialog, accept)
    dialogs.choose_folder("Choose a folder", tmp_path)
    settings = QSettings(QSettings.Scope.UserScope, "QtProject")
    assert settings.value("FileDialog/history") is None
    assert settings.value("FileDialog/lastVisited") is None
    assert not Path(settings.fileName()).exists()


def test_closing_the_file_dialog_is_no_answer(dialogs: QtDialogs, tmp_path: Path) -> None:
    when_open(QFileDialog, lambda dialog: dialog.reject())
    assert dialogs.choose_folder("Choose a folder", tmp_path) is None


def test_a_bug_is_told_with_its_report(dialogs: QtDialogs) -> None:
    seen: list[str] = []

    def look(dialog: QDialog) -> None:
        assert isinstance(dialog, QMessageBox)
        seen.append(dialog.detailedText())
        dialog.reject()

    when_open(QMessageBox, look)
    dialogs.report_bug(bug_report(KeyError("words"), "12ab"))
    assert seen[0].startswith("rmdesk report 12ab")


def test_the_fake_answers_in_order_and_remembers(tmp_path: Path) -> None:
    fake = FakeDialogs()
    as_dialogs: Dialogs = fake
    fake.answer(True, tmp_path)
    assert as_dialogs.confirm(QUESTION)
    assert as_dialogs.choose_folder("Where", tmp_path) == tmp_path
    assert fake.asked == [QUESTION, "Where"]
    assert fake.unused == 0
    with pytest.raises(AssertionError, match="nobody said"):
        as_dialogs.confirm(QUESTION)
