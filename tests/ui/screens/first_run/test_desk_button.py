"""`I am a facilitator` on the first screen starts the desk, as a process of its own, or says why not."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from rmdesk.app.desk_start import start_desk
from rmdesk.domain.desk_errors import DeskNotStarted
from rmdesk.ui.screens.first_run.screen import FirstRunScreen
from tests.ui.screens.doorstep import Doorstep


def screen_with(doorstep: Doorstep, open_desk: object) -> FirstRunScreen:
    parts = (doorstep.context, doorstep.doorway, doorstep.secrets, doorstep.printer)
    screen = FirstRunScreen(*parts, open_desk=open_desk)  # type: ignore[arg-type]
    doorstep.show(screen.view)
    return screen


def test_the_button_starts_the_desk(doorstep: Doorstep) -> None:
    asked: list[str] = []
    screen = screen_with(doorstep, lambda: asked.append("desk"))
    screen.view.about_step.desk_button.click()
    assert asked == ["desk"]


def test_a_system_that_starts_nothing_is_told(doorstep: Doorstep, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[object] = []
    monkeypatch.setattr(type(doorstep.context.frame), "tell", lambda _frame, message: told.append(message))

    def refuse() -> None:
        raise DeskNotStarted("process")

    screen_with(doorstep, refuse).view.about_step.desk_button.click()
    [message] = told
    assert getattr(message, "happened", "") == DeskNotStarted.told.happened


@pytest.mark.parametrize("frozen", [True, False])
def test_it_is_started_as_this_program_is(monkeypatch: pytest.MonkeyPatch, frozen: bool) -> None:
    commands: list[tuple[str, list[str]]] = []

    def detached(program: str, arguments: list[str]) -> tuple[bool, int]:
        commands.append((program, arguments))
        return True, 7

    monkeypatch.setattr(QProcess, "startDetached", detached)
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    start_desk()
    assert commands == [(sys.executable, ["desk"] if frozen else ["-m", "rmdesk", "desk"])]


def test_a_program_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    with pytest.raises(DeskNotStarted):
        start_desk()
