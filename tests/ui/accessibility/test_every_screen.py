"""Every screen of the real window with the made-up pair in it, in every theme and at 100% and 200%.

The gallery walks through it, so what it draws is looked at; besides, every screen that the window knows is gone to. So
a new screen is covered from the day it is registered. All that is found is told at once.
"""

import shutil
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rmdesk.cli.demo.here import MadeDemo, demo_here, place_here
from rmdesk.cli.demo.pair import PASSPHRASES
from rmdesk.gallery import drawing, scenes
from rmdesk.gallery.stage import SIZE, Choice, Stage
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import FontFamily, Theme
from rmdesk.security.kdf import KdfPolicy
from rmdesk.ui.theme.look import Look
from rmdesk.ui.theme.values import ThemeChoice
from tests.fakes.kdf import QUICK_POLICY
from tests.ui.accessibility.pixels import Pixels
from tests.ui.accessibility.room import faults_of_room
from tests.ui.accessibility.stops import faults_of_headings, faults_of_names, faults_of_tab, faults_of_targets

THEMES = (Theme.LIGHT, Theme.DARK, Theme.HIGH_CONTRAST)
NEEDS = {
    "action": "new",
    "session": "7",
    "private-page": "hopes-and-worries",
    "shared-page": "how-we-will-meet",
    "closing-page": "close@7",
}
"""What some screens are opened at when they are gone to for their own sake."""
ELSEWHERE = frozenset({"last-work"})
"""Shown only while something runs that cannot be had here; its own tests look at it."""


GALLERY = frozenset(screen for _name, screen, _argument in (*scenes.OUTSIDE, *scenes.INSIDE))


class LookingStage(Stage):
    """Looks where the gallery takes a picture, and at every screen that the gallery has no place for."""

    found: dict[str, list[str]]
    visited: set[str]
    known: set[str]
    pixels: Pixels
    thorough: bool

    def save(self, name: str) -> None:
        """Look at the screen as it stands now; where there are new screens, go to them too."""
        window = self.window
        new = set(window._entries) - self.known
        if new:
            self.known |= new
            here = window.current
            for screen in sorted(new - ELSEWHERE - GALLERY - {here}):
                self.go(screen, NEEDS.get(screen, ""))
                self._look(f"screen {screen}", everywhere=False)
            self.go(here)
        self._look(name, everywhere=bool(new))

    def _look(self, name: str, *, everywhere: bool) -> None:
        window = self.window
        if not window._frame.isVisible():
            return
        window.resize(*SIZE)
        window.activateWindow()
        self.settle()
        self.visited.add(window.current)
        faults = [*faults_of_targets(window), *faults_of_room(window, SIZE), *faults_of_headings(window)]
        faults += self.pixels.faults_of_words(window, everywhere=everywhere)
        if self.thorough:
            faults += faults_of_names(window)
        ring = window._ring
        each = partial(self.pixels.faults_of_ring, window, ring)
        faults += faults_of_tab(window, ring, each, everywhere=everywhere, back_too=self.thorough)
        if faults:
            self.found.setdefault(name, []).extend(dict.fromkeys(faults))


def _walk_screens(stage: Stage) -> None:
    """As Amara, through each screen, doing nothing in it."""
    door = stage.program.outside.door
    door.enter(door.unlock(door.vaults()[0], PASSPHRASES[0]))
    for name, screen, argument in scenes.INSIDE:
        stage.go(screen, argument)
        stage.save(name)


@pytest.fixture(scope="session")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the made-up pair, which takes a while to make. Nobody opens it: it is copied."""
    return demo_here(Paths.under(tmp_path_factory.mktemp("demo")), QUICK_POLICY).folder


@pytest.fixture
def pair_here(pair: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The made-up pair is found where it would be made."""

    def here(paths: Paths, policy: KdfPolicy) -> MadeDemo:
        shutil.copytree(pair, place_here(paths))
        return demo_here(paths, policy)

    monkeypatch.setattr(drawing, "demo_here", here)


@pytest.mark.timeout(1800)
@pytest.mark.usefixtures("pair_here")
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("theme", THEMES)
def test_every_screen(
    qapp: QApplication, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme, scale: int
) -> None:
    """In the light theme also what comes of doing something on each; in the others, how each screen looks."""
    monkeypatch.setattr(drawing, "walk_desk", _nothing)
    if theme is not Theme.LIGHT:
        monkeypatch.setattr(scenes, "walk_inside", _walk_screens)
    assert look_at(look, monkeypatch, Choice(tmp_path, (theme,), scale, FontFamily.INTER, whole=False)) > 500


@pytest.mark.timeout(1800)
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("theme", THEMES)
def test_every_page_of_the_desk(
    qapp: QApplication, look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, theme: Theme, scale: int
) -> None:
    """The facilitator's desk is a window of its own."""
    only = frozenset({"desk-signed"})
    assert look_at(look, monkeypatch, Choice(tmp_path, (theme,), scale, FontFamily.INTER, False, only)) > 200


def _nothing(*_stage: object) -> None:
    """The desk has a test of its own."""


def look_at(look: Look, monkeypatch: pytest.MonkeyPatch, choice: Choice) -> int:
    """Walk through what is to be drawn and look at it; how many words were looked at."""
    theme = choice.themes[0]
    stage = type("Looking", (LookingStage,), {
        "found": {}, "visited": set(), "known": set(), "pixels": Pixels(), "thorough": theme is Theme.LIGHT,
    })  # fmt: skip
    monkeypatch.setattr(drawing, "Stage", stage)
    drawing.draw(choice, QUICK_POLICY)
    look.choose_theme(ThemeChoice.DARK)
    assert stage.known - stage.visited - ELSEWHERE == set()
    told = [f"{name}: {fault}" for name, faults in stage.found.items() for fault in faults]
    assert told == [], "\n" + "\n".join(told)
    return stage.pixels.checked
