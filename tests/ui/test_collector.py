"""Garbage is collected on the UI thread, whichever thread asks for memory."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from rmdesk.ui.bridge.collector import Collector


class Cycle:
    """Notes the thread on which it goes."""

    gone: list[str] = []  # noqa: RUF012 - read by the tests below, emptied for each of them

    def __init__(self) -> None:
        self.itself = self

    def __del__(self) -> None:
        self.gone.append(threading.current_thread().name)


@pytest.fixture(autouse=True)
def start_clean() -> Iterator[None]:
    gc.enable()
    gc.collect()
    Cycle.gone.clear()
    yield
    assert gc.isenabled()


def elsewhere() -> list[list[int]]:
    """Ask for enough on another thread for several automatic collections; what it got, or it would not count."""
    kept: list[list[int]] = []
    thread = threading.Thread(target=lambda: kept.extend([number] for number in range(20_000)), name="elsewhere")
    thread.start()
    thread.join()
    return kept


def test_without_it_another_thread_collects() -> None:
    Cycle()
    elsewhere()
    assert Cycle.gone == ["elsewhere"]


def test_with_it_only_the_ui_thread_does(qtbot: QtBot) -> None:
    collector = Collector()
    Cycle()
    kept = elsewhere()
    assert Cycle.gone == []
    qtbot.waitUntil(lambda: bool(Cycle.gone))
    assert Cycle.gone == [threading.main_thread().name]
    assert len(kept) == 20_000
    collector.stop()


def test_nothing_due_costs_nothing(qtbot: QtBot) -> None:
    collector = Collector()
    gc.collect()
    before = gc.get_stats()
    collector.collect()
    assert gc.get_stats() == before
    collector.stop()
