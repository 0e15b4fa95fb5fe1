"""What the page of one reflection shows, as plain values. Their words stay out of every printed form."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """Title and text as they stand in their fields."""

    title: str = field(repr=False, default="")
    text: str = field(repr=False, default="")


@dataclass(frozen=True, slots=True)
class VersionLine:
    """One earlier version: its number, and when it was kept."""

    number: int
    words: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One place that differs: what stood there and what stands there now; one of them may be empty."""

    before: str = field(repr=False)
    after: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class VersionShown:
    """An earlier version, opened to be read."""

    number: int
    when: str
    title: str = field(repr=False)
    text: str = field(repr=False)
