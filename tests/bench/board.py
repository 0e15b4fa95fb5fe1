"""The page of shared actions with thousands of them: no step on it holds the UI thread up for long."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from tests.bench.children import environment, run_program
from tests.bench.harness import Figure, Scale, within
from tests.bench.libraries import Libraries

_ROUNDS = 3
_GOAL = 50.0


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """The longest stall of each step, in the middle one of some rounds, each in a process of its own."""
    env = environment(place / "home")
    rounds = []
    for _ in range(min(_ROUNDS, scale.rounds)):
        with tempfile.TemporaryDirectory(dir=place) as folder:
            rounds.append(run_program("board_page", str(scale.actions), folder, env=env))
    for step in rounds[0]["stalls"]:
        name = f"board of {scale.actions:,} actions: longest stall, {step}"
        yield within(name, [one["stalls"][step] for one in rounds], _GOAL)
