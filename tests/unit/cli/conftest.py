"""The command line over real vaults: run in this process with the cheapest passphrase work, and its output read."""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from rmdesk.__main__ import main as program
from rmdesk.cli import check, export
from rmdesk.domain.actions import BOTH, ActionDomain, ActionLevel, ActionText
from rmdesk.services.actions import Actions
from tests.builders import BuiltPair, QuickCosigner, build_pair
from tests.fakes.clock import FakeClock
from tests.fakes.kdf import QUICK_POLICY

TITLE = "Speak last in the Tuesday meeting"


@dataclass(frozen=True)
class Said:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


Command = Callable[..., Said]


@pytest.fixture
def pair(tmp_path: Path) -> BuiltPair:
    return build_pair(tmp_path / "vault", FakeClock())


@pytest.fixture
def agreed_action(pair: BuiltPair) -> str:
    """An action that both agreed to; its title."""
    space = pair.shared()
    mine, theirs = (Actions(pair.workspace(who, space), QuickCosigner(pair.folder)) for who in (pair.a, pair.b))
    text = ActionText(
        TITLE, "So that others begin.", ActionDomain.ALLYSHIP, ActionLevel.TEAM, BOTH, date(2026, 12, 1), ()
    )
    action = mine.add(text)
    theirs.agree(theirs.get(action))
    space.close()
    return TITLE


@pytest.fixture
def typed() -> Iterator[Callable[[str], str]]:
    """Puts a passphrase into a pipe and gives the number of its reading end."""
    open_ends: list[int] = []

    def put(passphrase: str) -> str:
        reading, writing = os.pipe()
        open_ends.append(reading)
        os.write(writing, f"{passphrase}\n".encode())
        os.close(writing)
        return str(reading)

    yield put
    for end in open_ends:
        os.close(end)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Runs the command line with the quick policy, as `rmdesk` does, told failures and usage included."""
    monkeypatch.setattr(check.run, "__defaults__", (QUICK_POLICY,))
    monkeypatch.setattr(export.run, "__defaults__", (QUICK_POLICY,))

    def run(*words: object) -> Said:
        capsys.readouterr()
        try:
            code = program([str(word) for word in words])
        except SystemExit as end:
            code = int(end.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return run
