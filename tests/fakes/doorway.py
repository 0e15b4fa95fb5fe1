"""The ways in over real vault files, with the cheapest passphrase work. What is gone into is remembered, not shown."""

import threading
from pathlib import Path

from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import WorldError, WrongSecret
from rmdesk.private.wing import create_private
from rmdesk.runtime import resources
from rmdesk.security.passphrase import PassphraseRules, generate_passphrase
from rmdesk.security.recovery_code import new_recovery_code, parse_recovery_code
from rmdesk.services.people import take_place
from rmdesk.services.workspace import open_workspace
from rmdesk.storage.shared.space import create_shared, open_shared
from rmdesk.ui.doorway import ChosenSecrets, MadeUpPair, Opening, VaultCard
from rmdesk.vaultkeeping.create import Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import code_fits, recover, unlock
from tests.fakes.kdf import QUICK_POLICY

_WORDS = tuple(resources.read_text("security/words.txt").split())
_DENIED = frozenset(resources.read_text("security/denied.txt").split())
_MARKS = (("teal", "circle"), ("plum", "square"), ("amber", "triangle"))


class RealSecrets:
    """The real rules, words and codes. `suggested` and `codes` remember what was given out."""

    def __init__(self) -> None:
        self.suggested: list[str] = []
        self.codes: list[tuple[str, ...]] = []
        self._rules = PassphraseRules(_DENIED)

    def suggest_passphrase(self) -> str:
        self.suggested.append(generate_passphrase(_WORDS))
        return self.suggested[-1]

    def check_passphrase(self, passphrase: str) -> None:
        self._rules.check(passphrase)

    def new_code(self) -> tuple[str, ...]:
        self.codes.append(new_recovery_code().groups)
        return self.codes[-1]

    def read_code(self, typed: str) -> tuple[str, ...]:
        return parse_recovery_code(typed).groups


class QuickDoorway:
    """Vaults in `root`. `fail_next` makes the next slow call raise; `gate` holds slow calls up until it is set.
    `misfit` is what `check_place` raises."""

    def __init__(self, root: Path, clock: Clock) -> None:
        self.root = root
        self.entered: list[OpenedVault] = []
        self.handed_over: list[OpenedVault] = []
        self.gate = threading.Event()
        self.gate.set()
        self.threads: list[str] = []
        self.misfit: WorldError | None = None
        self._clock = clock
        self._failures: list[Exception] = []

    def fail_next(self, *errors: Exception) -> None:
        self._failures.extend(errors)

    def files(self) -> list[Path]:
        return sorted(path for path in self.root.rglob("*") if path.is_file()) if self.root.exists() else []

    def vaults(self) -> tuple[VaultCard, ...]:
        folders = sorted(path for path in self.root.glob("*") if path.is_dir()) if self.root.exists() else []
        marks = (_MARKS[number % len(_MARKS)] for number in range(len(folders)))
        return tuple(
            VaultCard(f, f"Pair {n}", *mark) for n, (f, mark) in enumerate(zip(folders, marks, strict=True), 1)
        )

    def unlock(self, vault: VaultCard, passphrase: str) -> Opening:
        self._begin()
        return Opening(unlock(VaultFolder(vault.folder), passphrase, QUICK_POLICY))

    def check_place(self) -> None:
        if self.misfit is not None:
            raise self.misfit

    def move_here(self, vault: VaultCard) -> VaultCard:
        self._begin()
        moved = self.root / "moved-here"
        vault.folder.rename(moved)
        return next(card for card in self.vaults() if card.folder == moved)

    def try_code(self, vault: VaultCard, typed: str) -> None:
        self._begin()
        if not code_fits(VaultFolder(vault.folder), parse_recovery_code(typed), QUICK_POLICY):
            raise WrongSecret

    def recover(self, vault: VaultCard, typed: str, chosen: ChosenSecrets) -> Opening:
        self._begin()
        return Opening(recover(VaultFolder(vault.folder), parse_recovery_code(typed), _new(chosen), QUICK_POLICY))

    def create(self, name: str, chosen: ChosenSecrets) -> Opening:
        self._begin()

        def build(folder: VaultFolder, opened: OpenedVault) -> None:
            create_private(folder.private(opened.private.partner), opened.private, self._clock).close()
            space = create_shared(folder.shared, opened.shared, self._clock)
            take_place(open_workspace(space, opened.shared, self._clock), opened.shared, name)
            space.close()

        place = self.root / f"vault-{len(self.vaults()) + 1}"
        return Opening(create_vault(place, _new(chosen), QUICK_POLICY, build))

    def make_demo(self) -> MadeUpPair:
        self._begin()
        place = self.root / "demo-pair"
        was_here = place.exists()
        place.mkdir(parents=True, exist_ok=True)
        return MadeUpPair(place, (("Amara", "first words"), ("Helen", "second words")), was_here)

    def hand_over(self, opening: Opening) -> None:
        assert isinstance(opening, OpenedVault)
        self.handed_over.append(opening)

    def add_partner(self, name: str, chosen: ChosenSecrets) -> None:
        self._begin()

        def build(folder: VaultFolder, opened: OpenedVault) -> None:
            create_private(folder.private(opened.private.partner), opened.private, self._clock).close()

        def enter(folder: VaultFolder, opened: OpenedVault) -> None:
            space = open_shared(folder.shared, opened.shared, self._clock, folder.backups)
            take_place(open_workspace(space, opened.shared, self._clock), opened.shared, name)
            space.close()

        folder = VaultFolder(self.vaults()[-1].folder)
        first = self.handed_over[-1]
        add_partner(folder, Joining(first.shared.vault, first.joining), _new(chosen), QUICK_POLICY, build, enter)

    def enter(self, opening: Opening) -> None:
        assert isinstance(opening, OpenedVault)
        self.entered.append(opening)

    def opens(self, passphrase: str, number: int = 0) -> bool:
        """Whether that passphrase opens one of the vaults, asked of the files themselves."""
        try:
            unlock(VaultFolder(self.vaults()[number].folder), passphrase, QUICK_POLICY)
        except WorldError:
            return False
        return True

    def code_opens(self, groups: tuple[str, ...], number: int = 0) -> bool:
        """Whether that code opens one of the vaults."""
        folder = VaultFolder(self.vaults()[number].folder)
        return code_fits(folder, parse_recovery_code("-".join(groups)), QUICK_POLICY)

    def _begin(self) -> None:
        self.threads.append(threading.current_thread().name)
        assert self.gate.wait(20), "the gate was never opened"
        if self._failures:
            raise self._failures.pop(0)


def _new(chosen: ChosenSecrets) -> NewSecrets:
    return NewSecrets(chosen.passphrase, parse_recovery_code("-".join(chosen.code)))
