"""`rmdesk export`: writes only a list that carries both partners' consent, or asks both and records it."""

import os
from dataclasses import dataclass
from pathlib import Path

from rmdesk.cli.asking import Passphrases
from rmdesk.cli.vaults import shared_space, unlock_for, unlock_settled, vault_at, vault_in_hand
from rmdesk.domain.errors import ExportNotAgreed, WrongSecret
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.exports.sheet import SheetOptions
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.services.exporting import Exporting, Preview
from rmdesk.services.rendering import WorkerRenderer
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.vaultkeeping.cosigner import WorkerCosigner
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault

FORMATS = tuple(ExportFormat)


@dataclass(frozen=True, slots=True)
class ExportCommand:
    """What was asked for on the command line."""

    vault: Path
    who: str | None
    kind: ExportKind
    out: Path
    ask: bool


def run(command: ExportCommand, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Write the agreed list to `command.out` and say so; the exit code.

    Raises:
        ExportNotAgreed: both have not agreed to a list, and `--ask` was not given; or no action can be exported yet.
        NoDueDates: a calendar would be empty.
        WorldError: the vault does not open, or the file cannot be written.
        NoPassphrase: there is none to be had.
    """
    folder = vault_at(command.vault)
    clock = SystemClock()
    first = unlock_settled(folder, command.who, passphrases.next("Passphrase"), policy)
    with vault_in_hand(folder), shared_space(folder, first, clock) as space:
        exporting = _exporting(open_workspace(space, first.shared, clock), folder)
        preview = exporting.latest_agreed()
        if command.ask:
            shown = _shown(exporting)
            second = _second(folder, first, passphrases, policy)
            preview = _agreed(shown, exporting, _exporting(open_workspace(space, second.shared, clock), folder))
        if preview is None:
            raise ExportNotAgreed
        exporting.write(preview, command.out.absolute(), command.kind)
    print(f"Written: {os.fspath(command.out)}")
    return 0


def _shown(exporting: Exporting) -> Preview:
    """Show exactly what would leave, before anybody agrees to it."""
    every_action = {one.id for one in exporting.choices()}
    if not every_action:
        raise ExportNotAgreed("no action that both agreed to")
    preview = exporting.preview(every_action, SheetOptions())
    print(preview.text)
    return preview


def _second(folder: VaultFolder, first: OpenedVault, passphrases: Passphrases, policy: KdfPolicy) -> OpenedVault:
    prompt = "If both of you agree that exactly this leaves: your partner's passphrase"
    second = unlock_for(folder, None, passphrases.next(prompt), policy)
    if second.shared.partner == first.shared.partner:
        raise WrongSecret("the same partner twice")
    return second


def _agreed(shown: Preview, mine: Exporting, theirs: Exporting) -> Preview:
    """Record that both agree. Each typed their own passphrase for this."""
    mine.agree(shown)
    return theirs.agree(shown)


def _exporting(workspace: Workspace, folder: VaultFolder) -> Exporting:
    return Exporting(workspace, WorkerCosigner(folder), WorkerRenderer(resources.read_bytes))
