"""Reading all shared actions, and checking the whole log."""

import hashlib
import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlcipher3 import dbapi2

from rmdesk.domain.actions import ActionText
from rmdesk.domain.operations import header_bytes
from rmdesk.security.signatures import OPERATION_LABEL
from rmdesk.storage import operation_store
from rmdesk.storage.shared.action_codec import text_to_plain
from rmdesk.storage.shared.action_shelf import ActionShelf
from tests.bench.corpus import pieces
from tests.bench.harness import Figure, Scale, against, interleave, timed
from tests.bench.libraries import Libraries
from tests.shared_space import AMINA, Laptop, new_laptop


def measure(scale: Scale, place: Path, _libraries: Libraries) -> Iterator[Figure]:
    """All actions against plain rows of the same words; the log against nothing but its hashes and signatures."""
    laptop = new_laptop(place)
    try:
        texts = action_texts(scale.actions)
        with laptop.shared.space.transaction() as tx:
            for text in texts:
                laptop.shared.actions.add(tx, laptop.amina, text)
        bare = bare_actions(place / "bare.db", texts)
        cases = {
            "own": timed(lambda: ActionShelf(laptop.shared.space).all()),
            "bare": timed(lambda: [json.loads(row[0]) for row in bare.execute("SELECT text FROM actions")]),
            "verify": timed(laptop.shared.log.verify),
            "signatures": timed(signatures_alone(laptop)),
        }
        found = interleave(cases, scale.readings)
        bare.close()
    finally:
        laptop.shared.close()
    yield against(f"read: all of {scale.actions:,} actions / plain rows of JSON", found["own"], found["bare"], None)
    each = {name: [value / scale.actions * 1e3 for value in values] for name, values in found.items()}
    name = "read: check one operation of the log / its hash and signature"
    yield against(name, each["verify"], each["signatures"], None, unit="µs")


def action_texts(count: int) -> list[ActionText]:
    """Actions of an ordinary length."""
    return [
        ActionText(
            title=piece.text[:90],
            why=piece.text[90:300],
            owner=AMINA,
            due=date(2027, number % 12 + 1, number % 28 + 1),
            steps=(piece.text[300:340], piece.text[340:390]),
        )
        for number, piece in enumerate(pieces(count, words=100))
    ]


def bare_actions(path: Path, texts: list[ActionText]) -> dbapi2.Connection:
    """One encrypted table with one row of JSON for each action."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA key = \"x'" + "6b" * 32 + "73" * 16 + "'\"")
    connection.execute("CREATE TABLE actions (n INTEGER PRIMARY KEY, text TEXT)")
    rows = [(json.dumps(dict(text_to_plain(text))),) for text in texts]
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO actions (text) VALUES (?)", rows)
    connection.execute("COMMIT")
    return connection


def signatures_alone(laptop: Laptop) -> object:
    """The least that a check can do, with everything else prepared before."""
    key = Ed25519PublicKey.from_public_bytes(laptop.amina.signer.public)
    whole = map(operation_store.from_row, operation_store.everything(laptop.shared.space))
    signed = [(header_bytes(one.header), one.signature) for one in whole if one.header.author == AMINA]

    def check() -> None:
        for header, signature in signed:
            hashlib.sha256(header).digest()
            key.verify(signature, OPERATION_LABEL + header)

    return check
