"""The real door: what the screens before a workbook is open may ask for, joined to key files and databases."""

from collections.abc import Callable
from pathlib import Path
from typing import cast

from rmdesk.app.opening import OpenWorkbook, builder, forget_missing, open_workbook
from rmdesk.domain.clock import Clock
from rmdesk.domain.errors import RecoveryCodeMistyped, WrongSecret
from rmdesk.domain.ids import VaultId, new_id
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import VaultEntry
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.passphrase import PassphraseRules, generate_passphrase
from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code, parse_recovery_code
from rmdesk.ui.doorway import ChosenSecrets, Opening, VaultCard
from rmdesk.vaultkeeping.create import NewSecrets, add_partner, create_vault
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import code_fits, partners_with_keys, recover, unlock


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

    def check_code(self, typed: str) -> None:
        """See `ui.doorway.Secrets`."""
        parse_recovery_code(typed)


class Door:
    """The ways in and out of the workbooks of this computer.

    Args:
        paths: where workbooks and the memory of them lie.
        policy: the cost of new passphrase slots.
        clock: the clock that workbooks are opened with.
        go_in: called on the UI thread with an open workbook.
    """

    def __init__(self, paths: Paths, policy: KdfPolicy, clock: Clock, go_in: Callable[[OpenWorkbook], None]) -> None:
        self._paths = paths
        self._policy = policy
        self._clock = clock
        self._go_in = go_in
        self._first_partner: tuple[VaultFolder, OpenedVault] | None = None

    def vaults(self) -> tuple[VaultCard, ...]:
        """See `ui.doorway.Doorway`."""
        return tuple(_card(entry) for entry in forget_missing(self._paths).vaults)

    def unlock(self, vault: VaultCard, passphrase: str) -> Opening:
        """See `ui.doorway.Doorway`."""
        folder = VaultFolder(vault.folder)
        keys = unlock(folder, passphrase, self._policy, self._last_key(vault))
        return self._opening(folder, keys)

    def try_code(self, vault: VaultCard, typed: str) -> None:
        """See `ui.doorway.Doorway`."""
        if not code_fits(VaultFolder(vault.folder), parse_recovery_code(typed), self._policy):
            raise WrongSecret

    def recover(self, vault: VaultCard, typed: str, chosen: ChosenSecrets) -> Opening:
        """See `ui.doorway.Doorway`."""
        folder = VaultFolder(vault.folder)
        keys = recover(folder, parse_recovery_code(typed), _new_secrets(chosen), self._policy)
        return self._opening(folder, keys)

    def create(self, name: str, chosen: ChosenSecrets) -> Opening:
        """See `ui.doorway.Doorway`."""
        folder = VaultFolder(self._paths.vaults / new_id()[:12])
        keys = create_vault(folder.path, _new_secrets(chosen), self._policy, builder(self._clock, name))
        return self._opening(folder, keys)

    def hand_over(self, opened: OpenWorkbook) -> None:
        """The first partner's pages are closed; the second partner may now take a place in this workbook."""
        self._first_partner = (opened.folder, opened.keys)

    def add_partner(self, name: str, chosen: ChosenSecrets) -> None:
        """See `ui.doorway.Doorway`."""
        if self._first_partner is None:
            raise RuntimeError("nobody handed the keyboard over")
        folder, first = self._first_partner
        add_partner(folder, first, _new_secrets(chosen), self._policy, builder(self._clock, name))
        self._first_partner = None

    def enter(self, opening: Opening) -> None:
        """See `ui.doorway.Doorway`."""
        self._go_in(cast(OpenWorkbook, opening))

    def _opening(self, folder: VaultFolder, keys: OpenedVault) -> Opening:
        return Opening(open_workbook(folder, keys, self._clock, self._paths))

    def _last_key(self, vault: VaultCard) -> str:
        state = forget_missing(self._paths)
        known = next((entry.vault for entry in state.vaults if Path(entry.folder) == vault.folder), VaultId(""))
        return state.last_key(known) or ""


def has_second_partner(opened: OpenWorkbook) -> bool:
    """Whether both partners have a key of their own."""
    return len(partners_with_keys(opened.folder)) >= 2


def _card(entry: VaultEntry) -> VaultCard:
    return VaultCard(Path(entry.folder), entry.label, entry.colour.value, entry.shape.value)


def _new_secrets(chosen: ChosenSecrets) -> NewSecrets:
    return NewSecrets(chosen.passphrase, _code("-".join(chosen.code)))


def _code(text: str) -> RecoveryCode:
    try:
        return parse_recovery_code(text)
    except RecoveryCodeMistyped as error:
        raise RuntimeError("a code of our own did not read back") from error
