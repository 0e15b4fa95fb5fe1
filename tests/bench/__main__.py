"""`python -m tests.bench`: measure and print one table. Nothing is left behind."""

import argparse
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.bench import (
    binding,
    board,
    exchanging,
    exporting,
    fields,
    keyboard,
    lists,
    memory,
    other_formats,
    reading,
    saving,
    searching,
    starting,
    table,
    unlocking,
)
from tests.bench.harness import FULL, QUICK, Figure, Scale
from tests.bench.libraries import Libraries

Measure = Callable[[Scale, Path, Libraries], Iterator[Figure]]

GROUPS: dict[str, Measure] = {
    "starting": starting.measure,
    "unlocking": unlocking.measure,
    "saving": saving.measure,
    "searching": searching.measure,
    "keyboard": keyboard.measure,
    "fields": fields.measure,
    "lists": lists.measure,
    "memory": memory.measure,
    "exporting": exporting.measure,
    "other-formats": other_formats.measure,
    "reading": reading.measure,
    "binding": binding.measure,
    "board": board.measure,
    "exchange": exchanging.measure,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the table; 0 even where a goal was missed, for the judgement is a person's."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="tiny numbers, only to see that everything still runs")
    parser.add_argument("--only", action="append", choices=GROUPS, help="one group of figures; may be given again")
    parser.add_argument("--place", type=Path, help="the folder to measure in, on the disk that matters")
    chosen = parser.parse_args(arguments)
    begin = time.monotonic()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="rmdesk-bench-", dir=chosen.place) as folder:
        print(table.machine(Path(folder)))
        print(table.head(), flush=True)
        scale = QUICK if chosen.quick else FULL
        with Libraries(Path(folder)) as libraries:
            for name in chosen.only or GROUPS:
                place = Path(folder) / name
                place.mkdir()
                for figure in GROUPS[name](scale, place, libraries):
                    figures.append(figure)
                    print(table.row_of(figure), flush=True)
    print(f"{table.summary(figures)}; {time.monotonic() - begin:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
