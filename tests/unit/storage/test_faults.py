import errno

import pytest

from rmdesk.domain.errors import AlreadyOpen, CannotWrite, DiskFull, SpaceDamaged, WorldError
from rmdesk.storage.engine import EngineError, code_of
from rmdesk.storage.faults import telling, world_error


def engine_error(message: str, code: int | None = None) -> Exception:
    error = EngineError(message)
    if code is not None:
        error.sqlite_errorcode = code  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (engine_error("x", 13), DiskFull),
        (engine_error("database or disk is full"), DiskFull),
        (engine_error("x", 778), CannotWrite),  # IOERR_WRITE, an extended code
        (engine_error("x", 8), CannotWrite),
        (engine_error("x", 14), CannotWrite),
        (engine_error("x", 5), AlreadyOpen),
        (engine_error("x", 261), AlreadyOpen),  # BUSY_RECOVERY
        (engine_error("x", 11), SpaceDamaged),
        (engine_error("file is not a database"), SpaceDamaged),
        (OSError(errno.ENOSPC, "x"), DiskFull),
        (OSError(errno.EACCES, "x"), CannotWrite),
        (PermissionError(errno.EROFS, "x"), CannotWrite),
    ],
)
def test_what_the_world_does_is_told(error: Exception, kind: type[WorldError]) -> None:
    with pytest.raises(kind) as told, telling():
        raise error
    assert told.value.__cause__ is error
    assert "x" not in told.value.detail.split()


@pytest.mark.parametrize("error", [engine_error("near heron: syntax error", 1), ValueError("x"), KeyError("x")])
def test_bugs_go_through_as_they_are(error: Exception) -> None:
    with pytest.raises(type(error)) as raised, telling():
        raise error
    assert raised.value is error


def test_errors_without_a_known_code_are_bugs() -> None:
    assert code_of(ValueError("x")) == 0
    assert world_error(engine_error("something else")) is None
