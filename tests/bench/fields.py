"""A page of 30 fields, opened and come back to, against plain widgets in the same style."""

from collections.abc import Iterator
from pathlib import Path

from tests.bench.children import environment, run_program
from tests.bench.harness import Figure, Scale, against, within
from tests.bench.libraries import Libraries


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """Until its words are painted; the longest of all, or of what it makes afterwards; and until all of it is there."""
    found = run_program("fields_page", str(scale.starts * 2), env=environment(place))
    for step, words in (("open", "open a page of 30 fields"), ("back", "switch back to it")):
        yield against(f"pages: {words} / plain widgets", found[f"own {step}"], found[f"bare {step}"], 2)
        longest = "away" if step == "open" else step
        yield within(f"pages: {words}, the longest", found[f"own {longest}"], 50, found[f"bare {longest}"], at=1)
    yield against("pages: until all 30 fields are there / plain widgets", found["own all"], found["bare all"], None)
