"""Checking a database file whose tables nobody here needs to know: that it is the right one, and whole.

For `rmdesk check`: it takes the key, the identity and nothing else, looks through connections that cannot write rows,
and reports tables, checks and numbers, never content.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rmdesk.domain.errors import NotOurFile, SpaceDamaged
from rmdesk.storage.content import page_problems, stored_sum_problems
from rmdesk.storage.engine import Connection, EngineError
from rmdesk.storage.faults import telling
from rmdesk.storage.integrity import ContentReport
from rmdesk.storage.keyed import KeyMaterial, keyed, refuse_foreign_file
from rmdesk.storage.meta import read_meta
from rmdesk.storage.schema import SpaceIdentity


def check_file(path: Path, key: KeyMaterial, identity: SpaceIdentity) -> ContentReport:
    """Check that the file is this space, its pages and MACs, and its stored row hashes against counts and digest.

    The file must not be open anywhere. A transaction that was cut off is rolled back, as at every opening.

    Raises:
        AlreadyOpen: somebody has it open.
        CannotWrite: it could not be reached at all.
    """
    problems: list[str] = []
    try:
        refuse_foreign_file(path)
    except NotOurFile as refusal:
        return ContentReport((f"file: {refusal.detail}",))
    looks: dict[str, Callable[[Connection], list[str]]] = {
        "identity": lambda at: _identity_problems(at, key, identity),
        "integrity_check": lambda at: page_problems(at, "integrity_check"),
        "cipher_integrity_check": lambda at: page_problems(at, "cipher_integrity_check"),
        "rows": stored_sum_problems,
    }
    for name, look in looks.items():
        try:
            with telling(), _reading(path, key) as connection:
                problems += look(connection)
        except (SpaceDamaged, NotOurFile) as damage:
            problems.append(f"{name}: {damage.detail}")
        except EngineError:
            problems.append(f"{name}: cannot be looked at")
    return ContentReport(tuple(problems))


@contextmanager
def _reading(path: Path, key: KeyMaterial) -> Iterator[Connection]:
    with keyed(path, key) as connection:
        connection.execute("PRAGMA query_only = ON").fetchall()
        yield connection


def _identity_problems(connection: Connection, key: KeyMaterial, identity: SpaceIdentity) -> list[str]:
    meta = read_meta(connection)
    problems = []
    if meta.identity != identity:
        problems.append("identity: it belongs to somebody or something else")
    if meta.database_id != key.database_id:
        problems.append("identity: it belongs to another key")
    return problems
