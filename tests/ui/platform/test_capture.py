"""Where capture cannot be prevented, the answer says so."""

import sys

import pytest

from rmdesk.ui.platform.capture import Capture, set_capture


@pytest.mark.skipif(sys.platform != "linux", reason="about Linux")
@pytest.mark.parametrize("allowed", [True, False])
def test_linux_says_unsupported(allowed: bool) -> None:
    assert set_capture(1, allowed) is Capture.UNSUPPORTED
