"""Python's store of source code, which would hold all of ours for nothing."""

import linecache
from typing import Any


class _KeepsNothing(dict[str, Any]):
    """A store that forgets source code at once: whoever wants lines of source reads their file again.

    It keeps ways to find a source (one-tuples; small): Python reads them back in the next line, where a module has no
    file, as in the installed program and in an archive. What it found there it reads back once, so the last one stays.
    """

    def __setitem__(self, key: str, entry: tuple[Any, ...]) -> None:
        """Keep how a source is found; of the sources, only the one that was found that way last."""
        if len(entry) == 1:
            super().__setitem__(key, entry)
        elif len(self.get(key, ())) == 1:
            for found in [name for name, kept in self.items() if len(kept) > 1]:
                del self[found]
            super().__setitem__(key, entry)


def keep_no_sources() -> None:
    """Let no source code stay in memory from now on; an error reads what it needs again.

    PySide looks into the source of each module that is imported, to find out whether it uses PySide, and Python keeps
    what was looked at: 10 MB in the end. Call it before the modules are imported.
    """
    linecache.cache = _KeepsNothing()
