"""How many questions of a page are on the screen when it is begun, as the settings have it."""

from collections.abc import Callable

from rmdesk.app.roof import Tools
from rmdesk.workbook.navigator import WalkMode


def walk_mode(tools: Tools) -> Callable[[], WalkMode]:
    """Asked each time a page is begun."""
    return lambda: WalkMode.ALL_AT_ONCE if tools.settings().whole_pages else WalkMode.ONE_AT_A_TIME
