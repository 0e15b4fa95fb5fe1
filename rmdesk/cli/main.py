"""The command line: subcommands, their options, and nothing else. Names are stable: people script them."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from rmdesk import __version__
from rmdesk.cli import backup, check, export, policy
from rmdesk.cli.asking import NoPassphrase, Passphrases
from rmdesk.cli.demo import command as demo
from rmdesk.cli.exchange_arguments import add_exchange
from rmdesk.cli.kit_arguments import add_kit
from rmdesk.cli.pack_arguments import add_pack
from rmdesk.exports.formats import ExportFormat, ExportKind
from rmdesk.runtime.paths import Paths
from rmdesk.runtime.policy_places import policy_of_this_computer

Command = Callable[[argparse.Namespace], int]

_MORE = """\
Without a command, rmdesk opens its window. Each command has a page of its own: rmdesk COMMAND --help

Passphrases are asked for on the terminal, or read from a file descriptor (--passphrase-fd).
They are never taken from arguments or from the environment, where other programs could read them.

Exit codes: 0 done, 1 it could not be done (one plain sentence says why), 2 wrong usage, 70 a fault in rmdesk.
"""
_CHECK = """\
Checks the files of a workbook: both copies of each key file, and the size and kind of each database.
With --as, --passphrase-fd or --recovery-code it also opens what that partner can open, and checks it to the last
page: the shared space with its signatures, and that partner's private space, of which no word is shown.
"""
_EXPORT = """\
Writes the newest list of shared actions that both partners agreed to export, as a PDF or in another format.
With --ask it shows the list of
all actions that both agreed to, asks both passphrases, records that both agree, and writes that.
A file that is there already is replaced in one step.
"""
_BACKUP = """\
Writes one sealed file for a place outside this computer, such as a memory stick, and checks it to the last page.
It holds the private pages of the partner whose passphrase is given, and the shared pages. Nobody can read it
without that partner's passphrase or recovery code. What you erase later in rmdesk stays in such a copy.
"""
_RESTORE = """\
Checks a backup and restores it into a new folder. The workbook that you use now is not touched. It opens with
the passphrase, or with --recovery-code the recovery code, that was in use when the backup was made.
"""
_POLICY = """\
Prints what the IT department has set for this computer, where that stands, and what of it could not be used.
With a file it looks over a draft (.toml or .plist) before it is rolled out. The exit code is 1 if anything was refused.
"""
_DEMO = """\
Makes a workbook for a made-up pair, Amara and Helen, with six months filled in, and prints how to open it.
Nobody in it is real. Everybody knows its passphrases, so never write anything real there.
"""


def run(arguments: Sequence[str]) -> int:
    """Carry out one command; the exit code.

    Raises:
        WorldError: something outside rmdesk failed.
        SystemExit: wrong usage (code 2), or `--help` and `--version` (code 0).
    """
    parser = _parser()
    found = parser.parse_args(list(arguments))
    command: Command = found.command
    try:
        return command(found)
    except NoPassphrase as missing:
        parser.error(str(missing))  # ends the program with exit code 2
    except KeyboardInterrupt:
        print("\nStopped.", file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="rmdesk",
        description="A private workbook for two partners in reciprocal mentoring.",
        epilog=_MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"rmdesk {__version__}")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")
    _add_demo(commands)
    _add_check(commands)
    _add_export(commands)
    _add_backup(commands)
    _add_restore(commands)
    _add_policy(commands)
    add_exchange(commands)
    add_pack(commands)
    add_kit(commands)
    # These are carried out before the command line gets here; this is their line in the list.
    commands.add_parser("desk", help="open the window in which facilitators make programme packs").set_defaults(
        command=lambda _: parser.error("desk must be the only word")
    )
    commands.add_parser("screens", help="draw every screen of the made-up pair as pictures").set_defaults(
        command=lambda _: parser.error("screens must be the first word")
    )
    return parser


def _command(
    commands: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, short: str, long: str
) -> argparse.ArgumentParser:
    kind = argparse.RawDescriptionHelpFormatter
    return commands.add_parser(name, help=short, description=long, formatter_class=kind)


def _add_demo(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = _command(commands, "demo", "make a workbook for a made-up pair, with six months filled in", _DEMO)
    parser.add_argument("--vault", type=Path, metavar="DIR", help="where to make it (a folder that does not exist yet)")
    parser.set_defaults(command=_demo)


def _add_check(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = _command(commands, "check", "check the files of a workbook; with a passphrase also what is inside", _CHECK)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the folder of the workbook")
    _add_passphrase_options(parser)
    _add_code_option(parser)
    parser.set_defaults(command=_check)


def _add_export(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = _command(commands, "export", "write the shared actions that both partners agreed to export", _EXPORT)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the folder of the workbook")
    parser.add_argument(
        "--format",
        choices=[one.value for one in export.FORMATS],
        default=export.FORMATS[0].value,
        help="pdf if left out; html is the one for screen readers, txt is the list as it was shown, csv is for "
        "spreadsheets, ics holds the due dates for a diary, json is for other programs",
    )
    parser.add_argument(
        "--titles", action="store_true", help="with ics: say in each entry what it is about (left out otherwise)"
    )
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="the file to write")
    parser.add_argument("--ask", action="store_true", help="ask both passphrases and record that both agree now")
    _add_passphrase_options(parser)
    parser.set_defaults(command=_export)


def _add_backup(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = _command(commands, "backup", "write a sealed copy for a place outside this computer", _BACKUP)
    parser.add_argument("vault", type=Path, metavar="VAULT", help="the folder of the workbook")
    parser.add_argument("--out", type=Path, metavar="FILE", required=True, help="the file to write")
    _add_passphrase_options(parser)
    parser.set_defaults(command=_backup)


def _add_restore(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = _command(commands, "restore", "restore a backup into a new folder, after checking all of it", _RESTORE)
    parser.add_argument("file", type=Path, metavar="FILE", help="the backup")
    parser.add_argument("--to", type=Path, metavar="DIR", required=True, help="a folder that does not exist yet")
    _add_passphrase_options(parser)
    _add_code_option(parser)
    parser.set_defaults(command=_restore)


def _add_policy(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = _command(commands, "policy", "say what the IT department has set for this computer", _POLICY)
    parser.add_argument("draft", type=Path, nargs="?", metavar="FILE", help="a draft to look over instead")
    parser.set_defaults(command=_policy)


def _add_passphrase_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--as", dest="who", choices=["a", "b"], help="the first or the second key file of the folder")
    parser.add_argument(
        "--passphrase-fd", dest="descriptors", type=int, action="append", default=[], metavar="N",
        help="read a passphrase from this file descriptor instead of the terminal; once for each partner",
    )  # fmt: skip


def _add_code_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--recovery-code", dest="by_code", action="store_true",
        help="ask for the recovery code instead of the passphrase, on the terminal or from --passphrase-fd; it stays "
        "as it is, and finds its key file by itself",
    )  # fmt: skip


def _demo(found: argparse.Namespace) -> int:
    return demo.run(Paths.of_this_computer(), found.vault)


def _check(found: argparse.Namespace) -> int:
    return check.run(found.vault, found.who, Passphrases(found.descriptors), by_code=found.by_code)


def _export(found: argparse.Namespace) -> int:
    try:
        kind = ExportKind(ExportFormat(found.format), found.titles)
    except ValueError:
        print("rmdesk export: --titles goes with --format ics only", file=sys.stderr)
        return 2
    request = export.ExportCommand(found.vault, found.who, kind, found.out, found.ask)
    return export.run(request, Passphrases(found.descriptors))


def _backup(found: argparse.Namespace) -> int:
    passphrases, rules = Passphrases(found.descriptors), policy_of_this_computer().policy
    return backup.run_backup(found.vault, found.out, found.who, passphrases, organisation=rules)


def _restore(found: argparse.Namespace) -> int:
    return backup.run_restore(found.file, found.to, found.who, Passphrases(found.descriptors), by_code=found.by_code)


def _policy(found: argparse.Namespace) -> int:
    return policy.run(found.draft)
