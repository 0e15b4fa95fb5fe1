"""The agreement's clauses as the programme suggests them: a heading and one short line that the pair may change."""

from rmdesk.domain.agreement import Clause
from rmdesk.workbook.fields import ReadText, quoted, read_content
from rmdesk.workbook.languages import ENGLISH, content_path
from rmdesk.workbook.places import Places

_HEADING, _LINE, _VALUE = 60, 320, 60


def load_clauses(read: ReadText, language: str = ENGLISH) -> tuple[Clause, ...]:
    """All suggested clauses in their order.

    Raises:
        ContentBroken: the file is missing or has an error; the detail names file, line and what is wrong.
    """
    index = read_content(read, content_path(read, language, "clauses.toml"), "The list of clauses")
    index.only(frozenset({"clauses"}))
    places = Places()
    clauses = []
    for fields in index.tables("clauses", "Clause"):
        fields.only(frozenset({"id", "heading", "text", "value"}))
        clause = Clause(
            fields.id(),
            fields.text("heading", _HEADING),
            fields.text("text", _LINE),
            fields.text_or_nothing("value", _VALUE),
        )
        places.claim("clause", clause.id, fields.named(f"Clause {quoted(clause.id)}"))
        clauses.append(clause)
    if not clauses:
        raise index.broken("has no clauses")
    return tuple(clauses)
