"""The shared log (`format-log.md`): when an operation is accepted, and the tables that follow."""

import hashlib
import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from tests.privacy.second_reader import plain_json

FIELDS = {
    "v", "pair", "epoch", "device", "author", "seq", "prev", "lamport", "at", "kind", "record", "type", "field",
    "base", "payload_hash", "voices",
}  # fmt: skip
GIVING = ("create", "set", "tombstone")
_HASHES = {
    "agreement": "clauses_hash", "action": "core_hash", "sheet": "sheet_hash", "answer": "answer_hash",
    "session": "meeting_hash", "pack": "pack_hash",
}  # fmt: skip
_ID, _HASH = re.compile("[0-9a-f]{32}"), re.compile("[0-9a-f]{64}")
_MOMENT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}Z")
_P = 2**255 - 19
_SMALL_ORDER = {
    0, 1, _P - 1,
    int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"),
    int.from_bytes(bytes.fromhex("c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"), "little"),
}  # fmt: skip
"""The second coordinates of the points whose order divides 8 (RFC 8032, and its curve)."""


class RefusedError(ValueError):
    """An operation that the log does not take."""


@dataclass(frozen=True)
class Operation:
    id: str
    header: dict[str, Any]
    payload: Any
    erased: bool


@dataclass
class Log:
    """All operations that were accepted, in their order."""

    pair: str
    operations: dict[str, Operation] = field(default_factory=dict)
    keys: dict[str, bytes] = field(default_factory=dict)
    last: dict[str, Operation] = field(default_factory=dict)

    def accept(self, header: str, signature: bytes, payload: str | None, salt: bytes | None) -> Operation:
        """Check one operation by section 2 and add it; one that is there already is given back."""
        raw = header.encode()
        one = Operation(hashlib.sha256(raw + signature).hexdigest(), self._header(raw), None, payload is None)
        head = one.header
        if (payload is None) != (salt is None):
            raise RefusedError("payload without salt")
        if payload is not None and salt is not None:
            one = Operation(one.id, head, _payload(payload.encode(), salt, head["payload_hash"]), erased=False)
        if one.id in self.operations:
            return self.operations[one.id]
        self._check_author(one, raw, signature)
        self._check_chain(head)
        self._check_kind(one)
        self.operations[one.id] = self.last[head["device"]] = one
        if head["type"] == "partner" and head["kind"] == "create":
            self.keys[head["author"]] = bytes.fromhex(one.payload["signing_public"])
        return one

    def _header(self, raw: bytes) -> dict[str, Any]:
        try:
            head = plain_json.decode(raw)
        except ValueError as error:
            raise RefusedError("the header") from error
        if not isinstance(head, dict) or head.keys() != FIELDS or head["v"] != 1 or head["pair"] != self.pair:
            raise RefusedError("the header")
        ids, hashes = (head[name] for name in ("device", "author", "record")), (head["prev"], head["payload_hash"])
        base = head["base"]
        good = all(_ID.fullmatch(one) for one in ids) and all(_HASH.fullmatch(one) for one in (*hashes, *base))
        if not good or base != sorted(set(base)) or min(head["seq"], head["lamport"]) < 1:
            raise RefusedError("its shape")
        if head["epoch"] < 1 or not _MOMENT.fullmatch(head["at"]):
            raise RefusedError("its moment or its epoch")
        datetime.strptime(head["at"], "%Y-%m-%dT%H:%MZ")
        if any(len(head[name]) > 64 for name in ("kind", "type", "field", "voices")):
            raise RefusedError("too long")
        return head

    def _check_author(self, one: Operation, raw: bytes, signature: bytes) -> None:
        author = one.header["author"]
        key = self.keys.get(author)
        if key is None and (one.header["type"], one.header["kind"]) == ("partner", "create") and len(self.keys) < 2:
            key = bytes.fromhex(one.payload["signing_public"])
            point = int.from_bytes(key, "little") & (1 << 255) - 1
            if point >= _P or point in _SMALL_ORDER:
                raise RefusedError("no key for signing")
        if key is None:
            raise RefusedError("not registered")
        try:
            Ed25519PublicKey.from_public_bytes(key).verify(signature, b"rmdesk/1/op\0" + raw)
        except InvalidSignature as error:
            raise RefusedError("the signature") from error

    def _check_chain(self, head: dict[str, Any]) -> None:
        last = self.last.get(head["device"])
        expected = (last.header["seq"] + 1, last.id) if last else (1, "0" * 64)
        if (head["seq"], head["prev"]) != expected or (last and head["lamport"] <= last.header["lamport"]):
            raise RefusedError("a fork or a gap")

    def _check_kind(self, one: Operation) -> None:
        head = one.header
        if head["type"] == "partner":
            known = head["author"] in self.keys
            if head["author"] != head["record"] or head["field"] not in ("", "name", "initials"):
                raise RefusedError("keys never change")
            if known and head["kind"] == "create":
                raise RefusedError("each registers once")
        name = _HASHES.get(head["type"]) if head["kind"] in ("sign", "consent") else None
        if name and not one.erased and not (isinstance(one.payload, dict) and isinstance(one.payload.get(name), str)):
            raise RefusedError("a sign without its hash")

    # What follows from them

    def erasures(self) -> set[str]:
        """Targets of valid erasures."""
        found = set()
        for one in self.operations.values():
            if one.header["kind"] == "erase" and not one.erased:
                for target in one.payload["operations"]:
                    if target in self.operations and _may_erase(one.header["author"], self.operations[target].header):
                        found.add(target)
        return found

    def heads(self) -> set[tuple[str, str, str, str, str]]:
        """Type, record, field, operation and payload of each head."""
        gone, found = self.erasures(), set()
        for one in self.operations.values():
            head = one.header
            if head["kind"] in GIVING and one.id not in gone and not one.erased:
                for name, value in _values(one).items():
                    if not any(self._replaces(later, one, name) for later in self.operations.values()):
                        text = plain_json.encode(value).decode()
                        found.add((head["type"], head["record"], name, one.id, text))
        return found

    def _replaces(self, later: Operation, one: Operation, name: str) -> bool:
        head = later.header
        same = all(head[what] == one.header[what] for what in ("record", "type"))
        return same and head["kind"] in GIVING and head["field"] == name and one.id in head["base"]


def _payload(raw: bytes, salt: bytes, expected: str) -> object:
    if len(raw) > 262_144 or len(salt) != 16 or hashlib.sha256(salt + raw).hexdigest() != expected:
        raise RefusedError("the payload does not fit")
    try:
        return plain_json.decode(raw)
    except ValueError as error:
        raise RefusedError("the payload") from error


def _may_erase(author: str, head: dict[str, Any]) -> bool:
    own = head["author"] == author or head["voices"] in (author, "both")
    return own and head["kind"] in GIVING and not (head["type"] == "partner" and head["field"] == "")


def _values(one: Operation) -> dict[str, object]:
    if one.header["kind"] == "create":
        return {name: value for name, value in one.payload.items() if name}
    return {"": True} if one.header["kind"] == "tombstone" else {one.header["field"]: one.payload}
