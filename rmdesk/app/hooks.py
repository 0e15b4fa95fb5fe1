"""What happens to exceptions that nobody catches: they are told by class and place. Python would print their text.

What is printed can end in a file of the desktop's session that nobody thinks of, and an exception can hold words.
"""

import sys
import threading
from collections.abc import Callable
from types import TracebackType

from rmdesk.runtime.log import Log


def watch_for_bugs(tell: Callable[[Exception], None], log: Log) -> None:
    """From now on a bug in a slot goes to `tell`, on the UI thread, one elsewhere to the log, and none is printed."""

    def in_a_slot(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            return  # somebody pressed Ctrl+C in a terminal
        try:
            tell(error)
        except Exception as second:  # noqa: BLE001 - of whatever kind: raising here would print both
            log.failure("telling", second)

    def in_a_thread(failure: threading.ExceptHookArgs) -> None:
        if failure.exc_value is not None:
            log.failure("thread", failure.exc_value)

    def while_tidying_up(failure: "sys.UnraisableHookArgs") -> None:
        if failure.exc_value is not None:
            log.failure("tidying", failure.exc_value)

    sys.excepthook = in_a_slot
    threading.excepthook = in_a_thread
    sys.unraisablehook = while_tidying_up
