"""What the list of reflections shows, as plain values. Their words stay out of every printed form."""

from dataclasses import dataclass, field

from rmdesk.ui.widgets.marked_text import Marks


@dataclass(frozen=True, slots=True)
class Line:
    """One reflection of the list, or one that was found; the marks point into `hint`."""

    key: str
    title: str = field(repr=False)
    when: str
    hint: str = field(repr=False)
    marks: Marks = ()


@dataclass(frozen=True, slots=True)
class BinLine:
    """One reflection in the bin; `fate` says since when, and when it goes for good."""

    key: str
    title: str = field(repr=False)
    fate: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A month (`2026-08`, `August 2026`) or a session (`3`, `Session 3`) to choose; an empty key stands for all."""

    key: str
    words: str
