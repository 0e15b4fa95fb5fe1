"""`rmdesk pack sample`, `key`, `look-over` and `sign`: what the facilitator's desk does, for scripts.

A draft is a file of JSON, written by `sample` or taken from the desk.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from rmdesk.cli.asking import Passphrases
from rmdesk.desk.checks import Weight, look_over
from rmdesk.desk.keys import DeskKey, KeyShelf, key_in
from rmdesk.desk.samples import load_sample, sample_texts
from rmdesk.domain.desk_errors import FileUnreadable
from rmdesk.domain.packs import KeyName, KeyRole, Pack
from rmdesk.packs.codec import decode_draft, encode_draft
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words
from rmdesk.packs.pasted import read_pasted_or_file
from rmdesk.packs.sealed import ENDING, open_sealed, seal
from rmdesk.runtime import resources
from rmdesk.runtime.atomic import write_atomic
from rmdesk.runtime.clock import SystemClock
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.security.passphrase import PassphraseRules
from rmdesk.workbook.contacts import load_contacts
from rmdesk.workbook.loader import load_workbook

_LARGEST = 4 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class SignCommand:
    """What was asked for. `key` signs; `others` are further keys that a first pack names; `number` 0: as the draft."""

    draft: Path
    key: Path
    others: Sequence[Path]
    out: Path
    number: int = 0


def run_sample(name: str, out: Path) -> int:
    """Write a sample as a draft; the exit code.

    Raises:
        DiskFull, CannotWrite: it was not written.
    """
    pack = load_sample(resources.read_text, name, SystemClock().now().date())
    write_atomic(out, encode_draft(pack))
    print(f"Written: {os.fspath(out)}")
    return 0


def run_make_key(
    role: KeyRole, name: str, folder: Path, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY
) -> int:
    """Make a key, and print its fingerprint; the exit code.

    Raises:
        PassphraseRefused: the passphrase is too easy to guess.
        DiskFull, CannotWrite: it was not written.
    """
    passphrase = passphrases.next("New passphrase")
    PassphraseRules(frozenset(resources.read_text("security/denied.txt").splitlines())).check(passphrase)
    key = KeyShelf(folder, policy, SystemClock()).make(role, name, passphrase)
    print(f"Written: {os.fspath(folder / key.file_name)}")
    _print_fingerprint(key.name)
    return 0


def run_look_over(file: Path) -> int:
    """Print what there is to mend and to look at in a draft or a pack; 1 if something has to be mended.

    Raises:
        FileUnreadable, PackRefused: it cannot be read.
    """
    today = SystemClock().now().date()
    contacts = load_contacts(resources.read_text, today)
    samples = sample_texts(resources.read_text, today)
    findings = look_over(_draft(file), load_workbook(resources.read_text), contacts, today, samples=samples)
    for one in findings:
        what = "To mend" if one.weight is Weight.MEND else "To look at"
        print(f"{what}: {one.where or 'the whole'}: {one.words}")
    must = any(one.weight is Weight.MEND for one in findings)
    print("It cannot be signed yet." if must else "It can be signed.")
    return 1 if must else 0


def run_sign(command: SignCommand, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Sign a draft as a pack, unless something has to be mended; the exit code.

    Raises:
        DeskFailed, PackRefused: the key or the draft cannot be used; nothing was written.
        DiskFull, CannotWrite: it was not written.
    """
    today, draft, name = SystemClock().now().date(), _draft(command.draft), key_in(command.key)
    keys = draft.keys or (name, *(key_in(path) for path in command.others))
    pack = replace(draft, keys=keys, issued=today, version=command.number or draft.version)
    workbook, contacts = load_workbook(resources.read_text), load_contacts(resources.read_text, today)
    mend = [one for one in look_over(pack, workbook, contacts, today) if one.weight is Weight.MEND]
    for one in mend:
        print(f"To mend: {one.where}: {one.words}")
    if mend:
        return 1
    shelf = KeyShelf(command.key.parent, policy, SystemClock())
    signer = shelf.signer(DeskKey(name, here=False), passphrases.next("Passphrase of the signing key"), command.key)
    write_atomic(command.out, seal(pack, [signer]))
    print(f"Written: {os.fspath(command.out)}, pack number {pack.version}")
    _print_fingerprint(name)
    return 0


def _draft(file: Path) -> Pack:
    try:
        with file.open("rb") as opened:
            data = opened.read(_LARGEST)
    except OSError as error:
        raise FileUnreadable("draft") from error
    if file.suffix == ENDING:
        return open_sealed(read_pasted_or_file(data)).pack
    return decode_draft(data)


def _print_fingerprint(key: KeyName) -> None:
    print(f"  {' '.join(fingerprint_words(key, resources.read_text('security/words.txt').split()))}")
    print(f"  {fingerprint_digits(key)}")
