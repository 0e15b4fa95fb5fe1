"""Content in other languages: which files there are, and pages with other words over the same ids.

A translation holds words only. Ids, kinds, minutes and sources stay those of the English file, so two partners can see
one page in two languages. A page is translated as a whole; one that is not stays English and says so.
"""

from collections.abc import Sequence
from dataclasses import replace

from rmdesk.domain.errors import ContentBroken
from rmdesk.domain.journey import Block, Page, Stage
from rmdesk.domain.questions import Choice, Column, Question
from rmdesk.workbook.fields import Fields, ReadText, quoted, read_content

ENGLISH = "en-GB"
CONTENT_FOLDER = f"content/{ENGLISH}"
"""Where the English content stands among the resources; every other language falls back to it."""

_INDEX_KEYS = frozenset({"language", "files"})
_PAGE_KEYS = frozenset({"title", "intro", "note", "reading", "questions"})
_QUESTION_KEYS = frozenset({"text", "hint", "lighter", "story", "choices", "columns"})
_TITLE, _LINE, _PARAGRAPH = 80, 300, 600


def translated_files(read: ReadText, language: str) -> frozenset[str]:
    """The names of the content files that there are in that language; none where it has no index.

    Raises:
        ContentBroken: the index has an error.
    """
    path = f"content/{language}/workbook.toml"
    if language == ENGLISH:
        return frozenset()
    try:
        read(path)
    except (OSError, ContentBroken):
        return frozenset()
    index = read_content(read, path, "The translation")
    index.only(_INDEX_KEYS)
    if index.text("language", 20) != language:
        raise index.broken(f"needs the language of its folder, {quoted(language)}", "language")
    return frozenset(index.texts("files", 80))


def content_path(read: ReadText, language: str, name: str) -> str:
    """Where the content file of that name stands: in that language if it is there, otherwise in English."""
    folder = f"content/{language}" if name in translated_files(read, language) else CONTENT_FOLDER
    return f"{folder}/{name}"


def translate_stages(read: ReadText, language: str, stages: Sequence[Stage], files: Sequence[str]) -> tuple[Stage, ...]:
    """The stages with every word that is translated. `files` holds the name of each stage's file, in order.

    Raises:
        ContentBroken: a translation has an error, or leaves out words of a page that it begins.
    """
    if language == ENGLISH:
        return tuple(stages)
    there = translated_files(read, language)
    return tuple(
        _stage(read_content(read, f"content/{language}/{name}", "The translation"), stage)
        if name in there
        else replace(stage, pages=tuple(_in_english(page) for page in stage.pages))
        for stage, name in zip(stages, files, strict=True)
    )


def _stage(fields: Fields, stage: Stage) -> Stage:
    fields.only(frozenset({"title", "summary", "pages"}))
    words = fields.table("pages", "The pages")
    words.only(frozenset(page.id for page in stage.pages))
    pages = tuple(
        _page(words.table(page.id, f"Page {quoted(page.id)}"), page) if words.has(page.id) else _in_english(page)
        for page in stage.pages
    )
    return replace(stage, title=fields.text("title", _TITLE), summary=fields.text("summary", _LINE), pages=pages)


def _in_english(page: Page) -> Page:
    return replace(page, language=ENGLISH)


def _page(fields: Fields, page: Page) -> Page:
    fields.only(_PAGE_KEYS)
    asked = fields.table("questions", f"{fields.name}: its questions")
    asked.only(frozenset(one.id for one in page.questions))
    return replace(
        page,
        title=fields.text("title", _TITLE),
        intro=fields.text("intro", _LINE),
        note=_line(fields, "note", page.note),
        reading=_reading(fields, page.reading),
        questions=tuple(_question(asked.table(one.id, f"Question {quoted(one.id)}"), one) for one in page.questions),
    )


def _reading(fields: Fields, reading: tuple[Block, ...]) -> tuple[Block, ...]:
    blocks = fields.tables("reading", f"{fields.name}: reading")
    if len(blocks) != len(reading):
        raise fields.broken(f"needs {len(reading)} pieces of reading, as the English page has", "reading")
    return tuple(
        Block(_line(one, "heading", block.heading), one.texts("paragraphs", _PARAGRAPH))
        for one, block in zip(blocks, reading, strict=True)
    )


def _question(fields: Fields, question: Question) -> Question:
    fields.only(_QUESTION_KEYS)
    choices = fields.table("choices", f"{fields.name}: its choices")
    columns = fields.table("columns", f"{fields.name}: its columns")
    choices.only(frozenset(one.id for one in question.choices))
    columns.only(frozenset(one.id for one in question.columns))
    return replace(
        question,
        text=fields.text("text", _LINE),
        hint=_line(fields, "hint", question.hint),
        lighter=_line(fields, "lighter", question.lighter),
        story=fields.texts("story", _PARAGRAPH) if question.story else (),
        choices=tuple(Choice(one.id, choices.text(one.id, _LINE)) for one in question.choices),
        columns=tuple(_column(columns.table(one.id, f"Column {quoted(one.id)}"), one) for one in question.columns),
    )


def _column(fields: Fields, column: Column) -> Column:
    fields.only(frozenset({"text", "hint"}))
    return Column(column.id, fields.text("text", _LINE), _line(fields, "hint", column.hint))


def _line(fields: Fields, key: str, english: str) -> str:
    """A line that is needed where the English page has one, and only there."""
    return fields.text(key, _LINE) if english else ""
