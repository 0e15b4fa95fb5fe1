"""A file that is handed in by any of the four ways is read once, and nobody is told once the page is gone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rmdesk.domain.pack_errors import NotAPack
from rmdesk.ui.theme.look import Look
from rmdesk.ui.widgets.file_reader import FileAsked, FileReader, Reading
from rmdesk.ui.widgets.open_file_card import OpenFileCard, OpenWords
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner

FILE = Path("a.rmpack")


class Case:
    """A reader on a card, and what it read and said."""

    def __init__(self, qtbot: QtBot, look: Look) -> None:
        self.card = OpenFileCard(look, OpenWords("Open", "A file.", "Its text"))
        qtbot.addWidget(self.card)
        self.page = QObject()
        self.dialogs, self.runner = FakeDialogs(), FakeTaskRunner()
        self.read: list[object] = []
        self.told: list[object] = []
        reading = Reading(self._take, self._take, self.told.append, self.told.append)
        asked = FileAsked("Open a pack", "Pack", ".rmpack")
        self.reader = FileReader(self.dialogs, self.runner, asked, reading, self.page)
        self.reader.follow(self.card)

    def _take(self, handed: object) -> str:
        self.read.append(handed)
        if handed == "bad":
            raise NotAPack("text")
        return f"read {handed}"


@pytest.fixture
def case(qtbot: QtBot, look: Look) -> Case:
    return Case(qtbot, look)


def test_one_that_was_chosen(case: Case) -> None:
    case.dialogs.answer(FILE)
    case.card.choose_button.click()
    assert (case.dialogs.asked, case.read, case.told) == (["Open a pack"], [FILE], ["read a.rmpack"])


def test_none_was_chosen(case: Case) -> None:
    case.dialogs.answer(None)
    case.card.choose_button.click()
    assert (case.read, case.told) == ([], [])


def test_dropped_pasted_and_opened_from_outside(case: Case) -> None:
    case.card.file_dropped.emit(FILE)
    case.card.pasted.emit("some text")
    case.reader.read_named("b.rmpack")
    case.reader.read_named("")
    assert case.read == [FILE, "some text", Path("b.rmpack")]
    assert len(case.told) == 3


def test_what_cannot_be_read_is_told(case: Case) -> None:
    case.card.pasted.emit("bad")
    assert isinstance(case.told[0], NotAPack)


def test_nobody_is_told_once_the_page_is_gone(case: Case, qtbot: QtBot) -> None:
    case.runner.hold()
    case.card.pasted.emit("some text")
    case.card.pasted.emit("bad")
    with qtbot.waitSignal(case.reader.destroyed):
        case.page.deleteLater()
    case.runner.run_all()
    assert (case.read, case.told) == (["some text", "bad"], [])
