"""The real window with the made-up pair in it, in a process of its own: F9 goes to the next screen that it knows.

Each time it says on a line where it is; after the last screen it says `done`.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication

from rmdesk.app.program import Program
from rmdesk.app.roof import Tools
from rmdesk.cli.demo.here import demo_here
from rmdesk.cli.demo.pair import PASSPHRASES
from rmdesk.gallery.scenes import INSIDE, OUTSIDE
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.settings import Settings
from tests.fakes.kdf import QUICK_POLICY

NEEDS = {
    "action": "new",
    "session": "7",
    "private-page": "hopes-and-worries",
    "shared-page": "how-we-will-meet",
    "closing-page": "close@7",
}
"""What some screens are opened at."""
ELSEWHERE = frozenset({"last-work"})
"""Shown only while something runs that cannot be had here."""


def main() -> int:
    """Show the window until it is closed."""
    paths = Paths.under(Path(sys.argv[1]))
    demo_here(paths, QUICK_POLICY)
    app = QApplication(sys.argv[:1])
    app.setApplicationName("rmdesk")
    tools = Tools(paths, SystemClock(), resources.read_bytes, resources.read_text, _stay, QUICK_POLICY)
    program = Program(app, tools, Settings())
    program.show()
    screens = _screens(program)
    QShortcut(QKeySequence("F9"), program.roof.window).activated.connect(lambda: _go_on(program, screens))
    ended = app.exec()
    program.end()
    program.roof.close()
    return ended


def _screens(program: Program) -> Iterator[tuple[str, str]]:
    """Both sides of the door, then two people together; what the gallery opens first, then all that is left."""
    door = program.outside.door
    yield from _side(program, [(screen, argument) for _name, screen, argument in OUTSIDE])
    door.enter(door.unlock(door.vaults()[0], PASSPHRASES[0]))
    yield from _side(program, [(screen, argument) for _name, screen, argument in INSIDE])
    program.outside.begin_together(7)
    yield from _side(program, [])


def _side(program: Program, first: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    known = set(program.roof.window._entries) - ELSEWHERE
    yield from ((screen, argument) for screen, argument in first if screen in known)
    for screen in sorted(known - {one for one, _argument in first}):
        yield screen, NEEDS.get(screen, "")


def _go_on(program: Program, screens: Iterator[tuple[str, str]]) -> None:
    screen, argument = next(screens, ("", ""))
    if screen:
        program.roof.window.go(screen, argument)
    sys.stdout.write((f"{screen} {argument}".strip() or "done") + "\n")
    sys.stdout.flush()


def _stay(*_arguments: str) -> None:
    """Nothing starts again here."""


if __name__ == "__main__":
    sys.exit(main())
