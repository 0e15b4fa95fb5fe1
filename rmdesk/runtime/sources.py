"""Python's store of source code, which would hold all of ours for nothing."""

import linecache
from typing import Any


class _KeepsNothing(dict[str, Any]):
    """A store that forgets at once: whoever wants lines of source reads their file again."""

    def __setitem__(self, key: str, value: object) -> None:
        """Keep nothing."""


def keep_no_sources() -> None:
    """Let no source code stay in memory from now on; an error reads what it needs again.

    PySide looks into the source of each module that is imported, to find out whether it uses PySide, and Python keeps
    what was looked at: 10 MB in the end. Call it before the modules are imported.
    """
    linecache.cache = _KeepsNothing()
