"""Ways to write a reflection. Whatever the model, a reflection is one text that anybody can read without rmdesk.

In a model each heading is a line of its own with the words below it, so earlier versions, search, offers and a person's
own open files need to know nothing of models, and free writing carries on with the very same text.

A model is translated as a whole, words only. Words under headings of another language are found again by them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from rmdesk.workbook.fields import Fields, ReadText, quoted, read_content
from rmdesk.workbook.languages import CONTENT_FOLDER, ENGLISH, translated_files
from rmdesk.workbook.places import Places

_FILE = "models.toml"
_TITLE, _HEADING, _PROMPT = 60, 60, 200


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a model. `also` are its headings in other languages."""

    heading: str
    prompt: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Model:
    """A way to write. `source` says what it was adapted from. `language` is set where it is not in the language that
    was asked for, because it has not been translated yet.
    """

    id: str
    title: str
    source: str
    sections: tuple[Section, ...]
    language: str = ""


@dataclass(frozen=True, slots=True)
class _Words:
    title: str
    sections: tuple[Section, ...]


def load_models(read: ReadText, language: str = ENGLISH, others: Sequence[str] = ()) -> tuple[Model, ...]:
    """All models in their order; the first is the usual one.

    Args:
        read: gives the text of a content file.
        language: the language of the person; what is not translated is English, and says so.
        others: languages whose headings are known too, for what was written under them.

    Raises:
        ContentBroken: a file is missing or has an error; the detail names file, line and what is wrong.
    """
    english = _in_english(read)
    words = {tag: _translated(read, tag, english) for tag in dict.fromkeys((language, *others)) if tag != ENGLISH}
    return tuple(_spoken(model, language, words) for model in english)


def _spoken(model: Model, language: str, words: Mapping[str, Mapping[str, _Words]]) -> Model:
    own = words.get(language, {}).get(model.id)
    sections = own.sections if own is not None else model.sections
    known = [model.sections, *(there[model.id].sections for there in words.values() if model.id in there)]
    found = []
    for place, section in enumerate(sections):
        headings = dict.fromkeys(one[place].heading for one in known)
        headings.pop(section.heading, None)
        found.append(replace(section, also=tuple(headings)))
    missing = own is None and language != ENGLISH
    title = own.title if own is not None else model.title
    return replace(model, title=title, sections=tuple(found), language=ENGLISH if missing else "")


def _translated(read: ReadText, language: str, english: Sequence[Model]) -> dict[str, _Words]:
    """The words of the models that are translated into that language, by id."""
    if _FILE not in translated_files(read, language):
        return {}
    index = read_content(read, f"content/{language}/{_FILE}", "The translation")
    index.only(frozenset({"models"}))
    tables = index.table("models", "The models")
    tables.only(frozenset(model.id for model in english))
    return {
        model.id: _words(tables.table(model.id, f"Model {quoted(model.id)}"), model)
        for model in english
        if tables.has(model.id)
    }


def _words(fields: Fields, model: Model) -> _Words:
    fields.only(frozenset({"title", "sections"}))
    sections = _sections(fields)
    if len(sections) != len(model.sections):
        raise fields.broken(f"needs {len(model.sections)} sections, as the English model has", "sections")
    return _Words(fields.text("title", _TITLE), sections)


def _in_english(read: ReadText) -> tuple[Model, ...]:
    index = read_content(read, f"{CONTENT_FOLDER}/{_FILE}", "The list of models")
    index.only(frozenset({"models"}))
    places = Places()
    models = []
    for fields in index.tables("models", "Model"):
        model = _model(fields)
        places.claim("model", model.id, fields.named(f"Model {quoted(model.id)}"))
        models.append(model)
    if not models:
        raise index.broken("has no models")
    return tuple(models)


def one_text(model: Model, parts: Sequence[str]) -> str:
    """The parts as one text, each below its heading. Blank parts leave no heading behind."""
    written = zip(model.sections, parts, strict=True)
    return "\n\n".join(f"{section.heading}\n{words.strip()}" for section, words in written if words.strip())


def in_parts(model: Model, text: str) -> tuple[str, ...]:
    """A text in the parts of a model. What stands before the first heading, or has none, is in the first part.

    Headings count in their order: one that comes too early, or again, is somebody's own line.
    """
    places = {heading: place for place, section in enumerate(model.sections) for heading in section.also}
    places |= {section.heading: place for place, section in enumerate(model.sections)}
    parts: list[list[str]] = [[] for _ in model.sections]
    here, last = 0, -1
    for line in text.split("\n"):
        place = places.get(line.strip(), -1)
        if place > last:
            here = last = place
        else:
            parts[here].append(line)
    return tuple("\n".join(lines).strip() for lines in parts)


def _model(fields: Fields) -> Model:
    fields.only(frozenset({"id", "title", "source", "sections"}))
    sections = _sections(fields)
    return Model(fields.id(), fields.text("title", _TITLE), fields.text("source", _PROMPT), sections)


def _sections(fields: Fields) -> tuple[Section, ...]:
    sections = []
    for part in fields.tables("sections", "Section"):
        part.only(frozenset({"heading", "prompt"}))
        sections.append(Section(part.text("heading", _HEADING), part.text("prompt", _PROMPT)))
    if len({one.heading for one in sections}) < max(2, len(sections)):
        raise fields.broken("needs 2 sections or more, each with a heading of its own")
    return tuple(sections)
