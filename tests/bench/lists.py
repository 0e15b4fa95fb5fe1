"""The list of many reflections: shown, paged, narrowed to a month and searched, against a table over a paged model."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.children import environment, run_program
from tests.bench.harness import Figure, Scale, against, in_blocks, within
from tests.bench.libraries import Libraries


def measure(scale: Scale, place: Path, libraries: Libraries) -> Iterator[Figure]:
    """Until it is painted, each side in a process of its own."""
    env = environment(place)
    with libraries.lent(scale.many) as (own_file, bare_file):
        own, bare = (
            run_program("list_page", kind, str(file), str(scale.searches), env=env)
            for kind, file in (("own", own_file), ("bare", bare_file))
        )
    name = f"list of {scale.many:,} reflections"
    yield against(f"{name}: show / a paged table", own["show"][1:], bare["show"][1:], 2)
    slow = (in_blocks(one["page"], 0.95) for one in (own, bare))
    yield against(f"{name}: page down, slowest 5% / the same", *slow, 1.5)
    yield within(f"{name}: narrow to a month, slowest 5%", own["narrow"], 16, bare["narrow"], at=0.95)
    yield within(f"{name}: results painted after a key, slowest 5%", own["search"], 16, at=0.95)
