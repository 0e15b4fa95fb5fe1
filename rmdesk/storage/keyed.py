"""Connecting to an encrypted database under its key, with every setting stated and read back.

The key goes in as raw key and salt (96 hex digits), so nothing is derived and the salt in the file is not needed; it
travels in a bytearray that is zeroed at once.
"""

import platform
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from rmdesk.domain.errors import NotOurFile, SpaceDamaged
from rmdesk.storage.engine import Connection, EngineError, code_of, connect
from rmdesk.storage.faults import telling
from rmdesk.storage.files import has_unfinished_work

PAGE_SIZE = 4096
_PLAIN_MAGIC = b"SQLite format 3\0"
_OLDEST_CIPHER = (4, 19)
_NOT_A_DATABASE = 26
_HEX = b"0123456789abcdef"

_QUIET_SETTINGS = (
    ("temp_store", "MEMORY", 2),
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    ("mmap_size", "0", 0),
    ("synchronous", "EXTRA", 3),
    *((("fullfsync", "ON", 1),) if platform.system() == "Darwin" else ()),
)


class KeyMaterial(Protocol):
    """The key of one space. `security.keys.SpaceKey` is one."""

    @property
    def key(self) -> bytes:
        """32 bytes."""
        ...

    @property
    def salt(self) -> bytes:
        """16 bytes, which stand at the start of the file."""
        ...

    @property
    def database_id(self) -> str:
        """32 hex digits, which stand in the file's own description."""
        ...


def refuse_foreign_file(path: Path) -> None:
    """Look at a file from outside, before any connection touches it.

    Call it only while this process has no connection to the file: on POSIX, closing any handle to a file drops the
    locks that the process holds on it.

    Raises:
        NotOurFile: it is missing, empty, not whole pages long, or a plain SQLite database. One that was cut off while
            it grew may end in half a page: the journal beside it puts that right when it is opened.
        CannotWrite: it cannot be read at all.
    """
    if not path.is_file():
        raise NotOurFile("missing")
    with telling():
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(len(_PLAIN_MAGIC))
    if size == 0 or (size % PAGE_SIZE and not has_unfinished_work(path)):
        raise NotOurFile(f"size {size}")
    if head == _PLAIN_MAGIC:
        raise NotOurFile("not encrypted")


@contextmanager
def keyed(path: Path, key: KeyMaterial) -> Iterator[Connection]:
    """A connection for one piece of work, closed afterwards: see `open_keyed`. It takes no lasting lock."""
    connection = open_keyed(path, key, exclusive=False, busy_seconds=5.0)
    try:
        yield connection
    finally:
        connection.close()


def open_keyed(path: Path, key: KeyMaterial, *, exclusive: bool, busy_seconds: float) -> Connection:
    """A connection under `key` to a file that exists, its settings made and checked.

    Args:
        path: the database.
        key: its key.
        exclusive: keep everybody else out until it is closed.
        busy_seconds: how long to wait for somebody else's lock.

    Raises:
        SpaceDamaged: it does not open with this key, or the engine is not what we need.
        NotOurFile: it does not open, and it does not start with this key's salt.
        AlreadyOpen: somebody else has it open.
        CannotWrite: the system refuses to open it.
    """
    with telling():
        connection = connect(path, busy_seconds=busy_seconds)
        try:
            _hand_over(connection, key)
            _check_cipher(connection)
            for name, value, expected in _QUIET_SETTINGS:
                _set(connection, name, value, expected)
            mode = "exclusive" if exclusive else "normal"
            _set(connection, "locking_mode", mode, mode)
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if exclusive:
                _set(connection, "journal_mode", "truncate", "truncate")
        except Exception as error:
            connection.close()
            if isinstance(error, EngineError) and code_of(error) == _NOT_A_DATABASE:
                raise _unopenable(path, key) from error
            raise
    return connection


def _hand_over(connection: Connection, key: KeyMaterial) -> None:
    connection.execute("PRAGMA cipher_memory_security = ON").fetchall()
    connection.execute("PRAGMA cipher_log_level = NONE").fetchall()
    spoken = _spoken_key(key)
    try:
        connection.set_key(spoken)
    finally:
        spoken[:] = bytes(len(spoken))


def _spoken_key(key: KeyMaterial) -> bytearray:
    """`x'<key><salt>'` in hex. Anything of another length would silently become a passphrase."""
    if len(key.key) != 32 or len(key.salt) != 16:
        raise ValueError("a space key is 32 bytes of key and 16 of salt")
    spoken = bytearray(b"x'")
    for part in (key.key, key.salt):
        for byte in part:
            spoken.append(_HEX[byte >> 4])
            spoken.append(_HEX[byte & 15])
    spoken += b"'"
    return spoken


def _check_cipher(connection: Connection) -> None:
    for name, expected in (("cipher_status", 1), ("cipher_page_size", PAGE_SIZE), ("cipher_use_hmac", 1)):
        if _ask(connection, name) != str(expected):
            raise SpaceDamaged(f"{name} is not {expected}")
    version = re.match(r"(\d+)\.(\d+)", str(_ask(connection, "cipher_version")))
    if version is None or (int(version[1]), int(version[2])) < _OLDEST_CIPHER:
        raise SpaceDamaged("cipher_version is too old")


def _set(connection: Connection, name: str, value: str, expected: int | str) -> None:
    connection.execute(f"PRAGMA {name} = {value}").fetchall()
    if _ask(connection, name) != expected:
        raise SpaceDamaged(f"{name} could not be set")


def _ask(connection: Connection, name: str) -> object:
    row = connection.execute(f"PRAGMA {name}").fetchone()
    return row[0] if row else None


def _unopenable(path: Path, key: KeyMaterial) -> NotOurFile | SpaceDamaged:
    with path.open("rb") as file:
        ours = file.read(len(key.salt)) == key.salt
    return SpaceDamaged("does not open with its key") if ours else NotOurFile("belongs to another key")
