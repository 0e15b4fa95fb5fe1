"""Helen moves out of the laptop that she shared with Amara: real vaults on a real disk, on computers with two names."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from rmdesk.app import moves
from rmdesk.app.moves import make_copy_to_move_with, note_arrival
from rmdesk.services.exchange import Exchange
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.vaultkeeping.backup.format import read_backup
from rmdesk.vaultkeeping.backup.restore import Restored, restore
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY

FIRST, OWN = "f" * 32, "0" * 32


@contextmanager
def on_computer(name: str) -> Iterator[None]:
    """Everything happens on the computer of that name meanwhile."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(moves, "fingerprint_of_this_computer", lambda _vault: name)
        yield


def leave(pair: BuiltPair, target: Path) -> Path:
    """Helen makes the copy to move with."""
    with on_computer(FIRST):
        make_copy_to_move_with(pair.folder, pair.b, pair.clock, target)
    return target


def bring_to_own(pair: BuiltPair, copy: Path, place: Path, computer: str = OWN) -> Restored:
    """She opens it on her own laptop, with her passphrase."""

    def settle(folder: VaultFolder, opened: OpenedVault) -> None:
        space = open_shared(folder.shared, opened.shared, pair.clock, folder.backups)
        space.log.renew_device()
        note_arrival(folder, opened, space, pair.clock)
        space.close()

    with on_computer(computer):
        return restore(read_backup(copy), place, lambda folder: unlock(folder, PASSPHRASE_B, QUICK_POLICY), settle)


def send(pair: BuiltPair, sender: VaultFolder, reader: VaultFolder, by: OpenedVault, to: OpenedVault) -> None:
    """News from one vault, opened in the other."""
    both = (sender, by), (reader, to)
    spaces = [open_shared(one.shared, keys.shared, pair.clock, one.backups) for one, keys in both]
    try:
        for file in _exchange(pair, spaces[0], by).make():
            _exchange(pair, spaces[1], to).open(file)
    finally:
        for space in spaces:
            space.close()


def moved(pair: BuiltPair, place: Path) -> Restored:
    """She has moved to `place`, and Amara has opened her first news on the laptop that both shared."""
    own = bring_to_own(pair, leave(pair, place.with_name("copy.rmbackup")), place)
    send(pair, own.folder, pair.folder, own.opened, pair.a)
    return own


def _exchange(pair: BuiltPair, space: SharedSpace, keys: OpenedVault) -> Exchange:
    return Exchange(open_workspace(space, keys.shared, pair.clock), keys.shared)
