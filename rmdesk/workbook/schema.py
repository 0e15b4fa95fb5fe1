"""What a stage file may hold, read strictly into the frozen values of the domain.

A stage has pages, a page has reading and questions, a question has choices or columns. Choices that several questions
share are written once, under `choice_sets`, and named.
"""

from collections.abc import Mapping
from enum import StrEnum

from rmdesk.domain.journey import Audience, Block, Page, SessionPart, Stage, StageKind
from rmdesk.domain.questions import Choice, Column, Question, QuestionKind
from rmdesk.workbook.fields import Fields, quoted
from rmdesk.workbook.kinds import fault_of
from rmdesk.workbook.places import Places

OWN = "own"
"""The `source` of a prompt that rests on no document."""

_STAGE_KEYS = frozenset(
    {"id", "number", "title", "summary", "kind", "event", "needs_agreement", "choice_sets", "pages"}
)
_PAGE_KEYS = frozenset(
    {"id", "title", "audience", "minutes", "core", "intro", "note", "partner_page", "source", "reading", "questions"}
    | {"session", "who_first", "aftercare", "review"}
)
_QUESTION_KEYS = frozenset(
    {"id", "kind", "text", "hint", "lighter", "story", "choices", "columns", "earlier"}
    | {"source", "status", "checked_on"}
)
_TITLE, _LINE, _PARAGRAPH = 80, 300, 600
_LONGEST_PAGE = 60
_LONGEST_STORY = 6

ChoiceSets = Mapping[str, tuple[Choice, ...]]


class _Status(StrEnum):
    OWN = "own"
    ADAPTED = "adapted"


def read_stage(fields: Fields, places: Places) -> Stage:
    """The stage in one file. `places` learns where each page and question stands.

    Raises:
        ContentBroken: something in the file does not fit.
    """
    fields.only(_STAGE_KEYS)
    stage_id = fields.id()
    fields = fields.named(f"Stage {quoted(stage_id)}")
    places.claim("stage", stage_id, fields)
    sets = _choice_sets(fields.table("choice_sets", "The table of choice sets"))
    kind = fields.one_of("kind", StageKind) if fields.has("kind") else StageKind.STEP
    pages = tuple(_page(one, sets, places) for one in fields.tables("pages", "Page"))
    if not pages:
        raise fields.broken("has no pages")
    for page in pages:
        _check_session_part(page, kind, places)
    return Stage(
        id=stage_id,
        number=fields.number("number", 0, 20),
        title=fields.text("title", _TITLE),
        summary=fields.text("summary", _LINE),
        pages=pages,
        kind=kind,
        needs_agreement=fields.flag("needs_agreement"),
        event=fields.text_or_nothing("event", _TITLE),
    )


def _check_session_part(page: Page, kind: StageKind, places: Places) -> None:
    fields = places.find("page", page.id)
    if kind is StageKind.EVERY_SESSION and page.session is SessionPart.NONE:
        raise fields.broken('needs "session", the part of every session that it is')
    if kind is not StageKind.EVERY_SESSION and page.session is not SessionPart.NONE:
        raise fields.broken('has a "session", but its stage is not for every session', "session")
    if page.who_first and page.audience is not Audience.BOTH:
        raise fields.broken('has "who_first", but one partner alone is always first', "who_first")


def _choice_sets(fields: Fields) -> ChoiceSets:
    return {name: _choices(fields, name, f"Choice set {quoted(name)}") for name in fields.keys}


def _page(fields: Fields, sets: ChoiceSets, places: Places) -> Page:
    fields.only(_PAGE_KEYS)
    page_id = fields.id()
    fields = fields.named(f"Page {quoted(page_id)}")
    places.claim("page", page_id, fields)
    questions = tuple(
        _question(one, sets, places) for one in fields.tables("questions", f"Page {quoted(page_id)}: question")
    )
    page = Page(
        id=page_id,
        title=fields.text("title", _TITLE),
        audience=fields.one_of("audience", Audience),
        minutes=fields.number("minutes", 1, _LONGEST_PAGE),
        intro=fields.text("intro", _LINE),
        questions=questions,
        reading=tuple(_block(one) for one in fields.tables("reading", f"Page {quoted(page_id)}: reading")),
        note=fields.text_or_nothing("note", _LINE),
        partner_page=fields.id("partner_page") if fields.has("partner_page") else "",
        core=fields.flag("core"),
        source=_source(fields, places),
        session=fields.one_of("session", SessionPart) if fields.has("session") else SessionPart.NONE,
        who_first=fields.flag("who_first"),
        aftercare=fields.flag("aftercare"),
        review=fields.flag("review"),
    )
    if page.audience is Audience.BOTH and any(one.kind is QuestionKind.CONVERSATION_CARD for one in page.questions):
        raise fields.broken("has a conversation card, which belongs on a page for one partner alone")
    if page.review and page.audience is not Audience.BOTH:
        raise fields.broken('leads to the agreement ("review"), which is for a page that both see')
    if not page.questions and not page.reading:
        raise fields.broken("has no questions and no reading")
    if page.note and not any(question.lighter for question in page.questions):
        raise fields.broken('has a "note" before a hard subject, so it needs a question with a "lighter" wording')
    return page


def _block(fields: Fields) -> Block:
    fields.only(frozenset({"heading", "paragraphs"}))
    return Block(fields.text_or_nothing("heading", _TITLE), fields.texts("paragraphs", _PARAGRAPH))


def _question(fields: Fields, sets: ChoiceSets, places: Places) -> Question:
    fields.only(_QUESTION_KEYS)
    question_id = fields.id()
    fields = fields.named(f"Question {quoted(question_id)}")
    places.claim("question", question_id, fields)
    question = Question(
        id=question_id,
        kind=fields.one_of("kind", QuestionKind),
        text=fields.text("text", _LINE),
        hint=fields.text_or_nothing("hint", _LINE),
        choices=_choices_or_set(fields, sets),
        columns=_columns(fields),
        lighter=fields.text_or_nothing("lighter", _LINE),
        source=_source(fields, places),
        status=_status(fields),
        checked_on=fields.day("checked_on").isoformat(),
        earlier=fields.id("earlier") if fields.has("earlier") else "",
        story=_story(fields),
    )
    if fault := fault_of(question):
        raise fields.broken(fault)
    return question


def _story(fields: Fields) -> tuple[str, ...]:
    paragraphs = fields.texts("story", _PARAGRAPH) if fields.has("story") else ()
    if len(paragraphs) > _LONGEST_STORY:
        raise fields.broken(f"has a story of {len(paragraphs)} paragraphs, and {_LONGEST_STORY} is the most", "story")
    return paragraphs


def _choices_or_set(fields: Fields, sets: ChoiceSets) -> tuple[Choice, ...]:
    if not fields.is_text("choices"):
        return _choices(fields, "choices", fields.name)
    name = fields.id("choices")
    if name not in sets:
        raise fields.broken(f"names a choice set that does not exist, {quoted(name)}", "choices")
    return sets[name]


def _choices(fields: Fields, key: str, owner: str) -> tuple[Choice, ...]:
    found = []
    for one in fields.tables(key, f"{owner}: choice"):
        one.only(frozenset({"id", "text"}))
        found.append(Choice(one.id(), one.text("text", _LINE)))
    _refuse_twins(fields, key, [choice.id for choice in found])
    return tuple(found)


def _columns(fields: Fields) -> tuple[Column, ...]:
    found = []
    for one in fields.tables("columns", f"{fields.name}: column"):
        one.only(frozenset({"id", "text", "hint"}))
        found.append(Column(one.id(), one.text("text", _LINE), one.text_or_nothing("hint", _LINE)))
    _refuse_twins(fields, "columns", [column.id for column in found])
    return tuple(found)


def _refuse_twins(fields: Fields, key: str, ids: list[str]) -> None:
    for one in ids:
        if ids.count(one) > 1:
            raise fields.broken(f"has the id {quoted(one)} more than once in {quoted(key)}", key)


def _source(fields: Fields, places: Places) -> str:
    source = fields.text("source", _TITLE)
    if source != OWN and not places.has("source", source):
        raise fields.broken(f"names a source that workbook.toml does not list, {quoted(source)}", "source")
    return source


def _status(fields: Fields) -> str:
    status = fields.one_of("status", _Status)
    if (status is _Status.OWN) != (fields.text("source", _TITLE) == OWN):
        raise fields.broken(
            'needs the status "adapted" if it names a source, and "own" if its source is "own"', "status"
        )
    return status.value
