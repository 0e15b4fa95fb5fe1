"""Ways to write a reflection. Whatever the model, a reflection is one text that anybody can read without rmdesk.

In a model each heading is a line of its own with the words below it, so earlier versions, search, offers and a person's
own open files need to know nothing of models, and free writing carries on with the very same text.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from rmdesk.workbook.fields import Fields, ReadText, quoted, read_content
from rmdesk.workbook.languages import CONTENT_FOLDER
from rmdesk.workbook.places import Places

_TITLE, _HEADING, _PROMPT = 60, 60, 200


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a model."""

    heading: str
    prompt: str


@dataclass(frozen=True, slots=True)
class Model:
    """A way to write. `source` says what it was adapted from."""

    id: str
    title: str
    source: str
    sections: tuple[Section, ...]


def load_models(read: ReadText) -> tuple[Model, ...]:
    """All models in their order; the first is the usual one.

    Raises:
        ContentBroken: the file is missing or has an error; the detail names file, line and what is wrong.
    """
    index = read_content(read, f"{CONTENT_FOLDER}/models.toml", "The list of models")
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
    places = {section.heading: place for place, section in enumerate(model.sections)}
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
    sections = []
    for part in fields.tables("sections", "Section"):
        part.only(frozenset({"heading", "prompt"}))
        sections.append(Section(part.text("heading", _HEADING), part.text("prompt", _PROMPT)))
    if len({one.heading for one in sections}) < max(2, len(sections)):
        raise fields.broken("needs 2 sections or more, each with a heading of its own")
    return Model(fields.id(), fields.text("title", _TITLE), fields.text("source", _PROMPT), tuple(sections))
