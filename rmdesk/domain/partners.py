"""The two people of a pair. Both are partners: neither is the mentor."""

from dataclasses import dataclass

from rmdesk.domain.ids import PartnerId


@dataclass(frozen=True, slots=True)
class Partner:
    """One of the two. `name` is a name, a nickname or initials, as that person chose; it may be empty."""

    id: PartnerId
    name: str

    @property
    def initials(self) -> str:
        """First letters of up to three words of the name, in capitals; `?` while there is no name."""
        letters = [word[0] for word in self.name.replace("-", " ").split() if word[0].isalnum()]
        return "".join(letters[:3]).upper() or "?"


@dataclass(frozen=True, slots=True)
class Pair:
    """The partner who unlocked, and the other one (None until they have set their own passphrase)."""

    me: Partner
    other: Partner | None

    def named(self, partner: PartnerId) -> Partner:
        """The partner with that id; an unnamed one when it belongs to neither."""
        for one in (self.me, self.other):
            if one is not None and one.id == partner:
                return one
        return Partner(partner, "")
