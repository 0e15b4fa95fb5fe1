"""Memory of an unlocked workbook with many reflections, against a bare window over the bare journal (on Linux)."""

import sys
from collections.abc import Iterator
from pathlib import Path

from rmdesk.app.door import Door
from rmdesk.app.opening import OpenWorkbook
from rmdesk.runtime.clock import SystemClock
from rmdesk.runtime.paths import Paths
from rmdesk.storage.keyed import keyed
from rmdesk.storage.migrator import copy_pages
from tests.bench.children import environment, run_program
from tests.bench.corpus import KEYS
from tests.bench.harness import Figure, Scale, against, interleave
from tests.bench.libraries import Libraries
from tests.bench.unlocking import PASSPHRASE, make_workbook

_ROUNDS = 3


def measure(scale: Scale, place: Path, libraries: Libraries) -> Iterator[Figure]:
    """What is the program's own, what it takes in all, and how both grow."""
    if sys.platform != "linux":
        return
    with libraries.lent(scale.few) as (few, _), libraries.lent(scale.many) as (many, bare):
        homes = {"few": workbook_of(place / "few", few), "many": workbook_of(place / "many", many)}
        yield from measure_these(scale, homes, place / "home", bare)


def measure_these(scale: Scale, homes: dict[str, Path], nobody: Path, bare: Path) -> Iterator[Figure]:
    """The three beside each other, each in a process of its own, one after the other."""
    found: dict[str, list[dict[str, float]]] = {"few": [], "many": [], "bare": []}

    def run(name: str) -> float:
        env = environment(homes.get(name, nobody))
        told = ("bare", str(bare)) if name == "bare" else ("own", PASSPHRASE)
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


def workbook_of(home: Path, journal: Path) -> Path:
    """A home with one workbook that holds the reflections of that journal, copied under the key of the workbook."""
    paths = Paths.by_convention("linux", {}, home)
    card = make_workbook(paths)
    door = Door(paths, SystemClock(), None)
    opening = door.unlock(card, PASSPHRASE)
    assert isinstance(opening, OpenWorkbook)
    space = opening.private.space
    file, key, identity = space.path, space._key, space.identity
    opening.close()
    file.unlink()
    file.touch()
    with keyed(journal, KEYS.space) as source:
        copy_pages(source, key, file)
    with keyed(file, key) as copy:
        whose = (identity.vault, identity.owner, key.database_id)
        copy.execute("UPDATE meta SET vault = ?, owner = ?, database_id = ?", whose).fetchall()
    return home
