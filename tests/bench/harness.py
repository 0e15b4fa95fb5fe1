"""Measuring in pairs, and telling a figure with its floor and its goal.

Everything is in milliseconds unless a figure says otherwise. Cases that are compared run in turn, in the same loop, and
a ratio is the median of the ratios of neighbours: what slows the machine for a while slows both.
"""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

Case = Callable[[], float]
"""Does something once and says how long it took, in milliseconds."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is measured. `FULL` counts; `QUICK` only shows that everything still runs."""

    starts: int
    unlocks: int
    commits: int
    few: int
    many: int
    searches: int
    keys: int
    sheets: tuple[int, ...]
    exports: int
    actions: int
    readings: int
    rounds: int = 5


FULL = Scale(
    starts=9, unlocks=9, commits=200, few=1_000, many=50_000, searches=30, keys=1_500, sheets=(100, 1_000), exports=7,
    actions=2_000, readings=15,
)  # fmt: skip
QUICK = Scale(
    starts=3, unlocks=2, commits=20, few=200, many=10_000, searches=4, keys=120, sheets=(100,), exports=2,
    actions=200, readings=3, rounds=2,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table. Numbers are None where there is nothing to say."""

    name: str
    ours: float
    floor: float | None
    ratios: tuple[float, ...]
    goal: str
    met: bool | None
    unit: str = "ms"

    @property
    def ratio(self) -> float | None:
        """The median of the ratios of pairs."""
        return statistics.median(self.ratios) if self.ratios else None


def against(name: str, ours: Sequence[float], floor: Sequence[float], goal: float | None, unit: str = "ms") -> Figure:
    """Ours against its floor, pair by pair; `goal` is the highest ratio that is good enough (None: only told)."""
    ratios = tuple(mine / theirs for mine, theirs in zip(ours, floor, strict=True) if theirs > 0)
    met = None if goal is None else statistics.median(ratios) <= goal
    told = "" if goal is None else f"≤ {goal:g} ×"
    return Figure(name, statistics.median(ours), statistics.median(floor), ratios, told, met, unit)


def within(
    name: str, ours: Sequence[float], goal: float, floor: Sequence[float] = (), unit: str = "ms", at: float = 0.5
) -> Figure:
    """Ours against a number: the quantile `at` (0.5: the median, 1: the longest). A floor is only told beside it."""
    value = quantile(ours, at)
    other = quantile(floor, at) if floor else None
    ratios = (value / other,) if other else ()
    return Figure(name, value, other, ratios, f"≤ {goal:g} {unit}".rstrip(), value <= goal, unit)


def in_blocks(values: Sequence[float], at: float, blocks: int = 5) -> list[float]:
    """The quantile `at` of each of some blocks of neighbours, so that slow ends can be compared in pairs as well."""
    size = max(1, len(values) // blocks)
    return [quantile(values[start : start + size], at) for start in range(0, size * (len(values) // size), size)]


def quantile(values: Sequence[float], at: float) -> float:
    """The value that this share of all values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(at * len(ordered)))] if at != 0.5 else statistics.median(ordered)


def timed(work: Callable[[], object]) -> Case:
    """A case that takes as long as `work` does."""

    def case() -> float:
        begin = time.perf_counter()
        work()
        return (time.perf_counter() - begin) * 1e3

    return case


def interleave(cases: Mapping[str, Case], rounds: int, warm_up: int = 1) -> dict[str, list[float]]:
    """Run all cases in turn, `rounds` times and a few times before that; every other round runs backwards."""
    found: dict[str, list[float]] = {name: [] for name in cases}
    order = list(cases.items())
    for number in range(-warm_up, rounds):
        for name, case in order if number % 2 else order[::-1]:
            took = case()
            if number >= 0:
                found[name].append(took)
    return found
