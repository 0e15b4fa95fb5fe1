"""Memory of an unlocked workbook with many reflections, against a bare window over the bare journal (on Linux)."""

import sys
from collections.abc import Iterator
from pathlib import Path

from rmdesk.app.door import Door
from rmdesk.app.opening import OpenWorkbook
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from tests.bench.children import environment, run_program
from tests.bench.corpus import BareJournal, fill
from tests.bench.harness import Figure, Scale, against, interleave
from tests.bench.libraries import Libraries
from tests.bench.unlocking import PASSPHRASE, make_workbook

_ROUNDS = 3


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """What is the program's own, what it takes in all, and how both grow."""
    if sys.platform != "linux":
        return
    homes = {"few": workbook_of(place / "few", scale.few), "many": workbook_of(place / "many", scale.many)}
    BareJournal(place / "bare.db", scale.many).close()
    found: dict[str, list[dict[str, float]]] = {"few": [], "many": [], "bare": []}

    def run(name: str) -> float:
        env = environment(homes.get(name, place / "home"))
        told = ("bare", str(place / "bare.db")) if name == "bare" else ("own", PASSPHRASE)
        found[name].append(run_program("memory_page", *told, env=env))
        return 0.0

    interleave({name: (lambda name=name: run(name)) for name in found}, _ROUNDS, warm_up=0)
    anonymous = {name: [one["anonymous"] for one in told] for name, told in found.items()}
    share = {name: [one["share"] for one in told] for name, told in found.items()}
    at = f"{scale.many:,} reflections, unlocked"
    yield against(f"memory: {at}: RssAnon / bare window", anonymous["many"], anonymous["bare"], 2, unit="MB")
    yield against(f"memory: {at}: PSS / bare window", share["many"], share["bare"], None, unit="MB")
    name = f"memory: RssAnon with {scale.many:,} / {scale.few:,}"
    yield against(name, anonymous["many"], anonymous["few"], 1.15, unit="MB")


def workbook_of(home: Path, count: int) -> Path:
    """A home with one workbook that holds so many reflections."""
    paths = Paths.by_convention("linux", {}, home)
    opening = Door(paths, SystemClock(), None).unlock(make_workbook(paths), PASSPHRASE)
    assert isinstance(opening, OpenWorkbook)
    fill(opening.private, count)
    opening.close()
    return home
