"""The shared space's tables: which steps make them, and which columns of a row are hashed."""

from rmdesk.storage.migrations import shared_0001, shared_0002, shared_0003
from rmdesk.storage.schema import Migration, SpaceSchema, TableSpec

_OPERATION = ("id", "device", "sequence", "lamport", "kind", "record", "type", "field", "header", "signature")
_RECORD = ("record", "type", "created_at", "created_by", "lamport", "operation", "removed")
_HEAD_KEY = ("type", "record", "field", "operation")
_HEAD = (*_HEAD_KEY, "author", "voice", "at", "lamport", "payload")
_MARK_KEY = ("type", "record", "kind", "partner", "operation")
_MARK = (*_MARK_KEY, "hash", "detail", "at", "lamport")
_AHEAD = ("operation", "header", "signature", "salt", "payload")
_ACK_KEY = ("peer_device", "chain")
_FILE = ("counter", "direction", "partner", "at", "last", "fingerprint", "acknowledged")

SHARED_SCHEMA = SpaceSchema(
    application_id=0x724D4453,  # "rMDS"
    migrations=(
        Migration(1, shared_0001.STATEMENTS),
        Migration(2, shared_0002.STATEMENTS),
        Migration(3, shared_0003.STATEMENTS),
    ),
    tables=(
        TableSpec("this_device", key=("slot",), columns=("slot", "device", "machine", "before", "why")),
        TableSpec("operations", key=("id",), columns=_OPERATION),
        TableSpec("payloads", key=("operation",), columns=("operation", "salt", "payload")),
        TableSpec("records", key=("type", "record"), columns=_RECORD),
        TableSpec("heads", key=_HEAD_KEY, columns=_HEAD),
        TableSpec("marks", key=_MARK_KEY, columns=_MARK),
        TableSpec("erasures", key=("target", "operation"), columns=("target", "operation", "author")),
        TableSpec("drafts", key=("item", "author"), columns=("item", "author", "base", "value", "changed_at")),
        TableSpec("peers", key=("partner",), columns=("partner", "signing_public", "exchange_public", "since")),
        TableSpec("pairing", key=("slot",), columns=("slot", "state")),
        TableSpec("peer_devices", key=("device",), columns=("device", "partner", "turn", "made_at")),
        TableSpec("acknowledged", key=_ACK_KEY, columns=(*_ACK_KEY, "sequence")),
        TableSpec("exchange_files", key=("counter",), columns=_FILE),
        TableSpec("forks", key=("operation",), columns=("operation", "device", "sequence", "noticed_at", "told")),
        TableSpec("erases_ahead", key=("operation",), columns=_AHEAD),
        TableSpec("news", key=("partner",), columns=("partner", "operation", "at")),
    ),
)
