"""`rmdesk exchange` on the command line: its subcommands and their options."""

import argparse
from pathlib import Path

from rmdesk.cli import exchange
from rmdesk.cli.asking import Passphrases

_EXCHANGE = """\
Two laptops meet through sealed files (.rmx) that may travel by any road: an e-mail, a memory stick, a shared folder.
`make` writes everything that the partner's laptop has not said it holds. `open` takes in what came from there.
Files may be lost, come twice or in any order. Pair the two laptops in the window first.
"""


def add_exchange(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `exchange` with what belongs to it."""
    kind = argparse.RawDescriptionHelpFormatter
    parser = commands.add_parser("exchange", help="send news to the partner's laptop, and open what came from there",
                                 description=_EXCHANGE, formatter_class=kind)  # fmt: skip
    ways = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    make = ways.add_parser("make", help="write a file for the partner's laptop")
    take = ways.add_parser("open", help="take in files from the partner's laptop")
    status = ways.add_parser("status", help="say where the exchange stands")
    for one in (make, take, status):
        one.add_argument("vault", type=Path, metavar="VAULT", help="the folder of the workbook")
        one.add_argument("--as", dest="who", choices=["a", "b"], help="the first or the second key file of the folder")
        one.add_argument(
            "--passphrase-fd", dest="descriptors", type=int, action="append", default=[], metavar="N",
            help="read the passphrase from this file descriptor instead of the terminal",
        )  # fmt: skip
    make.add_argument("--out", type=Path, metavar="FILE", required=True, help="the file to write, or a folder for it")
    take.add_argument("files", type=Path, nargs="+", metavar="FILE", help="a file, or its text in a file")
    make.set_defaults(command=_make)
    take.set_defaults(command=_open)
    status.set_defaults(command=_status)


def _make(found: argparse.Namespace) -> int:
    return exchange.run_make(_asked(found), found.out, Passphrases(found.descriptors))


def _open(found: argparse.Namespace) -> int:
    return exchange.run_open(_asked(found), found.files, Passphrases(found.descriptors))


def _status(found: argparse.Namespace) -> int:
    return exchange.run_status(_asked(found), Passphrases(found.descriptors))


def _asked(found: argparse.Namespace) -> exchange.Asked:
    return exchange.Asked(found.vault, found.who)
