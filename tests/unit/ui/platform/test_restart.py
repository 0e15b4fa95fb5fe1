"""What a fresh process is started with."""

import os
import sys

import pytest

from rmdesk.ui.platform.restart import FreshProcess, own_command


class Recorder:
    def __init__(self) -> None:
        self.replaced: list[tuple[str, list[str]]] = []
        self.spawned: list[list[str]] = []

    def replace(self, program: str, command: list[str]) -> None:
        self.replaced.append((program, list(command)))

    def spawn(self, command: list[str]) -> None:
        self.spawned.append(list(command))


@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_linux_and_macos_replace_the_process(system: str) -> None:
    recorder = Recorder()
    FreshProcess(recorder.replace, recorder.spawn, system)("--cover")
    assert recorder.replaced == [(sys.executable, [sys.executable, "-m", "rmdesk", "--locked", "--cover"])]
    assert recorder.spawned == []


def test_windows_starts_another_that_waits_for_this_one() -> None:
    recorder = Recorder()
    FreshProcess(recorder.replace, recorder.spawn, "win32")()
    command = [sys.executable, "-m", "rmdesk", "--locked", "--wait-for", str(os.getpid())]
    assert recorder.spawned == [command]
    assert recorder.replaced == []


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == [sys.executable]
