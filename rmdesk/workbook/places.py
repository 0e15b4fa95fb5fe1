"""Where each named thing of the workbook stands, over all content files, so that no id is given twice."""

from rmdesk.workbook.fields import Fields, quoted


class Places:
    """The table in which each stage, page, question and source was written, by kind and id."""

    def __init__(self) -> None:
        self._tables: dict[tuple[str, str], Fields] = {}

    def claim(self, kind: str, name: str, fields: Fields) -> None:
        """Remembers where something stands.

        Raises:
            ContentBroken: another thing of that kind has the same id.
        """
        earlier = self._tables.setdefault((kind, name), fields)
        if earlier is not fields:
            place = f"{earlier.file.path}, line {earlier.line}"
            raise fields.broken(f"has the same id {quoted(name)} as the {kind} in {place}", "id")

    def has(self, kind: str, name: str) -> bool:
        """Whether something of that kind has that id."""
        return (kind, name) in self._tables

    def find(self, kind: str, name: str) -> Fields:
        """The table of something that was claimed."""
        return self._tables[kind, name]
