"""What an invitation says of itself."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class InvitationShown:
    """`room`: it was made for two people in one room, not for a call."""

    room: bool
