"""A made-up programme, drawn: its pack before it is used, in use, and a later one that asks something."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from rmdesk.domain.contacts import Need
from rmdesk.domain.packs import (
    ContactKind,
    DateKind,
    ExtraPrompt,
    KeyName,
    KeyRole,
    Notices,
    OfferedClause,
    Pack,
    PackContact,
    ProgrammeDate,
    PromptWording,
)
from rmdesk.domain.questions import QuestionKind
from rmdesk.domain.raised_safety import RaisedSafety
from rmdesk.gallery.stage import Stage
from rmdesk.packs.fingerprint import fingerprint_words
from rmdesk.packs.sealed import ENDING, seal
from rmdesk.packs.succession import name_successor
from rmdesk.runtime import resources
from rmdesk.security.signatures import Signer
from rmdesk.ui.screens.first_pack.view import FirstPackView
from rmdesk.ui.screens.programme.view import ProgrammeView

_LEAD, _TRUST, _NEXT = (Signer(bytes([number]) * 32) for number in (11, 12, 13))
_LEAD_KEY = KeyName(KeyRole.LEAD, "Programme lead", _LEAD.public)
_TRUST_KEY = KeyName(KeyRole.ORGANISATION, "Example Care Trust", _TRUST.public)
_NEXT_KEY = KeyName(KeyRole.LEAD, "Next programme lead", _NEXT.public)
_CIRCLE = ProgrammeDate("circle", DateKind.CIRCLE, "Mentoring circle", date(2026, 12, 10), "2pm", "Online")
_PACK = Pack(
    programme="example-care-2026",
    version=1,
    issued=date(2026, 11, 2),
    organisation="Example Care Trust",
    partner_organisation="Example Hospitals",
    cohort="Cohort 4",
    notices=Notices(
        "Example Care Trust, 1 Example Road",
        "data.protection@example.org",
        (
            "Your pages stay on your own computer. The trust cannot read them and does not collect them.",
            "The programme keeps a list of who takes part, in which pair, for 12 months after the end.",
        ),
        "The Information Commissioner’s Office, ico.org.uk",
    ),
    keys=(_LEAD_KEY, _TRUST_KEY),
    start=date(2026, 5, 7),
    months=9,
    retention_months=12,
    safety=RaisedSafety(2, True),
    dates=(
        ProgrammeDate(
            "one", DateKind.WORKSHOP, "Safety, trust and contracting", date(2026, 5, 5), "10am to 1pm", "Training room"
        ),
        ProgrammeDate("two", DateKind.WORKSHOP, "Case studies", date(2026, 9, 15), "10am to 1pm", "Training room"),
        _CIRCLE,
        ProgrammeDate("end", DateKind.CELEBRATION, "Share and celebrate", date(2027, 2, 4), "2pm", "Town hall"),
    ),
    prompts=(
        ExtraPrompt(
            "ward",
            "hopes-and-worries",
            QuestionKind.LONG_TEXT,
            "What would a good year look like in your own team?",
            lighter="One thing that would make it a good year?",
        ),
    ),
    prompt_wordings=(PromptWording("what-ask", "What would you like to ask the programme before you start?"),),
    contacts=(
        PackContact(
            "wellbeing",
            "Staff wellbeing team",
            Need.ORGANISATION,
            ContactKind.PHONE,
            "01632 960123",
            "Monday to Friday, 9am to 5pm",
            "Everybody who works here.",
            date(2026, 10, 20),
            slot="wellbeing",
        ),
    ),
    clauses=(OfferedClause("shadowing", "Shadowing", "Each of us shadows the other for one day."),),
)


def walk_programme(stage: Stage) -> None:
    """In the workbook that is open: no pack, one to check, in use, and what a later one asks."""
    stage.go("programme")
    stage.save("programme-none")
    _hand_in(stage, _PACK, _LEAD)
    stage.wait_for("Is this your programme?")
    stage.save("programme-check")
    stage.write(_card(_LEAD_KEY), "Fingerprint")
    stage.press("Use this pack")
    stage.wait_for("What the pack changed here")
    stage.save("programme")
    stage.press("Change this date")
    stage.save("programme-date")
    for screen in ("home", "sessions", "support"):
        stage.go(screen)
        stage.save(f"programme-{screen}")
    _later(stage)


def walk_first_pack(stage: Stage) -> None:
    """On a computer that has no workbook."""
    stage.go("first-pack")
    stage.save("first-run-pack")
    _hand_in(stage, _PACK, _LEAD)
    stage.wait_for("Is this your programme?")
    stage.save("first-run-pack-check")
    stage.press("Leave it")


def _later(stage: Stage) -> None:
    """The pair has changed a date; the programme moves it, under a new key."""
    stage.go("programme")
    page = stage.window.page("programme")
    if not isinstance(page, ProgrammeView):
        return
    page.moved.emit("circle", date(2026, 12, 17), "3pm", "Library")
    stage.wait_for("Changed by you")
    moved = replace(_PACK, version=2, dates=(*_PACK.dates[:2], replace(_CIRCLE, day=date(2027, 1, 14)), _PACK.dates[3]))
    _hand_in(stage, moved, _LEAD)
    stage.wait_for("Is this your programme?")
    stage.press("Use this pack")
    stage.wait_for("The programme has moved it")
    statement = name_successor(_TRUST, _PACK.programme, _LEAD.public, _NEXT_KEY, date(2026, 11, 10))
    _hand_in(stage, replace(moved, version=3, keys=(_NEXT_KEY, _TRUST_KEY), successions=(statement,)), _NEXT)
    stage.wait_for("Is this your programme?")
    stage.press("Use this pack")
    stage.wait_for("Your programme names a new key")
    stage.save("programme-asks")


def _hand_in(stage: Stage, pack: Pack, signer: Signer) -> None:
    file: Path = stage.program.roof.tools.paths.state_file.parent / f"sample{ENDING}"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(seal(pack, [signer]))
    page = stage.window.page(stage.window.current)
    if isinstance(page, ProgrammeView | FirstPackView):
        page.open_card.file_dropped.emit(file)


def _card(key: KeyName) -> str:
    return " ".join(fingerprint_words(key, resources.read_text("security/words.txt").split()))
