"""Qt without a screen, and one look for all tests that draw."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rmdesk.ui.theme.look import Look, LookChoice
from rmdesk.ui.theme.values import ThemeChoice
from rmdesk.ui.widgets.accessible import install_accessible_roles

HERE = Path(__file__).parent
RESOURCES = Path(__file__).parents[2] / "resources"
PLAIN_LOOK = LookChoice(ThemeChoice.LIGHT)
PATIENCE_MS = 60_000
"""Who waits goes on as soon as there is what they wait for; a machine may be slow."""


class PatientBot(QtBot):
    """A bot that waits for what must come as long as a slow machine may need."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        """See `QtBot`."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        """See `QtBot`."""
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:  # noqa: N802
        """See `QtBot`."""
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> QtBot:
    """The bot of pytest-qt, with more patience."""
    return PatientBot(request)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Qt's offscreen platform says what it cannot do, such as size hints; that is no fault of ours."""
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("This plugin does not support", extend=True))


def read_resource(name: str) -> bytes:
    """The bytes of a file under `resources/`."""
    return (RESOURCES / name).read_bytes()


@pytest.fixture(scope="session", autouse=True)
def what_stays() -> None:
    """What is loaded before the first test never goes: looking through it after each test would only take time."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collect_on_this_thread() -> Iterator[None]:
    """As in the program: no other thread may destroy Qt objects by collecting garbage; and no test sees old windows."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(scope="session")
def only_look(qapp: QApplication) -> Look:
    """The look of the test run; ask for `look` instead, which puts it back."""
    install_accessible_roles()
    return Look(qapp, read_resource, PLAIN_LOOK)


@pytest.fixture
def look(only_look: Look) -> Iterator[Look]:
    """Light, 100%; what a test changes is changed back."""
    only_look.choose(PLAIN_LOOK)
    yield only_look
    only_look.choose(PLAIN_LOOK)
