"""`rmdesk screens`: draws every screen of the made-up pair as a picture, for training material and for review.

Composed like the window itself, offscreen, over a demo workbook in a temporary folder that goes away afterwards.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.cli.demo.pair import PASSPHRASES, build_demo
from rmdesk.cli.demo.story import read_story
from rmdesk.domain.errors import CannotWrite
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import FontFamily, Settings, Theme
from rmdesk.runtime.state import MachineState, save_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.ui.widgets.secrets.step_page import StepPage

_SIZE = (1280, 860)
_TALLEST = 6000
_TODAY = datetime(2026, 10, 26, 18, 30, tzinfo=UTC)
_STEPS = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """What to draw and how. `whole`: as high as the page is, not as high as a window."""

    out: Path
    themes: tuple[Theme, ...]
    scale: int
    font: FontFamily
    whole: bool


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, the screen, and what of it."""

    name: str
    screen: str
    argument: str = ""


@dataclass(frozen=True, slots=True)
class _StillClock:
    """Stands still, so that two runs draw the same."""

    def now(self) -> datetime:
        return _TODAY


BEFORE = (
    Shot("lock", "lock"),
    Shot("recover", "recover"),
    Shot("support-locked", "support"),
    Shot("second-partner", "second-partner"),
)
AFTER = (
    Shot("home", "home"),
    Shot("workbook", "workbook"),
    Shot("page-private", "private-page", "hopes-and-worries"),
    Shot("page-reading", "private-page", "what-this-is"),
    Shot("page-note", "private-page", "bring-and-risk"),
    Shot("page-shared", "shared-page", "how-we-will-meet"),
    Shot("reflections", "reflections"),
    Shot("reflection", "reflection"),
    Shot("agreement", "agreement"),
    Shot("actions", "actions"),
    Shot("action-new", "action"),
    Shot("export", "export"),
    Shot("support", "support"),
    Shot("settings", "settings"),
    Shot("limits", "limits"),
)


def run(arguments: Sequence[str]) -> int:
    """Draw what was asked for, and print the names of the pictures; the exit code."""
    return draw(_read(arguments), STANDARD_POLICY)


def draw(choice: Choice, policy: KdfPolicy) -> int:
    """Make the demo pair, draw it, and take it away again.

    Raises:
        CannotWrite: a picture could not be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    choice.out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - a core application without windows would be a bug
    with tempfile.TemporaryDirectory(prefix="rmdesk-screens-") as temporary:
        paths = Paths.under(Path(temporary))
        place = paths.vaults / "demo-pair"
        place.parent.mkdir(parents=True)
        vault = build_demo(place, read_story(resources.read_text), policy)
        save_state(paths.state_file, MachineState().with_vault(vault, place))
        for theme in choice.themes:
            _draw_theme(app, paths, replace(choice, themes=(theme,)), policy)
    return 0


def _draw_theme(app: QApplication, paths: Paths, choice: Choice, policy: KdfPolicy) -> None:
    clock = _StillClock()
    tools = Tools(paths, clock, resources.read_bytes, resources.read_text, _stay, policy)
    settings = Settings(theme=choice.themes[0], text_scale=choice.scale, font=choice.font)
    program = Program(app, tools, settings)
    window = program.roof.window
    window.resize(*_SIZE)
    program.show()
    try:
        for shot in BEFORE:
            window.go(shot.screen, shot.argument)
            _save(app, program, choice, shot.name)
        for name in _first_steps(program):
            _save(app, program, choice, name)
        door = program.outside.door
        door.enter(door.unlock(door.vaults()[0], PASSPHRASES[0]))
        for shot in AFTER:
            window.go(shot.screen, shot.argument)
            _save(app, program, choice, shot.name)
    finally:
        window.close()
        program.roof.close()
        window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _first_steps(program: Program) -> Iterator[str]:
    """Each step of the first run, one after the other."""
    window = program.roof.window
    window.go("first-run", "")
    page = window.page("first-run")
    for number in range(_STEPS):
        if isinstance(page, StepPage):
            page.go_to(number)
        yield f"first-run-{number + 1}"


def _save(app: QApplication, program: Program, choice: Choice, name: str) -> None:
    """Let the page settle, and write its picture."""
    window = program.roof.window
    window.resize(*_SIZE)
    _settle(app)
    if choice.whole:
        bar = window.page(window.current).scroller.verticalScrollBar()
        window.resize(_SIZE[0], min(_TALLEST, _SIZE[1] + bar.maximum()))
        _settle(app)
    size = f"-{choice.scale}" if choice.scale != 100 else ""
    target = choice.out / f"{name}-{choice.themes[0].value}{size}.png"
    if not window.grab().save(str(target)):
        raise CannotWrite("a picture")
    print(target)


def _settle(app: QApplication) -> None:
    for _ in range(6):
        app.sendPostedEvents()
        app.processEvents()


def _stay(*_arguments: str) -> None:
    """Nothing starts again here."""


def _read(arguments: Sequence[str]) -> Choice:
    drawn = [theme.value for theme in Theme if theme is not Theme.SYSTEM]
    parser = argparse.ArgumentParser(prog="rmdesk screens", description="Draw every screen of the made-up pair.")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--theme", choices=[*drawn, "all"], default="all")
    parser.add_argument(
        "--scale", type=int, choices=[100, 125, 150, 175, 200], default=100, help="text size in percent"
    )
    parser.add_argument("--font", choices=[font.value for font in FontFamily], default=FontFamily.INTER.value)
    parser.add_argument("--whole", action="store_true", help="draw each page as high as it is")
    found = parser.parse_args(list(arguments))
    themes = tuple(Theme(name) for name in (drawn if found.theme == "all" else [found.theme]))
    return Choice(found.out, themes, found.scale, FontFamily(found.font), found.whole)
