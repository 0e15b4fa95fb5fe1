"""Changing everything because somebody knows a secret: root key, private key, pair key, passphrase and code.

The phases, and what a cut in each of them leaves:

1. Both spaces are copied under their new keys and checked, and the other partner's new pair key lies in `mail`. Nothing
   has changed; the copies are swept away the next time.
2. The key file, one copy after the other: a new root key, the new passphrase and code, and in it old and new keys of
   both spaces. Between the two, either secret opens the vault, and nothing in it has changed. Once both copies are
   there, the change will be finished: by this, or by the next unlocking.
3. Each checked copy takes the place of its space in one step. Whichever key fits is found by trying it.
4. The key file with the new keys alone, under the same passphrase and code.

Older backups are another matter: see `backup.older`.
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.errors import CannotWrite, ChangeUnfinished, DiskFull, SpaceDamaged, WorldError
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.atomic import sync_folder, world_error
from rmdesk.runtime.single_instance import InstanceLock
from rmdesk.security.backup_seal import BackupSeal
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file_store import remove_asides
from rmdesk.security.key_ring import (
    Unlocked,
    check_key_files,
    renew_root_key,
    rewrite_secrets,
    unlock_with_passphrase,
)
from rmdesk.security.keys import KeyFileIds, PartnerSecrets, Recipient, Renewal, SpaceKey
from rmdesk.security.mail import Letter
from rmdesk.storage.files import journal_of
from rmdesk.storage.rekey import copy_under_new_key, opens_with
from rmdesk.storage.schema import SpaceIdentity
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.keys_in_force import private_identity, shared_identity, take_in_mail
from rmdesk.vaultkeeping.mailbox import put_letter

_RENEWED = ".renewed"


@dataclass(frozen=True, slots=True, repr=False)
class _Step:
    """One space on its way from one key to another."""

    path: Path
    key: SpaceKey
    identity: SpaceIdentity
    new_key: SpaceKey
    new_identity: SpaceIdentity

    @property
    def copy(self) -> Path:
        """Where the copy under the new key waits."""
        return self.path.with_name(f"{self.path.name}{_RENEWED}")

    def is_done(self) -> bool:
        return opens_with(self.path, self.new_key, self.new_identity)

    def make_copy(self) -> None:
        """Make it anew: one that was left from an earlier time may be behind."""
        copy_under_new_key(self.path, self.key, self.copy, self.new_key, self.new_identity)

    def take_place(self) -> None:
        """The old file had its journal played back when it was copied, so none is left that could harm the new one."""
        try:
            journal_of(self.path).unlink(missing_ok=True)
            self.copy.replace(self.path)
            sync_folder(self.path.parent)
        except OSError as error:
            raise world_error(error) from error


def renew_everything(
    folder: VaultFolder,
    partner: PartnerId,
    present: str,
    chosen: NewSecrets,
    recipient: Recipient | None,
    policy: KdfPolicy,
    *,
    carried: bool = False,
) -> bool:
    """Change every key that `present` or that partner's code opens, in a vault that is closed.

    Args:
        folder: the vault. It is taken in hand here.
        partner: whose keys.
        present: the passphrase until now.
        chosen: the new passphrase, which has passed `PassphraseRules`, and the new code.
        recipient: the other partner, who finds the new pair key at their next unlocking; None while there is none.
        policy: the cost of the new passphrase slot.
        carried: files between two laptops get fresh keys, too. No file that the earlier ones signed counts after that.

    Returns:
        Whether everything is done. If not, only the new secrets open the vault, and the rest is done at the next
        unlocking.

    Raises:
        WrongSecret: `present` is not this partner's passphrase.
        AlreadyOpen: the vault is open somewhere.
        ChangeUnfinished: one copy of the key file opens with the earlier secrets, the other with the new ones.
        WorldError: what else; only the earlier secrets open the vault, and nothing has changed.
    """
    with _in_hand(folder):
        unlocked = unlock_with_passphrase(folder.path, partner, present, policy)
        unlocked = finish(folder, take_in_mail(folder, unlocked, policy), policy)
        if unlocked.secrets.renewal is not None:
            raise CannotWrite("an earlier change is not finished")
        secrets = unlocked.secrets.renewing(recipient, carried=carried)
        steps = _steps(folder, unlocked.ids, secrets)
        try:
            for step in steps:
                step.make_copy()
            _send(folder, unlocked.ids, secrets)
            renewed = _change_key_file(folder, unlocked, secrets, chosen, policy)
        except BaseException:
            _sweep(steps)
            raise
        try:
            return _settle(folder, renewed, steps, policy).secrets.renewal is None
        except WorldError:
            return False


def finish_if_needed(folder: VaultFolder, unlocked: Unlocked, policy: KdfPolicy) -> Unlocked:
    """Finish a change that was cut off, or take in what the other partner's change sent. The vault must be closed.

    What the disk refuses now is done the next time: `keys_in_force.in_force` says which keys fit until then.

    Raises:
        AlreadyOpen: the vault is open somewhere.
    """
    if unlocked.secrets.renewal is None and not folder.mail.is_dir() and not _left(folder):
        return unlocked
    with _in_hand(folder):
        for path in _left(folder):
            with suppress(OSError):
                path.unlink()
        unlocked = take_in_mail(folder, unlocked, policy)
        return finish(folder, unlocked, policy)


def finish(folder: VaultFolder, unlocked: Unlocked, policy: KdfPolicy) -> Unlocked:
    """Carry a change that has begun to its end, if both copies of the key file have it. The vault is in hand.

    Raises:
        AlreadyOpen: somebody has a space open.
    """
    if unlocked.secrets.renewal is None or not check_key_files(folder.path, unlocked.ids.partner, policy).ok:
        return unlocked
    if not (folder.shared.is_file() and folder.private(unlocked.ids.partner).is_file()):
        return unlocked  # key files alone, as while a backup is being restored
    steps = [step for step in _steps(folder, unlocked.ids, unlocked.secrets) if not step.is_done()]
    try:
        for step in steps:
            step.make_copy()
        _send(folder, unlocked.ids, unlocked.secrets)
        return _settle(folder, unlocked, steps, policy)
    except (DiskFull, CannotWrite, SpaceDamaged):
        _sweep(steps)
        return unlocked


def _settle(folder: VaultFolder, unlocked: Unlocked, steps: list[_Step], policy: KdfPolicy) -> Unlocked:
    for step in steps:
        step.take_place()
    settled = rewrite_secrets(folder.path, unlocked, unlocked.secrets.renewed(), policy)
    remove_asides(folder.path, unlocked.ids.partner)
    return settled


def _change_key_file(
    folder: VaultFolder, unlocked: Unlocked, secrets: PartnerSecrets, chosen: NewSecrets, policy: KdfPolicy
) -> Unlocked:
    """The point of no return, told by what is on the disk if it fails."""
    partner = unlocked.ids.partner
    before = check_key_files(folder.path, partner, policy)
    try:
        return renew_root_key(folder.path, unlocked, secrets, (chosen.passphrase, chosen.code), policy)
    except (DiskFull, CannotWrite) as error:
        after = check_key_files(folder.path, partner, policy)
        if after == before:
            raise
        if not after.ok:
            raise ChangeUnfinished from error
        return unlock_with_passphrase(folder.path, partner, chosen.passphrase, policy)


def _steps(folder: VaultFolder, ids: KeyFileIds, secrets: PartnerSecrets) -> list[_Step]:
    renewal, epoch, own = _renewal_of(secrets), secrets.epoch, private_identity(ids)
    return [
        _Step(folder.private(ids.partner), secrets.private, own, renewal.private, own),
        _Step(
            folder.shared,
            secrets.pair[epoch],
            shared_identity(ids, epoch),
            renewal.pair,
            shared_identity(ids, epoch + 1),
        ),
    ]


def _send(folder: VaultFolder, ids: KeyFileIds, secrets: PartnerSecrets) -> None:
    renewal = _renewal_of(secrets)
    if renewal.recipient is not None:
        letter = Letter(secrets.epoch + 1, renewal.pair)
        put_letter(folder, ids.vault, renewal.recipient, letter, BackupSeal(secrets.backup_mac_key))


def _left(folder: VaultFolder) -> list[Path]:
    """Copies that a change which was cut off has left. Finishing it makes them anew."""
    return sorted(folder.path.glob(f"*.db{_RENEWED}*"))


def _renewal_of(secrets: PartnerSecrets) -> Renewal:
    if secrets.renewal is None:
        raise ValueError("nothing is being renewed")
    return secrets.renewal


def _sweep(steps: list[_Step]) -> None:
    for step in steps:
        with suppress(OSError):
            step.copy.unlink(missing_ok=True)


@contextmanager
def _in_hand(folder: VaultFolder) -> Iterator[None]:
    lock = InstanceLock(folder.lock)
    lock.acquire()
    try:
        yield
    finally:
        with suppress(OSError):  # it ends with this process at the latest; what was done stays done
            lock.release()
