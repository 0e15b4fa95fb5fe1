"""The made-up pair on this computer: where it is kept, making it, and finding that it is here already."""

from dataclasses import dataclass
from pathlib import Path

from rmdesk.cli.demo.pair import PASSPHRASES, build_demo
from rmdesk.cli.demo.story import Story, read_story, with_fresh_bin
from rmdesk.domain.errors import CannotWrite
from rmdesk.domain.ids import VaultId
from rmdesk.runtime import resources
from rmdesk.runtime.atomic import world_error
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import KdfPolicy
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock

_FOLDER = "demo-pair"


@dataclass(frozen=True, slots=True)
class MadeDemo:
    """Where it is, each name with its passphrase, and whether it was there before."""

    folder: Path
    people: tuple[tuple[str, str], ...]
    was_here: bool


def place_here(paths: Paths) -> Path:
    """Among the workbooks of this computer."""
    return paths.vaults / _FOLDER


def demo_here(paths: Paths, policy: KdfPolicy) -> MadeDemo:
    """The made-up pair among the workbooks of this computer, made if need be, and in the list of the lock page.

    Raises:
        WorldError: it cannot be made, or what is at its place cannot be opened with its passphrases.
    """
    place = place_here(paths)
    if not VaultFolder(place).is_demo:
        return make_demo(paths, place, policy)
    if all(entry.folder != place for entry in load_state(paths.state_file).vaults):
        _remember(paths, unlock(VaultFolder(place), PASSPHRASES[0], policy).shared.vault, place)
    return MadeDemo(place, _people(read_story(resources.read_text)), was_here=True)


def make_demo(paths: Paths, target: Path, policy: KdfPolicy) -> MadeDemo:
    """Make it at `target`, and put it in the list of the lock page.

    Raises:
        CannotWrite: there is something at that place already, or the folder cannot be written to.
        DiskFull: there is not enough room; nothing is left behind.
    """
    _make_room(target)
    story = with_fresh_bin(read_story(resources.read_text), SystemClock().now())
    _remember(paths, build_demo(target, story, policy), target)
    return MadeDemo(target, _people(story), was_here=False)


def _people(story: Story) -> tuple[tuple[str, str], ...]:
    return tuple(zip(story.names, PASSPHRASES, strict=True))


def _remember(paths: Paths, vault: VaultId, place: Path) -> None:
    save_state(paths.state_file, load_state(paths.state_file).with_vault(vault, place))


def _make_room(target: Path) -> None:
    try:
        if target.exists():
            raise CannotWrite("that folder exists already")
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise world_error(error) from error
