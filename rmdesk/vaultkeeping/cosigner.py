"""Signing by the other partner on the same computer, in a process of its own.

The program that is open belongs to one partner. When the other one signs beside them, a fresh process is handed the
passphrase, the folder and the bytes to sign; it answers with a signature or a refusal, and ends. The key of the other
partner is never in the memory of the running program.
"""

from pathlib import Path

from rmdesk.domain.canonical import Canonical, NotCanonical
from rmdesk.domain.errors import OperationRefused, WorkerFailed
from rmdesk.domain.ids import PartnerId
from rmdesk.domain.operations import OperationHeader, OperationKind, header_from_bytes
from rmdesk.runtime.worker import Blobs, Handler, Message, WorkerAnswer, call_worker
from rmdesk.security.kdf import STANDARD_POLICY, KdfPolicy
from rmdesk.vaultkeeping.folder import VaultFolder
from rmdesk.vaultkeeping.unlock import unlock_as

SIGN_WORKER = "sign"
_SIGNED_BESIDE = frozenset({OperationKind.SIGN.value, OperationKind.CONSENT.value})


class WorkerCosigner:
    """Asks a fresh process for a partner's signature."""

    def __init__(self, folder: VaultFolder) -> None:
        self._folder = folder

    def sign(self, partner: PartnerId, passphrase: str, header: bytes) -> bytes:
        """That partner's Ed25519 signature over an operation header.

        Raises:
            WrongSecret: the passphrase is not theirs.
            WorkerFailed: the process ended without an answer.
        """
        message: dict[str, Canonical] = {"folder": str(self._folder.path), "partner": partner}
        answer = call_worker(SIGN_WORKER, message, {"header": header, "passphrase": passphrase.encode()})
        signature = answer.blobs.get("signature")
        if signature is None:
            raise WorkerFailed(f"{SIGN_WORKER}: no signature")
        return signature


def signing_handler(policy: KdfPolicy = STANDARD_POLICY) -> Handler:
    """What the sign worker does with one request: open that partner's key file, sign, forget.

    The handler raises WrongSecret when the passphrase is not theirs, and OperationRefused when the header is not one
    that somebody may sign beside the other: a signature or a consent of their own, in their own vault.
    """

    def handle(message: Message, blobs: Blobs) -> WorkerAnswer:
        partner = PartnerId(str(message["partner"]))
        header = _header(blobs["header"])
        if header.author != partner:
            raise OperationRefused("not the author")
        if header.kind not in _SIGNED_BESIDE:
            raise OperationRefused("neither a signature nor a consent")
        folder = VaultFolder(Path(str(message["folder"])))
        opened = unlock_as(folder, partner, blobs["passphrase"].decode(), policy)
        if header.pair != opened.shared.vault:
            raise OperationRefused("another vault")
        return WorkerAnswer({}, {"signature": opened.shared.signer.sign(blobs["header"])})

    return handle


def _header(data: bytes) -> OperationHeader:
    try:
        return header_from_bytes(data)
    except NotCanonical as error:
        raise OperationRefused("not a header") from error
