"""The sheet for other programs: JSON in UTF-8, as `resources/docs/export-sheet.schema.json` describes it."""

import json

from rmdesk.exports.document import document_of, title_of, unshown_in, who_of
from rmdesk.exports.request import Exported
from rmdesk.exports.sheet import Sheet, SheetLine, SheetOptions
from rmdesk.exports.table import plain_due

FORMAT = "rmdesk-actions"
VERSION = 1


def write_json(sheet: Sheet) -> Exported:
    """One object, two spaces to a level, each key in a fixed place. What the two left out is not there as a key."""
    document = document_of(sheet)
    plain = {
        "format": FORMAT,
        "version": VERSION,
        "title": document.title,
        "made_in": f"{sheet.made_in.year:04}-{sheet.made_in.month:02}",
        "made_by": sheet.voice.value,
        "actions": [_action(line, sheet.options) for line in sheet.lines],
    }
    text = json.dumps(plain, ensure_ascii=False, indent=2)
    return Exported(f"{text}\n".encode(), unshown_in(document))


def _action(line: SheetLine, options: SheetOptions) -> dict[str, str | None]:
    plain: dict[str, str | None] = {
        "title": title_of(line),
        "who": who_of(line),
        "due": plain_due(line.due) or None,
        "status": line.status.value,
    }
    if options.domain:
        plain["domain"] = None if line.domain is None else line.domain.value
    if options.level:
        plain["level"] = None if line.level is None else line.level.value
    return plain
