"""When the other partner signs or agrees beside the one who unlocked, with a passphrase of their own."""

from typing import Protocol

from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.operations import Operation
from rmdesk.services.workspace import Workspace
from rmdesk.storage.oplog import Intent


class Cosigner(Protocol):
    """Gets a partner's signature without ever holding their key. The composition root brings the real one."""

    def sign(self, partner: PartnerId, passphrase: str, header: bytes) -> bytes:
        """A signature over the header.

        Raises:
            WrongSecret: the passphrase is not that partner's.
        """
        ...


def append_for_other(
    workspace: Workspace, cosigner: Cosigner, partner: PartnerId, passphrase: str, intent: Intent
) -> Operation:
    """Let the other partner sign one operation and add it to the log.

    Signing takes a second, and something else may be written meanwhile: then the same intent is signed once more.

    Raises:
        WrongSecret: the passphrase is not theirs.
        OperationRefused: the log moved on twice meanwhile, or the signature does not fit.
    """
    try:
        return _append_once(workspace, cosigner, partner, passphrase, intent)
    except OperationRefused:
        return _append_once(workspace, cosigner, partner, passphrase, intent)


def _append_once(
    workspace: Workspace, cosigner: Cosigner, partner: PartnerId, passphrase: str, intent: Intent
) -> Operation:
    unsigned = workspace.space.log.prepare(partner, intent)
    signature = cosigner.sign(partner, passphrase, unsigned.header_bytes)
    with workspace.space.space.transaction() as tx:
        return workspace.space.log.append_signed(tx, unsigned, signature)
