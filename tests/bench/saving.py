"""One durable save, against the bare commit of the same words with the same promise about the disk."""

import itertools
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from rmdesk.private.secret_text import SecretText
from tests.bench.corpus import pieces
from tests.bench.harness import Case, Figure, Scale, against, in_blocks, interleave, timed
from tests.bench.libraries import Libraries

_PAGE = 4096
_PAGES = 1024


def measure(scale: Scale, place: Path, libraries: Libraries) -> Iterator[Figure]:
    """A new reflection and a draft, in a small journal and in a large one, and the disk alone in the same loop."""
    few, many = (libraries.of(count) for count in (scale.few, scale.many))
    news = itertools.cycle(list(pieces(50)))
    cases: dict[str, Case] = {"disk": raw_disk(place)}
    for size, (ours, bare) in (("few", few), ("many", many)):
        cases |= {
            f"own {size}": timed(lambda wing=ours: write(wing.journal, next(news))),
            f"bare {size}": bare.case("write"),
            f"own draft {size}": timed(lambda wing=ours: wing.drafts.put("bench", 0, SecretText(next(news).text))),
            f"bare draft {size}": bare.case("draft"),
        }
    found = interleave(cases, scale.commits, warm_up=5)
    yield against("save: the disk alone (4 KiB written and put on the disk)", found["disk"], found["disk"], None)
    for size, count in (("few", scale.few), ("many", scale.many)):
        at = f"among {count:,}"
        yield against(f"save: a reflection {at} / bare commit", found[f"own {size}"], found[f"bare {size}"], 1.5)
        yield slow_end(f"save: the same, slowest 5% {at}", found[f"own {size}"], found[f"bare {size}"])
        yield against(f"save: a draft {at} / bare commit", found[f"own draft {size}"], found[f"bare draft {size}"], 1.5)
    yield against(f"save: a reflection among {scale.many:,} / {scale.few:,}", found["own many"], found["own few"], 1.2)


def write(journal: object, piece: object) -> None:
    journal.write(SecretText(piece.title), SecretText(piece.text))  # type: ignore[attr-defined]


def slow_end(name: str, ours: Sequence[float], floor: Sequence[float]) -> Figure:
    """The 95th percentiles, block by block."""
    return against(name, in_blocks(ours, 0.95), in_blocks(floor, 0.95), 2)


def raw_disk(place: Path) -> Case:
    """A page written in place and put on the disk."""
    file = os.open(place / "raw", os.O_RDWR | os.O_CREAT)
    os.pwrite(file, bytes(_PAGE * _PAGES), 0)
    os.fsync(file)
    numbers = itertools.count()
    page = os.urandom(_PAGE)

    def write_page() -> None:
        os.pwrite(file, page, (next(numbers) % _PAGES) * _PAGE)
        os.fdatasync(file)

    return timed(write_page)
