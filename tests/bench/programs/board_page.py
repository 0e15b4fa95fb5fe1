"""The page of shared actions with thousands of them: the longest that the UI thread is away while it is used.

Arguments: how many actions, a folder. The page is shown, more is asked for, a card is moved, words are looked for, and
each of the other ways to look at them is chosen; after each, the event loop is turned until nothing is left to do.
"""

import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rmdesk.domain.actions import ActionStatus
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.services.actions import Actions
from rmdesk.services.people import People
from rmdesk.services.workspace import Workspace
from rmdesk.ui.bridge.collector import Collector
from rmdesk.ui.context import ScreenContext
from rmdesk.ui.screens.actions.screen import ActionsScreen
from rmdesk.ui.screens.actions.view import ActionsView
from rmdesk.ui.theme.look import Look
from tests.bench.programs.nowhere import NowhereFrame
from tests.bench.programs.report import end_with
from tests.bench.reading import action_texts
from tests.fakes.dialogs import FakeDialogs
from tests.fakes.tasks import FakeTaskRunner
from tests.shared_space import JOHN, new_laptop

_QUIET_TURNS = 30
_NOTHING_MS = 0.5
_LONGEST = 60.0


def main() -> None:
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    app = QApplication(sys.argv[:1])
    look = Look(app, resources.read_bytes)
    collector = Collector(app)
    laptop = new_laptop(folder)
    repository = laptop.shared.actions
    statuses = (None, ActionStatus.UNDER_WAY, ActionStatus.DONE, ActionStatus.SET_ASIDE)
    with laptop.shared.space.transaction() as tx:
        for number, text in enumerate(action_texts(count)):
            added = repository.add(tx, laptop.amina, replace(text, owner=JOHN if number % 3 else text.owner))
            status = statuses[number % len(statuses)]
            if status is not None:
                repository.set_status(tx, laptop.amina, added, status)
    workspace = Workspace(laptop.shared, laptop.amina, laptop.clock)
    actions = Actions(workspace, _NobodyElse())
    begin = time.perf_counter()
    actions.all()
    first_read = (time.perf_counter() - begin) * 1e3
    runner = FakeTaskRunner()
    context = ScreenContext(look, SystemClock(), runner, runner, FakeDialogs(), NowhereFrame())
    screen = ActionsScreen(context, actions, People(workspace))
    view = screen.view
    view.resize(1280, 860)
    steps: dict[str, Callable[[], object]] = {
        "arriving": lambda: view.arrive(""),
        "showing": view.show,
        "more cards": partial(more_cards, view),
        "moving a card": lambda: view.move_asked.emit(view.board.columns[2].cards[2].value.id, "done"),
        "looking for words": lambda: view.words_typed.emit("work"),
        "showing all": view.filter_cleared.emit,
        "the list": lambda: view.mode_picked.emit("list"),
        "another order": lambda: view.sort_picked.emit("title"),
        "the timeline": lambda: view.mode_picked.emit("months"),
        "the balance": lambda: view.mode_picked.emit("balance"),
        "the board again": lambda: view.mode_picked.emit("board"),
    }
    found = {name: longest_turn(app, step) for name, step in steps.items()}
    collector.stop()
    laptop.shared.close()
    end_with(stalls=found, first_read=first_read)


def more_cards(view: ActionsView) -> None:
    view.board.columns[0].more_button.click()


def longest_turn(app: QApplication, step: Callable[[], object]) -> float:
    """The longest time in milliseconds that the step, or a turn of the event loop after it, took."""
    end = time.monotonic() + _LONGEST
    longest = took(step)
    quiet = 0
    while quiet < _QUIET_TURNS and time.monotonic() < end:
        turn = took(app.processEvents)
        longest = max(longest, turn)
        quiet = quiet + 1 if turn < _NOTHING_MS else 0
    return longest


def took(work: Callable[[], object]) -> float:
    begin = time.perf_counter()
    work()
    return (time.perf_counter() - begin) * 1e3


class _NobodyElse:
    def sign(self, *_what: object) -> bytes:
        raise RuntimeError("nobody agrees here")


if __name__ == "__main__":
    main()
