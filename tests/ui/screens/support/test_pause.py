"""The page for a pause: one still exercise at a time, by keyboard and aloud, and nothing kept."""

import pytest
from PySide6.QtCore import QAbstractAnimation, QTimer
from pytestqt.qtbot import QtBot

from rmdesk.domain.grounding import Grounding
from rmdesk.runtime import resources
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.support.pause_screen import PauseScreen
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.heading import Heading
from rmdesk.workbook.grounding import load_grounding
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner
from tests.ui.opened_pair import RecordingFrame, check_keyboard, check_nothing_cut, press, seen, settle, words_on


class SpeakingFrame(RecordingFrame):
    """Remembers what screen readers were given as well."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def announce(self, words: str) -> None:
        self.said.append(words)


class Desk:
    def __init__(self, look: Look, qtbot: QtBot) -> None:
        self.words: Grounding = load_grounding(resources.read_text)
        self.frame = SpeakingFrame()
        self.writer, self.slow = FakeTaskRunner(), FakeTaskRunner()
        context = ScreenContext(look, FakeClock(), self.writer, self.slow, FakeDialogs(), self.frame)
        self.screen = PauseScreen(context, lambda: self.words)
        self.view = self.screen.view
        qtbot.addWidget(self.view)
        self.view.resize(1000, 800)
        self.view.arrive()
        with qtbot.waitExposed(self.view):
            self.view.show()
        settle()

    def exercise(self) -> str:
        [title] = [one.words for one in seen(self.view, Heading) if isinstance(one, Heading) and one.level == 2]
        return title


@pytest.fixture
def desk(look: Look, qtbot: QtBot) -> Desk:
    return Desk(look, qtbot)


def test_one_exercise_at_a_time_and_round_again(desk: Desk, qtbot: QtBot) -> None:
    titles = [one.title for one in desk.words.exercises]
    found = []
    for _ in titles:
        found.append(desk.exercise())
        press(qtbot, desk.view, "Another pause")
        settle()
    assert found == titles
    assert desk.exercise() == titles[0]


def test_all_lines_of_an_exercise_can_be_read_and_heard(desk: Desk, qtbot: QtBot) -> None:
    assert desk.frame.said == []
    press(qtbot, desk.view, "Another pause")
    settle()
    second = desk.words.exercises[1]
    for line in second.lines:
        assert line in words_on(desk.view)
        assert line in desk.frame.said[0]
    assert desk.frame.said[0].startswith(f"{second.title}. ")
    assert desk.view.another_button.hasFocus()


def test_every_visit_begins_in_the_same_way(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk.view, "Another pause")
    desk.view.arrive()
    settle()
    assert desk.exercise() == desk.words.exercises[0].title


def test_nothing_moves_and_nothing_is_kept(desk: Desk, qtbot: QtBot) -> None:
    for runner in (desk.writer, desk.slow):
        runner.hold()
    press(qtbot, desk.view, "Another pause")
    assert desk.view.findChildren(QAbstractAnimation) == []
    qtbot.waitUntil(lambda: not any(timer.isActive() for timer in desk.view.findChildren(QTimer)))
    assert (desk.writer.waiting, desk.slow.waiting) == (0, 0)


def test_the_ways_on(desk: Desk, qtbot: QtBot) -> None:
    press(qtbot, desk.view, "Back to where I was")
    press(qtbot, desk.view, "Go to Support")
    assert desk.frame.went == [("back", ""), ("support", "")]


@pytest.mark.parametrize("theme", [ThemeChoice.DARK, ThemeChoice.HIGH_CONTRAST])
def test_by_keyboard_and_large(desk: Desk, look: Look, qtbot: QtBot, theme: ThemeChoice) -> None:
    check_keyboard(qtbot, desk.view)
    look.choose_theme(theme)
    look.choose_scale(2.0)
    desk.view.resize(800, 600)
    check_nothing_cut(desk.view, 800)
    check_keyboard(qtbot, desk.view)
