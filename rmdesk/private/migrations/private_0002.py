"""Version 2: steps of one's own towards a shared action."""

STATEMENTS = (
    """
    CREATE TABLE steps (
        id TEXT NOT NULL PRIMARY KEY,
        action TEXT NOT NULL,
        place INTEGER NOT NULL,
        words TEXT NOT NULL,
        done INTEGER,
        created INTEGER NOT NULL,
        h BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX steps_by_action ON steps (action, place, id)",
)
