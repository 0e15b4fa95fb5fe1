"""From nothing to the lock page, against a bare window."""

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

from rmdesk.runtime.paths import Paths
from rmdesk.runtime.state import MachineState, save_state
from tests.bench.children import PROJECT, environment, own_screen, run_program
from tests.bench.harness import Figure, Scale, against, interleave
from tests.bench.libraries import Libraries
from tests.builders import build_pair
from tests.fakes.clock import FakeClock

_NOT_OURS = ("__main__", "tests", "PySide6", "shiboken6")


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """First words painted, processor time until then, and what our imports cost of it."""
    home = home_with_a_workbook(place)
    loaded: list[str] = []
    cpu: dict[str, list[float]] = {"lock_page": [], "bare_window": []}
    with own_screen() as (screen, variables):
        env = environment(home, **variables)

        def start(name: str) -> float:
            found = run_program(name, env=env)
            cpu[name].append(found["cpu"])
            loaded[:] = found.get("loaded", loaded)
            return float(found["painted"])

        names = {"ours": "lock_page", "floor": "bare_window"}
        cases = {side: (lambda name=name: start(name)) for side, name in names.items()}
        painted = interleave(cases, scale.starts)
    yield against(f"start: first words of the lock page (screen: {screen})", painted["ours"], painted["floor"], 1.25)
    recent = (values[-scale.starts :] for values in cpu.values())
    yield against("start: processor time until then", *recent, None)
    yield from imports(scale, home, loaded)


def imports(scale: Scale, home: Path, loaded: list[str]) -> Iterator[Figure]:
    """All that was loaded by the first paint and is not Qt, against loading Qt's widgets, in one process.

    Classes of Qt that our modules name are made when they are first named; that is told apart.
    """
    modules = [name for name in loaded if name.split(".")[0] not in _NOT_OURS]
    names = "\n".join([*named_classes(modules), *modules])
    found = [run_program("imports", env=environment(home), stdin=names) for _ in range(scale.starts)]
    ours, classes, floor = ([one[side] for one in found] for side in ("ours", "classes", "qt"))
    yield against("start: processor time of our imports / import QtWidgets", ours, floor, 0.25)
    yield against("start: Qt's own classes made on first use / the same", classes, floor, None)


def named_classes(modules: Sequence[str]) -> list[str]:
    """What our modules import from Qt's libraries."""
    found: dict[str, None] = {}
    for name in modules:
        file = PROJECT.joinpath(*name.split(".")).with_suffix(".py")
        if name.startswith("rmdesk.") and file.exists():
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
                    found |= {f"{node.module}.{alias.name}": None for alias in node.names}
    return list(found)


def home_with_a_workbook(place: Path) -> Path:
    """A home on whose lock page one workbook is offered."""
    home = place / "home"
    state = Paths.by_convention("linux", {}, home)
    pair = build_pair(state.vaults / "one", FakeClock())
    save_state(state.state_file, MachineState().with_vault(pair.a.shared.vault, pair.folder.path))
    return home
