"""Complete sample programmes to begin from, as they come with the program, and an empty one.

Their contacts are made up and have no day on which they were checked, so nobody can sign them as they are.
"""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import TypeAlias

from rmdesk.desk.from_sample import SampleTexts
from rmdesk.domain import canonical
from rmdesk.domain.canonical import Canonical
from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.pack_errors import PackRefused
from rmdesk.domain.packs import (
    Checklist,
    ExtraPrompt,
    Notices,
    OfferedClause,
    Pack,
    PackContact,
    PageWording,
    ProgrammeDate,
    PromptWording,
)
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.packs.codec import FORMAT, decode_draft
from rmdesk.packs.plain import part_to_plain

NEVER = date(2000, 1, 1)
"""Stands for a contact that nobody has checked yet; no pack with such a one can be signed."""

_FOLDER = "packs"
_Kind: TypeAlias = (
    type[Checklist]
    | type[ExtraPrompt]
    | type[OfferedClause]
    | type[PackContact]
    | type[PageWording]
    | type[ProgrammeDate]
    | type[PromptWording]
)
_PARTS: Mapping[str, _Kind] = {
    "checklists": Checklist,
    "clauses": OfferedClause,
    "contacts": PackContact,
    "dates": ProgrammeDate,
    "page_wordings": PageWording,
    "prompt_wordings": PromptWording,
    "prompts": ExtraPrompt,
}


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample in the list. `name` finds it, `title` and `words` tell people what it is."""

    name: str
    title: str
    words: str


SAMPLES = (
    Sample(
        "six-months",
        "6 months, one group",
        "3 workshops, group reflections and circles. For colleagues from Black and minority ethnic backgrounds.",
    ),
    Sample(
        "eighteen-months",
        "18 months, several groups",
        "2 organisations, 4 workshops, circles for each staff network. For colleagues of any under-represented group.",
    ),
)


def empty_pack(today: date) -> Pack:
    """A programme with nothing in it yet."""
    return Pack("", 1, today, "", Notices("", "", (), ""), ())


def load_sample(read: Callable[[str], str], name: str, today: date) -> Pack:
    """A sample by its name, as a draft that begins at its own start. `read` gives a resource's text by its path.

    Raises:
        ContentBroken: its file is missing or has an error.
    """
    try:
        written = tomllib.loads(read(f"{_FOLDER}/{name}.toml"))
        return decode_draft(canonical.encode(_filled(written, today)))
    except (tomllib.TOMLDecodeError, PackRefused, canonical.NotCanonical) as error:
        raise ContentBroken(f"packs/{name}.toml: {error}") from error


def sample_texts(read: Callable[[str], str], today: date) -> SampleTexts:
    """The words of all samples, to tell what in a draft is still theirs; they are read when first needed."""
    return SampleTexts(lambda: [load_sample(read, one.name, today) for one in SAMPLES])


def _filled(written: Mapping[str, Canonical], today: date) -> dict[str, Canonical]:
    """What a sample says, with every member that it leaves out at its usual value."""
    plain: dict[str, Canonical] = {"format": FORMAT, **part_to_plain(empty_pack(today)), **written}
    plain["safety"] = {**part_to_plain(RaisedSafety()), **_object(written.get("safety"))}
    for name, kind in _PARTS.items():
        entries = written.get(name, [])
        plain[name] = [{**_usual(kind), **_object(one)} for one in entries] if isinstance(entries, list) else entries
    return plain


def _usual(kind: _Kind) -> dict[str, Canonical]:
    usual: dict[str, Canonical] = {"checked_on": NEVER.isoformat()} if kind is PackContact else {}
    for field in fields(kind):
        if isinstance(field.default, str | bool):
            usual[field.name] = field.default
        elif field.default == ():
            usual[field.name] = []
    return usual


def _object(plain: Canonical) -> Mapping[str, Canonical]:
    return plain if isinstance(plain, Mapping) else {}
