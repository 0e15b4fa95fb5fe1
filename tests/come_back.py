"""Helen comes back to the laptop where Amara is: real vaults on a real disk, on computers with two names.

Either she moved out from there before, or the two met by files between two laptops from the beginning.
"""

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from rmdesk.app.moves import bring_partner_back, make_copy_to_move_with, moving_of, take_moved_partner_off
from rmdesk.app.moves import take_my_things_off as take_off_mine
from rmdesk.app.opening import OpenWorkbook, builder, open_workbook
from rmdesk.domain.moving import MoveStage
from rmdesk.runtime.paths import Paths
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.services.exchange import Exchange
from rmdesk.services.pairing import Pairing
from rmdesk.services.pairing_state import Invited
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import SharedSpace, open_shared
from rmdesk.vaultkeeping.come_back import Home
from rmdesk.vaultkeeping.create import Joining, NewSecrets, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import unlock_as
from tests.backups import full_pair, private_words, write_private, write_shared
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY
from tests.moved_out import FIRST, OWN, moved, on_computer

WORDS = [f"word{number}" for number in range(2048)]
HERS, HIS = "private words of the second", "private words of the first"


@dataclass(frozen=True)
class Laptop:
    """One computer with the workbook of a pair on it. `keys` are those of whoever sits there."""

    folder: VaultFolder
    keys: OpenedVault
    name: str
    clock: FakeClock

    @property
    def pair(self) -> BuiltPair:
        """The same for the helpers of other tests."""
        code = new_recovery_code()
        return BuiltPair(self.folder, self.keys, self.keys, code, code, self.clock)

    def shared(self) -> SharedSpace:
        return open_shared(self.folder.shared, self.keys.shared, self.clock, self.folder.backups)

    def by(self, keys: OpenedVault) -> "Laptop":
        """The same computer, unlocked by the other one."""
        return replace(self, keys=keys)

    def words(self) -> list[str]:
        return private_words(self.pair, self.keys)

    def write(self, words: str) -> None:
        write_private(self.pair, self.keys, words)

    def titles(self) -> list[str]:
        with closing(self.shared()) as space:
            space.log.verify()
            return [one.text.title for one in space.actions.all()]

    def share(self, title: str) -> None:
        write_shared(self.pair, title)

    def make(self) -> tuple[bytes, ...]:
        """Files for the other laptop."""
        with closing(self.shared()) as space:
            return Exchange(open_workspace(space, self.keys.shared, self.clock), self.keys.shared).make()

    def open(self, *files: bytes) -> None:
        with closing(self.shared()) as space:
            for file in files:
                Exchange(open_workspace(space, self.keys.shared, self.clock), self.keys.shared).open(file)

    def stages(self) -> tuple[MoveStage, MoveStage]:
        """Of my own latest move, and of the other's."""
        with closing(self.shared()) as space, on_computer(self.name):
            moving = moving_of(space, self.keys, self.clock)
            return moving.mine().stage, moving.of_partner().stage

    def leave(self, target: Path) -> Path:
        with on_computer(self.name):
            make_copy_to_move_with(self.folder, self.keys, self.clock, target)
        return target

    def home(self) -> Home:
        """What whoever sits here leaves behind for the one who comes back."""
        joining = Joining(self.keys.shared.vault, self.keys.joining)
        return Home(self.folder, self.keys.private.partner, joining, self.keys.shared.file_signer.public)

    def welcome(self, copy: Path, typed: str = PASSPHRASE_B) -> OpenedVault:
        with on_computer(self.name):
            return bring_partner_back(self.home(), copy, typed, QUICK_POLICY, self.clock).keys

    def open_workbook(self, machine: Path) -> OpenWorkbook:
        """As the program does, which keeps its memory of this computer below that folder."""
        paths = Paths.under(machine)
        paths.state_file.parent.mkdir(parents=True, exist_ok=True)
        with on_computer(self.name):
            return open_workbook(self.folder, self.keys, self.clock, paths)

    def take_mine_off(self) -> bool:
        with on_computer(self.name):
            return take_off_mine(self.folder, self.keys, self.clock)


@dataclass(frozen=True)
class Two:
    """Amara's laptop and Helen's."""

    amara: Laptop
    helen: Laptop

    def exchange(self) -> None:
        """Everything there is, in both directions."""
        self.amara.open(*self.helen.make())
        self.helen.open(*self.amara.make())

    def back(self, copy: Path) -> Laptop:
        """She comes back with that copy: Amara's laptop, unlocked by Helen."""
        return self.amara.by(self.amara.welcome(self.helen.leave(copy)))


def two_who_moved(root: Path) -> Two:
    """Helen shared Amara's laptop, moved out, and her things were taken off there."""
    pair, clock = full_pair(root / "amara")
    own = moved(pair, root / "helen")
    with on_computer(FIRST):
        take_moved_partner_off(pair.folder, pair.a, clock)
    two = Two(Laptop(pair.folder, pair.a, FIRST, clock), Laptop(own.folder, own.opened, OWN, clock))
    two.exchange()
    return two


def two_who_met(root: Path) -> Two:
    """Each had a workbook of their own; their laptops met in one room."""
    clock = FakeClock()
    amara = _begin(root / "amara", PASSPHRASE_A, "Amara", FIRST, clock)
    helen = _begin(root / "helen", PASSPHRASE_B, "Helen", OWN, clock, amara)
    with closing(amara.shared()) as here, closing(helen.shared()) as there:
        first = Pairing(open_workspace(here, amara.keys.shared, clock), amara.keys.shared, WORDS)
        second = Pairing(open_workspace(there, helen.keys.shared, clock), helen.keys.shared, WORDS)
        invited = first.invite(True)
        assert isinstance(invited, Invited)
        second.read(first.waiting_file())
        second.type_code(" ".join(invited.words))
        first.read(second.waiting_file())
    two = Two(amara, helen)
    two.exchange()
    amara.write(HIS)
    helen.write(HERS)
    amara.share("Speak last on Tuesdays")
    two.exchange()
    return two


def reopened(laptop: Laptop, passphrase: str = PASSPHRASE_B) -> Laptop:
    """Unlocked once more, by the owner of that passphrase."""
    partner = laptop.keys.private.partner
    return laptop.by(unlock_as(laptop.folder, partner, passphrase, QUICK_POLICY))


def _begin(
    place: Path, passphrase: str, name: str, computer: str, clock: FakeClock, of: Laptop | None = None
) -> Laptop:
    chosen = NewSecrets(passphrase, new_recovery_code())
    vault = of.keys.shared.vault if of is not None else None
    keys = create_vault(place, chosen, QUICK_POLICY, builder(clock, name), vault)
    VaultFolder(place).lock.touch()  # as it is once the workbook was open
    return Laptop(VaultFolder(place), keys, computer, clock)
