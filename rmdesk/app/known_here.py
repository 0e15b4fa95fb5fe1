"""Which workbooks are on this computer, told without any of the heavy parts."""

from pathlib import Path

from rmdesk.domain.ids import VaultId, new_id
from rmdesk.runtime.state import MachineState, VaultEntry
from rmdesk.vaultkeeping.backup.waiting import finish_swap


def present(state: MachineState, usual: Path) -> tuple[VaultEntry, ...]:
    """The workbooks that this computer remembers and whose folder is there, and those in the usual place that it has
    forgotten: the memory may be lost, the workbooks must not seem to be.
    """
    remembered = {entry.folder for entry in state.vaults}
    for folder in _workbooks_in(usual):
        if folder not in remembered:
            state = state.with_vault(VaultId(new_id()), folder)
    return tuple(entry for entry in state.vaults if _is_there(entry.folder))


def _workbooks_in(place: Path) -> list[Path]:
    """Folders with a key file in them; one that is still being made has a name that begins with a dot."""
    try:
        found = [folder for folder in place.iterdir() if not folder.name.startswith(".")]
        return sorted(folder for folder in found if any(folder.glob("a-*.rmk")) or any(folder.glob("b-*.rmk")))
    except OSError:
        return []


def _is_there(folder: Path) -> bool:
    """A folder that may not be looked into is there: opening it tells more. One that a restore was just putting there
    when it was cut off is put there now.
    """
    try:
        return folder.is_dir() or finish_swap(folder)
    except PermissionError:
        return True
    except OSError:
        return False
