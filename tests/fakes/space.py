"""A small made-up kind of space, with keys and identity, for the tests of storage."""

import secrets
from dataclasses import dataclass, field

from rmdesk.domain.ids import VaultId, new_id
from rmdesk.storage.connection import Migration, SpaceIdentity, SpaceRole, SpaceSchema, TableSpec


@dataclass(frozen=True)
class TestKey:
    """Stands in for `security.keys.SpaceKey`."""

    __test__ = False

    key: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    salt: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    database_id: str = field(default_factory=new_id)


NOTES = TableSpec("notes", ("id",), ("id", "text", "amount", "blob"))
CREATE_NOTES = (
    "CREATE TABLE notes (n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, text TEXT NOT NULL, amount INTEGER, "
    "blob BLOB, h BLOB NOT NULL) STRICT",
    "CREATE VIRTUAL TABLE note_words USING fts5(text, content='notes', content_rowid='n')",
    "INSERT INTO note_words (note_words, rank) VALUES ('secure-delete', 1)",
)
SCHEMA = SpaceSchema(0x524D_7E57, (Migration(1, CREATE_NOTES),), (NOTES,))
NEWER_SCHEMA = SpaceSchema(
    0x524D_7E57,
    (Migration(1, CREATE_NOTES), Migration(2, ("ALTER TABLE notes ADD COLUMN colour TEXT NOT NULL DEFAULT 'blue'",))),
    (TableSpec("notes", ("id",), ("id", "text", "amount", "blob", "colour")),),
)


def identity(role: SpaceRole = SpaceRole.PRIVATE) -> SpaceIdentity:
    """A fresh identity for a made-up vault and partner."""
    return SpaceIdentity(role, VaultId(new_id()), new_id())


def note(name: str, text: str = "hello", amount: int | None = None) -> dict[str, str | int | bytes | None]:
    """A row of `notes`."""
    return {"id": name, "text": text, "amount": amount, "blob": None}
