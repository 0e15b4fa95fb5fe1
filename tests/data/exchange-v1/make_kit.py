"""Makes the frozen kit of good and bad files between two laptops. Run by hand, once per format version.

It writes the format by itself from `resources/docs/format-exchange.md`, with nothing of `rmdesk`, so the kit checks the
real encoder and decoder against a second one.

    PYTHONPATH=. python tests/data/exchange-v1/make_kit.py
"""

import hashlib
import hmac
import json
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from tests.privacy.second_decoder import hpke
from tests.privacy.second_reader import plain_json

HERE = Path(__file__).parent
PAIR, OTHER_PAIR, PAIRING, ROOM = "5a" * 16, "5b" * 16, "70" * 16, "71" * 16
WORDS = "amber basket circle dinner elbow fabric garlic hammer island jungle"
DAMAGED = "ExchangeDamaged"
MADE: dict[str, bytes] = {}


class Person:
    def __init__(self, number: int) -> None:
        self.id = f"{number:02x}" * 16
        self.device = f"{number + 0x50:02x}" * 16
        self.seed, self.private = bytes([number]) * 32, bytes([number + 100]) * 32
        self.signer = Ed25519PrivateKey.from_private_bytes(self.seed)
        self.signing = self.signer.public_key().public_bytes_raw()
        self.exchange = X25519PrivateKey.from_private_bytes(self.private).public_key().public_bytes_raw()

    @property
    def keys(self) -> bytes:
        return bytes.fromhex(self.id) + self.signing + self.exchange

    def listed(self) -> dict[str, str]:
        return {
            "id": self.id,
            "signing_seed": self.seed.hex(),
            "signing_public": self.signing.hex(),
            "exchange_private": self.private.hex(),
            "exchange_public": self.exchange.hex(),
        }


A, B, C = Person(0xA1 - 100), Person(0xB2 - 100), Person(0xC3 - 100)


def digest(label: str, data: bytes) -> bytes:
    return hashlib.sha256(label.encode() + b"\0" + data).digest()


def operations(count: int, device: str, author: Person, first: int = 1, erased: int = -1) -> list[dict[str, Any]]:
    """Operations of one device with all that their headers have, and their ids."""
    made: list[dict[str, Any]] = []
    previous = "0" * 64
    for number in range(count):
        payload: Any = {
            "title": f"Step {number} – füreinander da sein",
            "done": number % 2 == 0,
            "tags": [number, None],
        }
        salt = hashlib.sha256(f"{device}{number}".encode()).digest()[:16]
        header = {
            "v": 1, "pair": PAIR, "epoch": 1, "device": device, "author": author.id, "seq": number + 1,
            "prev": previous, "lamport": first + number, "at": f"2026-12-03T14:{number:02}Z",
            "kind": "set" if number else "create", "record": "33" * 16, "type": "action",
            "field": "title" if number else "", "base": [previous] if number else [],
            "payload_hash": hashlib.sha256(salt + plain_json.encode(payload)).hexdigest(),
            "voices": "both" if number == 2 else "",
        }  # fmt: skip
        raw = plain_json.encode(header)
        signature = author.signer.sign(b"rmdesk/1/op\0" + raw)
        previous = hashlib.sha256(raw + signature).hexdigest()
        gone = number == erased
        made.append(
            {
                "id": previous,
                "header": header,
                "signature": signature.hex(),
                "salt": "" if gone else salt.hex(),
                "payload": None if gone else payload,
            }
        )
    return made


def body(said: list[dict[str, Any]], **changes: Any) -> dict[str, Any]:
    said = sorted(said, key=lambda one: (one["header"]["lamport"], one["id"]))
    devices = sorted({one["header"]["device"] for one in said})
    authors = sorted({one["header"]["author"] for one in said})
    last: dict[str, tuple[int, str]] = {}
    rows = []
    for one in said:
        head = one["header"]
        follows = "0" * 64 if head["seq"] == 1 else ""
        if head["seq"] > 1 and last.get(head["device"], (0, ""))[0] == head["seq"] - 1:
            follows = last[head["device"]][1]
        last[head["device"]] = (head["seq"], one["id"])
        rows.append(
            [
                devices.index(head["device"]),
                authors.index(head["author"]),
                head["seq"],
                head["lamport"],
                head["at"],
                head["epoch"],
                head["kind"],
                head["record"],
                head["type"],
                head["field"],
                head["base"],
                head["voices"],
                "" if head["prev"] == follows else head["prev"],
                one["signature"],
                one["salt"],
                one["payload"] if one["salt"] else head["payload_hash"],
            ]
        )
    plain = {
        "v": 1, "pair": PAIR, "epoch": 1, "sender": A.id, "recipient": B.id, "device": A.device,
        "made_at": "2026-12-03T14:22Z", "acks": {A.device: 4, B.device: 7}, "devices": devices, "authors": authors,
        "operations": rows, "moved": None,
    }  # fmt: skip
    return {**plain, **changes}


def news(
    said: bytes,
    *,
    by: Person = A,
    to: Person = B,
    pair: str = PAIR,
    version: tuple[int, int] = (1, 1),
    fill: bytes | None = None,
    info: bytes = b"rmdesk/1/exchange\0",
) -> bytes:
    bare = 4 + len(said) + 64
    rest = bytes(-(40 + 48 + bare) % 4096) if fill is None else fill
    head = struct.pack(
        "<8sHH16s8sI",
        b"RMDX\0\1\r\n",
        *version,
        digest("rmdesk/1/exchange-pair", bytes.fromhex(pair))[:16],
        digest("rmdesk/1/exchange-key", to.exchange)[:8],
        48 + bare + len(rest),
    )
    signature = by.signer.sign(b"rmdesk/1/exchange-body\0" + hashlib.sha256(head).digest() + said)
    once = hashlib.sha256(b"once" + head + said).digest()
    return head + hpke.seal(to.exchange, struct.pack("<I", len(said)) + said + signature + rest, info + head, once)


def step(number: int, way: int = 0, pairing: str = PAIRING, pair: str = PAIR, version: int = 1) -> bytes:
    return struct.pack("<8sHBB", b"RMDP\0\1\r\n", version, number, way) + bytes.fromhex(pair) + bytes.fromhex(pairing)


def signed(core: bytes, by: Person, words: str = "") -> bytes:
    whole = core + by.signer.sign(b"rmdesk/1/pairing\0" + core)
    if not words:
        return whole
    label = b"rmdesk/1/pairing-room\0"
    secret = hmac.digest(core[28:44], words.replace(" ", "").encode(), "sha256")
    return whole + hmac.digest(hmac.digest(secret, label + b"\1", "sha256"), label + whole, "sha256")


def keep(listed: list[dict[str, Any]], name: str, data: bytes, **more: Any) -> None:
    (HERE / f"{name}.rmx").write_bytes(data)
    listed.append({"file": f"{name}.rmx", **more})
    MADE[name] = data


def make_news(good: list[dict[str, Any]], bad: list[dict[str, Any]]) -> None:
    chain = operations(4, A.device, A, erased=1)
    his = operations(3, B.device, B, first=3)
    everything = [*chain, *his[1:], operations(3, C.device, A, first=9)[2]]
    bodies: dict[str, dict[str, Any]] = {
        "news-empty": body([], acks={}),
        "news-one": body(chain[:1]),
        "news-full": body(everything, moved={"partner": B.id, "private_generation": 12}),
    }
    said: dict[str, list[dict[str, Any]]] = {"news-empty": [], "news-one": chain[:1], "news-full": everything}
    for name, plain in bodies.items():
        members = {key: value for key, value in plain.items() if key not in ("operations", "devices", "authors")}
        chosen = sorted(said[name], key=lambda one: (one["header"]["lamport"], one["id"]))
        keep(good, f"good-{name}", news(plain_json.encode(plain)), members=members, operations=chosen)

    one = plain_json.encode(bodies["news-one"])
    full: dict[str, Any] = bodies["news-full"]

    def refuse(name: str, data: bytes, error: str = DAMAGED) -> None:
        keep(bad, f"bad-{name}", data, error=error)

    def changed(change: Callable[[Any], object]) -> bytes:
        plain = json.loads(plain_json.encode(full))
        change(plain)
        return news(plain_json.encode(plain))

    data = news(one)
    refuse("cut-off", data[:-1000])
    refuse("as-text", data.replace(b"\r\n", b"\n"))
    refuse("sealed-part-changed", data[:2000] + bytes([data[2000] ^ 1]) + data[2001:])
    refuse("newer-version", news(one, version=(2, 1)), "ExchangeTooNew")
    refuse("newer-suite", news(one, version=(1, 2)), "ExchangeTooNew")
    refuse("newer-body", news(plain_json.encode({**bodies["news-one"], "v": 2, "more": 1})), "ExchangeTooNew")
    refuse("another-pair", news(one, pair=OTHER_PAIR), "ForAnotherPair")
    refuse("another-pair-inside", news(plain_json.encode(body([], pair=OTHER_PAIR))), "ForAnotherPair")
    refuse("for-another", news(one, to=C), "ForSomebodyElse")
    refuse("for-another-inside", news(plain_json.encode(body([], recipient=C.id))), "ForSomebodyElse")
    refuse("by-a-stranger", news(one, by=C), "FromNobodyWeKnow")
    refuse("in-another-name", news(plain_json.encode(body([], sender=C.id))), "FromNobodyWeKnow")
    refuse("another-label", news(one, info=b"rmdesk/1/mail\0"))
    refuse("padding-not-zeros", news(one, fill=b"\1" * (-(92 + 64 + len(one)) % 4096)))
    refuse("padding-too-long", news(one, fill=bytes(-(92 + 64 + len(one)) % 4096 + 4096)))
    refuse("spaces", news(one.replace(b":", b": ", 1)))
    refuse("key-twice", news(one.replace(b'"epoch":1,', b'"epoch":1,"epoch":1,', 1)))
    refuse("a-fraction", news(one.replace(b'"epoch":1,', b'"epoch":1.0,', 1)))
    refuse("not-nfc", news(plain_json.encode(full).replace("ü".encode(), "u\u0308".encode())))
    refuse("out-of-order", changed(lambda plain: plain["operations"].reverse()))
    refuse("operation-twice", changed(lambda plain: plain["operations"].insert(0, plain["operations"][0])))
    refuse("what-follows-written", changed(lambda plain: plain["operations"][0].__setitem__(12, "0" * 64)))
    refuse("nothing-before", changed(lambda plain: plain["operations"][-1].__setitem__(12, "")))
    refuse("unused-device", changed(lambda plain: plain["devices"].append("ff" * 16)))
    refuse("acks-of-none", changed(lambda plain: plain["acks"].update({A.device: 0})))
    refuse("member-missing", changed(lambda plain: plain.pop("moved")))


def make_pairing(good: list[dict[str, Any]], bad: list[dict[str, Any]]) -> None:
    nonce_a, nonce_b = hashlib.sha256(b"a").digest(), hashlib.sha256(b"b").digest()
    head = step(1)
    core1 = head + A.keys + digest("rmdesk/1/pairing-commitment", head + A.keys + nonce_a)
    first = signed(core1, A)
    core2 = step(2) + hashlib.sha256(first).digest() + B.keys + nonce_b
    second = signed(core2, B)
    third = step(3) + hashlib.sha256(second).digest() + nonce_a
    codes = [
        f"{int.from_bytes(digest('rmdesk/1/pairing-code', role + core1 + core2 + third)[:4], 'big') >> 6:08d}"
        for role in (b"1", b"2")
    ]
    keep(good, "good-pairing-1", first, pairing=PAIRING)
    keep(good, "good-pairing-2", second, pairing=PAIRING)
    keep(good, "good-pairing-3", third, pairing=PAIRING, codes=codes)
    room1 = signed(step(1, 1, ROOM) + A.keys + nonce_a, A, WORDS)
    room2 = signed(step(2, 1, ROOM) + hashlib.sha256(room1).digest() + B.keys + nonce_b, B, WORDS)
    keep(good, "good-room-1", room1, pairing=ROOM, words=WORDS)
    keep(good, "good-room-2", room2, pairing=ROOM, words=WORDS)

    def refuse(name: str, data: bytes, error: str = DAMAGED) -> None:
        keep(bad, f"bad-pairing-{name}", data, error=error)

    weak = bytes.fromhex(A.id) + bytes(31) + b"\x80" + A.exchange
    zero = bytes.fromhex(A.id) + A.signing + bytes(32)
    spelled = bytes.fromhex(A.id) + A.signing + A.exchange[:31] + bytes([A.exchange[31] | 0x80])
    refuse("weak-signing", signed(head + weak + bytes(32), A), "WeakKey")
    refuse("weak-exchange", signed(head + zero + bytes(32), A), "WeakKey")
    refuse("key-spelled-otherwise", signed(head + spelled + bytes(32), A), "WeakKey")
    refuse("signed-by-another", signed(core1, C))
    refuse("newer", signed(step(1, version=2) + core1[44:], A), "ExchangeTooNew")
    refuse("cut-off", first[:-1])
    refuse("proof-in-a-room", step(3, 1) + third[44:])
    refuse("as-text", first.replace(b"\r\n", b"\n"))
    refuse("something-else", b"PK\3\4" + bytes(216), "NotAnExchange")


def main() -> None:
    for old in HERE.glob("*.rmx"):
        old.unlink()
    good: list[dict[str, Any]] = []
    bad: list[dict[str, Any]] = []
    make_news(good, bad)
    make_pairing(good, bad)
    people = {"a": A.listed(), "b": B.listed()}
    manifest = {"pair": PAIR, "people": people, "good": good, "bad": bad}
    (HERE / "manifest.json").write_text(json.dumps(manifest, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(f"{len(good)} good, {len(bad)} bad")


if __name__ == "__main__":
    main()
