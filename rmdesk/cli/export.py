"""`rmdesk export`: writes only a list that carries both partners' consent, or asks both and records it."""

import os
from dataclasses import dataclass
from pathlib import Path

from rmdesk.cli.asking import Passphrases
from rmdesk.cli.vaults import shared_space, unlock_for, vault_at
from rmdesk.domain.errors import ExportNotAgreed, WrongSecret
from rmdesk.exports.request import ExportFormat
from rmdesk.exports.sheet import SheetOptions
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.services.exporting import Exporting, Preview
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import SharedSpace
from rmdesk.vaultkeeping.cosigner import WorkerCosigner
from rmdesk.vaultkeeping.opened import OpenedVault

FORMATS = tuple(ExportFormat)


@dataclass(frozen=True, slots=True)
class ExportCommand:
    """What was asked for on the command line."""

    vault: Path
    who: str | None
    format: ExportFormat
    out: Path
    ask: bool


def run(command: ExportCommand, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Write the agreed list to `command.out` and say so; the exit code.

    Raises:
        ExportNotAgreed: both have not agreed to a list, and `--ask` was not given.
        WorldError: the vault does not open, or the file cannot be written.
    """
    folder = vault_at(command.vault)
    clock = SystemClock()
    first = unlock_for(folder, command.who, passphrases.next("Passphrase"), policy)
    second = _second(command, passphrases, first, policy)
    with shared_space(folder, first, clock) as space:
        mine = open_workspace(space, first.shared, clock)
        exporting = _exporting(mine, command.vault)
        preview = exporting.latest_agreed() if second is None else _agree(exporting, space, second)
        if preview is None:
            raise ExportNotAgreed
        exporting.write(preview, command.out.absolute(), command.format)
    print(f"Written: {os.fspath(command.out)}")
    return 0


def _second(
    command: ExportCommand, passphrases: Passphrases, first: OpenedVault, policy: KdfPolicy
) -> OpenedVault | None:
    if not command.ask:
        return None
    second = unlock_for(vault_at(command.vault), None, passphrases.next("Your partner's passphrase"), policy)
    if second.shared.partner == first.shared.partner:
        raise WrongSecret("the same partner twice")
    return second


def _agree(exporting: Exporting, space: SharedSpace, second: OpenedVault) -> Preview:
    """Show exactly what leaves, and record that both agree to it. Both typed their own passphrase for this."""
    every_action = {one.id for one in exporting.choices()}
    preview = exporting.preview(every_action, SheetOptions())
    print(preview.text)
    exporting.agree(preview)
    theirs = _exporting(open_workspace(space, second.shared, SystemClock()), space.space.path.parent)
    return theirs.agree(preview)


def _exporting(workspace: Workspace, vault: Path) -> Exporting:
    return Exporting(workspace, WorkerCosigner(vault_at(vault)), WorkerRenderer(resources.read_bytes))
