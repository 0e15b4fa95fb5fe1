"""How the window is started: by a person, or by itself when it locks."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Start:
    """`covered`: show the neutral cover before the lock page. `wait_for`: the process to wait for (Windows).

    `away`: it locked because nobody was there.
    `unsaved`: the words typed last could not be saved before the lock. `stopped`: a file was being opened then.
    `file`: the path of a programme pack, or of a file from the partner's laptop, to open (empty: none).
    `lock_descriptor`: the lock of this user, handed over through exec (-1: none).
    """

    locked: bool = False
    covered: bool = False
    wait_for: int = 0
    lock_descriptor: int = -1
    unsaved: bool = False
    file: str = ""
    stopped: bool = False
    away: bool = False


def read_arguments(arguments: Sequence[str]) -> Start:
    """The start that these arguments ask for.

    Raises:
        SystemExit: they are not ours (exit code 2).
    """
    parser = argparse.ArgumentParser(prog="rmdesk", add_help=False)
    parser.add_argument("--locked", action="store_true")
    parser.add_argument("--covered", action="store_true")
    parser.add_argument("--unsaved", action="store_true")
    parser.add_argument("--stopped", action="store_true")
    parser.add_argument("--away", action="store_true")
    parser.add_argument("--wait-for", type=int, default=0)
    parser.add_argument("--lock-descriptor", type=int, default=-1)
    parser.add_argument("--open", dest="file", default="")
    found = parser.parse_args(arguments)
    return Start(
        found.locked,
        found.covered,
        found.wait_for,
        found.lock_descriptor,
        found.unsaved,
        found.file,
        found.stopped,
        found.away,
    )
