"""`rmdesk demo`: makes the made-up pair's workbook and says how to open it."""

from pathlib import Path

from rmdesk.cli.demo.pair import PASSPHRASES, build_demo
from rmdesk.cli.demo.story import read_story, with_fresh_bin
from rmdesk.domain.errors import CannotWrite
from rmdesk.runtime import resources
from rmdesk.runtime.atomic import world_error
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy

_FOLDER = "demo-pair"


def run(paths: Paths, place: Path | None, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Make the demo vault at `place` (by default among this computer's workbooks), and print how to open it.

    Raises:
        CannotWrite: there is something at that place already, or the folder cannot be written to.
    """
    target = (place or paths.vaults / _FOLDER).absolute()
    _make_room(target)
    story = with_fresh_bin(read_story(resources.read_text), SystemClock().now())
    vault = build_demo(target, story, policy)
    save_state(paths.state_file, load_state(paths.state_file).with_vault(vault, target))
    print(f"The made-up pair is in {target}")
    for name, passphrase in zip(story.names, PASSPHRASES, strict=True):
        print(f"{name} opens it with: {passphrase}")
    print("Start rmdesk to look at it. Never write anything real there: everybody knows these passphrases.")
    return 0


def _make_room(target: Path) -> None:
    try:
        if target.exists():
            raise CannotWrite("that folder exists already")
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise world_error(error) from error
