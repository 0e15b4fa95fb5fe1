"""`rmdesk demo`: makes the made-up pair's workbook and says how to open it."""

from pathlib import Path

from rmdesk.cli.demo.here import make_demo, place_here
from rmdesk.runtime.paths import Paths
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy


def run(paths: Paths, place: Path | None, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Make the demo vault at `place` (by default among this computer's workbooks), and print how to open it.

    Raises:
        CannotWrite: there is something at that place already, or the folder cannot be written to.
    """
    made = make_demo(paths, (place or place_here(paths)).absolute(), policy)
    print(f"The made-up pair is in {made.folder}")
    for name, passphrase in made.people:
        print(f"{name} opens it with: {passphrase}")
    print("Start rmdesk to look at it. Never write anything real there: everybody knows these passphrases.")
    return 0
