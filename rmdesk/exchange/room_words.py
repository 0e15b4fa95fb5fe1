"""The 10 words of a pairing in one room: shown on one screen, typed on the other, never sent."""

import re
import secrets
from collections.abc import Sequence

from rmdesk.exchange.pairing_messages import Answer, Invitation
from rmdesk.security.room_seal import RoomSeal

COUNT = 10
_OTHER = re.compile(r"[^a-z0-9]+")


def choose_words(words: Sequence[str]) -> tuple[str, ...]:
    """10 words of the program's list, from the operating system's generator."""
    return tuple(secrets.choice(words) for _ in range(COUNT))


def seal_of(typed: str, pairing: str) -> RoomSeal | None:
    """What the words seal with in that pairing, however they are spaced and written; None: there are no letters."""
    bare = _OTHER.sub("", typed.lower())
    return RoomSeal(bare.encode("ascii"), bytes.fromhex(pairing)) if bare else None


def fits(typed: str, message: Invitation | Answer) -> bool:
    """Whether a message was sealed with those words."""
    seal = seal_of(typed, message.pairing)
    return seal is not None and seal.fits(message.before_seal, message.seal)
