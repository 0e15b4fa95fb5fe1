"""Changing everything because somebody knows a secret, while calls of the system fail one at a time, and power cuts.

Whatever happens, the workbook opens with the earlier secrets or the new ones, and each partner finds every word again.
Once the change was told as done, only the new secrets open it. Every call is tried with RMDESK_FAULTS=full in the
environment; else every few calls, other ones for each kind of failure.
"""

import errno
import os
import shutil
from collections import Counter
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import ChangeUnfinished, WorldError, WrongSecret
from rmdesk.security.keys import Recipient
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.vaultkeeping.create import NewSecrets
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.opened import OpenedVault
from rmdesk.vaultkeeping.renewal import renew_everything
from rmdesk.vaultkeeping.unlock import unlock
from tests.backups import at, full_pair, private_words, shared_titles
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.faulty_os import FaultyOs, PowerCut
from tests.fakes.kdf import QUICK_POLICY

POWER = None
CODES = [errno.ENOSPC, errno.EIO, errno.EACCES, POWER]
NAMES = ["full disk", "disk error", "no permission", "power cut"]
STEP = 1 if os.environ.get("RMDESK_FAULTS") == "full" else 11
NEW = "quiet-harbour-violin-pepper-new"


def first_call(code: int | None) -> int:
    return 1 + 3 * CODES.index(code) if STEP > 1 else 1


@pytest.fixture
def model(tmp_path: Path) -> BuiltPair:
    pair = full_pair(tmp_path / "model")[0]
    pair.folder.ballast.unlink()
    pair.folder.lock.touch()
    return pair


def fresh_copy(model: BuiltPair, name: str) -> BuiltPair:
    folder = VaultFolder(model.folder.path.with_name(name))
    shutil.copytree(model.folder.path, folder.path)
    return at(model, folder)


def change(pair: BuiltPair) -> str:
    """What somebody would be told."""
    to = Recipient(pair.b.shared.partner, pair.b.shared.exchange_public)
    chosen = NewSecrets(NEW, new_recovery_code())
    try:
        done = renew_everything(pair.folder, pair.a.shared.partner, PASSPHRASE_A, chosen, to, QUICK_POLICY)
    except ChangeUnfinished:
        return "either"
    except WorldError:
        return "failed"
    except PowerCut:
        return "cut"
    return "done" if done else "done later"


def opened_with(folder: VaultFolder, passphrase: str) -> OpenedVault | None:
    try:
        return unlock(folder, passphrase, QUICK_POLICY)
    except WrongSecret:
        return None


def check_words(pair: BuiltPair, mine: OpenedVault, where: str) -> None:
    """Both partners open everything, whoever comes first."""
    theirs = unlock(pair.folder, PASSPHRASE_B, QUICK_POLICY)
    now = replace(pair, a=mine, b=theirs)
    assert private_words(now, mine) == ["private words of the first"], where
    assert private_words(now, theirs) == ["private words of the second"], where
    assert shared_titles(now) == ["Speak last on Tuesdays"], where
    now.shared(theirs.shared).close()


@pytest.mark.parametrize("code", CODES, ids=NAMES)
def test_changing_everything(model: BuiltPair, code: int | None) -> None:
    number, told = first_call(code) - STEP, Counter[str]()
    while True:
        number += STEP
        pair = fresh_copy(model, f"try-{number}")
        system = FaultyOs(number, code)
        with system.at_work():
            result = change(pair)
        told[result] += 1
        where = f"call {number}: {result}"
        for first, second in ((NEW, PASSPHRASE_A), (PASSPHRASE_A, NEW)):
            again = fresh_copy(pair, f"try-{number}-{first[:5]}")
            with_first = opened_with(again.folder, first)
            if with_first is None:
                assert opened_with(again.folder, second) is not None, where
            else:
                check_words(again, with_first, where)
            if result in ("done", "done later"):
                assert (with_first is not None) == (first == NEW), where
            elif result == "failed":
                assert (with_first is not None) == (first == PASSPHRASE_A), where
            elif result == "either":
                assert with_first is not None, where
            shutil.rmtree(again.folder.path)
        shutil.rmtree(pair.folder.path)
        if not system.struck:
            break
    assert sum(told.values()) >= 60 // STEP
    assert told["done"] >= 1


@pytest.mark.parametrize("code", CODES, ids=NAMES)
def test_finishing_at_the_next_unlocking(model: BuiltPair, code: int | None) -> None:
    """A change that was cut off right after the key file, and then cut off again while it was being finished."""
    cut_after_key_file(model)
    number = first_call(code) - STEP
    struck = 0
    while True:
        number += STEP
        pair = fresh_copy(model, f"try-{number}")
        system = FaultyOs(number, code)
        with system.at_work(), suppress(WorldError, PowerCut):
            unlock(pair.folder, NEW, QUICK_POLICY)
        mine = opened_with(pair.folder, NEW)
        assert mine is not None, f"call {number}"
        assert not mine.renewing, f"call {number}"
        check_words(pair, mine, f"call {number}")
        assert opened_with(pair.folder, PASSPHRASE_A) is None
        shutil.rmtree(pair.folder.path)
        if not system.struck:
            break
        struck += 1
    assert struck >= 30 // STEP


def cut_after_key_file(pair: BuiltPair) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("rmdesk.vaultkeeping.renewal._settle", cut)
        assert change(pair) == "cut"


def cut(*_arguments: object) -> None:
    raise PowerCut
