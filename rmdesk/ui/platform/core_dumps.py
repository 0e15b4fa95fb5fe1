"""No memory images on the disk when the program dies: they would hold open text and keys."""

import ctypes
import sys

if sys.platform != "win32":
    import resource

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002


def forbid_core_dumps() -> bool:
    """Call first thing in the process; a fresh process has to call it again.

    Linux and macOS: the core size limit becomes 0, for good. Linux also marks the process as not dumpable, which keeps
    other programs of the same account from attaching to it. Windows: no error box and no crash report for it.

    Returns:
        Whether the system agreed.
    """
    agreed = True
    if sys.platform == "win32":
        ctypes.windll.kernel32.SetErrorMode(_SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
    else:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        agreed = bool(ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0) == 0)
    return agreed
