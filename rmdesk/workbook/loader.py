"""Loads the workbook: the index, `workbook.toml`, and one file for each stage that it lists."""

import re

from rmdesk.domain.journey import Source, Workbook
from rmdesk.workbook.checks import check_stages, fill_then_and_now
from rmdesk.workbook.fields import Fields, ReadText, quoted, read_content
from rmdesk.workbook.languages import CONTENT_FOLDER, ENGLISH, translate_stages
from rmdesk.workbook.places import Places
from rmdesk.workbook.schema import OWN, read_stage

_INDEX_KEYS = frozenset({"version", "language", "stages", "sources"})
_STAGE_FILE = re.compile(r"[a-z0-9-]{1,60}\.toml")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")


def load_workbook(read: ReadText, language: str = ENGLISH) -> Workbook:
    """The whole workbook, checked, with what of it is translated. `read` gives a resource's text by its path.

    Raises:
        ContentBroken: a file is missing or has an error; the detail names file, line and what is wrong.
    """
    index = read_content(read, f"{CONTENT_FOLDER}/workbook.toml", "The workbook")
    index.only(_INDEX_KEYS)
    written = index.text("language", 20)
    if not _LANGUAGE.fullmatch(written):
        raise index.broken(f"needs a language such as en-GB, not {quoted(written)}", "language")
    places = Places()
    sources = tuple(_source(one, places) for one in index.tables("sources", "Source"))
    files = _stage_files(index)
    stages = tuple(read_stage(read_content(read, f"{CONTENT_FOLDER}/{name}", "The stage"), places) for name in files)
    check_stages(stages, places)
    stages = fill_then_and_now(translate_stages(read, language, stages, files), places)
    return Workbook(index.number("version", 1, 1_000_000), language, stages, sources)


def _stage_files(index: Fields) -> tuple[str, ...]:
    names = index.texts("stages", 80)
    for name in names:
        if not _STAGE_FILE.fullmatch(name):
            raise index.broken(f"needs file names such as getting-ready.toml, not {quoted(name)}", "stages")
        if names.count(name) > 1:
            raise index.broken(f"lists {quoted(name)} more than once", "stages")
    return names


def _source(fields: Fields, places: Places) -> Source:
    fields.only(frozenset({"id", "title", "publisher", "published"}))
    name = fields.text("id", 20)
    fields = fields.named(f"Source {quoted(name)}")
    if name == OWN:
        raise fields.broken("cannot have an id that means that a prompt has no source", "id")
    places.claim("source", name, fields)
    return Source(name, fields.text("title", 200), fields.text("publisher", 200), fields.text("published", 60))
