"""From the engine's result codes and the system's error numbers to the failures that people are told about."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from rmdesk.domain.errors import AlreadyOpen, CannotWrite, DiskFull, SpaceDamaged, WorldError
from rmdesk.storage.engine import EngineError, code_of

_BY_CODE: dict[int, type[WorldError]] = {
    3: CannotWrite,  # PERM
    5: AlreadyOpen,  # BUSY
    6: AlreadyOpen,  # LOCKED
    8: CannotWrite,  # READONLY
    10: CannotWrite,  # IOERR
    11: SpaceDamaged,  # CORRUPT
    13: DiskFull,  # FULL
    14: CannotWrite,  # CANTOPEN
    26: SpaceDamaged,  # NOTADB
}
_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})


def world_error(error: Exception) -> WorldError | None:
    """The failure of the world behind `error`, or None when it is a bug of ours.

    The detail names the code only: the engine's own message could quote a statement.
    """
    if isinstance(error, OSError):
        kind = DiskFull if error.errno in _FULL else CannotWrite
        return kind(f"system error {errno.errorcode.get(error.errno or 0, 'unknown')}")
    kind_of_code = _BY_CODE.get(code_of(error))
    return kind_of_code(f"database code {code_of(error)}") if kind_of_code else None


@contextmanager
def telling() -> Iterator[None]:
    """Turn what the engine or the system raises into failures that people are told; let bugs through.

    Raises:
        WorldError: DiskFull, CannotWrite, AlreadyOpen or SpaceDamaged.
    """
    try:
        yield
    except (EngineError, OSError) as error:
        told = world_error(error)
        if told is None:
            raise
        raise told from error
