"""The private space's tables: which steps make them, and which columns of a row are hashed."""

from rmdesk.private.migrations import private_0001, private_0002, private_0003
from rmdesk.storage.connection import Migration, SpaceSchema, TableSpec

PRIVATE_SCHEMA = SpaceSchema(
    application_id=0x724D4450,  # "rMDP"
    migrations=(
        Migration(1, private_0001.STATEMENTS),
        Migration(2, private_0002.STATEMENTS),
        Migration(3, private_0003.STATEMENTS),
    ),
    tables=(
        TableSpec(
            "reflections", key=("id",), columns=("n", "id", "created", "month", "current", "binned", "model", "session")
        ),
        TableSpec(
            "reflection_versions",
            key=("n",),
            columns=("n", "reflection", "number", "saved", "title", "text"),
        ),
        TableSpec(
            "answer_versions",
            key=("prompt", "number"),
            columns=("prompt", "number", "wording", "content", "value", "saved"),
        ),
        TableSpec("page_marks", key=("page",), columns=("page", "marked")),
        TableSpec("drafts", key=("item", "base"), columns=("item", "base", "content", "saved")),
        TableSpec("profile", key=("name",), columns=("name", "value")),
        TableSpec("own_words", key=("word",), columns=("word", "added")),
        TableSpec("steps", key=("id",), columns=("id", "action", "place", "words", "done", "created")),
    ),
    on_opening=("CREATE VIRTUAL TABLE temp.reflection_terms USING fts5vocab (main, reflection_words, row)",),
)
