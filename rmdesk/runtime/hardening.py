"""What a process does before it holds anything worth protecting, and before it starts any other program."""

import sys
from collections.abc import MutableMapping

if sys.platform != "win32":
    import resource


def forbid_core_dumps() -> None:
    """No memory image of this process is written when it crashes (Windows writes none by itself)."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def put_back_library_path(environ: MutableMapping[str, str]) -> None:
    """Undoes what the frozen program's starter did, so that other programs find their own libraries, not ours.

    The starter is told to do all of it again when the program starts itself: otherwise it would take the fresh process
    for a helper of this one, and that would look for our libraries in vain.
    """
    before = environ.get("LD_LIBRARY_PATH_ORIG")
    environ.pop("LD_LIBRARY_PATH", None)
    if before:
        environ["LD_LIBRARY_PATH"] = before
    environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
