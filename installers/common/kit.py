"""Puts the kit together from what was built: installers, a signed pack, the guide, sums, bills of materials, licences.

    python installers/common/kit.py [--out build/out] [--pack FILE.rmpack --key FILE.rmsign]

With a pack and a key it asks for the passphrase of the key, as `rmdesk kit build` does. Without them it makes an
**example** from the six-month sample: signed by keys that anybody can make again, so nobody may trust them, and
without support contacts, for those of a sample are made up. The same installers give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(PROJECT))

from installers.linux.build import for_debian  # noqa: E402 - found only now
from rmdesk import __version__  # noqa: E402
from rmdesk.cli.asking import Passphrases  # noqa: E402
from rmdesk.cli.kit import BuildCommand, run_build  # noqa: E402
from rmdesk.desk.kit.build import KitParts, build_kit, kit_name  # noqa: E402
from rmdesk.desk.printing.handouts import print_guide  # noqa: E402
from rmdesk.desk.printing.paper import PaperFonts  # noqa: E402
from rmdesk.desk.printing.words import load_print_words  # noqa: E402
from rmdesk.desk.samples import load_sample  # noqa: E402
from rmdesk.domain.errors import WorldError  # noqa: E402
from rmdesk.domain.packs import KeyName, KeyRole, Pack  # noqa: E402
from rmdesk.packs.sealed import open_sealed, seal  # noqa: E402
from rmdesk.runtime import resources  # noqa: E402
from rmdesk.security.signatures import Signer  # noqa: E402

PROGRAMME = "example"
INSTALLERS = (
    "rmdesk_{debian}_*.deb",
    "rmdesk-{version}-1.*.rpm",
    "rmdesk-{version}-x64*.msi",
    "rmdesk-{version}-*.dmg",
)
"""How the installers of one version are called."""
PAPERS = ("rmdesk-{version}-*-sbom.cdx.json", "rmdesk-{version}-*-THIRD-PARTY.txt", "rmdesk-{version}-x64*-hashes.csv")


def of_version(folder: Path, names: Sequence[str], version: str) -> tuple[Path, ...]:
    """The files of those names in a folder. Where there is a signed and an unsigned one, both: people can tell."""
    plain = [name.format(version=version, debian=for_debian(version)) for name in names]
    return tuple(sorted(path for name in plain for path in folder.glob(name) if path.is_file()))


def without_windows(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Those that are not for Windows: an MSI of an earlier day may still lie there."""
    return tuple(
        path for path in paths if path.suffix != ".msi" and "-x64" not in path.name and "-windows-" not in path.name
    )


def example_signer(role: KeyRole) -> Signer:
    """A key for examples. Everybody can make it, so a signature by it says nothing."""
    return Signer(hashlib.sha256(f"rmdesk example kit, a key that everybody has: {role.value}".encode()).digest())


def example_pack(day: date) -> Pack:
    """The six-month sample as a pack that names the example keys."""
    sample = load_sample(resources.read_text, "six-months", day)
    roles = {
        KeyRole.LEAD: "Example lead key, trusted by nobody",
        KeyRole.ORGANISATION: "Example key, trusted by nobody",
    }
    keys = tuple(KeyName(role, name, example_signer(role).public) for role, name in roles.items())
    return replace(sample, programme=PROGRAMME, issued=day, keys=keys, contacts=())


def make_example(installers: Sequence[Path], papers: Sequence[Path], out: Path, day: date) -> Path:
    """The kit with the example pack; where it is."""
    signer = example_signer(KeyRole.LEAD)
    sealed = open_sealed(seal(example_pack(day), [signer]))
    fonts = PaperFonts(*(resources.read_bytes(f"fonts/Inter-{weight}.ttf") for weight in ("Regular", "Bold")))
    guide = print_guide(sealed.pack, __version__, load_print_words(resources.read_text), fonts)
    verify = {path.name: path for path in papers}
    pack_name = f"{sealed.pack.programme}-{sealed.pack.version}.rmpack"
    made = out / kit_name(sealed, __version__)
    build_kit(KitParts(tuple(installers), sealed, pack_name, guide, verify), signer, made)
    made.chmod(0o644)  # to be handed out, like the installers beside it
    return made


def main() -> int:
    """Make the kit; 1 and a sentence if something cannot be in one."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=PROJECT / "build" / "out", help="where the installers lie already")
    parser.add_argument("--pack", type=Path, help="a signed pack")
    parser.add_argument("--key", type=Path, help="the key that signs, one that the pack names")
    parser.add_argument("--without-windows", action="store_true", help="leave out what is for Windows")
    asked = parser.parse_args()
    if (asked.pack is None) != (asked.key is None):
        parser.error("a pack and its key go together")
    installers = of_version(asked.out, INSTALLERS, __version__)
    papers = of_version(asked.out, PAPERS, __version__)
    if asked.without_windows:
        installers, papers = without_windows(installers), without_windows(papers)
    try:
        if asked.pack:
            return run_build(BuildCommand(asked.pack, asked.key, installers, papers, asked.out), Passphrases([]))
        day = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()
        print(f"Written: {make_example(installers, papers, asked.out, day)}")
    except WorldError as error:
        print(error.told.as_text(), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
