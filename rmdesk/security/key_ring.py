"""The use cases of key files: create, unlock with either secret, change the secrets, list, check.

Reading: the newest copy that opens wins; the other copy is then mended. A copy that is newer and bad is kept aside.
Writing: built in memory, parsed back, opened with the held secrets and compared before anything touches the disk.
"""

import secrets as random
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rmdesk.domain.errors import CannotWrite, DiskFull, KeyFileDamaged, MadeByNewerVersion, WrongSecret
from rmdesk.domain.ids import PartnerId
from rmdesk.security import key_file, key_file_store, payload
from rmdesk.security.held_secret import HeldSecret
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.key_file import KeyFile
from rmdesk.security.key_file_store import Copy, CopyState, GoodCopy, PartnerId8
from rmdesk.security.key_opening import Opened, new_slot, open_first, open_whole
from rmdesk.security.key_slots import ROOT_KEY_LENGTH, Slot, SlotKind
from rmdesk.security.keys import KeyFileIds, PartnerSecrets
from rmdesk.security.passphrase import typings
from rmdesk.security.payload import Payload
from rmdesk.security.recovery_code import RecoveryCode

_LAST_SEQUENCE = 2**63 - 1


@dataclass(frozen=True, slots=True, repr=False)
class Unlocked:
    """An open key file. `repaired` says that one copy was bad and has been written again from the good one.

    `unfinished_change` says that a newer copy with other secrets is there: a change that was cut off before it was
    reported as done. Both are left as they are, and both open, until the next change succeeds or the newer opens.
    The newer one may have another root key; then nothing in it has been put to use yet.
    """

    ids: KeyFileIds
    secrets: PartnerSecrets
    root_key: bytes
    sequence: int
    opened_with: SlotKind
    repaired: bool
    unfinished_change: bool = False

    def __repr__(self) -> str:
        return f"Unlocked(sequence={self.sequence}, opened_with={self.opened_with.name}, repaired={self.repaired})"


@dataclass(frozen=True, slots=True)
class KeyFileHealth:
    """Both copies without any secret. A sequence is 0 where the copy cannot be parsed."""

    first: CopyState
    second: CopyState
    first_sequence: int
    second_sequence: int
    same: bool

    @property
    def ok(self) -> bool:
        """Whether both copies are good and hold the same bytes."""
        return self.first is CopyState.GOOD and self.second is CopyState.GOOD and self.same


def create_key_file(
    folder: Path, ids: KeyFileIds, secrets: PartnerSecrets, passphrase: str, code: RecoveryCode, policy: KdfPolicy
) -> None:
    """Write a new partner's key file, both copies. The passphrase has passed `PassphraseRules` before.

    Raises:
        FileExistsError: there is one for these 8 digits already.
        DiskFull, CannotWrite: nothing is left behind.
        AsksForTooMuch: this computer does not have the memory.
    """
    if any(path.exists() for path in key_file_store.copy_paths(folder, ids.partner)):
        raise FileExistsError("a key file with this name")
    root_key = random.token_bytes(ROOT_KEY_LENGTH)
    content = Payload.under(policy, secrets)
    with HeldSecret(passphrase) as phrase, HeldSecret(code) as paper:
        slots = (new_slot(phrase, ids, root_key, policy), new_slot(paper, ids, root_key, policy))
    data = key_file.build(ids, 1, slots, root_key, payload.encode(content))
    _rehearse(data, content, policy, (passphrase, code))
    try:
        key_file_store.write_both(folder, ids.partner, data)
    except (DiskFull, CannotWrite):
        key_file_store.remove(folder, ids.partner)
        raise


def unlock_with_passphrase(folder: Path, partner: PartnerId | str, passphrase: str, policy: KdfPolicy) -> Unlocked:
    """Open a partner's key file. `partner` is the full id or its first 8 digits. Words typed with spaces get dashes
    where nothing opens as typed (`typings`).

    Raises:
        WrongSecret, KeyFileMissing, KeyFileDamaged, MadeByNewerVersion, AsksForTooMuch, CannotWrite.
    """
    return _unlock(folder, partner, passphrase, policy)


def unlock_with_recovery_code(
    folder: Path, partner: PartnerId | str, code: RecoveryCode, policy: KdfPolicy
) -> Unlocked:
    """Open a partner's key file with the printed code. `replace_secrets` with a new code must follow: one use.

    Raises:
        WrongSecret, KeyFileMissing, KeyFileDamaged, MadeByNewerVersion, AsksForTooMuch, CannotWrite.
    """
    return _unlock(folder, partner, code, policy)


def replace_secrets(
    folder: Path, unlocked: Unlocked, passphrase: str, code: RecoveryCode | None, policy: KdfPolicy
) -> Unlocked:
    """Put `passphrase` in the place of every earlier one, and `code`, when given, in the place of every earlier code.

    Also writes `unlocked.secrets`. When this returns, both copies open with the new secrets only.

    Raises:
        ValueError: the file was opened with a recovery code, or has none, and no new code is given.
        KeyFileMissing, KeyFileDamaged: the file on the disk is not the one that was unlocked.
        MadeByNewerVersion: it was written by a newer version; writing would lose what that one added.
        DiskFull, CannotWrite: the old secrets still open it.
        AsksForTooMuch: this computer does not have the memory.
    """
    if code is None and unlocked.opened_with is SlotKind.RECOVERY:
        raise ValueError("a recovery code is used once")
    current = _genuine(folder, unlocked, policy)
    sequence = _next_sequence(current, unlocked)
    content = Payload.under(policy, unlocked.secrets)
    typed = (passphrase,) if code is None else (passphrase, code)
    with HeldSecret(passphrase) as phrase:
        slots = (new_slot(phrase, unlocked.ids, unlocked.root_key, policy), *_recovery_slots(current, unlocked, code))
    data = key_file.build(unlocked.ids, sequence, slots, unlocked.root_key, payload.encode(content))
    _rehearse(data, content, policy, typed)
    key_file_store.write_both(folder, unlocked.ids.partner, data)
    key_file_store.remove_stray(folder, unlocked.ids.partner)
    return Unlocked(unlocked.ids, unlocked.secrets, unlocked.root_key, sequence, SlotKind.PASSPHRASE, repaired=False)


def renew_root_key(
    folder: Path, unlocked: Unlocked, secrets: PartnerSecrets, typed: tuple[str, RecoveryCode], policy: KdfPolicy
) -> Unlocked:
    """Write `secrets` under a new root key, which only the passphrase and the code in `typed` open.

    Whoever knows the earlier root key cannot read or write this key file from now on.

    Raises:
        KeyFileMissing, KeyFileDamaged: the file on the disk is not the one that was unlocked.
        MadeByNewerVersion: it was written by a newer version.
        DiskFull, CannotWrite: each copy opens with what it had before, or with what is new.
        AsksForTooMuch: this computer does not have the memory.
    """
    current = _genuine(folder, unlocked, policy)
    sequence = _next_sequence(current, unlocked)
    root_key = random.token_bytes(ROOT_KEY_LENGTH)
    content = Payload.under(policy, secrets)
    with HeldSecret(typed[0]) as phrase, HeldSecret(typed[1]) as paper:
        slots = (new_slot(phrase, unlocked.ids, root_key, policy), new_slot(paper, unlocked.ids, root_key, policy))
    data = key_file.build(unlocked.ids, sequence, slots, root_key, payload.encode(content))
    _rehearse(data, content, policy, typed)
    key_file_store.write_both(folder, unlocked.ids.partner, data)
    key_file_store.remove_stray(folder, unlocked.ids.partner)
    return Unlocked(unlocked.ids, secrets, root_key, sequence, SlotKind.PASSPHRASE, repaired=False)


def rewrite_secrets(folder: Path, unlocked: Unlocked, secrets: PartnerSecrets, policy: KdfPolicy) -> Unlocked:
    """Write `secrets` in the place of those that were unlocked. What opens the key file stays as it is.

    Raises:
        KeyFileMissing, KeyFileDamaged, MadeByNewerVersion: as `renew_root_key`.
        DiskFull, CannotWrite: at least one copy still holds the earlier secrets.
    """
    current = _genuine(folder, unlocked, policy)
    base = next((copy for copy in current if copy.file.sequence == unlocked.sequence), None)
    if base is None:
        raise KeyFileDamaged("the key file on the disk is not the one that was unlocked")
    sequence = _next_sequence(current, unlocked)
    content = replace(open_whole(base.file, unlocked.root_key), secrets=secrets)
    data = key_file.build(unlocked.ids, sequence, base.file.slots, unlocked.root_key, payload.encode(content))
    if open_whole(key_file.parse(data, policy), unlocked.root_key) != content:
        raise RuntimeError("a new key file does not give back what was put in")
    key_file_store.write_both(folder, unlocked.ids.partner, data)
    key_file_store.remove_stray(folder, unlocked.ids.partner)
    return replace(unlocked, secrets=secrets, sequence=sequence, repaired=False, unfinished_change=False)


def slot_ids(file: KeyFile) -> frozenset[bytes]:
    """The ids of what opens a key file: another passphrase or code has another one."""
    return frozenset(slot.head.slot_id for slot in file.slots)


def list_key_files(folder: Path) -> tuple[PartnerId8, ...]:
    """The first 8 digits of each partner who has a key file in `folder`."""
    return key_file_store.list_partners(folder)


def check_key_files(folder: Path, partner: str, policy: KdfPolicy = STANDARD_POLICY) -> KeyFileHealth:
    """How both copies look without any secret."""
    first, second = key_file_store.read_copies(folder, partner, policy)
    return KeyFileHealth(first.state, second.state, _sequence(first), _sequence(second), same=first.data == second.data)


def _unlock(folder: Path, partner: str, typed: str | RecoveryCode, policy: KdfPolicy) -> Unlocked:
    copies = key_file_store.read_copies(folder, partner, policy)
    candidates = key_file_store.good_copies(copies)
    opened, kind = _open_typed([candidate.file for candidate in candidates], typed)
    chosen = candidates[opened.index]
    unfinished = _is_unfinished(candidates, opened)
    repaired = not unfinished and _mend_other(copies, chosen, opened)
    if not unfinished:
        key_file_store.remove_stray(folder, partner)
    return Unlocked(
        chosen.file.ids, opened.payload.secrets, opened.root_key, chosen.file.sequence, kind, repaired, unfinished
    )


def _open_typed(files: Sequence[KeyFile], typed: str | RecoveryCode) -> tuple[Opened, SlotKind]:
    """Open the first of `files` with what was typed, or with what it may mean."""
    meant: Sequence[str | RecoveryCode] = typings(typed) if isinstance(typed, str) else (typed,)
    for place, form in enumerate(meant, 1):
        with HeldSecret(form) as secret:
            try:
                return open_first(files, secret), secret.kind
            except WrongSecret:
                if place == len(meant):
                    raise
    raise RuntimeError("nothing was typed")


def _is_unfinished(candidates: tuple[GoodCopy, ...], opened: Opened) -> bool:
    """Whether a newer copy, passed over because the secret does not fit it, is genuine all the same."""
    chosen = candidates[opened.index].file
    return any(key_file.is_genuine(newer.file, opened.root_key) for newer in candidates[: opened.index]) or any(
        _has_other_root(candidates[index].file, chosen) for index in opened.closed
    )


def _has_other_root(newer: KeyFile, chosen: KeyFile) -> bool:
    """Whether it looks like this file after its root key was changed: whose it is stays, and no slot does."""
    return newer.ids == chosen.ids and not slot_ids(newer) & slot_ids(chosen)


def _mend_other(copies: tuple[Copy, Copy], chosen: GoodCopy, opened: Opened) -> bool:
    other = copies[1] if copies[0].path == chosen.path else copies[0]
    if other.data == chosen.data or other.state is CopyState.UNREADABLE:
        return False
    older = other.file is not None and (
        other.file.sequence < chosen.file.sequence and key_file.is_genuine(other.file, opened.root_key)
    )
    keep = not older and other.state in (CopyState.GOOD, CopyState.FOREIGN, CopyState.TOO_MUCH)
    try:
        key_file_store.mend(other.path, chosen.data, keep_old=keep)
    except (DiskFull, CannotWrite):
        # Opening matters more: a read-only folder or a full disk must not lock anybody out.
        return False
    return True


def _genuine(folder: Path, unlocked: Unlocked, policy: KdfPolicy) -> tuple[GoodCopy, ...]:
    copies = key_file_store.good_copies(key_file_store.read_copies(folder, unlocked.ids.partner, policy))
    genuine = tuple(copy for copy in copies if key_file.is_genuine(copy.file, unlocked.root_key))
    if not genuine or genuine[0].file.sequence >= _LAST_SEQUENCE:
        raise KeyFileDamaged("the key file on the disk is not the one that was unlocked")
    if any(copy.file.made_by_newer for copy in genuine):
        raise MadeByNewerVersion("the key file has parts that this version would lose")
    return genuine


def _next_sequence(current: tuple[GoodCopy, ...], unlocked: Unlocked) -> int:
    return max(unlocked.sequence, *(copy.file.sequence for copy in current)) + 1


def _recovery_slots(current: tuple[GoodCopy, ...], unlocked: Unlocked, code: RecoveryCode | None) -> tuple[Slot, ...]:
    if code is not None:
        with HeldSecret(code) as paper:
            return (new_slot(paper, unlocked.ids, unlocked.root_key, STANDARD_POLICY),)
    # After a change that was cut off, the copy that was opened decides which code stays.
    base = next((copy for copy in current if copy.file.sequence == unlocked.sequence), current[0])
    kept = tuple(slot for slot in base.file.slots if slot.head.kind is SlotKind.RECOVERY)
    if not kept:
        raise ValueError("a key file needs a recovery code")
    return kept


def _rehearse(data: bytes, content: Payload, policy: KdfPolicy, typed: tuple[str | RecoveryCode, ...]) -> None:
    """Open the bytes with each new secret before anything is written; a fault here is ours or the memory's."""
    file = key_file.parse(data, policy)
    for each in typed:
        with HeldSecret(each) as secret:
            if open_first([file], secret).payload != content:
                raise RuntimeError("a new key file does not give back what was put in")


def _sequence(copy: Copy) -> int:
    return 0 if copy.file is None else copy.file.sequence
