"""What the page about news shows, in plain words."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NewsLine:
    """One thing that has changed or that waits, and the way to it (`screen` empty: none)."""

    title: str
    hint: str
    icon: str
    screen: str = ""
    argument: str = ""


@dataclass(frozen=True, slots=True)
class NewsShown:
    """`heading`: such as `News from Helen: 3 December 2026`. `differ`: how many things hold two texts.

    `changes`: without what waits. `fresh`: something came since the person last looked, be it something that waits.
    """

    heading: str
    changes: tuple[NewsLine, ...]
    waiting: tuple[NewsLine, ...]
    differ: int = 0
    more: int = 0
    """How many older changes are left out."""
    fresh: bool = True
