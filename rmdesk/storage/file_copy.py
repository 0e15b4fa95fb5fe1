"""Copying a closed space whose tables nobody here needs to know, and asking how far it has come.

For backups. Like `file_check` it takes the key and the identity, and never sees a row.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from rmdesk.domain.errors import NotOurFile
from rmdesk.storage.faults import telling
from rmdesk.storage.keyed import KeyMaterial, keyed, refuse_foreign_file
from rmdesk.storage.meta import read_meta
from rmdesk.storage.migrator import copy_verified
from rmdesk.storage.schema import SpaceIdentity

_MARK = b"rmdesk/1/content-mark\0"


@dataclass(frozen=True, slots=True, repr=False)
class ClosedSpace:
    """A space in a file that nobody has open."""

    path: Path
    key: KeyMaterial
    identity: SpaceIdentity

    def copy_to(self, target: Path) -> None:
        """Write a verified copy under the same key. A transaction that was cut off is rolled back first.

        Raises:
            NotOurFile: it is missing, or another space than the one that was asked for.
            SpaceDamaged: it does not open with its key, or the copy does not agree with its own checks.
            AlreadyOpen: somebody has it open.
            WorldError: the copy could not be written.
        """
        refuse_foreign_file(self.path)
        with telling(), keyed(self.path, self.key) as source:
            if read_meta(source).identity != self.identity:
                raise NotOurFile("identity")
            copy_verified(source, self.key, target)


def generation_of(path: Path, key: KeyMaterial) -> int:
    """How many transactions have changed the space in that file, which nobody has open.

    Raises:
        NotOurFile, SpaceDamaged, AlreadyOpen, CannotWrite: it does not open with this key.
    """
    refuse_foreign_file(path)
    with telling(), keyed(path, key) as connection:
        return read_meta(connection).progress.generation


def content_mark(path: Path, key: KeyMaterial) -> str:
    """Stands for exactly what is in that space, which nobody has open, and says nothing of it: 64 hex digits.

    A copy has the same one until something is written in it.

    Raises:
        NotOurFile, SpaceDamaged, AlreadyOpen, CannotWrite: it does not open with this key.
    """
    refuse_foreign_file(path)
    with telling(), keyed(path, key) as connection:
        meta = read_meta(connection)
    told = f"{meta.database_id}/{meta.progress.generation}/{meta.progress.digest.hex()}"
    return hashlib.sha256(_MARK + told.encode("ascii")).hexdigest()
