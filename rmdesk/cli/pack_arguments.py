"""`rmdesk pack` on the command line: its subcommands and their options."""

import argparse
from pathlib import Path

from rmdesk.cli import pack
from rmdesk.cli.asking import Passphrases
from rmdesk.cli.pack_desk_arguments import add_pack_desk

_PACK = """\
A programme pack (.rmpack) holds the dates, words and support contacts of a programme, signed by whoever leads it.
`show` prints what it holds, with the fingerprints of its keys. `check` says whether it is whole and fits this version.
`open` uses it in a workbook; the first time it asks for the fingerprint that stands on the programme card.
`sample`, `key`, `look-over` and `sign` make one; the facilitator's desk does the same in a window.
"""


def add_pack(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `pack` with what belongs to it."""
    kind = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser("pack", help="show, check or open a programme pack", description=_PACK,
                                 formatter_class=kind)  # fmt: skip
    ways = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    show = ways.add_parser("show", help="print what a pack holds")
    check = ways.add_parser("check", help="check that a pack is whole and fits this version of rmdesk")
    use = ways.add_parser("open", help="use a pack in a workbook from now on")
    for one in (show, check, use):
        one.add_argument("file", type=Path, metavar="FILE", help="the pack, or its text in a file")
    use.add_argument("--vault", type=Path, metavar="VAULT", required=True, help="the folder of the workbook")
    use.add_argument("--fingerprint", default="", metavar="WORDS", help="8 words or 40 digits from the programme card")
    use.add_argument("--as", dest="who", choices=["a", "b"], help="the first or the second key file of the folder")
    use.add_argument(
        "--passphrase-fd", dest="descriptors", type=int, action="append", default=[], metavar="N",
        help="read the passphrase from this file descriptor instead of the terminal",
    )  # fmt: skip
    add_pack_desk(ways)
    show.set_defaults(command=_show)
    check.set_defaults(command=_check)
    use.set_defaults(command=_open)


def _show(found: argparse.Namespace) -> int:
    return pack.run_show(found.file)


def _check(found: argparse.Namespace) -> int:
    return pack.run_check(found.file)


def _open(found: argparse.Namespace) -> int:
    command = pack.OpenCommand(found.file, found.vault, found.who, found.fingerprint)
    return pack.run_open(command, Passphrases(found.descriptors))
