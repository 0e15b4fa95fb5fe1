"""`rmdesk kit` on the command line: its subcommands and their options."""

import argparse
from pathlib import Path

from rmdesk.cli import kit
from rmdesk.cli.asking import Passphrases

_KIT = """\
A kit is one file to hand out: the installers, a signed programme pack, a guide of one page for each reader, and the
sums of all files with a signature. The same parts always make the same kit. `check` says whether a kit is whole, and
whose it is.
"""


def add_kit(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `kit` with what belongs to it."""
    kind = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser("kit", help="make or check a kit of installers and a programme pack",
                                 description=_KIT, formatter_class=kind)  # fmt: skip
    ways = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    build = ways.add_parser("build", help="make a kit")
    build.add_argument(
        "installers", type=Path, nargs="+", metavar="INSTALLER", help="an .msi, .deb, .rpm, .dmg or .pkg"
    )
    build.add_argument("--pack", type=Path, required=True, metavar="FILE", help="the signed pack")
    build.add_argument("--key", type=Path, required=True, metavar="FILE", help="the file of a signing key (.rmsign)")
    build.add_argument("--verify", type=Path, action="append", default=[], metavar="FILE",
                       help="a file for those who check, such as the bill of materials, once for each")  # fmt: skip
    build.add_argument("--out", type=Path, default=Path(), metavar="DIR", help="the folder to write it to")
    build.add_argument("--passphrase-fd", dest="descriptors", type=int, action="append", default=[], metavar="N",
                       help="read the passphrase from this file descriptor instead of the terminal")  # fmt: skip
    check = ways.add_parser("check", help="check that a kit is whole, and whose it is")
    check.add_argument("file", type=Path, metavar="FILE", help="the kit")
    check.add_argument(
        "--fingerprint", default="", metavar="WORDS", help="8 words or 40 digits from the programme card"
    )
    build.set_defaults(command=_build)
    check.set_defaults(command=_check)


def _build(found: argparse.Namespace) -> int:
    command = kit.BuildCommand(found.pack, found.key, found.installers, found.verify, found.out)
    return kit.run_build(command, Passphrases(found.descriptors))


def _check(found: argparse.Namespace) -> int:
    return kit.run_check(found.file, found.fingerprint)
