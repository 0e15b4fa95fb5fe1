"""Version 3: the model and the session that a reflection was written with, and words of one's own for the spelling."""

STATEMENTS = (
    "ALTER TABLE reflections ADD COLUMN model TEXT",
    "ALTER TABLE reflections ADD COLUMN session INTEGER",
    """
    CREATE INDEX reflections_by_session ON reflections (session, created, n)
    WHERE binned IS NULL AND session IS NOT NULL
    """,
    "CREATE TABLE own_words (word TEXT NOT NULL PRIMARY KEY, added INTEGER NOT NULL, h BLOB NOT NULL) STRICT",
)
