"""Builds the made-up pair's vault by using the program as the two would have, day by day on a clock of its own."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

from rmdesk.cli.demo.play import StoryClock, play
from rmdesk.cli.demo.side import side_of
from rmdesk.cli.demo.story import Story
from rmdesk.domain.ids import VaultId
from rmdesk.private.wing import create_private
from rmdesk.runtime import resources
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
    a, b = _make_vault(place, story.names, policy, clock)
    try:
        shared = open_shared(folder.shared, a.shared, clock, folder.backups)
        sides = {"a": side_of(a, folder, shared, clock), "b": side_of(b, folder, shared, clock)}
        try:
            play(story, sides, load_workbook(resources.read_text), clock)
        finally:
            for side in sides.values():
                side.private.close()
            shared.close()
        folder.demo_mark.touch()
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return a.shared.vault


def _make_vault(
    place: Path, names: tuple[str, str], policy: KdfPolicy, clock: StoryClock
) -> tuple[OpenedVault, OpenedVault]:
    def first(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()
        _take(create_shared(folder.shared, opened.shared, clock), opened, names[0], clock)

    def second(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()

    def enter(folder: VaultFolder, opened: OpenedVault) -> None:
        _take(open_shared(folder.shared, opened.shared, clock, folder.backups), opened, names[1], clock)

    a = create_vault(place, NewSecrets(PASSPHRASES[0], new_recovery_code()), policy, first)
    joining = Joining(a.shared.vault, a.joining)
    chosen = NewSecrets(PASSPHRASES[1], new_recovery_code())
    b = add_partner(VaultFolder(place), joining, chosen, policy, second, enter)
    return a, b


def _take(shared: SharedSpace, opened: OpenedVault, name: str, clock: StoryClock) -> None:
    take_place(open_workspace(shared, opened.shared, clock), opened.shared, name)
    shared.close()
