"""Identifiers: random, 128 bits, written as 32 lowercase hex digits. They never carry a name or a date."""

import os
import re
from typing import NewType

VaultId = NewType("VaultId", str)
PartnerId = NewType("PartnerId", str)
DeviceId = NewType("DeviceId", str)
RecordId = NewType("RecordId", str)
OperationId = NewType("OperationId", str)
"""SHA-256 of an operation's header and signature: 64 lowercase hex digits."""

_HEX_ID = re.compile(r"[0-9a-f]{32}")


def new_id() -> str:
    """A fresh random identifier; wrap it in the NewType it is for."""
    return os.urandom(16).hex()


def is_id(text: str) -> bool:
    """Whether `text` is shaped like an identifier of this module."""
    return _HEX_ID.fullmatch(text) is not None
