"""Writing while calls of the system are refused: `python -m tests.faults.power_cuts.refused FOLDER`.

It opens a vault that is there, writes a dozen things, and says `done N` or `told KIND` for each. What is told was not
saved; the next one is tried all the same. Anything but a kind word ends it with a traceback.
"""

import sys
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from rmdesk.app.opening import OpenWorkbook, open_workbook
from rmdesk.app.writing import with_room
from rmdesk.domain.actions import BOTH, ActionText
from rmdesk.domain.errors import WorldError
from rmdesk.private.secret_text import SecretText
from rmdesk.runtime.paths import Paths
from rmdesk.services.actions import Actions
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_A, QuickCosigner
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.faults.power_cuts.child import say, words

STEPS = 6


def main(place: Path) -> None:
    """Open, write, close."""
    folder = VaultFolder(place)
    try:
        keys = unlock(folder, PASSPHRASE_A, QUICK_POLICY)
        opened = open_workbook(folder, keys, FakeClock(), Paths.under(place.parent / "home"))
    except WorldError as error:
        say(f"told {type(error).__name__}")
        return
    for number in range(STEPS):
        for work in (partial(_reflection, opened, number), partial(_action, opened, number)):
            _try(folder, number, work)
    opened.close()


def _try(folder: VaultFolder, number: int, work: Callable[[], None]) -> None:
    try:
        with_room(folder, work)
        say(f"done {number} {work.func.__name__}")  # type: ignore[attr-defined]
    except WorldError as error:
        say(f"told {type(error).__name__}")


def _reflection(opened: OpenWorkbook, number: int) -> None:
    opened.private.journal.write(SecretText(f"day {number}"), SecretText(words(number)))


def _action(opened: OpenWorkbook, number: int) -> None:
    actions = Actions(opened.workspace, QuickCosigner(opened.folder))
    actions.add(ActionText(f"action {number}", "", None, None, BOTH, date(2026, 12, 1), ()))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
