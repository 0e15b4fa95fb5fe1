"""The real door: what the screens before a workbook is open may ask for, joined to key files and databases."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import cast

from rmdesk.app.fit_places import FitPlaces
from rmdesk.app.moves import bring_partner_back, forget_exchange_folder
from rmdesk.app.opening import OpenWorkbook, builder, entrance, open_workbook, private_builder
from rmdesk.cli.demo.here import demo_here
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import RecoveryCodeMistyped, WorldError, WrongSecret
from rmdesk.domain.ids import VaultId, new_id
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.passphrase import PassphraseRules, generate_passphrase
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code, parse_recovery_code
from rmdesk.ui.doorway import ChosenSecrets, MadeUpPair, Opening, VaultCard
from rmdesk.vaultkeeping.come_back import Home
from rmdesk.vaultkeeping.create import Joining, NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import code_fits, recover, unlock


class NewSecretsDesk:
    """New passphrases and codes, from the word lists that come with rmdesk; they are read when first needed."""

    def __init__(self, read_text: Callable[[str], str]) -> None:
        self._read_text = read_text
        self._rules: PassphraseRules | None = None

    def suggest_passphrase(self) -> str:
        """See `ui.doorway.Secrets`."""
        return generate_passphrase(self._read_text("security/words.txt").split())

    def check_passphrase(self, passphrase: str) -> None:
        """See `ui.doorway.Secrets`."""
        if self._rules is None:
            self._rules = PassphraseRules(frozenset(self._read_text("security/denied.txt").splitlines()))
        self._rules.check(passphrase)

    def new_code(self) -> tuple[str, ...]:
        """See `ui.doorway.Secrets`."""
        return new_recovery_code().groups

    def read_code(self, typed: str) -> tuple[str, ...]:
        """See `ui.doorway.Secrets`."""
        return parse_recovery_code(typed).groups


class Door:
    """The ways into the workbooks of this computer; what `ui.doorway.Doorway` asks for, bar the list and `enter`.

    Args:
        paths: where workbooks and the memory of them lie.
        clock: the clock that workbooks are opened with.
        policy: the cost of new passphrase slots; None: the standard one.
        places: which folders are fit; None: as this computer says.
    """

    def __init__(self, paths: Paths, clock: Clock, policy: KdfPolicy | None, places: FitPlaces | None = None) -> None:
        self._paths = paths
        self._places = places or FitPlaces(paths)
        self._clock = clock
        self._policy = policy or STANDARD_POLICY
        self._home: Home | None = None

    def unlock(self, vault: VaultCard, passphrase: str) -> Opening:
        """See `ui.doorway.Doorway`."""
        folder = VaultFolder(vault.folder)
        self._places.check(folder.path)
        keys = unlock(folder, passphrase, self._policy, self._last_key(vault))
        return self._opening(folder, keys)

    def try_code(self, vault: VaultCard, typed: str) -> None:
        """See `ui.doorway.Doorway`."""
        if not code_fits(VaultFolder(vault.folder), parse_recovery_code(typed), self._policy):
            raise WrongSecret

    def recover(self, vault: VaultCard, typed: str, chosen: ChosenSecrets) -> Opening:
        """See `ui.doorway.Doorway`."""
        folder = VaultFolder(vault.folder)
        self._places.check(folder.path)
        keys = recover(folder, parse_recovery_code(typed), new_secrets(chosen), self._policy)
        return self._opening(folder, keys)

    def create(self, name: str, chosen: ChosenSecrets, pair: VaultId | None = None) -> Opening:
        """See `ui.doorway.Doorway`. `pair` is that of an invitation (None: a new pair)."""
        self._places.check_new()
        folder = VaultFolder(self._paths.vaults / new_id()[:12])
        keys = create_vault(folder.path, new_secrets(chosen), self._policy, builder(self._clock, name), pair)
        try:
            return self._opening(folder, keys)
        except WorldError:
            # It is on no list yet, so nobody could ever find it again; whoever tries again makes another.
            shutil.rmtree(folder.path, ignore_errors=True)
            raise

    def make_demo(self) -> MadeUpPair:
        """See `ui.doorway.Doorway`."""
        made = demo_here(self._paths, self._policy)
        return MadeUpPair(made.folder, made.people, made.was_here)

    def hand_over(self, opening: Opening) -> None:
        """See `ui.doorway.Doorway`: everything of the first partner is closed here."""
        opened = cast(OpenWorkbook, opening)
        opened.close()
        joining = Joining(opened.keys.shared.vault, opened.keys.joining)
        shared = opened.keys.shared
        self._home = Home(opened.folder, shared.partner, joining, shared.file_signer.public)

    def add_partner(self, name: str, chosen: ChosenSecrets) -> None:
        """See `ui.doorway.Doorway`."""
        home, build, enter = self._handed_over(), private_builder(self._clock), entrance(self._clock, name)
        add_partner(home.folder, home.joining, new_secrets(chosen), self._policy, build, enter)
        self._home = None

    def come_back(self, file: Path, typed: str) -> bool:
        """See `ui.screens.coming_back.returner.Returner`."""
        home = self._handed_over()
        back = bring_partner_back(home, file, typed, self._policy, self._clock)
        self._home = None
        forget_exchange_folder(self._paths, home.joining.vault, back.device)
        return back.told

    def _handed_over(self) -> Home:
        if self._home is None:
            raise RuntimeError("nobody handed the keyboard over")
        return self._home

    def _opening(self, folder: VaultFolder, keys: OpenedVault) -> Opening:
        return Opening(open_workbook(folder, keys, self._clock, self._paths))

    def _last_key(self, vault: VaultCard) -> str:
        state = load_state(self._paths.state_file)
        known = next((entry.vault for entry in state.vaults if entry.folder == vault.folder), VaultId(""))
        return state.last_key(known) or ""


def new_secrets(chosen: ChosenSecrets) -> NewSecrets:
    """What a person chose, in the shape that key files are made with."""
    return NewSecrets(chosen.passphrase, _code("-".join(chosen.code)))


def _code(text: str) -> RecoveryCode:
    try:
        return parse_recovery_code(text)
    except RecoveryCodeMistyped as error:
        raise RuntimeError("a code of our own did not read back") from error
