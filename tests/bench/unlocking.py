"""What unlocking costs beyond turning the passphrase into a key, which is slow on purpose."""

import time
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

from rmdesk.app.door import Door
from rmdesk.app.opening import OpenWorkbook
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.security import kdf
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.ui.doorway import ChosenSecrets, VaultCard
from tests.bench.children import environment, run_program
from tests.bench.harness import Figure, Scale, against, within
from tests.bench.libraries import Libraries

PASSPHRASE = "amber-kettle-window-garden"


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """Beyond the key derivation, in milliseconds and as a share of it; then the longest gap in painting meanwhile."""
    home = place / "home"
    paths = Paths.by_convention("linux", {}, home)
    card = make_workbook(paths)
    beyond, derived = unlock_often(scale, paths, card)
    yield within("unlock: beyond the key derivation", beyond, 60, derived)
    yield against("unlock: the same as a share of the key derivation", beyond, derived, 0.1)
    found = [run_program("unlock_page", PASSPHRASE, env=environment(home)) for _ in range(max(1, scale.unlocks // 3))]
    yield within("unlock: longest gap of the UI thread until the workbook is open", [f["gap"] for f in found], 50)


def make_workbook(paths: Paths) -> VaultCard:
    """A workbook with the standard cost, as the program itself makes it."""
    door = Door(paths, SystemClock(), None)
    opening = door.create("Amara", ChosenSecrets(PASSPHRASE, new_recovery_code().groups))
    assert isinstance(opening, OpenWorkbook)
    folder = opening.folder.path
    opening.close()
    return VaultCard(folder, "Pair 1", "teal", "circle")


def unlock_often(scale: Scale, paths: Paths, card: VaultCard) -> tuple[list[float], list[float]]:
    """For each unlocking: what it took beyond the derivation, and the derivation inside it."""
    door = Door(paths, SystemClock(), None)
    inside: list[float] = []
    derive = kdf.derive_key

    def timed_derivation(*given: object) -> bytearray:
        begin = time.perf_counter()
        key = derive(*given)  # type: ignore[arg-type]
        inside.append((time.perf_counter() - begin) * 1e3)
        return key

    whole: list[float] = []
    with patch.object(kdf, "derive_key", timed_derivation):
        for _ in range(scale.unlocks + 1):
            begin = time.perf_counter()
            opening = door.unlock(card, PASSPHRASE)
            whole.append((time.perf_counter() - begin) * 1e3)
            assert isinstance(opening, OpenWorkbook)
            opening.close()
    pairs = list(zip(whole, inside, strict=True))[1:]
    return [all_ - kdf_ for all_, kdf_ in pairs], [kdf_ for _, kdf_ in pairs]
