"""The command line: subcommands, their options, and nothing else. Names are stable: people script them."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from rmdesk import __version__
from rmdesk.cli import check, export
from rmdesk.cli.asking import Passphrases
from rmdesk.cli.demo import command as demo
from rmdesk.exports.request import ExportFormat
from rmdesk.runtime.paths import Paths

Command = Callable[[argparse.Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit code.

    Raises:
        WorldError: something outside rmdesk failed.
        SystemExit: wrong usage (code 2), or `--help` and `--version` (code 0).
    """
    found = _parser().parse_args(list(arguments))
    command: Command = found.command
    return command(found)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rmdesk",
        description="A desktop workbook for reciprocal mentoring. Without a command it opens the window.",
    )
    parser.add_argument("--version", action="version", version=f"rmdesk {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_demo(commands)
    _add_check(commands)
    _add_export(commands)
    commands.add_parser("screens", help="draw every screen of the made-up pair (rmdesk screens --help says more)")
    return parser


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("demo", help="make a workbook for a made-up pair, with six months filled in")
    parser.add_argument("--vault", type=Path, metavar="DIR", help="where to make it (a folder that does not exist yet)")
    parser.set_defaults(command=_demo)


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("check", help="check the files of a workbook; with a passphrase also what is inside")
    parser.add_argument("vault", type=Path, metavar="VAULT")
    _add_passphrase_options(parser)
    parser.set_defaults(command=_check)


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("export", help="write the shared actions that both partners agreed to export")
    parser.add_argument("vault", type=Path, metavar="VAULT")
    parser.add_argument("--format", choices=[one.value for one in export.FORMATS], default=export.FORMATS[0].value)
    parser.add_argument("--out", type=Path, metavar="FILE", required=True)
    parser.add_argument("--ask", action="store_true", help="ask both passphrases and record that both agree now")
    _add_passphrase_options(parser)
    parser.set_defaults(command=_export)


def _add_passphrase_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as", dest="who", choices=["a", "b"], help="the first or the second key file of the folder")
    parser.add_argument(
        "--passphrase-fd", dest="descriptors", type=int, action="append", default=[], metavar="N",
        help="read a passphrase from this file descriptor instead of the terminal; once for each partner",
    )  # fmt: skip


def _demo(found: argparse.Namespace) -> int:
    return demo.run(Paths.of_this_computer(), found.vault)


def _check(found: argparse.Namespace) -> int:
    return check.run(found.vault, found.who, Passphrases(found.descriptors))


def _export(found: argparse.Namespace) -> int:
    request = export.ExportCommand(found.vault, found.who, ExportFormat(found.format), found.out, found.ask)
    return export.run(request, Passphrases(found.descriptors))
