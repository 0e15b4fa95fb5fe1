"""Builders for tests: a vault for two on a real disk, with the cheapest passphrase work."""

import atexit
import os
import shutil
import tempfile
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.partners import Partner
from rmdesk.private.wing import PrivateWing, create_private, open_private
from rmdesk.runtime.worker import Blobs, Message
from rmdesk.security.keys import SharedKeys
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code
from rmdesk.services.people import take_place
from rmdesk.services.workspace import Workspace, open_workspace
from rmdesk.storage.shared.space import SharedSpace, create_shared, open_shared
from rmdesk.vaultkeeping.cosigner import signing_handler
from rmdesk.vaultkeeping.create import Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

PASSPHRASE_A = "amber-kettle-window-garden-a"
PASSPHRASE_B = "silver-pocket-bridge-lantern-b"


@dataclass(frozen=True)
class BuiltPair:
    """A vault on disk that both partners can open. `a` and `b` are what unlocking gives each of them."""

    folder: VaultFolder
    a: OpenedVault
    b: OpenedVault
    code_a: RecoveryCode
    code_b: RecoveryCode
    clock: Clock

    def workspace(self, who: OpenedVault | None = None, space: SharedSpace | None = None) -> Workspace:
        """The shared space, seen by that partner (the first one unless said otherwise)."""
        keys = (who or self.a).shared
        return open_workspace(space or self.shared(keys), keys, self.clock)

    def shared(self, keys: SharedKeys | None = None) -> SharedSpace:
        """The shared space, opened."""
        return open_shared(self.folder.shared, keys or self.a.shared, self.clock, self.folder.backups)

    def private(self, who: OpenedVault | None = None) -> PrivateWing:
        """A partner's private wing, opened (the first one's unless said otherwise)."""
        keys = (who or self.a).private
        return open_private(self.folder.private(keys.partner), keys, self.clock, self.folder.backups)


@dataclass
class _Models:
    """Pairs made once in this process, each in a folder that nobody opens, to be copied.

    The first pair of each test is a copy of the same one, its second pair of another, so that two pairs in one test
    have nothing in common.
    """

    made: dict[tuple[tuple[str, str], datetime, int], BuiltPair] = field(default_factory=dict)
    test: str = ""
    asked: int = 0

    def copy(self, place: Path, clock: FakeClock, names: tuple[str, str], test: str) -> BuiltPair:
        """A copy in `place`, with that clock."""
        self.asked = self.asked + 1 if test == self.test else 0
        self.test = test
        key = names, clock.now(), self.asked
        if key not in self.made:
            folder = Path(tempfile.mkdtemp(prefix="rmdesk-model-"))
            atexit.register(shutil.rmtree, folder, ignore_errors=True)
            self.made[key] = _make_pair(folder / "vault", FakeClock(clock.now()), names)
        model = self.made[key]
        shutil.copytree(model.folder.path, place, copy_function=_copy)
        return replace(model, folder=VaultFolder(place), clock=clock)


def _copy(source: str, target: str) -> None:
    """A file of its own, but for the room that is kept for a full disk: nobody writes into that, and it is large."""
    if Path(target) == VaultFolder(Path(target).parent).ballast:
        with suppress(OSError):  # it may be on another disk
            os.link(source, target)
            return
    shutil.copy(source, target)


_MODELS = _Models()


def build_pair(place: Path, clock: Clock, names: tuple[str, str] = ("Amara", "Helen")) -> BuiltPair:
    """Make a vault for two in `place`, which must not exist yet; both databases of both are there and closed."""
    test = os.environ.get("PYTEST_CURRENT_TEST", "").rpartition(" ")[0]
    if test and isinstance(clock, FakeClock):
        return _MODELS.copy(place, clock, names, test)
    return _make_pair(place, clock, names)


def _make_pair(place: Path, clock: Clock, names: tuple[str, str]) -> BuiltPair:
    codes = new_recovery_code(), new_recovery_code()

    def build_first(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()
        space = create_shared(folder.shared, opened.shared, clock)
        take_place(open_workspace(space, opened.shared, clock), opened.shared, names[0])
        space.close()

    a = create_vault(place, NewSecrets(PASSPHRASE_A, codes[0]), QUICK_POLICY, build_first)
    folder = VaultFolder(place)

    def build_second(folder: VaultFolder, opened: OpenedVault) -> None:
        create_private(folder.private(opened.private.partner), opened.private, clock).close()

    def enter_second(folder: VaultFolder, opened: OpenedVault) -> None:
        space = open_shared(folder.shared, opened.shared, clock, folder.backups)
        take_place(open_workspace(space, opened.shared, clock), opened.shared, names[1])
        space.close()

    joining = Joining(a.shared.vault, a.joining)
    b = add_partner(folder, joining, NewSecrets(PASSPHRASE_B, codes[1]), QUICK_POLICY, build_second, enter_second)
    return BuiltPair(folder, a, b, *codes, clock)


class QuickCosigner:
    """The real sign worker's handler, called in this process with the quick policy."""

    def __init__(self, folder: VaultFolder) -> None:
        self._folder = folder
        self._handle = signing_handler(QUICK_POLICY)

    def sign(self, partner: PartnerId, passphrase: str, header: bytes) -> bytes:
        message: Message = {"folder": str(self._folder.path), "partner": partner}
        blobs: Blobs = {"header": header, "passphrase": passphrase.encode()}
        return self._handle(message, blobs).blobs["signature"]


def names_of(workspace: Workspace) -> tuple[str, ...]:
    """Both names, mine first."""
    pair = workspace.pair()
    return tuple(one.name for one in (pair.me, pair.other or Partner(PartnerId(""), "")))
