"""Operation headers, and the frozen vectors of the log's format."""

import hashlib
import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rmdesk.domain.canonical import NotCanonical, decode, encode
from rmdesk.domain.ids import DeviceId, OperationId, PartnerId, RecordId, VaultId
from rmdesk.domain.operations import (
    Operation,
    OperationHeader,
    hash_of_payload,
    header_bytes,
    header_from_bytes,
    operation_id,
)

VECTORS: dict[str, Any] = json.loads(
    (Path(__file__).parents[2] / "data" / "oplog-v1" / "vectors.json").read_text(encoding="utf-8")
)
HEADER = OperationHeader(
    pair=VaultId("ab" * 16),
    epoch=1,
    device=DeviceId("dd" * 16),
    author=PartnerId("a1" * 16),
    sequence=7,
    previous="0" * 64,
    lamport=9,
    at="2026-11-21T19:42Z",
    kind="set",
    record=RecordId("11" * 16),
    type="action",
    field="title",
    replaces=(OperationId("1" * 64), OperationId("2" * 64)),
    payload_hash="f" * 64,
    voice="both",
)
TEXT = st.text(st.characters(max_codepoint=0x17F, exclude_categories=["Cs"]), max_size=12) | st.text(
    " a~\x7f", max_size=3
)
COUNT = st.integers(0, 2**63 - 1)
HASH = st.text("0123456789abcdef", min_size=64, max_size=64)


@settings(max_examples=50, deadline=None)
@given(
    st.builds(
        OperationHeader,
        **dict.fromkeys(("pair", "device", "author", "previous", "at", "kind", "record", "type", "field"), TEXT),
        **dict.fromkeys(("epoch", "sequence", "lamport"), COUNT),
        replaces=st.sets(HASH, max_size=3).map(lambda ids: tuple(sorted(ids))),
        payload_hash=HASH,
        voice=TEXT,
    )
)
def test_a_header_survives_its_bytes(header: OperationHeader) -> None:
    assert header_from_bytes(header_bytes(header)) == header


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(["at", "field", "kind", "record", "type", "voice"]), st.characters(exclude_categories=["Cs"]))
def test_any_character_is_written_in_its_canonical_form(name: str, character: str) -> None:
    change: dict[str, Any] = {name: f"a{character}b"}
    data = header_bytes(replace(HEADER, **change))
    assert encode(json.loads(data)) == data


def test_every_ascii_character_is_written_in_its_canonical_form() -> None:
    for number in range(128):
        data = header_bytes(replace(HEADER, field=chr(number)))
        assert encode(json.loads(data)) == data


def test_every_field_enters_the_bytes() -> None:
    others: dict[str, Any] = {"replaces": (), "epoch": 2, "sequence": 8, "lamport": 10, "version": 2}
    for one in fields(OperationHeader):
        assert header_bytes(replace(HEADER, **{one.name: others.get(one.name, "other")})) != header_bytes(HEADER)


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2}, {"v": True}, {"seq": -1}, {"seq": "7"}, {"lamport": False}, {"author": 1}, {"base": "x"},
        {"base": [1]}, {"base": ["2" * 64, "1" * 64]}, {"base": ["1" * 64, "1" * 64]}, {"extra": 1}, {"voices": None},
    ],
)  # fmt: skip
def test_headers_of_another_shape_are_refused(change: dict[str, Any]) -> None:
    plain = decode(header_bytes(HEADER))
    assert isinstance(plain, dict)
    with pytest.raises(NotCanonical):
        header_from_bytes(encode({**plain, **change}))


@pytest.mark.parametrize("missing", ["v", "base", "voices", "payload_hash"])
def test_headers_that_lack_a_field_are_refused(missing: str) -> None:
    plain = decode(header_bytes(HEADER))
    assert isinstance(plain, dict)
    with pytest.raises(NotCanonical):
        header_from_bytes(encode({key: value for key, value in plain.items() if key != missing}))


def test_a_header_holds_no_words_and_a_repr_neither() -> None:
    operation = Operation(HEADER, b"s" * 64, "secret words", b"salt-salt-salt-1")
    assert b"secret" not in header_bytes(HEADER)
    assert "secret" not in repr(operation)
    assert "salt" not in repr(operation)
    assert not operation.erased
    assert replace_words(operation).erased


def replace_words(operation: Operation) -> Operation:
    return Operation(operation.header, operation.signature, None, None)


def test_an_erased_operation_keeps_its_id() -> None:
    operation = Operation(HEADER, b"s" * 64, "words", b"salt-salt-salt-1")
    assert replace_words(operation).id == operation.id


def test_the_same_words_under_another_salt_have_another_hash() -> None:
    assert hash_of_payload(b"1" * 16, "yes") != hash_of_payload(b"2" * 16, "yes")


@pytest.mark.parametrize("vector", VECTORS["operations"], ids=lambda vector: vector["id"][:8])
def test_frozen_operations(vector: dict[str, Any]) -> None:
    raw = vector["header"].encode("utf-8")
    header = header_from_bytes(raw)
    signature = bytes.fromhex(vector["signature"])
    assert header_bytes(header) == raw
    assert operation_id(raw, signature) == vector["id"] == hashlib.sha256(raw + signature).hexdigest()
    if vector["payload"] is None:
        assert vector["salt"] is None
        return
    payload, salt = decode(vector["payload"].encode("utf-8")), bytes.fromhex(vector["salt"])
    assert hash_of_payload(salt, payload) == header.payload_hash
    assert header.payload_hash == hashlib.sha256(salt + vector["payload"].encode("utf-8")).hexdigest()
    assert Operation(header, signature, payload, salt).id == vector["id"]


def test_frozen_canonical_values() -> None:
    for vector in VECTORS["canonical"]:
        assert encode(vector["value"]).hex() == vector["bytes"]
        assert decode(bytes.fromhex(vector["bytes"])) == vector["value"]
    for refused in VECTORS["not_canonical"]:
        with pytest.raises(NotCanonical):
            decode(bytes.fromhex(refused))


def test_frozen_hashes_of_what_people_agree_to() -> None:
    for name in ("clauses", "action_core"):
        plain = VECTORS[name]["plain"].encode("utf-8")
        assert encode(decode(plain)) == plain
        assert hashlib.sha256(plain).hexdigest() == VECTORS[name]["hash"]
