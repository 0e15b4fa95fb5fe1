"""Typing into a long text while it saves itself, against a bare editor."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.bench.children import environment, run_program
from tests.bench.harness import Figure, Scale, against, quantile, within
from tests.bench.libraries import Libraries

KINDS = ("own", "spelled", "quiet", "bare")


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """From key to paint, what saving adds, how long it holds the UI thread up, and the longest stall of all."""
    env = environment(place / "home")
    rounds = [
        {kind: typing(kind, scale.keys // scale.rounds, place, env) for kind in KINDS} for _ in range(scale.rounds)
    ]

    def slow(kind: str, at: float) -> list[float]:
        return [quantile(one[kind]["keys"], at) for one in rounds]

    yield against("typing 5,000 words: key to paint, slowest 5%", slow("own", 0.95), slow("bare", 0.95), 1.5)
    name = "typing 5,000 words with the spelling check: key to paint, slowest 5%"
    yield against(name, slow("spelled", 0.95), slow("bare", 0.95), 1.5)
    name = "typing 5,000 words: slowest 1% while it saves / without saving"
    yield against(name, slow("own", 0.99), slow("quiet", 0.99), 1.3)
    yield within("typing 5,000 words: slowest 1% while it saves", slow("own", 0.99), 16, slow("bare", 0.99))
    held_up = [value for one in rounds for value in one["own"]["held_up"]]
    if held_up:
        yield within("typing 5,000 words: saving holds the UI thread, slowest 5%", held_up, 1, at=0.95)
    checked = [one["spelled"]["longest"] for one in rounds]
    yield within("typing 5,000 words with the spelling check: longest stall (middle round)", checked, 16)
    stalls = {kind: [one[kind]["longest"] for one in rounds] for kind in KINDS}
    name = "typing 5,000 words: longest stall of the UI thread (middle round)"
    yield within(name, stalls["own"], 16, stalls["bare"])


def typing(kind: str, keys: int, place: Path, env: dict[str, str]) -> dict[str, Any]:
    """One round, in a process of its own with a folder of its own."""
    with tempfile.TemporaryDirectory(dir=place) as folder:
        return run_program("typing_page", kind, str(keys), folder, env=env)
