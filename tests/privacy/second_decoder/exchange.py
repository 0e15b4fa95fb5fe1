"""The files between two laptops, written from `format-exchange.md` alone."""

import hashlib
import hmac
import struct
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cryptography.exceptions import InvalidSignature, InvalidTag
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from tests.privacy.second_decoder import hpke
from tests.privacy.second_reader import plain_json

MEMBERS = {
    "v", "pair", "epoch", "sender", "recipient", "device", "made_at", "acks", "devices", "authors", "operations",
    "moved",
}  # fmt: skip
LARGEST, STEP, MOST = 8 * 1024 * 1024, 4096, 2**31 - 1
_P = 2**255 - 19
_D = -121665 * pow(121666, -1, _P) % _P
_ORDER_8 = int.from_bytes(bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little")


class Refused(Exception):
    """Why a file is of no use; the name of the reason is its text."""


@dataclass(frozen=True)
class Reader:
    """Somebody with their keys, and whose signatures they know: (partner id, public key)."""

    pair: str
    me: str
    private: bytes
    senders: tuple[tuple[str, bytes], ...]


def open_news(data: bytes, reader: Reader) -> dict[str, Any]:
    """The body of a sealed file, with the whole header and the id of each operation."""
    if data[:5] != b"RMDX\0":
        raise Refused("NotAnExchange")
    head = data[:40]
    if len(data) < 40 or head[5:8] != b"\1\r\n":
        raise Refused("ExchangeDamaged")
    version, suite, tag, key, length = struct.unpack("<HH16s8sI", head[8:])
    if 0 in (version, suite):
        raise Refused("ExchangeDamaged")
    if (version, suite) != (1, 1):
        raise Refused("ExchangeTooNew")
    if len(data) != 40 + length or len(data) % STEP or len(data) > LARGEST:
        raise Refused("ExchangeDamaged")
    if tag != _hash(b"rmdesk/1/exchange-pair\0", bytes.fromhex(reader.pair))[:16]:
        raise Refused("ForAnotherPair")
    public = X25519PrivateKey.from_private_bytes(reader.private).public_key().public_bytes_raw()
    if key != _hash(b"rmdesk/1/exchange-key\0", public)[:8]:
        raise Refused("ForSomebodyElse")
    try:
        plain = hpke.open_sealed(reader.private, data[40:], b"rmdesk/1/exchange\0" + head)
    except (InvalidTag, ValueError) as error:
        raise Refused("ExchangeDamaged") from error
    return _inside(plain, head, reader)


def _inside(plain: bytes, head: bytes, reader: Reader) -> dict[str, Any]:
    end = 4 + struct.unpack_from("<I", plain)[0]
    said, signature, rest = plain[4:end], plain[end : end + 64], plain[end + 64 :]
    if len(signature) != 64 or len(rest) >= STEP or any(rest):
        raise Refused("ExchangeDamaged")
    signed = b"rmdesk/1/exchange-body\0" + hashlib.sha256(head).digest() + said
    by = [who for who, key in reader.senders if _fits(key, signature, signed)]
    if not by:
        raise Refused("FromNobodyWeKnow")
    body = _body(said)
    if body["sender"] != by[0]:
        raise Refused("FromNobodyWeKnow")
    if body["pair"] != reader.pair:
        raise Refused("ForAnotherPair")
    if body["recipient"] != reader.me:
        raise Refused("ForSomebodyElse")
    return body


def _body(said: bytes) -> dict[str, Any]:
    try:
        plain: Any = plain_json.decode(said, 11)
        if type(plain["v"]) is int and plain["v"] > 1:
            raise Refused("ExchangeTooNew")
        if plain["v"] is not True and plain["v"] == 1 and set(plain) == MEMBERS and len(said) <= LARGEST - STEP:
            _check(plain)
            return {**plain, "operations": _operations(plain)}
    except (plain_json.NotCanonicalError, KeyError, TypeError, ValueError, IndexError, AssertionError) as error:
        raise Refused("ExchangeDamaged") from error
    raise Refused("ExchangeDamaged")


def _check(plain: dict[str, Any]) -> None:
    ids = [plain["pair"], plain["sender"], plain["recipient"], plain["device"], *plain["acks"]]
    for one in (*ids, *plain["devices"], *plain["authors"]):
        _hex(one, 16)
    for count in (plain["epoch"], *plain["acks"].values()):
        assert type(count) is int
        assert 1 <= count <= MOST
    assert plain["sender"] != plain["recipient"]
    assert len(plain["made_at"]) == 17
    datetime.strptime(plain["made_at"], "%Y-%m-%dT%H:%MZ").astimezone()
    for name in ("devices", "authors"):
        assert plain[name] == sorted(set(plain[name]))
    if plain["moved"] is not None:
        assert set(plain["moved"]) == {"partner", "private_generation"}
        _hex(plain["moved"]["partner"], 16)
        assert type(plain["moved"]["private_generation"]) is int
        assert 0 <= plain["moved"]["private_generation"] <= MOST


def _operations(plain: dict[str, Any]) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = []
    last: dict[str, tuple[int, str]] = {}
    for row in plain["operations"]:
        made.append(_operation(row, plain, last))
    order = [(one["header"]["lamport"], one["id"]) for one in made]
    assert order == sorted(set(order))
    for name, field in (("devices", "device"), ("authors", "author")):
        assert {one["header"][field] for one in made} == set(plain[name])
    return made


def _operation(row: list[Any], plain: dict[str, Any], last: dict[str, tuple[int, str]]) -> dict[str, Any]:
    assert len(row) == 16
    for number in (0, 1, 2, 3, 5):
        assert type(row[number]) is int
        assert row[number] >= 0
    for number in (4, 6, 7, 8, 9, 11, 12, 13, 14):
        assert type(row[number]) is str
    device = plain["devices"][row[0]]
    follows = "0" * 64 if row[2] == 1 else None
    if row[2] != 1 and last.get(device, (0, ""))[0] == row[2] - 1:
        follows = last[device][1] if device in last else None
    assert row[12] != follows
    for one in (*row[10], row[12] or follows):
        _hex(one, 32)
    assert row[10] == sorted(set(row[10]))
    signature = _hex(row[13], 64)
    if row[14]:
        hashed = hashlib.sha256(_hex(row[14], 16) + plain_json.encode(row[15])).hexdigest()
    else:
        hashed = _hex(row[15], 32).hex()
    header = {
        "v": 1, "pair": plain["pair"], "epoch": row[5], "device": device, "author": plain["authors"][row[1]],
        "seq": row[2], "prev": row[12] or follows, "lamport": row[3], "at": row[4], "kind": row[6], "record": row[7],
        "type": row[8], "field": row[9], "base": row[10], "payload_hash": hashed, "voices": row[11],
    }  # fmt: skip
    found = hashlib.sha256(plain_json.encode(header) + signature).hexdigest()
    last[device] = (row[2], found)
    return {"id": found, "header": header, "erased": not row[14], "payload": row[15] if row[14] else None}


@dataclass(frozen=True)
class Step:
    """One file of a pairing."""

    data: bytes
    number: int
    way: int
    core: bytes

    @property
    def belongs(self) -> bytes:
        """Pair and pairing."""
        return self.data[12:44]


def read_step(data: bytes) -> Step:
    """One file of a pairing, with its keys and its signature checked."""
    if data[:5] != b"RMDP\0":
        raise Refused("NotAnExchange")
    if len(data) < 44 or data[5:8] != b"\1\r\n" or data[8:10] == b"\0\0":
        raise Refused("ExchangeDamaged")
    if data[8:10] != b"\1\0":
        raise Refused("ExchangeTooNew")
    number, way = data[10], data[11]
    if len(data) != {(1, 0): 220, (2, 0): 252, (3, 0): 108, (1, 1): 252, (2, 1): 284}.get((number, way)):
        raise Refused("ExchangeDamaged")
    if number == 3:
        return Step(data, number, way, data)
    core = data[: 156 if number == 1 else 188]
    signing, exchange = core[-96:-64], core[-64:-32]
    if not _good_signing(signing) or not _good_exchange(exchange):
        raise Refused("WeakKey")
    if not _fits(signing, data[len(core) : len(core) + 64], b"rmdesk/1/pairing\0" + core):
        raise Refused("ExchangeDamaged")
    return Step(data, number, way, core)


def codes(first: Step, second: Step, third: Step) -> tuple[str, str]:
    """What A reads out, and what B reads out, once all three fit together."""
    bound = _hash(b"rmdesk/1/pairing-commitment\0", first.core[:-32] + third.data[-32:])
    fits = (
        first.belongs == second.belongs == third.belongs,
        second.core[44:76] == hashlib.sha256(first.data).digest(),
        third.data[44:76] == hashlib.sha256(second.data).digest(),
        first.core[-32:] == bound,
    )
    if not all(fits):
        raise Refused("PairingAnswerChanged")
    every = first.core + second.core + third.core
    made = (_hash(b"rmdesk/1/pairing-code\0", role + every) for role in (b"1", b"2"))
    one, other = (f"{int.from_bytes(digest, 'big') >> 230:08d}" for digest in made)
    return one, other


def fits_words(step: Step, words: str) -> bool:
    """Whether a file of one room was sealed with those words."""
    bare = "".join(letter for letter in words.lower() if letter.isascii() and letter.isalnum())
    label = b"rmdesk/1/pairing-room\0"
    secret = hmac.digest(step.data[28:44], bare.encode(), "sha256")
    key = hmac.digest(secret, label + b"\1", "sha256")
    return hmac.compare_digest(hmac.digest(key, label + step.data[:-32], "sha256"), step.data[-32:])


def _good_signing(public: bytes) -> bool:
    y = int.from_bytes(public, "little") % 2**255
    if y >= _P or y in (0, 1, _P - 1, _ORDER_8, _P - _ORDER_8):
        return False
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    return pow(square, (_P - 1) // 2, _P) == 1


def _good_exchange(public: bytes) -> bool:
    if int.from_bytes(public, "little") >= _P:
        return False
    try:
        X25519PrivateKey.from_private_bytes(bytes([7]) * 32).exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError:
        return False
    return True


def _fits(public: bytes, signature: bytes, data: bytes) -> bool:
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, data)
    except (InvalidSignature, ValueError):
        return False
    return True


def _hash(label: bytes, data: bytes) -> bytes:
    return hashlib.sha256(label + data).digest()


def _hex(text: Any, size: int) -> bytes:
    found = bytes.fromhex(text)
    assert (len(found), found.hex()) == (size, text)
    return found
