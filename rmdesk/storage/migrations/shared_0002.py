"""Step 2 of the shared space: two laptops. Everything in these tables is this computer's own and never leaves it."""

STATEMENTS = (
    "ALTER TABLE this_device ADD COLUMN machine TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE this_device ADD COLUMN before TEXT NOT NULL DEFAULT ''",
    "ALTER TABLE this_device ADD COLUMN why TEXT NOT NULL DEFAULT ''",
    """
    CREATE TABLE peers (
        partner TEXT NOT NULL PRIMARY KEY,
        signing_public BLOB NOT NULL,
        exchange_public BLOB NOT NULL,
        since TEXT NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE pairing (
        slot INTEGER NOT NULL PRIMARY KEY CHECK (slot = 1),
        state TEXT NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE peer_devices (
        device TEXT NOT NULL PRIMARY KEY,
        partner TEXT NOT NULL,
        turn INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE acknowledged (
        peer_device TEXT NOT NULL,
        chain TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        h BLOB NOT NULL,
        PRIMARY KEY (peer_device, chain)
    ) STRICT
    """,
    """
    CREATE TABLE exchange_files (
        counter INTEGER NOT NULL PRIMARY KEY,
        direction TEXT NOT NULL CHECK (direction IN ('made', 'opened')),
        partner TEXT NOT NULL,
        at TEXT NOT NULL,
        last TEXT NOT NULL,
        fingerprint TEXT NOT NULL,
        acknowledged INTEGER NOT NULL CHECK (acknowledged IN (0, 1)),
        h BLOB NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE forks (
        operation TEXT NOT NULL PRIMARY KEY,
        device TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        noticed_at TEXT NOT NULL,
        told INTEGER NOT NULL CHECK (told IN (0, 1)),
        h BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX forks_by_chain ON forks (device, sequence)",
    """
    CREATE TABLE news (
        partner TEXT NOT NULL PRIMARY KEY,
        operation TEXT NOT NULL,
        at TEXT NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
)
