"""A process that asked for no memory images gets none."""

import subprocess
import sys

import pytest

SCRIPT = """
import ctypes, resource
from rmdesk.ui.platform.core_dumps import forbid_core_dumps
print(forbid_core_dumps(), resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks the Linux kernel")
def test_no_core_file_and_no_attaching() -> None:
    answer = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True, timeout=20)
    assert answer.stdout.strip() == "True (0, 0) 0"
