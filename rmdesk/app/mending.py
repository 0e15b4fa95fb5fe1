"""Rescuing a damaged workbook, joined to what its rows mean in either wing."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from rmdesk.app.either_secret import open_with
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import KeyFileDamaged, KeyFileGone, KeyFileMissing, WrongSecret
from rmdesk.private.rescue import index_again, mend_private_rows
from rmdesk.private.schema import PRIVATE_SCHEMA
from rmdesk.private.wing import open_private
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.keys import SpaceKey
from rmdesk.storage.file_check import check_file
from rmdesk.storage.salvage.salvage import Kind, salvage
from rmdesk.storage.salvage.sweep import Rows
from rmdesk.storage.schema import SpaceIdentity, SpaceRole, SpaceSchema
from rmdesk.storage.shared.space import open_shared
from rmdesk.storage.shared_schema import SHARED_SCHEMA
from rmdesk.ui.doorway import VaultCard
from rmdesk.ui.screens.rescue.rescuer import Outcome, RescueFacts
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.rescue import DamagedSpace, RescueReport, rescue
from rmdesk.vaultkeeping.rescue_keys import bring_back_key_files

_FROM_THE_LOG = frozenset({"records", "heads", "marks"})


class RescueDesk:
    """What `Rescuer` of the page about rescue asks for."""

    def __init__(self, paths: Paths, clock: Clock, policy: KdfPolicy | None) -> None:
        self._paths = paths
        self._clock = clock
        self._policy = policy or STANDARD_POLICY

    def rescue(self, vault: VaultCard, typed: str) -> RescueFacts:
        """See `Rescuer`."""
        folder = VaultFolder(vault.folder)
        opened = self._open(folder, typed)
        private = folder.private(opened.private.partner)
        spaces = (self._shared(folder, opened), self._private(private, opened))
        report = rescue(folder, spaces, self._clock.now())
        return RescueFacts(_outcome(report, private.name), _outcome(report, folder.shared.name), report.aside)

    def _open(self, folder: VaultFolder, typed: str) -> OpenedVault:
        """The keys; where both copies of a key file are gone, from the newest backup that holds it. If it is the other
        partner's that is left, what was typed does not open that one.
        """
        try:
            return open_with(folder, typed, self._policy)
        except (WrongSecret, KeyFileMissing, KeyFileDamaged) as error:
            if not bring_back_key_files(folder, self._policy):
                if isinstance(error, WrongSecret):
                    raise
                raise KeyFileGone from error
            return open_with(folder, typed, self._policy)

    def _shared(self, folder: VaultFolder, opened: OpenedVault) -> DamagedSpace:
        keys = opened.shared
        identity = SpaceIdentity(SpaceRole.SHARED, keys.vault, "", keys.epoch)

        def finish(path: Path) -> None:
            """Everything that is shown is made again from the log; this computer goes on under another name."""
            space = open_shared(path, keys, self._clock, path.parent)
            try:
                space.log.rebuild()
                space.log.renew_device()
            finally:
                space.close()

        kind = self._kind(keys.space, identity, SHARED_SCHEMA, _FROM_THE_LOG)
        return _damaged(folder.shared, kind, _as_it_is, finish)

    def _private(self, path: Path, opened: OpenedVault) -> DamagedSpace:
        keys = opened.private
        identity = SpaceIdentity(SpaceRole.PRIVATE, keys.vault, keys.partner)

        def finish(made: Path) -> None:
            wing = open_private(made, keys, self._clock, made.parent)
            try:
                index_again(wing.space)
            finally:
                wing.close()

        return _damaged(path, self._kind(keys.space, identity, PRIVATE_SCHEMA), mend_private_rows, finish)

    def _kind(
        self, key: SpaceKey, identity: SpaceIdentity, schema: SpaceSchema, derived: frozenset[str] = frozenset()
    ) -> Kind:
        seen = load_state(self._paths.state_file).generation(key.database_id)
        return Kind(key, identity, schema, seen, derived)


def _damaged(
    path: Path, kind: Kind, mend: Callable[[Rows], Rows], finish: Callable[[Path], None]
) -> DamagedSpace:  # fmt: skip
    def read(source: Path, target: Path) -> bool:
        report = salvage(source, target, kind, mend)
        finish(target)
        return report.nothing_lost

    return DamagedSpace(path, partial(_is_whole, path, kind), read)


def _is_whole(path: Path, kind: Kind) -> bool:
    return check_file(path, kind.key, kind.identity).ok


def _as_it_is(rows: Rows) -> Rows:
    """The operations of the log stand each for itself."""
    return rows


def _outcome(report: RescueReport, name: str) -> Outcome:
    if name in report.whole:
        return Outcome.WHOLE
    if name in report.mended:
        return Outcome.MENDED
    return Outcome.PARTLY if name in report.partly else Outcome.LOST
