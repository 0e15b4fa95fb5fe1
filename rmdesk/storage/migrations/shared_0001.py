"""Step 1 of the shared space: the log, its payloads, the tables projected from it, and drafts.

Projected tables lie in the order of their keys, type first, so that reading all records of a type reads few pages.
"""

STATEMENTS = (
    """
    CREATE TABLE this_device (
        slot INTEGER NOT NULL PRIMARY KEY CHECK (slot = 1),
        device TEXT NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE operations (
        id TEXT NOT NULL PRIMARY KEY,
        device TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        lamport INTEGER NOT NULL,
        kind TEXT NOT NULL,
        record TEXT NOT NULL,
        type TEXT NOT NULL,
        field TEXT NOT NULL,
        header TEXT NOT NULL,
        signature BLOB NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX operations_by_chain ON operations (device, sequence)",
    "CREATE INDEX operations_by_time ON operations (lamport, id)",
    "CREATE INDEX operations_by_record ON operations (record, field)",
    """
    CREATE TABLE payloads (
        operation TEXT NOT NULL PRIMARY KEY,
        salt BLOB NOT NULL,
        payload TEXT NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE records (
        record TEXT NOT NULL PRIMARY KEY,
        type TEXT NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        lamport INTEGER NOT NULL,
        operation TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        h BLOB NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    "CREATE INDEX records_by_type ON records (type, lamport, record)",
    """
    CREATE TABLE heads (
        type TEXT NOT NULL,
        record TEXT NOT NULL,
        field TEXT NOT NULL,
        operation TEXT NOT NULL,
        author TEXT NOT NULL,
        voice TEXT NOT NULL,
        at TEXT NOT NULL,
        lamport INTEGER NOT NULL,
        payload TEXT NOT NULL,
        h BLOB NOT NULL,
        PRIMARY KEY (type, record, field, operation)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE marks (
        type TEXT NOT NULL,
        record TEXT NOT NULL,
        kind TEXT NOT NULL,
        partner TEXT NOT NULL,
        operation TEXT NOT NULL,
        hash TEXT NOT NULL,
        detail TEXT NOT NULL,
        at TEXT NOT NULL,
        lamport INTEGER NOT NULL,
        h BLOB NOT NULL,
        PRIMARY KEY (type, record, kind, partner, operation)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE erasures (
        target TEXT NOT NULL,
        operation TEXT NOT NULL,
        author TEXT NOT NULL,
        h BLOB NOT NULL,
        PRIMARY KEY (target, operation)
    ) STRICT
    """,
    """
    CREATE TABLE drafts (
        item TEXT NOT NULL,
        author TEXT NOT NULL,
        base TEXT NOT NULL,
        value TEXT NOT NULL,
        changed_at TEXT NOT NULL,
        h BLOB NOT NULL,
        PRIMARY KEY (item, author)
    ) STRICT
    """,
)
