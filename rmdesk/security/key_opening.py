"""Opening key files with a typed secret, and making their bytes from secrets; no file system here."""

from collections.abc import Sequence
from dataclasses import dataclass

from rmdesk.domain.errors import KeyFileDamaged, WrongSecret
from rmdesk.security import key_file, payload
from rmdesk.security.held_secret import HeldSecret
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_file import KeyFile
from rmdesk.security.key_slots import Slot, SlotHead, SlotKind, unwrap, wrap
from rmdesk.security.keys import KeyFileIds
from rmdesk.security.payload import Payload


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """A key file that was opened: which one of the candidates, its root key and its payload.

    `closed` are the candidates before it of which the secret fits no slot: they may be whole, and somebody else's.
    """

    index: int
    root_key: bytes
    payload: Payload
    closed: tuple[int, ...] = ()


def open_first(files: Sequence[KeyFile], secret: HeldSecret) -> Opened:
    """The first of `files`, newest first, that opens with `secret` and whose MAC fits.

    Every slot of every file is tried before giving up, so a wrong secret always costs the same for these files.

    Raises:
        WrongSecret: it fits no slot.
        KeyFileDamaged: it fits a slot, but no file opens whole.
        AsksForTooMuch: there is not enough memory.
    """
    damaged: KeyFileDamaged | None = None
    closed: list[int] = []
    for index, file in enumerate(files):
        try:
            root_key = _root_key(file, secret)
            if root_key is not None:
                return Opened(index, root_key, open_whole(file, root_key), tuple(closed))
            closed.append(index)
        except KeyFileDamaged as error:
            damaged = error
    raise damaged or WrongSecret("no slot fits")


def open_whole(file: KeyFile, root_key: bytes) -> Payload:
    """The payload of `file`, after its MAC and its own floor.

    Raises:
        KeyFileDamaged: one of them does not fit.
    """
    opened = payload.decode(key_file.open_payload(file, root_key), by_newer=file.made_by_newer)
    if not all(opened.allows(slot.head.cost) for slot in file.slots if slot.head.kind is SlotKind.PASSPHRASE):
        raise KeyFileDamaged("a slot is below this file's own floor")
    return opened


def new_slot(secret: HeldSecret, ids: KeyFileIds, root_key: bytes, policy: KdfPolicy) -> Slot:
    """A slot that gives `root_key` to whoever has `secret`."""
    head = SlotHead.new(secret.kind, policy)
    return wrap(head, ids, secret.key_for(head, ids), root_key)


def _root_key(file: KeyFile, secret: HeldSecret) -> bytes | None:
    found: bytes | None = None
    damaged: KeyFileDamaged | None = None
    for slot in file.slots:
        if slot.head.kind is secret.kind:
            try:
                found = found or unwrap(slot, file.ids, secret.key_for(slot.head, file.ids))
            except KeyFileDamaged as error:
                damaged = error
    if found is None and damaged is not None:
        raise damaged
    return found
