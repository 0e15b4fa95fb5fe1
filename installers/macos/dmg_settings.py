"""What the disk image looks like when it is opened: for dmgbuild, which reads these names."""

import os

application = os.environ["RMDESK_APP"]
files = [application]
symlinks = {"Applications": "/Applications"}
icon_locations = {"rmdesk.app": (140, 120), "Applications": (460, 120)}
window_rect = ((200, 200), (600, 320))
icon_size = 96
format = "UDZO"  # noqa: A001 - dmgbuild's own name for it
