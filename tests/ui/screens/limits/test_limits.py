"""What is protected and what is not: every fact that the README gives stands on the page, too."""

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.limits.screen import LimitsScreen
from rmdesk.ui.screens.limits.view import LimitsView
from rmdesk.ui.theme.look import Look
from tests.fakes.clock import FakeClock
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner
from tests.ui.opened_pair import RecordingFrame, check_nothing_cut, press, words_on


@pytest.fixture
def frame() -> RecordingFrame:
    return RecordingFrame()


@pytest.fixture
def view(look: Look, qtbot: QtBot, frame: RecordingFrame) -> LimitsView:
    context = ScreenContext(look, FakeClock(), FakeTaskRunner(), FakeTaskRunner(), FakeDialogs(), frame)
    view = LimitsScreen(context).view
    qtbot.addWidget(view)
    view.resize(1000, 800)
    view.arrive()
    with qtbot.waitExposed(view):
        view.show()
    return view


@pytest.mark.parametrize(
    "fact",
    [
        "watches the keyboard or records the screen",
        "administrator who controls the computer",
        "delete them",
        "your partner too",
        "easy to guess",
        "A court may ask",
        "not records for revalidation",
        "printed page or an exported PDF",
        "If you lose both, nobody can open your private pages",
        "can prove which of you wrote them",
        "Private pages carry no such mark",
        "Only your passphrase or your recovery code",
        "not made, owned or endorsed by the NHS",
    ],
)
def test_each_fact_is_there(view: LimitsView, fact: str) -> None:
    assert fact in words_on(view)


def test_back(view: LimitsView, qtbot: QtBot, frame: RecordingFrame) -> None:
    press(qtbot, view, "Back")
    assert frame.went == [("back", "")]


def test_by_keyboard_and_large(view: LimitsView, look: Look, qtbot: QtBot) -> None:
    look.choose_scale(2.0)
    view.resize(800, 600)
    check_nothing_cut(view, 800)
    press(qtbot, view, "Back")
