"""Words of a prompt that may ask people for more than a programme has a right to know.

A list of words, in English, that makes somebody look again. It knows nothing of meaning, so it stops nobody.
"""

import re
from enum import Enum

_ANY = re.IGNORECASE


class Asks(Enum):
    """What a prompt seems to ask for; the value is the advice, as a whole sentence."""

    HURT = "This may ask for something that hurt. Ask what would help now, and leave the story to them."
    HEALTH = "This may ask about somebody's health or a diagnosis. Ask what they need instead."
    PARTNER = "This may ask somebody to write down who their partner is. Ask about what they do together."
    NAMES = "This may ask for the names of other people. Ask what happened, without names."


_SIGNS = {
    Asks.HURT: re.compile(
        r"\btrauma|\babus(e|ed|ive)\b|\bassault|\bworst\b|\b(time|times|moment) (when )?you (were|felt) "
        r"(hurt|attacked|humiliated|unsafe|bullied|harassed|discriminated)|\bwhat happened to you\b"
        r"|\b(experiences?|examples?|story|stories) of (racism|discrimination|harassment|bullying|abuse)\b"
        r"|\b(been|were|felt) (bullied|harassed|discriminated against)\b",
        _ANY,
    ),
    Asks.HEALTH: re.compile(
        r"\bdiagnos|\bmedica(l|tion)\b|\b(health|mental|physical) (condition|problem|illness)|\billness(es)?\b"
        r"|\b(your|their|a) disabilit(y|ies)\b|\bsymptom|\btherapy\b|\bsick leave\b",
        _ANY,
    ),
    Asks.PARTNER: re.compile(
        r"\b(your )?partner('s|’s|s)? (age|race|ethnic\w*|religion|faith|belief|sexual\w*|gender|"
        r"disabilit\w*|nationality|background|culture|heritage|accent|identity)\b|\bis your partner (a|an|from|of)\b"
        r"|\b(race|ethnicity|religion|faith|sexuality|gender|disability|nationality|heritage) (of|is) your partner\b",
        _ANY,
    ),
    Asks.NAMES: re.compile(
        r"\bname (the|a|your|somebody|someone)\b.*\b(person|manager|colleague|patient|people)\b"
        r"|\bwho (said|did) (it|that|this)\b",
        _ANY,
    ),
}


def asks_for(text: str) -> tuple[Asks, ...]:
    """What a prompt seems to ask for, if anything."""
    return tuple(kind for kind, sign in _SIGNS.items() if sign.search(text))
