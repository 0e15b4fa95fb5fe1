"""Step 3 of the shared space: a record is one of its type, begun by a `create`; erasures that came before their turn.

`records` had the id alone as its key, so that a record of another type under the same id hid the first one. It is made
again from the log: of the operations that give values, a `create` counts before the others, then the earliest.
"""

STATEMENTS = (
    "DROP TABLE records",
    """
    CREATE TABLE records (
        record TEXT NOT NULL,
        type TEXT NOT NULL,
        created_at TEXT NOT NULL,
        created_by TEXT NOT NULL,
        lamport INTEGER NOT NULL,
        operation TEXT NOT NULL,
        removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
        h BLOB NOT NULL,
        PRIMARY KEY (type, record)
    ) STRICT, WITHOUT ROWID
    """,
    """
    INSERT INTO records
    SELECT
        o.record,
        o.type,
        json_extract(o.header, '$.at'),
        json_extract(o.header, '$.author'),
        o.lamport,
        o.id,
        EXISTS (
            SELECT 1 FROM heads t
            WHERE t.type = o.type AND t.record = o.record AND t.field = '' AND t.payload = 'true'
        ),
        x''
    FROM (
        SELECT *, row_number() OVER (PARTITION BY type, record ORDER BY kind <> 'create', lamport, id) AS place
        FROM operations WHERE kind IN ('create', 'set', 'tombstone')
    ) o
    WHERE o.place = 1
    """,
    "CREATE INDEX records_by_time ON records (type, lamport, record)",
    "DROP INDEX operations_by_record",
    "CREATE INDEX operations_by_record ON operations (record, lamport)",
    """
    CREATE TABLE erases_ahead (
        operation TEXT NOT NULL PRIMARY KEY,
        header TEXT NOT NULL,
        signature BLOB NOT NULL,
        salt BLOB NOT NULL,
        payload TEXT NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
)
