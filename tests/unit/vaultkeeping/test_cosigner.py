"""Signing beside a partner: what the worker signs, what it refuses, and once the real process at the real cost."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rmdesk.domain.errors import KeyFileMissing, OperationRefused, WorkerFailed, WrongSecret
from rmdesk.domain.ids import PartnerId, RecordId, VaultId, new_id
from rmdesk.domain.operations import OperationKind, header_bytes, header_from_bytes
from rmdesk.runtime.worker import WorkerAnswer
from rmdesk.security.kdf import KdfPolicy
from rmdesk.security.key_ring import create_key_file
from rmdesk.security.keys import KeyFileIds, PartnerSecrets
from rmdesk.security.recovery_code import new_recovery_code
from rmdesk.security.signatures import verify
from rmdesk.storage.oplog import Intent
from rmdesk.storage.shared.space import SharedSpace
from rmdesk.vaultkeeping import cosigner
from rmdesk.vaultkeeping.cosigner import WorkerCosigner, signing_handler
from rmdesk.vaultkeeping.folder import VaultFolder
from tests.builders import PASSPHRASE_A, PASSPHRASE_B, BuiltPair
from tests.fakes.kdf import QUICK_POLICY

CONSENT = Intent(OperationKind.CONSENT, RecordId(new_id()), "action", "core", {"core_hash": "0" * 64})


@pytest.fixture
def space(pair: BuiltPair) -> Iterator[SharedSpace]:
    space = pair.shared()
    yield space
    space.close()


@pytest.fixture
def header(pair: BuiltPair, space: SharedSpace) -> bytes:
    """A consent of the second partner."""
    return space.log.prepare(pair.b.shared.partner, CONSENT).header_bytes


def sign(pair: BuiltPair, header: bytes, passphrase: str = PASSPHRASE_B, partner: PartnerId | None = None) -> bytes:
    message = {"folder": str(pair.folder.path), "partner": partner or pair.b.shared.partner}
    answer = signing_handler(QUICK_POLICY)(message, {"header": header, "passphrase": passphrase.encode()})
    assert dict(answer.message) == {}
    assert set(answer.blobs) == {"signature"}
    return answer.blobs["signature"]


def test_the_signature_is_the_partner_s_own(pair: BuiltPair, header: bytes) -> None:
    signature = sign(pair, header)
    assert verify(pair.b.shared.signer.public, header, signature)
    assert not verify(pair.a.shared.signer.public, header, signature)


def test_it_is_stored_as_theirs(pair: BuiltPair, space: SharedSpace) -> None:
    unsigned = space.log.prepare(pair.b.shared.partner, CONSENT)
    with space.space.transaction() as tx:
        operation = space.log.append_signed(tx, unsigned, sign(pair, unsigned.header_bytes))
    assert operation.header.author == pair.b.shared.partner
    space.log.verify()


@pytest.mark.parametrize("passphrase", [PASSPHRASE_A, "", "somebody else's"])
def test_nobody_signs_with_another_passphrase(pair: BuiltPair, header: bytes, passphrase: str) -> None:
    with pytest.raises(WrongSecret):
        sign(pair, header, passphrase)


def test_nobody_signs_as_somebody_else(pair: BuiltPair, header: bytes) -> None:
    with pytest.raises(OperationRefused):
        sign(pair, header, PASSPHRASE_A, pair.a.shared.partner)


@pytest.mark.parametrize("kind", sorted(set(OperationKind) - {OperationKind.SIGN, OperationKind.CONSENT}))
def test_only_signatures_and_consents_are_signed_beside_the_other(
    pair: BuiltPair, header: bytes, kind: OperationKind
) -> None:
    with pytest.raises(OperationRefused):
        sign(pair, header_bytes(replace(header_from_bytes(header), kind=kind.value)))


def test_nothing_of_another_vault_is_signed(pair: BuiltPair, header: bytes) -> None:
    foreign = replace(header_from_bytes(header), pair=VaultId(new_id()))
    with pytest.raises(OperationRefused):
        sign(pair, header_bytes(foreign))


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"\xff", b"null", b'{"author":"x"}'])
def test_only_headers_are_signed(pair: BuiltPair, data: bytes) -> None:
    with pytest.raises(OperationRefused):
        sign(pair, data)


def test_a_partner_without_a_key_file_cannot_sign(pair: BuiltPair, header: bytes) -> None:
    nobody = PartnerId(new_id())
    with pytest.raises(KeyFileMissing):
        sign(pair, header_bytes(replace(header_from_bytes(header), author=nobody)), partner=nobody)


def test_an_answer_without_a_signature_is_a_failure(
    pair: BuiltPair, header: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cosigner, "call_worker", lambda *_: WorkerAnswer({}, {}))
    with pytest.raises(WorkerFailed):
        WorkerCosigner(pair.folder).sign(pair.b.shared.partner, PASSPHRASE_B, header)


@pytest.mark.real_kdf
def test_the_real_process_signs_at_the_real_cost(pair: BuiltPair, tmp_path: Path, space: SharedSpace) -> None:
    floor = KdfPolicy(memory_kib=65_536)
    ids = KeyFileIds(pair.a.shared.vault, PartnerId(new_id()))
    secrets = PartnerSecrets.generate()
    place = VaultFolder(tmp_path / "real")
    place.path.mkdir()
    create_key_file(place.path, ids, secrets, PASSPHRASE_B, new_recovery_code(), floor)
    header = space.log.prepare(pair.b.shared.partner, CONSENT).header_bytes
    theirs = header_bytes(replace(header_from_bytes(header), author=ids.partner))
    signature = WorkerCosigner(place).sign(ids.partner, PASSPHRASE_B, theirs)
    assert len(signature) == 64
    with pytest.raises(WrongSecret):
        WorkerCosigner(place).sign(ids.partner, PASSPHRASE_A, theirs)
    with pytest.raises(OperationRefused):
        WorkerCosigner(place).sign(ids.partner, PASSPHRASE_B, header)
