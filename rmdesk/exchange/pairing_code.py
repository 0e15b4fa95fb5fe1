"""The two codes of 8 digits that two people read to each other on the phone, and what makes them safe.

Each code is 26 bits of a hash over the three files without their signatures. Whoever sits between the two
laptops and puts in keys of their own has to be bound to every byte of it before they learn the last one:

- towards the one who invites, they must have answered before the nonce behind the commitment is shown;
- towards the one who answers, they are bound by their own commitment before they see that person's nonce.

So they have one guess, at 1 in 67 million, for each code, and both people type. The maker of a signature can make many
good ones for the same words. So it matters that no signature counts that could still be chosen then: those of files 1
and 2 stand behind the digests in files 2 and 3, and are settled before the last nonce is known.
"""

import hashlib
import re
from dataclasses import dataclass, field

from rmdesk.exchange.pairing_messages import Answer, Invitation, Proof, commit

DIGITS = 8
TRIES = 3
_BITS = 26
_LABEL = b"rmdesk/1/pairing-code\0"
_BETWEEN = re.compile(r"[\s\u00a0\u2009\u202f.,\-\u2010-\u2015]+")


@dataclass(frozen=True, slots=True)
class Codes:
    """`first` is read out by the one who invited, `second` by the one who answered. 8 digits each."""

    first: str = field(repr=False)
    second: str = field(repr=False)


def codes_of(invitation: Invitation, answer: Answer, proof: Proof) -> Codes:
    """The codes that follow from three files."""
    every = invitation.core + answer.core + proof.core
    return Codes(_code(b"1", every), _code(b"2", every))


def belongs_together(invitation: Invitation, answer: Answer) -> bool:
    """Whether an answer is one to this very invitation."""
    return answer.belongs == invitation.belongs and answer.invitation == invitation.digest


def proves(invitation: Invitation, answer: Answer, proof: Proof) -> bool:
    """Whether a proof is of the one who made the invitation, in answer to this very answer."""
    bound = commit(invitation.belongs, invitation.keys, proof.nonce) == invitation.commitment
    return bound and proof.belongs == answer.belongs and proof.answer == answer.digest


def typed_digits(typed: str) -> str | None:
    """The 8 digits that somebody typed, however they are spaced; None: they are not 8 digits."""
    bare = _BETWEEN.sub("", typed)
    return bare if len(bare) == DIGITS and bare.isascii() and bare.isdigit() else None


def _code(role: bytes, every: bytes) -> str:
    digest = hashlib.sha256(_LABEL + role + every).digest()
    return str(int.from_bytes(digest[:4], "big") >> 32 - _BITS).zfill(DIGITS)
