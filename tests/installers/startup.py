"""How long the frozen program takes to its first picture, against the same program run by Python.

    python -m tests.installers.startup PROGRAM [STARTS]

In turns, so that what else this computer does falls on both. The end of a start is when the picture on the screen is
no longer the empty one; that is looked at from outside, so both are measured alike.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.bench.starting import home_with_a_workbook
from tests.end2end.desktop import Desktop
from tests.end2end.program import ROOT, environment

_WARM_UP = 2
_PATIENCE = 60.0
_SHOWN = 0.5
"""How much of the screen has to be another picture than before."""


def main() -> None:
    """Print the medians and the median of the ratios of pairs."""
    program, starts = Path(sys.argv[1]).resolve(), int(sys.argv[2]) if len(sys.argv) > 2 else 9
    with tempfile.TemporaryDirectory(dir="/var/tmp") as place:
        folder = Path(place) / "desktop"
        folder.mkdir()
        desktop = Desktop(folder)
        home = home_with_a_workbook(Path(place))
        ours = {"frozen": [str(program)], "python": [sys.executable, "-m", "rmdesk"]}
        times: dict[str, list[float]] = {name: [] for name in ours}
        for turn in range(starts + _WARM_UP):
            for name, command in ours.items():
                taken = first_picture(command, desktop, home)
                if turn >= _WARM_UP:
                    times[name].append(taken)
        desktop.close()
    ratios = [frozen / python for frozen, python in zip(times["frozen"], times["python"], strict=True)]
    for name, found in times.items():
        print(f"{name}: {1000 * statistics.median(found):.0f} ms ({1000 * min(found):.0f} to {1000 * max(found):.0f})")
    medians = statistics.median(times["frozen"]) / statistics.median(times["python"])
    print(f"ratio of medians {medians:.2f}, median of ratios {statistics.median(ratios):.2f}, {starts} starts of each")


def first_picture(command: Sequence[str], desktop: Desktop, home: Path) -> float:
    """Seconds from starting it to its first picture. It is ended afterwards."""
    empty = desktop._picture()
    told = environment(desktop, home, ROOT) | {"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "0"}
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=told, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    try:
        while _changed(empty, desktop._picture()) < _SHOWN:
            if process.poll() is not None or time.perf_counter() - begun > _PATIENCE:
                raise SystemExit(f"{command[0]} showed nothing")
            time.sleep(0.002)
        return time.perf_counter() - begun
    finally:
        process.terminate()
        process.wait()
        until = time.perf_counter() + _PATIENCE
        while _changed(empty, desktop._picture()) > 0 and time.perf_counter() < until:
            time.sleep(0.01)


def _changed(before: bytes, after: bytes) -> float:
    """The share of dots that differ, of a sample of 1 in 97."""
    sample = range(4000, min(len(before), len(after)), 4 * 97)
    return sum(before[place] != after[place] for place in sample) / len(sample)


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    main()
