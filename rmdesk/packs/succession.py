"""A key that takes the place of another: a statement that a good key signs, for itself or for the other one."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from rmdesk.domain import canonical
from rmdesk.domain.packs import KeyName, Succession
from rmdesk.packs.plain import part_to_plain
from rmdesk.security.signatures import Signer, verify

LABEL = b"rmdesk/1/pack-successor\0"


def name_successor(signer: Signer, programme: str, old: bytes, new: KeyName, on: date) -> Succession:
    """The statement by the owner of `signer` that `new` takes the place of the key `old`."""
    bare = Succession(programme, signer.public, old, new, on)
    return replace(bare, signature=signer.sign(_signed(bare), LABEL))


def is_signed(statement: Succession) -> bool:
    """Whether the key that it names as its author signed exactly this."""
    return verify(statement.by, _signed(statement), statement.signature, LABEL)


def keys_after(known: Iterable[bytes], statements: Iterable[Succession]) -> Mapping[bytes, Succession | None]:
    """The keys that are good once every statement was followed that can be, in order; each with the one that named it.

    A statement counts only if its author and the key that it replaces are good at that point. Others, such as those
    that were followed long ago, change nothing.
    """
    good: dict[bytes, Succession | None] = dict.fromkeys(known)
    for one in statements:
        if one.by in good and one.old in good and one.new.public not in good and is_signed(one):
            del good[one.old]
            good[one.new.public] = one
    return good


def _signed(statement: Succession) -> bytes:
    plain = part_to_plain(statement)
    del plain["signature"]
    return canonical.encode(plain)
