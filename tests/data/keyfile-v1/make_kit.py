"""Makes the frozen kit of good and bad key files. Run by hand, once per format version; tests only read the result.

It writes the format by itself from `resources/docs/format-keyfile.md`, with nothing of `rmdesk.security` but the
recovery code, so the kit checks the real encoder and decoder against a second one.

    PYTHONPATH=. python tests/data/keyfile-v1/make_kit.py
"""

import hashlib
import hmac
import json
import os
import struct
import unicodedata
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand

from rmdesk.security.recovery_code import RecoveryCode, new_recovery_code

HERE = Path(__file__).parent
PHRASE = "plum-anvil-otter-quilt"
DAMAGED, WRONG, NEWER, MUCH = "KeyFileDamaged", "WrongSecret", "MadeByNewerVersion", "AsksForTooMuch"


@dataclass(frozen=True)
class SlotPlan:
    secret: Any = PHRASE
    kind: int | None = None
    version: int = 1
    flags: int = 0
    cost: tuple[int, int, int] | None = None
    spend: tuple[int, int, int] | None = None
    spoil: int | None = None
    root: bytes | None = None


@dataclass(frozen=True)
class Plan:
    slots: tuple[SlotPlan, ...]
    magic: bytes = b"RMDK\x00\x01\r\n"
    versions: tuple[int, int, int] = (1, 0, 0)
    count: int | None = None
    sequence: int = 1
    vault: bytes = bytes(range(16))
    partner: bytes = bytes(range(16, 32))
    written_vault: bytes | None = None
    written_partner: bytes | None = None
    payload: bytes | None = None
    length: int | None = None
    seal_root: bytes | None = None
    mac_root: bytes | None = None
    spoil_sealed: int | None = None
    spoil_mac: bool = False
    tail: dict[int, int] = field(default_factory=dict)


def subkey(root: bytes, label: bytes) -> bytes:
    return HKDFExpand(algorithm=hashes.SHA256(), length=32, info=label).derive(root)


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def slot(plan: SlotPlan, ids: bytes, root: bytes) -> bytes:
    by_code = isinstance(plan.secret, RecoveryCode)
    cost = plan.cost if plan.cost is not None else (0, 0, 0) if by_code else (8, 1, 1)
    slot_id, salt, nonce = os.urandom(8), os.urandom(16), os.urandom(12)
    kind = plan.kind if plan.kind is not None else 2 if by_code else 1
    head = struct.pack("<BBHIII", kind, plan.version, plan.flags, *cost) + slot_id + salt
    if by_code:
        info = b"rmdesk/1/recovery" + ids + slot_id
        key = HKDF(algorithm=hashes.SHA256(), length=32, salt=salt, info=info).derive(plan.secret.secret)
    else:
        memory, passes, lanes = plan.spend or cost
        ad = b"rmdesk/1/kek" + ids + slot_id
        work = Argon2id(salt=salt, length=32, iterations=passes, lanes=lanes, memory_cost=memory, ad=ad)
        key = work.derive(unicodedata.normalize("NFC", plan.secret).encode())
    check = hmac.digest(key, b"check" + head, "sha256")[:16]
    wrapped = AESGCM(key).encrypt(nonce, plan.root or root, b"rmdesk/1/wrap" + ids + head + check)
    raw = head + check + nonce + wrapped
    return raw if plan.spoil is None else flip(raw, plan.spoil)


def space(number: int) -> dict[str, str]:
    return {"database_id": f"{number:032x}", "key": bytes([number] * 32).hex(), "salt": bytes([number] * 16).hex()}


def plain(**changes: Any) -> bytes:
    members: dict[str, Any] = {
        "backup_mac_key": "05" * 32,
        "exchange_private": "04" * 32,
        "floor": {"iterations": 1, "memory_kib": 8},
        "pair": {"1": space(2)},
        "private": space(1),
        "rotation": {},
        "signing_seed": "03" * 32,
    }
    members.update(changes)
    kept = {name: value for name, value in members.items() if value is not ...}
    return json.dumps(kept, sort_keys=True, separators=(",", ":")).encode()


def file(plan: Plan) -> bytes:
    root = os.urandom(32)
    ids = plan.vault + plan.partner
    count = len(plan.slots) if plan.count is None else plan.count
    written = (plan.written_vault or plan.vault) + (plan.written_partner or plan.partner)
    major, minor, reader = plan.versions
    context = plan.magic + struct.pack("<HHHHQ", major, minor, reader, count, plan.sequence) + written
    context += b"".join(slot(each, ids, root) for each in plan.slots)
    payload = plain() if plan.payload is None else plan.payload
    nonce = os.urandom(12)
    sealed = AESGCM(subkey(plan.seal_root or root, b"rmdesk/1/payload")).encrypt(nonce, payload, context)
    sealed = sealed if plan.spoil_sealed is None else flip(sealed, plan.spoil_sealed)
    length = len(payload) if plan.length is None else plan.length
    covered = context + nonce + struct.pack("<H", length) + sealed
    mac = hmac.digest(subkey(plan.mac_root or root, b"rmdesk/1/mac"), covered, "sha256")
    body = bytearray((covered + (flip(mac, 0) if plan.spoil_mac else mac)).ljust(4064, b"\0"))
    for at, value in plan.tail.items():
        body[at] = value
    return with_checksum(bytes(body))


def with_checksum(body: bytes) -> bytes:
    return body[:4064] + hashlib.sha256(body[:4064]).digest()


class Kit:
    def __init__(self) -> None:
        self.good: list[dict[str, Any]] = []
        self.bad: list[dict[str, Any]] = []

    def accept(self, name: str, plan: Plan, secret: Any = PHRASE, *, standard: bool = False) -> None:
        payload = plain() if plan.payload is None else plan.payload
        entry = self._entry(name, secret, file(plan), standard=standard)
        entry["payload_sha256"] = hashlib.sha256(payload).hexdigest()
        entry["sequence"] = plan.sequence
        self.good.append(entry)

    def refuse(
        self, name: str, made: Plan | bytes, error: str, secret: Any = PHRASE, *, standard: bool = False
    ) -> None:
        data = made if isinstance(made, bytes) else file(made)
        self.bad.append({**self._entry(name, secret, data, standard=standard), "error": error})

    def _entry(self, name: str, secret: Any, data: bytes, *, standard: bool) -> dict[str, Any]:
        (HERE / f"{name}.rmk").write_bytes(data)
        by_code = isinstance(secret, RecoveryCode)
        opener = {"code": secret.text} if by_code else {"passphrase": secret}
        return {"file": f"{name}.rmk", **opener, "floor": "standard" if standard else "quick"}

    def write(self) -> None:
        text = json.dumps({"good": self.good, "bad": self.bad}, indent=1, ensure_ascii=True)
        (HERE / "manifest.json").write_text(text + "\n", encoding="utf-8")


def two(code: RecoveryCode, **changes: Any) -> Plan:
    return Plan((SlotPlan(), SlotPlan(code)), **changes)


def add_good(kit: Kit, code: RecoveryCode) -> None:
    kit.accept("good-two-slots", two(code))
    kit.accept("good-two-slots-by-code", two(code), code)
    kit.accept("good-one-slot", Plan((SlotPlan(),)))
    kit.accept("good-code-first", Plan((SlotPlan(code), SlotPlan())))
    eight = (*(SlotPlan(f"phrase number {n}") for n in range(7)), SlotPlan(code))
    for n in (0, 3, 6):
        kit.accept(f"good-eight-slots-{n}", Plan(eight), f"phrase number {n}")
    kit.accept("good-eight-slots-by-code", Plan(eight), code)
    kit.accept("good-two-codes", Plan((SlotPlan(new_recovery_code()), SlotPlan(code))), code)
    for name, phrase in (
        ("nfc", "caf\u00e9 caf\u00e9 na\u00efve"),
        ("welsh", "t\u0177 bach t\u0177 mawr"),
        ("arabic", "\u0633\u0644\u0627\u0645 \u0633\u0644\u0627\u0645 \u0628\u064a\u062a"),
        ("emoji", "\U0001f9ed\U0001f33f\U0001f991\U0001fab6"),
        ("twelve-bytes", "q7 k2 m9 x4z"),
        ("longest", "ab c" * 256),
        ("outer-spaces", "  plum anvil otter  "),
        ("short-old", "short"),
        ("empty-old", ""),
    ):
        kit.accept(f"good-phrase-{name}", Plan((SlotPlan(phrase), SlotPlan(code))), phrase)
    kit.accept(
        "good-phrase-typed-decomposed",
        Plan((SlotPlan("caf\u00e9 na\u00efve t\u0177"),)),
        "cafe\u0301 nai\u0308ve ty\u0302",
    )
    for name, cost in (
        ("lanes-2", (16, 1, 2)),
        ("lanes-8", (64, 1, 8)),
        ("passes-16", (8, 16, 1)),
        ("odd", (77, 2, 3)),
    ):
        kit.accept(f"good-cost-{name}", Plan((SlotPlan(cost=cost), SlotPlan(code))))
    for sequence in (2, 2**32, 2**64 - 1):
        kit.accept(f"good-sequence-{sequence}", two(code, sequence=sequence))
    kit.accept("good-many-epochs", two(code, payload=plain(pair={str(n): space(n) for n in range(1, 11)})))
    kit.accept("good-last-epoch", two(code, payload=plain(pair={"7": space(7), str(2**31 - 1): space(8)})))
    kit.accept("good-newer-minor", two(code, versions=(1, 9, 0), payload=plain(added={"by": "newer"})))
    floor = plain(floor={"iterations": 3, "memory_kib": 65536})
    kit.accept("good-at-the-floor", Plan((SlotPlan(cost=(65536, 3, 1)),), payload=floor), standard=True)
    kit.accept("good-above-the-floor", Plan((SlotPlan(cost=(65540, 4, 1)),), payload=floor), standard=True)


def add_bad_frames(kit: Kit, code: RecoveryCode) -> None:
    whole = file(two(code))
    for size in (0, 1, 8, 4064, 4095):
        kit.refuse(f"bad-cut-to-{size}", whole[:size], DAMAGED)
    kit.refuse("bad-one-byte-more", whole + b"\0", DAMAGED)
    kit.refuse("bad-zeros", bytes(4096), DAMAGED)
    kit.refuse("bad-ones", b"\xff" * 4096, DAMAGED)
    kit.refuse("bad-text-mode", whole.replace(b"\r\n", b"\n").ljust(4096, b"\0"), DAMAGED)
    for at in (0, 4, 5, 6, 7):
        kit.refuse(f"bad-magic-{at}", with_checksum(flip(whole, at)), DAMAGED)
    for at in (100, 4000, 4064, 4095):
        kit.refuse(f"bad-checksum-{at}", flip(whole, at), DAMAGED)
    kit.refuse("bad-major-0", two(code, versions=(0, 0, 0)), DAMAGED)
    kit.refuse("bad-major-2", two(code, versions=(2, 0, 0)), NEWER)
    kit.refuse("bad-major-65535", two(code, versions=(65535, 0, 0)), NEWER)
    kit.refuse("bad-reader-1", two(code, versions=(1, 1, 1)), NEWER)
    kit.refuse("bad-reader-above-minor", two(code, versions=(1, 0, 1)), NEWER)
    for count in (0, 1, 3, 9, 65535):
        kit.refuse(f"bad-slot-count-{count}", two(code, count=count), DAMAGED)
    kit.refuse("bad-sequence-0", two(code, sequence=0), DAMAGED)
    used = len(whole[:4064].rstrip(b"\0"))
    kit.refuse("bad-tail-first", two(code, tail={used + 8: 1}), DAMAGED)
    kit.refuse("bad-tail-last", two(code, tail={4063: 1}), DAMAGED)
    for length in (0, 5, 3500, 65535):
        kit.refuse(f"bad-length-{length}", two(code, length=length), DAMAGED)


def add_bad_slots(kit: Kit, code: RecoveryCode) -> None:
    def one(**changes: Any) -> Plan:
        return Plan((SlotPlan(**changes), SlotPlan(code)))

    for kind in (0, 3, 255):
        kit.refuse(f"bad-slot-kind-{kind}", one(kind=kind), DAMAGED)
    for version in (0, 2):
        kit.refuse(f"bad-slot-version-{version}", one(version=version), DAMAGED)
    kit.refuse("bad-slot-flags", one(flags=0x8000), DAMAGED)
    for name, cost in (
        ("memory", (1_048_577, 3, 1)),
        ("memory-most", (2**32 - 1, 3, 1)),
        ("passes", (65536, 17, 1)),
        ("lanes", (65536, 3, 9)),
    ):
        kit.refuse(f"bad-cost-{name}", one(cost=cost, spend=(8, 1, 1)), MUCH)
    for name, cost in (
        ("no-memory", (0, 1, 1)),
        ("no-passes", (8, 0, 1)),
        ("no-lanes", (8, 1, 0)),
        ("few", (63, 1, 8)),
    ):
        kit.refuse(f"bad-cost-{name}", one(cost=cost, spend=(8, 1, 1)), DAMAGED)
    kit.refuse("bad-cost-below-floor", one(cost=(65535, 3, 1), spend=(8, 1, 1)), DAMAGED, standard=True)
    kit.refuse("bad-cost-few-passes", one(cost=(65536, 2, 1), spend=(8, 1, 1)), DAMAGED, standard=True)
    costly = Plan((SlotPlan(), replace(SlotPlan(code), cost=(8, 1, 1))))
    kit.refuse("bad-code-with-cost", costly, DAMAGED, code)
    for name, at in (("id", 16), ("salt", 24), ("check", 40)):
        kit.refuse(f"bad-slot-{name}", one(spoil=at), WRONG)
    for name, at in (("nonce", 56), ("wrapped", 68), ("tag", 115)):
        kit.refuse(f"bad-slot-{name}", one(spoil=at), DAMAGED)
    kit.refuse("bad-slot-other-root", one(root=bytes(32)), DAMAGED)
    kit.refuse("bad-other-vault", two(code, written_vault=bytes(16)), WRONG)
    kit.refuse("bad-other-partner", two(code, written_partner=bytes(16)), WRONG)
    kit.refuse("bad-other-vault-by-code", two(code, written_vault=bytes(16)), WRONG, code)
    kit.refuse("bad-wrong-phrase", two(code), WRONG, PHRASE + " ")
    kit.refuse("bad-wrong-capital", two(code), WRONG, PHRASE.capitalize())
    kit.refuse("bad-wrong-code", two(code), WRONG, new_recovery_code())
    kit.refuse("bad-code-as-phrase", two(code), WRONG, code.text)


def add_bad_payloads(kit: Kit, code: RecoveryCode) -> None:
    kit.refuse("bad-mac", two(code, spoil_mac=True), DAMAGED)
    kit.refuse("bad-mac-by-other", two(code, mac_root=bytes(32)), DAMAGED)
    kit.refuse("bad-seal-by-other", two(code, seal_root=bytes(32)), DAMAGED)
    kit.refuse("bad-sealed-first", two(code, spoil_sealed=0), DAMAGED)
    kit.refuse("bad-sealed-tag", two(code, spoil_sealed=-17 + 1), DAMAGED)
    good = plain()
    for name, payload in (
        ("empty", b""),
        ("not-json", b"rmdesk"),
        ("not-utf8", b"\xff\xfe"),
        ("spaces", good.replace(b":", b": ")),
        ("twice", good.replace(b'{"backup', b'{"backup_mac_key":"' + b"05" * 32 + b'","backup', 1)),
        ("array", b"[]"),
        ("member-missing", plain(signing_seed=...)),
        ("member-added", plain(added=1)),
        ("upper-case", good.replace(b"0505", b"0A0A", 1)),
        ("short-key", plain(signing_seed="03" * 31)),
        ("not-hex", plain(signing_seed="zz" * 32)),
        ("epoch-zero-led", plain(pair={"01": space(2)})),
        ("epoch-0", plain(pair={"0": space(2)})),
        ("no-epoch", plain(pair={})),
        ("epoch-too-late", plain(pair={str(2**31): space(2)})),
        ("pair-null", plain(pair=None)),
        ("rotation", plain(rotation={"state": "decrypt"})),
        ("floor-true", plain(floor={"iterations": True, "memory_kib": 8})),
        ("floor-0", plain(floor={"iterations": 0, "memory_kib": 8})),
        ("floor-above-slot", plain(floor={"iterations": 1, "memory_kib": 9})),
        ("floor-passes", plain(floor={"iterations": 2, "memory_kib": 8})),
        ("database-id", plain(private={**space(1), "database_id": "7"})),
        ("space-more", plain(private={**space(1), "more": 1})),
    ):
        kit.refuse(f"bad-payload-{name}", two(code, payload=payload), DAMAGED)


def main() -> None:
    for old in HERE.glob("*.rmk"):
        old.unlink()
    kit, code = Kit(), new_recovery_code()
    add_good(kit, code)
    add_bad_frames(kit, code)
    add_bad_slots(kit, code)
    add_bad_payloads(kit, code)
    kit.write()
    print(len(kit.good), "good,", len(kit.bad), "bad")


if __name__ == "__main__":
    main()
