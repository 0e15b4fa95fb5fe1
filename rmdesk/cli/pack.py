"""`rmdesk pack show`, `check` and `open`: what a programme pack holds, whether it is whole, and using it."""

import os
from dataclasses import dataclass
from pathlib import Path

from rmdesk.cli.asking import Passphrases
from rmdesk.cli.vaults import shared_space, unlock_settled, vault_at, vault_in_hand
from rmdesk.domain.clock import plain_date
from rmdesk.domain.packs import KeyName, Pack, ProgrammeDate
from rmdesk.packs.applied import lay_over
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words
from rmdesk.packs.sealed import SealedPack
from rmdesk.packs.trust import Verdict
from rmdesk.runtime import resources
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.policy_places import policy_of_this_computer
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.services.programme_pack import PackRules, ProgrammePack
from rmdesk.services.workspace import open_workspace
from rmdesk.workbook.loader import load_workbook

_WORDS = "security/words.txt"


@dataclass(frozen=True, slots=True)
class OpenCommand:
    """What was asked for: `fingerprint` is that of the programme card, in words or digits (empty: not given)."""

    file: Path
    vault: Path
    who: str | None
    fingerprint: str


def run_show(file: Path) -> int:
    """Print what the pack in a file holds; the exit code.

    Raises:
        PackRefused: it is not a whole pack.
    """
    sealed = _rules().read_file(file)
    print("\n".join(_lines(sealed)))
    return 0


def run_check(file: Path) -> int:
    """Check a pack's form, signatures and fit to this version of rmdesk; 1 if it names what is not here.

    Raises:
        PackRefused: it is not a whole pack.
    """
    sealed = _rules().read_file(file)
    left_out = lay_over(sealed.pack, load_workbook(resources.read_text)).left_out
    for name in left_out:
        print(f"This version of rmdesk has no place for: {name}")
    print("Every signature is good, and every field is as it has to be.")
    return 1 if left_out else 0


def run_open(command: OpenCommand, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Use a pack in a workbook from now on; the exit code.

    Raises:
        PackRefused: it may not be used there; the workbook is as it was.
        WorldError: the workbook does not open, or cannot be written to.
        NoPassphrase: there is none to be had.
    """
    rules = _rules()
    sealed = rules.read_file(command.file)
    folder, clock = vault_at(command.vault), SystemClock()
    keys = unlock_settled(folder, command.who, passphrases.next("Passphrase"), policy)
    with vault_in_hand(folder), shared_space(folder, keys, clock) as space:
        packs = ProgrammePack(open_workspace(space, keys.shared, clock), rules, folder.pack)
        verdict = packs.take(sealed, command.fingerprint)
    said = {
        Verdict.SAME: "This pack is in use there already.",
        Verdict.ASK_BOTH: "This pack names a new key. It waits until both partners have agreed in rmdesk.",
    }
    print(said.get(verdict, f"In use: {os.fspath(command.file)}"))
    return 0


def _rules() -> PackRules:
    return PackRules(lambda: resources.read_text(_WORDS).split(), policy_of_this_computer().policy.allows_pack_key)


def _lines(sealed: SealedPack) -> list[str]:
    pack = sealed.pack
    beginning = plain_date(pack.start) if pack.start else "open"
    lines = [
        f"Programme: {pack.programme}, pack number {pack.version}, signed on {plain_date(pack.issued)}",
        f"Organisation: {_also(pack.organisation, pack.partner_organisation)}",
        f"Cohort: {pack.cohort or 'not named'}",
        f"Beginning: {beginning}, {pack.months} months",
    ]
    lines += [f"Date: {_date(one)}" for one in pack.dates]
    lines += [f"Contact: {one.name}, {one.contact}, checked on {plain_date(one.checked_on)}" for one in pack.contacts]
    lines += _counts(pack)
    words = resources.read_text(_WORDS).split()
    for key in pack.keys:
        lines += _key(key, words, signed=key.public in sealed.signers)
    return lines


def _also(first: str, second: str) -> str:
    return f"{first}, together with {second}" if second else first


def _date(one: ProgrammeDate) -> str:
    return ", ".join(part for part in (plain_date(one.day), one.time, one.kind.value, one.title, one.place) if part)


def _counts(pack: Pack) -> list[str]:
    counted = {
        "Extra prompts": len(pack.prompts),
        "Other words": len(pack.page_wordings) + len(pack.prompt_wordings),
        "Checklists": len(pack.checklists),
        "Clauses offered": len(pack.clauses),
    }
    return [f"{name}: {count}" for name, count in counted.items()]


def _key(key: KeyName, words: list[str], *, signed: bool) -> list[str]:
    return [
        f"Key of the {key.role.value}: {key.name}{' (signed this pack)' if signed else ''}",
        f"  {fingerprint_digits(key)}",
        f"  {' '.join(fingerprint_words(key, words))}",
    ]
