"""Which keys open the spaces now, where more than one could: after a change of keys, or while one is not finished.

Nothing here changes a file but the key file: a letter with a new pair key is put into it once the key is in force.
"""

from contextlib import suppress
from dataclasses import replace

from rmdesk.domain.errors import CannotWrite, ChangeOfKeysWaits, DiskFull
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_ring import Unlocked, rewrite_secrets
from rmdesk.security.keys import KeyFileIds, PartnerSecrets, SpaceKey
from rmdesk.storage.rekey import opens_with
from rmdesk.storage.schema import SpaceIdentity, SpaceRole
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.mailbox import letter_waits, letters_for, remove_letters
from rmdesk.vaultkeeping.opened import OpenedVault


def shared_identity(ids: KeyFileIds, epoch: int) -> SpaceIdentity:
    """What the shared space says of itself under the pair key of that epoch."""
    return SpaceIdentity(SpaceRole.SHARED, ids.vault, "", epoch)


def private_identity(ids: KeyFileIds) -> SpaceIdentity:
    """What that partner's private space says of itself, under whichever key."""
    return SpaceIdentity(SpaceRole.PRIVATE, ids.vault, ids.partner)


def take_in_mail(folder: VaultFolder, unlocked: Unlocked, policy: KdfPolicy) -> Unlocked:
    """Put a pair key that the other partner sent into the key file, if the shared space opens with it already.

    A full disk or a read-only folder keeps nobody out: then the key is used, and written the next time.

    Raises:
        AlreadyOpen: the vault is open somewhere.
        WorldError: as `key_ring.rewrite_secrets`, but for what was said above.
    """
    ids = unlocked.ids
    for letter in letters_for(folder, ids, unlocked.secrets):
        held = unlocked.secrets.pair.get(letter.epoch)
        if not opens_with(folder.shared, letter.space, shared_identity(ids, letter.epoch)):
            continue
        if held != letter.space:
            unlocked = replace(unlocked, secrets=unlocked.secrets.with_pair_key(letter.epoch, letter.space))
            with suppress(DiskFull, CannotWrite):
                unlocked = rewrite_secrets(folder.path, unlocked, unlocked.secrets, policy)
                remove_letters(folder, ids, letter.epoch)
        else:
            remove_letters(folder, ids, letter.epoch)
        break
    return unlocked


def check_settled(folder: VaultFolder, opened: OpenedVault) -> None:
    """Refuse what only reads the keys as they are while a change of every key is still to be taken in or finished.

    Raises:
        ChangeOfKeysWaits: the window has to open this workbook first.
        AlreadyOpen: the vault is open somewhere.
    """
    if opened.renewing:
        raise ChangeOfKeysWaits("not finished")
    shared = opened.shared
    ids = KeyFileIds(shared.vault, shared.partner)
    if letter_waits(folder, shared.partner) and not opens_with(
        folder.shared, shared.space, shared_identity(ids, shared.epoch)
    ):
        raise ChangeOfKeysWaits("a letter")


def in_force(folder: VaultFolder, ids: KeyFileIds, secrets: PartnerSecrets) -> PartnerSecrets:
    """The secrets with those keys as the current ones that the files open with. Looks only where there is a choice.

    Where no key opens a file, the secrets stay as they are, and opening it tells what is wrong.

    Raises:
        AlreadyOpen: the vault is open somewhere.
    """
    if secrets.renewal is not None and opens_with(
        folder.private(ids.partner), secrets.renewal.private, private_identity(ids)
    ):
        secrets = replace(secrets, private=secrets.renewal.private)
    epochs = dict(secrets.pair)
    if secrets.renewal is not None:
        epochs[secrets.epoch + 1] = secrets.renewal.pair
    if len(epochs) == 1:
        return secrets
    epoch = _epoch_in_force(folder, ids, epochs)
    return secrets if epoch is None else replace(secrets, pair=epochs).as_of(epoch)


def _epoch_in_force(folder: VaultFolder, ids: KeyFileIds, epochs: dict[int, SpaceKey]) -> int | None:
    for epoch in sorted(epochs, reverse=True):
        if opens_with(folder.shared, epochs[epoch], shared_identity(ids, epoch)):
            return epoch
    return None
