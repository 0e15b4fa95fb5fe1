"""Whether a partner's things may go from a laptop, written from `format-exchange.md`, section 7, alone."""

import hashlib
import json
from collections.abc import Iterable
from typing import Any, TypeAlias

Note: TypeAlias = dict[str, Any]
"""Header and payload of one operation, as plain JSON, under `header` and `payload`."""


def tag(move: str, computer: str) -> str:
    """Stands for a computer in one move."""
    return hashlib.sha256(b"rmdesk/1/move-machine\0" + move.encode() + b"/" + computer.encode()).hexdigest()[:32]


def drafts_mark(drafts: list[tuple[str, Any, str, str]]) -> str:
    """Stands for somebody's drafts: item, value, where it began, minute."""
    plain = [[item, _canonical(value).hex(), base, minute] for item, value, base, minute in drafts]
    return hashlib.sha256(b"rmdesk/1/move-drafts\0" + _canonical(plain)).hexdigest()


def may_go(notes: Iterable[Note], who: str, computer: str, file: str | None, drafts: str | None) -> bool:
    """Whether the things of `who` may go from that computer; None: the file, or the drafts, are gone already."""
    all_notes = [one for one in notes if (one["header"]["kind"], one["header"]["type"]) == ("create", "move")]
    leaving = [one for one in all_notes if one["payload"]["step"] == "leaving" and one["header"]["author"] == who]
    if not leaving:
        return False
    latest = max(leaving, key=lambda one: (one["header"]["lamport"], one["id"]))
    move, device = latest["payload"]["move"], latest["header"]["device"]
    if not computer or latest["payload"].get("machine") != tag(move, computer):
        return False
    about = [one for one in all_notes if one["payload"]["move"] == move]
    own = [one for one in about if one["header"]["author"] == who]
    if any(one["payload"]["step"] == "stays" for one in own) or any(
        one["payload"]["step"] == "taken-off" for one in about
    ):
        return False
    arrived = [
        one
        for one in own
        if one["payload"]["step"] == "arrived"
        and one["header"]["device"] != device
        and one["payload"].get("machine") not in (None, latest["payload"]["machine"])
        and one["payload"].get("mark") == latest["payload"]["mark"]
    ]
    left = [one for one in own if one["payload"]["step"] == "left" and one["header"]["device"] == device]
    if not arrived or not left:
        return False
    last = max(left, key=lambda one: (one["header"]["lamport"], one["id"]))["payload"]
    return file in (None, last["mark"]) and drafts in (None, last.get("drafts"))


def _canonical(plain: Any) -> bytes:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
