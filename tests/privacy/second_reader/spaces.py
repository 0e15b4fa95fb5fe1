"""The encrypted databases (`format-spaces.md`): pages, the row of `meta`, row hashes and the digest."""

import hashlib
import hmac
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.privacy.second_reader import plain_json

PAGE, RESERVED = 4096, 80
APPLICATION = {"shared": 0x724D4453, "private": 0x724D4450}
PRIVATE = {
    "reflections": "n id created month current binned model session",
    "reflection_versions": "n reflection number saved title text",
    "answer_versions": "prompt number wording content value saved",
    "page_marks": "page marked",
    "drafts": "item base content saved",
    "profile": "name value",
    "own_words": "word added",
    "steps": "id action place words done created",
}
SHARED = {
    "this_device": "slot device machine before why",
    "operations": "id device sequence lamport kind record type field header signature",
    "payloads": "operation salt payload",
    "records": "record type created_at created_by lamport operation removed",
    "heads": "type record field operation author voice at lamport payload",
    "marks": "type record kind partner operation hash detail at lamport",
    "erasures": "target operation author",
    "drafts": "item author base value changed_at",
    "peers": "partner signing_public exchange_public since",
    "pairing": "slot state",
    "peer_devices": "device partner turn made_at",
    "acknowledged": "peer_device chain sequence",
    "exchange_files": "counter direction partner at last fingerprint acknowledged",
    "forks": "operation device sequence noticed_at told",
    "news": "partner operation at",
}
"""The hashed columns of each table."""


class DoesNotOpenError(ValueError):
    """Not a space of this key, or damaged."""


@dataclass(frozen=True)
class Space:
    """A decrypted space whose sums have been checked."""

    database: sqlite3.Connection
    meta: Mapping[str, object]

    def rows(self, table: str) -> list[dict[str, object]]:
        cursor = self.database.execute(f"SELECT * FROM {table}")
        names = [one[0] for one in cursor.description]
        return [dict(zip(names, row, strict=True)) for row in cursor]


def open_space(data: bytes, keys: Mapping[str, str]) -> Space:
    """Decrypt a space with an object of `database_id`, `key` and `salt`, and check it.

    Raises:
        DoesNotOpenError: the key does not fit, or a page, a sum or the row of `meta` is not right.
    """
    database = sqlite3.connect(":memory:")
    database.deserialize(decrypt(data, bytes.fromhex(keys["key"]), bytes.fromhex(keys["salt"])))
    space = Space(database, Space(database, {}).rows("meta")[0])
    meta = space.meta
    (application,) = database.execute("PRAGMA application_id").fetchone()
    if meta["database_id"] != keys["database_id"] or application != APPLICATION[str(meta["role"])]:
        raise DoesNotOpenError("this file belongs elsewhere")
    check_sums(space)
    return space


def decrypt(data: bytes, key: bytes, salt: bytes) -> bytes:
    """The plain pages."""
    if not data or len(data) % PAGE:
        raise DoesNotOpenError("not whole pages")
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(one ^ 0x3A for one in salt), 2, 32)
    plain = []
    for place in range(0, len(data), PAGE):
        page = data[place : place + PAGE]
        begin = 16 if place == 0 else 0
        body, iv, mac = page[begin:-RESERVED], page[-RESERVED:-64], page[-64:]
        number = (place // PAGE + 1).to_bytes(4, "little")
        if not hmac.compare_digest(hmac.digest(mac_key, body + iv + number, "sha512"), mac):
            raise DoesNotOpenError("a page does not fit")
        decryptor = Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor()
        magic = b"SQLite format 3\0" if begin else b""
        plain.append(magic + decryptor.update(body) + decryptor.finalize() + bytes(RESERVED))
    return b"".join(plain)


def check_sums(space: Space) -> None:
    """Row hashes, counts and digest."""
    counts = plain_json.decode(str(space.meta["counts"]).encode())
    total = 0
    for table, columns in (PRIVATE if space.meta["role"] == "private" else SHARED).items():
        rows = space.rows(table)
        for row in rows:
            total += int.from_bytes(_hash(table, columns.split(), row), "big")
        if not isinstance(counts, dict) or counts.get(table, 0) != len(rows):
            raise DoesNotOpenError(f"the count of {table}")
    if (total % 2**256).to_bytes(32, "big") != space.meta["digest"]:
        raise DoesNotOpenError("the digest")


def _hash(table: str, columns: list[str], row: Mapping[str, object]) -> bytes:
    values = {one: value.hex() if isinstance(value := row[one], bytes) else value for one in columns}
    found = hashlib.sha256(plain_json.encode({"row": values, "table": table})).digest()
    if found != row["h"]:
        raise DoesNotOpenError(f"a row of {table}")
    return found
