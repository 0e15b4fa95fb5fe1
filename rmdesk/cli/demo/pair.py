"""Builds the made-up pair's vault by using the program as the two would have, day by day on a clock of its own."""

import shutil
from contextlib import ExitStack, closing
from datetime import UTC, datetime
from pathlib import Path

from rmdesk.cli.demo.play import StoryClock, play
from rmdesk.cli.demo.side import side_of
from rmdesk.cli.demo.story import Story
from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import VaultId
from rmdesk.private.wing import create_private
from rmdesk.runtime import resources
from rmdesk.runtime.atomic import world_error
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.people import take_place
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import SharedSpace, create_shared, open_shared
from rmdesk.vaultkeeping.create import Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.workbook.loader import load_workbook

PASSPHRASES = ("yeast-connector-mutable-scarf-ideology", "boxcar-rudder-powdering-survival-fanciness")
"""Made by the program's own generator, then fixed: everybody knows them."""
_BEGINNING = datetime(2026, 4, 27, 9, 0, tzinfo=UTC)


def build_demo(place: Path, story: Story, policy: KdfPolicy) -> VaultId:
    """Make the vault at `place`, which must not exist, play the whole story in it, and mark it as made up.

    Raises:
        WorldError: the place is full or cannot be written to; nothing is left there then.
    """
    clock = StoryClock(_BEGINNING)
    folder = VaultFolder(place)
    a = _first_partner(folder, story.names[0], policy, clock)
    try:
        folder.demo_mark.touch()
        b = _second_partner(folder, a, story.names[1], policy, clock)
        _fill(folder, a, b, story, clock)
    except OSError as error:
        shutil.rmtree(place, ignore_errors=True)
        raise world_error(error) from error
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return a.shared.vault


def _first_partner(folder: VaultFolder, name: str, policy: KdfPolicy, clock: Clock) -> OpenedVault:
    def build(growing: VaultFolder, opened: OpenedVault) -> None:
        create_private(growing.private(opened.private.partner), opened.private, clock).close()
        _take(create_shared(growing.shared, opened.shared, clock), opened, name, clock)

    return create_vault(folder.path, NewSecrets(PASSPHRASES[0], new_recovery_code()), policy, build)


def _second_partner(folder: VaultFolder, first: OpenedVault, name: str, policy: KdfPolicy, clock: Clock) -> OpenedVault:
    def build(vault: VaultFolder, opened: OpenedVault) -> None:
        create_private(vault.private(opened.private.partner), opened.private, clock).close()

    def enter(vault: VaultFolder, opened: OpenedVault) -> None:
        _take(open_shared(vault.shared, opened.shared, clock, vault.backups), opened, name, clock)

    chosen = NewSecrets(PASSPHRASES[1], new_recovery_code())
    return add_partner(folder, Joining(first.shared.vault, first.joining), chosen, policy, build, enter)


def _take(shared: SharedSpace, opened: OpenedVault, name: str, clock: Clock) -> None:
    with closing(shared):
        take_place(open_workspace(shared, opened.shared, clock), opened.shared, name)


def _fill(folder: VaultFolder, a: OpenedVault, b: OpenedVault, story: Story, clock: StoryClock) -> None:
    with ExitStack() as undo:
        shared = undo.enter_context(closing(open_shared(folder.shared, a.shared, clock, folder.backups)))
        sides = {who: side_of(keys, folder, shared, clock) for who, keys in (("a", a), ("b", b))}
        for side in sides.values():
            undo.callback(side.private.close)
        play(story, sides, load_workbook(resources.read_text), clock)
