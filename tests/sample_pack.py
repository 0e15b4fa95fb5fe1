"""A made-up programme with everything that a pack can hold, and the keys that sign it."""

from dataclasses import replace
from datetime import date

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
    Pack,
    PackContact,
    PageWording,
    ProgrammeDate,
    PromptWording,
)
from rmdesk.domain.questions import Choice, QuestionKind
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.packs.sealed import seal
from rmdesk.security.signatures import Signer

LEAD, ORGANISATION, NEXT_LEAD, STRANGER = (Signer(bytes([number]) * 32) for number in (1, 2, 3, 4))
LEAD_KEY = KeyName(KeyRole.LEAD, "Programme lead", LEAD.public)
ORGANISATION_KEY = KeyName(KeyRole.ORGANISATION, "Example Trust", ORGANISATION.public)
NEXT_LEAD_KEY = KeyName(KeyRole.LEAD, "Next programme lead", NEXT_LEAD.public)
STRANGER_KEY = KeyName(KeyRole.LEAD, "Somebody else", STRANGER.public)

PLAIN_PACK = Pack(
    programme="example-2027",
    version=1,
    issued=date(2026, 11, 20),
    organisation="Example Trust",
    notices=Notices(
        "Example Trust, Example Road",
        "data@example.org",
        ("Your pages stay on your computer.", "Nobody in the trust can read them."),
        "The Information Commissioner, ico.org.uk",
    ),
    keys=(LEAD_KEY, ORGANISATION_KEY),
)

FULL_PACK = Pack(
    programme="example-2027",
    version=3,
    issued=date(2026, 11, 20),
    organisation="Example Trust",
    notices=PLAIN_PACK.notices,
    keys=(LEAD_KEY, ORGANISATION_KEY),
    partner_organisation="Neighbour Trust",
    cohort="Cohort 5",
    group_term="the global majority",
    start=date(2026, 12, 1),
    months=6,
    languages=("en-GB", "cy"),
    accent="#1d70b8",
    nation="england",
    retention_months=12,
    dates=(
        ProgrammeDate(
            "workshop-1",
            DateKind.WORKSHOP,
            "Safety and trust",
            date(2026, 12, 3),
            "10am to 1pm",
            "Training room",
            "Tea",
        ),
        ProgrammeDate("circle", DateKind.CIRCLE, "Mentoring circle", date(2027, 3, 9)),
        ProgrammeDate("party", DateKind.CELEBRATION, "Share and celebrate", date(2027, 5, 27)),
    ),
    checklists=(
        Checklist(
            "leaders",
            "Getting ready as a leader",
            "Leaders, before the first workshop",
            (Choice("two-hours", "The 2-hour preparation"), Choice("cover", "Cover for my clinics")),
        ),
    ),
    prompts=(
        ExtraPrompt(
            "ward",
            "what-this-is",
            QuestionKind.LONG_TEXT,
            "What would make a good 6 months here?",
            "Think of your own ward or team.",
            "One thing that would make it good?",
        ),
        ExtraPrompt(
            "room",
            "together",
            QuestionKind.CHOICE,
            "Where did you meet?",
            choices=(Choice("room", "A room"), Choice("walk", "On a walk")),
        ),
    ),
    page_wordings=(PageWording("about-me", intro="Some lines about you, in our trust's words."),),
    prompt_wordings=(PromptWording("what-ask", "What would you like to ask us before you start?"),),
    contacts=(
        PackContact(
            "wellbeing-team",
            "Wellbeing team",
            Need.ORGANISATION,
            ContactKind.PHONE,
            "01632 960001",
            "Monday to Friday, 9am to 5pm",
            "Everybody who works here.",
            date(2026, 11, 1),
            slot="wellbeing",
        ),
        PackContact(
            "rainbow",
            "Rainbow network",
            Need.COMMUNITY,
            ContactKind.EMAIL,
            "rainbow@example.org",
            "We answer within a week",
            "LGBTQ+ colleagues.",
            date(2026, 11, 2),
            discreet=True,
        ),
    ),
    clauses=(OfferedClause("shadowing", "Shadowing days", "We each shadow the other for one day."),),
    safety=RaisedSafety(2, True),
)


def sealed_bytes(pack: Pack = FULL_PACK, *signers: Signer) -> bytes:
    """The file of that pack, signed by the lead unless somebody else is named."""
    return seal(pack, signers or (LEAD,))


def in_own_words(pack: Pack) -> Pack:
    """A pack with addresses and numbers of its own where those of examples stood."""

    def own(text: str) -> str:
        return text.replace("example.org", "trust.nhs.uk").replace("01632 96", "0113 496 0").replace("Example", "Our")

    contacts = tuple(replace(one, contact=own(one.contact)) for one in pack.contacts)
    notices = replace(pack.notices, controller=own(pack.notices.controller), contact=own(pack.notices.contact))
    return replace(pack, contacts=contacts, notices=notices, organisation=pack.organisation.removeprefix("Example "))
