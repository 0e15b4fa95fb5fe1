"""The tests in slices: each a folder with a process of its own, so that a long run can be cut off and gone on with.

What came of each is kept in a file at once, with the commit that it was run at.
"""

from __future__ import annotations

import json
import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

_COUNT = re.compile(r"(\d+) (passed|failed|skipped|error|xfailed|xpassed)")
_LAST = re.compile(r"^=*\s*(?:no tests ran|\d+ \w+.*) in \d[\d.:]*\s?s")
_FAILED = re.compile(r"^(?:FAILED|ERROR) (\S+)")
_GOOD = frozenset({0, 5})
"""What pytest ends with when all is well: everything passed, or nothing was left to run."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one slice.

    Attributes:
        code: what pytest ended with; -1 if it was ended because it took too long.
    """

    commit: str
    code: int
    seconds: float
    counts: Mapping[str, int] = field(default_factory=dict)
    failed: Sequence[str] = ()

    @property
    def is_good(self) -> bool:
        """Whether nothing failed."""
        return self.code in _GOOD


def slices_of(
    project: Path, parts: Iterable[str], left_out: Container[str] = frozenset()
) -> list[tuple[str, list[str]]]:
    """Name and paths of each slice: every folder right below a part, and the files that lie in the part itself.

    Of these, none that is left out as a whole: pytest would run what it is told by name.
    """
    found = []
    for part in parts:
        for folder in sorted((project / part).iterdir()):
            if folder.is_dir() and any(folder.rglob("test_*.py")):
                name = folder.relative_to(project).as_posix()
                found.append((name, [name]))
        found.append(
            (part, [path.relative_to(project).as_posix() for path in sorted((project / part).glob("test_*.py"))])
        )
    rest = [(name, [path for path in paths if path not in left_out]) for name, paths in found]
    return [(name, paths) for name, paths in rest if paths]


def read_result(said: str, code: int, seconds: float, commit: str) -> Result:
    """What pytest said, as numbers and names."""
    lines = said.replace("\r", "").splitlines()
    last = next((line for line in reversed(lines) if _LAST.match(line)), "")
    counts = {name: int(number) for number, name in _COUNT.findall(last)}
    failed = [match[1].replace("\\", "/") for line in lines if (match := _FAILED.match(line))]
    return Result(commit, code, round(seconds, 1), counts, tuple(failed))


def load(file: Path) -> dict[str, Result]:
    """What is known of earlier runs."""
    if not file.exists():
        return {}
    return {name: Result(**told) for name, told in json.loads(file.read_text(encoding="utf-8")).items()}


def save(file: Path, results: Mapping[str, Result]) -> None:
    """Keep what is known."""
    file.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps({name: asdict(result) for name, result in results.items()}, indent=1)
    file.write_text(text + "\n", encoding="utf-8")


def line(name: str, result: Result) -> str:
    """One slice, as people read it."""
    counts = [f"{number} {word}" for word, number in result.counts.items()]
    told = ", ".join(counts) or ("nothing to run" if result.is_good else f"ended with {result.code}")
    return f"{name:28} {told:40} {result.seconds:7.0f} s  {result.commit}"


def summary(results: Mapping[str, Result]) -> str:
    """All slices, their sums, and the names of what failed."""
    sums: dict[str, int] = {}
    for result in results.values():
        for word, number in result.counts.items():
            sums[word] = sums.get(word, 0) + number
    failed = [name for result in results.values() for name in result.failed]
    broken = [name for name, result in results.items() if not result.is_good and not result.failed]
    told = [line(name, result) for name, result in results.items()]
    told += [f"failed: {name}" for name in failed] + [f"did not end well: {name}" for name in broken]
    hours = sum(result.seconds for result in results.values())
    all_in_all = ", ".join(f"{number} {word}" for word, number in sums.items())
    return "\n".join([*told, f"{len(results)} slices: {all_in_all} in {hours:.0f} s"])
