"""The log holds ids and places, never words."""

import errno
import sys

import pytest

from rmdesk.domain.errors import DiskFull, PassphraseRefused, WorldError
from rmdesk.domain.ids import new_id
from rmdesk.runtime.log import Log, describe, where
from rmdesk.runtime.settings import Theme
from tests.fakes.clock import FakeClock

CANARY = "Amara cried"


@pytest.fixture
def log(tmp_path):
    return Log(tmp_path / "state" / "rmdesk.log", FakeClock())


def text_of(tmp_path):
    return "".join(path.read_text() for path in (tmp_path / "state").iterdir())


class Talkative(WorldError):
    """Not one of ours: its words are unknown."""


def raised_after(error, cause):
    canary_in_a_local = CANARY  # noqa: F841
    try:
        raise cause
    except RuntimeError as first:
        raise error from first


def thrown(error):
    with pytest.raises(type(error)) as caught:
        raised_after(error, RuntimeError(CANARY))
    return caught.value


@pytest.mark.parametrize(
    "error",
    [
        ValueError(CANARY),
        KeyError(CANARY),
        OSError(errno.ENOENT, CANARY, f"/home/{CANARY}"),
        UnicodeDecodeError("utf-8", CANARY.encode(), 0, 1, CANARY),
        Talkative(CANARY),
        PassphraseRefused(CANARY),
        AssertionError(CANARY),
        ExceptionGroup(CANARY, [ValueError(CANARY)]),
    ],
)
def test_no_words_of_an_exception(log, tmp_path, error):
    log.failure("save-failed", thrown(error))
    written = text_of(tmp_path)
    assert "cried" not in written
    assert "Amara" not in written
    assert type(error).__qualname__ in written
    assert "RuntimeError" in written
    assert "test_log:" in written


def test_what_is_worth_knowing_is_there(log, tmp_path):
    vault = new_id()
    log.note("unlocked", vault=vault, generation=12, theme=Theme.DARK, repaired=False, partner=None)
    log.failure("save-failed", thrown(DiskFull("ENOSPC")))
    written = text_of(tmp_path)
    line = f"2026-11-21T19:42Z unlocked vault={vault} generation=12 theme=Theme.DARK repaired=False partner=None\n"
    assert line in written
    assert "rmdesk.domain.errors.DiskFull: ENOSPC" in written


@pytest.mark.parametrize("value", [CANARY, "amara", "cafe", CANARY.encode(), 1.5, [CANARY], {"a": CANARY}, object()])
def test_facts_are_ids_and_numbers(log, tmp_path, value):
    log.note("event", value=value)
    log.note(CANARY)
    assert text_of(tmp_path).splitlines() == ["2026-11-21T19:42Z event value=withheld", "2026-11-21T19:42Z withheld"]


def test_it_stays_small_and_closed_to_others(tmp_path):
    log = Log(tmp_path / "state" / "rmdesk.log", FakeClock(), largest=2000)
    for number in range(500):
        log.note("tick", number=number)
    sizes = {path.name: path.stat().st_size for path in (tmp_path / "state").iterdir()}
    assert set(sizes) == {"rmdesk.log", "rmdesk.old.log"}
    assert sum(sizes.values()) < 4200
    assert "number=499" in text_of(tmp_path)
    assert sys.platform == "win32" or (tmp_path / "state" / "rmdesk.log").stat().st_mode & 0o077 == 0


def test_it_never_fails(tmp_path):
    (tmp_path / "file").write_text("")
    Log(tmp_path / "file" / "below" / "rmdesk.log", FakeClock()).note("tick")
    assert (tmp_path / "file").read_text() == ""


def test_endless_chains_and_deep_stacks_end():
    error = ValueError()
    error.__cause__ = error
    assert len(describe(error)) < 20

    def deep(left):
        return deep(left - 1) if left else 1 / 0

    limit = sys.getrecursionlimit()
    with pytest.raises(ZeroDivisionError) as caught:
        deep(limit // 2)
    assert len(describe(caught.value)) < 40
    assert where(caught.value).startswith("builtins.ZeroDivisionError at ")
    assert where(ValueError()) == "builtins.ValueError at unknown"
