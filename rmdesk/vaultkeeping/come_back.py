"""A partner comes back into the vault of the other one, from a copy that was made on their own laptop.

Their key file opens with the same passphrase and code as before and keeps their own keys; only what it says of the
pair is that of this vault from now on. Neither partner's key file opens the other's private space, here as anywhere.

The copy is opened and checked in a hidden folder. Until the key file is in its place nobody can tell that anything
has begun; it comes after the private space, so whoever has a key file has their pages. `arrived` is told last of all,
of what lies on the disk by then. After a cut the same copy brings everything to its end.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from rmdesk.domain.coming_back_errors import CopyOfSomebodyElse, HereAlready
from rmdesk.domain.errors import ChangeOfKeysWaits, RecoveryCodeMistyped, WorldError, WrongSecret
from rmdesk.domain.ids import PartnerId, new_id
from rmdesk.runtime.atomic import pieces_of, sync_folder, world_error, write_atomic, write_atomic_pieces
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file_store import copy_paths
from rmdesk.security.key_ring import (
    Unlocked,
    list_key_files,
    rewrite_secrets,
    unlock_with_passphrase,
    unlock_with_recovery_code,
)
from rmdesk.security.recovery_code import parse_recovery_code
from rmdesk.storage.file_copy import content_mark
from rmdesk.storage.files import journal_of
from rmdesk.vaultkeeping.backup.format import Backup
from rmdesk.vaultkeeping.backup.restore import Restored, restore
from rmdesk.vaultkeeping.backup.verify import check_space, spaces_of
from rmdesk.vaultkeeping.create import Build, Joining
from rmdesk.vaultkeeping.folder import VaultFolder, remove_tree
from rmdesk.vaultkeeping.opened import OpenedVault, opened_from
from rmdesk.vaultkeeping.unlock import opened_here

Merge = Callable[[Restored, OpenedVault, bool], None]
"""Takes the shared part of the copy in. It is given the copy, closed, the keys that its owner has here, and whether an
earlier try has put everything in place already.
"""


@dataclass(frozen=True, slots=True, repr=False)
class Home:
    """The vault that somebody comes back to, closed. `host` is the partner who has been here all the time, and
    `host_signing` the public key that signs their files between laptops.
    """

    folder: VaultFolder
    host: PartnerId
    joining: Joining
    host_signing: bytes


def come_back(home: Home, backup: Backup, typed: str, policy: KdfPolicy, merge: Merge, arrived: Build) -> OpenedVault:
    """Bring the partner who made that copy into the vault, which is taken in hand here.

    Args:
        home: where to.
        backup: the copy.
        typed: the passphrase or the recovery code that opens it. Neither is used up.
        policy: the cost of a passphrase slot.
        merge: see `Merge`; done before anything of theirs is put in place.
        arrived: called last, once their pages and their key file are in place, closed and checked.

    Raises:
        WrongSecret, RecoveryCodeMistyped: it does not open their key file.
        BackupDamaged: something in the copy does not fit.
        CannotComeBack: its kind says why.
        AlreadyOpen: the vault is open somewhere.
        WorldError: what else, also of `merge`. Nothing of theirs is in the vault then, but what was there before.
    """
    lock = InstanceLock(home.folder.lock)
    lock.acquire()
    beside = home.folder.path.with_name(f".{new_id()[:12]}.restoring")
    try:
        if backup.manifest.vault != home.joining.vault or home.host.startswith(backup.manifest.maker):
            raise CopyOfSomebodyElse("another vault, or another partner")
        return _Coming(home, typed, policy).bring(backup, beside, merge, arrived)
    finally:
        remove_tree(beside)
        with suppress(OSError):  # it ends with this process at the latest; what was done stays done
            lock.release()


class _Coming:
    """One try."""

    def __init__(self, home: Home, typed: str, policy: KdfPolicy) -> None:
        self._home = home
        self._folder = home.folder
        self._typed = typed
        self._policy = policy

    def bring(self, backup: Backup, beside: Path, merge: Merge, arrived: Build) -> OpenedVault:
        """See `come_back`."""
        unlocked: list[Unlocked] = []

        def opener(folder: VaultFolder) -> OpenedVault:
            unlocked[:] = [_open(folder, PartnerId(backup.manifest.maker), self._typed, self._policy)]
            return opened_here(folder, unlocked[0], self._policy)

        copy = restore(backup, beside, opener, _as_it_is)
        if copy.opened.renewing:
            raise ChangeOfKeysWaits("in the copy")
        theirs = self._here(unlocked[0])
        opened = opened_from(theirs.ids, theirs.secrets, sequence=theirs.sequence + 1)
        done = self._is_here(copy, theirs)
        merge(copy, opened, done)
        if not done:
            rewrite_secrets(copy.folder.path, unlocked[0], theirs.secrets, self._policy)
            self._put(copy, opened)
        arrived(self._folder, opened)
        return opened

    def _here(self, unlocked: Unlocked) -> Unlocked:
        """With what the pair of this vault has in common."""
        joining = self._home.joining.secrets
        secrets = replace(unlocked.secrets, pair=joining.pair, backup_mac_key=joining.backup_mac_key)
        return replace(unlocked, secrets=secrets)

    def _is_here(self, copy: Restored, theirs: Unlocked) -> bool:
        """Whether an earlier try has put everything in place.

        Raises:
            HereAlready: what lies here is not what the copy brings.
        """
        partner = theirs.ids.partner
        database, has_key = self._folder.private(partner), partner[:8] in list_key_files(self._folder.path)
        if not database.exists():
            if has_key:
                raise HereAlready("a key file without pages")
            return False
        if not self._is_same(database, copy):
            raise HereAlready("other pages")
        if not has_key:
            return False
        with suppress(WrongSecret, RecoveryCodeMistyped):
            found = _open(self._folder, partner, self._typed, self._policy).secrets
            if (found.private, found.pair) == (theirs.secrets.private, theirs.secrets.pair):
                return True
        raise HereAlready("another key file")

    def _is_same(self, database: Path, copy: Restored) -> bool:
        private = copy.opened.private
        try:
            here = content_mark(database, private.space)
        except WorldError:
            return False
        return here == content_mark(copy.folder.private(private.partner), private.space)

    def _put(self, copy: Restored, opened: OpenedVault) -> None:
        """The private space, checked once more where it lies now, and then the key file; all of it or nothing."""
        partner = opened.private.partner
        database = self._folder.private(partner)
        key, identity = spaces_of(opened)[database.name]
        source = copy.folder.private(partner)
        try:
            journal_of(database).unlink(missing_ok=True)
            write_atomic_pieces(database, pieces_of(source), lambda path: check_space(path, key, identity))
            for path in copy_paths(copy.folder.path, partner):
                write_atomic(self._folder.path / path.name, path.read_bytes())
            sync_folder(self._folder.path)
        except BaseException as error:
            self._take_back(partner)
            if isinstance(error, OSError):
                raise world_error(error) from error
            raise

    def _take_back(self, partner: PartnerId) -> None:
        """The key file first: whoever has one has their pages."""
        for path in (*copy_paths(self._folder.path, partner), self._folder.private(partner)):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _open(folder: VaultFolder, partner: PartnerId, typed: str, policy: KdfPolicy) -> Unlocked:
    try:
        return unlock_with_passphrase(folder.path, partner, typed, policy)
    except WrongSecret:
        try:
            code = parse_recovery_code(typed)
        except RecoveryCodeMistyped:
            raise WrongSecret from None
        return unlock_with_recovery_code(folder.path, partner, code, policy)


def _as_it_is(_folder: VaultFolder, _opened: OpenedVault) -> None:
    """The copy is looked at and goes again: it needs no number of its own."""
