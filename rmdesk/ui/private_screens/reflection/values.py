"""What the page of one reflection shows, as plain values. Their words stay out of every printed form."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """Title and text as they stand in their fields; `parts` instead of the text where a model is shown."""

    title: str = field(repr=False, default="")
    text: str = field(repr=False, default="")
    parts: tuple[str, ...] = field(repr=False, default=())


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a model: its heading, and what may be written there."""

    heading: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Way:
    """A way to write: a model with its parts, or free writing without any (its id is empty).

    `in_english`: it has not been translated yet.
    """

    id: str
    title: str
    source: str = ""
    parts: tuple[Part, ...] = ()
    in_english: bool = False


@dataclass(frozen=True, slots=True)
class SessionChoice:
    """A session that a reflection can belong to; 0 stands for none."""

    number: int
    words: str


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
