"""The workbook and the clauses in one language, read once, off the UI thread where there is time for that."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rmdesk.domain.errors import WorldError

if TYPE_CHECKING:
    from rmdesk.domain.agreement import Clause
    from rmdesk.domain.journey import Workbook


@dataclass(frozen=True, slots=True)
class Content:
    """What an open workbook needs of the content."""

    language: str
    workbook: "Workbook"
    clauses: "tuple[Clause, ...]"


class ContentShelf:
    """Keeps the content that was read last. Any thread may ask; a second one waits for the first."""

    def __init__(self, read_text: Callable[[str], str]) -> None:
        self._read_text = read_text
        self._once = threading.Lock()
        self._kept: Content | None = None

    def get_ready(self, language: str) -> None:
        """Read the content now, if it can be read: whoever needs it later is told if it cannot."""
        with suppress(WorldError):
            self.ready(language)

    def ready(self, language: str) -> Content:
        """The content in that language, whatever of it is translated.

        Raises:
            ContentBroken: a file is missing or has an error.
        """
        from rmdesk.workbook.clauses import load_clauses  # noqa: PLC0415 - not before the first picture
        from rmdesk.workbook.loader import load_workbook  # noqa: PLC0415 - the same

        with self._once:
            if self._kept is None or self._kept.language != language:
                workbook = load_workbook(self._read_text, language)
                self._kept = Content(language, workbook, load_clauses(self._read_text, language))
            return self._kept
