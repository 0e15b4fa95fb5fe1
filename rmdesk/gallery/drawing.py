"""Composed like the window itself, offscreen, over workbooks in a temporary folder that goes away afterwards."""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtWidgets import QApplication

from rmdesk.app.desk import DeskProgram
from rmdesk.app.door import Door, NewSecretsDesk
from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.cli.demo.here import demo_here, place_here
from rmdesk.cli.demo.pair import PASSPHRASES
from rmdesk.gallery import scenes
from rmdesk.gallery.desk import walk_desk
from rmdesk.gallery.sessions import walk_together
from rmdesk.gallery.stage import SIZE, Choice, Seen, Stage
from rmdesk.runtime import resources
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import FontFamily, Settings, Theme
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.ui.doorway import ChosenSecrets
from rmdesk.ui.platform.translation import ENGLISH, OFFERED, SAMPLES

_TOGETHER = "together"
_BEGINNING = ("first-run-", "empty-")
_DESK = "desk-"
_TODAY = datetime(2026, 11, 23, 18, 30, tzinfo=UTC)


_Walk = Callable[[QApplication, Paths, Choice, KdfPolicy, Seen], None]


class _StillClock:
    """Stands still, so that two runs draw the same."""

    def now(self) -> datetime:
        return _TODAY


def run(arguments: Sequence[str]) -> int:
    """Draw what was asked for, and print the names of the pictures; the exit code."""
    return draw(_read(arguments), STANDARD_POLICY)


def draw(choice: Choice, policy: KdfPolicy) -> int:
    """Make the demo pair, draw it, and take it away again. The exit code is 1 if no picture shows some screen.

    Raises:
        CannotWrite: a picture could not be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    choice.out.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)  # noqa: S101 - a core application without windows would be a bug
    seen = Seen()
    with tempfile.TemporaryDirectory(prefix="rmdesk-screens-") as temporary:
        root = Path(temporary)
        first = Paths.under(root / "first")
        walks = tuple(_walks(choice.only))
        if any(_needs_the_pair(walk) for walk, _only in walks):
            demo_here(first, policy)
        for theme in choice.themes:
            for walk, only in walks:
                one = replace(choice, themes=(theme,), only=only)
                place = root / f"{theme.value}{walk.__name__}"
                paths = _copied(first, place) if _needs_the_pair(walk) else Paths.under(place)
                walk(app, paths, one, policy, seen)
    if seen.missing and not choice.only and choice.language == ENGLISH:
        print("No picture shows:", *seen.missing, file=sys.stderr)
        return 1
    return 0


def _needs_the_pair(walk: _Walk) -> bool:
    return walk not in (_draw_beginning, _draw_desk)


def _walks(only: frozenset[str]) -> Iterator[tuple[_Walk, frozenset[str]]]:
    """Which walks are needed for these pictures, and which of them each draws; all walks for no names."""
    together = frozenset(name for name in only if name.startswith(_TOGETHER))
    beginning = frozenset(name for name in only if name.startswith(_BEGINNING))
    desk = frozenset(name for name in only if name.startswith(_DESK))
    rest = only - together - beginning - desk
    walks = ((_draw_demo, rest), (_draw_beginning, beginning), (_draw_together, together), (_draw_desk, desk))
    for walk, names in walks:
        if names or not only:
            yield walk, names


def _draw_demo(app: QApplication, paths: Paths, choice: Choice, policy: KdfPolicy, seen: Seen) -> None:
    if choice.language != ENGLISH:
        with closing(_stage(app, paths, choice, policy, seen)) as stage:
            scenes.walk_plainly(stage)
        return
    with closing(_stage(app, paths, choice, policy, seen)) as stage:
        scenes.walk_outside(stage)
        if not stage.finished:
            scenes.walk_inside(stage)


def _draw_together(app: QApplication, paths: Paths, choice: Choice, policy: KdfPolicy, seen: Seen) -> None:
    """Two people before one screen: their private pages are closed, so nothing else can be drawn after it."""
    with closing(_stage(app, paths, choice, policy, seen)) as stage:
        walk_together(stage)


def _draw_beginning(app: QApplication, paths: Paths, choice: Choice, policy: KdfPolicy, seen: Seen) -> None:
    """A computer without a workbook, then two people who have written nothing yet."""
    if choice.language != ENGLISH:
        return
    with closing(_stage(app, paths, choice, policy, seen)) as stage:
        scenes.walk_first_run(stage)
        if stage.finished:
            return
        door = Door(paths, _StillClock(), policy)
        new_code = NewSecretsDesk(resources.read_text).new_code
        door.hand_over(door.create("Amara", ChosenSecrets(PASSPHRASES[0], new_code())))
        door.add_partner("Helen", ChosenSecrets(PASSPHRASES[1], new_code()))
        inner = stage.program.outside.door
        inner.enter(inner.unlock(inner.vaults()[0], PASSPHRASES[0]))
        scenes.walk_empty(stage)


def _draw_desk(app: QApplication, paths: Paths, choice: Choice, policy: KdfPolicy, seen: Seen) -> None:
    """The facilitator's desk, which is a program of its own."""
    if choice.language != ENGLISH:
        return
    desk = DeskProgram(app, _tools(paths, policy), _settings(choice))
    with closing(Stage(app, desk, choice, seen)) as stage:
        walk_desk(stage, desk)


def _stage(app: QApplication, paths: Paths, choice: Choice, policy: KdfPolicy, seen: Seen) -> Stage:
    return Stage(app, Program(app, _tools(paths, policy), _settings(choice)), choice, seen)


def _tools(paths: Paths, policy: KdfPolicy) -> Tools:
    clock = _StillClock()
    return Tools(paths, clock, resources.read_bytes, resources.read_text, _stay, policy, seconds=_no_time_passes)


def _settings(choice: Choice) -> Settings:
    return Settings(theme=choice.themes[0], text_scale=choice.scale, font=choice.font, language=choice.language)


def _copied(first: Paths, root: Path) -> Paths:
    """Another computer with the same workbook: what one walk writes, the next does not see."""
    paths = Paths.under(root)
    shutil.copytree(place_here(first), place_here(paths))
    (entry,) = load_state(first.state_file).vaults
    save_state(paths.state_file, load_state(paths.state_file).with_vault(entry.vault, place_here(paths)))
    return paths


def _no_time_passes() -> float:
    """A slow computer must not have the window cover itself, or say that it is about to."""
    return 0.0


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
    parser.add_argument(
        "--language", choices=[one.tag for one in (*OFFERED, *SAMPLES)], default=ENGLISH, help="of the window"
    )
    parser.add_argument("--whole", action="store_true", help="draw each page as high as it is")
    parser.add_argument("--only", nargs="+", default=[], metavar="NAME", help="only these pictures, such as home")
    parser.add_argument("--size", type=int, nargs=2, default=SIZE, metavar=("WIDTH", "HEIGHT"), help="of the window")
    found = parser.parse_args(list(arguments))
    themes = tuple(Theme(name) for name in (drawn if found.theme == "all" else [found.theme]))
    width, height = found.size
    font = FontFamily(found.font)
    return Choice(
        found.out, themes, found.scale, font, found.whole, frozenset(found.only), (width, height), found.language
    )
