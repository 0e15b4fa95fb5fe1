"""Restoring from a backup, joined to the list of workbooks of this computer."""

import re
from functools import partial
from pathlib import Path

from rmdesk.app.either_secret import open_with
from rmdesk.app.known_here import present
from rmdesk.app.moves import note_arrival
from rmdesk.domain.clock import Clock
from rmdesk.domain.coming_back_errors import PartnersWorkbookHere
from rmdesk.domain.errors import WorldError
from rmdesk.domain.ids import PartnerId, VaultId, new_id
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import VaultEntry, load_state, save_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.key_ring import list_key_files
from rmdesk.storage.shared.space import open_shared
from rmdesk.ui.screens.restore.way_back import BackupFacts
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import check_hashes, read_backup
from rmdesk.vaultkeeping.backup.restore import Restored, restore
from rmdesk.vaultkeeping.backup.swap import swap_in
from rmdesk.vaultkeeping.folder import VaultFolder, remove_tree
from rmdesk.vaultkeeping.opened import OpenedVault

_SHOWN = 8
"""Backups to choose from at a glance. An older one can be chosen as a file."""
_LEFT = re.compile(r"\.[0-9a-f]{12}\.restoring(\.new-[0-9a-f]{8})?")


class BackupDesk:
    """What `WayBack` of the page about restoring asks for, bar the card of the workbook that came back."""

    def __init__(self, paths: Paths, clock: Clock, policy: KdfPolicy | None) -> None:
        self._paths = paths
        self._clock = clock
        self._policy = policy or STANDARD_POLICY

    def backups_here(self) -> tuple[BackupFacts, ...]:
        """See `WayBack`."""
        found = [
            BackupFacts(one.path, one.made, entry.label)
            for entry in present(load_state(self._paths.state_file), self._paths.vaults)
            for one in find_backups(VaultFolder(entry.folder))
            if one.backup is not None
        ]
        return tuple(sorted(found, key=lambda facts: facts.made, reverse=True)[:_SHOWN])

    def look_at_backup(self, file: Path) -> BackupFacts:
        """See `WayBack`."""
        backup = read_backup(file)
        check_hashes(backup)
        known = self._known(backup.manifest.vault)
        return BackupFacts(file, backup.manifest.made, known.label if known else "")

    def restore(self, file: Path, typed: str) -> VaultEntry:
        """See `WayBack`. Until it is whole it has a name that begins with a dot, so it is on no list."""
        backup = read_backup(file)
        known = self._known(backup.manifest.vault)
        usual = self._paths.vaults / new_id()[:12]
        place = known.folder if known and known.folder.parent.is_dir() else usual
        _refuse_partners_workbook(VaultFolder(place), backup.manifest.maker)
        _sweep(place.parent)
        beside = place.with_name(f".{new_id()[:12]}.restoring")
        back = restore(backup, beside, partial(self._open, typed), self._settle)
        try:
            return self._put_in_place(back, place)
        except WorldError:
            remove_tree(beside)
            raise

    def _put_in_place(self, back: Restored, place: Path) -> VaultEntry:
        vault = back.opened.shared.vault
        swap_in(VaultFolder(place), back, self._clock.now(), self._policy)
        state = load_state(self._paths.state_file).with_vault(vault, place)
        save_state(self._paths.state_file, state)
        return next(entry for entry in state.vaults if entry.vault == vault)

    def _known(self, vault: VaultId) -> VaultEntry | None:
        return load_state(self._paths.state_file).vault(vault)

    def _open(self, typed: str, folder: VaultFolder) -> OpenedVault:
        return open_with(folder, typed, self._policy)

    def _settle(self, folder: VaultFolder, opened: OpenedVault) -> None:
        """Give the copy a device id of its own: the computer that it came from may have gone on since.

        If it was made to move with, it has arrived now: it was opened with its owner's secret, and found whole.
        """
        space = open_shared(folder.shared, opened.shared, self._clock, folder.backups)
        try:
            space.log.renew_device()
            note_arrival(folder, opened, space, self._clock)
        finally:
            space.close()


def _refuse_partners_workbook(folder: VaultFolder, maker: str) -> None:
    """A copy of whoever has nothing here must not take the place of what their partner has written here.

    Raises:
        PartnersWorkbookHere: only the other partner has pages in that workbook.
    """
    keys = [str(one) for one in list_key_files(folder.path)]
    if keys and maker not in keys and not folder.private(PartnerId(maker)).exists():
        raise PartnersWorkbookHere("no pages of theirs")


def _sweep(folder: Path) -> None:
    """Remove what a restore that was cut off has left: the backup that it came from is where it was."""
    for path in sorted(folder.glob(".*.restoring*")):
        if _LEFT.fullmatch(path.name):
            remove_tree(path)
