"""Whether the binding to Qt is sound: some versions lose a reference to None by each call, and crash in the end."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.children import environment, run_program
from tests.bench.harness import Figure, Scale, within
from tests.bench.libraries import Libraries


def measure(_scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """References to None lost by a call; from Python 3.12 on none can be lost."""
    found = run_program("none_references", env=environment(place))
    yield within("binding: references to None lost by a call", found["lost"], 0.01, unit="", at=1)
