"""Keys of files that were given up, because the laptop that has them is lost, and older copies of the workbook.

Who was given up stands in the shared space, so a copy from before does not know of it. This computer keeps hashes of
those keys outside of the workbook; on another computer nobody can know, and that has to be said.
"""

import hashlib
from collections.abc import Collection

from rmdesk.security.keys import SharedKeys
from rmdesk.services.pairing import Pairing
from rmdesk.services.pairing_state import from_plain
from rmdesk.services.workspace import Workspace
from rmdesk.storage import operation_store as store
from rmdesk.storage.oplog import NewDevice


def fingerprint_given_up(workspace: Workspace) -> str:
    """SHA-256 of the signing key that was given up here, as hex; empty: none is."""
    signing = from_plain(workspace.space.pairing.get()).retired.get("signing", "")
    return hashlib.sha256(bytes.fromhex(signing)).hexdigest() if signing else ""


def give_up_again(workspace: Workspace, keys: SharedKeys, known: Collection[str]) -> bool:
    """Give the partner's keys up if their fingerprint is among those given up before; whether that had to be done.

    Raises:
        WorldError: it could not be written; nothing has changed.
    """
    if not known or from_plain(workspace.space.pairing.get()).again:
        return False
    pairing = Pairing(workspace, keys, ())
    signing = pairing.partner_signs_with()
    if signing is None or hashlib.sha256(signing).hexdigest() not in known:
        return False
    pairing.give_up_keys()
    return True


def comes_from_a_copy(workspace: Workspace) -> bool:
    """Whether a copy was brought back here and nothing has gone to the partner's laptop since."""
    return store.change_of_device(workspace.space.space)[1] == NewDevice.RESTORED
