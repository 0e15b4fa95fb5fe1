"""What a process asks of the operating system before it holds anything worth protecting."""

import sys

if sys.platform != "win32":
    import resource


def forbid_core_dumps() -> None:
    """No memory image of this process is written when it crashes (Windows writes none by itself)."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
