"""`rmdesk check`: the files of a vault without a passphrase; with one, also what that partner can open."""

from collections.abc import Iterator
from pathlib import Path

from rmdesk.cli import policy as organisation
from rmdesk.cli.asking import Passphrases
from rmdesk.cli.vaults import ask_to_open, shared_space, vault_at, vault_in_hand
from rmdesk.domain.errors import MadeByNewerVersion, NotOurFile, OperationRefused, SpaceDamaged, WorldError
from rmdesk.domain.ids import PartnerId
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.policy_places import policy_of_this_computer
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.key_ring import check_key_files
from rmdesk.security.keys import PrivateKeys
from rmdesk.storage.connection import SpaceIdentity, SpaceRole
from rmdesk.storage.file_check import check_file
from rmdesk.storage.integrity import check_content
from rmdesk.storage.log_check import check_log
from rmdesk.vaultkeeping.backup.files import find_backups
from rmdesk.vaultkeeping.backup.format import check_hashes, read_backup
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.keys_in_force import check_settled
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.unlock import partners_with_keys

_PAGE = 4096
_PLAIN = b"SQLite format 3\0"
_DAMAGE: tuple[type[WorldError], ...] = (SpaceDamaged, NotOurFile, OperationRefused, MadeByNewerVersion)
"""What counts as something wrong with the files. Anything else (in use, a full disk) only stops the check."""


def run(
    vault: Path, who: str | None, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY, *,
    by_code: bool = False,
) -> int:  # fmt: skip
    """Print what was checked and what was found; 0 if all is well, else 1. `by_code`: a recovery code is asked for.

    Raises:
        WorldError: the vault is not there or in use, or a passphrase was given that does not open it.
        NoPassphrase: a passphrase was asked for, and there is none.
    """
    folder = vault_at(vault)
    problems = [*_structure(folder, policy), *_backups(folder)]
    if who is not None or passphrases.given or by_code:
        opened = ask_to_open(who, passphrases, "Passphrase", policy, by_code=by_code)(folder)
        check_settled(folder, opened)
        problems += [*_inside(folder, opened), *_seals(folder, opened)]
    for line in organisation.lines_of(policy_of_this_computer()):
        print(line)
    for problem in problems:
        print(f"Problem: {problem}")
    print("Nothing is wrong." if not problems else "Keep this folder as it is, and make a copy of it first of all.")
    return 1 if problems else 0


def _structure(folder: VaultFolder, policy: KdfPolicy) -> Iterator[str]:
    names = partners_with_keys(folder)
    if not names:
        yield "there is no key file"
    for place, name in zip("abcdefgh", names, strict=False):
        health = check_key_files(folder.path, name, policy)
        print(f"Key file {place}: first copy {health.first.value}, second copy {health.second.value}")
        if not health.ok:
            yield f"key file {place}: the copies are not both good and the same"
    expected = [folder.shared.name, *(folder.private(PartnerId(name)).name for name in names)]
    yield from (f"{name} is missing" for name in expected if not (folder.path / name).exists())
    for path in sorted(folder.path.glob("*.db")):
        fault = _file_fault(path)
        stray = "" if path.name in expected else ", belongs to no key file here"
        print(f"{path.name}: {path.stat().st_size} bytes, {fault or 'looks right'}{stray}")
        if fault:
            yield f"{path.name}: {fault}"


def _backups(folder: VaultFolder) -> Iterator[str]:
    for found in find_backups(folder):
        try:
            check_hashes(read_backup(found.path))
        except WorldError as error:
            yield f"{found.path.name}: {error.told.happened}"
        else:
            print(f"{found.path.name}: looks right")


def _seals(folder: VaultFolder, opened: OpenedVault) -> Iterator[str]:
    for found in find_backups(folder):
        if found.backup is not None and not found.backup.is_sealed_by(opened.seal):
            yield f"{found.path.name}: it was not made by this pair, or somebody changed it"


def _file_fault(path: Path) -> str:
    size = path.stat().st_size
    if size == 0 or size % _PAGE:
        return "it is empty or cut off"
    with path.open("rb") as file:
        if file.read(len(_PLAIN)) == _PLAIN:
            return "it is not encrypted, so it is not ours"
    return ""


def _inside(folder: VaultFolder, keys: OpenedVault) -> list[str]:
    print("The key file opens.")
    if keys.repaired:
        print("One copy of it was bad. It has been made again from the good one.")
    with vault_in_hand(folder):
        return [*_shared(folder, keys), *_private(folder, keys.private)]


def _shared(folder: VaultFolder, keys: OpenedVault) -> list[str]:
    try:
        with shared_space(folder, keys, SystemClock()) as space:
            report = check_content(space.space)
            signed = check_log(space.space, space.log, mend=False)
    except _DAMAGE as error:
        return [f"the shared space: {error.told.happened}"]
    print("The shared space opens, and what it shows was checked against its signatures.")
    return [f"the shared space: {problem}" for problem in (*report.problems, *signed.problems)]


def _private(folder: VaultFolder, keys: PrivateKeys) -> list[str]:
    identity = SpaceIdentity(SpaceRole.PRIVATE, keys.vault, keys.partner)
    report = check_file(folder.private(keys.partner), keys.space, identity)
    print("The private space of this partner was checked.")
    return [f"the private space: {problem}" for problem in report.problems]
