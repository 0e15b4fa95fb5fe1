"""A copy of a closed space under another key, verified before anybody relies on it; and which key opens a file.

For changes of keys. Like `file_copy` it takes keys and identities, and never sees a row.
"""

from pathlib import Path

from rmdesk.domain.errors import NotOurFile, SpaceDamaged
from rmdesk.storage.faults import telling
from rmdesk.storage.files import made_whole
from rmdesk.storage.keyed import KeyMaterial, keyed, refuse_foreign_file
from rmdesk.storage.meta import read_meta, write_key_change
from rmdesk.storage.migrator import check_copy, copy_pages
from rmdesk.storage.schema import SpaceIdentity


def opens_with(path: Path, key: KeyMaterial, identity: SpaceIdentity) -> bool:
    """Whether the file opens with that key and says that it is that space under it. A cut transaction is rolled back.

    Raises:
        AlreadyOpen: somebody has it open.
        CannotWrite: it cannot be reached at all.
    """
    try:
        refuse_foreign_file(path)
        with telling(), keyed(path, key) as connection:
            meta = read_meta(connection)
    except (NotOurFile, SpaceDamaged):
        return False
    return meta.identity == identity and meta.database_id == key.database_id


def copy_under_new_key(
    path: Path, key: KeyMaterial, target: Path, new_key: KeyMaterial, identity: SpaceIdentity
) -> None:
    """Copy a closed space to `target` under another key, as `identity`, and check the copy through fresh connections.

    The space itself stays as it is. `target` gets its name once the copy is whole and on the disk.

    Raises:
        SpaceDamaged: the space, or its copy, does not agree with its own checks.
        NotOurFile: it does not open with `key`.
        WorldError: the copy could not be written; nothing is left of it.
    """
    refuse_foreign_file(path)
    with telling(), made_whole(target) as temporary:
        with keyed(path, key) as source:
            copy_pages(source, new_key, temporary)
        with keyed(temporary, new_key) as copy:
            write_key_change(copy, identity, new_key.database_id)
        check_copy(temporary, new_key)
        if not opens_with(temporary, new_key, identity):
            raise SpaceDamaged("the copy does not open with its new key")
