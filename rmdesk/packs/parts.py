"""The parts of a pack, read strictly from the members of its payload into frozen values."""

from rmdesk.domain import packs
from rmdesk.domain.contacts import Need
from rmdesk.domain.packs import (
    Checklist,
    ContactKind,
    DateKind,
    ExtraPrompt,
    KeyName,
    KeyRole,
    Notices,
    OfferedClause,
    PackContact,
    PageWording,
    ProgrammeDate,
    PromptWording,
    Succession,
)
from rmdesk.domain.questions import Choice, QuestionKind
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.packs.faults import FaultKind
from rmdesk.packs.members import Members

KEY, SIGNATURE = 32, 64
_CONTACT = "id name need kind contact hours for_whom checked_on cost note slot discreet".split()


def date_from(one: Members) -> ProgrammeDate:
    """One date of the programme."""
    one.exactly("id", "kind", "title", "day", "time", "place", "note")
    return ProgrammeDate(
        one.id(),
        one.one_of("kind", DateKind),
        one.text("title", packs.NAME),
        one.day("day"),
        one.text("time", packs.TIME, needed=False),
        one.text("place", packs.NAME, needed=False),
        one.text("note", packs.LINE, needed=False),
    )


def choices_from(one: Members, name: str) -> tuple[Choice, ...]:
    """The lines that can be ticked or chosen."""
    found = (inner.exactly("id", "text") for inner in one.inners(name, packs.MOST_ITEMS))
    return tuple(Choice(inner.id(), inner.text("text", packs.LINE)) for inner in found)


def checklist_from(one: Members) -> Checklist:
    """A checklist."""
    one.exactly("id", "title", "for_whom", "items", "prompt")
    return Checklist(
        one.id(),
        one.text("title", packs.NAME),
        one.text("for_whom", packs.LINE),
        choices_from(one, "items"),
        one.text("prompt", packs.LINE),
    )


def prompt_from(one: Members) -> ExtraPrompt:
    """An extra prompt."""
    one.exactly("id", "page", "kind", "text", "hint", "lighter", "choices")
    return ExtraPrompt(
        one.id(),
        one.workbook_id("page"),
        one.one_of("kind", QuestionKind),
        one.text("text", packs.LINE),
        one.text("hint", packs.LINE, needed=False),
        one.text("lighter", packs.LINE, needed=False),
        choices_from(one, "choices"),
    )


def page_wording_from(one: Members) -> PageWording:
    """Other words for the top of a page."""
    one.exactly("page", "title", "intro")
    return PageWording(
        one.workbook_id("page"),
        one.text("title", packs.NAME, needed=False),
        one.text("intro", packs.LINE, needed=False),
    )


def prompt_wording_from(one: Members) -> PromptWording:
    """Other words for a prompt."""
    one.exactly("prompt", "text", "hint", "lighter")
    words = (one.text(name, packs.LINE, needed=False) for name in ("text", "hint", "lighter"))
    return PromptWording(one.workbook_id("prompt"), *words)


def contact_from(one: Members) -> PackContact:
    """A support contact."""
    one.exactly(*_CONTACT)
    return PackContact(
        id=one.id(),
        name=one.text("name", packs.NAME),
        need=one.one_of("need", Need),
        kind=one.one_of("kind", ContactKind),
        contact=one.text("contact", packs.NAME),
        hours=one.text("hours", packs.LINE),
        for_whom=one.text("for_whom", packs.LINE),
        checked_on=one.day("checked_on", FaultKind.CHECK_DATE),
        cost=one.text("cost", packs.NAME, needed=False),
        note=one.text("note", packs.LINE, needed=False),
        slot=one.workbook_id("slot", needed=False),
        discreet=one.flag("discreet"),
    )


def clause_from(one: Members) -> OfferedClause:
    """A clause that is offered."""
    one.exactly("id", "heading", "text")
    return OfferedClause(one.id(), one.text("heading", packs.CLAUSE_HEADING), one.text("text", packs.CLAUSE_TEXT))


def notices_from(one: Members) -> Notices:
    """What people are told about their data."""
    one.exactly("controller", "contact", "privacy", "complaints")
    return Notices(
        one.text("controller", packs.LINE),
        one.text("contact", packs.LINE),
        one.texts("privacy", packs.PARAGRAPH, packs.MOST_PARAGRAPHS),
        one.text("complaints", packs.LINE),
    )


def safety_from(one: Members) -> RaisedSafety:
    """The settings that are raised."""
    one.exactly("idle_minutes", "hide_from_capture")
    minutes = one.number("idle_minutes", 0, packs.MOST_IDLE)
    if 0 < minutes < packs.FEWEST_IDLE:
        one.fault(
            FaultKind.FIELD, "idle_minutes", "This cannot be shorter than {least} minutes.", least=packs.FEWEST_IDLE
        )
    return RaisedSafety(minutes, one.flag("hide_from_capture"))


def key_from(one: Members) -> KeyName:
    """A key with its name."""
    one.exactly("role", "name", "public")
    return KeyName(one.one_of("role", KeyRole), one.text("name", packs.NAME), one.binary("public", KEY))


def succession_from(one: Members) -> Succession:
    """A statement on a successor; its signature is not checked here."""
    one.exactly("programme", "by", "old", "new", "on", "signature")
    return Succession(
        one.id("programme"),
        one.binary("by", KEY),
        one.binary("old", KEY),
        key_from(one.inner("new")),
        one.day("on"),
        one.binary("signature", SIGNATURE),
    )
