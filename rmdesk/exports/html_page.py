"""The sheet as a web page: the accessible format. One file without scripts, links or anything from elsewhere."""

from html import escape

from rmdesk.exports.document import Document, Row, document_of, unshown_in
from rmdesk.exports.page_style import STYLE
from rmdesk.exports.request import Exported
from rmdesk.exports.sheet import Sheet

_HEAD = """\
<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<main>
<header>
<h1 dir="auto">{title}</h1>
{summary}
</header>
"""
_TABLE = """\
<div class="table" role="region" aria-label="{caption}" tabindex="0">
<table aria-label="{caption}">
<thead>
<tr>{headings}</tr>
</thead>
<tbody>
{rows}
</tbody>
</table>
</div>
"""
_FOOT = """\
<footer>
<p>{closing}</p>
</footer>
</main>
</body>
</html>
"""
_CAPTION = "The actions"
_STATUS = 3


def write_html(sheet: Sheet) -> Exported:
    """The page in UTF-8. Its text, read from top to bottom, is the preview word for word."""
    document = document_of(sheet)
    parts = [
        _HEAD.format(
            title=escape(document.title),
            style=STYLE,
            summary="\n".join(f"<p>{escape(line)}</p>" for line in document.summary),
        )
    ]
    if document.headings:
        parts.append(_table(document))
    parts.append(_FOOT.format(closing=escape(document.closing)))
    return Exported("".join(parts).encode(), unshown_in(document))


def _table(document: Document) -> str:
    return _TABLE.format(
        caption=_CAPTION,
        headings="".join(f'<th scope="col">{escape(one)}</th>' for one in document.headings),
        rows="\n".join(map(_row, document.rows)),
    )


def _row(row: Row) -> str:
    title, *others = (escape(cell) for cell in row.cells)
    cells = [f'<th scope="row" dir="auto">{title}</th>']
    for column, cell in enumerate(others, start=1):
        kind = f' class="{row.status.value}"' if column == _STATUS else ""
        cells.append(f"<td{kind}>{cell}</td>")
    return f"<tr>{''.join(cells)}</tr>"
