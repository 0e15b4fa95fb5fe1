"""The way in of the partner whose workbook is open, joined to their key file."""

from collections.abc import Callable
from functools import partial

from rmdesk.app.writing import with_room
from rmdesk.domain.errors import CannotWrite, DiskFull
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import load_state, save_state
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.recovery_code import parse_recovery_code
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.own_secrets import change_passphrase, check_own_code, check_own_passphrase, renew_code


class OwnWayIn:
    """Implements `WayIn` of the pages about it, bar `renew_everything`, which closes the workbook.

    `policy` is the cost of new passphrase slots.
    """

    def __init__(self, folder: VaultFolder, partner: PartnerId, paths: Paths, policy: KdfPolicy) -> None:
        self._folder = folder
        self._partner = partner
        self._paths = paths
        self._policy = policy

    def check_passphrase(self, typed: str) -> None:
        """See `WayIn`."""
        check_own_passphrase(self._folder, self._partner, typed, self._policy)

    def change_passphrase(self, present: str, new: str) -> None:
        """See `WayIn`."""
        self._change(partial(change_passphrase, self._folder, self._partner, present, new, self._policy))

    def renew_code(self, present: str, code: tuple[str, ...]) -> None:
        """See `WayIn`."""
        fresh = parse_recovery_code("-".join(code))
        self._change(partial(renew_code, self._folder, self._partner, present, fresh, self._policy))

    def try_code(self, typed: str) -> None:
        """See `WayIn`."""
        check_own_code(self._folder, self._partner, parse_recovery_code(typed), self._policy)

    def _change(self, work: Callable[[], int]) -> None:
        """Do it, on a full disk with the room that was set aside, and note how far the key file has come."""
        sequence = with_room(self._folder, work)
        try:
            state = load_state(self._paths.state_file)
            save_state(self._paths.state_file, state.with_sequence(self._partner, sequence))
        except (DiskFull, CannotWrite):
            return  # a convenience only: at worst an older key file is not noticed next time
