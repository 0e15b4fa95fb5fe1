"""What the page about two texts shows."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class TextShown:
    """One of the texts of a field. `who`: such as `You` or `Helen`. `id` is that of the operation that wrote it."""

    id: str
    who: str
    when: str
    words: str = field(repr=False)
    mine: bool = False


@dataclass(frozen=True, slots=True)
class DisagreementShown:
    """One thing with two texts or more. `where`: such as `Action: Ask for a visit`; `what`: such as `When it is due`.

    `can_write`: it is text, so that other words can be written. `can_keep_both`: both answers can stand. `screen` leads
    to where it belongs (empty: nowhere).
    """

    id: str
    where: str
    what: str
    texts: tuple[TextShown, ...]
    can_write: bool = True
    can_keep_both: bool = False
    screen: str = ""
    argument: str = ""
