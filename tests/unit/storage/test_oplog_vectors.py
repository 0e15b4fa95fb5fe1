"""The frozen vectors through the real log: signatures, projections, and what must be refused."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rmdesk.domain.canonical import NotCanonical, decode
from rmdesk.domain.errors import OperationRefused
from rmdesk.domain.ids import VaultId
from rmdesk.domain.operations import Operation, header_from_bytes
from rmdesk.security.signatures import OPERATION_LABEL, Signer, verify
from rmdesk.storage.shared.answers import answer_record
from tests.shared_space import VAULT, Laptop, new_laptop

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data" / "oplog-v1" / "vectors.json").read_text(encoding="utf-8")
)


def operation(vector: dict[str, Any]) -> Operation:
    return Operation(
        header_from_bytes(vector["header"].encode("utf-8")),
        bytes.fromhex(vector["signature"]),
        None if vector["payload"] is None else decode(vector["payload"].encode("utf-8")),
        None if vector["salt"] is None else bytes.fromhex(vector["salt"]),
    )


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Laptop]:
    laptop = new_laptop(tmp_path_factory.mktemp("vectors"), register=False)
    laptop.take([operation(one) for one in VECTORS["operations"]])
    yield laptop
    laptop.shared.close()


def test_signatures_follow_from_the_seeds() -> None:
    signers = {one["id"]: Signer(bytes.fromhex(one["seed"])) for one in VECTORS["partners"]}
    assert bytes.fromhex(VECTORS["signature_label"]) == OPERATION_LABEL
    for one in VECTORS["partners"]:
        assert signers[one["id"]].public.hex() == one["signing_public"]
    for vector in VECTORS["operations"]:
        raw, signer = vector["header"].encode("utf-8"), signers[operation(vector).header.author]
        assert signer.sign(raw).hex() == vector["signature"]
        assert verify(signer.public, raw, bytes.fromhex(vector["signature"]))
        assert not verify(signer.public, raw.replace(b'"v":1', b'"v":2'), bytes.fromhex(vector["signature"]))


def test_the_log_holds_together(filled: Laptop) -> None:
    filled.shared.log.verify()
    assert [one.id for one in filled.operations()] == [one["id"] for one in VECTORS["operations"]]


@pytest.mark.parametrize("table", ["records", "heads", "marks", "erasures"])
def test_frozen_projections(filled: Laptop, table: str) -> None:
    columns = ", ".join(VECTORS["projection"][table]["columns"])
    rows = filled.shared.space.read(f"SELECT {columns} FROM {table} ORDER BY {columns}")
    assert [list(row) for row in rows] == VECTORS["projection"][table]["rows"]


@pytest.mark.parametrize("vector", VECTORS["refused_after_all_of_them"], ids=lambda vector: vector["why"])
def test_what_must_be_refused(filled: Laptop, vector: dict[str, Any]) -> None:
    before = filled.tables()
    if not vector["detail"]:
        with pytest.raises(NotCanonical):
            operation(vector)
        return
    refused = operation(vector)
    with pytest.raises(OperationRefused, match=vector["detail"]):
        filled.take([refused])
    assert filled.tables() == before


def test_frozen_record_of_an_answer() -> None:
    vector = VECTORS["answer_record"]
    assert answer_record(VaultId(vector["pair"]), vector["prompt"]) == vector["record"]
    named = b"rmdesk/1/answer\0" + vector["pair"].encode() + b"\0" + vector["prompt"].encode()
    assert hashlib.sha256(named).hexdigest()[:32] == vector["record"]
    assert vector["pair"] == VAULT == VECTORS["pair"]
