"""What the page of an offer shows, as plain values. Their words stay out of every printed form."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class FindingShown:
    """Something to think about once more: what it looks like, the words themselves, and where they stand."""

    looks_like: str
    excerpt: str = field(repr=False)
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the two fields."""

    label: str = field(repr=False, default="")
    words: str = field(repr=False, default="")
