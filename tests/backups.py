"""A pair on a real disk with words in every space, and short ways to back it up, damage it and get it back."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionText
from rmdesk.private.secret_text import SecretText
from rmdesk.services.actions import Actions
from rmdesk.storage.file_copy import ClosedSpace
from rmdesk.storage.shared.space import open_shared
from rmdesk.vaultkeeping.backup.due import Moment, back_up_if_due
from rmdesk.vaultkeeping.backup.format import Backup, read_backup
from rmdesk.vaultkeeping.backup.make import OwnSpaces, make_backup, make_outside_copy
from rmdesk.vaultkeeping.backup.restore import Restored, restore
from rmdesk.vaultkeeping.backup.verify import spaces_of
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import unlock
from tests.builders import PASSPHRASE_A, BuiltPair, QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

TITLE = "Speak last on Tuesdays"


def write_private(pair: BuiltPair, who: OpenedVault, words: str) -> None:
    wing = pair.private(who)
    wing.journal.write(SecretText("A day"), SecretText(words))
    wing.close()


def private_words(pair: BuiltPair, who: OpenedVault) -> list[str]:
    """What stands in that partner's reflections now, newest last."""
    wing = pair.private(who)
    rows = wing.space.read("SELECT text FROM reflection_versions ORDER BY n")
    wing.close()
    return [str(row[0]) for row in rows]


def write_shared(pair: BuiltPair, title: str = TITLE) -> None:
    space = pair.shared()
    text = ActionText(
        title, "So that others begin.", ActionDomain.ALLYSHIP, ActionLevel.TEAM, BOTH, date(2026, 12, 1), ()
    )
    Actions(pair.workspace(pair.a, space), QuickCosigner(pair.folder)).add(text)
    space.close()


def shared_titles(pair: BuiltPair) -> list[str]:
    space = pair.shared()
    space.log.verify()
    titles = [one.text.title for one in space.actions.all()]
    space.close()
    return titles


def own_spaces(pair: BuiltPair, who: OpenedVault) -> OwnSpaces:
    shared, private = (ClosedSpace(pair.folder.path / name, *keys) for name, keys in spaces_of(who).items())
    return OwnSpaces(shared, private)


def back_up(pair: BuiltPair, who: OpenedVault | None = None) -> Path:
    return make_backup(pair.folder, who or pair.a, own_spaces(pair, who or pair.a), pair.clock)


def outside(pair: BuiltPair, target: Path, who: OpenedVault | None = None) -> Path:
    make_outside_copy(pair.folder, who or pair.a, own_spaces(pair, who or pair.a), pair.clock, target)
    return target


def back_up_open(pair: BuiltPair, moment: Moment, who: OpenedVault | None = None) -> Path | None:
    """As the window does it: both spaces are open meanwhile."""
    keys = who or pair.a
    shared, private = pair.shared(keys.shared), pair.private(keys)
    try:
        return back_up_if_due(pair.folder, keys, (shared.space, private.space), pair.clock, moment)
    finally:
        private.close()
        shared.close()


@dataclass
class Settle:
    """What the composition root does with a restored vault: a device id of its own."""

    clock: FakeClock
    devices: list[str] = field(default_factory=list)

    def __call__(self, folder: VaultFolder, opened: OpenedVault) -> None:
        space = open_shared(folder.shared, opened.shared, self.clock, folder.backups)
        self.devices.append(space.log.device)
        space.log.renew_device()
        self.devices.append(space.log.device)
        space.close()


def bring_back(backup: Backup | Path, place: Path, passphrase: str = PASSPHRASE_A) -> Restored:
    whole = read_backup(backup) if isinstance(backup, Path) else backup
    return restore(whole, place, lambda folder: unlock(folder, passphrase, QUICK_POLICY), Settle(FakeClock()))


def at(pair: BuiltPair, folder: VaultFolder, who: OpenedVault | None = None) -> BuiltPair:
    """The same pair, looked at in another folder."""
    return BuiltPair(folder, who or pair.a, pair.b, pair.code_a, pair.code_b, pair.clock)


@contextmanager
def untouched(folder: Path) -> Iterator[None]:
    """Nothing below `folder` may change meanwhile."""
    before = files_below(folder)
    yield
    assert files_below(folder) == before


def files_below(folder: Path) -> dict[str, bytes]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def full_pair(place: Path) -> tuple[BuiltPair, FakeClock]:
    """Both partners have written, in private and together."""
    clock = FakeClock()
    pair = build_pair(place, clock)
    write_private(pair, pair.a, "private words of the first")
    write_private(pair, pair.b, "private words of the second")
    write_shared(pair)
    return pair, clock
