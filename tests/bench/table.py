"""The table of all figures, and the machine that they were seen on."""

import os
import platform
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from tests.bench.harness import Figure

HEADINGS = ("figure", "ours", "floor", "ratio", "min–max", "goal", "met")
_WIDTHS = (66, 11, 11, 7, 13, 9, 4)


def line_of(cells: Sequence[str]) -> str:
    """One line: the name to the left, everything else to the right."""
    first, *others = zip(cells, _WIDTHS, strict=True)
    return "  ".join([first[0].ljust(first[1]), *(cell.rjust(width) for cell, width in others)]).rstrip()


def row_of(figure: Figure) -> str:
    """One figure as a line."""
    ratio = figure.ratio
    spread = f"{min(figure.ratios):.2f}–{max(figure.ratios):.2f}" if len(figure.ratios) > 1 else ""
    met = {True: "yes", False: "NO", None: ""}[figure.met]
    shown = "" if ratio is None else f"{ratio:.2f}"
    ours, floor = (_amount(value, figure.unit) for value in (figure.ours, figure.floor))
    return line_of((figure.name, ours, floor, shown, spread, figure.goal, met))


def head() -> str:
    """The names of the columns, underlined."""
    return f"{line_of(HEADINGS)}\n{'─' * (sum(_WIDTHS) + 2 * len(_WIDTHS) - 2)}"


def summary(figures: Iterable[Figure]) -> str:
    """How many goals were met."""
    verdicts = [figure.met for figure in figures if figure.met is not None]
    return f"{sum(verdicts)} of {len(verdicts)} goals met"


def machine(folder: Path) -> str:
    """The shape of this machine, without a name of it."""
    parts = [
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors",
        f"Python {platform.python_version()}",
        *(f"{name} {version(name)}" for name in ("PySide6-Essentials", "sqlcipher3", "cryptography", "reportlab")),
        f"files on {_file_system(folder)}",
    ]
    if hasattr(os, "getloadavg"):
        parts.append(f"load {os.getloadavg()[0]:.1f}")
    return "; ".join(parts)


def _amount(value: float | None, unit: str) -> str:
    if value is None:
        return ""
    digits = 3 if value < 1 else 2 if value < 10 else 1 if value < 1000 else 0
    return f"{value:.{digits}f} {unit}".rstrip()


def _file_system(folder: Path) -> str:
    """The kind of file system (Linux tells): on one in memory, a durable save costs nothing and means nothing."""
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return "an unknown file system"
    known = [line.split()[1:3] for line in mounts.read_text(encoding="utf-8").splitlines()]
    inside = [(place, kind) for place, kind in known if folder.resolve().is_relative_to(place)]
    return max(inside, key=lambda one: len(one[0]), default=("", "an unknown file system"))[1]
