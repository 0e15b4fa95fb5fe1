"""Loads the words to pause with from the content."""

from rmdesk.domain.grounding import Exercise, Grounding
from rmdesk.workbook.fields import Fields, ReadText, quoted, read_content
from rmdesk.workbook.languages import ENGLISH, content_path
from rmdesk.workbook.places import Places

FEWEST, MOST = 4, 6
"""How many exercises there may be: enough for a choice, few enough to take one without searching."""

MOST_LINES = 3
"""How many lines an exercise may have."""

_TITLE, _LINE = 60, 120


def load_grounding(read: ReadText, language: str = ENGLISH) -> Grounding:
    """The exercises and the lines for afterwards.

    Raises:
        ContentBroken: the file is missing or has an error; the detail names file, line and what is wrong.
    """
    index = read_content(read, content_path(read, language, "grounding.toml"), "The words to pause with")
    index.only(frozenset({"pause", "aftercare", "exercises"}))
    pause = index.table("pause", "The page for a pause")
    pause.only(frozenset({"title", "intro"}))
    aftercare = index.table("aftercare", "What is said afterwards")
    aftercare.only(frozenset({"title", "lines"}))
    places = Places()
    exercises = tuple(_exercise(one, places) for one in index.tables("exercises", "Exercise"))
    if not FEWEST <= len(exercises) <= MOST:
        raise index.broken(f"needs {FEWEST} to {MOST} exercises, and has {len(exercises)}")
    return Grounding(
        pause.text("title", _TITLE), pause.text("intro", _LINE), exercises, _lines_of(aftercare, "aftercare")
    )


def _exercise(fields: Fields, places: Places) -> Exercise:
    fields.only(frozenset({"id", "title", "lines"}))
    name = fields.id()
    fields = fields.named(f"Exercise {quoted(name)}")
    places.claim("exercise", name, fields)
    return _lines_of(fields, name)


def _lines_of(fields: Fields, name: str) -> Exercise:
    lines = fields.texts("lines", _LINE)
    if len(lines) > MOST_LINES:
        raise fields.broken(f"has {len(lines)} lines, and {MOST_LINES} is the most", "lines")
    return Exercise(name, fields.text("title", _TITLE), lines)
