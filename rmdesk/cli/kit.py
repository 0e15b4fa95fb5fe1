"""`rmdesk kit build` and `kit check`: a kit to hand out, made from installers and a signed pack, and looked over."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rmdesk import __version__
from rmdesk.cli.asking import Passphrases
from rmdesk.desk.keys import DeskKey, KeyShelf, key_in
from rmdesk.desk.kit.build import KitParts, build_kit, kit_name
from rmdesk.desk.kit.check import check_kit
from rmdesk.desk.printing.handouts import print_guide
from rmdesk.desk.printing.paper import PaperFonts
from rmdesk.desk.printing.words import load_print_words
from rmdesk.domain.kit_errors import KitFileStrange
from rmdesk.packs.fingerprint import fingerprint_digits, fingerprint_words
from rmdesk.packs.pasted import read_pasted_or_file
from rmdesk.packs.sealed import SealedPack, open_sealed
from rmdesk.runtime import resources
from rmdesk.runtime.atomic import world_error
from rmdesk.runtime.clock import SystemClock
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy

_WORDS = "security/words.txt"
_REGULAR, _BOLD = "fonts/Inter-Regular.ttf", "fonts/Inter-Bold.ttf"


@dataclass(frozen=True, slots=True)
class BuildCommand:
    """What was asked for. `verify` are further files for whoever checks; `out` is a folder."""

    pack: Path
    key: Path
    installers: Sequence[Path]
    verify: Sequence[Path]
    out: Path


def run_build(command: BuildCommand, passphrases: Passphrases, policy: KdfPolicy = STANDARD_POLICY) -> int:
    """Make a kit; the exit code.

    Raises:
        KitRefused, PackRefused, DeskFailed: a part cannot be used; nothing was written.
        DiskFull, CannotWrite: it was not written.
        NoPassphrase: there is none to be had.
    """
    sealed = _pack(command.pack)
    guide = print_guide(sealed.pack, __version__, load_print_words(resources.read_text), _fonts())
    verify = {path.name: path for path in command.verify}
    if len(verify) != len(command.verify):
        raise KitFileStrange("two files of one name")
    key = DeskKey(key_in(command.key), here=False)
    signer = KeyShelf(command.key.parent, policy, SystemClock()).signer(
        key, passphrases.next("Passphrase of the signing key"), command.key
    )
    pack_name = f"{sealed.pack.programme}-{sealed.pack.version}.rmpack"
    out = command.out / kit_name(sealed, __version__)
    build_kit(KitParts(tuple(command.installers), sealed, pack_name, guide, verify), signer, out)
    print(f"Written: {os.fspath(out)}")
    return 0


def run_check(kit: Path, fingerprint: str) -> int:
    """Look over a kit; 0 if it is whole. Without a fingerprint it prints that of the key, for people to compare.

    Raises:
        KitRefused, PackRefused: it must not be used.
    """
    words = resources.read_text(_WORDS).split()
    checked = check_kit(kit, words, fingerprint)
    print(f"Programme: {checked.sealed.pack.organisation}, pack number {checked.sealed.pack.version}")
    print(f"Signed by: {checked.key.name}")
    for name in checked.names:
        print(f"  {name}")
    if fingerprint:
        print("Every file is as it was put in, and the fingerprint is that of the key which signed.")
    else:
        print("Every file is as it was put in. Compare the fingerprint with the programme card before you install:")
        print(f"  {' '.join(fingerprint_words(checked.key, words))}")
        print(f"  {fingerprint_digits(checked.key)}")
    return 0


def _pack(path: Path) -> SealedPack:
    try:
        return open_sealed(read_pasted_or_file(path.read_bytes()))
    except OSError as error:
        raise world_error(error) from error


def _fonts() -> PaperFonts:
    return PaperFonts(resources.read_bytes(_REGULAR), resources.read_bytes(_BOLD))
