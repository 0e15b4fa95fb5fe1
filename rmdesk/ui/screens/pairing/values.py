"""Where two laptops stand on their way to knowing each other, as the page shows it."""

from dataclasses import dataclass, field
from enum import StrEnum


class PairingStep(StrEnum):
    """What there is to do on this laptop now."""

    START = "start"
    AGAIN = "again"
    """The laptops knew each other; one of them is lost, or has new keys."""
    INVITED = "invited"
    """The invitation is made here: send it, then open the answer."""
    WORDS = "words"
    """An invitation from one room was opened here: type the words that it comes with."""
    ANSWERED = "answered"
    """The answer is made here: send it, then open the last file."""
    CODES = "codes"
    """Each reads digits to the other."""
    DONE = "done"
    ONE_LAPTOP = "one-laptop"
    """Both partners write in the workbook on this laptop."""
    APART = "apart"
    """Both wrote on one laptop before one of them moved: their laptops know each other."""
    NEW_WORKBOOK = "new-workbook"
    """An invitation was opened that belongs to another workbook than the one that is open."""


@dataclass(frozen=True, slots=True)
class PairingShown:
    """`first`: the invitation was made on this laptop. `digits` are for the partner to type, `words` too.

    `has_file`: there is a file to send from here. `heard`: something of the partner's has come since it was done.
    `partner`: their name (empty: it has not come yet).
    """

    step: PairingStep
    room: bool = False
    first: bool = True
    has_file: bool = False
    heard: bool = False
    partner: str = ""
    digits: str = field(default="", repr=False)
    words: tuple[str, ...] = field(default=(), repr=False)
