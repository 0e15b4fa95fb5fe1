"""The one door in: chooses the window, the gallery, a worker or the command line, and imports only what was chosen.

Exit codes: 0 done, 1 the world failed, 2 wrong usage, 70 a bug of ours.
"""

import gc
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from rmdesk.domain.errors import ContentBroken, WorldError
from rmdesk.runtime.hardening import forbid_core_dumps, put_back_library_path

WORLD_FAILED = 1
WRONG_USAGE = 2
BUG = 70

_WINDOW_OPTIONS = (
    "--locked", "--covered", "--unsaved", "--stopped", "--away", "--wait-for", "--lock-descriptor", "--open",
)  # fmt: skip
"""First arguments that still mean the window: how it starts itself again when it locks."""

_OPENED = (".rmpack", ".rmx")
"""A programme pack, or a file from the partner's laptop, that somebody opened from a folder: the window shows it."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the program with `argv` (without the program's name) and gives the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    forbid_core_dumps()
    if getattr(sys, "frozen", False):
        put_back_library_path(os.environ)
    try:
        return _dispatch(arguments)
    except WorldError as error:
        _say(error.told.as_text())
        if isinstance(error, ContentBroken):
            _say(error.detail)
        return WORLD_FAILED
    except Exception as error:  # noqa: BLE001 - the last place: a bug is told by class and line, never by content
        from rmdesk.runtime.log import describe  # noqa: PLC0415

        _say("\n".join(["rmdesk has a fault. What you saved is safe.", *describe(error)]))
        return BUG


def _dispatch(arguments: list[str]) -> int:
    match arguments:
        case []:
            return _window(arguments)
        case [first, *_] if first in _WINDOW_OPTIONS:
            return _window(arguments)
        case [file] if file.lower().endswith(_OPENED):
            return _window(["--open", str(Path(file).absolute())])
        case ["screens" | "desk", *_]:
            return _other_window(arguments)
        case ["--worker", *rest]:
            return _worker(rest)
        case _:
            from rmdesk.cli.main import run as command  # noqa: PLC0415

            return command(arguments)


def _other_window(arguments: list[str]) -> int:
    if arguments == ["desk"]:
        from rmdesk.app.desk import run as open_desk  # noqa: PLC0415

        return open_desk()
    if arguments[0] == "desk":
        _say("rmdesk: the desk takes no arguments")
        return WRONG_USAGE
    from rmdesk.gallery import run as draw  # noqa: PLC0415

    return draw(arguments[1:])


def _window(arguments: list[str]) -> int:
    gc.disable()  # while so much is made at once Python would look in vain; the window's own collector follows
    from rmdesk.app.start import run  # noqa: PLC0415

    return run(arguments)


def _worker(arguments: list[str]) -> int:
    from rmdesk.runtime.worker import WorkerAnswer, serve, serve_telling  # noqa: PLC0415

    match arguments:
        case ["export"]:
            from rmdesk.exports.worker import handle_export  # noqa: PLC0415

            return serve_telling(lambda message, blobs, report: WorkerAnswer(*handle_export(message, blobs, report)))
        case ["sign"]:
            from rmdesk.vaultkeeping.cosigner import signing_handler  # noqa: PLC0415

            return serve(signing_handler())
        case _:
            _say("rmdesk: no such worker")
            return WRONG_USAGE


def _say(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
