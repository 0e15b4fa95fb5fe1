"""What every measured program prints at its end: one line of JSON. It then ends at once, without tidying up.

It loads next to nothing, for it is there while starting is measured.
"""

import os
import sys
import time

BEGIN = "RMDESK_BENCH_BEGIN"
"""The variable that tells a child when it was started (monotonic seconds)."""


def since_start() -> float:
    """Milliseconds since whoever measures started this process."""
    return (time.monotonic() - float(os.environ[BEGIN])) * 1e3


def end_with(**found: object) -> None:
    """Print what was found and end the process."""
    import json  # noqa: PLC0415 - only after everything has been measured

    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
    os._exit(0)
