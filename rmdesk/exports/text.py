"""The sheet as plain text: the preview that shows what leaves, word for word, and the file that holds just that."""

from collections.abc import Iterable

from rmdesk.exports.document import Document, document_of, unshown_in
from rmdesk.exports.request import Exported
from rmdesk.exports.sheet import Sheet

_GAP = "    "


def write_text(sheet: Sheet) -> Exported:
    """The preview as a file, in UTF-8."""
    document = document_of(sheet)
    return Exported(document_as_text(document).encode(), unshown_in(document))


def sheet_as_text(sheet: Sheet) -> str:
    """Every word of the export in the order in which a reader meets it, without page numbers.

    Column headings, which the pages of a file repeat, stand once.
    """
    return document_as_text(document_of(sheet))


def document_as_text(document: Document) -> str:
    """The same, for the words of a document."""
    blocks = ["\n".join((document.title, *document.summary))]
    if document.headings:
        blocks.append(_record(document.headings))
    blocks.extend(_record(row.cells) for row in document.rows)
    return "\n\n".join((*blocks, document.closing)) + "\n"


def _record(cells: Iterable[str]) -> str:
    first, *others = cells
    return f"{first}\n{_GAP}{_GAP.join(others)}"
