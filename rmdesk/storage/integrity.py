"""The full check of an open space: pages, cipher, and every row against counts and digest.

Each look is through a fresh connection, because one bad page spoils the connection that met it, and because the
checks notice different things: pages cut off the end (`integrity_check`), changed bytes (`cipher_integrity_check`),
an old page put back or a lost journal (the digest).
"""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass

from rmdesk.domain.errors import CannotWrite, DiskFull, NotOurFile, SpaceDamaged
from rmdesk.storage.connection import Space
from rmdesk.storage.content import content_problems, page_problems
from rmdesk.storage.engine import Connection
from rmdesk.storage.faults import telling

_CIPHER = "cipher_integrity_check"


@dataclass(frozen=True, slots=True)
class ContentReport:
    """What the check found. `problems` name tables, checks and numbers, never content."""

    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing was found."""
        return not self.problems


def check_content(space: Space) -> ContentReport:
    """Check everything; takes about a second for 20,000 rows, so call it off the UI thread. Writers wait meanwhile.

    Raises:
        CannotWrite: the file could not be reached at all.
    """
    problems: list[str] = []
    with space.fresh_connections() as fresh:
        problems += _look(fresh, "integrity_check", lambda at: page_problems(at, "integrity_check"))
        problems += _look(fresh, _CIPHER, lambda at: page_problems(at, _CIPHER))
        problems += _look(fresh, "rows", lambda at: content_problems(at, space.schema.tables))
    return ContentReport(tuple(problems))


def check_and_tidy(space: Space) -> ContentReport:
    """`check_content`; where only pages that hold nothing were torn, as a power cut may do, the file is made anew.

    They are told by this: no page in use and no row fails a check, so nothing is lost. If there is no room for a new
    file, the old one is used as it is.

    Raises:
        CannotWrite: the file could not be reached at all.
    """
    report = check_content(space)
    if report.ok or not all(problem.startswith(_CIPHER) for problem in report.problems):
        return report
    try:
        space.rebuild()
    except (DiskFull, CannotWrite):
        return ContentReport(())
    return check_content(space)


def _look(
    fresh: Callable[[], AbstractContextManager[Connection]], name: str, check: Callable[[Connection], list[str]]
) -> list[str]:
    try:
        with telling(), fresh() as connection:
            return check(connection)
    except (SpaceDamaged, NotOurFile) as damage:
        return [f"{name}: {damage.detail}"]
