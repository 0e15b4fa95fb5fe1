"""A file that is ready to go to the partner's laptop, as a screen handles it."""

from dataclasses import dataclass, field

ENDING = ".rmx"
MOST_TEXT = 200_000
"""Letters: more than that is no text for an e-mail."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """`name` says what the file is for and names nobody. `text`: the same to paste into an e-mail (empty: too long)."""

    name: str
    data: bytes = field(repr=False)
    text: str = field(repr=False)
