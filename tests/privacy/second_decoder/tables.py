"""The four tables of `format-log.md`, section 5, whole: every row and column, from the operations alone."""

import hashlib
from collections.abc import Callable
from typing import Any

from tests.privacy.second_reader import plain_json
from tests.privacy.second_reader.log import Log, Operation

Row = dict[str, Any]
GIVING, AGREEING = ("create", "set", "tombstone"), ("sign", "consent")
HASHES = {
    "agreement": "clauses_hash", "action": "core_hash", "sheet": "sheet_hash", "answer": "answer_hash",
    "session": "meeting_hash", "pack": "pack_hash",
}  # fmt: skip
PARTS = {
    "ask": ("kind", "barrier", "request", "asked_of"),
    "sponsorship-promise": ("kind", "room", "words", "naming"),
}


def heads(log: Log) -> list[Row]:
    ended = {
        (head["type"], head["record"], head["field"], one)
        for head in _headers(log, lambda kind: kind in GIVING)
        for one in _earlier(log, head)
    }
    found = []
    for one in log.operations.values():
        head = one.header
        for name, value in _given(one, erased(log)).items():
            if (head["type"], head["record"], name, one.id) not in ended:
                text = plain_json.encode(value).decode()
                found.append({**_about(one), "field": name, "voice": head["voices"], "payload": text})
                found[-1]["author"] = head["author"]
    return found


def records(log: Log) -> list[Row]:
    first: dict[tuple[str, str], Operation] = {}
    for one in sorted(log.operations.values(), key=lambda one: (_rank(one), one.header["lamport"], one.id)):
        if one.header["kind"] in GIVING:
            first.setdefault((one.header["record"], one.header["type"]), one)
    removed = {(row["record"], row["type"]) for row in heads(log) if (row["field"], row["payload"]) == ("", "true")}
    return [
        {
            "record": record, "type": type_, "operation": one.id, "created_at": one.header["at"],
            "created_by": one.header["author"], "lamport": one.header["lamport"],
            "removed": int((record, type_) in removed),
        }
        for (record, type_), one in first.items()
    ]  # fmt: skip


def marks(log: Log) -> list[Row]:
    ended = {
        (*_whose(head), one) for head in _headers(log, lambda kind: kind in AGREEING) for one in _earlier(log, head)
    }  # fmt: skip
    found = []
    for one in log.operations.values():
        head, words = one.header, one.payload
        value = words.get(HASHES.get(head["type"])) if isinstance(words, dict) else None
        if head["kind"] in (*AGREEING, "exported") and isinstance(value, str) and (*_whose(head), one.id) not in ended:
            detail = words.get("format", "") if head["kind"] == "exported" else ""
            found.append({**_about(one), "kind": head["kind"], "partner": head["author"], "hash": value})
            found[-1]["detail"] = detail if isinstance(detail, str) else ""
    return found


def erasures(log: Log) -> list[Row]:
    return [
        {"target": target, "operation": operation, "author": author}
        for target, operation, author in sorted(_erasing(log))
    ]


def erased(log: Log) -> set[str]:
    """What a valid erase names."""
    found = set()
    for target, _operation, author in _erasing(log):
        head = log.operations[target].header if target in log.operations else {}
        own = head.get("author") == author or head.get("voices") in (author, "both")
        if own and head["kind"] in GIVING and (head["kind"], head["type"]) != ("create", "partner"):
            found.add(target)
    return found


def _erasing(log: Log) -> set[tuple[str, str, str]]:
    found = set()
    for one in log.operations.values():
        named = one.payload.get("operations") if isinstance(one.payload, dict) else None
        if one.header["kind"] == "erase" and isinstance(named, list):
            found |= {(target, one.id, one.header["author"]) for target in named if isinstance(target, str)}
    return found


def _headers(log: Log, wanted: Callable[[str], bool]) -> list[Row]:
    return [one.header for one in log.operations.values() if wanted(one.header["kind"])]


def _rank(one: Operation) -> int:
    head = one.header
    if head["kind"] != "create":
        return 2
    parts = (b"rmdesk/1/record", *(head[name].encode() for name in ("pair", "author", "payload_hash")))
    return int(head["record"] != hashlib.sha256(b"\0".join(parts)).hexdigest()[:32])


def _earlier(log: Log, head: Row) -> list[str]:
    found = [one for one in head["base"] if one in log.operations]
    return [one for one in found if log.operations[one].header["lamport"] < head["lamport"]]


def _whose(head: Row) -> tuple[str, ...]:
    return (head["kind"], head["author"], head["record"], head["type"])


def _about(one: Operation) -> Row:
    return {**{name: one.header[name] for name in ("type", "record", "at", "lamport")}, "operation": one.id}


def _given(one: Operation, gone: set[str]) -> Row:
    kind = one.header["kind"]
    if kind not in GIVING or one.erased or one.id in gone:
        return {}
    if kind == "create":
        return {name: value for name, value in one.payload.items() if name} if isinstance(one.payload, dict) else {}
    if kind == "tombstone":
        return {} if one.header["field"] else {"": True}
    return {one.header["field"]: one.payload}


def core_hash(fields: Row) -> str:
    """What two agree to in an action, from the values of its fields."""
    names = ["title", "why", "owner", "due", *PARTS.get(fields.get("kind", ""), ())]
    core = {name: fields.get(name, "both" if name == "owner" else "") for name in names}
    return hashlib.sha256(plain_json.encode(core)).hexdigest()
