"""One person's own words as open files: JSON for programs (`format-my-data.md`), Markdown for people.

These two functions are the one place where private words become plain text for a file. Nothing protects it then.
"""

import json
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from rmdesk.domain.my_words import SharedKind, SharedWords
from rmdesk.private.my_data import Gathered, PlainRow, reflection_id, written_in
from rmdesk.private.store import number_of
from rmdesk.storage.connection import Cell

FORMAT = "rmdesk-my-data"
VERSION = 1
_KNOWN = frozenset({"reflections", "reflection_versions", "answer_versions", "drafts", "steps"})
_OF_REFLECTION = frozenset({"n", "id", "created", "month", "current", "binned"})
_KINDS = {
    SharedKind.ANSWER: "On a shared page",
    SharedKind.OFFER: "Offered",
    SharedKind.DRAFT: "Draft, not shared",
    SharedKind.ACTION: "In a shared action",
    SharedKind.SESSION: "For a session",
}


def as_json(gathered: Gathered, shared: Iterable[SharedWords], made: datetime) -> bytes:
    """Everything, for another program."""
    plain = {
        "format": FORMAT,
        "version": VERSION,
        "made": _moment(int(made.timestamp())),
        "private": {
            "reflections": [_reflection(row, gathered) for row in gathered.rows("reflections")],
            "answers": [_answer(prompt, rows) for prompt, rows in _by_prompt(gathered)],
            "steps": [_step(row) for row in gathered.rows("steps")],
            "drafts": [_draft(row) for row in gathered.rows("drafts")],
            "other": {name: list(rows) for name, rows in gathered.tables.items() if name not in _KNOWN},
        },
        "shared": [_shared(one) for one in shared],
    }
    return (json.dumps(plain, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def as_markdown(gathered: Gathered, shared: Iterable[SharedWords], made: datetime) -> bytes:
    """Everything that was written, to read. Each person's words stand as quotations, so that nothing in them is taken
    for a heading.
    """
    day = _day(int(made.timestamp()))
    parts = ["# My words from rmdesk", f"Taken out on {day}. This file is open: nothing protects it."]
    parts += _section("Reflections", (_reflection_words(row, gathered) for row in gathered.rows("reflections")))
    parts += _section("Answers on private pages", (_answer_words(rows) for _, rows in _by_prompt(gathered)))
    parts += _section("My own steps", (_quoted(row["words"]) for row in gathered.rows("steps")))
    parts += _section("Drafts", (_quoted(_draft_words(row["content"])) for row in gathered.rows("drafts")))
    parts += _section("What I wrote on the shared side", (_shared_words(one) for one in shared))
    return ("\n\n".join(parts) + "\n").encode("utf-8")


def _reflection(row: PlainRow, gathered: Gathered) -> dict[str, object]:
    plain: dict[str, object] = {
        "id": reflection_id(row),
        "begun": _moment(row["created"]),
        "in_bin_since": _moment(row["binned"]),
        "versions": [
            {"number": one["number"], "saved": _moment(one["saved"]), "title": one["title"], "text": one["text"]}
            for one in written_in(row, gathered)
        ],
    }
    return plain | {name: cell for name, cell in row.items() if name not in _OF_REFLECTION}


def _answer(prompt: str, rows: list[PlainRow]) -> dict[str, object]:
    versions = [
        {
            "number": row["number"],
            "saved": _moment(row["saved"]),
            "wording": row["wording"],
            "content": row["content"],
            "value": _value(row["value"]),
        }
        for row in rows
    ]
    return {"question": prompt, "versions": versions}


def _step(row: PlainRow) -> dict[str, object]:
    return {**row, "done": _moment(row["done"]), "created": _moment(row["created"])}


def _draft(row: PlainRow) -> dict[str, object]:
    return {"item": row["item"], "saved": _moment(row["saved"]), "content": _value(row["content"])}


def _shared(one: SharedWords) -> dict[str, object]:
    return {
        "kind": one.kind.value,
        "heading": one.heading,
        "written": _iso(one.written),
        "words": one.words,
        "typed_by": "partner" if one.typed_by_partner else "me",
        "confirmed": one.confirmed,
    }


def _by_prompt(gathered: Gathered) -> Iterator[tuple[str, list[PlainRow]]]:
    found: dict[str, list[PlainRow]] = {}
    for row in gathered.rows("answer_versions"):
        found.setdefault(str(row["prompt"]), []).append(row)
    yield from found.items()


def _section(heading: str, items: Iterable[str]) -> list[str]:
    written = [item for item in items if item]
    return [f"## {heading}", *written] if written else []


def _reflection_words(row: PlainRow, gathered: Gathered) -> str:
    versions = written_in(row, gathered)
    bin_words = " (in the bin)" if row["binned"] is not None else ""
    parts = [f"### {_day(row['created'])}{bin_words}"]
    for one in reversed(versions):
        if len(versions) > 1:
            parts.append(f"Version {number_of(one['number'])}, {_day(one['saved'])}:")
        parts += [_quoted(one["title"]), _quoted(one["text"])]
    return "\n\n".join(part for part in parts if part)


def _answer_words(rows: list[PlainRow]) -> str:
    newest = rows[-1]
    parts = [_quoted(newest["wording"], "**Question:** ")]
    for row in reversed(rows):
        parts += [f"{_day(row['saved'])}:", _quoted("\n".join(_texts(_value(row["value"]))))]
    return "\n\n".join(part for part in parts if part)


def _shared_words(one: SharedWords) -> str:
    typed = ""
    if one.typed_by_partner:
        typed = f", typed by your partner. You have {'' if one.confirmed else 'not '}confirmed it"
    head = f"{_KINDS[one.kind]}, {_day(int(one.written.timestamp()))}{typed}:"
    return "\n\n".join(part for part in (head, _quoted(one.heading), _quoted(one.words)) if part)


def _draft_words(content: Cell) -> str:
    return "\n".join(_texts(_value(content)))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        for item in value.values():
            yield from _texts(item)
    elif isinstance(value, list):
        for item in value:
            yield from _texts(item)
    elif value not in (None, ""):
        yield str(value)


def _quoted(words: Cell, before: str = "") -> str:
    text = str(words or "").strip()
    return "\n".join(f"> {line}".rstrip() for line in f"{before}{text}".split("\n")) if text else ""


def _value(cell: Cell) -> object:
    """What a cell holds as JSON; else its text."""
    text = str(cell)
    try:
        found: object = json.loads(text)
    except ValueError:
        return text
    return found


def _moment(cell: Cell) -> str | None:
    return _iso(datetime.fromtimestamp(cell, UTC)) if isinstance(cell, int) else None


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _day(cell: Cell) -> str:
    if not isinstance(cell, int):
        return ""
    day = datetime.fromtimestamp(cell, UTC).astimezone()
    return f"{day.day} {day:%B %Y}"
