"""The two people of a pair. Both are partners: neither is the mentor."""

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass

from rmdesk.domain.ids import PartnerId

MOST_INITIALS = 5
"""Characters. Initials stand in an export, so they must not hold a whole name."""


@dataclass(frozen=True, slots=True)
class Partner:
    """One of the two. `name` is a name, a nickname or initials, as that person chose; it may be empty.

    `own_initials` are those that they wrote themselves (empty: they follow from the name).
    """

    id: PartnerId
    name: str
    own_initials: str = ""

    @property
    def initials(self) -> str:
        """What stands for this partner in an export, in capitals: their own initials, or else the first letters of up
        to three words of the name; `?` while there is neither.
        """
        own = tidy_initials(self.own_initials)
        if own:
            return own
        letters = [word[0] for word in self.name.replace("-", " ").split() if word[0].isalnum()]
        return "".join(letters[:3]).upper() or "?"


def tidy_initials(typed: str) -> str:
    """Initials as they stand in an export: letters, figures and what joins them, in capitals, at most 5 characters."""
    plain = unicodedata.normalize("NFC", typed).upper()
    kept = "".join(one for one in plain if one.isalnum() or one in ".-’'")[:MOST_INITIALS]
    return kept if any(one.isalnum() for one in kept) else ""


@dataclass(frozen=True, slots=True)
class Pair:
    """The partner who unlocked, and the other one (None until they have set their own passphrase).

    `met`: the two laptops know each other; the other's own first words may still be on their way.
    `apart`: the other one signs on a computer of their own, because what opens their pages is not on this one.
    `together`: in a session of both, whoever unlocked counts for no more than the other: each agrees with a passphrase.
    """

    me: Partner
    other: Partner | None
    met: bool = False
    apart: bool = False
    together: bool = False

    @property
    def alone(self) -> bool:
        """Whether the other partner has still to join, here or on a laptop of their own."""
        return self.other is None and not self.met

    @property
    def both(self) -> tuple[Partner, ...]:
        """Whoever is there, the partner who unlocked first."""
        return (self.me,) if self.other is None else (self.me, self.other)

    def asks_me(self, agreed: Collection[PartnerId]) -> bool:
        """Whether the partner who unlocked is asked as whoever sits here; `agreed` are those who have agreed."""
        return not self.together and self.me.id not in agreed

    def beside(self, agreed: Collection[PartnerId]) -> tuple[Partner, ...]:
        """Those of the two who can agree at this computer with a passphrase of their own, and have not yet."""
        asked = self.both if self.together else self.both[1:]
        return tuple(one for one in asked if one.id not in agreed and (one == self.me or not self.apart))

    def named(self, partner: PartnerId) -> Partner:
        """The partner with that id; an unnamed one when it belongs to neither."""
        for one in (self.me, self.other):
            if one is not None and one.id == partner:
                return one
        return Partner(partner, "")
