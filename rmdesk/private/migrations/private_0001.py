"""Version 1: reflections with all their versions and a search index, answers, page marks, drafts, profile."""

STATEMENTS = (
    """
    CREATE TABLE reflections (
        n INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        created INTEGER NOT NULL,
        month TEXT NOT NULL,
        current INTEGER NOT NULL,
        binned INTEGER,
        h BLOB NOT NULL
    ) STRICT
    """,
    "CREATE INDEX reflections_by_date ON reflections (created, n) WHERE binned IS NULL",
    "CREATE INDEX reflections_by_month ON reflections (month, created, n) WHERE binned IS NULL",
    "CREATE INDEX reflections_in_bin ON reflections (binned) WHERE binned IS NOT NULL",
    """
    CREATE TABLE reflection_versions (
        n INTEGER PRIMARY KEY,
        reflection INTEGER NOT NULL REFERENCES reflections (n),
        number INTEGER NOT NULL,
        saved INTEGER NOT NULL,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        h BLOB NOT NULL,
        UNIQUE (reflection, number)
    ) STRICT
    """,
    """
    CREATE VIRTUAL TABLE reflection_words USING fts5 (
        title, text, content = 'reflection_versions', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2'
    )
    """,
    "INSERT INTO reflection_words (reflection_words, rank) VALUES ('secure-delete', 1)",
    """
    CREATE TABLE answer_versions (
        prompt TEXT NOT NULL,
        number INTEGER NOT NULL,
        wording TEXT NOT NULL,
        content INTEGER NOT NULL,
        value TEXT NOT NULL,
        saved INTEGER NOT NULL,
        h BLOB NOT NULL,
        PRIMARY KEY (prompt, number)
    ) STRICT
    """,
    "CREATE TABLE page_marks (page TEXT NOT NULL PRIMARY KEY, marked INTEGER NOT NULL, h BLOB NOT NULL) STRICT",
    """
    CREATE TABLE drafts (
        item TEXT NOT NULL,
        base INTEGER NOT NULL,
        content TEXT NOT NULL,
        saved INTEGER NOT NULL,
        h BLOB NOT NULL,
        PRIMARY KEY (item, base)
    ) STRICT
    """,
    "CREATE TABLE profile (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL, h BLOB NOT NULL) STRICT",
)
