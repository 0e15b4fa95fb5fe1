"""Key files (`format-keyfile.md`): from a secret to every key of one partner."""

import hashlib
import hmac
import re
import struct
import unicodedata
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from tests.privacy.second_reader import plain_json

MAGIC = bytes.fromhex("524D444B00010D0A")
SIZE, SLOT, CHECKSUM_AT = 4096, 116, 4064
PASSPHRASE, CODE = 1, 2
STANDARD, QUICK = (65_536, 3), (8, 1)
"""The lowest memory (KiB) and iterations that a reader accepts; the second is for the kit."""
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class RefusedError(ValueError):
    """What a reader refuses; the words are the name that the kit has for it."""


@dataclass(frozen=True)
class Slot:
    kind: int
    memory: int
    iterations: int
    lanes: int
    data: bytes

    def part(self, start: int, length: int) -> bytes:
        return self.data[start : start + length]


@dataclass(frozen=True)
class KeyFile:
    data: bytes
    minor: int
    sequence: int
    slots: tuple[Slot, ...]
    length: int

    @property
    def ids(self) -> bytes:
        return self.data[24:56]

    @property
    def after_slots(self) -> int:
        return 56 + SLOT * len(self.slots)


def read(data: bytes, lowest: tuple[int, int] = STANDARD) -> KeyFile:
    """Steps 1 to 5 of what a reader refuses."""
    if len(data) != SIZE or data[:8] != MAGIC or hashlib.sha256(data[:CHECKSUM_AT]).digest() != data[CHECKSUM_AT:]:
        raise RefusedError("KeyFileDamaged")
    major, minor, needed, number, sequence = struct.unpack_from("<HHHHQ", data, 8)
    if major > 1 or (major == 1 and needed > 0):
        raise RefusedError("MadeByNewerVersion")
    if major == 0 or needed > minor or not 1 <= number <= 8 or sequence == 0:
        raise RefusedError("KeyFileDamaged")
    slots = tuple(_slot(data[56 + SLOT * place :][:SLOT], lowest) for place in range(number))
    (length,) = struct.unpack_from("<H", data, 56 + SLOT * number + 12)
    end = 56 + SLOT * number + 62 + length
    if end > CHECKSUM_AT or any(data[end:CHECKSUM_AT]):
        raise RefusedError("KeyFileDamaged")
    return KeyFile(data, minor, sequence, slots, length)


def _slot(data: bytes, lowest: tuple[int, int]) -> Slot:
    kind, version, flags, memory, iterations, lanes = struct.unpack_from("<BBHIII", data)
    if kind not in (PASSPHRASE, CODE) or version != 1 or flags:
        raise RefusedError("KeyFileDamaged")
    if kind == CODE and (memory or iterations or lanes):
        raise RefusedError("KeyFileDamaged")
    if kind == PASSPHRASE:
        if memory > 1_048_576 or iterations > 16 or lanes > 8:
            raise RefusedError("AsksForTooMuch")
        if memory < lowest[0] or iterations < lowest[1] or lanes < 1 or memory < 8 * lanes:
            raise RefusedError("KeyFileDamaged")
    return Slot(kind, memory, iterations, lanes, data)


def open_file(file: KeyFile, *, passphrase: str | None = None, code: str = "") -> dict[str, object]:
    """The payload, as it is written there (steps 6 and 7)."""
    root = root_key(file, passphrase=passphrase, code=code)
    end = file.after_slots
    mac_key, payload_key = (
        HKDFExpand(SHA256(), 32, label).derive(root) for label in (b"rmdesk/1/mac", b"rmdesk/1/payload")
    )
    mac_at = end + 30 + file.length
    mac = hmac.digest(mac_key, file.data[:mac_at], "sha256")
    if not hmac.compare_digest(mac, file.data[mac_at : mac_at + 32]):
        raise RefusedError("KeyFileDamaged")
    try:
        plain = AESGCM(payload_key).decrypt(file.data[end : end + 12], file.data[end + 14 : mac_at], file.data[:end])
        payload = plain_json.decode(plain, 3)
        _check_payload(payload, file)
    except (InvalidTag, ValueError, TypeError, AttributeError, KeyError) as error:
        raise RefusedError("KeyFileDamaged") from error
    return payload  # type: ignore[return-value] # checked above


def root_key(file: KeyFile, *, passphrase: str | None = None, code: str = "") -> bytes:
    """The root key behind the slot that the secret fits."""
    kind = CODE if passphrase is None else PASSPHRASE
    for slot in file.slots:
        if slot.kind != kind:
            continue
        key = _slot_key(file.ids, slot, passphrase, code)
        head, check = slot.part(0, 40), slot.part(40, 16)
        if hmac.compare_digest(hmac.digest(key, b"check" + head, "sha256")[:16], check):
            try:
                sealed = slot.part(68, 48)
                return AESGCM(key).decrypt(slot.part(56, 12), sealed, b"rmdesk/1/wrap" + file.ids + head + check)
            except InvalidTag as error:
                raise RefusedError("KeyFileDamaged") from error
    raise RefusedError("WrongSecret")


def _slot_key(ids: bytes, slot: Slot, passphrase: str | None, code: str) -> bytes:
    salt, bound = slot.part(24, 16), ids + slot.part(16, 8)
    if passphrase is None:
        return HKDF(SHA256(), 32, salt, b"rmdesk/1/recovery" + bound).derive(code_bytes(code))
    cost, ad = (slot.iterations, slot.lanes, slot.memory), b"rmdesk/1/kek" + bound
    work = Argon2id(salt=salt, length=32, iterations=cost[0], lanes=cost[1], memory_cost=cost[2], ad=ad)
    return work.derive(unicodedata.normalize("NFC", passphrase).encode())


def code_bytes(typed: str) -> bytes:
    """The 17 bytes of a recovery code."""
    plain = unicodedata.normalize("NFKC", typed).upper()
    plain = "".join(
        one for one in plain if not one.isspace() and one not in ".,_" and unicodedata.category(one) != "Pd"
    )
    plain = plain.replace("O", "0").replace("I", "1").replace("L", "1")
    if len(plain) != 28 or set(plain) - set(LETTERS):
        raise RefusedError("not a recovery code")
    values = [LETTERS.index(one) for one in plain]
    first = second = 0
    for value in values[:26]:
        lead = value ^ first
        first, second = second ^ _times(6, lead), _times(8, lead)
    if values[26:] != [first ^ 11, second ^ 23]:
        raise RefusedError("not a recovery code")
    number = 0
    for value in values[:26]:
        number = number << 5 | value
    return number.to_bytes(17, "big")


def _times(one: int, other: int) -> int:
    """In GF(32) modulo x⁵ + x² + 1."""
    product = 0
    for bit in range(5):
        if other >> bit & 1:
            product ^= one << bit
    for bit in (8, 7, 6, 5):
        if product >> bit & 1:
            product ^= 0b100101 << (bit - 5)
    return product


_MEMBERS = {
    "backup_mac_key", "exchange_private", "floor", "pair", "private", "rotation", "signing_seed"
}  # fmt: skip


def _check_payload(payload: object, file: KeyFile) -> None:
    _need(isinstance(payload, dict))
    assert isinstance(payload, dict)
    _need(payload.keys() >= _MEMBERS if file.minor else payload.keys() - {"carried"} == _MEMBERS)
    for name in ("backup_mac_key", "exchange_private", "signing_seed"):
        _need_hex(payload[name], 32)
    _need_space(payload["private"])
    _need(isinstance(payload["pair"], dict) and bool(payload["pair"]))
    for epoch, space in payload["pair"].items():
        _need(re.fullmatch("[1-9][0-9]{0,9}", epoch) is not None and int(epoch) < 2**31)
        _need_space(space)
    _check_floor(payload["floor"], file)
    _check_rotation(payload["rotation"])
    if "carried" in payload:
        _need(payload["carried"].keys() == {"exchange_private", "signing_seed"})
        for name in ("exchange_private", "signing_seed"):
            _need_hex(payload["carried"][name], 32)


def _check_floor(floor: object, file: KeyFile) -> None:
    _need(isinstance(floor, dict) and floor.keys() == {"iterations", "memory_kib"})
    assert isinstance(floor, dict)
    _need(all(type(one) is int and one >= 1 for one in floor.values()))
    for slot in file.slots:
        if slot.kind == PASSPHRASE:
            _need(slot.iterations >= floor["iterations"] and slot.memory >= floor["memory_kib"])


def _check_rotation(rotation: object) -> None:
    _need(isinstance(rotation, dict))
    assert isinstance(rotation, dict)
    if not rotation:
        return
    _need({"pair", "private"} <= rotation.keys() <= {"pair", "private", "recipient"})
    _need_space(rotation["pair"])
    _need_space(rotation["private"])
    if "recipient" in rotation:
        _need(rotation["recipient"].keys() == {"exchange_public", "partner"})
        _need_hex(rotation["recipient"]["exchange_public"], 32)
        _need_hex(rotation["recipient"]["partner"], 16)


def _need_space(space: object) -> None:
    _need(isinstance(space, dict) and space.keys() == {"database_id", "key", "salt"})
    assert isinstance(space, dict)
    for name, length in (("database_id", 16), ("key", 32), ("salt", 16)):
        _need_hex(space[name], length)


def _need_hex(text: object, length: int) -> None:
    _need(isinstance(text, str) and re.fullmatch(f"[0-9a-f]{{{2 * length}}}", text) is not None)


def _need(holds: bool) -> None:
    if not holds:
        raise ValueError("the payload has another form")
